package markdown

import (
	"math/bits"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"jourdain/grader/document"
	"jourdain/grader/markup"
)

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

// dressing is how the words of one block look.
type dressing struct {
	looks  *looks
	marked dress        // what Markdown's own marks say
	tagged [dresses]int // how many HTML tags of each dress are open
}

// undressed returns the looks of words before which nothing is marked.
func (l *looks) undressed() markup.Looks { return &dressing{looks: l} }

// Words is how the next words look.
func (d *dressing) Words() *document.Appearance {
	all := d.marked
	for i, open := range d.tagged {
		if open > 0 {
			all |= 1 << i
		}
	}
	if all&(raised|lowered) == raised|lowered {
		all &^= raised | lowered
	}
	return &d.looks[all]
}

// Block is how a heading or a paragraph looks: as all others.
func (d *dressing) Block() markup.Manner { return markup.Manner{Look: d.looks.plain()} }

// Tag takes in a tag of HTML that stands among words.
func (d *dressing) Tag(token html.Token) {
	one := tagDress(token)
	if one == 0 {
		return
	}
	open := &d.tagged[bits.TrailingZeros8(uint8(one))]
	switch token.Type {
	case html.StartTagToken:
		*open++
	case html.EndTagToken:
		*open = max(*open-1, 0)
	}
}

// tagDress returns what a tag makes of the letters after it.
func tagDress(token html.Token) dress {
	switch token.DataAtom {
	case atom.B, atom.Strong:
		return bold
	case atom.I, atom.Em:
		return italic
	case atom.U, atom.Ins:
		return underline
	case atom.Sup:
		return raised
	case atom.Sub:
		return lowered
	default:
		return 0
	}
}

// plain is the look of a text without marks.
func (l *looks) plain() *document.Appearance { return &l[0] }
