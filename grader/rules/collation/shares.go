package collation

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// mostLooked is how many words of a document are looked at to tell whose it is: works are
// short, and what stands behind tells nothing.
const mostLooked = 20_000

// Shares returns, for each of some models, how much of it stands in a document, from 0 to 1:
// the share of its pairs of words. A model that is nil has none.
func Shares(doc *document.Document, models []*document.Document) []float64 {
	h := newHashes()
	wanted := map[uint64][]int{} // the models that have a pair
	all := make([]int, len(models))
	for i, model := range models {
		if model == nil {
			continue
		}
		for pair := range pairsOf(read(model, rule.EitherTitle, h, nil)) {
			if list := wanted[pair]; len(list) == 0 || list[len(list)-1] != i {
				wanted[pair] = append(list, i)
				all[i]++
			}
		}
	}
	found := make([]int, len(models))
	for pair := range pairsOf(beginning(doc, h)) {
		for _, i := range wanted[pair] {
			found[i]++
		}
		delete(wanted, pair) // each is counted once
	}
	shares := make([]float64, len(models))
	for i := range shares {
		if all[i] > 0 {
			shares[i] = float64(found[i]) / float64(all[i])
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
