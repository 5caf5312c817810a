package collation

import (
	"slices"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// read returns the texts of a document that follows a convention for its title. With an
// index of the model, the words of texts that have nothing of it are left out.
func read(doc *document.Document, convention rule.Title, h *hashes, known *alignment) *side {
	s := &side{doc: doc, first: convention.FirstLevel(doc), hashes: h, known: known}
	s.texts = make([]Text, 0, len(doc.Blocks))
	s.blocks(doc.Blocks, within{}, titleOf(doc, convention, known))
	s.titled = slices.ContainsFunc(s.texts, func(t Text) bool { return t.Kind == Title })
	return s
}

// titleOf returns the heading of level 1 that is the document's title, of which the model may know
// the words; nil for none.
func titleOf(doc *document.Document, convention rule.Title, known *alignment) *document.Heading {
	if convention.Convention(doc) != rule.LevelOne {
		return nil
	}
	if h := rule.LevelOneTitle(doc); h != nil {
		return h
	}
	if h := rule.OpeningTitle(doc, rule.FrontTitle(doc)); h != nil || known == nil {
		return h
	}
	return rule.OpeningTitle(doc, known.model.title())
}

func (s *side) blocks(blocks []document.Block, in within, title *document.Heading) {
	for _, block := range blocks {
		if s.most > 0 && len(s.words) > s.most {
			return
		}
		if block.At().Region.Has(document.Hidden) {
			continue
		}
		if _, isList := block.(*document.List); !isList && !isEmptyText(block) {
			s.reached.lastList = nil
		}
		switch b := block.(type) {
		case *document.Heading:
			s.heading(b, in, title)
		case *document.Paragraph:
			s.paragraph(b, in)
		case *document.List:
			s.list(b, in, title)
		case *document.Table:
			s.table(b, in, title)
		case *document.Quotation:
			in := in
			in.nearer = Quotation
			s.blocks(b.Blocks, in, title)
		case *document.Box:
			in := in
			in.box = true
			s.blocks(b.Blocks, in, title)
		case *document.Code:
			s.add(Text{Kind: Code, Place: b.Place, code: b.Text}, b.Text)
		case *document.Figure:
			s.images = append(s.images, image{len(s.texts) - 1, b.Place, b.Alternative()})
		case *document.PageBreak:
			s.reached.newPage = true
		case *document.Contents:
			if b.Kind == document.TableOfContents {
				s.contents = append(s.contents, image{text: len(s.texts) - 1, place: b.Place})
			}
		default: // markup has no words, and a line across the page none either
		}
	}
}

// isEmptyText reports whether a block is a paragraph without words, which parts nothing.
func isEmptyText(block document.Block) bool {
	p, ok := block.(*document.Paragraph)
	return ok && len(p.Spans) == 0
}

func (s *side) heading(h *document.Heading, in within, title *document.Heading) {
	t := Text{Kind: Heading, Place: h.Place, Level: int32(h.Level - s.first + 1), spans: h.Spans, look: lookOf(h.Look, h.Spans)}
	if h == title {
		t.Kind = Title
	}
	// Programs keep a heading that is numbered in a list: in Markdown alone somebody has put it
	// there.
	t.Boxed = in.box || in.nearer != "" && (in.nearer != Item || s.doc.Format == document.Markdown)
	t.quoted = in.nearer == Quotation
	t.item, t.cell = in.item, in.cell
	if h.Empty() && !h.ImageOnly {
		s.empty = append(s.empty, h.Place)
		return
	}
	s.spans(t)
}

func (s *side) paragraph(p *document.Paragraph, in within) {
	t := Text{Kind: kindOf(p, in), Place: p.Place, spans: p.Spans, item: in.item, cell: in.cell, look: lookOf(p.Look, p.Spans)}
	t.Boxed = in.box && t.Kind != Caption
	s.spans(t)
}

// kindOf returns what a paragraph is.
func kindOf(p *document.Paragraph, in within) Kind {
	switch {
	case in.note:
		return Note
	case p.Role == document.TitleRole:
		return Title
	case p.Role == document.CaptionRole:
		return Caption
	case p.Role == document.CodeRole:
		return Code
	case in.nearer != "":
		return in.nearer
	case p.Role == document.QuotationRole:
		return Quotation
	case p.Role == document.SubtitleRole:
		return Subtitle
	case p.Role == document.HeadingRole:
		return HeadingStyle
	default:
		return Paragraph
	}
}

// spans adds a text with its links, its images and its notes.
func (s *side) spans(t Text) {
	var last *document.Link
	for i := range t.spans {
		if link := t.spans[i].Link; link != nil && link != last {
			t.links = append(t.links, link.Target)
		}
		last = t.spans[i].Link
	}
	from, texts := int32(len(s.words)), len(s.texts)
	s.add(t, document.Text(t.spans))
	if texts < len(s.texts) && s.texts[texts].strange > 0 {
		from = none // the word of a note's mark is not kept
	}
	before, counted := wordCount{}, 0 // the words before a span, and the spans that they stand in
	for i := range t.spans {
		if t.spans[i].Figure != nil {
			s.images = append(s.images, image{len(s.texts) - 1, t.Place, t.spans[i].Figure.Alternative()})
		}
		if note := t.spans[i].Note; note != nil {
			before.add(document.Text(t.spans[counted:i]))
			counted = i
			s.note(note, t.Place, behind(from, before.words))
		}
	}
}

// behind returns the last of some words of a text, which begins at a word; none where there are
// none, or none is kept.
func behind(from int32, words int) int32 {
	if from == none || words == 0 {
		return none
	}
	return from + int32(words) - 1
}

// note adds the texts of a note, which stand where its mark is: behind a word.
func (s *side) note(note *document.Note, place document.Place, mark int32) {
	for _, block := range note.Blocks {
		if p, ok := block.(*document.Paragraph); ok {
			s.spans(Text{Kind: Note, Place: place, spans: p.Spans, mark: mark})
		}
	}
}

// add adds a text, unless it has no words.
func (s *side) add(t Text, words string) {
	s.doc.StepText(len(words))
	t.from = int32(len(s.words))
	s.cut(words, int32(len(s.texts)))
	if t.to = int32(len(s.words)); t.from == t.to {
		return
	}
	if s.known != nil && !s.known.knows(s.words[t.from:]) {
		t.strange, t.to = t.to-t.from, t.from
		s.words = s.words[:t.from]
	}
	t.look.newPage, s.reached.newPage = s.reached.newPage, false
	t.signs = signsOf(words, t.spans)
	s.texts = append(s.texts, t)
}

func (s *side) list(l *document.List, in within, title *document.Heading) {
	if isContents(l) {
		s.contents = append(s.contents, image{text: len(s.texts) - 1, place: l.Place})
		return
	}
	goesOn := in.item.depth == 0 && l.Continues && s.reached.lastList != nil && s.reached.lastList.Ordered == l.Ordered
	if !goesOn {
		s.reached.lists++
	}
	here := in
	here.nearer = Item
	here.item.depth++
	here.item.ordered = l.Ordered
	here.item.inner = s.reached.lists
	if in.item.depth == 0 {
		here.item.list = s.reached.lists
	}
	for i := range l.Items {
		if l.Items[i].Restarts && i > 0 {
			s.reached.lists++
			here.item.inner = s.reached.lists
			if in.item.depth == 0 {
				here.item.list = s.reached.lists
			}
		}
		s.reached.entries++
		here.item.entry = s.reached.entries
		before := len(s.texts) + len(s.images)
		if s.blocks(l.Items[i].Blocks, here, title); len(s.texts)+len(s.images) == before {
			s.emptyItems = append(s.emptyItems, l.Place)
		}
	}
	s.reached.lastList = l
}

// isContents reports whether a list is a table of contents: links into the document, and
// nothing else.
func isContents(l *document.List) bool {
	for i := range l.Items {
		for _, block := range l.Items[i].Blocks {
			switch b := block.(type) {
			case *document.Paragraph:
				if !isInnerLink(b.Spans) {
					return false
				}
			case *document.List:
				if !isContents(b) {
					return false
				}
			default:
				return false
			}
		}
	}
	return len(l.Items) > 1
}

// isInnerLink reports whether all the words of a text are a link to a place in the document.
func isInnerLink(spans []document.Span) bool {
	linked := false
	for i := range spans {
		s := &spans[i]
		switch {
		case s.Link != nil && strings.HasPrefix(s.Link.Target, "#"):
			linked = true
		case strings.TrimSpace(s.Text) != "":
			return false
		}
	}
	return linked
}

func (s *side) table(t *document.Table, in within, title *document.Heading) {
	number := len(s.tables)
	s.tables = append(s.tables, table{place: t.Place, header: t.HeaderRows})
	row := int32(0)
	for i := range t.Rows {
		before := len(s.texts)
		s.tables[number].columns = max(s.tables[number].columns, len(t.Rows[i].Cells))
		for j := range t.Rows[i].Cells {
			here := in
			here.nearer = Cell
			here.item, here.box = listPlace{}, in.box || in.cell.table != 0
			here.cell = cellPlace{table: int32(number) + 1, row: row, column: int32(j), header: i < t.HeaderRows}
			s.blocks(t.Rows[i].Cells[j].Blocks, here, title)
		}
		if len(s.texts) == before {
			s.tables[number].empty++
			continue
		}
		row++
	}
}
