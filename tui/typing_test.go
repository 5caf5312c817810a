package tui

import (
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"jourdain/tui/screen"
)

// A line begins with what the page has for it, is kept while the page asks for it, and is
// gone with the page. What does not fit is not written at all.
func TestALineIsTypedWhileAPageAsksForIt(t *testing.T) {
	line := newTyping()
	paste := func(s string) bool {
		_, ok := line.write(tea.PasteMsg{Content: s}, s)
		return ok
	}
	asked := &screen.Input{Value: "notes"}
	line.follow(asked)
	if !paste(".odt") || line.input.Value() != "notes.odt" {
		t.Errorf("typed %q", line.input.Value())
	}
	line.follow(asked)
	if got := line.shown(40); got.Text != "notes.odt" || got.X != len("notes.odt") {
		t.Errorf("shown as %+v", got)
	}
	room := screen.MostTyped - len("notes.odt")
	if paste(strings.Repeat("a", room+1)) || line.input.Value() != "notes.odt" {
		t.Errorf("a text without room makes it %q", line.input.Value())
	}
	if !paste(strings.Repeat("a", room)) {
		t.Error("a text that just fits is not written")
	}
	line.follow(nil)
	if got := line.shown(40); got.Text != "" {
		t.Errorf("shown without being asked for: %+v", got)
	}
	line.follow(asked)
	if line.input.Value() != "notes" {
		t.Errorf("begins anew with %q", line.input.Value())
	}
	if line.forget(); line.on || line.input.Value() != "" {
		t.Errorf("of the person before is left %q", line.input.Value())
	}
}
