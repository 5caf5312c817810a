package widget

import (
	"slices"

	"jourdain/tui/screen"
)

// Viewer is the selection and the scrolling of one screen. Nothing moves unless
// the person moves it: the page starts at its beginning, and a row out of sight is
// first brought into sight, then chosen.
type Viewer struct {
	Selected int
	Top      int

	turn  string
	sent  int    // of the page's Selection
	id    string // of the selected row, to find it again when rows come and go
	begun bool
	seen  bool    // the selected row was in sight when it was last drawn
	seek  bool    // it must be brought into sight when it is drawn next
	held  bool    // one has read on to the rows, and none of them is chosen before one goes to it
	went  bool    // the person has gone to a row, and knows which one is selected
	told  []noted // the notes that were there when the page was last drawn; nil before
}

// Follow fits the viewer to a page that may have changed. A selected row that goes to
// another place stays in sight.
func (v *Viewer) Follow(page *screen.Page) {
	switch {
	case !v.begun || page.Selection.Turn != v.turn:
		*v = Viewer{begun: true, turn: page.Selection.Turn, sent: page.Selection.Sent, seek: page.Selection.Reveal, went: page.Selection.Reveal}
		v.find(page, page.Selection.Row)
	case page.Selection.Sent != v.sent:
		v.sent = page.Selection.Sent
		v.find(page, page.Selection.Row)
		v.seek = v.seek || v.seen
	case v.id != "":
		before := v.Selected
		v.find(page, v.id)
		v.seek = v.seek || v.seen && v.Selected != before
	}
	v.Selected = max(0, min(v.Selected, len(page.Rows)-1))
	v.remember(page)
}

func (v *Viewer) find(page *screen.Page, id string) {
	for i := range page.Rows {
		if page.Rows[i].ID == id {
			v.Selected = i
		}
	}
}

func (v *Viewer) remember(page *screen.Page) {
	v.id = ""
	if v.Selected < len(page.Rows) {
		v.id = page.Rows[v.Selected].ID
	}
}

// Select makes a row the selected one and brings it into sight.
func (v *Viewer) Select(page *screen.Page, body *Body, row, height int) {
	v.Selected, v.held, v.went = max(0, min(row, len(page.Rows)-1)), false, true
	v.remember(page)
	v.reveal(body, height)
	v.seek = true // it may stand elsewhere once it is selected
}

// Move goes up or down by one row, or, when the selected row is out of sight or
// there are no rows, by some lines.
func (v *Viewer) Move(page *screen.Page, body *Body, by, height int) {
	if len(page.Rows) == 0 {
		v.Scroll(body, by, height)
		return
	}
	next := v.Selected + by
	switch near := v.near(page, body, by, height); {
	case near >= 0:
		v.Select(page, body, near, height)
	case !v.Sees(body, height):
		v.read(body, by, height)
	case v.held:
		v.Select(page, body, v.Selected, height)
	case next < 0, next >= len(page.Rows):
		v.leave(body, by, height)
	default:
		v.Select(page, body, next, height)
	}
}

// near returns the row that is in sight where one goes away from the selected one, which is not:
// the one next to it; -1 for none.
func (v *Viewer) near(page *screen.Page, body *Body, by, height int) int {
	if v.Sees(body, height) || v.passed(body) != (by > 0) {
		return -1
	}
	for row := v.Selected + by; row >= 0 && row < len(page.Rows); row += by {
		if first, end := body.span(row); end > first && first >= v.Top && end <= v.Top+height {
			return row
		}
	}
	return -1
}

// read goes up or down while the selected row is out of sight: toward it, or on, away from
// it, as long as there is something to read.
func (v *Viewer) read(body *Body, by, height int) {
	if v.passed(body) == (by < 0) {
		v.Seek(body, height)
		return
	}
	v.Scroll(body, by*(height-1), height)
}

// leave goes on above the first row or below the last one. The row stays in sight as long
// as it can.
func (v *Viewer) leave(body *Body, by, height int) {
	first, end := body.span(v.Selected)
	room := first - v.Top
	if by < 0 {
		room = v.Top + height - end
	}
	if room <= 0 || room >= height {
		room = height - 1
	}
	v.Scroll(body, by*room, height)
}

