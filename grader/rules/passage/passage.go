package passage

import (
	"hash/maphash"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// Found says what became of a paragraph.
type Found struct {
	There bool // the document has its words
	// Under says whether it stands under its heading. It is true as well where the
	// document does not have this heading at all.
	Under bool
	// Place is where most of its words stand, or, when it is not there, where its
	// heading is: the zero place when that is not there either.
	Place document.Place
	// Glued are its words that have lost the space between them.
	Glued []Glued
}

// Find looks for paragraphs in a document; it returns one answer for each, in their
// order.
func Find(doc *document.Document, texts []rule.Kept) []Found {
	s := newSearch(doc, texts)
	s.document()
	found := make([]Found, len(texts))
	for i := range texts {
		doc.Step(len(s.texts[i].pairs))
		found[i] = s.found(i)
	}
	return found
}

// search is one look for some paragraphs in one document.
type search struct {
	doc   *document.Document
	seed  maphash.Seed
	pairs map[uint64]*pair
	// lone is set when a paragraph of one word is looked for.
	lone     bool
	texts    []wanted
	joints   map[string]joint
	sections *sections
	// seen are the pairs that stand in a section.
	seen map[inSection]struct{}

	last uint64 // the word before
	here []count
}

// wanted is a paragraph to find: the pairs of its words, in their order. A paragraph
// of one word has a pair of that word and nothing.
type wanted struct {
	pairs   []*pair
	section int
	best    int
	place   document.Place
	glued   []Glued
}

// pair is two words, one after the other.
type pair struct {
	number int
	there  bool
	// texts are those that have it: no more than most, because what all have tells
	// nothing of the place of one.
	texts []int
}

const most = 4

type inSection struct{ pair, section int }

// count is how many pairs of a text stand in the block that is read.
type count struct{ text, pairs int }

func newSearch(doc *document.Document, texts []rule.Kept) *search {
	s := &search{
		doc: doc, seed: maphash.MakeSeed(), pairs: map[uint64]*pair{}, texts: make([]wanted, len(texts)),
		sections: newSections(doc, texts), seen: map[inSection]struct{}{},
	}
	for i := range texts {
		s.doc.StepText(len(texts[i].Text))
		w := &s.texts[i]
		w.section = s.sections.numbers[spelling.Fold(texts[i].Under)]
		var before uint64
		words := 0
		for word := range spelling.Words(texts[i].Text) {
			hash := maphash.String(s.seed, word)
			if words++; words > 1 {
				w.pairs = append(w.pairs, s.want(mix(before, hash), i))
			}
			before = hash
		}
		if words == 1 {
			s.lone = true
			w.pairs = append(w.pairs, s.want(mix(before, 0), i))
		}
	}
	s.findJoints(texts)
	return s
}

// pairOf returns the pair of the last word of a piece of text and the first of the next; 0
// where nobody looks for it.
func (s *search) pairOf(before, after string) uint64 {
	var last, first uint64
	for word := range spelling.Words(before) {
		last = maphash.String(s.seed, word)
	}
	for word := range spelling.Words(after) {
		first = maphash.String(s.seed, word)
		break
	}
	key := mix(last, first)
	if s.pairs[key] == nil {
		return 0
	}
	return key
}

// mix returns one number for two words in their order.
func mix(a, b uint64) uint64 { return (a<<1|a>>63)*0x9E3779B97F4A7C15 ^ b }

func (s *search) want(key uint64, text int) *pair {
	p := s.pairs[key]
	if p == nil {
		p = &pair{number: len(s.pairs)}
		s.pairs[key] = p
	}
	if n := len(p.texts); n <= most && (n == 0 || p.texts[n-1] != text) {
		p.texts = append(p.texts, text)
	}
	return p
}

// document reads the document, block by block.
func (s *search) document() {
	for block := range s.doc.All() {
		if block.At().Region.Has(document.InContents) {
			continue
		}
		s.sections.enter(block)
		switch b := block.(type) {
		case *document.Heading:
			s.block(b.Place, b.Spans)
		case *document.Paragraph:
			s.block(b.Place, b.Spans)
		case *document.Code:
			s.read(b.Text)
			s.end(b.Place)
		}
	}
}

// block reads a heading or a paragraph, and then its notes.
func (s *search) block(place document.Place, spans []document.Span) {
	s.read(document.Text(spans))
	s.end(place)
	for i := range spans {
		if note := spans[i].Note; note != nil {
			for _, inner := range note.Blocks {
				if p, ok := inner.(*document.Paragraph); ok {
					s.block(place, p.Spans)
				}
			}
		}
	}
}

func (s *search) read(text string) {
	s.glue(text)
	for word := range spelling.Words(text) {
		s.doc.Step(1)
		hash := maphash.String(s.seed, word)
		s.meet(mix(s.last, hash))
		if s.lone {
			s.meet(mix(hash, 0))
		}
		s.last = hash
	}
}

// meet notes a pair that stands in the document.
func (s *search) meet(key uint64) {
	p := s.pairs[key]
	if p == nil {
		return
	}
	p.there = true
	for _, section := range s.sections.path {
		s.seen[inSection{p.number, section}] = struct{}{}
	}
	if len(p.texts) > most {
		return
	}
	for _, text := range p.texts {
		s.count(text)
	}
}

// few is how many numbers are compared in the time of a step.
const few = 100

func (s *search) count(text int) {
	s.doc.Step(len(s.here) / few)
	for i := range s.here {
		if s.here[i].text == text {
			s.here[i].pairs++
			return
		}
	}
	s.here = append(s.here, count{text, 1})
}

// end says for which texts the block is the best place so far.
func (s *search) end(place document.Place) {
	for _, c := range s.here {
		if w := &s.texts[c.text]; c.pairs > w.best {
			w.best, w.place = c.pairs, place
		}
	}
	s.here = s.here[:0]
}

func (s *search) found(i int) Found {
	w := &s.texts[i]
	if !w.enough(func(p *pair) bool { return p.there }) {
		return Found{Place: s.sections.begin[w.section].place}
	}
	under := !s.sections.there(w.section) || w.enough(func(p *pair) bool {
		_, ok := s.seen[inSection{p.number, w.section}]
		return ok
	})
	return Found{There: true, Under: under, Place: w.place, Glued: w.glued}
}

// enough reports whether enough of the words stand beside one of their neighbours.
func (w *wanted) enough(there func(*pair) bool) bool {
	if len(w.pairs) == 0 {
		return true // it has no words to keep
	}
	words := len(w.pairs) + 1
	lost, before := 0, false
	for _, p := range w.pairs {
		now := there(p)
		if !now && !before {
			lost++
		}
		before = now
	}
	if !before {
		lost++
	}
	return lost <= mayDiffer(words)
}

// mayDiffer returns how many words of a paragraph may be others.
func mayDiffer(words int) int {
	if words < 4 {
		return 0
	}
	return max(1, words/10)
}
