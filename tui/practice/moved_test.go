package practice

import (
	"testing"

	"jourdain/grader/address"
	"jourdain/lessons/activity"
	"jourdain/tui/text"
)

// Of a title that is moved, what went with it is named, and what it has taken from another, with
// that other: by ear, nothing else says it.
func TestWhatMovesWithATitleIsNamed(t *testing.T) {
	before := []activity.Row{{Line: 0, Text: "A"}, {Line: 1, Text: "B", Depth: 1}, {Line: 2, Text: "C", Depth: 2}, {Line: 3, Text: "D", Depth: 1}}
	raised := []activity.Row{{Line: 0, Text: "A"}, {Line: 1, Text: "B"}, {Line: 2, Text: "C", Depth: 1}, {Line: 3, Text: "D", Depth: 1}}
	for lang, want := range map[string]string{
		"en": " It moved with “C”. It now contains “D”, which was in “A”.",
		"fr": " Il est parti avec «\u00a0C\u00a0». Il contient maintenant «\u00a0D\u00a0», qui était dans «\u00a0A\u00a0».",
	} {
		words, err := text.OpenPlain(address.Polite.In(lang))
		if err != nil {
			t.Fatal(err)
		}
		if got := movedWith(words, before, raised, 1); got != want {
			t.Errorf("it says %q, want %q", got, want)
		}
	}
}

// The first title of all is said to be before the next one.
func TestTheFirstTitleHasAPlace(t *testing.T) {
	words, err := text.OpenPlain(address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	rows := []activity.Row{{Text: "Spring"}, {Text: "Sowing", Depth: 1}, {Text: "Summer"}}
	a := &activity.Outline{}
	if got, want := place(words, a, rows, 0), "“Spring” is at level 1, first, before “Summer”."; got != want {
		t.Errorf("it says %q, want %q", got, want)
	}
}