// Scroll moves the lines in sight.
func (v *Viewer) Scroll(body *Body, by, height int) {
	v.Top = max(0, min(v.Top+by, len(body.Lines)-height))
}

// placeSelection brings the selected row into sight where that was asked for, once the page is
// laid out.
func (v *Viewer) placeSelection(body *Body, height int) {
	if v.seek {
		v.reveal(body, height)
	}
	v.receive(body, height)
	v.Scroll(body, 0, height)
	v.seek, v.seen = false, v.Sees(body, height)
}

// receive brings a note into sight that came to the page while it was looked at: a hint, or
// where a file was written. Nobody then wonders whether anything came of a key.
func (v *Viewer) receive(body *Body, height int) {
	before := v.told
	v.told = append([]noted{}, body.notes...)
	if before == nil {
		return
	}
	for _, n := range body.notes {
		known := func(b noted) bool { return b.text == n.text && b.turn == n.turn }
		if slices.ContainsFunc(before, known) {
			continue
		}
		if n.known {
			if v.seen {
				v.reveal(body, height) // one stays where one works
			}
			continue
		}
		if n.end > v.Top+height {
			v.Top = n.end - height
		}
		v.Top = min(v.Top, n.first)
		// The selected row stays in sight with it where there is room for both.
		if _, end := body.span(v.Selected); end > v.Top+height && end-height <= n.first {
			v.Top = end - height
		}
		return
	}
}

// Sees reports whether the beginning of the selected row is in sight.
func (v *Viewer) Sees(body *Body, height int) bool {
	first, end := body.span(v.Selected)
	return end > first && first >= v.Top && min(end, first+height) <= v.Top+height
}

// ReadOn goes on to the selected row, or behind it where it was reached so. It reports whether
// that is all that Enter does: where choosing a row is to answer, nobody answers who only
// wants to read. Who has gone to a row comes back to it.
func (v *Viewer) ReadOn(page *screen.Page, body *Body, height int) bool {
	switch {
	case len(page.Rows) == 0:
		return false
	case v.held && (v.Sees(body, height) || v.passed(body)):
		v.Scroll(body, height-1, height)
	case !v.Sees(body, height):
		v.Seek(body, height)
		v.held = page.Selection.Answers && !v.went
	case v.skips(page, body, height):
		v.Scroll(body, height-1, height)
		v.held = true
	default:
		return false
	}
	return true
}

// skips reports whether Enter would answer with a row before all of them were in sight.
func (v *Viewer) skips(page *screen.Page, body *Body, height int) bool {
	_, end := body.span(len(page.Rows) - 1)
	return page.Selection.Whole && !v.went && end > v.Top+height
}

// Held reports whether no row can be chosen before one goes to it.
func (v *Viewer) Held() bool { return v.held }

// pointed returns the row that is shown as the selected one; -1 for none.
func (v *Viewer) pointed() int {
	if v.held {
		return -1
	}
	return v.Selected
}

// More reports whether there are lines below those in sight.
func (v *Viewer) More(body *Body, height int) bool { return v.Top+height < len(body.Lines) }

// passed reports whether the selected row begins above the lines in sight.
func (v *Viewer) passed(body *Body) bool {
	first, _ := body.span(v.Selected)
	return first < v.Top
}

// Seek brings the selected row nearer, by a screen at most, so that nothing is skipped
// unread.
func (v *Viewer) Seek(body *Body, height int) {
	first, end := body.span(v.Selected)
	if first < v.Top {
		v.Top = max(first, v.Top-height+1, 0)
		return
	}
	v.Scroll(body, min(end-v.Top-height, height-1), height)
}

// reveal scrolls just enough for the whole selected row, and its beginning when it
// is taller than the window. The first row shows what is above it too.
func (v *Viewer) reveal(body *Body, height int) {
	first, end := body.span(v.Selected)
	if v.Selected == 0 && end <= height {
		v.Top = 0
		return
	}
	if first > 0 && body.Row[first-1] == -1 {
		first--
	}
	if end > v.Top+height {
		v.Top = end - height
	}
	if first < v.Top {
		v.Top = first
	}
	v.Top = max(0, min(v.Top, len(body.Lines)-height))
}
