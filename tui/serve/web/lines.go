package web

import (
	"sync"

	"jourdain/lessons/classroom"
)

// lines are the terminals that are open, by the key of their browser.
type lines struct {
	mu    sync.Mutex
	byKey map[classroom.Key]map[*terminal]bool
}

func (l *lines) add(key classroom.Key, t *terminal) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.byKey[key] == nil {
		l.byKey[key] = map[*terminal]bool{}
	}
	l.byKey[key][t] = true
}

func (l *lines) remove(key classroom.Key, t *terminal) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if delete(l.byKey[key], t); len(l.byKey[key]) == 0 {
		delete(l.byKey, key)
	}
}

// end ends the terminals of a browser that leaves its seat.
func (l *lines) end(key classroom.Key) {
	l.mu.Lock()
	defer l.mu.Unlock()
	for t := range l.byKey[key] {
		t.end(errStranger)
	}
}
