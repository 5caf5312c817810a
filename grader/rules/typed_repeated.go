package rules

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// mostBefore is how many paragraphs at the beginning of a document are looked at for lines that
// repeat its headings, without a title or a page.
const mostBefore = 200

// findRepeated returns the first lines at the beginning of a document that are its headings, in
// their order: three and more, one directly below the other, and more than half of the headings
// to come. Without headings, bold lines count.
func (j *typedJudge) findRepeated() (t typedContents, ok bool) {
	s := repeatedSearch{judge: j}
	for block := range j.doc.All() {
		line := typedLine{place: *block.At()}
		switch b := block.(type) {
		case *document.Heading:
			line.text = b.Text()
		case *document.Paragraph:
			if !isLong(b.Spans) {
				line.text = strings.Trim(b.Text(), blanks)
			}
			if len(b.Spans) == 0 {
				continue
			}
			if b.Place.Region == 0 && b.Place.Paragraph <= mostBefore {
				line.paragraph = b
			}
		}
		if s.add(line) {
			continue
		}
		if s.isRepeated() {
			return typedContents{run: &s.run, severity: rule.Review, name: maybeContents, lines: len(s.run.lines)}, true
		}
		if line.place.Paragraph > mostBefore {
			return t, false
		}
		s = repeatedSearch{judge: j, above: line.text}
	}
	return t, false
}

// repeatedSearch are lines that repeat what stands further down.
type repeatedSearch struct {
	judge *typedJudge
	run   typedRun
	above string // the line above them
	first int    // the paragraph that the first one names
	last  int    // the paragraph that the last one names
}

// add takes in a line that names what comes after all that those above it name. It says
// whether it is one.
func (s *repeatedSearch) add(l typedLine) bool {
	if l.paragraph == nil || s.first > 0 && l.place.Paragraph >= s.first {
		return false
	}
	named := s.judge.named(&l, s.last)
	if named == 0 {
		return false
	}
	if s.first == 0 {
		s.first = named
	}
	s.run.lines, s.run.last, s.last = append(s.run.lines, l), l.place.Paragraph, named
	return true
}

// named returns the paragraph of the heading, or else of the bold line, that a line names after
// itself and after another paragraph; 0 for none.
func (j *typedJudge) named(l *typedLine, before int) int {
	if l.text == "" || !isShort(l.text, longestEntry) {
		return 0
	}
	key, after := spelling.KeyOf(l.text), max(before, l.place.Paragraph)
	if len(j.headings.list) == 0 {
		place, _ := j.standing().bold.From(key, after+1)
		return place
	}
	if n, ok := j.headings.all.From(key, j.headings.firstAfter(after)); ok {
		return j.headings.list[n].Place.Paragraph
	}
	return 0
}

// isRepeated reports whether the lines are enough for a table of contents.
func (s *repeatedSearch) isRepeated() bool {
	if len(s.run.lines) < fewestEntries || leadsAway(&s.run) || lineAboveOf(s.above).isOther() {
		return false
	}
	headings := s.judge.headings
	return 2*len(s.run.lines) > len(headings.list)-headings.firstAfter(s.run.last)
}
