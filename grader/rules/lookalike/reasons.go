package lookalike

import "jourdain/grader/document"

// reasons say why a line looks like a heading: a bit for each of the words, in their order.
type reasons uint16

const (
	forStyle reasons = 1 << iota
	forHash
	forEscapedHash
	forHTML
	forBold
	forUnderlined
	forCapitals
	forSize
	forItalic
	forColour
	forFont
	forFrame
	forSpacing
	forCentred
	forNumber
	forStanding // alone
)

// strongReasons are enough for a line that ends as headings seldom do.
const strongReasons = forBold | forUnderlined | forSize | forHTML

func (r reasons) strong() bool { return r&strongReasons != 0 }

// words returns the stable words.
func (r reasons) words() []string {
	var words []string
	for i, word := range [...]string{
		HeadingStyle, TypedHash, EscapedHash, HTMLBold, Bold, Underlined, Capitals, Larger, Italic, Coloured, OtherFont, Framed, Spaced,
		Centred, Numbered, Alone,
	} {
		if r&(1<<i) != 0 {
			words = append(words, word)
		}
	}
	return words
}

// reasonsOf returns the reasons of a look.
func reasonsOf(l *Look, spans []document.Span, usual *ordinary) reasons {
	var because reasons
	for i, yes := range [...]bool{
		l.Style, l.Hashes > 0 && !l.Escaped, l.Escaped, usual.markdown && inHTML(spans), l.Bold, l.Underlined, l.Capitals, l.Size > 0, l.Italic,
		l.Color != "", l.Font != "", l.Framed, l.Spaced, l.Centred,
	} {
		if yes {
			because |= 1 << i
		}
	}
	return because
}
