package marker

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Mark is the typed beginning of an item of a list.
type Mark struct {
	Kind Kind
	// Sign is what all marks of one list have in common: the bullet; for a number, what stands
	// around it, with the figure 1, the letter a or A, or the sign of its script in its place
	// ("1.", "(a)"); for a word, that word.
	Sign string
	// Gap is what stands between the mark and the words.
	Gap Gap
	// Indent is how many spaces stand before the mark; a tab counts for eight.
	Indent int
	// Text is the rest of the line.
	Text string

	line   string           // the whole, without the spaces around it
	values [2]value         // what a number can stand for: "i" is 1 and 9
	path   [longestPath]int // the numbers of a clause
	depth  int              // how many there are
}

// Kind says what a mark is.
type Kind uint8

// The kinds of marks.
const (
	// Bullet is a sign that is used for nothing else: •, ▪, ➢.
	Bullet Kind = iota + 1
	// Star is *, which calls a note too, and o, which is a letter.
	Star
	// Dash is -, – or —: speech, numbers below zero and options begin so too.
	Dash
	// Sense is a sign that can have a meaning of its own: a tick, an arrow, a star of a rating.
	Sense
	// Box is an empty or a ticked box: the choices of a form have them.
	Box
	// Emoji is a picture.
	Emoji
	// Number is 1., 1), (1), 1°, 1/, 1 -, ①, in the figures of any script.
	Number
	// Letter is a), a., (a), or a small Roman number.
	Letter
	// Capital is A., B) or I., which begin names and the parts of a plan too.
	Capital
	// Clause is 1.1, 2.3.1.
	Clause
	// Named is a word and a number: "Step 1:", "1re étape :".
	Named
)

// Counts reports whether marks of the kind count: each has its own value.
func (k Kind) Counts() bool { return k >= Number }

// Gap is what stands between a mark and the words.
type Gap uint8

// The gaps.
const (
	Stuck Gap = iota // nothing
	Space            // one space, which may be a no-break one
	Wide             // two spaces and more, or a tab
)

// value is what a mark stands for in a script. The zero value is none.
type value struct {
	script script
	number int
}

// Begins reports whether a list can begin with the mark.
func (m *Mark) Begins() bool {
	switch {
	case !m.Kind.Counts():
		return true
	case m.Kind == Clause:
		return m.path[m.depth-1] == 1
	default:
		return m.values[0].number == 1 || m.values[1].number == 1
	}
}

// Follows reports whether the mark can stand directly after another one of the same list, at
// the same level or, for clauses, one below or above.
func (m *Mark) Follows(before *Mark) bool {
	if m.Kind == Emoji && before.Kind == Emoji {
		return true
	}
	if m.Kind != before.Kind || m.Sign != before.Sign {
		return false
	}
	switch {
	case !m.Kind.Counts():
		return true
	case m.Kind == Clause:
		return m.clauseFollows(before)
	}
	for _, v := range m.values {
		for _, w := range before.values {
			if w.number > 0 && v.script == w.script && v.number == w.number+1 {
				return true
			}
		}
	}
	return false
}

// clauseFollows reports whether 1.2 or 1.1.1 follows 1.1, or 1.2 follows 1.1.3. What follows
// 1.3 directly is no 2.1.
func (m *Mark) clauseFollows(before *Mark) bool {
	same := 0
	for same < m.depth && same < before.depth && m.path[same] == before.path[same] {
		same++
	}
	switch m.depth - same {
	case 1:
		last := m.path[m.depth-1]
		return same == before.depth && last == 1 || same < before.depth && last == before.path[same]+1
	default:
		return false
	}
}

// Line returns the mark and its words, without the spaces around them.
func (m *Mark) Line() string { return m.line }

// IsInitial reports whether the mark is the first letter, which can begin a name: "A. Martin".
func (m *Mark) IsInitial() bool {
	return m.Kind == Capital && m.values[0].number == 1 && strings.HasSuffix(m.Sign, ".")
}

// IsFigure reports whether the mark is a number in figures, as "1." and "(2)" are.
func (m *Mark) IsFigure() bool { return m.Kind == Number && m.values[0].script == figures }

// Last returns the last number of a clause, 2 of "1.2"; 0 for another mark.
func (m *Mark) Last() int {
	if m.Kind != Clause {
		return 0
	}
	return m.path[m.depth-1]
}

// Value returns the number of a mark in figures; 0 for another.
func (m *Mark) Value() int {
	if !m.IsFigure() {
		return 0
	}
	return m.values[0].number
}

