package address

import "strings"

// Form is a form of address. Its zero value is the polite one.
type Form string

// The forms of address.
const (
	Polite   Form = ""         // "vous", as to an adult one does not know
	Familiar Form = "familiar" // "tu", as to a child
)

// Say returns a text in the form.
func (f Form) Say(text string) string {
	return choose(text, func(a *alternative) string {
		if f == Familiar {
			return a.familiar
		}
		return a.polite
	})
}

// Longer returns a text with the longer side of each alternative, in characters: what must
// have room, and what is counted.
func Longer(text string) string {
	return choose(text, func(a *alternative) string {
		if len([]rune(a.familiar)) > len([]rune(a.polite)) {
			return a.familiar
		}
		return a.polite
	})
}

// Has reports whether a text has an alternative.
func Has(text string) bool {
	_, ok := next(text, 0)
	return ok
}

// Mistake is what is wrong with an alternative: a stable word.
type Mistake string

// The mistakes of an alternative.
const (
	Open  Mistake = "open"  // it does not end on its line
	Sides Mistake = "sides" // it has more than two sides
	Empty Mistake = "empty" // both sides are empty
)

// Fault is a mistake and the place in the text where the alternative begins.
type Fault struct {
	Mistake Mistake
	Offset  int    // in bytes
	Text    string // the alternative as it is written, as far as its line goes
}

// Faults finds the alternatives of a text that are not well formed. They are said as they
// are written.
func Faults(text string) []Fault {
	var faults []Fault
	for at := 0; ; {
		a, ok := find(text, at)
		if !ok {
			return faults
		}
		if a.mistake != "" && !a.kept {
			faults = append(faults, Fault{a.mistake, a.begin, text[a.begin:a.end]})
		}
		at = a.end
	}
}

// alternative is a place of a text that has two sides, or was meant to have them.
type alternative struct {
	begin, end       int // with the braces
	polite, familiar string
	kept             bool // a backslash keeps it as it is written
	mistake          Mistake
}

func choose(text string, side func(*alternative) string) string {
	a, ok := next(text, 0)
	if !ok {
		return text
	}
	var b strings.Builder
	at := 0
	for ; ok; a, ok = next(text, at) {
		if a.kept {
			b.WriteString(text[at : a.begin-1])
			b.WriteString(text[a.begin:a.end])
		} else {
			b.WriteString(text[at:a.begin])
			b.WriteString(side(&a))
		}
		at = a.end
	}
	b.WriteString(text[at:])
	return b.String()
}

// next returns the first well-formed alternative from a place on.
func next(text string, from int) (alternative, bool) {
	for {
		a, ok := find(text, from)
		if !ok || a.mistake == "" {
			return a, ok
		}
		from = a.end
	}
}

// find returns the first alternative from a place on, well formed or not.
func find(text string, from int) (alternative, bool) {
	for {
		i := strings.IndexByte(text[from:], '{')
		if i < 0 {
			return alternative{}, false
		}
		begin := from + i
		if strings.HasPrefix(text[begin:], "{{") {
			from = begin + 2
			if end := strings.Index(text[from:], "}}"); end >= 0 {
				from += end + 2
			}
			continue
		}
		if a, ok := read(text, begin); ok {
			a.kept = begin > 0 && text[begin-1] == '\\'
			return a, true
		}
		from = begin + 1
	}
}

// notWords are the characters that no side has.
const notWords = "{}|[]:\"\n"

// read reads the alternative that begins at a brace; not ok when the brace begins
// something else.
func read(text string, begin int) (alternative, bool) {
	first := begin + 1
	bar := first + side(text[first:])
	if bar >= len(text) || text[bar] != '|' {
		return alternative{}, false
	}
	second := bar + 1
	end := second + side(text[second:])
	a := alternative{begin: begin, polite: text[first:bar], familiar: text[second:end]}
	switch {
	case end >= len(text) || text[end] != '}' && text[end] != '|':
		a.mistake = Open
	case text[end] == '|':
		a.mistake = Sides
	case strings.TrimSpace(a.polite+a.familiar) == "":
		a.mistake = Empty
	}
	if a.mistake != Open {
		end++
	}
	a.end = end
	return a, true
}

// side returns the length of the words at the beginning of a text.
func side(text string) int {
	if end := strings.IndexAny(text, notWords); end >= 0 {
		return end
	}
	return len(text)
}
