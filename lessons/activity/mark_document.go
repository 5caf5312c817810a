package activity

import (
	"jourdain/grader/document"
	"jourdain/grader/rubric"
	"jourdain/grader/rules/rule"
)

// document builds the document that an answer makes.
func (m *Mark) document(a Answer) *document.Document {
	var b marked
	for i := range m.Lines {
		b.add(m.role(a, i), m.Lines[i].Text)
	}
	return document.New(document.Document{Format: document.ODT, Blocks: b.blocks})
}

// marked is a document that grows line by line.
type marked struct {
	blocks []document.Block
	list   *document.List // the list that the last line belongs to; nil for none
	inner  *document.List // the list below its last item; nil for none
}

func (b *marked) add(role, text string) {
	switch role {
	case "item", "step":
		b.item(role == "step", text)
		return
	case "sub-item":
		b.subItem(text)
		return
	}
	b.list, b.inner = nil, nil
	if level := levelOf(role); level > 0 {
		b.blocks = append(b.blocks, headingBlock(level, text))
		return
	}
	p := paragraphBlock(text)
	switch role {
	case "title":
		p.Role = document.TitleRole
	case "quotation":
		p.Role = document.QuotationRole
	case "caption":
		p.Role = document.CaptionRole
	}
	b.blocks = append(b.blocks, p)
}

// item adds an item to the list, or begins one of its kind.
func (b *marked) item(ordered bool, text string) {
	if b.list == nil || b.list.Ordered != ordered {
		b.list = &document.List{Ordered: ordered}
		b.blocks = append(b.blocks, b.list)
	}
	b.inner = nil
	b.list.Items = append(b.list.Items, itemOf(text))
}

// subItem adds an item to the list below the last item. One that stands below nothing
// is an item.
func (b *marked) subItem(text string) {
	if b.list == nil {
		b.item(false, text)
		return
	}
	if b.inner == nil {
		b.inner = &document.List{}
		last := &b.list.Items[len(b.list.Items)-1]
		last.Blocks = append(last.Blocks, b.inner)
	}
	b.inner.Items = append(b.inner.Items, itemOf(text))
}

func itemOf(text string) document.Item {
	return document.Item{Blocks: []document.Block{paragraphBlock(text)}}
}

// rubric asks for the outline of the right answer, and for its title.
func (m *Mark) rubric() *rubric.Rubric {
	r := &rubric.Rubric{Title: rule.TitleStyle}
	var outline []rule.Item
	for i := range m.Lines {
		role := roleID(m.Lines[i].Role)
		if role == "title" && !asks(r, "single-title") {
			r.Checks = append(r.Checks, rubric.Check{Rule: "single-title", Required: true})
		}
		if level := levelOf(role); level > 0 {
			outline = below(outline, level, rule.Item{Texts: []string{m.Lines[i].Text}, Min: 1, Max: 1})
		}
	}
	if len(outline) > 0 {
		r.Checks = append(r.Checks, rubric.Check{Rule: "no-skipped-level", Required: true},
			rubric.Check{Rule: "required-outline", Required: true, Outline: outline})
	}
	return r
}

func asks(r *rubric.Rubric, id rule.ID) bool {
	for i := range r.Checks {
		if r.Checks[i].Rule == id {
			return true
		}
	}
	return false
}

// below adds an item to an outline: at its end for level 1, else below the last item.
func below(outline []rule.Item, level int, item rule.Item) []rule.Item {
	if level == 1 || len(outline) == 0 {
		return append(outline, item)
	}
	last := &outline[len(outline)-1]
	last.Below = below(last.Below, level-1, item)
	return outline
}
