package kept_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/address"
	"jourdain/grader/report"
	"jourdain/grader/sheets"
	"jourdain/tui/cli/kept"
	"jourdain/tui/text"
)

// The table that a class's results are written as is read in every language: with the marks that
// stand in it as they were given, and with one that is typed over.
func TestTheTableOfAClassIsRead(t *testing.T) {
	for _, lang := range text.Languages() {
		words, err := text.Open(address.Polite.In(lang))
		if err != nil {
			t.Fatal(err)
		}
		class := &sheets.Class{Task: sheets.Task{Scale: 20}}
		ten, given, other := 10.0, 13.5, 4.0
		judged := &report.Worded{Points: 6, Of: 12, Checks: []report.WordedCheck{{Rule: "link-text", Title: "Points", Of: 12, Points: 6}}}
		class.Add(&sheets.Pupil{Name: "Zoé", Class: "3E1", State: sheets.Graded, File: "z.odt", Mark: &ten}, judged)
		class.Add(&sheets.Pupil{
			Name: "Léo", State: sheets.Graded, File: "2026.odt", Mark: &given, Change: &sheets.Change{Was: &ten, Reason: "+3,5 ; oral;-1"},
		}, judged)
		class.Add(&sheets.Pupil{Name: "Mia", State: sheets.Nothing, Mark: &other, Change: &sheets.Change{Reason: "12"}}, nil)
		class.Add(&sheets.Pupil{Name: "Ali", State: sheets.Nothing}, nil)
		var b bytes.Buffer
		if err := class.CSV(&b, words); err != nil {
			t.Fatal(err)
		}
		want := []kept.Change{
			{Line: 3, Pupil: "Léo", File: "2026.odt", Mark: 13.5, Reason: "+3,5 ; oral;-1", Then: &ten, Knows: true},
			{Line: 4, Pupil: "Mia", Mark: 4, Reason: "12", Knows: true},
		}
		if diff := cmp.Diff(want, changes(t, b.String())); diff != "" {
			t.Errorf("%s: %s", lang, diff)
		}
		over := strings.Replace(b.String(), "12;10;", "12;11;", 1)
		over = strings.Replace(over, "12,10,", "12,11,", 1)
		want = append([]kept.Change{{Line: 2, Pupil: "Zoé", Class: "3E1", File: "z.odt", Mark: 11, Then: &ten, Knows: true}}, want...)
		if diff := cmp.Diff(want, changes(t, over)); diff != "" {
			t.Errorf("%s, typed over: %s", lang, diff)
		}
	}
}

func changes(t *testing.T, source string) []kept.Change {
	t.Helper()
	b, err := kept.Parse("x", []byte(source), 20)
	if err != nil {
		t.Fatal(err, source)
	}
	return b.Changes
}
