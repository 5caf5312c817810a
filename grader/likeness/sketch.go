package likeness

import (
	"math"
	"slices"
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
)

const (
	// sampled is how many runs of a document are kept, those with the lowest hashes: of
	// two documents these are the same runs where they have the same ones, so that the
	// share of them that both have is nearly the share of all (Broder, “On the resemblance
	// and containment of documents”, 1997).
	sampled = 64
	// quotable is how many beginnings of sentences are kept to be quoted.
	quotable = 6
	// quoted is how many words are quoted, and longest how many characters at most.
	quoted  = 6
	longest = 60
)

// sketch is what is kept of a document's own words to find them again in another's.
type sketch struct {
	// low holds the lowest hashes of its runs, in order.
	low []uint32
	// heads holds the first words of some of its sentences, with a line end after each.
	heads string
}

// limit returns the hash up to which a sketch has all the runs of its document.
func (s *sketch) limit() uint32 {
	if len(s.low) < sampled {
		return math.MaxUint32
	}
	return s.low[sampled-1]
}

// sketcher makes a sketch of the words that it is given one after the other.
type sketcher struct {
	runs  window
	low   lowest
	lines [quoted]word // the last words
	n     int
	heads lowest
	texts map[uint32]string // of the heads
}

func newSketcher() *sketcher {
	return &sketcher{low: lowest{most: sampled}, heads: lowest{most: quotable}, texts: map[uint32]string{}}
}

func (s *sketcher) add(w *word) {
	if run, full := s.runs.add(w.hash); full {
		s.low.add(uint32(run >> 32))
	}
	s.lines[s.n%quoted] = *w
	s.n++
	s.begin()
}

// begin keeps the words up to the last one when they begin a sentence.
func (s *sketcher) begin() {
	if s.n < quoted {
		return
	}
	first, last := &s.lines[s.n%quoted], &s.lines[(s.n-1)%quoted]
	if !first.opens || first.block != last.block || last.to-first.from > utf8.UTFMax*longest {
		return
	}
	hash := uint64(0)
	for i := range quoted {
		w := &s.lines[(s.n+i)%quoted]
		if i > 0 && w.from < s.lines[(s.n+i-1)%quoted].to {
			return // another paragraph with the same words
		}
		hash = mix(hash ^ w.hash)
	}
	if isElided(last) {
		last = &s.lines[(s.n-2)%quoted]
	}
	text := strings.Join(strings.Fields(document.Printable(first.block[first.from:last.to])), " ")
	if utf8.RuneCountInString(text) > longest {
		return
	}
	if s.heads.add(uint32(hash >> 32)) {
		s.texts[uint32(hash>>32)] = text
	}
}

// isElided reports whether a word is only the beginning of one, such as « l’ ».
func isElided(w *word) bool {
	return strings.HasPrefix(w.block[w.to:], "’") || strings.HasPrefix(w.block[w.to:], "'")
}

// sketch returns what is to be kept, in no more room than it needs.
func (s *sketcher) sketch() sketch {
	var lines strings.Builder
	for _, hash := range s.heads.all {
		lines.WriteString(s.texts[hash] + "\n")
	}
	return sketch{low: slices.Clone(s.low.all), heads: strings.Clone(lines.String())}
}

// lowest holds the lowest numbers of those that were added, in order and each once.
type lowest struct {
	most int
	all  []uint32
}

// add reports whether a number is among the lowest so far, for the first time.
func (l *lowest) add(n uint32) bool {
	full := len(l.all) == l.most
	if full && n >= l.all[l.most-1] {
		return false
	}
	at, found := slices.BinarySearch(l.all, n)
	if found {
		return false
	}
	if full {
		l.all = l.all[:l.most-1]
	}
	l.all = slices.Insert(l.all, at, n)
	return true
}
