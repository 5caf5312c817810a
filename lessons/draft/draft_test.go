package draft_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/fstest"

	"jourdain/grader/address"
	"jourdain/lessons/check"
	"jourdain/lessons/draft"
)

// A new lesson has no fault, and not even a warning.
func TestANewLessonIsValid(t *testing.T) {
	for _, lang := range []string{"fr", "en", "de"} {
		course, err := draft.Course("my-lesson", lang)
		if err != nil {
			t.Fatal(err)
		}
		files := fstest.MapFS{}
		for name, body := range course {
			files[name] = &fstest.MapFile{Data: body}
		}
		lesson, err := draft.Lesson("my-lesson", lang)
		if err != nil {
			t.Fatal(err)
		}
		for name, body := range lesson {
			files["my-lesson/"+name] = &fstest.MapFile{Data: body}
		}
		loaded, faults, err := check.Course(context.Background(), files, check.Options{})
		if err != nil || len(faults) > 0 {
			t.Errorf("%s: %v\n%v", lang, err, faults)
		}
		if l := loaded.Lesson("my-lesson"); l == nil || l.Text(address.Polite.In("fr")).Cards() != 2 || l.Text(address.Polite.In("en")).Activities() != 1 {
			t.Errorf("%s: %+v", lang, l)
		}
	}
}

func TestAddALesson(t *testing.T) {
	for _, test := range []struct{ name, before, after string }{
		{
			"in brackets",
			"# Mine.\nparts:\n  - id: a\n    title: {fr: É, en: E}\n    lessons: [one, two] # these\n",
			"# Mine.\nparts:\n  - id: a\n    title: {fr: É, en: E}\n    lessons: [one, two, new] # these\n",
		},
		{"in empty brackets", "parts:\n  - {id: é, lessons: []}\n", "parts:\n  - {id: é, lessons: [new]}\n"},
		{
			"in several lines of brackets",
			"parts:\n  - id: a\n    lessons: [\n      one,\n      two\n    ]\n",
			"parts:\n  - id: a\n    lessons: [\n      one,\n      two\n    , new]\n",
		},
		{
			"one a line",
			"parts:\n  - id: a\n    lessons:\n      - one # first\n      - two # second\n\ntracks: []\n",
			"parts:\n  - id: a\n    lessons:\n      - one # first\n      - two # second\n      - new\n\ntracks: []\n",
		},
		{
			"in the last part, without an end of line",
			"parts:\n- id: a\n  lessons: [one]\n- id: b\n  lessons:\n  - two",
			"parts:\n- id: a\n  lessons: [one]\n- id: b\n  lessons:\n  - two\n  - new\n",
		},
		{"that is there already", "parts:\n  - lessons: [new]\n", "parts:\n  - lessons: [new]\n"},
	} {
		t.Run(test.name, func(t *testing.T) {
			got, err := draft.Add([]byte(test.before), "new")
			if err != nil || string(got) != test.after {
				t.Errorf("%v\n%s", err, got)
			}
		})
	}
	// A file of some hundred bytes that stands for a thousand million words is not read.
	again := "a0: &a0 [b, b, b, b, b, b, b, b]\n"
	for i := range 9 {
		again += fmt.Sprintf("a%d: &a%d [%s]\n", i+1, i+1, strings.TrimSuffix(strings.Repeat(fmt.Sprintf("*a%d, ", i), 8), ", "))
	}
	again += "parts: *a9\n"
	for _, broken := range []string{again, "parts: " + strings.Repeat("[", 10_000), "", "parts: [", "parts: []\n", "parts:\n  - id: a\n", "parts:\n  - id: a\n    lessons:\n"} {
		if got, err := draft.Add([]byte(broken), "new"); !errors.Is(err, draft.ErrAdd) {
			t.Errorf("%q: %v\n%s", broken, err, got)
		}
	}
}
