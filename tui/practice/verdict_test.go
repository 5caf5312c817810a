package practice

import (
	"strings"
	"testing"

	"jourdain/grader/address"
	"jourdain/lessons/activity"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// The number of a level is that of its answer, wherever the author has put it among the roles.
func TestLevelsComeFirst(t *testing.T) {
	var ids []string
	for _, o := range inOrder([]activity.Option{{ID: "title"}, {ID: "level-2"}, {ID: "text"}, {ID: "level-1"}}) {
		ids = append(ids, o.ID)
	}
	want := []string{"level-1", "level-2", "title", "text"}
	for i := range want {
		if ids[i] != want[i] {
			t.Fatalf("the answers are %v, and not %v", ids, want)
		}
	}
}

// A branch moves with what is below it, and no more.
func TestWhatIsInsideIsCounted(t *testing.T) {
	rows := []activity.Row{{}, {Depth: 1}, {Depth: 2}, {Depth: 1}, {}, {Depth: 1}}
	for row, want := range []int{3, 1, 0, 0, 1, 0} {
		if got := inside(rows, row); got != want {
			t.Errorf("inside row %d are %d, and not %d", row, got, want)
		}
	}
}

// An answer that is checked again without a change is said to be unchanged, also where it is only
// unfinished; and a quoted answer keeps no stop before the end of its sentence.
func TestWhatIsSaidOfAWrongAnswer(t *testing.T) {
	words, err := text.Open(address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	env := screen.Env{Words: words}
	a := &activity.Choose{Choices: []activity.ChooseOption{{Text: "Follow [this link].", Why: "It says no more."}, {Text: "See.", Right: true}}}
	answer := a.Apply(a.Start(), 0, 0)
	verdict := activity.Verdict{Reasons: []activity.Reason{{Row: 0, Why: "It says no more."}}}
	p := &Practice{verdict: &verdict}
	if _, said := p.wrong(env, a, answer); said != "Not quite. You chose “Follow [this link]”. It says no more." {
		t.Errorf("it says %q", said)
	}
	p.just.again = true
	if _, said := p.wrong(env, a, answer); !strings.HasPrefix(said, "Nothing has changed since your last check. ") {
		t.Errorf("without a change it says %q", said)
	}
}
