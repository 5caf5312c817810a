package roster

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// fit is how well a text fits the names of a pupil; the smaller, the better.
type fit int

const (
	exact   fit = iota // all of the names
	bare               // all of the family name but its particles
	part               // the first of several first names, a part of a double name
	initial            // one of the names as a letter
	weak               // half of a name with a hyphen, the last of several first names: never certain
)

// meant is a pupil whom a text may mean.
type meant struct {
	at  int // in the list
	fit fit
}

// variant is a way to write a part of a name.
type variant struct {
	text string
	fit  fit
}

// pair is the key of a family name and a first name.
func pair(family, given string) string { return family + "\x00" + given }

// one is the key of both in one word.
func one(text string) string { return "\x00" + text }

// add adds all that fits a pupil.
func (m *Matcher) add(at int, p *Pupil) {
	if p.Whole != "" {
		m.addWhole(at, p)
	}
	families := slices.Concat(familyVariants(p.Family), familyVariants(p.Usual))
	givens := slices.Concat(givenVariants(p.Given), givenVariants(p.UsualGiven))
	for _, family := range families {
		m.name(at, family)
		for _, given := range givens {
			m.both(at, family, given)
		}
	}
	for _, given := range givens {
		m.name(at, given)
	}
	switch {
	case len(families) == 0:
		m.alone(at, givens)
	case len(givens) == 0:
		m.alone(at, families)
	}
}

// alone adds the names of a pupil of whom the list has no more.
func (m *Matcher) alone(at int, variants []variant) {
	for _, v := range variants {
		if v.fit == exact {
			m.put(one(v.text), meant{at, exact})
		}
	}
}

// both adds a family name with a first name. Two initials are nobody.
func (m *Matcher) both(at int, family, given variant) {
	worst := max(family.fit, given.fit)
	switch {
	case family.fit == initial && given.fit == initial:
		return
	case given.fit == initial && family.fit == part:
		worst = weak
	}
	m.put(pair(family.text, given.text), meant{at, worst})
	m.known[family.text], m.known[given.text] = true, true
	switch {
	case worst <= part: // "DupontMarie" has two words, "dupontmarie" one
		m.put(one(given.text+family.text), meant{at, worst})
		m.put(one(family.text+given.text), meant{at, worst})
	case given.fit == initial && family.fit == exact: // "mdupont"; and "barnaud" is not always B. Arnaud
		m.put(one(given.text+family.text), meant{at, weak})
		m.put(one(family.text+given.text), meant{at, weak})
	}
}

// addWhole adds names of which nobody knows where the family name begins: at any word.
func (m *Matcher) addWhole(at int, p *Pupil) {
	all := wordsOf(p.Whole)
	m.put(one(strings.Join(all, "")), meant{at, exact})
	for _, word := range all {
		m.name(at, variant{word, exact})
	}
	for i := 1; i < len(all); i++ {
		first, second := variant{strings.Join(all[:i], ""), exact}, variant{strings.Join(all[i:], ""), exact}
		m.both(at, first, second)
		m.both(at, second, first)
	}
	if len(all) < 2 {
		return
	}
	first, last := all[0], all[len(all)-1]
	for _, ends := range [][2]string{{first, last}, {last, first}} {
		if len(all) > 2 {
			m.both(at, variant{ends[0], part}, variant{ends[1], exact})
		}
		m.both(at, variant{ends[0], exact}, variant{firstLetter(ends[1]), initial})
		m.both(at, variant{firstLetter(ends[0]), initial}, variant{ends[1], exact})
	}
}

// name adds one side of a name, by which nobody is certain.
func (m *Matcher) name(at int, v variant) {
	if v.fit == initial {
		return
	}
	if all := m.parts[v.text]; len(all) == 0 || all[len(all)-1] != at {
		m.parts[v.text] = append(all, at)
	}
}

// put adds a pupil under a key, once, with the best fit.
func (m *Matcher) put(key string, who meant) {
	all := m.names[key]
	for i := len(all) - 1; i >= 0 && all[i].at == who.at; i-- {
		all[i].fit = min(all[i].fit, who.fit)
		return
	}
	m.names[key] = append(all, who)
	if text, ok := strings.CutPrefix(key, "\x00"); ok {
		m.known[text] = true
	}
}

// familyVariants returns the ways to write a family name: all of it, without its particles, the
// first or the last of several, the initial.
func familyVariants(name string) []variant {
	all := wordsOf(name)
	if len(all) == 0 {
		return nil
	}
	core := slices.DeleteFunc(slices.Clone(all), func(word string) bool { return words().particles[word] })
	if len(core) == 0 {
		core = all
	}
	variants := []variant{{strings.Join(all, ""), exact}, {firstLetter(all[0]), initial}}
	if len(all) > len(core) {
		variants = append(variants, variant{strings.Join(core, ""), bare}, variant{firstLetter(core[0]), initial})
		for i := 1; i < len(all) && words().particles[all[i-1]]; i++ {
			variants = append(variants, variant{strings.Join(all[i:], ""), bare}) // "La Fontaine"
		}
	}
	if len(core) > 1 {
		variants = append(variants, variant{core[0], part}, variant{core[len(core)-1], part})
		first := slices.Index(all, core[0]) + 1
		last := len(all) - 1
		for last > first && words().particles[all[last-1]] {
			last--
		}
		variants = append(variants, variant{strings.Join(all[:first], ""), part}, variant{strings.Join(all[last:], ""), part})
	}
	return distinct(variants)
}

// givenVariants returns the ways to write first names: all of them, the first or the first two of
// several, the last two or more, the initial. One with a hyphen is one name.
func givenVariants(name string) []variant {
	all := wordsOf(name)
	if len(all) == 0 {
		return nil
	}
	variants := []variant{{strings.Join(all, ""), exact}, {firstLetter(all[0]), initial}}
	var names []string
	for each := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == ' ' || r == ',' }) {
		if folded := fold(each); folded != "" {
			names = append(names, folded)
		}
	}
	for i := 1; i < len(names); i++ {
		variants = append(variants, variant{strings.Join(names[:i], ""), part})
		if i < len(names)-1 {
			variants = append(variants, variant{strings.Join(names[i:], ""), part}) // "Thị Minh Anh": Minh Anh
		}
	}
	variants = append(variants, variant{all[0], weak}, variant{names[len(names)-1], weak})
	return distinct(variants)
}

// distinct returns the variants with each text once, as the best that it is. An initial that is a
// name too is that name.
func distinct(variants []variant) []variant {
	slices.SortStableFunc(variants, func(a, b variant) int {
		return cmp.Or(strings.Compare(a.text, b.text), cmp.Compare(a.fit, b.fit))
	})
	return slices.CompactFunc(variants, func(a, b variant) bool { return a.text == b.text })
}

func firstLetter(word string) string {
	_, size := utf8.DecodeRuneInString(word)
	return word[:size]
}
