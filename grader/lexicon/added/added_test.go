// Package added_test adds a language to the program by a file, and grades in it.
package added_test

import (
	"context"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"jourdain/grader"
	"jourdain/grader/report"
	rules "jourdain/grader/rules/rule"
)

// added is set in the program that is built with one file more.
const added = "JOURDAIN_TEST_ADDED_LANGUAGE"

// TestLanguageIsAFile builds this test once more as if testdata/xx.yaml stood beside the files of
// the other languages: no code changes, and the rules know its words.
func TestLanguageIsAFile(t *testing.T) {
	if os.Getenv(added) == "" && testing.Short() {
		t.Skip("a program is built for this test")
	}
	knows := os.Getenv(added) != ""
	for _, c := range []struct {
		text, rule, about string
		found             bool // where the language is known; the contrary where it is not
	}{
		{"# Plim\n\n## Zumbel\n\nKor dor.\n", "telling-headings", "Zumbel", true},
		{"# Plim\n\nKor [tuk hir](https://example.org/kor) dor.\n", "link-text", "tuk hir", true},
		{"# Plim\n\nKor dor.\n\n**Prent 3**\n\nKor dor lumen, nam kor dor.\n", "no-lookalike-heading", "Prent 3", false},
		{"Hulla Sam,\n\n" + strings.Repeat("Kor dor lumen, nam kor dor.\n\n", 40), "has-headings", "", false},
	} {
		if got := isFound(t, c.text, c.rule, c.about); got != (c.found == knows) {
			t.Errorf("language added: %t. %s finds %q in %q: %t", knows, c.rule, c.about, c.text, got)
		}
	}
	if !knows && !t.Failed() {
		testWithFile(t)
	}
}

// isFound reports whether a rule reports words in a text; any for "".
func isFound(t *testing.T, text, rule, words string) bool {
	t.Helper()
	doc, err := grader.Read(context.Background(), "plim.md", strings.NewReader(text), int64(len(text)))
	if err != nil {
		t.Fatal(err)
	}
	r, err := grader.Grade(context.Background(), doc, grader.Everything())
	if err != nil {
		t.Fatal(err)
	}
	return slices.ContainsFunc(r.Checks, func(c report.Check) bool {
		return string(c.Rule) == rule && slices.ContainsFunc(c.Findings, func(f rules.Finding) bool { return strings.Contains(f.Excerpt, words) })
	})
}

// testWithFile runs the test in a program that has the file.
func testWithFile(t *testing.T) {
	file, err := filepath.Abs("testdata/xx.yaml")
	if err != nil {
		t.Fatal(err)
	}
	beside := filepath.Join(filepath.Dir(filepath.Dir(filepath.Dir(file))), "xx.yaml")
	overlay, err := json.Marshal(map[string]map[string]string{"Replace": {beside: file}})
	if err != nil {
		t.Fatal(err)
	}
	list := filepath.Join(t.TempDir(), "overlay.json")
	if err := os.WriteFile(list, overlay, 0o600); err != nil {
		t.Fatal(err)
	}
	again := exec.CommandContext(t.Context(), "go", "test", "-count=1", "-overlay", list, "-run", "^"+t.Name()+"$", ".")
	again.Env = append(os.Environ(), added+"=1")
	if said, err := again.CombinedOutput(); err != nil {
		t.Errorf("%v\n%s", err, said)
	}
}
