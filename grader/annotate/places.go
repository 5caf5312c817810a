package annotate

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/wording"
)

// places finds the paragraph of a document that a comment is put at.
type places struct {
	origins *wording.Origins // nil for a format that has lines
	// boxes is set where no comment may stand in a text box: Word takes none there.
	boxes bool
	// at are the paragraphs by their numbers, from 1; a number that none has, or one where no comment may
	// stand, has that of the last before it that may.
	at    []place
	notes []note
}

// place is a paragraph in which a comment may stand.
type place struct {
	block  document.Block
	origin *wording.Origin
}

// note is a text outside the body, and the paragraph that holds its mark.
type note struct {
	text   string
	anchor int
}

// newPlaces finds the places of a document.
func newPlaces(doc *document.Document, origins *wording.Origins, boxes bool) *places {
	p := &places{origins: origins, boxes: boxes, at: make([]place, 1, 64)}
	for block := range doc.All() {
		switch b := block.(type) {
		case *document.Heading:
			p.add(b, b.Spans)
		case *document.Paragraph:
			p.add(b, b.Spans)
		}
	}
	return p
}

// add adds a paragraph, and the notes whose marks stand in it.
func (p *places) add(block document.Block, spans []document.Span) {
	where := block.At()
	last := p.at[len(p.at)-1]
	for len(p.at) <= where.Paragraph {
		p.at = append(p.at, last)
	}
	barred := document.InShape
	if p.boxes {
		barred |= document.InBox
	}
	var origin *wording.Origin
	if p.origins != nil {
		origin = p.origins.Of(block)
	}
	if isPlace := p.origins == nil || origin != nil; isPlace && !where.Region.Has(barred) && where.Paragraph > 0 {
		p.at[where.Paragraph] = place{block, origin}
	}
	for i := range spans {
		if n := spans[i].Note; n != nil {
			p.note(n.Blocks, where.Paragraph)
		}
	}
}

// note adds the texts of a note.
func (p *places) note(blocks []document.Block, anchor int) {
	for _, block := range blocks {
		switch b := block.(type) {
		case *document.Paragraph:
			p.notes = append(p.notes, note{b.Text(), anchor})
		case *document.Heading:
			p.notes = append(p.notes, note{b.Text(), anchor})
		case *document.List:
			for i := range b.Items {
				p.note(b.Items[i].Blocks, anchor)
			}
		}
	}
}

// of returns the place of a comment, and reports whether it is the very paragraph that the comment is
// about. It is the zero place in a document that has none.
func (p *places) of(c *Comment) (at place, exact bool) {
	number := c.Paragraph
	if number <= 0 {
		number = p.anchor(c)
	}
	if at = p.at[min(number, len(p.at)-1)]; at.block != nil {
		return at, at.block.At().Paragraph == c.Paragraph
	}
	for _, at = range p.at {
		if at.block != nil {
			break
		}
	}
	return at, false
}

// anchor returns the number of the paragraph that holds the note which a comment is about: 1 for what
// stands in a page's header, or nowhere.
func (p *places) anchor(c *Comment) int {
	words, _ := quoted(c.Excerpt)
	for i := range p.notes {
		if words != "" && strings.Contains(p.notes[i].text, words) {
			return p.notes[i].anchor
		}
	}
	return 1
}

// quoted returns the words that an excerpt quotes, and reports whether it quotes the beginning only.
func quoted(excerpt string) (words string, cut bool) {
	words, cut = strings.CutSuffix(strings.TrimSpace(excerpt), "…")
	return strings.TrimSpace(words), cut
}

// words returns the bytes of the words of a block that a comment is about: from and to as
// [document.Text] counts them. It is false where these are all the words, or not found.
func (p *place) words(c *Comment) (from, to int, ok bool) {
	words, cut := quoted(c.Excerpt)
	var spans []document.Span
	switch b := p.block.(type) {
	case *document.Heading:
		spans = b.Spans
	case *document.Paragraph:
		spans = b.Spans
	}
	text := document.Text(spans)
	from = strings.Index(text, words)
	if words == "" || cut || from < 0 || len(words) == len(strings.TrimSpace(text)) {
		return 0, 0, false
	}
	return from, from + len(words), true
}