// HasWords reports whether there is a word behind the mark: three letters in a row, or a letter
// of a script that writes no words of letters.
func (m *Mark) HasWords() bool {
	letters := 0
	for _, r := range m.Text {
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Hangul):
			return true
		case !unicode.IsLetter(r) && !unicode.IsMark(r):
			letters = 0
		default:
			if letters++; letters == 3 {
				return true
			}
		}
	}
	return false
}

// Of reads the beginning of a line as a typed mark. A mark has words behind it: a letter or
// a figure.
func Of(line string) (Mark, bool) {
	text := strings.TrimLeftFunc(line, unicode.IsSpace)
	if text == "" || isProse(text) || isFigures(text) {
		return Mark{}, false
	}
	return markOf(line, text)
}

// isProse reports whether a text begins with a word, a space and a small letter: no mark does, but
// for the "o" of typewriters. Nearly every line of a text ends here.
func isProse(text string) bool {
	if text[0]|0x20 < 'a' || text[0]|0x20 > 'z' {
		return false
	}
	end := strings.IndexByte(text, ' ')
	if end < 0 || end+1 == len(text) || text[end+1] < 'a' || text[end+1] > 'z' || text[:end] == "o" {
		return false
	}
	for _, r := range text[:end] {
		if !unicode.IsLetter(r) {
			return false
		}
	}
	return true
}

// isFigures reports whether a text is a number alone, as in many a cell: a mark has words behind it.
func isFigures(text string) bool {
	for i := range len(text) {
		if text[i] < '0' || text[i] > '9' {
			return false
		}
	}
	return true
}

// markOf reads the beginning of a line, of which text is what stands behind the spaces.
func markOf(line, text string) (Mark, bool) {
	m, rest, ok := signOf(text)
	if !ok {
		m, rest, ok = numberOf(text)
	}
	if !ok {
		m, rest, ok = namedOf(text)
	}
	if !ok || !m.readGap(rest) {
		return Mark{}, false
	}
	m.line = strings.TrimRightFunc(text, unicode.IsSpace)
	for _, r := range line[:len(line)-len(text)] {
		if m.Indent++; r == '\t' {
			m.Indent += 7
		}
	}
	return m, true
}

// readGap reads what stands behind the mark, and reports whether the mark may stand before it.
func (m *Mark) readGap(rest string) bool {
	m.Text = strings.TrimLeftFunc(rest, unicode.IsSpace)
	gap := rest[:len(rest)-len(m.Text)]
	m.Text = strings.TrimRightFunc(m.Text, unicode.IsSpace)
	switch {
	case gap == "":
		m.Gap = Stuck
	case len(gap) == len(string(firstRune(gap))) && gap != "\t":
		m.Gap = Space
	default:
		m.Gap = Wide
	}
	isText := func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
	switch {
	case !strings.ContainsFunc(m.Text, isText):
		return false
	case m.Sign == "o" || m.Sign == "Ø" || m.Sign == "§" || m.Sign == "ü": // letters, elsewhere
		return m.Gap == Wide
	case m.Gap != Stuck:
		return true
	default:
		return m.mayBeStuck(firstRune(m.Text))
	}
}

// mayBeStuck reports whether the mark may stand directly before a character.
func (m *Mark) mayBeStuck(first rune) bool {
	isText := unicode.IsLetter(first) || unicode.IsDigit(first)
	switch {
	case m.Kind.Counts():
		return m.stuckNumber(first)
	case m.Kind == Star:
		return m.Sign == "*" && unicode.IsLetter(first) && !strings.Contains(m.Text, "*")
	case m.Kind == Dash:
		return m.Sign == "-" && isText
	default:
		return unicode.IsLetter(first) || isText && m.Kind == Bullet && m.Sign != "·"
	}
}

// stuckNumber reports whether a number may stand directly before a character: circled ones and
// those of East Asian scripts do, others before a word.
func (m *Mark) stuckNumber(first rune) bool {
	switch {
	case m.Sign == Circled || strings.HasSuffix(m.Sign, "、") || strings.HasSuffix(m.Sign, "．") || strings.HasSuffix(m.Sign, "）"):
		return true
	case m.Kind == Number || m.Kind == Letter && strings.HasSuffix(m.Sign, ")"):
		letters := 0
		for letters < len(m.Text) && unicode.IsLetter(rune(m.Text[letters])) {
			letters++
		}
		return unicode.IsLetter(first) && (letters > 2 || first >= utf8.RuneSelf)
	default:
		return false
	}
}

func firstRune(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}
