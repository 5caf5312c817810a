package lessons_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/yuin/goldmark"

	"jourdain/grader"
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

// Work that is saved as a web page is judged as other work is, though no starting file is one:
// the headings that are there count, and those that are not are told.
func TestWorkInAPageIsJudged(t *testing.T) {
	l := own(t).Lesson("looking-or-being")
	_, source, _ := bytes.Cut(l.Works()[0].Texts["fr"].Solution[len("---"):], []byte("\n---\n"))
	var page bytes.Buffer
	if err := goldmark.Convert(source, &page); err != nil {
		t.Fatal(err)
	}
	points := func(page string) float64 {
		t.Helper()
		doc, err := grader.Read(t.Context(), "a.html", strings.NewReader(page), int64(len(page)))
		if err != nil {
			t.Fatal(err)
		}
		r, err := l.Works()[0].Grade(t.Context(), doc, "fr")
		if err != nil {
			t.Fatal(err)
		}
		for i := range r.Checks {
			if c := &r.Checks[i]; c.Rule == "required-outline" {
				return c.Points
			}
		}
		t.Fatal("the outline is not asked for")
		return 0
	}
	if headings, paragraphs := points(page.String()), points(strings.NewReplacer("<h2", "<p", "/h2>", "/p>").Replace(page.String())); headings <= paragraphs {
		t.Errorf("headings are worth %v points, paragraphs %v", headings, paragraphs)
	}
}
