package widget

import "testing"

// At the sizes between two ways to draw, and one past them: the text keeps its measure, two
// columns fit beside each other, and a short window spends no line.
func TestAWindowHasRoomForWhatIsDrawn(t *testing.T) {
	for _, test := range []struct {
		window           Window
		tooSmall         bool
		margin           int
		text, half       int
		aboveBody, below int
	}{
		{Window{39, 12}, true, 1, 37, 17, 1, 1},
		{Window{40, 11}, true, 1, 38, 17, 1, 1},
		{Window{40, 12}, false, 1, 38, 17, 1, 1},
		{Window{63, 19}, false, 1, 61, 29, 1, 1},
		{Window{64, 20}, false, 2, 61, 29, 2, 3},
		{Window{75, 24}, false, 2, 72, 34, 2, 3},
		{Window{76, 24}, false, 2, 72, 35, 2, 3},
		{Window{99, 24}, false, 2, 72, 46, 2, 3},
		{Window{200, 60}, false, 2, 72, 46, 2, 3},
	} {
		w := test.window
		if w.TooSmall() != test.tooSmall || w.margin() != test.margin {
			t.Errorf("%v: too small %v, margin %d", w, w.TooSmall(), w.margin())
		}
		if w.textWidth() != test.text || w.halfWidth() != test.half {
			t.Errorf("%v: text of %d columns, halves of %d", w, w.textWidth(), w.halfWidth())
		}
		if w.headerHeight() != test.aboveBody || w.footerHeight() != test.below {
			t.Errorf("%v: %d lines above, %d below", w, w.headerHeight(), w.footerHeight())
		}
	}
}
