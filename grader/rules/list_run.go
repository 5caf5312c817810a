package rules

import (
	"strings"
	"unicode"

	"jourdain/grader/document"
	"jourdain/grader/rules/marker"
	"jourdain/grader/rules/reading"
)

// typedItem is a line that begins with a typed mark.
type typedItem struct {
	marker.Mark
	place document.Place
	// paragraph and line say where its words can be read again, to be quoted.
	paragraph *document.Paragraph
	line      int
	// bold is set when all its letters are bold.
	bold bool
	// apart is how many lines without a mark stand between it and the item before.
	apart int
	// linked is set when all its words lead somewhere.
	linked bool
	// inside is set for a line that is not the first one of its paragraph.
	inside bool
	// level is 0 for an item of the list itself, 1 for one of a list below it.
	level int
	// below is how many items of lists below it follow.
	below int
}

// listRun is what was gathered: items that follow each other, one level or several.
type listRun struct {
	items []typedItem
	// last is the last item of each level, by its place among the items, and count how many
	// there are of it since the level was begun.
	last, count [deepestRun]int
	levels      int

	above   string // the line before the first item
	apart   int    // lines without a mark after the last item, which are no part of it
	rest    int    // lines that go on with it
	length  int    // bytes of the last line
	waiting string // the last line without a mark
	maybe   bool   // it may be code
}

const (
	// deepestRun is how many levels of typed lists are told apart.
	deepestRun = 4
	// mostApart is how many lines without a mark can stand between two items of one list, and
	// mostRest with how many an item can go on.
	mostApart = 2
	mostRest  = 40
	// fullLine is how many bytes a line has that was cut because it was full.
	fullLine = 60
)

func (s *listSearch) paragraph(p *document.Paragraph) {
	w := s.pass.Reading.Paragraph(p)
	isHeading := p.Role == document.HeadingRole && p.StyleLevel > 0
	switch {
	case p.Place.Region.Has(document.InContents|document.InShape|document.InQuotation) || w.Code == reading.IsCode || !isBody(p.Role) || isHeading:
		s.end()
		return
	case isSpaceOnly(w.Text): // an empty line, or an image
		return
	}
	s.written = typedLines(s.written[:0], p, w)
	lines := s.written
	if p.Place.Region.Has(document.InList) {
		// A mark at its beginning is left, for [listSearch.left].
		if _, ok := marker.Of(lines[0]); len(lines) > 1 && !ok {
			s.lines(p, w, lines)
		}
		s.end()
		return
	}
	s.lines(p, w, lines)
}

// lines takes in the lines of a paragraph.
func (s *listSearch) lines(p *document.Paragraph, w *reading.Words, lines []string) {
	known, bold, linked := false, false, false
	for i, line := range lines {
		s.pass.Doc.StepText(len(line))
		m, ok := marker.Of(line)
		if ok && !known {
			known, bold, linked = true, isBold(p.Spans), isLinked(p.Spans)
		}
		switch {
		case isSpaceOnly(line):
		case !ok || isEntry(line) || isRowOfCells(m.Text) || s.isOther(&m) || bold && i == 0 && isPicture(&m):
			s.other(line, i > 0)
		default:
			s.item(typedItem{Mark: m, place: p.Place, paragraph: p, line: i, bold: bold, linked: linked, inside: i > 0}, line)
			s.run.maybe = s.run.maybe || w.Code == reading.MaybeCode
		}
	}
}

// isPicture reports whether a mark can adorn a heading: bold words behind it look like one.
func isPicture(m *marker.Mark) bool {
	return m.Kind == marker.Emoji || m.Kind == marker.Sense || m.Sign == marker.Circled
}

// typedLines appends to no lines yet those of a paragraph. A letter that is a sign in its font stands there
// as that sign.
func typedLines(lines []string, p *document.Paragraph, w *reading.Words) []string {
	lines = reading.Lines(lines, p, w)
	if sign, size := marker.Symbol(p.Spans); size > 0 {
		text, _, _ := strings.Cut(w.Text, "\n")
		lines[0] = sign + text[min(size, len(text)):]
	}
	return lines
}

// words returns the line of an item to be quoted.
func (s *listSearch) words(it *typedItem) string {
	return s.quoter.line(it.paragraph, s.pass.Reading.Paragraph(it.paragraph), it.line, it.Line())
}

// quoter gives lines of paragraphs to be quoted: with their code, without what is no words. A
// paragraph is taken apart once, however many of its lines are quoted one after the other.
type quoter struct {
	paragraph *document.Paragraph
	lines     []string // nil when they are not those that were seen
}

