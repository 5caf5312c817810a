package teachertest

import (
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/txtar"

	"jourdain/grader/rubric"
)

// Case reads a case: the rubric, and what is said.
func Case(text string) (body []byte, want string) {
	var rubric, said strings.Builder
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "fr ") || strings.HasPrefix(line, "en ") {
			said.WriteString(line)
			continue
		}
		rubric.WriteString(line)
	}
	signs := strings.NewReplacer("{nbsp}", "\u00a0", "{tab}", "\t", "{e9}", "\xe9")
	return []byte(signs.Replace(rubric.String())), said.String()
}

// Mistakes returns the mistakes that the cases of a file have.
func Mistakes(t *testing.T, file string) map[string]bool {
	t.Helper()
	archive, err := txtar.ParseFile(file)
	if err != nil {
		t.Fatal(err)
	}
	told := map[string]bool{}
	for i := range archive.Files {
		body, _ := Case(string(archive.Files[i].Data))
		_, _, checked := rubric.Read(body, rubric.Asked{Lang: "fr"})
		for _, f := range checked.Faults {
			told[string(f.Mistake)] = true
		}
	}
	return told
}
