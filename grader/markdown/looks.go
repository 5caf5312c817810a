package markdown

import "jourdain/grader/document"

// dress is what marks or tags make of letters.
type dress uint8

// The dresses, which combine.
const (
	bold dress = 1 << iota
	italic
	underline
	raised
	lowered

	dresses = iota // how many there are
)

// size is that of all letters, in points. Markdown has none: what counts is that
// no letter is larger than another, those of headings included.
const size = 12

// looks holds the appearance of each dress, made once for a document.
type looks [1 << dresses]document.Appearance

func newLooks() *looks {
	var l looks
	for i := range l {
		d := dress(i)
		l[i] = document.Appearance{
			Size: document.Property[float64]{Value: size}, Bold: d.has(bold), Italic: d.has(italic), Underline: d.has(underline),
		}
		switch d & (raised | lowered) {
		case raised:
			l[i].Position = document.Property[int]{Value: 1, Origin: document.Direct}
		case lowered:
			l[i].Position = document.Property[int]{Value: -1, Origin: document.Direct}
		}
	}
	return &l
}

func (d dress) has(one dress) document.Property[bool] {
	if d&one == 0 {
		return document.Property[bool]{}
	}
	return document.Property[bool]{Value: true, Origin: document.Direct}
}

// plain is the look of a text without marks.
func (l *looks) plain() *document.Appearance { return &l[0] }
