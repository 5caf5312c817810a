package lookalike

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/reading"
)

// ordinary is how the ordinary text of a document looks.
type ordinary struct {
	size                               float64 // in points; 0 when the format has none
	color, font                        string
	bold, italic, underlined, capitals bool
	framed                             bool // most paragraphs are
	markdown                           bool
	code                               bool // all of it is code, or has the style of code
}

// measure finds how the ordinary text looks: the size, the colour and the font that most
// letters have, and what more than half of the letters and half of the paragraphs share.
// In a short list of shopping under bold lines, most letters can be bold. Code and tables
// have looks of their own, and count only where the document has hardly anything else: a text
// can be typed in a style for code from its first line to its last.
func measure(r *reading.Reading) ordinary {
	var text, tables, code usual
	for p := range r.Doc.Paragraphs() {
		words := r.Paragraph(p)
		switch {
		case p.Role == document.TitleRole || p.Role == document.SubtitleRole || headingStyle(p), p.Place.Region.Has(never):
		case words.Code == reading.IsCode:
			code.add(p, words)
		case p.Place.Region.Has(document.InTable):
			tables.add(p, words)
		default:
			text.add(p, words)
		}
	}
	if enough*text.letters.all < tables.letters.all {
		text = tables
	}
	allCode := 10*text.letters.all < code.letters.all
	if allCode {
		text = code
	}
	ordinary := text.ordinary()
	ordinary.code = allCode
	ordinary.markdown = r.Doc.Format == document.Markdown
	return ordinary
}

// enough is how many times more letters tables can have than the text around them, for that
// to be still the ordinary text.
const enough = 8

// usual counts how the letters of a part of a document look.
type usual struct {
	looks               map[dressed]int
	last                dressed // the look of the letters before, of which some are not in looks yet
	lasting             int     // how many
	letters, paragraphs shares
	framed              int // paragraphs that are
}

// dressed is how a piece of a text looks.
type dressed struct {
	look   *document.Appearance
	linked bool
}

func (u *usual) add(p *document.Paragraph, words *reading.Words) {
	if u.looks == nil {
		u.looks = map[dressed]int{}
	}
	var own shares
	for i := range p.Spans {
		s := &p.Spans[i]
		if !isText(s) || s.Look == nil {
			continue
		}
		n := len(s.Text)
		u.count(dressed{s.Look, s.Link != nil}, n)
		own.add(shares{
			all: n, bold: when(s.Look.Bold.Value, n), italic: when(s.Look.Italic.Value, n),
			underlined: when(underline(s), n), capitals: when(s.Look.Capitals.Value, n),
		})
	}
	if own.all == 0 {
		return
	}
	if 2*words.Capitals > words.Letters {
		own.capitals = own.all
	}
	u.letters.add(own)
	u.framed += when(p.Look != nil && p.Look.Framed.Value, 1)
	most := own.most()
	u.paragraphs.add(shares{
		all: 1, bold: when(most.bold, 1), italic: when(most.italic, 1),
		underlined: when(most.underlined, 1), capitals: when(most.capitals, 1),
	})
}

// count counts letters of one look: most have that of those before.
func (u *usual) count(look dressed, n int) {
	if look != u.last {
		u.looks[u.last] += u.lasting
		u.last, u.lasting = look, 0
	}
	u.lasting += n
}

func (u *usual) ordinary() ordinary {
	if u.lasting > 0 {
		u.looks[u.last] += u.lasting
		u.lasting = 0
	}
	delete(u.looks, dressed{})
	sizes, colors, fonts := map[float64]int{}, map[string]int{}, map[string]int{}
	for d, n := range u.looks {
		sizes[d.look.Size.Value] += n
		colors[colorOf(d.look, d.linked)] += n
		fonts[d.look.Font.Value] += n
	}
	l, p := u.letters.most(), u.paragraphs.most()
	return ordinary{
		size: mostFrequent(sizes), color: mostFrequent(colors), font: mostFrequent(fonts),
		bold: l.bold && p.bold, italic: l.italic && p.italic,
		underlined: l.underlined && p.underlined, capitals: l.capitals && p.capitals, framed: 2*u.framed > u.paragraphs.all,
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

// most returns what more than half share.
func (s *shares) most() ordinary {
	most := func(n int) bool { return 2*n > s.all }
	return ordinary{bold: most(s.bold), italic: most(s.italic), underlined: most(s.underlined), capitals: most(s.capitals)}
}

// when returns a number if the condition holds, and else 0.
func when(yes bool, n int) int {
	if yes {
		return n
	}
	return 0
}

// mostFrequent returns what most letters have; of two, the smaller.
func mostFrequent[T float64 | string](counts map[T]int) T {
	var best T
	for value, n := range counts {
		if n > counts[best] || n == counts[best] && value < best {
			best = value
		}
	}
	return best
}

// isText reports whether a piece has characters of its own.
func isText(s *document.Span) bool {
	return s.Kind == document.TextSpan || s.Kind == document.FieldSpan || s.Kind == document.CodeSpan
}

// underline reports whether a span is underlined by its author. A link is underlined
// because it is a link.
func underline(s *document.Span) bool { return s.Look.Underline.Value && s.Link == nil }

// colorOf returns the colour of letters that their author chose: "" for a link's, and for
// black and the dark greys that programs write for it.
func colorOf(look *document.Appearance, linked bool) string {
	color := look.Color.Value
	if linked || len(color) != len("#000000") || color[1] < '3' && color[3] < '3' && color[5] < '3' {
		return ""
	}
	return color
}
