package collation

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/rules/spelling"
)

// word is a word of a document, by what it is when folded.
type word struct {
	hash uint64
	raw  string
	text int32
	// apart is set when a space, a tab or the end of a line stands before it; line when
	// it begins a line of its text that is not the first.
	apart, line bool
}

// hashes gives words their numbers. Words with other letters than those from a to z are
// folded once: a document repeats them.
type hashes struct{ known map[string]uint64 }

// mostKnown bounds what is remembered of a document that repeats nothing.
const mostKnown = 1 << 16

func newHashes() *hashes { return &hashes{known: map[string]uint64{}} }

// The numbers of FNV-1a in 64 bits.
const (
	fnvOffset = 14695981039346656037
	fnvPrime  = 1099511628211
)

// of returns the number of a word.
func (h *hashes) of(raw string) uint64 {
	if n, ok := hashASCII(fnvOffset, raw); ok {
		return n
	}
	if n, ok := h.known[raw]; ok {
		return n
	}
	n := hashFolded(spelling.Fold(raw))
	if len(h.known) < mostKnown {
		h.known[raw] = n
	}
	return n
}

// hashASCII returns the number of a word, going on from another one; false when it has
// letters that must be folded.
func hashASCII(n uint64, raw string) (uint64, bool) {
	for i := range len(raw) {
		c := raw[i]
		if c >= utf8.RuneSelf {
			return 0, false
		}
		if c >= 'A' && c <= 'Z' {
			c += 'a' - 'A'
		}
		n = (n ^ uint64(c)) * fnvPrime
	}
	return n, true
}

func hashFolded(folded string) uint64 {
	n := uint64(fnvOffset)
	for i := range len(folded) {
		n = (n ^ uint64(folded[i])) * fnvPrime
	}
	return n
}

// both returns the number that two words have when nothing parts them.
func (h *hashes) both(a, b string) uint64 { return h.of(a + b) }

// cut adds the words of a text: runs of letters and digits.
func (s *side) cut(text string, number int32) {
	begin, apart, line, first := -1, true, false, true
	flush := func(end int) {
		if begin < 0 {
			return
		}
		raw := text[begin:end]
		s.doc.StepText(len(raw))
		s.words = append(s.words, word{hash: s.hashes.of(raw), raw: raw, text: number, apart: apart, line: line && !first})
		begin, apart, line, first = -1, false, false, false
	}
	for i, r := range text {
		switch {
		case isOfWord(r):
			if begin < 0 {
				begin = i
			}
		case r >= utf8.RuneSelf && unicode.In(r, unicode.Mn, unicode.Cf):
		default:
			flush(i)
			apart = apart || unicode.IsSpace(r)
			line = line || r == '\n'
			// A mark that opens keeps the space before it; any other takes it away.
			if !unicode.IsSpace(r) && !opens(r) {
				apart = false
			}
		}
	}
	flush(len(text))
}

// HasWord reports whether a text has a letter or a digit: one of signs alone is not compared.
func HasWord(text string) bool { return strings.ContainsFunc(text, isOfWord) }

func isOfWord(r rune) bool {
	if r < utf8.RuneSelf {
		return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r >= '0' && r <= '9'
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// opens knows the marks that stand between a space and the word after it.
func opens(r rune) bool {
	return unicode.In(r, unicode.Ps, unicode.Pi) || r == '"' || r == '\'' || r == '’' || r == '-' || r == '*' || r == '#'
}

// wordCount counts the words of a text that comes in pieces, as [side.cut] parts them.
type wordCount struct {
	words  int
	inWord bool // the text ends within the last one
}

func (c *wordCount) add(piece string) {
	for _, r := range piece {
		switch {
		case isOfWord(r):
			if !c.inWord {
				c.inWord, c.words = true, c.words+1
			}
		case r >= utf8.RuneSelf && unicode.In(r, unicode.Mn, unicode.Cf):
		default:
			c.inWord = false
		}
	}
}
