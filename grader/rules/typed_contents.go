package rules

import (
	"slices"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/spelling"
)

// typedLine is a line that can be one of a typed table of contents.
type typedLine struct {
	text      string // the whole
	words     string // without the page
	page      string
	how       leader
	paragraph *document.Paragraph // nil for a row of a table
	place     document.Place
}

// typedRun are lines that follow each other and can be a typed table of contents.
type typedRun struct {
	lines []typedLine
	// gaps are lines without a page among lines with one: the name of a part, the first half
	// of a long entry.
	gaps   int
	above  above // what the title above it says
	list   bool  // a real list, whose lines end with no page
	linked bool  // one of its lines leads somewhere
	table  bool  // the rows of a table
	closed bool  // its first lines come again after it
	last   int   // the number of its last paragraph
}

const (
	// fewestEntries is how many lines a table of contents has at least.
	fewestEntries = 3
	// longestEntry is how many characters a line of one has at most.
	longestEntry = 150
	// mostUnpaged is how many lines below a title are looked at when no page ends them.
	mostUnpaged = 400
)

// typedSearch gathers, in one walk through a document, the lines that can be typed tables of
// contents. Whether they are, the rest of the document tells.
type typedSearch struct {
	read   *reading.Reading // of the document, on which its work is counted
	runs   []typedRun
	run    typedRun
	gap    *typedLine // a line without a page after those of the run
	above  lineAbove
	rows   []typedLine // room for those of a table
	seen   map[string]bool
	listed int // the number of the last paragraph of the list that is a run of its own
}

func gatherTyped(read *reading.Reading) []typedRun {
	s := &typedSearch{read: read}
	for block := range read.Doc.All() {
		switch b := block.(type) {
		case *document.Heading:
			s.end()
			s.above = lineAboveOf(b.Text())
		case *document.Contents, *document.Code, *document.Separator, *document.PageBreak:
			s.end()
			s.above = lineAbove{}
		case *document.Table:
			s.table(b)
		case *document.List:
			s.list(b)
		case *document.Paragraph:
			s.paragraph(b)
		}
	}
	s.end()
	return s.runs
}

// titled reports whether the lines to come stand below what is or may be the title of a table
// of contents.
func (s *typedSearch) titled() bool { return s.above.says >= aboveIndex || s.run.above >= aboveIndex }

func (s *typedSearch) paragraph(p *document.Paragraph) {
	if p.Place.Region.Has(document.InContents|document.InShape|document.InTable) || p.Place.Paragraph <= s.listed {
		return
	}
	if !s.titled() && isLong(p.Spans) {
		s.end()
		s.above = lineAbove{}
		return
	}
	for text := range writtenLines(p, s.read.Paragraph(p)) {
		if text = withoutFrame(text); text == "" {
			continue
		}
		l := typedLine{text: text, paragraph: p, place: p.Place}
		l.words, l.page, l.how = cutPage(text)
		s.line(l)
	}
}

// line takes in a line. Without a title above, a page must end it, but for one line in between.
func (s *typedSearch) line(l typedLine) {
	s.read.Doc.StepText(len(l.text))
	short := isShort(l.text, longestEntry)
	switch {
	case s.titled() && !l.isTitle():
		s.below(l)
	case short && l.how >= bare && hasLetter(l.words):
		if s.gap != nil {
			s.run.lines, s.run.gaps = append(s.run.lines, *s.gap), s.run.gaps+1
			s.gap = nil
		}
		s.add(l)
	case short && len(s.run.lines) > 0 && s.gap == nil && isShort(l.text, longestTitle) && !l.isTitle():
		gap := l
		s.gap = &gap
	default:
		s.end()
		s.above = lineAboveOf(l.text)
	}
}

// isTitle reports whether the line is the title of a table of contents.
func (l *typedLine) isTitle() bool { return l.how == noPage && titleOf(l.text) == aboveContents }

