package plain

import (
	"cmp"
	"slices"
	"strings"

	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// speak says the page as it is now, without what was just said, and asks.
func (d *dialogue) speak() {
	page := d.session.Page()
	w := d.session.Env().Words
	d.page = page
	torn := len(d.turn.lines) > 0 // one has answered before all of it was heard
	d.turn.drop()
	if place := cmp.Or(page.Head.Place, page.Head.Trail+page.Title); place != d.place || d.all {
		d.place, d.all = place, false
		d.turn.begin()
		d.say("")
	}
	d.turn.once(where(&page))
	d.turn.once(page.Title)
	parts := page.Parts
	if torn {
		parts = newsFirst(parts)
	}
	for _, part := range parts {
		d.part(w, part)
	}
	d.words(w, page.Words)
	if page.Input != nil {
		d.turn.add(page.Input.Label)
		if page.Input.Value != "" {
			d.turn.add(w.Say("plain.typed", "Text", page.Input.Value))
		}
		d.turn.ask = w.Say("plain.type")
		if page.Input.Lines {
			d.turn.ask = w.Say("plain.type-lines")
		}
		d.missed = false
		d.sayTurn(false)
		return
	}
	if page.Beside != nil {
		d.column(w, *page.Beside)
	}
	for _, part := range page.After {
		d.part(w, part)
	}
	d.offer(&page)
	d.tellChoices()
	switch on := enter(&page); {
	case d.turn.short:
		d.turn.ask = w.Say("plain.ask-again", "Count", len(d.choices))
	case on == "":
		d.turn.ask = w.Say("plain.ask", "Count", len(d.choices))
	case on == page.Back.ID:
		d.turn.ask = w.Say("plain.ask-back")
	default:
		d.turn.ask = w.Say("plain.ask-next", "Count", len(d.choices), "Verb", page.Enter.Verb)
	}
	d.missed = false
	d.sayTurn(false)
}

// newsFirst returns the parts of a page with what just happened before the rest: who has answered
// waits to hear what came of it, and not for what they had not heard out.
func newsFirst(parts []screen.Part) []screen.Part {
	parts = slices.Clone(parts)
	isNews := func(part screen.Part) bool { note, ok := part.(screen.Note); return ok && note.News }
	slices.SortStableFunc(parts, func(a, b screen.Part) int {
		switch {
		case isNews(a) == isNews(b):
			return 0
		case isNews(a):
			return -1
		default:
			return 1
		}
	})
	return parts
}

// enter returns the choice that Enter alone makes; "" for none.
func enter(page *screen.Page) string {
	switch {
	case len(page.Rows) == 0:
		return page.Enter.ID
	case page.HasRow(page.Enter.Alone):
		return page.Enter.Alone
	default:
		return ""
	}
}

// heading says the heading above some choices; "" for one without words.
func heading(w *text.Words, name string) string {
	if name = strings.TrimSpace(name); name == "" || strings.HasSuffix(name, "?") {
		return name
	}
	return w.Say("plain.heading", "Title", name)
}

// words names the words that help explains, since nothing is underlined here.
func (d *dialogue) words(w *text.Words, words []screen.Word) {
	titles := make([]string, len(words))
	for i := range words {
		titles[i] = words[i].Title
	}
	if len(words) > 0 {
		d.turn.once(w.Say("plain.words", "Count", len(words), "Words", strings.Join(titles, ", ")))
	}
}

func where(p *screen.Page) string {
	switch {
	case p.Head.Trail == "":
		return p.Head.Status
	case p.Head.Status == "":
		return p.Head.Trail + "."
	default:
		return p.Head.Trail + ". " + p.Head.Status + "."
	}
}

func (d *dialogue) part(w *text.Words, part screen.Part) {
	switch part := part.(type) {
	case screen.Prose:
		d.turn.once(Markdown(w, part.Markdown))
	case screen.Caption:
		d.turn.once(part.Text)
	case screen.Note:
		words := cutQuotes(w, squares(w, part.Text))
		said := withMark(w, part.Mark, words)
		if part.Worded {
			said = words
		}
		if part.News && !d.missed {
			delete(d.turn.said, said)
		}
		if part.Title != "" {
			d.turn.once(part.Title)
		}
		d.turn.once(said)
	case screen.Columns:
		if part.Paired && len(part.Left.Lines) > 0 {
			d.pairs(w, part)
			return
		}
		d.column(w, part.Left)
		d.column(w, part.Right)
	case screen.Keys:
		for _, a := range part.List {
			d.turn.once(a.Key + ", " + a.Label)
		}
	}
}

// withMark says a text after its mark, in words.
func withMark(w *text.Words, mark screen.Mark, said string) string {
	if name, ok := w.Find("said." + mark.Name()); ok {
		return name + " " + said
	}
	return said
}

// rowLabel says a row: its mark, what was answered, its words, what stands beside it. A
// mark that the heading above says is not said again.
func rowLabel(w *text.Words, row *screen.Row) string {
	label := cutQuotes(w, row.Label)
	if row.Words == screen.Drawn || row.Words == screen.Loud {
		label = drawn(w, row.Label)
	}
	if row.Words == screen.Loud {
		label = loud(w, label)
	}
	if row.Lead != "" {
		label = w.Say("plain.lead", "Label", label, "Lead", row.Lead)
	}
	if row.Aside != "" {
		label += ", " + row.Aside
	}
	if name, _ := w.Find("said." + row.Mark.Name()); name == w.Say("plain.heading", "Title", row.Group) {
		return label
	}
	return withMark(w, row.Mark, label)
}
