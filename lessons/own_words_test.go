package lessons_test

import (
	"strconv"
	"strings"
	"testing"

	"jourdain/grader/document"
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
