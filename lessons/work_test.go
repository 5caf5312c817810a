package lessons_test

import (
	"strings"
	"testing"

	"jourdain/lessons"
)

// lessonOf returns a lesson that has nothing but its inside.
func lessonOf(inside *lessons.Inside) *lessons.Lesson {
	return lessons.NewLesson(nil, lessons.Entry{}, func() *lessons.Inside { return inside })
}

func TestWorksForATrack(t *testing.T) {
	inside := lessons.Inside{ChooseOne: true, Works: []*lessons.Work{{ID: "recipe", Tracks: []string{"library"}}, {ID: "own"}, {ID: "talk", Tracks: []string{"school"}}}}
	l := lessonOf(&inside)
	for track, want := range map[string]string{"school": "talk own recipe", "library": "recipe own talk", "": "recipe own talk"} {
		var ids []string
		for _, w := range l.WorksFor(track) {
			ids = append(ids, w.ID)
		}
		if got := strings.Join(ids, " "); got != want {
			t.Errorf("track %q: %s, want %s", track, got, want)
		}
	}
	inside.ChooseOne = false
	if got := l.WorksFor("school"); got[0] != inside.Works[0] {
		t.Error("works that are all asked keep their order")
	}
}

func TestFinished(t *testing.T) {
	inside := lessons.Inside{Works: []*lessons.Work{{ID: "repair"}, {ID: "own"}}}
	l := lessonOf(&inside)
	for _, test := range []struct {
		one    bool
		passed string
		want   bool
	}{{false, "", false}, {false, "repair", false}, {false, "repair own", true}, {true, "", false}, {true, "own", true}} {
		inside.ChooseOne = test.one
		if got := l.Finished(func(id string) bool { return strings.Contains(test.passed, id) }); got != test.want {
			t.Errorf("choose one %v, passed %q: %v", test.one, test.passed, got)
		}
	}
}
