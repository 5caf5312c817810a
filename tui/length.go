package tui

import (
	"cmp"
	"unicode/utf8"

	tea "charm.land/bubbletea/v2"

	"jourdain/tui/documents"
	"jourdain/tui/screen"
)

// measured returns what a person typed when it is not too long.
func (s *Session) measured(msg tea.Msg) tea.Msg {
	typed, most := "", screen.MostTyped
	switch msg := msg.(type) {
	case screen.Entered:
		typed = msg.Text
	case screen.Pasted:
		typed = msg.Text
		if len(typed) > most && s.takesText(typed) {
			most = screen.MostPasted
		}
	case screen.Chosen, screen.Cancelled, screen.Ask, screen.TooLong:
	default:
		return msg
	}
	s.long = nil
	if utf8.RuneCountInString(typed) > most {
		return screen.TooLong{Most: most}
	}
	return msg
}

// takesText reports whether what was pasted is a text for the page.
func (s *Session) takesText(pasted string) bool {
	page := s.router.top().screen.Page(s.env)
	return page.Enter.Texts && (documents.IsText(pasted) || page.Input != nil && page.Input.Lines)
}

// tooLong says that something was too long.
func (s *Session) tooLong() string {
	if s.over.Line {
		return s.env.Words.Say("typed.long-line", "Count", s.over.Most)
	}
	return s.env.Words.Say("typed.too-long", "Count", cmp.Or(s.over.Most, screen.MostTyped))
}
