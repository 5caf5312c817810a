package learn_test

import (
	"fmt"
	"path/filepath"
	"slices"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/address"
	"jourdain/grader/rules"
	"jourdain/lessons/progress"
)

// workshop is the lessons of a recording: the first six, which every track begins with.
const workshop = 6

// wantWorkshop checks that what is kept is what every recording must leave: so the
// progress of both modes and of both languages is the same. Times are left aside.
func (l *learner) wantWorkshop() {
	l.t.Helper()
	var want []string
	for number := 1; number <= workshop; number++ {
		lesson := l.lesson(number)
		want = append(want, fmt.Sprintf("%s: finished, at step %d", lesson.ID, len(lesson.Text(address.Polite.In("fr")).Steps)))
		want = append(want, fmt.Sprintf("%s: work %q passed", lesson.ID, lesson.Work("").ID))
		for step := range lesson.Text(address.Polite.In("fr")).Steps {
			if lesson.Text(address.Polite.In("fr")).Steps[step].Activity != nil {
				want = append(want, fmt.Sprintf("%s: step %d is right", lesson.ID, step))
			}
		}
	}
	if diff := cmp.Diff(want, l.progress()); diff != "" {
		l.t.Errorf("the progress (-want +kept):\n%s", diff)
	}
}

// progress reads what the tutor has kept, in the order of the course.
func (l *learner) progress() (kept []string) {
	l.t.Helper()
	ctx := l.t.Context()
	store, err := progress.Open(ctx, l.database())
	if err != nil {
		l.t.Fatal(err)
	}
	defer store.Close()
	book, err := rules.Book(address.Polite.In(l.lang))
	if err != nil {
		l.t.Fatal(err)
	}
	for _, lesson := range l.course.Lessons {
		done, err := store.Lesson(ctx, lesson.ID)
		if err != nil {
			l.t.Fatal(err)
		}
		if done == (progress.Lesson{}) {
			continue
		}
		kept = append(kept, fmt.Sprintf("%s: %s, at step %d", lesson.ID, map[bool]string{true: "finished", false: "begun"}[done.Passed], done.Step))
		works, err := store.Works(ctx, lesson.ID)
		if err != nil {
			l.t.Fatal(err)
		}
		var list []string
		for id, work := range works {
			list = append(list, fmt.Sprintf("%s: work %q %s", lesson.ID, id, map[bool]string{true: "passed", false: "handed in"}[work.Passed]))
		}
		slices.Sort(list)
		kept = append(kept, list...)
		for step, s := range lesson.Text(address.Polite.In(l.lang)).Steps {
			answer, err := store.Answer(ctx, lesson.ID, step)
			if err != nil {
				l.t.Fatal(err)
			}
			if s.Activity == nil || answer == nil {
				continue
			}
			verdict, err := s.Activity.Judge(ctx, answer, book)
			if err != nil {
				l.t.Fatal(err)
			}
			kept = append(kept, fmt.Sprintf("%s: step %d is %s", lesson.ID, step, map[bool]string{true: "right", false: "wrong"}[verdict.Right]))
		}
	}
	return kept
}

// database returns the file that keeps the progress.
func (l *terminal) database() string { return filepath.Join(l.home, "data", "jourdain", "progress.db") }
