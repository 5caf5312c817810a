package rules

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
)

// gaps are the empty paragraphs between the texts of a document.
type gaps struct {
	runs []emptyRun
	all  int // paragraphs, the empty ones included

	texts, verses int // paragraphs with words, and those that can be verses
}

// emptyRun is some empty paragraphs one after the other.
type emptyRun struct {
	count  int
	place  document.Place
	after  string // the words before; "" at the beginning
	below  string // the words that follow
	broken bool   // a page break stands beside them
	holds  bool   // it stands directly above: the first of them may carry it
}

// verse is how many words a verse has at most.
const verse = 12

// isVerse reports whether the texts can be a poem: most are short and end as no sentence, and
// there are fewer gaps than lines.
func (g *gaps) isVerse() bool {
	return 10*g.verses > 7*g.texts && 2*len(g.runs) <= g.texts
}

// gapSearch gathers empty paragraphs.
type gapSearch struct {
	gaps
	run     emptyRun
	above   string
	isCode  bool // the text above is code
	isTable bool // a table stands above
	ended   bool // a run has just ended
	broke   bool // a page break stands above
}

// readGaps returns the runs of empty paragraphs between texts. They are found once for all who ask: do
// not change them.
func readGaps(read *reading.Reading) gaps {
	type key struct{}
	return reading.Once(read, key{}, func() gaps { return gatherGaps(read) })
}

func gatherGaps(read *reading.Reading) gaps {
	var s gapSearch
	for block := range read.Doc.All() {
		where := block.At().Region
		if where.Has(document.InTable | document.InContents | document.InShape | document.InBox) {
			continue
		}
		switch b := block.(type) {
		case *document.Paragraph:
			w := read.Paragraph(b)
			if hasNothing(b, w) {
				s.empty(b)
				continue
			}
			s.all++
			s.texts++
			if w.Count <= verse && !strings.HasSuffix(w.Text, ".") {
				s.verses++
			}
			s.end(w.Code == reading.IsCode && s.isCode, 0)
			s.follow(w.Text)
			s.above, s.isCode, s.isTable, s.broke = w.Text, w.Code == reading.IsCode, false, false
		case *document.Heading:
			s.end(false, 0)
			s.follow(b.Text())
			s.above, s.isCode, s.isTable, s.broke = b.Text(), false, false, false
		case *document.List, *document.Quotation:
			continue // what it holds comes next
		case *document.PageBreak:
			s.run.broken, s.broke = true, true
			s.end(false, max(min(s.run.count-1, 1), 0)) // of several, the program may have left the last to hold it
		case *document.Figure, *document.Box:
			s.end(false, 1) // so here
		case *document.Table:
			needed := 0
			if s.isTable {
				needed = 1 // two tables side by side are one
			}
			s.end(false, needed)
			s.above, s.isCode, s.isTable = "", false, true
		default:
			s.end(false, 0)
			s.isTable = false
		}
	}
	return s.gaps
}

func (s *gapSearch) empty(p *document.Paragraph) {
	if s.run.count == 0 {
		s.run.place, s.run.after, s.run.broken = p.Place, rule.Quote(s.above), s.broke
		s.run.holds = s.broke
	}
	lines := emptyLines(p)
	s.run.count, s.all = s.run.count+lines, s.all+lines
}

// end ends a run of empty paragraphs, of which some may be needed, or all.
func (s *gapSearch) end(all bool, needed int) {
	if all {
		needed = s.run.count
	}
	if s.run.count > needed {
		s.run.count -= needed
		s.runs = append(s.runs, s.run)
	}
	s.ended = s.run.count > 0
	s.run = emptyRun{}
}

// follow notes the words directly below a run.
func (s *gapSearch) follow(text string) {
	if n := len(s.runs); n > 0 && s.ended {
		s.runs[n-1].below = rule.Quote(text)
	}
	s.ended = false
}

// emptyLines says how many empty paragraphs an empty one stands for: in Markdown, a
// block of several <br> is as many.
func emptyLines(p *document.Paragraph) int {
	breaks := 0
	for i := range p.Spans {
		if p.Spans[i].Kind == document.LineBreak {
			breaks++
		}
	}
	return max(1, breaks)
}
