package reading

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/document"
)

// Object stands for what takes a place in a line and has no letters of its own: an image,
// the mark of a note, a formula, a tag, a piece of code, a blank to fill in (U+FFFC OBJECT
// REPLACEMENT CHARACTER).
const Object = '\uFFFC'

// Words is what is read in one paragraph or heading.
type Words struct {
	// Text is its words as [document.Text] gives them.
	Text string
	// Seen is the same with an [Object] for what is in the line and is no words.
	Seen string
	// Has says what can be found in Seen.
	Has Traits
	// Characters is how many there are in Text.
	Characters int
	// Count is the number of its words: what spaces part, without objects.
	Count int
	// Letters, Capitals and Digits count the characters of Seen; a capital is a letter too.
	Letters, Capitals, Digits int
	// Code says whether it is code.
	Code Coding

	read bool
}

// Empty reports whether there is nothing to see, neither a letter nor an object.
func (w *Words) Empty() bool { return w.Count == 0 && !w.Has.Any(Objects) }

func wordsOf(spans []document.Span, base *document.Appearance) Words {
	w := Words{Text: document.Text(spans), read: true}
	w.Seen = maskFormulas(seen(spans, w.Text))
	if w.Characters = w.scan(); len(w.Seen) != len(w.Text) {
		w.Characters = utf8.RuneCountInString(w.Text)
	}
	if w.Has.Any(Objects) {
		w.Has |= inCode(w.Text)
	}
	w.Has |= piecesOf(spans, base)
	return w
}

// seen returns the words of spans with an object for what is in the line and is no words.
func seen(spans []document.Span, text string) string {
	if len(spans) == 1 && spans[0].Kind == document.TextSpan {
		return text
	}
	among, all := isMixed(spans), true
	for i := range spans {
		all = all && !isObject(&spans[i], among)
	}
	if all {
		return text
	}
	var b strings.Builder
	b.Grow(len(text) + 8)
	for i := range spans {
		if isObject(&spans[i], among) {
			b.WriteRune(Object)
			continue
		}
		b.WriteString(document.Text(spans[i : i+1]))
	}
	return b.String()
}

// mixed says what some words have, and others have not: those in a monospaced font are code then,
// and spaces that a line or a colour shows are blanks to fill in.
type mixed struct{ monospaced, marked bool }

func isMixed(spans []document.Span) mixed {
	var are, others mixed
	for i := range spans {
		s := &spans[i]
		if s.Look == nil || s.Kind != document.TextSpan && s.Kind != document.Spaces {
			continue
		}
		isWord := s.Kind == document.TextSpan && strings.TrimSpace(s.Text) != ""
		if s.Kind == document.TextSpan {
			are.monospaced = are.monospaced || s.Look.Monospaced.Value
			others.monospaced = others.monospaced || isWord && !s.Look.Monospaced.Value
		}
		are.marked = are.marked || isMarked(s)
		others.marked = others.marked || isWord && !isMarked(s)
	}
	return mixed{are.monospaced && others.monospaced, are.marked && others.marked}
}

// isMarked reports whether a line or a colour shows also the spaces of a span.
func isMarked(s *document.Span) bool {
	return s.Look.Underline.Value && s.Link == nil || s.Look.Highlight.Value != ""
}

// isObject reports whether a span takes a place and is no words, which those in a monospaced
// font can be, and marked spaces.
func isObject(s *document.Span, among mixed) bool {
	switch s.Kind {
	case document.NoteSpan, document.ImageSpan, document.CodeSpan, document.RawSpan:
		return true
	case document.Tab, document.LineBreak, document.SoftBreak:
		return false
	case document.Spaces:
		return among.marked && s.Look != nil && isMarked(s)
	default:
		return among.monospaced && s.Look != nil && s.Look.Monospaced.Value && strings.TrimSpace(s.Text) != ""
	}
}

