package roster

import (
	"cmp"
	"math/bits"
	"slices"
	"strings"

	"jourdain/grader/pattern"
)

// mostTokens is how many words of a name are looked at.
const mostTokens = 24

// longestName is of how many words one side of a name may be.
const longestName = 6

// found is a name that was handed in, as it is read.
type found struct {
	matcher *Matcher
	tokens  []token
	moodle  string // the number of a participant in the name of Moodle's folder
	cut     bool   // it had more words than are looked at
}

// candidate is a pupil whom a name fits, and by which of its words.
type candidate struct {
	at    int
	pupil *Pupil
	given uint32 // of the words, the first name; 0 where it is not known
	reading
}

// reading is by which words a name fits a pupil, and how well.
type reading struct {
	mask uint32 // a bit a token
	fit  fit
}

// run is some tokens of a name that belong together.
type run struct {
	text     string
	from, to int
}

func (r *run) mask() uint32 { return (1<<r.to - 1) &^ (1<<r.from - 1) }

// ofMoodle is what Moodle puts behind a pupil's name in a download of all submissions, with the
// number of the participant (mod/assign, downloader.php).
var ofMoodle = pattern.New(`_(\d{1,10})_(?:assignsubmission_.*)?$`)

// endings are the endings of files that are handed in.
func endings() []string {
	return []string{"odt", "docx", "doc", "md", "markdown", "txt", "html", "htm", "pdf", "rtf", "zip", "pages", "ott", "fodt"}
}

// read cuts a name into its words, without the ending and without what Moodle adds.
func (m *Matcher) read(name string) *found {
	f := &found{matcher: m}
	if at := strings.LastIndexByte(name, '.'); at > 0 && slices.Contains(endings(), strings.ToLower(name[at+1:])) {
		name = name[:at]
	}
	if moodle := ofMoodle().FindStringSubmatchIndex(name); moodle != nil {
		f.moodle = name[moodle[2]:moodle[3]]
		name = name[:moodle[0]]
	}
	f.tokens = tokens(name)
	if len(f.tokens) > mostTokens {
		f.tokens, f.cut = f.tokens[:mostTokens], true
	}
	return f
}

// best returns the pupils whom the name fits best, in the order of the list.
func (f *found) best() []candidate {
	all := &candidates{places: map[int]int{}}
	runs := f.runs()
	for i := range runs {
		f.add(all, one(runs[i].text), runs[i].mask(), 0)
		for j := range runs {
			if f.together(&runs[i], &runs[j]) {
				f.add(all, pair(runs[i].text, runs[j].text), runs[i].mask()|runs[j].mask(), runs[j].mask())
			}
		}
	}
	kinds := map[reading]bool{}
	for i := range all.list {
		kinds[all.list[i].reading] = true
	}
	best := slices.DeleteFunc(all.list, func(c candidate) bool {
		for other := range kinds {
			if f.beats(other, c.reading) {
				return true
			}
		}
		return false
	})
	slices.SortFunc(best, func(a, b candidate) int { return cmp.Compare(a.at, b.at) })
	return best
}

// beats reports whether the name cannot mean who is read by some words, because it means somebody
// by others: by more words, or by all of the names where they are half of the other's. "Marie
// Dupont" may also be what Marie Claire Dupont calls herself, but not in Moodle, which writes the
// names as they are.
func (f *found) beats(c, other reading) bool {
	switch {
	case c.fit == weak:
		return false
	case c.mask == other.mask:
		return c.fit == exact && (other.fit == weak || other.fit != exact && f.moodle != "")
	}
	return c.mask&other.mask == other.mask
}

// candidates are the pupils whom a name may mean, each once.
type candidates struct {
	list   []candidate
	places map[int]int // in this list, by the place in the roster
}

// add adds the pupils of a key, each with the words that say most of the name.
func (f *found) add(all *candidates, key string, mask, given uint32) {
	for _, who := range f.matcher.names[key] {
		c := candidate{who.at, f.matcher.roster.Pupils[who.at], given, reading{mask, who.fit}}
		at, known := all.places[who.at]
		switch {
		case !known:
			all.places[who.at] = len(all.list)
			all.list = append(all.list, c)
		case c.better(&all.list[at]):
			all.list[at] = c
		}
	}
}

// better reports whether these words say more of the same pupil's name.
func (c *candidate) better(other *candidate) bool {
	if more := bits.OnesCount32(c.mask) - bits.OnesCount32(other.mask); more != 0 {
		return more > 0
	}
	return c.fit < other.fit
}

// runs returns the words in a row that are on one side of somebody's name.
func (f *found) runs() []run {
	var all []run
	for from := range f.tokens {
		text := ""
		for to := from; to < min(len(f.tokens), from+longestName); to++ {
			text += f.tokens[to].text
			if f.matcher.known[text] {
				all = append(all, run{text, from, to + 1})
			}
		}
	}
	return all
}

