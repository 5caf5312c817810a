package widget

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"jourdain/tui/screen"
)

// Words that have no room beside what is read in them go on below, whole: nothing of a title is
// cut, whatever the width.
func TestATitleIsWrappedBesideItsRole(t *testing.T) {
	page := &screen.Page{Parts: []screen.Part{screen.Columns{
		Left:   screen.Column{Title: "Vu", Lines: []screen.Line{{Text: "Recettes de famille"}, {Text: "Les entrées"}}},
		Right:  screen.Column{Title: "Lu", Lines: []screen.Line{{Text: "Recettes de famille", Aside: "titre, niveau 1"}, {Lead: "?", Text: "texte"}}},
		Paired: true,
	}}}
	for _, width := range []int{40, 64, 80, 120} {
		p, v := painter(t, width, 24, false), &Viewer{}
		v.Follow(page)
		text := ansi.Strip(p.Frame(page, v, Typed{}).Text)
		if strings.Contains(text, "…") || !strings.Contains(text, "titre, niveau 1") || strings.Count(text, "famille") < 1+map[bool]int{true: 1}[width > 63] {
			t.Errorf("in %d columns:\n%s", width, text)
		}
		for line := range strings.SplitSeq(text, "\n") {
			if ansi.StringWidth(line) > width {
				t.Errorf("%q is wider than %d", line, width)
			}
		}
	}
}
