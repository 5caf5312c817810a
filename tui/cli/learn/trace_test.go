package learn

import (
	"strings"
	"testing"
	"unicode"

	tea "charm.land/bubbletea/v2"

	"jourdain/tui/screen"
)

// What a learner types or pastes stands in the trace, and steers no terminal that shows it.
func TestTheTraceSteersNothing(t *testing.T) {
	const payload = "\x1b]52;c;aGk=\x07\x1b[2J\x1b[8m\u009b2J\u202e\u200b\b\r\n\u2028"
	var out strings.Builder
	trace := newTrace(&out)
	messages := []tea.Msg{
		tea.PasteMsg{Content: payload},
		screen.Pasted{Text: payload},
		screen.Entered{Text: payload},
		screen.Chosen{ID: payload, Row: payload},
		screen.Ask{To: screen.Route{File: payload}},
		tea.KeyPressMsg{Code: '\x1b', Text: payload},
	}
	for _, msg := range messages {
		trace.write(msg)
	}
	if n := strings.Count(out.String(), "\n"); n != len(messages) {
		t.Errorf("%d lines for %d messages", n, len(messages))
	}
	for _, r := range out.String() {
		if r != '\n' && (unicode.IsControl(r) || unicode.In(r, unicode.Cf, unicode.Co, unicode.Zl, unicode.Zp)) {
			t.Fatalf("the trace lets %U through: %q", r, out.String())
		}
	}
}
