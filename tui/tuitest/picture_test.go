package tuitest_test

import (
	"strings"
	"testing"

	"jourdain/tui/tuitest"
)

func TestPicture(t *testing.T) {
	drawn := tuitest.Picture("a \x1b[1mb<c\x1b[0m\n\x1b[7mr\x1b[0m\x1b[38;5;231;48;5;17m 漢\x1b[0m\x1b[4mu", 10, 2)
	for name, want := range map[string]string{
		"as large as the terminal": `viewBox="0 0 122 70"`,
		"ordinary letters":         `<text x="16" y="30" textLength="18" xml:space="preserve" fill="#e6e6e6">a </text>`,
		"bold letters, escaped":    `<text x="34" y="30" textLength="27" xml:space="preserve" fill="#e6e6e6" font-weight="bold">b&lt;c</text>`,
		"reverse, behind":          `<rect x="16" y="35" width="9" height="19" fill="#e6e6e6"/>`,
		"reverse, letters":         `<text x="16" y="49" textLength="9" xml:space="preserve" fill="#16181d">r</text>`,
		"colours, behind":          `<rect x="25" y="35" width="27" height="19" fill="#00005f"/>`,
		"a letter of two columns":  `<text x="25" y="49" textLength="27" xml:space="preserve" fill="#ffffff"> 漢</text>`,
		"underlined":               `<text x="52" y="49" textLength="9" xml:space="preserve" fill="#e6e6e6" text-decoration="underline">u</text>`,
	} {
		if !strings.Contains(drawn, want) {
			t.Errorf("%s: no %s in\n%s", name, want, drawn)
		}
	}
}
