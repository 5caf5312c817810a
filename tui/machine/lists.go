package machine

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/marker"
	"jourdain/grader/rules/rule"
	"jourdain/tui/screen"
)

// list shows the items of a list, each with the kind of its list. A list in another one is
// indented, and said to be one.
func (r *reader) list(list *document.List, depth int) {
	for i := range list.Items {
		if r.full() {
			return
		}
		r.item(list, i, depth)
	}
}

func (r *reader) item(list *document.List, i, depth int) {
	told := false
	for _, block := range list.Items[i].Blocks {
		switch b := block.(type) {
		case *document.Paragraph:
			if !told && !b.Place.Region.Has(document.Hidden) {
				r.itemLine(list, i, depth, b)
				told = true
			}
		case *document.List:
			r.list(b, depth+1)
		default:
			r.blocks([]document.Block{b})
		}
	}
}

// itemLine shows an item by its first paragraph.
func (r *reader) itemLine(list *document.List, i, depth int, p *document.Paragraph) {
	kind := "bulleted"
	switch {
	case list.Definitions:
		kind = "definitions"
	case list.Ordered:
		kind = "numbered"
	}
	words := rule.Quote(p.Text())
	if words == "" {
		words = r.w.Say("machine.empty-item")
	}
	seen := words
	switch kind {
	case "bulleted":
		seen = r.w.Say("practice.bullet", "Text", words)
	case "numbered":
		seen = r.w.Say("practice.step", "Number", i+1, "Text", words)
	}
	read := screen.Line{Text: r.w.Say("machine."+kind, "Number", i+1, "Of", len(list.Items)), Depth: min(depth, deepest)}
	if depth > 0 {
		read.Said = r.w.Say("machine.sub-list", "Item", read.Text)
	}
	r.add(p.Place.Paragraph, screen.Line{Text: seen, Depth: read.Depth}, read)
}

// typedItem shows a paragraph that only looks like an item of a list.
func (r *reader) typedItem(p *document.Paragraph) {
	if r.typed[p] {
		r.add(p.Place.Paragraph, screen.Line{Text: rule.Quote(p.Text())}, faulty(r.w, screen.Line{Text: r.w.Say("machine.text"), Said: r.w.Say("machine.typed-item")}))
	}
}

// isTypedItem reports whether a paragraph begins as an item of a list does that was typed.
func isTypedItem(p *document.Paragraph) bool {
	if p.Place.Region.Has(document.InList) {
		return false
	}
	_, ok := marker.Of(rule.Quote(p.Text()))
	return ok
}

// together returns the paragraphs that look like something of which there are always
// several, one behind the other.
func together(doc *document.Document, looks func(*document.Paragraph) bool) map[*document.Paragraph]bool {
	found := map[*document.Paragraph]bool{}
	var before *document.Paragraph
	for p := range doc.Paragraphs() {
		if !looks(p) {
			before = nil
			continue
		}
		if before != nil && before.Place.Under == p.Place.Under {
			found[before], found[p] = true, true
		}
		before = p
	}
	return found
}
