package home_test

import (
	"testing"
	"time"

	"jourdain/grader/address"
	"jourdain/lessons/compile"
	"jourdain/lessons/progress"
	"jourdain/tui/home"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// What can be gone to once something is done comes below the other rows, which keep the numbers that
// one has learnt.
func TestNumbersOfTheFirstScreenDoNotMove(t *testing.T) {
	course, err := compile.Own()
	if err != nil {
		t.Fatal(err)
	}
	words, err := text.Open(address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	env, store := screen.Env{Words: words}, progress.Memory()
	rows := func() []screen.Row {
		h := home.New(course, store, time.Now, nil, time.Hour)
		for _, cmd := range h.Init(env).InOrder {
			h.Update(env, cmd())
		}
		page := h.Page(env)
		return page.Rows
	}
	before := rows()
	if err := store.Reach(t.Context(), course.Lessons[0].ID, 2); err != nil {
		t.Fatal(err)
	}
	after := rows()
	if len(after) <= len(before) {
		t.Fatal("nothing is offered besides once something is done")
	}
	for i := range after {
		switch {
		case i >= len(before) && !after[i].Behind:
			t.Errorf("%q is not listed behind the others", after[i].ID)
		case i < len(before) && after[i].ID != before[i].ID:
			t.Errorf("number %d was %q and is %q", i+1, before[i].ID, after[i].ID)
		}
	}
}
