package rule_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
	"jourdain/grader/memtest"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/ruletest"
)

func TestReportFillsAFinding(t *testing.T) {
	pass := rule.NewPass(reading.Of(document.New(document.Document{})), rule.Setting{})
	pass.Report(document.Place{Paragraph: 3})
	pass.Report(document.Place{Paragraph: 4}, rule.As(rule.Review), rule.In("maybe"), rule.Excerpt("Les plats"),
		rule.Want(1), rule.Got("Les\u200B plats\n"), rule.With("Above", "a\u202Eb"), rule.With("Count", 2))
	got, right := pass.Result()
	want := []rule.Finding{
		{Severity: rule.Error, Case: rule.DefaultCase, Place: document.Place{Paragraph: 3}},
		{
			Severity: rule.Review, Case: "maybe", Place: document.Place{Paragraph: 4}, Excerpt: "Les plats",
			Want: 1, Got: "Les plats ", Args: map[string]any{"Above": "ab", "Count": 2},
		},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("findings (-want +got):\n%s", diff)
	}
	if right != nil {
		t.Errorf("right %v, and nothing was said to be", right)
	}
}

func TestRight(t *testing.T) {
	pass := rule.NewPass(reading.Of(document.New(document.Document{})), rule.Setting{})
	pass.Right(2, map[string]any{"Headings": []string{"A", "B"}})
	_, right := pass.Result()
	want := &rule.Right{Count: 2, Args: map[string]any{"Headings": []string{"A", "B"}}}
	if diff := cmp.Diff(want, right); diff != "" {
		t.Errorf("right (-want +got):\n%s", diff)
	}
}

func TestQuote(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"short", "Les plats", "Les plats"},
		{"a line", strings.Repeat("é", 80), strings.Repeat("é", 80)},
		{"too long", strings.Repeat("é", 81), strings.Repeat("é", 79) + "…"},
		{"between words", strings.Repeat("é", 70) + " nourrissant encore", strings.Repeat("é", 70) + "…"},
		{"control characters", "a\x1b[31mb\u202E", "a[31mb"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := rule.Quote(tt.text); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

func TestLimit(t *testing.T) {
	pass := rule.NewPass(&reading.Reading{}, rule.Setting{Limits: map[string]float64{"words": 0}})
	if got := pass.Limit("words", 400); got != 0 {
		t.Errorf("the rubric's limit is 0, got %v", got)
	}
	if got := pass.Limit("paragraphs", 12); got != 12 {
		t.Errorf("the rule's own limit is 12, got %v", got)
	}
}

func TestAppliesTo(t *testing.T) {
	all, one := rule.Rule{}, rule.Rule{Formats: []document.Format{document.Markdown}}
	if !all.AppliesTo(document.ODT) || !one.AppliesTo(document.Markdown) || one.AppliesTo(document.ODT) {
		t.Error("a rule without formats applies to all, and one with a format to that one")
	}
}

func TestAllCases(t *testing.T) {
	without, with := rule.Rule{}, rule.Rule{Cases: []string{"a", "b"}}
	if diff := cmp.Diff([]string{"default"}, without.AllCases()); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff([]string{"a", "b"}, with.AllCases()); diff != "" {
		t.Error(diff)
	}
}

func TestSeverity(t *testing.T) {
	words := map[rule.Severity]string{rule.Error: "error", rule.Review: "review", rule.Advice: "advice", 0: ""}
	for severity, want := range words {
		if got := severity.String(); got != want {
			t.Errorf("severity %d is %q, want %q", severity, got, want)
		}
	}
	if rule.Error <= rule.Review || rule.Review <= rule.Advice {
		t.Error("greater is not graver")
	}
}

func TestConvention(t *testing.T) {
	tests := []struct {
		name  string
		asked rule.Title
		doc   string
		want  rule.Title
		first int
	}{
		{"a title's style", rule.EitherTitle, "title A\nh1 B\nh1 C", rule.TitleStyle, 1},
		{"a lone level 1 above all", rule.EitherTitle, "h1 A\nh2 B\nh2 C", rule.LevelOne, 2},
		{"several at level 1", rule.EitherTitle, "h1 A\nh2 B\nh1 C", rule.TitleStyle, 1},
		{"a level 1 after others", rule.EitherTitle, "h2 A\nh1 B", rule.TitleStyle, 1},
		{"an empty level 1 first", rule.EitherTitle, "h1\nh1 A\nh2 B", rule.LevelOne, 2},
		{"nothing", rule.EitherTitle, "p A", rule.TitleStyle, 1},
		{"what is asked for wins", rule.LevelOne, "title A\nh1 B\nh1 C", rule.LevelOne, 2},
		{"and the other way", rule.TitleStyle, "h1 A\nh2 B", rule.TitleStyle, 1},
		{"a title before the text", rule.EitherTitle, "meta format markdown\nmeta title T\nh1 A\nh2 B", rule.TitleStyle, 1},
		{"the same once more", rule.EitherTitle, "meta format markdown\nmeta title T\nh1 t\nh2 B", rule.LevelOne, 2},
		{"a title before the text that says nothing", rule.EitherTitle, "meta format markdown\nmeta title Document1\nh1 A\nh2 B", rule.LevelOne, 2},
		{"a property of the file", rule.EitherTitle, "meta title T\nh1 A\nh2 B", rule.LevelOne, 2},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := ruletest.Parse(tt.doc)
			if err != nil {
				t.Fatal(err)
			}
			if got := tt.asked.Convention(doc); got != tt.want {
				t.Errorf("convention %q, want %q", got, tt.want)
			}
			if got := tt.asked.FirstLevel(doc); got != tt.first {
				t.Errorf("first level %d, want %d", got, tt.first)
			}
		})
	}
}

// A text that is as long as a book is not read to its end to quote its beginning, also where
// half of it must be taken out.
func TestQuoteReadsTheBeginning(t *testing.T) {
	bytesOf := func(n int) uint64 {
		text := strings.Repeat("a\u200b", n)
		return memtest.Taken(t, func() {
			for range 100 {
				if got := rule.Quote(text); got != strings.Repeat("a", 79)+"…" {
					t.Fatalf("%q", got)
				}
			}
		})
	}
	if few, many := bytesOf(1_000), bytesOf(100_000); many > 2*few {
		t.Errorf("%d bytes for a text, %d for one a hundred times as long", few, many)
	}
}