// together reports whether a family name and a first name stand beside each other, with at most
// numbers, classes and particles between them. A letter is an initial only where one is written.
func (f *found) together(family, given *run) bool {
	first, second := family, given
	if given.from < family.from {
		first, second = given, family
	}
	if first.to > second.from {
		return false
	}
	for i := first.to; i < second.from; i++ {
		if !f.isNumber(i) && !words().particles[f.tokens[i].text] {
			return false
		}
	}
	switch {
	case f.isLetter(family):
		return first == given && family.from == given.to && f.isInitial(family.from)
	case f.isLetter(given):
		return (given.to == family.from || family.to == given.from) && f.isInitial(given.from) && f.isGivenInitial(given, family)
	}
	return true
}

func (f *found) isLetter(r *run) bool { return r.to == r.from+1 && f.tokens[r.from].letters == 1 }

// isInitial reports whether a letter stands for a name: not the "d" of "d’Anne", the "à" that
// is one to who types no accents, nor the "B" of "5 B".
func (f *found) isInitial(at int) bool {
	t := &f.tokens[at]
	followed := at+1 < len(f.tokens) && f.tokens[at+1].glue == apostrophe
	return t.plain && t.glue != apostrophe && !followed && (at == 0 || !f.tokens[at-1].isDigits())
}

// isGivenInitial reports whether a letter beside a family name is that of a first name: behind it,
// or before it as a capital or at the very beginning. "M. Dupont" is a man.
func (f *found) isGivenInitial(given, family *run) bool {
	t := &f.tokens[given.from]
	if given.from > family.from {
		return true
	}
	return !words().titles[t.text] && (t.upper || given.from == 0 && !words().particles[t.text])
}

// isNumber reports whether a word is a number, or a class: "5B", "2026".
func (f *found) isNumber(at int) bool {
	return f.tokens[at].isDigits() || f.matcher.classes[f.tokens[at].text]
}

// strangers returns the words that may be of a name and are none of the pupil's.
func (f *found) strangers(c *candidate) []token {
	ours := c.mask | f.classMask()
	var all []token
	for i := range f.tokens {
		t := &f.tokens[i]
		switch {
		case ours&(1<<i) != 0, t.isDigits(), t.letters == 1, words().titles[t.text]:
		case words().particles[t.text]:
			if f.isOfName(i, c) {
				all = append(all, *t)
			}
		case f.matcher.ignored[t.text], f.isPlainWord(i, c.mask):
		default:
			all = append(all, *t)
		}
	}
	if f.cut {
		all = append(all, token{})
	}
	return all
}

// isOfName reports whether a particle may be of a name: with a capital, before a family name, or
// behind the names. "Exposé de Marie Dupont" has one that is not, "De Marie Dupont" one that may be.
func (f *found) isOfName(at int, c *candidate) bool {
	before, behind := c.mask&(1<<(at+1)) != 0, at > 0 && c.mask&(1<<(at-1)) != 0
	if before && !behind {
		return f.tokens[at].upper || at == 0 || words().particles[f.tokens[at-1].text] || c.given != 0 && c.given&(1<<(at+1)) == 0
	}
	return behind || f.tokens[at].upper && f.nearby(at, c.mask)
}

// nearby reports whether only particles stand between a word and the names.
func (f *found) nearby(at int, mask uint32) bool {
	for _, step := range []int{-1, 1} {
		i := at + step
		for i >= 0 && i < len(f.tokens) && mask&(1<<i) == 0 && words().particles[f.tokens[i].text] {
			i += step
		}
		if i >= 0 && i < len(f.tokens) && mask&(1<<i) != 0 {
			return true
		}
	}
	return false
}

// isPlainWord reports whether a word is none of a name by its small letters, where the name has
// capitals: "Marie Dupont recette". One that hangs on the name by a hyphen may belong to it.
func (f *found) isPlainWord(at int, mask uint32) bool {
	t := &f.tokens[at]
	if t.upper || t.glue != loose || len(f.matcher.parts[t.text]) > 0 || at+1 < len(f.tokens) && f.tokens[at+1].glue != loose {
		return false
	}
	for i := range f.tokens {
		if mask&(1<<i) != 0 && !f.tokens[i].upper && !words().particles[f.tokens[i].text] {
			return false
		}
	}
	return true
}

// classMask is of the words that are a class of the list: "5B", "TG 4".
func (f *found) classMask() uint32 {
	mask := uint32(0)
	for from := range f.tokens {
		text := ""
		for to := from; to < min(len(f.tokens), from+longestName); to++ {
			if text += f.tokens[to].text; f.matcher.classes[text] {
				mask |= (&run{text, from, to + 1}).mask()
			}
		}
	}
	return mask
}
