package roster

import (
	"slices"
	"strings"
)

// narrowed returns those pupils of one name whose class or number the name says; all of them where
// it says none.
func (f *found) narrowed(all []candidate) []candidate {
	if !sameWords(all) {
		return all // they are two pupils, or two ways to read the name
	}
	for _, says := range []func(*Pupil) bool{f.saysClass, f.saysParticipant} {
		some := slices.DeleteFunc(slices.Clone(all), func(c candidate) bool { return !says(c.pupil) })
		if len(some) > 0 {
			all = some
		}
	}
	return all
}

// sameWords reports whether the pupils are named by the same words, equally well.
func sameWords(all []candidate) bool {
	return !slices.ContainsFunc(all, func(c candidate) bool { return c.mask != all[0].mask || c.fit != all[0].fit })
}

// saysClass reports whether the class of a pupil stands in the name.
func (f *found) saysClass(p *Pupil) bool {
	class := fold(p.Class)
	if class == "" {
		return false
	}
	for from := range f.tokens {
		text := ""
		for to := from; to < len(f.tokens) && len(text) < len(class); to++ {
			if text += f.tokens[to].text; text == class {
				return true
			}
		}
	}
	return false
}

// saysParticipant reports whether Moodle's number in the name is that of a pupil.
func (f *found) saysParticipant(p *Pupil) bool {
	return f.moodle != "" && participantOf(p) == f.moodle
}

// contradicts reports whether the name says something that is not the pupil's: the number that
// Moodle gives to another one of the list, or another class.
func (f *found) contradicts(p *Pupil) bool {
	if other := f.participant(); other != nil && other != p {
		return true
	}
	if f.saysClass(p) || p.Class == "" {
		return false
	}
	short := isShortClass(fold(p.Class))
	for i := range f.tokens {
		text := f.tokens[i].text
		if f.matcher.classes[text] || short && isShortClass(text) {
			return true
		}
	}
	return false
}

// isShortClass reports whether a word is a class of the usual form: "5b".
func isShortClass(text string) bool {
	return len(text) == 2 && text[0] >= '1' && text[0] <= '9' && text[1] >= 'a' && text[1] <= 'z'
}

// participant returns the one pupil who has Moodle's number in the name, or nil.
func (f *found) participant() *Pupil {
	if f.moodle == "" {
		return nil
	}
	var one *Pupil
	for _, p := range f.matcher.participants[f.moodle] {
		if one != nil {
			return nil
		}
		one = p
	}
	return one
}

// blind returns the pupil of a name that says only Moodle's word and number for a participant, as
// in an assignment that hides the names; nil for any other name.
func (f *found) blind() *Pupil {
	p := f.participant()
	if p == nil || len(f.tokens) == 0 {
		return nil
	}
	word, _, _ := strings.Cut(strings.ReplaceAll(p.Number, "\u00a0", " "), " ")
	if f.tokens[len(f.tokens)-1].text != fold(word) {
		return nil
	}
	return p
}

// participantOf returns the number of "Participant 417"; "" for a place in a list.
func participantOf(p *Pupil) string {
	at := strings.IndexAny(p.Number, " \u00a0")
	if at < 0 {
		return ""
	}
	return strings.TrimLeft(p.Number[at:], " \u00a0")
}

// inOrder sorts pupils as the list has them.
func inOrder(all []*Pupil) []*Pupil {
	slices.SortFunc(all, func(a, b *Pupil) int { return a.Line - b.Line })
	return all
}
