package progress

import (
	"fmt"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// Codes of version 1, as learners have them on their sticks and on paper. They are read
// for ever: a change that breaks one of them needs a version 2, which reads both.
func TestCodesOfVersion1AreReadForEver(t *testing.T) {
	ids := seventeen()
	all := map[string]Lesson{}
	for _, id := range ids {
		all[id] = Lesson{Passed: true}
	}
	most := make([]string, 63)
	for i := range most {
		most[i] = fmt.Sprintf("l%d", i)
	}
	for _, c := range []struct {
		name string
		ids  []string
		code string
		want map[string]Lesson
	}{
		{"nothing is done", ids, "FCAA-AAAD-P6MJ", map[string]Lesson{}},
		{
			"three lessons and a step of a fourth", ids, "FDJA-ATTW-DXU8",
			map[string]Lesson{ids[0]: {Passed: true}, ids[2]: {Passed: true}, ids[5]: {Step: 13}, ids[16]: {Passed: true}},
		},
		{"all lessons", ids, "FD99-9SAA-UU6Q", all},
		{"the last step of the last lesson", ids, "FCAA-AER6-DE47", map[string]Lesson{ids[16]: {Step: 63}}},
		{"the first step of the first lesson", ids, "FCAA-AAJA-9ZXU", map[string]Lesson{ids[0]: {}}},
		{"a course of one lesson", ids[:1], "EDAA-HLBY", map[string]Lesson{ids[0]: {Passed: true}}},
		{"a step of a course of one lesson", ids[:1], "ECAS-N5VE", map[string]Lesson{ids[0]: {Step: 1}}},
		{
			"as many lessons as a code can speak of", most, "H9AA-AAAA-AAAA-AAZ8-BAE6-5EMY",
			map[string]Lesson{"l0": {Passed: true}, "l61": {Passed: true}, "l62": {Step: 32}},
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := ReadCode(c.ids, c.code)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.want, got); diff != "" {
				t.Errorf("%q (-want +got):\n%s", c.code, diff)
			}
			for id, l := range got {
				if !l.Passed {
					l.At = time.Unix(1, 0)
				}
				got[id] = l
			}
			if code := Code(c.ids, got); code != c.code {
				t.Errorf("the same is written as %q, was %q", code, c.code)
			}
		})
	}
}

// A code speaks of 63 lessons and 63 steps, and of no more.
func TestWhatACodeHasRoomFor(t *testing.T) {
	ids := make([]string, 64)
	for i := range ids {
		ids[i] = fmt.Sprintf("l%d", i)
	}
	if code := Code(ids, nil); code != "" {
		t.Errorf("64 lessons have the code %q, want none", code)
	}
	if code := Code(ids[:63], nil); code == "" {
		t.Error("63 lessons have no code")
	}
	for step, want := range map[int]int{62: 62, 63: 63, 64: 63, 1000: 63} {
		code := Code(ids[:3], map[string]Lesson{"l1": {Step: step, At: time.Unix(1, 0)}})
		got, err := ReadCode(ids[:3], code)
		if err != nil || got["l1"].Step != want {
			t.Errorf("step %d is read as %v (%v), want step %d", step, got, err, want)
		}
	}
}

// Of the lessons that are begun, the code has the one last worked on, and the first of two
// worked on at once.
func TestACodeHasTheLessonLastWorkedOn(t *testing.T) {
	ids := []string{"a", "b", "c"}
	at := func(second int64) time.Time { return time.Unix(second, 0) }
	for name, c := range map[string]struct {
		done map[string]Lesson
		want map[string]Lesson
	}{
		"the later one":         {map[string]Lesson{"a": {Step: 1, At: at(1)}, "b": {Step: 2, At: at(3)}, "c": {Step: 3, At: at(2)}}, map[string]Lesson{"b": {Step: 2}}},
		"at once":               {map[string]Lesson{"a": {Step: 1, At: at(1)}, "b": {Step: 2, At: at(1)}}, map[string]Lesson{"a": {Step: 1}}},
		"one that is passed":    {map[string]Lesson{"a": {Step: 1, At: at(1)}, "b": {Step: 2, Passed: true, At: at(3)}}, map[string]Lesson{"a": {Step: 1}, "b": {Passed: true}}},
		"one never worked on":   {map[string]Lesson{"b": {Step: 2}}, map[string]Lesson{}},
		"nothing is worked on":  {map[string]Lesson{}, map[string]Lesson{}},
		"only others' lessons":  {map[string]Lesson{"z": {Step: 2, At: at(1)}}, map[string]Lesson{}},
		"passed and not begun":  {map[string]Lesson{"c": {Passed: true}}, map[string]Lesson{"c": {Passed: true}}},
		"the last of the three": {map[string]Lesson{"c": {Step: 4, At: at(1)}}, map[string]Lesson{"c": {Step: 4}}},
	} {
		got, err := ReadCode(ids, Code(ids, c.done))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", name, diff)
		}
	}
}
