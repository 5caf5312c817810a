package reading

import (
	"iter"
	"sync"

	"jourdain/grader/document"
)

// Reading is what is read in a document. It may be used by several rules at once.
type Reading struct {
	Doc *document.Document

	first  sync.Once
	words  []Words  // of the body, by the number of the paragraph
	has    []Traits // of the blocks, in reading order; [every] of what is no paragraph
	shared sync.Map
}

// Of prepares the reading of a document; nothing is read before it is asked for.
func Of(doc *document.Document) *Reading { return &Reading{Doc: doc} }

// Paragraph returns what is read in a paragraph of the document.
func (r *Reading) Paragraph(p *document.Paragraph) *Words {
	return r.at(p.Place.Paragraph, p.Spans, p.Role, p.Look)
}

// Heading returns what is read in a heading of the document.
func (r *Reading) Heading(h *document.Heading) *Words {
	return r.at(h.Place.Paragraph, h.Spans, document.BodyRole, h.Look)
}

// at returns what was read at a place; what stands outside the body or is hidden is read
// when it is asked for.
func (r *Reading) at(number int, spans []document.Span, role document.Role, look *document.Appearance) *Words {
	r.first.Do(r.read)
	if number > 0 && number < len(r.words) && r.words[number].read {
		return &r.words[number]
	}
	w := wordsOf(spans, look)
	r.Doc.StepText(len(w.Text))
	if role == document.CodeRole {
		w.Code = IsCode
	}
	return &w
}

// read reads the body, and then says what is code: that depends on what stands around.
func (r *Reading) read() {
	last, blocks := 0, 0
	for block := range r.Doc.All() {
		last = max(last, block.At().Paragraph)
		blocks++
	}
	r.has = make([]Traits, 0, blocks)
	r.words = make([]Words, last+1)
	c := coder{words: r.words}
	for block := range r.Doc.All() {
		has := every
		switch b := block.(type) {
		case *document.Heading:
			w := &r.words[b.Place.Paragraph]
			*w = wordsOf(b.Spans, b.Look)
			r.Doc.StepText(len(w.Text))
			c.other()
		case *document.Paragraph:
			w := &r.words[b.Place.Paragraph]
			*w = wordsOf(b.Spans, b.Look)
			r.Doc.StepText(len(w.Text))
			c.paragraph(b, w)
			has = w.Has
		case *document.Table, *document.Contents:
			c.other()
		}
		r.has = append(r.has, has)
	}
	c.end()
}

// every is what may have any trait.
const every = ^Traits(0)

// Blocks returns the blocks of the body in reading order, without the paragraphs that have none of
// some traits: most rules look for what few paragraphs have.
func (r *Reading) Blocks(traits Traits) iter.Seq[document.Block] {
	return func(yield func(document.Block) bool) {
		r.first.Do(r.read)
		i := 0
		for block := range r.Doc.All() {
			if r.has[i].Any(traits) && !yield(block) {
				return
			}
			i++
		}
	}
}

// With returns the paragraphs of the body that have any of some traits, in reading order.
func (r *Reading) With(traits Traits) iter.Seq2[*document.Paragraph, *Words] {
	return func(yield func(*document.Paragraph, *Words) bool) {
		for block := range r.Blocks(traits) {
			if p, ok := block.(*document.Paragraph); ok && !yield(p, r.Paragraph(p)) {
				return
			}
		}
	}
}

// Once returns what a function makes of the document, and makes it once for all who ask with
// the same key: an unexported type of the package that asks.
func Once[T any](r *Reading, key any, compute func() T) T {
	entry, _ := r.shared.LoadOrStore(key, sync.OnceValue(compute))
	return entry.(func() T)()
}
