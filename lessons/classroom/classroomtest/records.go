package classroomtest

import (
	"errors"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/lessons/classroom"
	"jourdain/lessons/progress"
)

func records(t *testing.T, s classroom.Store, clock *Clock) {
	ctx, seat := t.Context(), classroom.Seat{Class: "5B", Number: 2}
	Class(t, s, "5B", 3, false)
	done := s.Progress(seat)
	exercise := func(lesson string, step, box int) error {
		return done.SaveExercise(ctx, progress.Exercise{Lesson: lesson, Step: step}, progress.Practised{Box: box, At: clock.Now()})
	}
	handIn := classroom.HandIn{Lesson: "levels", File: "a.odt", Points: 6, Of: 10, At: clock.Now()}
	if err := errors.Join(
		done.Restore(ctx, map[string]progress.Lesson{"lists": {Step: 4, Passed: true}, "levels": {Step: 2}, "styles": {Passed: true}}),
		exercise("levels", 3, 0), exercise("levels", 1, 0), exercise("levels", 2, 1), exercise("faces", 9, 0), s.Judged(ctx, seat, handIn),
		s.Progress(classroom.Seat{Class: "5B"}).Reach(ctx, "levels", 1), // the teacher's own
	); err != nil {
		t.Fatal(err)
	}
	all, err := classroom.Records(ctx, s, "5B")
	if err != nil || len(all) != 3 {
		t.Fatalf("the records: %+v, %v", all, err)
	}
	for i, r := range all {
		if r.Seat != (classroom.Seat{Class: "5B", Number: i + 1}) {
			t.Errorf("record %d is that of %v", i, r.Seat)
		}
	}
	if r := all[0]; len(r.Lessons)+len(r.Exercises)+len(r.HandIns)+len(r.Finished())+len(r.Missed()) > 0 {
		t.Errorf("where nothing was done: %+v", r)
	}
	r := all[1]
	if diff := cmp.Diff([]string{"lists", "styles"}, r.Finished()); diff != "" {
		t.Errorf("finished:\n%s", diff)
	}
	wanted := []progress.Exercise{{Lesson: "faces", Step: 9}, {Lesson: "levels", Step: 1}, {Lesson: "levels", Step: 3}}
	if diff := cmp.Diff(wanted, r.Missed()); diff != "" {
		t.Errorf("missed:\n%s", diff)
	}
	if diff := cmp.Diff([]classroom.HandIn{handIn}, r.HandIns); diff != "" || r.Lessons["levels"].Step != 2 {
		t.Errorf("%+v\n%s", r, diff)
	}
	_, err = classroom.Records(ctx, s, "6A")
	want(t, "another class", err, classroom.ErrNoClass)
}
