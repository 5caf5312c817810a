package roster

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// lostLetter stands in a text that is compared for a letter that a list has lost: an export in
// Windows-1252 writes a question mark for each letter that this encoding does not have, and a
// reader of a wrong encoding U+FFFD (Unicode 5.22, best practice for substitution).
const lostLetter = '?'

// The limits of names with lost letters: with more of them, a name says nothing any more.
const (
	mostLost  = 6
	leastKept = 2 // letters for each that is lost
)

// isLost reports whether a sign of a name stands for a letter.
func isLost(r rune) bool { return r == lostLetter || r == utf8.RuneError }

// holed is a pupil whose names have lost letters, with the ways in which all of them are written.
type holed struct {
	pupil *Pupil
	ways  [][]rune
}

// lost returns the ways to write the names of a pupil, with the places of the lost letters, nil
// where none is lost or too many are.
func lost(p *Pupil) [][]rune {
	var ways [][]rune
	for _, name := range []string{p.Given + " " + p.Family, p.given() + " " + p.family(), p.Whole} {
		all := strings.Fields(name)
		for i := range all {
			way := folding(strings.Join(all[i:], "") + strings.Join(all[:i], ""))
			n := len(way)
			holes := n - len(slices.DeleteFunc(slices.Clone(way), isLost))
			if holes > 0 && holes <= mostLost && n-holes >= leastKept*holes {
				ways = append(ways, way)
			}
		}
	}
	return ways
}

// folding is [fold] that keeps the places of lost letters.
func folding(name string) []rune {
	var way []rune
	for _, r := range name {
		if isLost(r) {
			way = append(way, lostLetter)
			continue
		}
		way = append(way, []rune(fold(string(r)))...)
	}
	return way
}

// mostOfLost is how many letters one lost one is in the form in which names are compared: none for
// an accent that stood alone, two for a letter such as "ĳ".
const mostOfLost = 2

// fits reports whether a text is a name with lost letters.
func fits(way, text []rune) bool {
	for i, r := range way {
		if r != lostLetter {
			if i >= len(text) || text[i] != r {
				return false
			}
			continue
		}
		for n := range min(mostOfLost, len(text)-i) + 1 {
			if fits(way[i+1:], text[i+n:]) {
				return true
			}
		}
		return false
	}
	return len(way) == len(text)
}

// mended returns the pupils whose names the text is, all of it, but for letters that the list has
// lost: where nobody else is named, one of them is meant.
func (f *found) mended() []*Pupil {
	if len(f.matcher.holed) == 0 || f.cut {
		return nil
	}
	class := f.classMask()
	var text []rune
	for i := range f.tokens {
		t := &f.tokens[i]
		if class&(1<<i) == 0 && !t.isDigits() && !f.matcher.ignored[t.text] {
			text = append(text, []rune(t.text)...)
		}
	}
	var all []*Pupil
	for _, h := range f.matcher.holed {
		if slices.ContainsFunc(h.ways, func(way []rune) bool { return fits(way, text) }) {
			all = append(all, h.pupil)
		}
	}
	return all
}

// Mended returns the pupil by the names of a text, where the list has lost letters of them and the
// text is all of the names but for those letters; otherwise nil.
func (p *Pupil) Mended(text string) *Pupil {
	text = clean(text)
	if strings.ContainsFunc(text, isLost) {
		return nil
	}
	folded := []rune(fold(text))
	if !slices.ContainsFunc(lost(p), func(way []rune) bool { return fits(way, folded) }) {
		return nil
	}
	mended := *p
	mended.Family, mended.Given, mended.Usual, mended.UsualGiven, mended.Whole = "", "", "", "", text
	return &mended
}

// lostLetters says once of a list that letters of names are lost, and where the first one is.
func (l *listing) lostLetters() {
	first, n := 0, 0
	for _, p := range l.roster.Pupils {
		if holesBesideLetters(p.Name()) {
			if n++; first == 0 {
				first = p.Line
			}
		}
	}
	if n > 0 {
		l.fault("lost", first, "Count", n)
	}
}

// holesBesideLetters reports whether a letter of a name is lost, which is not what a question mark
// says that stands alone.
func holesBesideLetters(name string) bool {
	all := []rune(name)
	for i, r := range all {
		if isLost(r) && (i > 0 && unicode.IsLetter(all[i-1]) || i+1 < len(all) && unicode.IsLetter(all[i+1])) {
			return true
		}
	}
	return false
}
