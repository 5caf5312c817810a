package likeness

import (
	"crypto/sha256"
	"hash"
	"math"

	"jourdain/grader/document"
)

// Enough is how many words of its own a document must have to be compared by them: three
// or four lines.
const Enough = 40

// Print is what is kept of one document.
type Print struct {
	file, text, own digest
	ownWords        int32
	sketch          sketch // of its own words, where there are enough
	// unique is set for a file whose bytes hold more than its text, such as dates:
	// two of them are never the same by chance.
	unique bool
}

// digest is the half of a SHA-256: enough to know two texts apart, in half the room.
type digest [sha256.Size / 2]byte

func half(sum [sha256.Size]byte) digest { return digest(sum[:sha256.Size/2]) }

// Given is what everybody was given, and which therefore says nothing about who wrote
// it. It does not change and may be used by several goroutines.
type Given struct {
	runs  map[uint64]struct{}
	files map[digest]struct{}
}

// NewGiven learns the texts that everybody was given; there may be none.
func NewGiven(docs ...*document.Document) *Given {
	g := &Given{runs: map[uint64]struct{}{}, files: map[digest]struct{}{}}
	for _, doc := range docs {
		var last window
		for word := range words(doc) {
			if run, full := last.add(word.hash); full {
				g.runs[run] = struct{}{}
			}
		}
	}
	return g
}

// AddFile learns the bytes of a file that everybody was given. It must not be called
// any more once prints are taken.
func (g *Given) AddFile(source []byte) { g.files[half(sha256.Sum256(source))] = struct{}{} }

// Print takes the print of a document. file is the SHA-256 of its file.
func (g *Given) Print(doc *document.Document, file [sha256.Size]byte) Print {
	p := Print{file: half(file)}
	_, given := g.files[p.file]
	p.unique = doc.Format.IsOffice() && !given
	text, own := newTally(), newTally()
	sketched := newSketcher()
	var last window
	var waiting [Run]pending // the last words, which a run may still show to be given
	flush := func(p *pending) {
		if !p.given {
			own.add(p.word.folded)
			sketched.add(&p.word)
		}
	}
	n := 0
	for word := range words(doc) {
		text.add(word.folded)
		if n >= Run {
			flush(&waiting[n%Run])
		}
		waiting[n%Run] = pending{word: word}
		n++
		if run, full := last.add(word.hash); full && g.has(run) {
			for i := range waiting {
				waiting[i].given = true
			}
		}
	}
	for i := max(n-Run, 0); i < n; i++ {
		flush(&waiting[i%Run])
	}
	p.text, p.own, p.ownWords = text.sum(), own.sum(), int32(min(own.words, math.MaxInt32))
	if own.words >= Enough {
		p.sketch = sketched.sketch()
	}
	return p
}

func (g *Given) has(run uint64) bool {
	_, has := g.runs[run]
	return has
}

// pending is a word of which it is not known yet whether it was given.
type pending struct {
	word  word
	given bool
}

// tally counts words and hashes them with the ends between them.
type tally struct {
	hash  hash.Hash
	words int
	word  []byte // the last one, with its end
}

func newTally() *tally { return &tally{hash: sha256.New()} }

func (t *tally) add(word string) {
	t.word = append(append(t.word[:0], word...), ' ')
	// A hash never fails to be written to.
	_, _ = t.hash.Write(t.word)
	t.words++
}

func (t *tally) sum() digest { return digest(t.hash.Sum(nil)[:sha256.Size/2]) }
