package result

import (
	"testing"

	"jourdain/lessons/progress"
)

// Answers are taken back one by one, the last first, and an answer that was given twice is
// the first one again.
func TestAnswersAreTakenBackOneByOne(t *testing.T) {
	a := answers{given: map[progress.Passage]bool{}}
	one, two := progress.Passage{Quote: "one"}, progress.Passage{Quote: "two"}
	for _, p := range []progress.Passage{one, two, one} {
		a.answer(p)
	}
	for i, want := range []struct {
		p        progress.Passage
		one, two bool // what is intended after it
	}{{one, true, true}, {two, true, false}, {one, false, false}} {
		p, _, ok := a.takeBack()
		if !ok || p != want.p || a.given[one] != want.one || a.given[two] != want.two {
			t.Errorf("taken back %d: %v, %v, of %v", i+1, p, ok, a.given)
		}
	}
	if _, _, ok := a.takeBack(); ok {
		t.Error("an answer is taken back that was not given")
	}
}
