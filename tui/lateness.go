package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/tui/screen"
)

// isSlow is how long something that was done may take to be kept before a person at a seat is told
// that it does: what comes of it is shown only then.
const isSlow = time.Second

// lateness is that what was done takes long to be kept.
type lateness struct {
	after time.Duration
	count int // of what is late
}

// isLate says that something is not kept yet, and when it is.
type isLate struct{ kept <-chan struct{} }

// caughtUp says that something that was late is kept, or that it is known why not.
type caughtUp struct{}

// waits reports whether something is late.
func (l *lateness) waits() bool { return l.count > 0 }

// begin takes that something is late, and waits for it.
func (l *lateness) begin(msg isLate) screen.Effect {
	l.count++
	return screen.Later(func() tea.Msg {
		<-msg.kept
		return caughtUp{}
	})
}

func (l *lateness) end() { l.count-- }

// watch returns what waits until something is kept, and says so where that is late.
func (l *lateness) watch(kept <-chan struct{}) tea.Cmd {
	after := l.after
	return func() tea.Msg {
		timer := time.NewTimer(after)
		defer timer.Stop()
		select {
		case <-kept:
			return nil
		case <-timer.C:
			return isLate{kept}
		}
	}
}

// inOrder returns what runs a command after those that were asked for in order before. At a seat it
// says where that takes long.
func (s *Session) inOrder(cmd tea.Cmd) tea.Cmd {
	kept := make(chan struct{})
	ordered := s.line.join(func() tea.Msg {
		defer close(kept)
		return s.reportingTrouble(cmd)()
	})
	if !s.env.Seat {
		return ordered
	}
	return tea.Batch(ordered, s.late.watch(kept))
}
