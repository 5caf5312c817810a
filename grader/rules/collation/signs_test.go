package collation

import "testing"

// What stands in the model too is not what is too much, and a tab between two words is one in place
// of a space only where it stands alone.
func TestTheGapIsTheOneThatTheModelHasNot(t *testing.T) {
	for _, test := range []struct {
		text, model string
		want        gap
	}{
		{"a jar  of plum jam  for you", "a jar  of plum jam for you", gap{before: "plum jam", after: "for you"}},
		{"Date:\tMonday\tnoon", "Date:\tMonday noon", gap{before: "Date: Monday", after: "noon", tab: true}},
		{"Date: \tMonday", "Date: Monday", gap{before: "Date:", after: "Monday"}},
		{"\tMonday", "Monday", gap{after: "Monday"}},
		{" \u00a0un deux trois", "un deux trois", gap{after: "un deux"}},
	} {
		if got := newGap(test.text, test.model); got != test.want {
			t.Errorf("%q: %+v, want %+v", test.text, got, test.want)
		}
	}
}