// line returns the line of a number, which was seen so; it may have been read without its mark.
func (q *quoter) line(p *document.Paragraph, w *reading.Words, number int, seen string) string {
	if !strings.ContainsRune(seen, reading.Object) {
		return seen
	}
	if q.paragraph != p {
		q.paragraph, q.lines = p, strings.Split(w.Text, "\n")
		if len(q.lines) != len(reading.Lines(nil, p, w)) {
			q.lines = nil
		}
	}
	if q.lines == nil {
		return strings.ReplaceAll(seen, string(reading.Object), "…")
	}
	return strings.Join(strings.Fields(q.lines[number]), " ")
}

// isOther reports whether another rule tells of such a mark: in Markdown, a sign that is stuck to
// the words is the slip that keeps a list from being one.
func (s *listSearch) isOther(m *marker.Mark) bool {
	return m.Gap == marker.Stuck && s.pass.Doc.Format == document.Markdown && stuckItem().MatchString(m.Line())
}

// isRowOfCells reports whether what stands behind a mark is a row of cells, which belongs to a
// table.
func isRowOfCells(text string) bool {
	return len(strings.FieldsFunc(text, func(r rune) bool { return r == '\t' })) > 2
}

// isBody reports whether a role is one of ordinary texts. Code comes here only where a whole
// document has its style.
func isBody(role document.Role) bool {
	return role == document.BodyRole || role == document.HeadingRole || role == document.CodeRole
}

// isLinked reports whether all words of spans lead somewhere.
func isLinked(spans []document.Span) bool {
	for i := range spans {
		if s := &spans[i]; s.Link == nil && s.Kind == document.TextSpan && !isSpaceOnly(s.Text) {
			return false
		}
	}
	return true
}

// isBold reports whether all letters of spans are bold.
func isBold(spans []document.Span) bool {
	for i := range spans {
		s := &spans[i]
		if s.Kind == document.TextSpan && (s.Look == nil || !s.Look.Bold.Value) && strings.ContainsFunc(s.Text, unicode.IsLetter) {
			return false
		}
	}
	return true
}

// other takes in a line without a mark; inside says that its paragraph began above. What is
// indented deeper than the mark goes on with the item, and so does the rest of a line that
// was cut.
func (s *listSearch) other(line string, inside bool) {
	r := &s.run
	if len(r.items) == 0 {
		s.above = line
		return
	}
	indent := len(line) - len(strings.TrimLeft(line, " "))
	isCut := inside && r.length >= fullLine && s.pass.Doc.Format == document.Markdown
	if isCut || indent > r.items[len(r.items)-1].Indent {
		r.rest++
	} else {
		r.apart++
	}
	r.waiting, r.length = line, len(line)
	if r.apart > mostApart || r.rest > mostRest {
		s.end()
		s.above = line
	}
}

// item takes in a line with a mark.
func (s *listSearch) item(it typedItem, line string) {
	r := &s.run
	if len(r.items) > 0 && !r.takes(&it) {
		waiting := r.waiting
		s.end()
		s.above = waiting
	}
	if len(r.items) == 0 {
		r.above, r.levels, r.count = s.above, 1, [deepestRun]int{}
	}
	it.apart, r.apart, r.rest, r.waiting, r.length = r.apart, 0, 0, "", len(line)
	r.last[it.level] = len(r.items)
	r.count[it.level]++
	r.items = append(r.items, it)
	s.above = line
}

// takes reports whether an item goes on with the list, and at which level: it follows the last
// one of a level, or begins a list below it.
func (r *listRun) takes(it *typedItem) bool {
	for level := r.levels - 1; level >= 0; level-- {
		before := &r.items[r.last[level]]
		if it.Follows(&before.Mark) && (r.apart == 0 || it.Kind != marker.Dash && it.Kind != marker.Star && level == 0) {
			it.level, r.levels = level, level+1
			return true
		}
	}
	if r.levels == deepestRun {
		return false
	}
	top := &r.items[r.last[r.levels-1]]
	// The item above has a list below it already, which begins so.
	asAbove := r.count[r.levels] > 0 && r.items[r.last[r.levels]].Kind == it.Kind
	below := it.Indent > top.Indent || r.count[r.levels-1] == 1 || asAbove || !it.Kind.Counts() && !top.Kind.Counts()
	if r.apart > 0 || !below || !it.Begins() || it.Kind == top.Kind && it.Kind.Counts() && it.Sign == top.Sign {
		return false
	}
	it.level, r.count[r.levels] = r.levels, 0
	r.levels++
	return true
}
