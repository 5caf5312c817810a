package spelling_test

import (
	"slices"
	"testing"

	"jourdain/grader/rules/spelling"
)

// A text is found whichever of the two has the typed number, and the first one that comes
// after another is preferred.
func TestSet(t *testing.T) {
	var set spelling.Set
	if set.Add(spelling.KeyOf(""), 0); !set.IsEmpty() {
		t.Error("a set of no text is not empty")
	}
	for i, text := range []string{"1. Tools", "Sowing", "Tools", "", "Harvest", "Tools"} {
		set.Add(spelling.KeyOf(text), i)
	}
	tests := []struct {
		text  string
		least int
		want  int // -1 for none
	}{
		{"Tools", 0, 0},
		{"tools", 1, 2},
		{"TOOLS", 3, 5},
		{"Tools", 6, -1},
		{"2. Sowing", 0, 1},
		{"1. Tools", 0, 0},
		{"Cellar", 0, -1},
		{"", 0, -1},
	}
	for _, tt := range tests {
		got, ok := set.From(spelling.KeyOf(tt.text), tt.least)
		if !ok {
			got = -1
		}
		if got != tt.want {
			t.Errorf("%q from %d: %d, want %d", tt.text, tt.least, got, tt.want)
		}
	}
	if set.IsEmpty() {
		t.Error("a set of texts is empty")
	}
	if set.Exact(spelling.KeyOf("2. Sowing")) || !set.Exact(spelling.KeyOf("1. tools")) {
		t.Error("the very text has its number")
	}
	if n, ok := set.WithoutNumber(spelling.KeyOf("4. Harvest")); !ok || n != 4 {
		t.Errorf("without its number: %d, %v", n, ok)
	}
	var none spelling.Set
	if none.Has(spelling.KeyOf("Tools")) {
		t.Error("an empty set has nothing")
	}
}

// Each program makes the name of a place by its own rules.
func TestSlugs(t *testing.T) {
	tests := []struct{ program, text, want string }{
		{"GitHub", "1. What's new? – C & C++", "1-whats-new--c--c"},
		{"GitHub", "🚀 Launch", "-launch"},
		{"GitLab", "Q & A", "q-a"},
		{"pandoc", "1. First step v1.2", "first-step-v1.2"},
		{"kramdown", "Été à Paris", "t--paris"},
		{"Python-Markdown", "Été -- à Paris", "ete-a-paris"},
		{"MultiMarkdown", "My Heading", "myheading"},
		{"docutils", "v1.2: news", "v1-2-news"},
		{"Bitbucket", "My Heading", "markdown-header-my-heading"},
		{"Azure DevOps", "What? Yes", "what?-yes"},
		{"Obsidian", "My Heading", "my heading"},
	}
	for _, tt := range tests {
		if got := spelling.Slugs(tt.text); !slices.Contains(got, tt.want) {
			t.Errorf("%s, %q: no %q in %q", tt.program, tt.text, tt.want, got)
		}
	}
	if got := spelling.Slugs("Tools"); slices.Contains(got, "tool") || slices.Contains(got, "") {
		t.Errorf("too many: %q", got)
	}
}
