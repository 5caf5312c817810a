package console

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWrap(t *testing.T) {
	for _, c := range []struct {
		name, line string
		width      int
		want       string
	}{
		{"a pipe gets whole lines", strings.Repeat("mot ", 40), 0, strings.Repeat("mot ", 40)},
		{"a short line stays", "  [ok] court", 20, "  [ok] court"},
		{
			"what follows stands behind the mark",
			"  [!!] un deux trois quatre cinq six sept huit", 30,
			"  [!!] un deux trois quatre\n       cinq six sept huit",
		},
		{
			"what follows stands behind the hyphen",
			"    - un deux trois quatre cinq six", 26,
			"    - un deux trois quatre\n      cinq six",
		},
		{
			"a no-break space keeps its words together",
			"un deux trois quatre cinq«\u00a0six\u00a0»", 26,
			"un deux trois quatre\ncinq«\u00a0six\u00a0»",
		},
		{"a long word stays whole", "https://example.org/" + strings.Repeat("a", 30), 40, "https://example.org/" + strings.Repeat("a", 30)},
	} {
		t.Run(c.name, func(t *testing.T) {
			if diff := cmp.Diff(c.want, Wrap(c.line, c.width)); diff != "" {
				t.Error(diff)
			}
		})
	}
}
