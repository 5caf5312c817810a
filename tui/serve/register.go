package serve

import (
	"context"
	"path/filepath"
	"sync"
	"time"

	"jourdain/grader/report"
	"jourdain/lessons"
	"jourdain/lessons/classroom"
)

// register keeps what the works came to that were handed in at a seat. A document is judged again
// whenever it is saved: what comes to the same as before in one visit is kept once.
type register struct {
	store classroom.Store
	seat  classroom.Seat
	now   func() time.Time

	mu   sync.Mutex
	last classroom.HandIn // without its time
}

// keep keeps what a work came to. It is news for the teacher: where it cannot be kept, the learner
// goes on all the same, and their own progress says what is wrong.
func (r *register) keep(ctx context.Context, path string, work *lessons.Work, judged *report.Report) {
	h := classroom.HandIn{
		Lesson: work.Lesson().ID, Work: judged.Work, File: filepath.Base(path),
		Passed: judged.Passed, Points: judged.Points, Of: judged.Of,
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if h == r.last {
		return
	}
	ctx, cancel := context.WithTimeout(ctx, patience)
	defer cancel()
	kept := h
	kept.At = r.now()
	if r.store.Judged(ctx, r.seat, kept) == nil {
		r.last = h
	}
}
