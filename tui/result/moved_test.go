package result

import (
	"slices"
	"strings"
	"testing"

	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/grader/markdown"
	"jourdain/grader/report"
	"jourdain/lessons"
	"jourdain/lessons/compile"
)

// A heading that is moved to its place without its text is not called settled, in any work of the
// lesson about moving sections. That its text stayed behind is told at once.
func TestAHeadingMovedWithoutItsTextIsNotSettled(t *testing.T) {
	course, err := compile.Own()
	if err != nil {
		t.Fatal(err)
	}
	lesson := course.Lesson("moving-sections")
	tried := 0
	for _, work := range lesson.Works() {
		for _, lang := range lesson.Languages() {
			text := work.Text(address.Polite.In(lang))
			starter, solution := blocksOf(string(text.Starter)), blocksOf(string(text.Solution))
			before, old := gradeBlocks(t, work, lang, starter)
			for _, f := range findingsIn(before, "out-of-order") {
				moved := moveHeading(starter, solution, f)
				now, doc := gradeBlocks(t, work, lang, moved)
				if slices.Contains(findingsIn(now, "out-of-order"), f) {
					continue // the others are to be moved first
				}
				tried++
				n := compare(before, now, old, doc, nil)
				for _, q := range n.settled {
					if q.finding.Excerpt == f {
						t.Errorf("%s %s: %q is called settled, and its text stayed behind", work.ID, lang, f)
					}
				}
				if !slices.ContainsFunc(n.added, func(q question) bool { return q.finding.Case == "parted" && q.finding.Args["Above"] == f }) {
					t.Errorf("%s %s: that the text of %q stayed behind is not told", work.ID, lang, f)
				}
			}
		}
	}
	if tried == 0 {
		t.Error("no heading could be moved to its place")
	}
}

// blocksOf returns the paragraphs and headings of a text in Markdown, without its head of
// properties.
func blocksOf(source string) []string {
	_, body, _ := strings.Cut(strings.TrimPrefix(source, "---\n"), "\n---\n")
	return strings.Split(strings.Trim(body, "\n"), "\n\n")
}

func gradeBlocks(t *testing.T, work *lessons.Work, lang string, blocks []string) (*report.Report, *document.Document) {
	t.Helper()
	doc, err := markdown.Read(t.Context(), []byte("---\nlang: "+lang+"\nauthor: Ada\n---\n\n"+strings.Join(blocks, "\n\n")+"\n"))
	if err != nil {
		t.Fatal(err)
	}
	r, err := work.Grade(t.Context(), doc, lang)
	if err != nil {
		t.Fatal(err)
	}
	return r, doc
}

// findingsIn returns the passages of the findings of a case.
func findingsIn(r *report.Report, name string) []string {
	var words []string
	for i := range r.Checks {
		for j := range r.Checks[i].Findings {
			if f := &r.Checks[i].Findings[j]; f.Case == name {
				words = append(words, f.Excerpt)
			}
		}
	}
	return words
}

// moveHeading moves the line of a heading, and nothing else, before the heading that comes after
// its section in the solution.
func moveHeading(starter, solution []string, words string) []string {
	isIt := func(block string) bool { return strings.TrimSpace(strings.TrimLeft(block, "#")) == words }
	level := func(block string) int { return len(block) - len(strings.TrimLeft(block, "#")) }
	at := slices.IndexFunc(starter, isIt)
	heading := starter[at]
	rest := slices.Delete(slices.Clone(starter), at, at+1)
	for _, next := range solution[slices.IndexFunc(solution, isIt)+1:] {
		if level(next) > 0 && level(next) <= level(heading) {
			return slices.Insert(rest, slices.Index(rest, next), heading)
		}
	}
	return append(rest, heading)
}
