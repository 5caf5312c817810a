package deeds

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"jourdain/grader/document"
)

// FromDocument makes a sketch of any document that was read, such as a teacher's model, as
// that of a source. What a source cannot say is left out: how pages and tables
// look, and where a reference to a page leads.
func FromDocument(doc *document.Document) *Sketch {
	m := &model{sketch: &Sketch{Front: front(&doc.Meta)}, counted: map[string]int{}, made: map[string]bool{}, places: map[string]string{}}
	for h := range doc.Headings() {
		m.places[h.Text()] = slug(h.Text())
	}
	for p := range doc.Paragraphs() {
		m.shift = m.shift || p.Role == document.TitleRole
	}
	m.blocks(doc.Blocks)
	m.margins(doc.Margins)
	m.sketch.put(len(m.sketch.Parts), m.notes...)
	if !m.shift {
		m.sketch.findTitle()
	}
	m.sketch.gatherStyles()
	return m.sketch
}

// model walks through a document.
type model struct {
	sketch  *Sketch
	notes   []Part
	next    []string          // marks of the block to come
	counted map[string]int    // how many captions of each name
	made    map[string]bool   // the styles that were used
	places  map[string]string // the names by which links lead to headings
	titled  bool
	shift   bool // the title is no heading: in a source all headings stand a level below
	in      int
}

// front returns the properties as front matter; "" without any.
func front(m *document.Meta) string {
	var b strings.Builder
	for _, p := range [][2]string{{"title", m.Title}, {"lang", m.Language}, {"author", m.Creator}} {
		if p[1] != "" {
			fmt.Fprintf(&b, "%s: %s\n", p[0], property(p[1]))
		}
	}
	if b.Len() == 0 {
		return ""
	}
	return "---\n" + b.String() + "---\n"
}

// property quotes a value that YAML would not take for plain words.
func property(value string) string {
	if strings.ContainsAny(value, ":#'\"{}[]&*!|>%@`,-?\\") {
		return strconv.Quote(value)
	}
	return value
}

func (m *model) add(p Part) {
	p.Marks = slices.Concat(m.next, p.Marks)
	m.next = nil
	m.sketch.Parts = append(m.sketch.Parts, p)
}

func (m *model) blocks(blocks []document.Block) {
	for _, block := range blocks {
		if block.At().Region.Has(document.Hidden) {
			continue
		}
		m.block(block)
	}
}

func (m *model) block(block document.Block) {
	switch b := block.(type) {
	case *document.Heading:
		p := Part{Kind: Heading, Level: b.Level, Words: m.words(b.Spans, b.Look)}
		if m.shift {
			p.Level++
		}
		m.add(p)
	case *document.Paragraph:
		m.paragraph(b)
	case *document.List:
		m.in++
		m.list(b, m.in, 0)
	case *document.Table:
		m.table(b)
	case *document.Quotation:
		m.quotation(b)
	case *document.Box:
		m.box(b)
	case *document.Figure:
		m.next = append(m.next, "floating page")
		m.add(Part{Words: image(b)})
	case *document.Contents:
		m.add(Part{Kind: Contents, Words: "[TOC]"})
	case *document.Code:
		m.add(Part{Kind: Code, Words: "```" + b.Info + "\n" + b.Text + "\n```"})
	case *document.PageBreak:
		m.next = append(m.next, "page-break")
	case *document.Separator:
		m.add(Part{Kind: Verbatim, Words: "---", Only: document.Markdown})
	case *document.Raw:
		m.add(Part{Kind: Verbatim, Words: b.Text, Only: document.Markdown})
	}
}

// paragraph keeps a paragraph that stands in no list and in no table.
func (m *model) paragraph(p *document.Paragraph) {
	words := m.words(p.Spans, p.Look)
	part := Part{Words: words, Marks: m.looks(p)}
	switch {
	case strings.TrimSpace(p.Text()) == "" && !strings.Contains(words, "![") && !strings.Contains(words, "[^"):
		part = Part{Kind: Blank, Words: blank(p), Marks: part.Marks}
	case p.Role == document.TitleRole && !m.titled:
		m.titled = true
		part.Kind, part.Marks = Title, nil
	case p.Role == document.QuotationRole:
		part.Kind, part.In = Quotation, m.quoted()
	case p.Role == document.CaptionRole:
		part.Marks = m.caption(p.Spans)
	}
	m.add(part)
}

// blank returns what an empty paragraph is: a space, or one <br> for each line.
func blank(p *document.Paragraph) string {
	lines := 0
	for i := range p.Spans {
		if p.Spans[i].Kind == document.LineBreak {
			lines++
		}
	}
	if lines == 0 && len(p.Spans) > 0 {
		return "&nbsp;"
	}
	return strings.TrimSpace(strings.Repeat("<br>\n", max(lines, 1)))
}

