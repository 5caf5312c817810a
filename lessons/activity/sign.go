package activity

import (
	"slices"
	"strings"
)

// Sign names an invisible mark of a text.
type Sign string

// The invisible marks. A line writes each between braces: {tab}.
const (
	SpaceSign   Sign = "space"
	NoBreakSign Sign = "nbsp"   // no-break space
	TabSign     Sign = "tab"    // tabulator
	ReturnSign  Sign = "return" // end of a paragraph
	BreakSign   Sign = "break"  // line break inside a paragraph
	PageSign    Sign = "page"   // page break
)

// Signs returns the invisible marks.
func Signs() []Sign {
	return []Sign{SpaceSign, NoBreakSign, TabSign, ReturnSign, BreakSign, PageSign}
}

// Piece is a part of a line: words, or invisible marks of one kind in a row.
type Piece struct {
	Text  string // the words; "" for marks
	Sign  Sign
	Count int // how many of the marks stand in a row; 0 for words
}

// Pieces reads a line with marks such as {tab}. A space that stands alone between two
// words is part of the words; every other one is a mark. The error is [ErrSign].
func Pieces(line string) ([]Piece, error) {
	var r pieces
	for rest := line; rest != ""; {
		switch rest[0] {
		case '{':
			name, after, closed := strings.Cut(rest[1:], "}")
			if !closed || !slices.Contains(Signs(), Sign(name)) {
				return nil, about(rest[:len(rest)-len(after)], ErrSign)
			}
			r.mark(Sign(name), 1)
			rest = after
		case ' ':
			after := strings.TrimLeft(rest, " ")
			if n := len(rest) - len(after); n == 1 && r.inWords() && after != "" && after[0] != '{' {
				r.text(" ")
			} else {
				r.mark(SpaceSign, n)
			}
			rest = after
		default:
			end := strings.IndexAny(rest, " {")
			if end < 0 {
				end = len(rest)
			}
			r.text(rest[:end])
			rest = rest[end:]
		}
	}
	return r, nil
}

// pieces are the parts of a line that were read so far.
type pieces []Piece

func (r *pieces) inWords() bool { return len(*r) > 0 && (*r)[len(*r)-1].Count == 0 }

func (r *pieces) text(words string) {
	if r.inWords() {
		(*r)[len(*r)-1].Text += words
		return
	}
	*r = append(*r, Piece{Text: words})
}

func (r *pieces) mark(sign Sign, count int) {
	if n := len(*r); n > 0 && (*r)[n-1].Sign == sign {
		(*r)[n-1].Count += count
		return
	}
	*r = append(*r, Piece{Sign: sign, Count: count})
}

// Words returns the words of a line without its marks, a space in the place of those
// that stand between words.
func Words(line []Piece) string {
	var words []string
	for _, p := range line {
		if p.Count == 0 {
			words = append(words, p.Text)
		}
	}
	return strings.Join(words, " ")
}
