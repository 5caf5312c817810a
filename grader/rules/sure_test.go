package rules_test

import (
	"regexp"
	"strings"
	"testing"

	"jourdain/grader/rules"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
)

// quoted is what a sentence takes from the document, which may ask what it likes.
var quoted = regexp.MustCompile(`«[^»]*»|“[^”]*”`)

// A work can make certain what a rule only suspects: then its sentences ask nothing back.
func TestASureFindingAsksNothing(t *testing.T) {
	books := books(t)
	for _, r := range rules.All() {
		for _, c := range cases(t, r.ID) {
			pass := rule.NewPass(reading.Of(c.Doc), c.Setting)
			r.Run(pass)
			findings, _ := pass.Result()
			for i := range findings {
				f := &findings[i]
				f.Severity = rule.Error
				for lang, book := range books {
					one, err := book.Message(r.ID, f, 1)
					if err != nil {
						t.Fatal(err)
					}
					many, err := book.Message(r.ID, f, 3)
					if err != nil {
						t.Fatal(err)
					}
					said, err := book.Finding(r.ID, f)
					if err != nil {
						t.Fatal(err)
					}
					for _, sentence := range []string{one, many, said.One} {
						if strings.Contains(quoted.ReplaceAllString(sentence, ""), "?") {
							t.Errorf("%s, %s, %s: %s", r.ID, lang, f.Case, sentence)
						}
					}
				}
			}
		}
	}
}
