package collation

import (
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// shortestAccented is how many letters a word has at least for an accent that is gone to be lost:
// of "à" and "a", or "où" and "ou", the one may be the other's slip.
const shortestAccented = 3

// accents reports a text of the model that was typed again without its accents. Whoever meant
// to is asked: an accent is no other word.
func accents(c *Comparison, i int) {
	home := &c.doc.texts[c.fates[i].home]
	for j := home.from; j < home.to; j++ {
		m := c.words.match[j]
		if m == none || int(c.model.words[m].text) != i || !losesAccent(c.model.words[m].raw, c.doc.words[j].raw) {
			continue
		}
		d := c.about(i, Accents)
		d.Want, d.Got = c.model.words[m].raw, c.doc.words[j].raw
		c.report(d)
		return
	}
}

// losesAccent reports whether a word has a small letter without the accent that it has in the
// model, where both are the same else. Capitals often go without, and so do î and û since the
// French spelling of 1990.
func losesAccent(model, doc string) bool {
	want, got := marked(model), marked(doc)
	if len(want) != len(got) || len(want) < shortestAccented {
		return false
	}
	lost := false
	for k := range want {
		if unicode.ToLower(want[k].base) != unicode.ToLower(got[k].base) {
			return false // a ligature, or a letter that is written in two ways
		}
		lost = lost || want[k].mark != 0 && got[k].mark == 0 && unicode.IsLower(got[k].base) && !want[k].mayGo()
	}
	return lost
}

// letter is a letter and the mark over or under it; 0 for none.
type letter struct{ base, mark rune }

const circumflex = '\u0302'

func (l letter) mayGo() bool {
	base := unicode.ToLower(l.base)
	return l.mark == circumflex && (base == 'i' || base == 'u')
}

func marked(raw string) []letter {
	var list []letter
	for _, r := range norm.NFD.String(raw) {
		switch {
		case !unicode.Is(unicode.Mn, r):
			list = append(list, letter{base: r})
		case len(list) > 0:
			list[len(list)-1].mark = r
		}
	}
	return list
}