// below takes in a line below a title. Every short one counts, until one comes again: there the
// text begins.
func (s *typedSearch) below(l typedLine) {
	if title := s.above.says; title >= aboveIndex {
		s.end()
		s.run.above, s.above, s.seen = title, lineAbove{}, map[string]bool{}
	}
	again := l.how < worded && s.seen[l.key()]
	if again {
		s.run.close()
	}
	if again || !isShort(l.text, longestEntry) || l.how < worded && len(s.run.lines) > mostUnpaged {
		s.end()
		return
	}
	for _, words := range l.names() {
		s.seen[spelling.Fold(spelling.WithoutNumber(words))] = true
	}
	s.add(l)
}

// close notes that a line of the run came again: the text begins there, or one line above, when
// that is the first half of a heading ("Chapter 1", "The pool").
func (r *typedRun) close() {
	r.closed = true
	if n := len(r.lines) - 1; n > 0 && strings.HasPrefix(r.lines[0].text, r.lines[n].text) {
		r.lines, r.last = r.lines[:n], r.lines[n-1].place.Paragraph
	}
}

// key is the line as it is known again further down.
func (l *typedLine) key() string {
	return spelling.Fold(spelling.WithoutNumber(strings.TrimLeft(l.text, marks)))
}

func (s *typedSearch) add(l typedLine) {
	s.run.lines = append(s.run.lines, l)
	s.run.last = l.place.Paragraph
}

// end keeps the lines that were gathered, when they are enough and nothing above them says
// that they are something else.
func (s *typedSearch) end() {
	if len(s.run.lines)-s.run.gaps >= fewestEntries && !s.above.isOther() {
		s.runs = append(s.runs, s.run)
	}
	gap := s.gap
	s.run, s.gap = typedRun{}, nil
	if gap != nil {
		s.above = lineAboveOf(gap.text)
	}
}

// list takes in a list. Its lines are those of any text when they end with pages or stand
// below a title; otherwise they can repeat the headings all the same.
func (s *typedSearch) list(list *document.List) {
	if list.Place.Region.Has(document.InList|document.InContents|document.InTable) || s.run.above >= aboveIndex || list.Place.Paragraph <= s.listed {
		return
	}
	run := typedRun{list: true, above: s.above.says}
	paged := 0
	for p := range inList(list) {
		l := typedLine{text: strings.TrimSpace(s.read.Paragraph(p).Text), paragraph: p, place: p.Place}
		l.words, l.page, l.how = cutPage(l.text)
		if l.how >= bare {
			paged++
		}
		if !isShort(l.text, longestEntry) {
			return
		}
		run.linked = run.linked || hasLink(p)
		run.lines, run.last = append(run.lines, l), p.Place.Paragraph
	}
	if 2*paged > len(run.lines) {
		return // line by line, as its paragraphs come
	}
	s.end()
	if s.listed = run.last; len(run.lines) >= fewestEntries && !s.above.isOther() {
		s.runs = append(s.runs, run)
	}
	s.above = lineAbove{}
}

// table takes in a table that has the number of a page at the end of each row.
func (s *typedSearch) table(t *document.Table) {
	s.end()
	run := typedRun{lines: s.rows[:0], table: true, above: s.above.says, last: t.Place.Paragraph}
	for i := range t.Rows {
		text := trimBlanks(rowText(&t.Rows[i]))
		words, page, how := cutPage(text)
		switch {
		case i == 0 && how < leading && isPageWord(text):
			run.above = aboveContents
		case how == leading && hasLetter(words) && isShort(text, longestEntry):
			run.lines = append(run.lines, typedLine{text: text, words: strings.ReplaceAll(words, "\t", " "), page: page, how: how, place: t.Place})
		case text != "":
			run.gaps++
		}
	}
	s.rows = run.lines
	if n := len(run.lines); n >= fewestEntries && run.gaps <= n/4 && !s.above.isOther() {
		run.gaps, run.last, run.lines = 0, lastParagraph(t), slices.Clone(run.lines)
		s.runs = append(s.runs, run)
	}
	s.above = lineAbove{}
}
