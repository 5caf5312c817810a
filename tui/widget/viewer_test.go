package widget

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"jourdain/tui/screen"
)

// Who reads on below the last row has it in sight as long as it can be; then the keys say
// that Enter goes back up to it, and so it does, before it chooses anything.
func TestReadingOnBelowTheLastRow(t *testing.T) {
	page := &screen.Page{Enter: screen.Enter{Verb: "ouvrir"}, Rows: []screen.Row{{ID: "1", Label: "un"}, {ID: "2", Label: "deux"}}}
	for i := range 30 {
		page.After = append(page.After, screen.Note{Mark: screen.OK, Text: fmt.Sprintf("note %d", i)})
	}
	p, v := painter(t, 40, 12, false), &Viewer{}
	v.Follow(page)
	frame := p.Frame(page, v, Typed{})
	step := func(move func()) string {
		move()
		frame = p.Frame(page, v, Typed{})
		return ansi.Strip(frame.Text)
	}
	down := func() { v.Move(page, &frame.Body, 1, frame.Height) }
	step(down)
	if said := step(down); !strings.Contains(said, "> deux") || !strings.Contains(said, "note 8") {
		t.Errorf("the selected row is out of sight, or nothing more is to be read:\n%s", said)
	}
	said := step(down)
	if strings.Contains(said, "> deux") || !strings.Contains(said, "Entrée remonter") || !frame.Cursor {
		t.Errorf("cursor %v:\n%s", frame.Cursor, said)
	}
	for range 5 {
		said = step(down)
	}
	if !strings.Contains(said, "note 29") {
		t.Errorf("the end is never read:\n%s", said)
	}
	for range 5 {
		said = step(func() { v.Seek(&frame.Body, frame.Height) })
	}
	if !strings.Contains(said, "> deux") || !strings.Contains(said, "Entrée ouvrir") {
		t.Errorf("Enter does not go back up to the row:\n%s", said)
	}
}
