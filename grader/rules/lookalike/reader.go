package lookalike

import (
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
	"jourdain/grader/rules/reading"
)

// reader makes lines of a document.
type reader struct {
	*reading.Reading
	usual ordinary
	rooms map[*document.Paragraph]room
	built room // the last room that was found
	room  room // the one that the last line stands in
	lines []line
	empty bool // the last paragraph is
	// items are the paragraphs of ordered lists of one item.
	items    map[*document.Paragraph]bool
	headings int             // real ones that the document has
	promised map[string]bool // what its table of contents names
	looks    map[Look]*Look
	indexes  map[*document.Style]bool // for each style that was met, whether it is for the title of an index
}

// read returns the body as lines, without the empty ones. A list, a table or an image
// is always long enough to have a heading, however short its words.
func read(r *reading.Reading) []line {
	blocks := 0
	for range r.Doc.All() {
		blocks++
	}
	rd := reader{Reading: r, lines: make([]line, 0, blocks), usual: measure(r), rooms: map[*document.Paragraph]room{}, items: map[*document.Paragraph]bool{}, promised: map[string]bool{}, looks: map[Look]*Look{}, indexes: map[*document.Style]bool{}, empty: true}
	rd.contents()
	for range r.Doc.Headings() {
		rd.headings++
	}
	for block := range r.Doc.All() {
		switch b := block.(type) {
		case *document.List:
			rd.list(b)
		case *document.Heading:
			rd.enter(0)
			rd.lines = append(rd.lines, line{kind: heading, look: asText, text: b.Text()})
		case *document.Paragraph:
			rd.paragraph(b)
		case *document.Code:
			rd.introduce()
			rd.add(utf8.RuneCountInString(b.Text))
		case *document.Raw:
			rd.add(utf8.RuneCountInString(b.Text))
		case *document.Table:
			rd.add(0)
			rd.layout(b)
		case *document.Box:
			rd.add(0)
			rd.box(b)
		case *document.Figure:
			rd.add(0)
		}
	}
	rd.typed()
	return rd.lines
}

// add adds what a heading can stand above.
func (r *reader) add(length int) {
	if n := len(r.lines); n > 0 && r.lines[n-1].kind == content {
		r.lines[n-1].length += length
		return
	}
	r.lines = append(r.lines, line{kind: content, look: asText, length: maxLength + length, thing: length == 0})
}

// enter begins another room, where the last line stands in another one.
func (r *reader) enter(in room) {
	if r.room != in {
		r.room = in
		r.lines = append(r.lines, line{kind: edge, look: asText})
	}
}

func (r *reader) paragraph(p *document.Paragraph) {
	in, words := r.rooms[p], r.Paragraph(p)
	switch {
	case p.Role == document.TitleRole || p.Role == document.SubtitleRole:
		r.enter(0)
		r.lines = append(r.lines, line{kind: heading, look: asText})
	case r.isElse(p, words):
		r.add(words.Characters)
	default:
		l, empty := r.see(p, words)
		switch {
		case empty:
		case p.Place.Region.Has(apart) && (!l.look.certain() || p.Place.Region.Has(inBox)) && in == 0 && !r.items[p]:
			r.add(l.length)
		default:
			r.enter(in)
			if in != 0 {
				l.weak = false
				l.length *= when(!l.image, 1) // an image fills a cell, and is no text below a heading
			}
			r.lines = append(r.lines, introduced(r.lines, l))
		}
		r.empty = empty
	}
}

// isElse reports whether a paragraph can be no heading, whatever it looks like: it is code, or
// stands where headings do not.
func (r *reader) isElse(p *document.Paragraph, words *reading.Words) bool {
	switch {
	case p.Place.Region.Has(never) || r.isIndexTitle(p.Style):
		return true
	case headingStyle(p):
		return false
	case words.Code == reading.IsCode && !r.usual.code && words.Text != "" && !deepNumber().MatchString(words.Text):
		first, _ := cut(p.Spans)
		return !r.usual.markdown || !allBold(first)
	default:
		signed := r.usual.markdown && strings.HasPrefix(words.Text, "#") && !p.Place.Region.Has(document.InList|document.InTable)
		return p.Place.Region.Has(apart) && r.rooms[p] == 0 && !r.items[p] && !signed
	}
}