// scan reads each character of Seen once, and returns how many there are.
func (w *Words) scan() (characters int) {
	const start = '\n' // what stands before the first character
	text, before := w.Seen, rune(start)
	inWord := false
	for i := 0; i < len(text); {
		// Most of a text is small letters with one space behind them, which say little.
		if n, letters := smallLetters(text[i:]); n > 0 {
			w.Letters += letters
			characters += letters
			if !inWord {
				w.Count++
			}
			if before == '«' {
				w.Has |= Marks
			}
			i += n
			before, inWord = 'a', true
			if i < len(text) && text[i] == ' ' {
				i++
				characters++
				before, inWord = ' ', false
			}
			continue
		}
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		switch isSpace := w.space(r, before); {
		case isSpace:
			inWord = false
		case !inWord && r != Object:
			inWord = true
			w.Count++
		}
		w.character(r, before)
		before = r
		i += size
		characters++
	}
	return characters
}

// smallLetters returns how many bytes and how many letters the small letters take that a text
// begins with: those of ASCII, and those with an accent from ß to ÿ, which are two bytes each.
func smallLetters(text string) (n, letters int) {
	for n < len(text) {
		switch c := text[n]; {
		case c-'a' < 26:
			n++
		case c == 0xC3 && n+1 < len(text) && text[n+1] >= 0x9F && text[n+1] != 0xB7: // the last is ÷
			n += 2
		default:
			return n, letters
		}
		letters++
	}
	return n, letters
}

// space notes a space and reports whether the character is one.
func (w *Words) space(r, before rune) bool {
	switch {
	case IsBlank(r):
		if IsBlank(before) || before == '\n' {
			w.Has |= Spaces
		}
		return true
	case r == '\t':
		w.Has |= Tabs
		return true
	case r == '\n':
		w.Has |= Breaks
		return true
	default:
		return r >= 0x1680 && unicode.IsSpace(r)
	}
}

// IsBlank reports whether a character is a space that makes a line wider: an ordinary one, a
// no-break one, or one of those of a fixed width (U+2000 to U+200A), which programs write
// for spaces in a row. The narrow no-break space of French marks is none.
func IsBlank(r rune) bool {
	return r == ' ' || r == '\u00A0' || r >= '\u2000' && r <= '\u200A'
}

// character counts a character and notes what it shows.
func (w *Words) character(r, before rune) {
	switch {
	case 'a' <= r && r <= 'z':
		w.Letters++
	case 'A' <= r && r <= 'Z':
		w.capital(before)
		if r == 'I' || r == 'V' || r == 'X' {
			w.Has |= Numerals
		}
	case '0' <= r && r <= '9':
		w.Digits++
		w.Has |= Numerals
	case r < utf8.RuneSelf:
		w.sign(r, before)
	default:
		w.beyond(r, before)
	}
	if before == '«' && r != '\u00A0' && r != '\u202F' {
		w.Has |= Marks
	}
}

func (w *Words) capital(before rune) {
	w.Letters++
	w.Capitals++
	if unicode.IsUpper(before) {
		w.Has |= Loud
	}
}

func (w *Words) sign(r, before rune) {
	switch r {
	case ';', ':', '!', '?':
		if before != '\u00A0' && before != '\u202F' {
			w.Has |= Marks
		}
	case '.', '_':
		if before == r {
			w.Has |= Dots
		}
	case '*', '[':
		w.Has |= Calls
	}
}

// beyond is for what is no ASCII.
func (w *Words) beyond(r, before rune) {
	switch {
	case r == Object:
		w.Has |= Objects
	case r == '…':
		w.Has |= Dots
	case r == '»':
		if before != '\u00A0' && before != '\u202F' {
			w.Has |= Marks
		}
	case r >= 'ß' && r <= 'ÿ' && r != '÷': // most of what no ASCII letter is in French
		w.Letters++
	case unicode.IsUpper(r) || unicode.IsTitle(r):
		w.capital(before)
	case unicode.IsLetter(r):
		w.Letters++
	case unicode.IsDigit(r):
		w.Digits++
	}
	if r > 0x17F && (r < 0x2010 || r > 0x2027) && r != '\u202F' && r != Object {
		w.Has |= Foreign
	}
}
