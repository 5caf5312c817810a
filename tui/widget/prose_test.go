package widget

import (
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/google/go-cmp/cmp"

	"jourdain/tui/theme"
)

// The ends of the lines of a source do not part a step, and what is apart stays so.
func TestUnbroken(t *testing.T) {
	for source, want := range map[string]string{
		"1. Press **Ctrl+Z**, then\n   **Ctrl+Y**.\n2. Save\nit.\n\nThat\nis all.": "1. Press **Ctrl+Z**, then **Ctrl+Y**.\n2. Save it.\n\nThat is all.",
		"Write:\n\n```\n# One\n\n# Two\nthree\n```\nand\nsave.":                    "Write:\n\n```\n# One\n\n# Two\nthree\n```\nand save.",

		"- a\n- b\n  c\n> d\n> e":         "- a\n- b c\n> d\n> e",
		"# A heading\ntext\nmore":         "# A heading\ntext more",
		"| a | b |\n|---|---|\n| c | d |": "| a | b |\n|---|---|\n| c | d |",
		"one  \ntwo":                      "one  \ntwo",
	} {
		if diff := cmp.Diff(want, unbroken(source)); diff != "" {
			t.Errorf("%q (-want +got):\n%s", source, diff)
		}
	}
}

// No line is wider than the room, also where its last sign is a comma or a full stop.
func TestProseKeepsToItsWidth(t *testing.T) {
	const text = "1. Cliquez dans la ligne, n’importe où.\n2. Sur la ligne, cliquez dans la ligne, n’importe où, aussi.\n- Un mot, deux mots, trois."
	for width := 20; width < 60; width++ {
		p := &prose{theme: theme.Theme{}}
		for _, line := range p.lines(text, width) {
			if ansi.StringWidth(line) > width {
				t.Errorf("%d columns in a room of %d: %q", ansi.StringWidth(line), width, line)
			}
		}
	}
}
