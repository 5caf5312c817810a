package widget

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"jourdain/tui/screen"
)

// A note that comes above the rows leaves the selected row in sight, below it, as long as there
// is room for both: what stands above them scrolls away.
func TestANoteLeavesTheSelectedRowInSight(t *testing.T) {
	page := &screen.Page{Enter: screen.Enter{Verb: "ouvrir"}, Rows: []screen.Row{{ID: "1", Label: "un"}, {ID: "2", Label: "deux"}}}
	for i := range 6 {
		page.Parts = append(page.Parts, screen.Note{Text: fmt.Sprintf("ligne %d", i)})
	}
	p, v := painter(t, 40, 12, false), &Viewer{}
	v.Follow(page)
	frame := p.Frame(page, v, Typed{})
	v.Select(page, &frame.Body, 1, frame.Height)
	p.Frame(page, v, Typed{})
	page.Parts = append(page.Parts, screen.Note{Mark: screen.Todo, Text: "Pas tout à fait, car " + strings.Repeat("ceci est long ", 12), Turn: 1})
	v.Follow(page)
	said := ansi.Strip(p.Frame(page, v, Typed{}).Text)
	if !strings.Contains(said, "Pas tout à fait") || !strings.Contains(said, "> deux") {
		t.Errorf("the note or the selected row is out of sight:\n%s", said)
	}
}

// A note that only says again what was told brings nothing into sight: one stays where one works.
func TestWhatIsKnownIsNotBroughtIntoSight(t *testing.T) {
	page := &screen.Page{Enter: screen.Enter{Verb: "ouvrir"}, Parts: []screen.Part{screen.Note{Text: "Une question."}}}
	for i := range 20 {
		page.Rows = append(page.Rows, screen.Row{ID: fmt.Sprint(i), Label: fmt.Sprintf("ligne %d", i)})
	}
	p, v := painter(t, 40, 12, false), &Viewer{}
	v.Follow(page)
	frame := p.Frame(page, v, Typed{})
	v.Select(page, &frame.Body, 19, frame.Height)
	p.Frame(page, v, Typed{})
	page.Parts = append(page.Parts, screen.Note{Mark: screen.Advice, Text: "Ce qui restait.", Known: true})
	v.Follow(page)
	if said := ansi.Strip(p.Frame(page, v, Typed{}).Text); !strings.Contains(said, "> ligne 19") {
		t.Errorf("the selected row is out of sight:\n%s", said)
	}
}
