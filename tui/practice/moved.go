package practice

import (
	"slices"

	"jourdain/lessons/activity"
	"jourdain/tui/text"
)

// movedWith says what else a move has done to a row: the titles that went with it, and those that
// it has taken from the title before, since they now stand below it. It is for who listens.
func movedWith(w *text.Words, before, now []activity.Row, row int) string {
	isRow := func(r activity.Row) bool { return r.Line == now[row].Line }
	was := slices.IndexFunc(before, isRow)
	if was < 0 {
		return ""
	}
	had := before[was+1 : was+1+inside(before, was)]
	var with, taken []string
	from := ""
	for _, r := range now[row+1 : row+1+inside(now, row)] {
		same := func(other activity.Row) bool { return other.Line == r.Line }
		if slices.ContainsFunc(had, same) {
			with = append(with, w.Say("practice.words", "Text", r.Text))
			continue
		}
		if len(taken) == 0 {
			from = parentOf(before, slices.IndexFunc(before, same))
		}
		taken = append(taken, w.Say("practice.words", "Text", r.Text))
	}
	said := ""
	if len(with) > 0 {
		said, _ = w.Find("practice.moved-with", "Count", len(with), "Titles", w.List(with))
	}
	if len(taken) > 0 {
		more, _ := w.Find("practice.moved-taken", "Count", len(taken), "Titles", w.List(taken), "From", from)
		said += more
	}
	return said
}

// parentOf returns the words of the title under which a row stands; "" for none.
func parentOf(rows []activity.Row, row int) string {
	for i := row - 1; i >= 0; i-- {
		if rows[i].Depth < rows[row].Depth {
			return rows[i].Text
		}
	}
	return ""
}
