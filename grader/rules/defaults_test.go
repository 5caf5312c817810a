package rules_test

import (
	"strings"
	"testing"

	"jourdain/grader/rules"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/ruletest"
)

// TestDefaultLimits tries what a rule allows where a work says nothing else: as much as that, and
// one more.
func TestDefaultLimits(t *testing.T) {
	words := func(n int) string { return strings.TrimSpace(strings.Repeat("ab ", n)) }
	for _, tt := range []struct {
		id     rule.ID
		kind   string // the case of what is found past the limit
		most   int
		source func(n int) string
	}{
		{"heading-is-short", "long", 15, func(n int) string { return "h1 " + words(n) }},
		{"heading-is-short", "long", 100, func(n int) string { return "h1 " + strings.Repeat("é", n) }},
		{"heading-is-short", "sentence", 4, func(n int) string { return "h1 " + words(n) + "." }},
		{"emphasis", "capitals", 3, func(n int) string { return "p " + strings.Repeat("LOUD ", n) + "and no more." }},
		{"emphasis", "sentence", 7, func(n int) string { return "p We race. **A" + words(n) + ".**" }},
		{"has-headings", "long", 400, func(n int) string { return "p " + words(n) }},
		{"has-headings", "long", 12, func(n int) string { return strings.Repeat("p Ab.\n", n) }},
		{"image-text", "long", 150, func(n int) string { return "figure " + strings.Repeat("é", n) }},
		{"quotation", rule.DefaultCase, 79, func(n int) string { return "p “" + strings.Repeat("é", n-2) + "”" }},
		{"balanced-sections", "long", 800, func(n int) string { return "h1 One\np " + words(n) }},
		{"balanced-sections", "long", 20, func(n int) string { return "h1 One\n" + strings.Repeat("p Ab.\n", n) }},
		{"not-all-default", rule.DefaultCase, 10, func(n int) string { return strings.Repeat("p Ab.\n", n) }},
		{"page-break-not-returns", "maybe", 3, func(n int) string { return "p One\n" + strings.Repeat("empty\n", n) + "p Two" }},
		{"page-number", "none", 1500, func(n int) string { return "p " + words(n) }},
		{"outline-depth", rule.DefaultCase, 4, func(n int) string {
			return strings.Join([]string{"h1 One", "h2 One", "h3 One", "h4 One", "h5 One"}[:n], "\n")
		}},
	} {
		for _, n := range []int{tt.most, tt.most + 1} {
			doc, err := ruletest.Parse(tt.source(n))
			if err != nil {
				t.Fatal(err)
			}
			r, _ := rules.Find(tt.id)
			pass := rule.NewPass(reading.Of(doc), rule.Setting{})
			r.Run(pass)
			findings, _ := pass.Result()
			var got []string
			for i := range findings {
				got = append(got, findings[i].Case)
			}
			if want := n > tt.most; want != (len(got) == 1 && got[0] == tt.kind) || !want && len(got) > 0 {
				t.Errorf("%s finds %q in %d", tt.id, got, n)
			}
		}
	}
}
