package markdown

import (
	"strings"
	"testing"
)

// What an author writes may be long, and not tangled.
func TestIsCostly(t *testing.T) {
	for _, c := range []struct {
		name, source string
		want         bool
	}{
		{"a page", "## Semis\n\nOn *sème* en [mars](#mars).\n", false},
		{"a book", strings.Repeat("## Semis\n\nOn *sème* en [mars](#mars).\n\n", 10_000), false},
		{"a long list", strings.Repeat("- On *sème* en mars.\n", 10_000), false},
		{"more than a megabyte", strings.Repeat("On sème.\n", 150_000), true},
		{"open images", strings.Repeat("![a](", 10_000), true},
		{"stars", strings.Repeat("*a **a ", 10_000), true},
		{"quotations in each other", strings.Repeat(">", 10_000), true},
		{"lists in each other", strings.Repeat("- ", 10_000) + "a", true},
		{"a line across the page", strings.Repeat("- ", 10_000), false},
		{"notes", strings.Repeat("a[^1]\n\n", 10_000), true},
	} {
		if got := IsCostly([]byte(c.source)); got != c.want {
			t.Errorf("%s: %v", c.name, got)
		}
	}
}
