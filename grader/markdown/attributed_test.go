package markdown

import (
	"fmt"
	"strings"
	"testing"
)

// Attributes that are longer than anybody writes them are left to be words.
func TestAttributesOfAHeading(t *testing.T) {
	limits := defaults()
	limits.Attributes = 100
	many := func(n int) string {
		var b strings.Builder
		for i := range n {
			fmt.Fprintf(&b, " a%d=b", i)
		}
		return b.String()
	}
	for _, c := range []struct {
		name, source string
		read         bool
	}{
		{"a few", "# Semis {#x" + many(10) + "}\n", true},
		{"many", "# Semis {#x" + many(20) + "}\n", false},
		{"a few of an underlined heading", "Semis {#x" + many(10) + "}\n=====\n", true},
		{"many of an underlined heading", "Semis {#x" + many(20) + "}\n=====\n", false},
		{"many words before them", "# " + strings.Repeat("Semis ", 100) + "{#x}\n", true},
		{"many in the text above", "Semis {" + many(20) + "}\n# Semis {#x}\n", true},
		{"many in a heading that is underlined on its last line", "Semis {" + many(20) + "}\nde mars {#x}\n---\n", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			doc, err := read(t.Context(), []byte(c.source), limits, nil)
			if err != nil {
				t.Fatal(err)
			}
			headings := 0
			for h := range doc.Headings() {
				if headings++; strings.Contains(h.Text(), "{#x") == c.read {
					t.Errorf("%q", h.Text())
				}
			}
			if headings != 1 {
				t.Errorf("%d headings", headings)
			}
		})
	}
}
