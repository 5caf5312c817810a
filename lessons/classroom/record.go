package classroom

import (
	"cmp"
	"context"
	"slices"

	"jourdain/lessons/progress"
)

// Record is what was done at a seat, as a teacher takes it away.
type Record struct {
	Seat      Seat
	Lessons   map[string]progress.Lesson // by their ids
	Exercises map[progress.Exercise]progress.Practised
	HandIns   []HandIn // the oldest first
}

// Finished returns the ids of the lessons that are finished, in their order as texts.
func (r *Record) Finished() []string {
	var ids []string
	for id, l := range r.Lessons {
		if l.Passed {
			ids = append(ids, id)
		}
	}
	slices.Sort(ids)
	return ids
}

// Missed returns the exercises that were put off, or missed when they were done last, by lesson and
// step.
func (r *Record) Missed() []progress.Exercise {
	var missed []progress.Exercise
	for e, p := range r.Exercises {
		if p.Box <= 0 {
			missed = append(missed, e)
		}
	}
	slices.SortFunc(missed, func(a, b progress.Exercise) int {
		return cmp.Or(cmp.Compare(a.Lesson, b.Lesson), cmp.Compare(a.Step, b.Step))
	})
	return missed
}

// Records returns what was done at the seats of a class, in their order and without the teacher's.
// What is done meanwhile may be in it or not. The error is [ErrNoClass], or [ErrNoSeat] where the
// class is forgotten meanwhile.
func Records(ctx context.Context, s Store, code string) ([]Record, error) {
	class, err := s.Class(ctx, code)
	if err != nil {
		return nil, err
	}
	all := make([]Record, class.Seats)
	for i := range all {
		r := &all[i]
		r.Seat = Seat{class.Code, i + 1}
		done := s.Progress(r.Seat)
		if r.Lessons, err = done.Lessons(ctx); err != nil {
			return nil, err
		}
		if r.Exercises, err = done.Exercises(ctx); err != nil {
			return nil, err
		}
		if r.HandIns, err = s.HandIns(ctx, r.Seat); err != nil {
			return nil, err
		}
	}
	return all, nil
}
