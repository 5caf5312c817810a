package grade

import (
	"bytes"
	"strings"
	"testing"
	"unicode/utf8"

	"jourdain/grader/address"
	"jourdain/tui/cli/console"
	"jourdain/tui/text"
)

func TestBar(t *testing.T) {
	for _, c := range []struct {
		name        string
		words       string
		done, width int
		ascii       bool
		want        string
	}{
		{"half", "5 sur 10", 5, 80, true, strings.Repeat("#", 20) + strings.Repeat(".", 20) + " 5 sur 10"},
		{"40 columns", "5 sur 10", 5, 40, false, strings.Repeat("█", 15) + strings.Repeat("░", 15) + " 5 sur 10"},
		{"no room for a bar", "5 fichiers sur 10", 5, 20, true, "5 fichiers sur 10"},
		{"no room for the words", "5 fichiers sur 10", 5, 10, true, "5 fichier"},
		{"all", "fin", 10, 9, true, "fin"},
	} {
		got := bar(c.words, utf8.RuneCountInString(c.words), c.done, 10, c.width, c.ascii)
		if got != c.want || utf8.RuneCountInString(got) >= c.width {
			t.Errorf("%s: %q", c.name, got)
		}
	}
}

// TestProgressInSentences holds that a screen reader hears ten sentences at most, and
// that a bar leaves nothing behind.
func TestProgressInSentences(t *testing.T) {
	words, err := text.Open(address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	for style, want := range map[style]int{sentences: 9, silent: 0, drawn: 0} {
		var out bytes.Buffer
		p := &meter{con: console.New(console.Process{Err: &out}, words), style: style, total: 1000, width: 40}
		for i := range 1000 {
			p.at(i + 1)
		}
		p.clear()
		if n := strings.Count(out.String(), "\n"); n != want {
			t.Errorf("%d lines: %q", n, out.String())
		}
		if style == drawn && !strings.HasSuffix(out.String(), "\r\x1b[K") {
			t.Errorf("the bar stays: %q", out.String())
		}
	}
}

func TestProgressIsSilentInAPipe(t *testing.T) {
	con := console.New(console.Process{Err: &bytes.Buffer{}, Env: func(string) string { return "" }}, nil)
	if p := newMeter(con, 100, false, &bytes.Buffer{}); p.style != silent {
		t.Errorf("style %d", p.style)
	}
}
