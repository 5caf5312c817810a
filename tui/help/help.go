// Package help is the page that says which keys do something, made from the page
// that help was asked on.
package help

import (
	tea "charm.land/bubbletea/v2"

	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// Help says what one can do.
type Help struct{ topic screen.Page }

// New makes the help for a page.
func New(topic screen.Page) *Help { return &Help{topic: topic} }

const backID = "back"

// Init does nothing.
func (h *Help) Init(screen.Env) screen.Effect { return screen.Effect{} }

// Update goes back.
func (h *Help) Update(_ screen.Env, msg tea.Msg) screen.Effect {
	if chosen, ok := msg.(screen.Chosen); ok && chosen.ID == backID {
		return screen.Leave()
	}
	return screen.Effect{}
}

// Page lists the keys, those of the page first.
func (h *Help) Page(env screen.Env) screen.Page {
	w := env.Words
	p := screen.Page{
		Where: w.Say("help.where"), Title: w.Say("help.title"),
		Enter: w.Say("keys.back"), Next: backID,
	}
	if env.Plain {
		p.Title = w.Say("help.title-plain")
		p.Parts = []screen.Part{screen.Prose{Markdown: w.Say("help.plain")}}
		return p
	}
	p.Parts = append(p.Parts, screen.Keys{List: keys(w, &h.topic)}, screen.Note{Text: w.Say("help.calm")})
	return p
}

// keys lists the keys of a page, then those that work everywhere.
func keys(w *text.Words, topic *screen.Page) []screen.Action {
	var list []screen.Action
	if len(topic.Rows) > 1 {
		list = append(list, screen.Action{Key: "arrows", Label: w.Say("help.arrows")})
	} else {
		list = append(list, screen.Action{Key: "arrows", Label: w.Say("help.scroll")})
	}
	list = append(list, screen.Action{Key: "enter", Label: w.Say("help.enter")})
	for _, a := range append(append([]screen.Action{}, topic.RowActions...), topic.Actions...) {
		label := a.Help
		if label == "" {
			label = a.Label
		}
		if label != "" {
			list = append(list, screen.Action{Key: a.Key, Label: label})
		}
	}
	if topic.Last {
		return append(list, screen.Action{Key: "q", Label: w.Say("help.quit")})
	}
	return append(list, screen.Action{Key: "esc", Label: w.Say("help.back")})
}
