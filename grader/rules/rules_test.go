package rules_test

import (
	"context"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/grader/html"
	"jourdain/grader/markdown"
	"jourdain/grader/rules"
	"jourdain/grader/rules/page"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/ruletest"
)

func readMarkdown(source string) (*document.Document, error) {
	return markdown.Read(context.Background(), []byte(source))
}

func readPage(source string) (*document.Document, error) {
	return html.Read(context.Background(), []byte(source))
}

func cases(t *testing.T, id rule.ID) []ruletest.Case {
	t.Helper()
	list, err := ruletest.Cases(filepath.Join("testdata", string(id)+".txtar"), ruletest.Readers{"md": readMarkdown, "html": readPage})
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func books(t *testing.T) map[string]*page.Book {
	t.Helper()
	langs, err := rules.Languages()
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Contains(langs, "fr") || !slices.Contains(langs, "en") {
		t.Fatalf("languages %v, want at least fr and en", langs)
	}
	all := map[string]*page.Book{}
	for _, lang := range langs {
		if all[lang], err = rules.Book(address.Polite.In(lang)); err != nil {
			t.Fatal(err)
		}
		if err := all[lang].Check(); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

// TestCases runs every rule over its cases: what stands in the file is what is
// found, and what is said.
func TestCases(t *testing.T) {
	books := books(t)
	for _, r := range rules.All() {
		t.Run(string(r.ID), func(t *testing.T) {
			for _, c := range cases(t, r.ID) {
				t.Run(c.Name, func(t *testing.T) { runCase(t, r, c, books) })
			}
		})
	}
}

func runCase(t *testing.T, r rule.Rule, c ruletest.Case, books map[string]*page.Book) {
	pass := rule.NewPass(reading.Of(c.Doc), c.Setting)
	r.Run(pass)
	findings, right := pass.Result()
	if (c.Kind == ruletest.Fail) != (len(c.Want) > 0) {
		t.Errorf("a %s case that wants %d findings", c.Kind, len(c.Want))
	}
	if diff := cmp.Diff(c.Want, ruletest.Describe(findings)); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
	var at []int
	for i := range findings {
		at = append(at, findings[i].Place.Paragraph)
	}
	if diff := cmp.Diff(c.At, at); c.At != nil && diff != "" {
		t.Errorf("places (-want +got):\n%s", diff)
	}
	var about []int
	for i := range findings {
		about = append(about, findings[i].Count())
	}
	if diff := cmp.Diff(c.Things, about); c.Things != nil && diff != "" {
		t.Errorf("things (-want +got):\n%s", diff)
	}
	things, _ := pass.Judged()
	if c.Judged != nil && *c.Judged != things {
		t.Errorf("%d things are judged, want %d", things, *c.Judged)
	}
	if len(findings) == 0 && right == nil && things > 0 && c.Right != "-" {
		t.Error("nothing is found, and nothing is said to be right")
	}
	for i := range findings {
		if findings[i].Severity > r.Severity || !slices.Contains(r.AllCases(), findings[i].Case) {
			t.Errorf("finding %d is %s, case %s, which the rule does not announce",
				i, findings[i].Severity, findings[i].Case)
		}
	}
	for _, book := range books {
		said := say(t, book, r.ID, findings, right)
		if things == 0 && len(findings) == 0 {
			var err error
			if said.right, err = book.Nothing(r.ID); err != nil {
				t.Error(err)
			}
		}
		if book.Lang() == c.Lang {
			compare(t, "says", c.Says, said.message)
			compare(t, "fix", c.Fix, said.fix)
			compare(t, "right", c.Right, said.right)
		}
	}
}

// sentences are what a book says of a run.
type sentences struct{ message, fix, right string }

// say puts a run into words, and holds that no sentence has a hole.
func say(t *testing.T, book *page.Book, id rule.ID, findings []rule.Finding, right *rule.Right) sentences {
	t.Helper()
	said := sentences{right: "-"}
	whole := func(text string, err error) string {
		t.Helper()
		if err != nil {
			t.Errorf("%s: %v", book.Lang(), err)
		}
		if strings.Contains(text, "<no value>") || strings.Contains(text, "<nil>") || strings.Contains(text, "  ") {
			t.Errorf("%s: a hole in %q", book.Lang(), text)
		}
		return text
	}
	if right != nil {
		said.right = whole(book.Right(id, right))
		if right.Count == 0 && book.Page(id).Right.Zero == "" && said.right != "" {
			t.Errorf("%s: %q is said of nothing", book.Lang(), said.right)
		}
	}
	for i := range findings {
		f := &findings[i]
		one, err := book.Finding(id, f)
		for _, text := range []string{one.One, one.Fix, one.Expected, one.Actual} {
			whole(text, err)
		}
		for _, count := range []int{1, 2, 7, 1_000_000} {
			whole(book.Message(id, f, count))
		}
	}
	if first := gravest(findings); first != nil {
		same := 0
		for i := range findings {
			if findings[i].Case == first.Case {
				same++
			}
		}
		said.message = whole(book.Message(id, first, same))
		one, err := book.Finding(id, first)
		said.fix = whole(one.Fix, err)
	}
	return said
}

func gravest(findings []rule.Finding) *rule.Finding {
	var first *rule.Finding
	for i := range findings {
		if first == nil || findings[i].Severity > first.Severity {
			first = &findings[i]
		}
	}
	return first
}

func compare(t *testing.T, what, want, got string) {
	t.Helper()
	if want != "" && want != got {
		t.Errorf("%s\n got %q\nwant %q", what, got, want)
	}
}

// TestFind holds that a rule is found by its name, and only by it.
func TestFind(t *testing.T) {
	if r, ok := rules.Find("no-skipped-level"); !ok || r.ID != "no-skipped-level" {
		t.Errorf("found %q, %v", r.ID, ok)
	}
	if _, ok := rules.Find("no-such-rule"); ok {
		t.Error("found a rule that does not exist")
	}
	seen := map[rule.ID]bool{}
	for _, r := range rules.All() {
		if seen[r.ID] {
			t.Errorf("%s stands twice in rules.go", r.ID)
		}
		seen[r.ID] = true
		for _, needed := range r.Needs {
			if _, ok := rules.Find(needed); !ok {
				t.Errorf("%s needs %s, which does not exist", r.ID, needed)
			}
		}
	}
}
