package tui

import (
	"sync"

	tea "charm.land/bubbletea/v2"
)

// line makes commands wait for each other. The loop runs each command by itself, so two
// of them may begin in any order: the line lets each one that begins run those that wait
// before it, too. The zero value is ready.
type line struct {
	running sync.Mutex

	mu      sync.Mutex
	waiting []*waiting
}

// waiting is a command that stands in the line.
type waiting struct {
	cmd  tea.Cmd
	done bool // is for who runs
}

// join takes a command into the line, and returns the one to run in its place. When that
// has ended, so has the command.
func (l *line) join(cmd tea.Cmd) tea.Cmd {
	own := &waiting{cmd: cmd}
	l.mu.Lock()
	defer l.mu.Unlock()
	l.waiting = append(l.waiting, own)
	return func() tea.Msg { return l.upTo(own) }
}

// upTo runs what waits, up to one of those, and returns what they say.
func (l *line) upTo(own *waiting) tea.Msg {
	l.running.Lock()
	defer l.running.Unlock()
	var said tea.BatchMsg
	for !own.done {
		if msg := l.next(); msg != nil {
			said = append(said, func() tea.Msg { return msg })
		}
	}
	switch len(said) {
	case 0:
		return nil
	case 1:
		return said[0]()
	default:
		return said
	}
}

// next runs the first command that waits. There is one.
func (l *line) next() tea.Msg {
	l.mu.Lock()
	first := l.waiting[0]
	l.waiting = l.waiting[1:]
	l.mu.Unlock()
	first.done = true
	return first.cmd()
}

// finish runs all that waits. What is running already has ended when it returns.
func (l *line) finish() {
	l.running.Lock()
	defer l.running.Unlock()
	for l.some() {
		l.next()
	}
}

// some reports whether a command waits.
func (l *line) some() bool {
	l.mu.Lock()
	defer l.mu.Unlock()
	return len(l.waiting) > 0
}
