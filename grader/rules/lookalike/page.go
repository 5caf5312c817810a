package lookalike

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/document"
)

// ordinary is how the ordinary text of a document looks.
type ordinary struct {
	size                               float64 // in points; 0 when the format has none
	bold, italic, underlined, capitals bool
}

// measure finds how the ordinary text looks: the size that most letters have, and
// what more than half of the letters and half of the paragraphs share. In a short
// list of shopping under bold lines, most letters can be bold.
func measure(doc *document.Document) ordinary {
	sizes := map[float64]int{}
	var letters, paragraphs shares
	for p := range doc.Paragraphs() {
		if p.Role == document.TitleRole || p.Role == document.SubtitleRole || headingStyle(p) {
			continue
		}
		var own shares
		for i := range p.Spans {
			s := &p.Spans[i]
			n := count(s)
			if n.all == 0 || s.Look == nil {
				continue
			}
			sizes[s.Look.Size.Value] += n.all
			own.add(shares{
				all: n.all, bold: when(s.Look.Bold.Value, n.all), italic: when(s.Look.Italic.Value, n.all),
				underlined: when(underline(s), n.all), capitals: when(s.Look.Capitals.Value, n.letters, n.upper),
			})
		}
		letters.add(own)
		if own.all > 0 {
			most := own.most()
			paragraphs.add(shares{
				all: 1, bold: when(most.bold, 1), italic: when(most.italic, 1),
				underlined: when(most.underlined, 1), capitals: when(most.capitals, 1),
			})
		}
	}
	l, p := letters.most(), paragraphs.most()
	return ordinary{
		size: mostFrequent(sizes), bold: l.bold && p.bold, italic: l.italic && p.italic,
		underlined: l.underlined && p.underlined, capitals: l.capitals && p.capitals,
	}
}

// shares says how many of all look in some way.
type shares struct{ all, bold, italic, underlined, capitals int }

func (s *shares) add(o shares) {
	s.all += o.all
	s.bold += o.bold
	s.italic += o.italic
	s.underlined += o.underlined
	s.capitals += o.capitals
}

// most gives what more than half share.
func (s *shares) most() ordinary {
	most := func(n int) bool { return 2*n > s.all }
	return ordinary{bold: most(s.bold), italic: most(s.italic), underlined: most(s.underlined), capitals: most(s.capitals)}
}

// when gives a number if the condition holds, and else the other one, or 0.
func when(yes bool, n int, other ...int) int {
	switch {
	case yes:
		return n
	case len(other) > 0:
		return other[0]
	default:
		return 0
	}
}

// mostFrequent gives the size that most letters have; of two, the smaller.
func mostFrequent(sizes map[float64]int) float64 {
	var best float64
	for size, n := range sizes {
		if n > sizes[best] || n == sizes[best] && size < best {
			best = size
		}
	}
	return best
}

// counted is what a piece of text holds.
type counted struct {
	all     int // letters and digits
	letters int
	upper   int // letters that are capitals
}

func (n *counted) add(letter, upper, digit bool) {
	switch {
	case letter:
		n.all++
		n.letters++
		if upper {
			n.upper++
		}
	case digit:
		n.all++
	}
}

func count(s *document.Span) counted {
	var n counted
	if s.Kind != document.TextSpan && s.Kind != document.FieldSpan && s.Kind != document.CodeSpan {
		return n
	}
	for i := 0; i < len(s.Text); {
		c := s.Text[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(s.Text[i:])
			n.add(unicode.IsLetter(r), unicode.IsUpper(r) || unicode.IsTitle(r), unicode.IsDigit(r))
			i += size
			continue
		}
		upper := 'A' <= c && c <= 'Z'
		n.add(upper || 'a' <= c && c <= 'z', upper, '0' <= c && c <= '9')
		i++
	}
	return n
}

// hasLetters says whether a piece of text holds a letter or a digit.
func hasLetters(s *document.Span) bool {
	isText := s.Kind == document.TextSpan || s.Kind == document.FieldSpan || s.Kind == document.CodeSpan
	return isText && strings.ContainsFunc(s.Text, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// underline says whether a span is underlined by its author. A link is underlined
// because it is a link.
func underline(s *document.Span) bool { return s.Look.Underline.Value && s.Link == nil }
