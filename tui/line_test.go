package tui

import (
	"slices"
	"testing"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/address"
	"jourdain/lessons/activity"
	"jourdain/tui/screen"
	"jourdain/tui/tuitest"
)

// Keys come faster than a disk keeps what they did, and the loop runs the commands of
// each key when it likes: here the last one first. What was done last is kept.
func TestWhatWasDoneLastIsKept(t *testing.T) {
	p := newKindsPlayer(t, "fr", 80, 24)
	p.open(activity.SortKind)
	var later []tea.Cmd
	for _, key := range "121212" {
		if key == '1' {
			p.at(0)
		}
		_, cmd := p.app.Update(tea.KeyPressMsg{Code: key, Text: string(key)})
		later = append(later, cmd)
	}
	slices.Reverse(later)
	for _, cmd := range later {
		p.run(cmd)
	}
	step := findKind(t, activity.SortKind)
	kept, err := p.app.session.store.Answer(t.Context(), tuitest.KindsLesson, step)
	if err != nil || !slices.Equal(kept, activity.Answer{1, 2, 0, 0}) {
		t.Errorf("kept is %v, %v", kept, err)
	}
}

// What was asked for and has not begun when the tutor ends is done before it ends.
func TestNothingIsLostAtTheEnd(t *testing.T) {
	p := newKindsPlayer(t, "fr", 80, 24)
	for step := range 3 {
		lesson := tuitest.Kinds(t).Lesson(tuitest.KindsLesson)
		p.app.Update(screen.Ask{To: p.app.session.Env().Step(lesson, step), How: screen.Swap})
	}
	if err := p.app.session.Finish(); err != nil {
		t.Fatal(err)
	}
	kept, err := p.app.session.store.Lesson(t.Context(), tuitest.KindsLesson)
	if err != nil || kept.Step != 2 {
		t.Errorf("kept is %+v, %v", kept, err)
	}
}

func findKind(t *testing.T, kind activity.Kind) int {
	t.Helper()
	for i, step := range tuitest.Kinds(t).Lesson(tuitest.KindsLesson).Text(address.Polite.In("fr")).Steps {
		if step.Activity != nil && step.Activity.Kind() == kind {
			return i
		}
	}
	t.Fatalf("no activity %s", kind)
	return 0
}
