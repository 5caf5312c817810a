package help

import (
	"cmp"
	"slices"

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

// Page explains the words of the page that help was asked on, then lists the keys,
// those of that page first.
func (h *Help) Page(env screen.Env) screen.Page {
	w := env.Words
	p := screen.Page{
		Head: screen.Head{Trail: w.Say("help.where")}, Title: w.Say("help.title"),
		Enter: screen.Enter{Verb: w.Say("keys.back"), ID: backID}, Back: screen.Back{ID: backID}, NoHelp: true,
	}
	h.words(w, &p)
	h.guide(w, &p)
	if env.Plain {
		p.Back.Name = w.Say("help.close")
		p.Parts = append(p.Parts, screen.Prose{Markdown: w.Say("help.plain")})
		return p
	}
	p.Parts = append(p.Parts, screen.Keys{List: keys(env, &h.topic)}, screen.Note{Text: w.Say("help.calm")})
	return p
}

// words explains the words of the topic, before the rest.
func (h *Help) words(w *text.Words, p *screen.Page) {
	if len(h.topic.Words) == 0 {
		return
	}
	for _, word := range h.topic.Words {
		p.Parts = append(p.Parts, screen.Note{Title: word.Title, Text: word.Text})
	}
	p.Parts = append(p.Parts, screen.Caption{Text: p.Title})
	p.Title = w.Say("help.words", "Count", len(h.topic.Words))
}

// guide says, before the rest, how one goes from the topic to one's own program and back.
func (h *Help) guide(w *text.Words, p *screen.Page) {
	if h.topic.Head.Guide == "" {
		return
	}
	rest := p.Parts
	p.Parts = []screen.Part{screen.Prose{Markdown: h.topic.Head.Guide}, screen.Caption{Text: p.Title}}
	p.Parts = append(p.Parts, rest...)
	p.Title = w.Say("help.guide-title")
}

// keys lists the keys of a page, then those that work everywhere.
func keys(env screen.Env, topic *screen.Page) []screen.Action {
	w := env.Words
	var list []screen.Action
	if len(topic.Rows) > 1 {
		list = append(list, screen.Action{Key: "arrows", Label: w.Say("help.arrows")})
		if !slices.ContainsFunc(topic.RowActions, func(a screen.Action) bool { return a.Key == "1" }) {
			list = append(list, screen.Action{Key: "digits", Label: w.Say("help.digits")})
		}
	} else {
		list = append(list, screen.Action{Key: "arrows", Label: w.Say("help.scroll")})
	}
	list = append(list, screen.Action{Key: "enter", Label: w.Say("help.enter")})
	for _, a := range slices.Concat(ofRows(topic.Rows), topic.RowActions, topic.Actions) {
		label := a.Help
		if label == "" {
			label = a.Label
		}
		if label != "" {
			list = append(list, screen.Action{Key: a.Key, Label: label})
		}
	}
	switch {
	case topic.Back.Last && env.Public:
		return append(list, screen.Action{Key: "q", Label: w.Say("help.finish")})
	case topic.Back.Last:
		return append(list, screen.Action{Key: "q", Label: w.Say("help.quit")})
	}
	return append(list, screen.Action{Key: "esc", Label: cmp.Or(topic.Back.Verb, w.Say("help.back"))})
}

// ofRows returns the keys of some rows, each key once.
func ofRows(rows []screen.Row) []screen.Action {
	var list []screen.Action
	for i := range rows {
		for _, a := range rows[i].Actions {
			if !slices.ContainsFunc(list, func(other screen.Action) bool { return other.Key == a.Key }) {
				list = append(list, a)
			}
		}
	}
	return list
}
