package tui

import (
	"unicode/utf8"

	"charm.land/bubbles/v2/textinput"
	tea "charm.land/bubbletea/v2"

	"jourdain/tui/screen"
	"jourdain/tui/widget"
)

// typing is the line of text that a page asks for.
type typing struct {
	input textinput.Model
	on    bool // a page asks for one
}

func newTyping() typing {
	input := textinput.New()
	// The terminal's own cursor stands in the line: nothing is drawn in its place.
	input.SetVirtualCursor(false)
	// Another program would be asked for the clipboard. The terminal pastes by itself.
	input.KeyMap.Paste.SetEnabled(false)
	input.CharLimit = screen.MostTyped
	return typing{input: input}
}

// follow begins a line when a page asks for one, and ends it when none does. What is being
// typed is kept.
func (t *typing) follow(asked *screen.Input) {
	if asked == nil {
		t.on = false
		return
	}
	if !t.on {
		t.on = true
		t.input.SetValue(asked.Value)
		t.input.CursorEnd()
		t.input.Focus()
	}
}

// forget wipes what was typed.
func (t *typing) forget() {
	t.on = false
	t.input.Reset()
}

// write writes a text into the line, all of it or nothing; it reports whether there was
// room for it.
func (t *typing) write(msg tea.Msg, text string) (cmd tea.Cmd, ok bool) {
	if utf8.RuneCountInString(text) > screen.MostTyped-utf8.RuneCountInString(t.input.Value()) {
		return nil, false
	}
	t.input, cmd = t.input.Update(msg)
	return cmd, true
}

// shown returns what is in sight of the line in width columns: its end, or where one writes.
func (t *typing) shown(width int) widget.Typed {
	if !t.on {
		return widget.Typed{}
	}
	return widget.Tail(t.input.Value(), t.input.Position(), width)
}
