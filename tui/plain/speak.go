package plain

import (
	"strings"

	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// speak says the page as it is now, without what was just said, and asks.
func (d *dialogue) speak() {
	page := d.session.Page()
	w := d.session.Env().Words
	if place := page.Head.Trail + page.Title; place != d.place || d.all {
		d.place, d.said, d.all = place, map[string]bool{}, false
		d.say("")
	}
	d.steps = false
	d.once(where(&page))
	d.once(page.Title)
	for _, part := range page.Parts {
		d.part(w, part)
	}
	d.words(w, page.Words)
	if page.Input != nil {
		d.say(page.Input.Label)
		if page.Input.Value != "" {
			d.say(w.Say("plain.typed", "Text", page.Input.Value))
		}
		d.ask(w.Say("plain.type"))
		return
	}
	if page.Beside != nil {
		d.column(w, *page.Beside)
	}
	for _, part := range page.After {
		d.part(w, part)
	}
	d.offer(&page)
	if d.steps && len(d.choices) > 0 && d.choices[0].group == "" {
		d.say(w.Say("plain.choices"))
	}
	group := ""
	for i := range d.choices {
		if d.choices[i].group != group {
			group = d.choices[i].group
			d.group(group)
		}
		d.say(w.Say("plain.choice", "Number", i+1, "Label", d.choices[i].label))
	}
	switch {
	case len(page.Rows) > 0 || page.Enter.ID == "":
		d.ask(w.Say("plain.ask", "Count", len(d.choices)))
	case page.Enter.ID == page.Back.ID:
		d.ask(w.Say("plain.ask-back"))
	default:
		d.ask(w.Say("plain.ask-next", "Count", len(d.choices), "Verb", page.Enter.Verb))
	}
}

func (d *dialogue) group(name string) {
	switch {
	case strings.TrimSpace(name) == "":
	case strings.HasSuffix(name, "?"):
		d.say(name)
	default:
		d.say(d.session.Env().Words.Say("plain.heading", "Title", name))
	}
}

// once says a line that was not said since one came to this page.
func (d *dialogue) once(line string) {
	if line == "" || d.said[line] {
		return
	}
	d.said[line] = true
	d.say(line)
}

// words names the words that help explains, since nothing is underlined here.
func (d *dialogue) words(w *text.Words, words []screen.Word) {
	titles := make([]string, len(words))
	for i := range words {
		titles[i] = words[i].Title
	}
	if len(words) > 0 {
		d.once(w.Say("plain.words", "Count", len(words), "Words", strings.Join(titles, ", ")))
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
		said, steps := Markdown(w, part.Markdown)
		d.steps = d.steps || steps
		d.once(said)
	case screen.Caption:
		d.once(part.Text)
	case screen.Note:
		said := withMark(w, part.Mark, part.Text)
		if part.Worded {
			said = part.Text
		}
		if part.News {
			delete(d.said, said)
		}
		if part.Title != "" {
			d.once(part.Title)
		}
		d.once(said)
	case screen.Columns:
		if part.Paired && len(part.Left.Lines) > 0 {
			d.pairs(w, part)
			return
		}
		d.column(w, part.Left)
		d.column(w, part.Right)
	case screen.Keys:
		for _, a := range part.List {
			d.once(a.Key + ", " + a.Label)
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
	label := row.Label
	if row.Lead != "" {
		label = w.Say("plain.lead", "Label", row.Label, "Lead", row.Lead)
	}
	if row.Aside != "" {
		label += ", " + row.Aside
	}
	if name, _ := w.Find("said." + row.Mark.Name()); name == w.Say("plain.heading", "Title", row.Group) {
		return label
	}
	return withMark(w, row.Mark, label)
}
