package lookalike

import (
	"slices"
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
)

// kind says what a line is for those around it.
type kind uint8

const (
	ordinaryText kind = iota // a paragraph; it may look like a heading
	content                  // a list, a table, an image, a box: what a heading can stand above
	heading                  // a real heading, or the document's title
)

// line is a paragraph of the body, or what stands between two.
type line struct {
	kind      kind
	paragraph *document.Paragraph // nil for content and headings
	text      string              // what could be the heading
	length    int                 // in characters, of the whole
	rest      int                 // in characters, of what follows in the same paragraph
	below     string              // the first line of that
	image     bool                // it is an image alone
	looks     bool                // it looks like a heading, so far
	because   []string
	look      Look
}

const (
	// apart is where a line that looks like a heading is none: what stands there
	// has a role. A heading's style shows even there what was meant.
	apart = document.InList | document.InTable | document.InBox | document.InQuotation
	// never is where even a heading's style means nothing.
	never = document.InContents | document.InShape
)

// read gives the body as lines, without the empty ones. A list, a table or an image
// is always long enough to have a heading, however short its words.
func read(doc *document.Document) []line {
	usual := measure(doc)
	var lines []line
	add := func(length int) {
		if n := len(lines); n > 0 && lines[n-1].kind == content {
			lines[n-1].length += length
			return
		}
		lines = append(lines, line{kind: content, length: maxLength + length})
	}
	for block := range doc.All() {
		switch b := block.(type) {
		case *document.Heading:
			lines = append(lines, line{kind: heading})
		case *document.Paragraph:
			switch l, empty := see(b, doc.Format, usual); {
			case b.Role == document.TitleRole || b.Role == document.SubtitleRole:
				lines = append(lines, line{kind: heading})
			case b.Place.Where.Has(never) || !l.look.certain() && b.Place.Where.Has(apart):
				add(l.length)
			case !empty:
				lines = append(lines, uncaptioned(lines, l))
			}
		case *document.Code:
			introduce(lines)
			add(utf8.RuneCountInString(b.Text))
		case *document.Raw:
			add(utf8.RuneCountInString(b.Text))
		case *document.Figure, *document.Table:
			add(0)
		}
	}
	return lines
}

// introduce takes out a label that ends with a colon directly above an example
// ("Before:"): it introduces what is shown, and begins no part.
func introduce(lines []line) {
	if n := len(lines); n > 0 && strings.HasSuffix(lines[n-1].text, ":") && !lines[n-1].look.certain() {
		lines[n-1].looks = false
	}
}

// uncaptioned gives the next line. In italics, directly below an image, it is what
// the image shows, and no heading.
func uncaptioned(above []line, l line) line {
	if n := len(above); n > 0 && above[n-1].image && (l.look == Look{Italic: true}) {
		l.looks = false
	}
	return l
}

// see looks at one paragraph. It is empty when it holds neither words nor an image.
func see(p *document.Paragraph, format document.Format, usual ordinary) (l line, empty bool) {
	first, rest := cut(p.Spans)
	l = line{paragraph: p, text: strings.TrimSpace(document.Text(first))}
	l.rest = utf8.RuneCountInString(strings.TrimSpace(document.Text(rest)))
	l.below = nextLine(rest)
	l.length = utf8.RuneCountInString(l.text) + l.rest
	if l.length == 0 {
		image := hasImage(p.Spans)
		return line{kind: content, length: maxLength, image: image}, !image
	}
	if l.length-l.rest > maxLength && !headingStyle(p) {
		return l, false
	}
	hashes := 0
	if format == document.Markdown {
		l.text, hashes = typedHashes(l.text)
	}
	l.look = dress(first, usual, format)
	l.look.Hashes, l.look.Style = hashes, headingStyle(p)
	l.look.Centred = p.Look != nil && p.Look.Align.Value == document.Center && (l.look.Bold || l.look.Size > 0)
	l.because = reasons(l.look, first, format)
	l.looks = l.look.Style || plausible(p, &l) && setApart(l.because, reasons(dress(rest, usual, format), rest, format))
	return l, false
}

// cut parts the spans of a paragraph at its first line break. Breaks before the
// first word and after the last one part nothing. A line end of the source, which
// nobody sees on the page, parts a line that is bold as a whole, or that begins with
// a number sign, from what follows.
func cut(spans []document.Span) (first, rest []document.Span) {
	begun, alone := false, true
	for i := range spans {
		s := &spans[i]
		switch {
		case s.Kind == document.LineBreak && begun,
			s.Kind == document.SoftBreak && begun && alone && !s.Look.Bold.Value:
			return spans[:i], spans[i+1:]
		case hasLetters(s):
			alone = alone && (s.Look.Bold.Value || !begun && hash.MatchString(s.Text))
			begun = true
		}
	}
	return spans, nil
}

// nextLine gives the words up to the next line end.
func nextLine(spans []document.Span) string {
	for i := range spans {
		if spans[i].Kind == document.LineBreak || spans[i].Kind == document.SoftBreak {
			return document.Text(spans[:i])
		}
	}
	return document.Text(spans)
}

// dress finds how the letters of a line differ from the ordinary text: a line is
// bold when all its letters and digits are.
func dress(spans []document.Span, usual ordinary, format document.Format) Look {
	look := Look{
		Bold: !usual.bold, Underlined: !usual.underlined, Capitals: !usual.capitals,
		Italic: !usual.italic && format == document.Markdown,
	}
	var all, capitals int
	for i := range spans {
		s := &spans[i]
		n := count(s)
		if n.all == 0 || s.Look == nil {
			continue
		}
		if size := s.Look.Size.Value; all == 0 || size < look.Size {
			look.Size = size
		}
		all += n.all
		capitals += n.letters
		look.Bold = look.Bold && s.Look.Bold.Value
		look.Italic = look.Italic && s.Look.Italic.Value
		look.Underlined = look.Underlined && underline(s)
		look.Capitals = look.Capitals && (s.Look.Capitals.Value || n.upper == n.letters)
	}
	if all == 0 {
		return Look{}
	}
	look.Capitals = look.Capitals && capitals > 3
	if usual.size == 0 || look.Size < larger*usual.size {
		look.Size = 0
	}
	return look
}

// larger is how much larger than the ordinary text the letters of a heading are.
const larger = 1.15

// reasons gives the words for a look.
func reasons(l Look, spans []document.Span, format document.Format) []string {
	var because []string
	for _, r := range []struct {
		yes  bool
		word string
	}{
		{l.Style, HeadingStyle},
		{l.Hashes > 0, TypedHash},
		{format == document.Markdown && inHTML(spans), HTMLBold},
		{l.Bold, Bold},
		{l.Underlined, Underlined},
		{l.Capitals, Capitals},
		{l.Size > 0, Larger},
		{l.Italic, Italic},
		{l.Centred, Centred},
	} {
		if r.yes {
			because = append(because, r.word)
		}
	}
	return because
}

// setApart says whether a line differs from what follows in the same paragraph.
func setApart(line, rest []string) bool {
	return slices.ContainsFunc(line, func(reason string) bool { return !slices.Contains(rest, reason) })
}

// headingStyle says whether the style of a paragraph is made for headings.
func headingStyle(p *document.Paragraph) bool {
	return p.StyleLevel > 0 || p.Role == document.HeadingRole
}

func hasImage(spans []document.Span) bool {
	for i := range spans {
		if spans[i].Kind == document.ImageSpan {
			return true
		}
	}
	return false
}
