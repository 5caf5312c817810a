package likeness

import (
	"crypto/sha256"
	"encoding/binary"
	"hash"
	"hash/maphash"

	"jourdain/grader/document"
)

const (
	// Run is how many words in a row make a passage that can be known again.
	Run = 4
	// Enough is how many words of its own a document must have to be compared by
	// them: three or four lines.
	Enough = 40
)

// Print is what is kept of one document.
type Print struct {
	file, text, own digest
	ownWords        int
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
	seed  maphash.Seed
	runs  map[uint64]struct{}
	files map[digest]struct{}
}

// NewGiven learns the texts that everybody was given; there may be none.
func NewGiven(docs ...*document.Document) *Given {
	g := &Given{seed: maphash.MakeSeed(), runs: map[uint64]struct{}{}, files: map[digest]struct{}{}}
	for _, doc := range docs {
		last := newWindow(g.seed)
		for word := range words(doc) {
			if run, full := last.add(word); full {
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
	last := newWindow(g.seed)
	var waiting [Run]pending // the last words, which a run may still show to be given
	n := 0
	for word := range words(doc) {
		text.add(word)
		if n >= Run {
			waiting[n%Run].flush(own)
		}
		waiting[n%Run] = pending{word: word}
		n++
		if run, full := last.add(word); full && g.has(run) {
			for i := range waiting {
				waiting[i].given = true
			}
		}
	}
	for i := max(n-Run, 0); i < n; i++ {
		waiting[i%Run].flush(own)
	}
	p.text, p.own, p.ownWords = text.sum(), own.sum(), own.words
	return p
}

func (g *Given) has(run uint64) bool {
	_, has := g.runs[run]
	return has
}

// pending is a word of which it is not known yet whether it was given.
type pending struct {
	word  string
	given bool
}

func (p *pending) flush(own *tally) {
	if !p.given {
		own.add(p.word)
	}
}

// window holds the hashes of the last words.
type window struct {
	seed maphash.Seed
	last [Run]uint64
	n    int
}

func newWindow(seed maphash.Seed) *window { return &window{seed: seed} }

// add takes the next word, and returns the hash of the run that ends with it once there
// are enough words for one.
func (w *window) add(word string) (run uint64, full bool) {
	copy(w.last[:], w.last[1:])
	w.last[Run-1] = maphash.String(w.seed, word)
	w.n++
	var bytes [8 * Run]byte
	for i, hash := range w.last {
		binary.LittleEndian.PutUint64(bytes[8*i:], hash)
	}
	return maphash.Bytes(w.seed, bytes[:]), w.n >= Run
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
