package collation

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// mostLooked is how many words of a document are looked at to tell whose it is: works are
// short, and what stands behind tells nothing.
const mostLooked = 20_000

// Trace is what of a document is looked for in others: its pairs of words. It does not change, so
// that a model which many documents are held against is read once.
type Trace struct{ pairs map[uint64]bool }

// TraceOf returns the trace of a document.
func TraceOf(model *document.Document) *Trace {
	t := &Trace{pairs: map[uint64]bool{}}
	for pair := range pairsOf(read(model, rule.EitherTitle, newHashes(), nil)) {
		t.pairs[pair] = true
	}
	return t
}

// Shares returns, for each of some models, how much of it stands in a document, from 0 to 1: the
// share of its pairs of words.
func Shares(doc *document.Document, models []*Trace) []float64 {
	found := make([]int, len(models))
	seen := map[uint64]bool{} // each pair is counted once
	for pair := range pairsOf(beginning(doc, newHashes())) {
		if seen[pair] {
			continue
		}
		seen[pair] = true
		for i, model := range models {
			if model.pairs[pair] {
				found[i]++
			}
		}
	}
	shares := make([]float64, len(models))
	for i, model := range models {
		if len(model.pairs) > 0 {
			shares[i] = float64(found[i]) / float64(len(model.pairs))
		}
	}
	return shares
}

// pairsOf returns the pairs of words of each text. A text of one word has a pair of its own.
func pairsOf(s *side) func(yield func(uint64) bool) {
	return func(yield func(uint64) bool) {
		for i := range s.texts {
			t := &s.texts[i]
			if t.size() == 1 && !yield(mix(s.words[t.from].hash, 0)) {
				return
			}
			for j := t.from; j+1 < t.to; j++ {
				if !yield(mix(s.words[j].hash, s.words[j+1].hash)) {
					return
				}
			}
		}
	}
}

// beginning reads a document as far as it is looked at.
func beginning(doc *document.Document, h *hashes) *side {
	s := &side{doc: doc, first: 1, hashes: h, most: mostLooked}
	s.blocks(doc.Blocks, within{}, nil)
	return s
}