// list finds the item of an ordered list that has only that one: a number that the program
// gives to the line of a heading.
func (r *reader) list(list *document.List) {
	if !list.Ordered || len(list.Items) != 1 || len(list.Items[0].Blocks) != 1 || list.Place.Region.Has(apart) {
		return
	}
	if p, ok := list.Items[0].Blocks[0].(*document.Paragraph); ok {
		r.items[p] = true
	}
}

// spaceBefore is how much space above a line, in points, parts it from the text above as an
// empty line does.
const spaceBefore = 9

// introduce takes out a label that ends with a colon directly above an example, where it is one
// of several ("Before:") or looks as the text does: it introduces what is shown, and begins no part.
func (r *reader) introduce() {
	n := len(r.lines)
	if n == 0 || r.lines[n-1].look.certain() {
		return
	}
	l := &r.lines[n-1]
	isPlain := l.because&forStanding != 0 && strings.HasSuffix(l.text, ":")
	if isPlain && !isUsualTitle(l.text) || compared().MatchString(l.text) {
		l.drop()
	}
}

// compared is a label above one of several examples to be compared.
var compared = lexicon.Pattern(`(?i)^(?:{comparisons})\s*:$`)

// shared returns a look as it is kept: once for all lines that have it.
func (r *reader) shared(look Look) *Look {
	known := r.looks[look]
	if known == nil {
		known = &look
		r.looks[look] = known
	}
	return known
}

// introduced returns the next line. In italics, directly below an image, it is what
// the image shows; below the title, in the middle and no larger than the text, it says more
// of that.
func introduced(above []line, l line) line {
	n := len(above)
	if n == 0 {
		return l
	}
	last := &above[n-1]
	if *l.look == (Look{Italic: true}) && last.image || last.kind == heading && last.text == "" && l.look.Centred && l.look.Size == 0 {
		l.drop()
	}
	return l
}

// see looks at one paragraph. It is empty when it holds neither words nor an image.
func (r *reader) see(p *document.Paragraph, words *reading.Words) (l line, empty bool) {
	if words.Letters+words.Digits == 0 && strings.TrimSpace(words.Text) == "" {
		image := hasImage(p.Spans)
		return line{kind: content, look: asText, length: maxLength, image: image, thing: image}, !image
	}
	first, rest := p.Spans, []document.Span(nil)
	if words.Has.Any(reading.Breaks) || r.usual.markdown {
		first, rest = cut(p.Spans)
	}
	if len(rest) == 0 && r.usual.markdown {
		first, rest = r.parts(p.Spans)
	}
	l = line{paragraph: p, look: asText, markdown: r.usual.markdown, text: strings.TrimSpace(words.Text)}
	if len(rest) > 0 {
		l.text = strings.TrimSpace(document.Text(first))
		l.rest = utf8.RuneCountInString(strings.TrimSpace(document.Text(rest)))
		l.below = nextLine(rest)
	}
	own := words.Characters
	if len(l.text) != len(words.Text) {
		own = utf8.RuneCountInString(l.text)
	}
	l.length = own + l.rest
	if own > maxLength && !headingStyle(p) {
		return l, false
	}
	l.alone = r.usual.markdown || r.empty || p.Look != nil && p.Look.Before.Value > spaceBefore
	l.dress(p, first, rest, r)
	return l, false
}

// indexTitle is how programs call the styles of the title of an index: in English in the files
// of all, and in the languages of those who wrote them.
var indexTitle = lexicon.Pattern(`(?i)^(?:toc|toa|contents|index|bibliography|(?:table|figure|illustration|object|user)s?[ _]index)[ _]heading$|` +
	`^(?:{style-index-titles})\b`)

// isIndexTitle reports whether a style is for the title of an index.
func (r *reader) isIndexTitle(style *document.Style) bool {
	is, known := r.indexes[style]
	if !known {
		named := style.Named()
		is = named != nil && indexTitle().MatchString(strings.ReplaceAll(named.Display, "_", " "))
		r.indexes[style] = is
	}
	return is
}
