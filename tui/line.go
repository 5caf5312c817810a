package tui

import (
	"sync"

	tea "charm.land/bubbletea/v2"
)

// line makes commands wait for each other. The loop runs each command by itself, so two
// of them may begin in any order: the line gives each one that begins the first of those
// that wait. The zero value is ready.
type line struct {
	running sync.Mutex

	mu      sync.Mutex
	waiting []tea.Cmd
}

// join takes a command into the line, and returns the one to run in its place.
func (l *line) join(cmd tea.Cmd) tea.Cmd {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.waiting = append(l.waiting, cmd)
	return func() tea.Msg {
		msg, _ := l.next()
		return msg
	}
}

// next runs the first command that waits; false when none does.
func (l *line) next() (tea.Msg, bool) {
	l.running.Lock()
	defer l.running.Unlock()
	l.mu.Lock()
	if len(l.waiting) == 0 {
		l.mu.Unlock()
		return nil, false
	}
	first := l.waiting[0]
	l.waiting = l.waiting[1:]
	l.mu.Unlock()
	return first(), true
}

// finish runs all that waits. What is running already has ended when it returns.
func (l *line) finish() {
	for more := true; more; {
		_, more = l.next()
	}
}
