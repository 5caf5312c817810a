package learn

import (
	"fmt"
	"io"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/document"
	"jourdain/tui"
)

// trace writes every message of the loop to a file, one a line: when, what kind, what
// is in it. It is for developers: it holds what a learner types.
type trace struct {
	mu    sync.Mutex
	to    io.Writer
	begun time.Time
}

func newTrace(to io.Writer) *trace { return &trace{to: to, begun: time.Now()} }

// write writes a message. A trace that cannot be written is no reason to stop.
func (t *trace) write(msg tea.Msg) {
	t.mu.Lock()
	defer t.mu.Unlock()
	line := document.Printable(fmt.Sprintf("%T %+v", msg, msg))
	fmt.Fprintf(t.to, "%9.3f %s\n", time.Since(t.begun).Seconds(), line)
}

// filter hears every message of a full screen's loop and lets it through.
func (t *trace) filter(_ tea.Model, msg tea.Msg) tea.Msg {
	t.write(msg)
	return msg
}

// traced is a session of the line mode whose messages are written.
type traced struct {
	*tui.Session
	trace *trace
}

// Update writes a message and hears it.
func (t traced) Update(msg tea.Msg) tea.Cmd {
	t.trace.write(msg)
	return t.Session.Update(msg)
}
