package markup

import "testing"

// A list goes on where the one before it in the same block ended, and nowhere else.
func TestAListGoesOnWhereTheOneBeforeItEnded(t *testing.T) {
	n := Numbers{}
	page, quotation := new(int), new(int)
	for i, list := range []struct {
		in           any
		start, items int
		goesOn       bool
	}{
		{page, 1, 2, false}, {page, 3, 1, true}, {quotation, 4, 1, false}, {page, 4, 2, true}, {page, 7, 1, false}, {page, 1, 1, false},
	} {
		if got := n.GoesOn(list.in, list.start, list.items); got != list.goesOn {
			t.Errorf("list %d: goes on is %v", i+1, got)
		}
	}
}
