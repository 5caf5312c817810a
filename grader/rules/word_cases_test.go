package rules_test

import (
	"bytes"
	"context"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
	"jourdain/grader/docx"
	"jourdain/grader/rules"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/ruletest"
)

// TestCasesInWord writes the document of each case as a file of Word, reads that, and holds that the rule
// finds the same in it: lists by their numbers, header rows, notes, fields and the looks of styles
// mean in DOCX what they mean in the model.
func TestCasesInWord(t *testing.T) {
	others := otherInWord()
	tried, left := 0, map[string]int{}
	for _, r := range rules.All() {
		for _, c := range cases(t, r.ID) {
			if c.Doc.Format != document.ODT {
				continue
			}
			name := string(r.ID) + " " + c.Name
			file, lacks := asWord(t, c.Doc)
			if lacks != "" {
				left[lacks]++
				continue
			}
			tried++
			t.Run(name, func(t *testing.T) {
				doc, err := docx.Read(context.Background(), bytes.NewReader(file), int64(len(file)))
				if err != nil {
					t.Fatal(err)
				}
				doc.Name, doc.Meta.Generator = c.Doc.Name, c.Doc.Meta.Generator
				pass := rule.NewPass(reading.Of(doc), c.Setting)
				r.Run(pass)
				findings, _ := pass.Result()
				diff := cmp.Diff(c.Want, ruletest.Describe(findings))
				switch reason := others[name]; {
				case diff != "" && reason == "":
					t.Errorf("in a file of Word other things are found (-want +got):\n%s", diff)
				case diff == "" && reason != "":
					t.Errorf("the same is found: it is no longer so that %s", reason)
				}
				delete(others, name)
			})
		}
	}
	for name := range others {
		t.Errorf("%s has a reason and was not tried", name)
	}
	t.Logf("%d cases tried; left out: %v", tried, left)
}

// otherInWord are the cases in which a file of Word says something else, and why.
func otherInWord() map[string]string {
	const lost = "only files in ODT lose their headings when a program saves them"
	return map[string]string{
		"no-lookalike-heading fail-base-style-of-another-name.en.blocks": "what a style is for, a file of Word says by its name",
		"no-lookalike-heading fail-lost-by-the-program.fr.blocks":        lost,
		"no-lookalike-heading fail-lost-below-level-four.en.blocks":      lost,
		"no-broken-reference near-targets-not-known.fr.blocks":           "a file of Word always says what a reference can lead to",
	}
}
