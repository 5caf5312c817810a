package author

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/address"
	"jourdain/lessons/compile"
	"jourdain/lessons/progress"
	"jourdain/tui/text"
)

// A teacher sees which exercises were gone past, by their names, and nothing of what nobody began.
func TestWhatWasDoneNamesTheExercisesThatAreLeft(t *testing.T) {
	course, err := compile.Own()
	if err != nil {
		t.Fatal(err)
	}
	const finished, begun = "looking-or-being", "levels"
	kept := map[string]progress.Lesson{finished: {Step: 8, Passed: true}, begun: {Step: 2}}
	exercises := map[progress.Exercise]progress.Practised{
		{Lesson: finished, Step: 7}:  {Box: 0},
		{Lesson: finished, Step: 4}:  {Box: 0},
		{Lesson: finished, Step: 6}:  {Box: 1}, // done right
		{Lesson: finished, Step: 0}:  {Box: 0}, // no exercise any more
		{Lesson: finished, Step: 99}: {Box: 0},
	}
	for lang, want := range map[string][]string{
		"en": {
			"1 lesson of 17 is finished here.",
			"  4  Looking like or being a heading  finished",
			"     kept for later: “Which line is a heading?”, page 5",
			"     kept for later: “Give each line its role”, page 8",
			"  5  Levels                           begun, page 3 of 10",
		},
		"fr": {
			"1 leçon sur 17 est finie ici.",
			"  4  Paraître ou être un titre  finie",
			"     gardé pour plus tard\u00a0: «\u00a0Quelle ligne est un titre\u00a0?\u00a0», page 5",
			"     gardé pour plus tard\u00a0: «\u00a0Donnez les rôles\u00a0», page 8",
			"  5  Les niveaux                commencée, page 3 sur 10",
		},
	} {
		words, err := text.Open(address.Polite.In(lang))
		if err != nil {
			t.Fatal(err)
		}
		list := doneOf(words, course, kept, exercises)
		if diff := cmp.Diff(want, strings.Split(strings.TrimSuffix(doneText(words, list), "\n"), "\n")); diff != "" {
			t.Errorf("%s (-want +got):\n%s", lang, diff)
		}
		if later := list.Lessons[0].Later; len(later) != 2 || later[0].Kind != "choose" || later[1].Kind != "mark" {
			t.Errorf("%+v", later)
		}
	}
}
