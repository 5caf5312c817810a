package deeds_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"jourdain/grader/document"
	"jourdain/grader/rules"
	"jourdain/grader/thorough"
	"jourdain/lessons/deeds"
)

// TestMendingOneFaultNeverLowersThePoints does two wrong deeds to the solutions, one after
// the other, and then mends the second: no check, and not the whole, has fewer points than
// before. Each deed meets some others; a language is taken for each work in turn. Only
// deeds that leave the same whichever is done first count here: of two others, the second may
// undo a part of the first.
func TestMendingOneFaultNeverLowersThePoints(t *testing.T) {
	if testing.Short() {
		t.Skip("thousands of files are graded")
	}
	for n, a := range works(t) {
		for k, format := range formats() {
			if (n/2+n+k)%2 == 1 {
				continue
			}
			t.Run(a.name+"_"+string(format), func(t *testing.T) {
				t.Parallel()
				a.mend(t, format, n)
			})
		}
	}
}

func (a *asked) mend(t *testing.T, format document.Format, n int) {
	t.Helper()
	solution := deeds.Parse(a.text.Solution).For(format)
	list := deeds.In(a.work, deeds.All())
	for i := range list {
		if !thorough.Asked() && i%4 != n%4 {
			continue
		}
		first, ok := list[i].Do(solution)
		if !ok {
			continue
		}
		one := a.points(t, list[i].ID, first)
		for _, step := range []int{1, 7, 40, 111} {
			second := list[(i+step)%len(list)]
			if isWhole(list[i].ID) || isWhole(second.ID) {
				continue
			}
			both, ok := second.Do(first)
			if !ok || !isSame(both, second, list[i], solution) {
				continue
			}
			two := a.points(t, list[i].ID+"+"+second.ID, both)
			if two[share] > one[share] {
				continue // two moves can undo each other in any order
			}
			for check, points := range two {
				if points > one[check] {
					t.Errorf("%s: %v points with %s, and %v when %s was done too", check, one[check], list[i].ID, points, second.ID)
				}
			}
		}
	}
}

// isWhole reports whether a deed makes another document of all texts, or takes away the title that
// the levels are counted from: what is then right of a rule is chance.
func isWhole(id string) bool {
	for _, prefix := range []string{"title-", "everything-", "paragraphs-", "headings-", "document-", "only-", "second-half", "items-escaped"} {
		if strings.HasPrefix(id, prefix) {
			return true
		}
	}
	return false
}

// isSame reports whether two deeds leave a sketch when they are done in this order.
func isSame(sketch *deeds.Sketch, first, second deeds.Deed, solution *deeds.Sketch) bool {
	one, ok := first.Do(solution)
	if !ok {
		return false
	}
	both, ok := second.Do(one)
	return ok && bytes.Equal(both.Source(), sketch.Source())
}

// share is the name of the share of the texts that are as in the solution.
const share = "share"

// points returns the points of each check, those of the whole under "", and the share.
func (a *asked) points(t *testing.T, deed string, sketch *deeds.Sketch) map[string]float64 {
	t.Helper()
	file, err := sketch.File()
	if err != nil {
		t.Fatal(err)
	}
	o, err := deeds.Judge(context.Background(), a.work, a.lang, deed, file)
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]float64{"": o.Points}
	if o.Report != nil {
		for i := range o.Report.Checks {
			c := &o.Report.Checks[i]
			if all[string(c.Rule)] = c.Points; c.Rule == rules.MatchesModel.ID {
				all[share] = c.Share
			}
		}
	}
	return all
}
