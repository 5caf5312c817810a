package roster

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// Veil keeps the names of a list out of what is written with pseudonyms: the names of files and
// folders, and the author and the title that a document says of itself. The author of a document
// needs none: what is written with pseudonyms has no author.
type Veil struct {
	names map[string]string // by the folded name of one side: the pseudonym, or "" where several have it
	whole map[string]string // by the folded names of both sides
}

// hidden stands for a name that several pupils have.
const hidden = "…"

// shortestName is how many letters a name has at least that is looked for by itself: shorter ones
// are in any text. In Chinese, two are a name.
const shortestName = 3

// NewVeil makes a veil over the names of a list.
func NewVeil(r *Roster, pseudonyms map[*Pupil]string) *Veil {
	v := &Veil{names: map[string]string{}, whole: map[string]string{}}
	for _, p := range r.Pupils {
		sides := [][]string{wordsOf(p.Family), wordsOf(p.Usual), wordsOf(p.Given), wordsOf(p.UsualGiven), wordsOf(p.Whole)}
		for _, side := range sides {
			veil(v.names, strings.Join(side, ""), pseudonyms[p])
			for _, word := range side {
				if !words().particles[word] {
					veil(v.names, word, pseudonyms[p])
				}
			}
		}
		for _, family := range sides[:2] {
			for _, given := range sides[2:4] {
				if first, second := strings.Join(family, ""), strings.Join(given, ""); first != "" && second != "" {
					veil(v.whole, first+second, pseudonyms[p])
					veil(v.whole, second+first, pseudonyms[p])
				}
			}
		}
	}
	return v
}

// veil notes what stands for a name.
func veil(names map[string]string, name, pseudonym string) {
	if letters := utf8.RuneCountInString(name); letters < shortestName && (letters < 2 || name[0] < utf8.RuneSelf) {
		return
	}
	if other, ok := names[name]; ok && other != pseudonym {
		pseudonym = ""
	}
	names[name] = pseudonym
}

// Holds reports whether a text has a name of a pupil in it.
func (v *Veil) Holds(text string) bool {
	all := tokens(text)
	for from := range all {
		if to, _ := v.at(all, from); to > from {
			return true
		}
	}
	return false
}

// Clean returns a text with the pseudonym in the place of each name, and with an ellipsis where
// several pupils have the name.
func (v *Veil) Clean(text string) string {
	all := tokens(text)
	var cleaned strings.Builder
	end, last := 0, ""
	for from := 0; from < len(all); {
		to, pseudonym := v.at(all, from)
		if to == from {
			from, last = from+1, ""
			continue
		}
		between := text[end:all[from].start]
		if pseudonym != last || pseudonym == "" { // "Marie" and then "Dupont" are one pupil
			cleaned.WriteString(between)
			cleaned.WriteString(orHidden(pseudonym))
		}
		end, from, last = all[to-1].end, to, pseudonym
	}
	cleaned.WriteString(text[end:])
	return cleaned.String()
}

func orHidden(pseudonym string) string {
	if pseudonym == "" {
		return hidden
	}
	return pseudonym
}

// at returns the end of the longest name that begins at a word, and what stands for it. A name
// that is a common word too is one where it has a capital, or where the text has none.
func (v *Veil) at(all []token, from int) (to int, pseudonym string) {
	capitals := slices.ContainsFunc(all, func(t token) bool { return t.upper })
	text := ""
	to = from
	for i := from; i < min(len(all), from+2*longestName); i++ {
		text += all[i].text
		if found, ok := v.whole[text]; ok {
			to, pseudonym = i+1, found
		} else if found, ok := v.names[text]; ok && (all[from].upper || !capitals || !all[from].lower) {
			to, pseudonym = i+1, found
		}
	}
	return to, pseudonym
}