// quoted returns the number of the quotation that a paragraph belongs to: that of the
// paragraph before it when that is one too.
func (m *model) quoted() int {
	if n := len(m.sketch.Parts); n > 0 && m.sketch.Parts[n-1].Kind == Quotation {
		return m.sketch.Parts[n-1].In
	}
	m.in++
	return m.in
}

func (m *model) quotation(b *document.Quotation) {
	m.in++
	for _, block := range b.Blocks {
		if p, ok := block.(*document.Paragraph); ok {
			m.add(Part{Kind: Quotation, In: m.in, Words: m.words(p.Spans, p.Look)})
		} else {
			m.block(block)
		}
	}
}

func (m *model) list(list *document.List, in, depth int) {
	for i := range list.Items {
		first := true
		for _, block := range list.Items[i].Blocks {
			part := Part{Kind: Item, In: in, Ordered: list.Ordered, Depth: depth, More: !first}
			switch b := block.(type) {
			case *document.List:
				m.list(b, in, depth+1)
			case *document.Paragraph:
				part.Words = m.words(b.Spans, b.Look)
				m.add(part)
			case *document.Heading:
				part.Words = m.words(b.Spans, b.Look)
				m.add(part)
			default:
				m.block(b)
			}
			first = false
		}
		if first {
			m.add(Part{Kind: Item, In: in, Ordered: list.Ordered, Depth: depth})
		}
	}
}

func (m *model) table(t *document.Table) {
	m.in++
	for i := range t.Rows {
		for j := range t.Rows[i].Cells {
			cell := &t.Rows[i].Cells[j]
			if cell.ColSpan > 1 || cell.RowSpan > 1 {
				m.next = append(m.next, fmt.Sprintf("merge %c%d:%c%d", 'A'+j, i+1, 'A'+j+max(cell.ColSpan, 1)-1, i+max(cell.RowSpan, 1)))
			}
		}
	}
	for i := range t.Rows {
		for j := range t.Rows[i].Cells {
			words := strings.ReplaceAll(m.cell(t.Rows[i].Cells[j].Blocks), "|", `\|`)
			m.add(Part{Kind: Cell, In: m.in, Row: i, Col: j, Header: i == 0 && t.HeaderRows > 0, Words: words})
		}
	}
}

// cell returns the words of a cell, in one line.
func (m *model) cell(blocks []document.Block) string {
	var list []string
	for _, block := range blocks {
		switch b := block.(type) {
		case *document.Paragraph:
			list = append(list, m.words(b.Spans, b.Look))
		case *document.Heading:
			list = append(list, m.words(b.Spans, b.Look))
		case *document.List:
			for i := range b.Items {
				list = append(list, m.cell(b.Items[i].Blocks))
			}
		}
	}
	return strings.ReplaceAll(strings.Join(list, "<br>"), "\\\n", "<br>")
}

// box keeps the paragraphs of a text box, each of which floats then. The empty paragraph
// that a box is anchored to is written with it.
func (m *model) box(b *document.Box) {
	mark := "floating"
	if b.Anchor == document.ToPage {
		mark = "floating page"
	} else if n := len(m.sketch.Parts); n > 0 && m.sketch.Parts[n-1].Kind == Blank {
		m.next = append(m.next, m.sketch.Parts[n-1].Marks...)
		m.sketch.Parts = m.sketch.Parts[:n-1]
	}
	for _, block := range b.Blocks {
		m.next = append(m.next, mark)
		m.block(block)
	}
}

// margins keeps the number of the page, and what else is typed there.
func (m *model) margins(margins []document.Margin) {
	for _, margin := range margins {
		for _, block := range margin.Blocks {
			p, ok := block.(*document.Paragraph)
			if !ok {
				continue
			}
			counts := slices.ContainsFunc(p.Spans, func(s document.Span) bool { return s.Field != nil && s.Field.Kind == document.PageNumber })
			words, kind := oneLine(strings.TrimSpace(p.Text())), "page-header"
			if margin.Region.Has(document.InFooter) {
				kind = "page-footer"
			}
			switch {
			case counts && !slices.Contains(m.sketch.Pages, "page-number"):
				m.sketch.Pages = append(m.sketch.Pages, "page-number")
			case !counts && words != "":
				m.sketch.Pages = append(m.sketch.Pages, kind+" "+words)
			}
		}
	}
}

// caption returns the mark of a caption that counts itself; none for one that is typed.
func (m *model) caption(spans []document.Span) []string {
	for i := range spans {
		if f := spans[i].Field; f != nil && f.Kind == document.Sequence {
			m.counted[f.Name]++
			return []string{fmt.Sprintf("caption %s #%s", f.Name, captionName(f.Name, m.counted[f.Name]))}
		}
	}
	return []string{"style Caption"}
}

// captionName returns the name by which word processors refer to a caption.
func captionName(name string, number int) string { return fmt.Sprintf("ref%s%d", name, number-1) }
