package lessons_test

import (
	"regexp"
	"strconv"
	"strings"
	"testing"

	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/grader/rules"
	"jourdain/lessons"
)

// The lesson on telling headings takes any words that say something: it compares the
// paragraphs with the solution, and not the headings. To take the headings out, or a
// paragraph, is no way to pass.
func TestHeadingsInTheLearnersOwnWordsPass(t *testing.T) {
	w := own(t).Lesson("an-outline-that-speaks").Work("")
	for _, lang := range w.Lesson().Languages() {
		source := string(w.Texts[lang].Starter)
		last := source[strings.LastIndex(source, "\n\n"):]
		for name, test := range map[string]struct {
			heading func(number int) string
			gone    string
			passes  bool
		}{
			"other words": {func(n int) string { return "## The words of learner " + strconv.Itoa(n) }, "", true},
			"no headings": {func(int) string { return "" }, "", false},
			"less text":   {func(n int) string { return "## The words of learner " + strconv.Itoa(n) }, last, false},
		} {
			lines := strings.Split(strings.TrimSuffix(source, test.gone), "\n")
			for i, line := range lines {
				if strings.HasPrefix(line, "## ") {
					lines[i] = test.heading(i)
				}
			}
			for _, format := range []document.Format{document.ODT, document.Markdown} {
				r := grade(t, w, lang, format, []byte(strings.Join(lines, "\n")))
				if r.Passed != test.passes {
					t.Errorf("%s, %s, %s: passed %v, %v is not met", name, lang, format, r.Passed, unmet(r))
				}
			}
		}
	}
}

// wordLink is a link to a word of the glossary, with the words that are linked.
var wordLink = regexp.MustCompile(`\[([^\]]*)\]\(#gloss-([^)]*)\)`)

// Who listens is told which words of a page are explained, by their names in the glossary: each is
// heard on that page.
func TestAnExplainedWordIsHeardOnItsPage(t *testing.T) {
	links := 0
	for _, lesson := range own(t).Lessons {
		for _, lang := range lesson.Languages() {
			text := lesson.Text(address.Polite.In(lang))
			for i := range text.Steps {
				for _, piece := range text.Steps[i].Card {
					prose, _ := piece.(lessons.Prose)
					for _, link := range wordLink.FindAllStringSubmatch(prose.Markdown, -1) {
						links++
						if word, ok := text.Word(link[2]); !ok || !shareAStem(link[1], word.Title) {
							t.Errorf("%s, %s, %q: %q is explained as %q", lesson.ID, lang, text.Steps[i].Title, link[1], word.Title)
						}
					}
				}
			}
		}
	}
	if links == 0 {
		t.Error("no word is linked")
	}
}

// shareAStem reports whether two names have a word in common, whatever its ending.
func shareAStem(a, b string) bool {
	for x := range strings.FieldsSeq(strings.ToLower(a)) {
		for y := range strings.FieldsSeq(strings.ToLower(b)) {
			n := min(len(x), len(y), 4)
			if n > 2 && (strings.Contains(x, y[:n]) || strings.Contains(y, x[:n])) {
				return true
			}
		}
	}
	return false
}

// Who leaves an empty line above each page break is told so: it fails nobody, and nobody is told that
// there is none.
func TestALineLeftAboveAPageBreakIsTold(t *testing.T) {
	w := own(t).Lesson("pages").Work("")
	for _, lang := range w.Lesson().Languages() {
		left := strings.ReplaceAll(string(w.Texts[lang].Solution), "<!-- odt: page-break -->", "<br>\n\n<!-- odt: page-break -->")
		for _, format := range []document.Format{document.ODT, document.DOCX} {
			r := grade(t, w, lang, format, []byte(left))
			told := 0
			for i := range r.Checks {
				if c := &r.Checks[i]; c.Rule == rules.NoEmptyParagraph.ID {
					told = len(c.Findings)
				}
			}
			if !r.Passed || told != 2 {
				t.Errorf("%s, %s: passed %t, told of %d lines of 2, %v is not met", lang, format, r.Passed, told, unmet(r))
			}
		}
	}
}
