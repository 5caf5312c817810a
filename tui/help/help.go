package help

import (
	"cmp"
	"slices"

	tea "charm.land/bubbletea/v2"

	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// Help says what one can do.
type Help struct {
	topic screen.Page
	long  bool // it has more lines than are in sight
}

// New makes the help for a page. Long is set for one with more lines than are in sight.
func New(topic screen.Page, long bool) *Help { return &Help{topic: topic, long: long} }

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
		p.Parts = append(p.Parts, h.spoken(w)...)
		return p
	}
	p.Parts = append(p.Parts, screen.Keys{List: h.keys(env)})
	if len(h.topic.Rows) > 0 {
		p.Parts = append(p.Parts, screen.Note{Text: w.Say("help.click")})
	}
	if slices.ContainsFunc(h.topic.Rows, func(r screen.Row) bool { return len(r.Lines) > 0 }) {
		p.Parts = append(p.Parts, screen.Note{Text: w.Say("help.star")})
	}
	p.Parts = append(p.Parts, screen.Note{Text: w.Say("help.calm")})
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

// spoken says how one answers on the page that help was asked on: with its numbers, and with
// the words that do something there.
func (h *Help) spoken(w *text.Words) []screen.Part {
	if h.topic.Input != nil {
		return []screen.Part{screen.Prose{Markdown: w.Say("help.plain-type")}}
	}
	has := func(id string) bool {
		return slices.ContainsFunc(h.topic.Actions, func(a screen.Action) bool { return a.ID == id })
	}
	words := []string{"help", "repeat"}
	if has(screen.UndoID) {
		words = append(words, "undo")
	}
	if has(screen.PreviousID) {
		words = append(words, "previous")
	}
	if has(screen.OpenID) {
		words = append(words, "open")
	}
	if !h.topic.Back.Last {
		words = append(words, "back")
	}
	parts := []screen.Part{screen.Note{Text: w.Say("help.plain")}, screen.Note{Text: w.Say("help.plain-words")}}
	for _, word := range append(words, "all", "quit") {
		parts = append(parts, screen.Note{Text: w.Say("help.word-" + word)})
	}
	return append(parts, screen.Note{Text: w.Say("help.calm")})
}

// keys lists the keys of the page, those of its lines first.
func (h *Help) keys(env screen.Env) []screen.Action {
	w, topic := env.Words, &h.topic
	var list []screen.Action
	if len(topic.Rows) > 1 {
		list = append(list, screen.Action{Key: "arrows", Label: w.Say("help.arrows")})
		if !slices.ContainsFunc(topic.RowActions, func(a screen.Action) bool { return a.Key == "1" }) {
			digits := "help.digits-place"
			if slices.ContainsFunc(topic.Rows, func(r screen.Row) bool { return r.Number > 0 }) {
				digits = "help.digits"
			}
			list = append(list, screen.Action{Key: "digits", Label: w.Say(digits)})
		}
	} else if h.long {
		list = append(list, screen.Action{Key: "arrows", Label: w.Say("help.scroll")})
	}
	if verbs := verbs(topic); len(verbs) > 0 {
		list = append(list, screen.Action{Key: "enter", Label: w.List(verbs)})
	}
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

// verbs returns what Enter does on a page, each once.
func verbs(topic *screen.Page) []string {
	if len(topic.Rows) == 0 {
		return slices.DeleteFunc([]string{topic.Enter.Verb}, func(verb string) bool { return verb == "" || topic.Enter.ID == "" })
	}
	var list []string
	for i := range topic.Rows {
		verb := cmp.Or(topic.Rows[i].Enter, topic.Enter.Verb)
		if verb != "" && !slices.Contains(list, verb) {
			list = append(list, verb)
		}
	}
	return list
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
