package lookalike

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/document"
)

// kind says what a line is for those around it.
type kind uint8

const (
	ordinaryText kind = iota // a paragraph; it may look like a heading
	content                  // a list, a table, an image, a box: what a heading can stand above
	heading                  // a real heading, or the document's title
	edge                     // where a cell or a box begins or ends: nothing goes on across it
)

// line is a paragraph of the body, or what stands between two.
type line struct {
	kind      kind
	image     bool // it is an image alone
	thing     bool // it is a table, a box or an image
	numbered  bool // its words begin with the number of a part, or are its name
	bare      bool // its words could be a title
	alone     bool // an empty line, or more space than elsewhere, stands above it
	markdown  bool // it is written in Markdown
	looks     bool // it looks like a heading, so far
	weak      bool // it would, if others looked and stood as it does
	away      bool // all its words lead out of the document
	because   reasons
	others    int                 // how many others look so and stand above a text
	length    int                 // in characters, of the whole
	rest      int                 // in characters, of what follows in the same paragraph
	text      string              // what could be the heading
	below     string              // the first line of what follows
	paragraph *document.Paragraph // nil for content, headings and edges
	look      *Look               // never nil; it is not changed
}

const (
	// apart is where a line that looks like a heading is none: what stands there
	// has a role. A heading's style shows even there what was meant.
	apart = document.InList | document.InTable | document.InBox | document.InQuotation
	// inBox is where not even a real heading belongs: a style shows no fault there.
	inBox = document.InTable | document.InBox
	// never is where even a heading's style means nothing.
	never = document.InContents | document.InShape
)

// asText is the look of what looks as the text does.
var asText = &Look{}

// dress says how a line looks and whether it can be a heading.
func (l *line) dress(p *document.Paragraph, first, rest []document.Span, r *reader) {
	usual := &r.usual
	hashes, escaped, starred := 0, false, false
	if usual.markdown {
		if isWritten(first) {
			l.text, hashes, escaped = typedHashes(l.text, first[0].Literal)
		}
		l.text, starred = typedStars(l.text)
	}
	look := dress(first, usual)
	look.Bold = look.Bold || starred
	look.Hashes, look.Escaped, look.Style = hashes, escaped, headingStyle(p)
	look.Framed = p.Look != nil && p.Look.Framed.Value && !usual.framed
	look.Centred = isCentred(p) && (look.Bold || look.Size > 0)
	if look != *asText {
		l.look = r.shared(look)
	}
	l.because = reasonsOf(l.look, first, usual)
	l.numbered = r.items[p] || isNamed(l.text) || isNumbered(l.text)
	if l.because == 0 {
		l.plain(r)
	}
	if l.look.Style {
		l.looks = saysHeading(p, l)
		return
	}
	if l.because > 0 && hasLetters(l.text) && r.isPromised(l.text) {
		l.looks = true
		return
	}
	if len(r.lines) == 0 {
		l.bare = isBare(l.text)
	}
	l.away = leadsAway(first)
	if l.because == 0 {
		return
	}
	l.judge(p, rest, r)
}

// judge reports whether a line that looks like a heading can be one, alone or among others.
func (l *line) judge(p *document.Paragraph, rest []document.Span, r *reader) {
	usual := &r.usual
	below := dress(rest, usual)
	parted := len(rest) > 0 && l.because&^reasonsOf(&below, rest, usual) == 0 && !l.isCry(rest)
	if parted && !l.join(rest) {
		return
	}
	// Two bold lines can be an address; with a number, or in large letters, they are one heading.
	whole := !parted || l.numbered || l.look.Size > 0 && l.look.Size >= larger*usual.size
	switch fits := plausible(p, l); {
	case fits == not, isBlock(rest), isTerm(rest):
	case fits == surely && l.seenAtOnce(usual) && whole && !r.items[p] && !l.away:
		l.looks = true
	default:
		l.weak = true
	}
}

// leadsAway reports whether all words of a line are one link out of the document: it says where to
// go, and is a heading only where others look so.
func leadsAway(spans []document.Span) bool {
	var link *document.Link
	for i := range spans {
		s := &spans[i]
		switch {
		case !isText(s) || !hasLetters(s.Text):
		case s.Link == nil || strings.HasPrefix(s.Link.Target, "#") || link != nil && s.Link != link:
			return false
		default:
			link = s.Link
		}
	}
	return link != nil
}

// join takes the second line of a paragraph to the first, when they look the same and are
// short together: a heading over two lines.
func (l *line) join(rest []document.Span) bool {
	if len(l.below) == 0 || l.length > maxLength || strings.ContainsRune(strings.TrimSpace(document.Text(rest)), '\n') {
		return false
	}
	l.text, l.rest, l.below = l.text+" "+strings.TrimSpace(document.Text(rest)), 0, ""
	return true
}

