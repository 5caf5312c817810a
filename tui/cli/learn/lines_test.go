package learn

import "testing"

// A line is broken at spaces only, never in a word, at a no-break space or before a number.
func TestLinesAreBrokenBetweenWords(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"Que la voix dirait-on", "Que la voix\ndirait-on"},
		{"Ceci est la Figure 2", "Ceci est la\nFigure 2"},
		{"Il a dit «\u00a0non\u00a0»", "Il a dit\n«\u00a0non\u00a0»"},
		{"  deux  mots\nun", "  deux  mots\nun"},
	} {
		if got := wrapped(c.text, 14); got != c.want {
			t.Errorf("%q is broken %q, want %q", c.text, got, c.want)
		}
	}
}
