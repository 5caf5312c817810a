package web

import (
	"context"
	"sync"
)

// stays counts those who are to be told before the server ends.
type stays struct {
	mu     sync.Mutex
	closed bool
	all    sync.WaitGroup
}

// enter lets one in, who calls leave in the end, and reports whether it does.
func (s *stays) enter() bool {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.closed {
		return false
	}
	s.all.Add(1)
	return true
}

func (s *stays) leave() { s.all.Done() }

// close lets nobody in any more, and waits until all have left, or ctx ends.
func (s *stays) close(ctx context.Context) {
	s.mu.Lock()
	s.closed = true
	s.mu.Unlock()
	left := make(chan struct{})
	go func() {
		s.all.Wait()
		close(left)
	}()
	select {
	case <-left:
	case <-ctx.Done():
	}
}