// isTerm reports whether a line below begins with a colon: what stands above is a term, and this
// is what it means, in lists that some programs know.
func isTerm(rest []document.Span) bool {
	begins := true
	for i := range rest {
		if begins && isText(&rest[i]) && strings.HasPrefix(rest[i].Text, ": ") {
			return true
		}
		begins = rest[i].Kind == document.SoftBreak
	}
	return false
}

// longestRow is how long the lines of an address are at most, in characters.
const longestRow = 50

// isBlock reports whether what follows in a paragraph are short lines, two at least: an address,
// a post in a life.
func isBlock(rest []document.Span) bool {
	lines, start := 0, 0
	for i := range rest {
		if rest[i].Kind != document.LineBreak && i < len(rest)-1 {
			continue
		}
		if utf8.RuneCountInString(strings.TrimSpace(document.Text(rest[start:i+1]))) > longestRow { // without the break
			return false
		}
		lines, start = lines+1, i+1
	}
	return lines > 1
}

// plain says why a line can be a heading that looks as the text does: it has the number of a
// part, or stands alone in a document that has no real headings.
func (l *line) plain(r *reader) {
	switch {
	case isUsualTitle(l.text), r.isPromised(l.text):
		l.because = forStanding
	case l.numbered && strings.ContainsAny(l.text, " \u00A0") && (l.alone || isNamed(l.text)):
		l.because = forNumber
	case l.alone && (r.headings < 2 || l.rest > 0) && (l.rest == 0 || l.markdown) && isBare(l.text) && isBrief(l.text):
		l.because = forStanding
	}
}

// isBare reports whether a line begins with a capital and ends with a letter or a bracket, as
// no sentence does, and names no value.
func isBare(text string) bool {
	first, _ := utf8.DecodeRuneInString(text)
	last, _ := utf8.DecodeLastRuneInString(strings.TrimRight(text, " :\u00A0\u202F"))
	return unicode.IsUpper(first) && (unicode.IsLetter(last) || last == ')' || last == '?') && !isValue(text) && !isFigure(text) && !isSomethingElse(text)
}

// isBrief reports whether a plain line has few words, and fewer yet before a colon.
func isBrief(text string) bool {
	words := len(strings.Fields(strings.TrimRight(text, " :\u00A0\u202F")))
	return words <= maxLabel/2 || words <= maxLabel && !strings.HasSuffix(text, ":")
}

func isCentred(p *document.Paragraph) bool {
	return p.Look != nil && p.Look.Align.Value == document.Center
}

// allBold reports whether all words are bold.
func allBold(spans []document.Span) bool {
	for i := range spans {
		if s := &spans[i]; isText(s) && hasLetters(s.Text) && !s.Look.Bold.Value {
			return false
		}
	}
	return true
}

// longestAcronym is how many bytes a word in capitals can have that may stand for a name: "UNICEF".
const longestAcronym = 6

// seenAtOnce reports whether a line looks like a heading even when no other one looks so.
func (l *line) seenAtOnce(usual *ordinary) bool {
	return l.look.Bold || l.look.Underlined || l.look.Capitals && len(l.text) > longestAcronym || l.look.Hashes > 0 || l.look.Size >= larger*usual.size && l.look.Size > 0 ||
		l.because&forHTML != 0
}

// cut parts the spans of a paragraph at its first line break. Breaks before the
// first word and after the last one part nothing. A line end of the source, which
// nobody sees on the page, parts a line that is bold or in capitals as a whole, or that
// begins with a number sign, from what follows.
func cut(spans []document.Span) (first, rest []document.Span) {
	begun, alone := false, true
	for i := range spans {
		s := &spans[i]
		switch {
		case s.Kind == document.LineBreak && begun,
			s.Kind == document.SoftBreak && begun && (alone && !s.Look.Bold.Value || shouts(spans[:i]) || isUsualTitle(document.Text(spans[:i]))):
			return spans[:i], spans[i+1:]
		case s.Kind == document.SoftBreak && begun && !alone:
			return spans, nil
		case isText(s) && hasLetters(s.Text):
			alone = alone && (s.Look.Bold.Value || !begun && strings.HasPrefix(s.Text, "#"))
			begun = true
		}
	}
	return spans, nil
}

// shouts reports whether a line is typed in capitals.
func shouts(spans []document.Span) bool {
	var letters capitals
	for i := range spans {
		if isText(&spans[i]) {
			letters.add(spans[i].Text, false)
		}
	}
	return letters.shout()
}

// nextLine returns the words up to the next line end.
func nextLine(spans []document.Span) string {
	for i := range spans {
		if spans[i].Kind == document.LineBreak || spans[i].Kind == document.SoftBreak {
			return document.Text(spans[:i])
		}
	}
	return document.Text(spans)
}

func hasImage(spans []document.Span) bool {
	for i := range spans {
		if spans[i].Kind == document.ImageSpan {
			return true
		}
	}
	return false
}
