package serve

import (
	"context"
	"fmt"
	"slices"

	"jourdain/lessons/classroom"
	"jourdain/tui"
	"jourdain/tui/text"
)

// Words returns the words that the learner of a seat has chosen, otherwise those of the host.
func (h *Host) Words(ctx context.Context, s classroom.Seat) (*text.Words, error) {
	setup, _ := tui.Kept(ctx, h.o.Classes.Progress(s)) // what cannot be read was not chosen
	voice := setup.Voice
	if !slices.Contains(h.o.Course.Languages, voice.Lang) {
		voice.Lang = h.o.Voice.Lang
	}
	if voice.Form == "" {
		voice.Form = h.o.Voice.Form
	}
	words, err := text.Open(voice)
	if err != nil {
		return nil, fmt.Errorf("serve: words: %w", err)
	}
	return words, nil
}
