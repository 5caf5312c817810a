package passage

import (
	"slices"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// sections knows under which of the headings that are asked for a block stands. The
// section 0 is what stands under none of them.
type sections struct {
	numbers map[string]int // by the folded heading
	longest int            // the longest heading that is asked for, in bytes
	begin   []begin        // by their numbers
	above   []heading      // the headings above, the outermost first
	path    []int          // their sections, or 0 alone
}

// begin says where a section begins.
type begin struct {
	place   document.Place
	heading bool // the document has its heading
	line    bool // it has its words, and no such heading
}

// heading is a heading above a block; its section is 0 when nobody asks for it.
type heading struct{ level, section int }

// lineLevel is the level of a line that is no heading and has the words of one.
const lineLevel = 11

func newSections(doc *document.Document, texts []rule.Kept) *sections {
	s := &sections{numbers: map[string]int{}, begin: make([]begin, 1), path: []int{0}}
	for i := range texts {
		if key := spelling.Fold(texts[i].Under); key != "" && s.numbers[key] == 0 {
			s.numbers[key] = len(s.begin)
			s.begin = append(s.begin, begin{})
			s.longest = max(s.longest, len(texts[i].Under))
		}
	}
	if len(s.numbers) == 0 {
		return s
	}
	for h := range doc.Headings() {
		if n := s.number(h.Text()); n > 0 && !s.begin[n].heading {
			s.begin[n] = begin{place: h.Place, heading: true}
		}
	}
	for p := range doc.Paragraphs() {
		if n := s.number(p.Text()); n > 0 && !s.begin[n].heading && !s.begin[n].line {
			s.begin[n] = begin{place: p.Place, line: true}
		}
	}
	return s
}

// number returns the section that a text is the heading of; 0 for any other text.
func (s *sections) number(text string) int {
	// A text that is much longer is another one, and is not worth folding.
	if len(text) > 2*s.longest+64 {
		return 0
	}
	return s.numbers[spelling.Fold(text)]
}

// there reports whether the document has a section.
func (s *sections) there(section int) bool {
	return section == 0 || s.begin[section].heading || s.begin[section].line
}

// enter notes where a block begins. A line that has the words of a heading begins its
// section where the document has no such heading: it may not be marked yet.
func (s *sections) enter(block document.Block) {
	if len(s.numbers) == 0 {
		return
	}
	switch b := block.(type) {
	case *document.Heading:
		s.push(b.Level, s.number(b.Text()))
	case *document.Paragraph:
		if n := s.number(b.Text()); n > 0 && s.begin[n].line {
			s.push(lineLevel, n)
		}
	}
}

func (s *sections) push(level, section int) {
	for len(s.above) > 0 && s.above[len(s.above)-1].level >= level {
		s.above = s.above[:len(s.above)-1]
	}
	s.above = append(s.above, heading{level, section})
	s.path = s.path[:0]
	for _, h := range s.above {
		if h.section > 0 && !slices.Contains(s.path, h.section) {
			s.path = append(s.path, h.section)
		}
	}
	if len(s.path) == 0 {
		s.path = append(s.path, 0)
	}
}
