package machine

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
	"jourdain/lessons"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// Line is a line of a document twice: as the eye sees it, and what a machine reads in it.
type Line struct {
	Seen, Read screen.Line
	// Paragraph is the number of its paragraph (see [document.Place]); 0 for none.
	Paragraph int
}

// Request says what of a document is shown.
type Request struct {
	Aspect lessons.Aspect
	// Lookalikes are the words of the paragraphs that only look like headings. What is left as
	// it is, because the learner wants it so, is in Intended.
	Lookalikes map[*document.Paragraph]string
	Intended   map[string]bool
	Most       int // how many lines are shown
}

// Read returns the lines of a document that an aspect is about, with its headings, in
// reading order.
func Read(w *text.Words, doc *document.Document, ask Request) []Line {
	r := &reader{w: w, ask: ask, first: rule.EitherTitle.FirstLevel(doc)}
	if ask.Aspect == lessons.Lists {
		r.typed = together(doc, isTypedItem)
	}
	if ask.Aspect == lessons.Tables {
		r.typed = together(doc, isTypedRow)
	}
	r.blocks(doc.Blocks)
	r.endGap()
	if ask.Aspect == lessons.Pages {
		r.outline = Outline{} // margins stand under no heading
		for i := range doc.Margins {
			r.margin(&doc.Margins[i])
		}
	}
	return r.lines
}

// reader goes through a document.
type reader struct {
	w       *text.Words
	ask     Request
	first   int // the level of the document's parts
	outline Outline
	lines   []Line
	// typed are the paragraphs that only look like a part of what the aspect is about.
	typed map[*document.Paragraph]bool
	gap   gap
}

func (r *reader) full() bool { return len(r.lines) >= r.ask.Most }

// add adds a line that stands under the heading that was said last.
func (r *reader) add(paragraph int, seen, read screen.Line) {
	if r.full() {
		return
	}
	seen.Depth += r.outline.Under()
	read.Depth += r.outline.Under()
	r.lines = append(r.lines, Line{Seen: seen, Read: read, Paragraph: paragraph})
}

func (r *reader) blocks(blocks []document.Block) {
	for _, block := range blocks {
		if r.full() {
			return
		}
		if !block.At().Region.Has(document.Hidden) && !r.inGap(block) {
			r.block(block)
		}
	}
}

func (r *reader) block(block document.Block) {
	switch b := block.(type) {
	case *document.Heading:
		r.heading(b)
		r.inside(b.Place.Paragraph, b.Spans)
	case *document.Paragraph:
		r.paragraph(b)
	case *document.List:
		if r.ask.Aspect == lessons.Lists {
			r.list(b, 0)
			return
		}
		for i := range b.Items {
			r.blocks(b.Items[i].Blocks)
		}
	case *document.Table:
		if r.ask.Aspect == lessons.Tables {
			r.table(b)
			return
		}
		for i := range b.Rows {
			for j := range b.Rows[i].Cells {
				r.blocks(b.Rows[i].Cells[j].Blocks)
			}
		}
	case *document.Box:
		r.blocks(b.Blocks)
	case *document.Quotation:
		r.blocks(b.Blocks)
	case *document.Figure:
		if r.ask.Aspect == lessons.Links {
			r.figure(b.Place.Paragraph, b)
		}
	case *document.PageBreak:
		if r.ask.Aspect == lessons.Pages {
			r.pageBreak(b)
		}
	case *document.Contents, *document.Code, *document.Separator, *document.Raw:
	}
}

// heading shows a heading. One above the first level of the document's parts is its title.
func (r *reader) heading(h *document.Heading) {
	if h.Place.Region.Has(document.InShape) {
		return // no part of the outline
	}
	words := rule.Quote(h.Words())
	seen := screen.Line{Text: words, Loud: true}
	if h.Level < r.first && words != "" {
		r.lines = append(r.lines, Line{Seen: seen, Read: r.outline.Title(r.w, words, h.Level), Paragraph: h.Place.Paragraph})
		return
	}
	read := r.outline.Heading(r.w, words, h.Level)
	seen.Text, seen.Depth = read.Text, min(h.Level-r.first+1, deepest)
	r.lines = append(r.lines, Line{Seen: seen, Read: read, Paragraph: h.Place.Paragraph})
}

// paragraph shows a paragraph where it is one of those that the aspect is about.
func (r *reader) paragraph(p *document.Paragraph) {
	words, loud := r.ask.Lookalikes[p]
	switch {
	case p.Role == document.TitleRole && p.Text() != "":
		words := rule.Quote(p.Text())
		r.lines = append(r.lines, Line{Seen: screen.Line{Text: words, Loud: true}, Read: r.outline.Title(r.w, words, 0), Paragraph: p.Place.Paragraph})
	case r.ask.Aspect == lessons.Paragraphs:
		r.numbered(p)
	case r.ask.Aspect == lessons.Marks:
		r.marked(p)
	case loud:
		// It stands where the parts of the document do.
		seen, read := screen.Line{Text: words, Loud: true, Depth: 1}, Lookalike(r.w)
		if r.ask.Intended[words] {
			read = screen.Line{Text: r.w.Say("machine.text")}
		}
		read.Depth = r.first - 1
		r.lines = append(r.lines, Line{Seen: seen, Read: read, Paragraph: p.Place.Paragraph})
	case r.ask.Aspect == lessons.Lists:
		r.typedItem(p)
	case r.ask.Aspect == lessons.Quotations:
		r.quoted(p)
	case r.ask.Aspect == lessons.Tables:
		r.typedRow(p)
	case r.ask.Aspect == lessons.Notes:
		r.caption(p)
	}
	r.inside(p.Place.Paragraph, p.Spans)
}

// inside shows what of the aspect stands among the words of a heading or a paragraph.
func (r *reader) inside(paragraph int, spans []document.Span) {
	if r.ask.Aspect == lessons.Links {
		r.links(paragraph, spans)
	}
	if r.ask.Aspect == lessons.Notes {
		r.notes(paragraph, spans)
	}
}
