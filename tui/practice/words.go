package practice

import (
	"slices"
	"strconv"

	"jourdain/lessons/activity"
	"jourdain/tui/machine"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// words returns the words of a row. The full screen draws invisible marks; the line mode
// says them: "trois espaces, « Le 3 mai », fin de paragraphe".
func words(env screen.Env, row activity.Row) string {
	switch {
	case row.Pieces == nil:
		return row.Text
	case !env.Plain:
		return screen.WithSigns(row.Pieces)
	}
	return machine.Marked(env.Words, row.Pieces)
}

// signsOf returns the invisible marks that are in the rows, in the order of the marks.
func signsOf(a activity.Activity, answer activity.Answer) []activity.Sign {
	rows := a.Rows(answer)
	var found []activity.Sign
	for _, sign := range activity.Signs() {
		has := func(r activity.Row) bool {
			return slices.ContainsFunc(r.Pieces, func(p activity.Piece) bool { return p.Sign == sign })
		}
		if slices.ContainsFunc(rows, has) {
			found = append(found, sign)
		}
	}
	return found
}

// about says of a row why it is right as it is.
func about(env screen.Env, row activity.Row, reason activity.Reason) string {
	w := env.Words
	switch {
	case row.Pieces != nil:
		return w.Say("practice.about-marks", "Text", words(env, row), "Why", reason.Why)
	default:
		return w.Say("practice.about", "Text", words(env, row), "Why", reason.Why)
	}
}

// question asks what to do with a row. Where lines are moved, the line mode says where
// the line stands now, and both say of a move that cannot be made why.
func (p *Practice) question(env screen.Env, a activity.Activity, rows []activity.Row, row int) screen.Note {
	w := env.Words
	switch {
	case p.just.stuck != "":
		return screen.Note{Text: w.Say("practice.stuck", "Text", rows[row].Text, "Why", w.Say("move."+p.just.stuck+".stuck")), News: true}
	case moves(a):
		said := w.Say("practice.move", "Text", rows[row].Text, "Place", place(w, a, rows, row))
		if n := len(p.past); p.just.done && n > 0 {
			said += movedWith(w, a.Rows(p.past[n-1]), rows, row) // for who listens
		}
		return screen.Note{Text: said, News: true}
	default:
		return screen.Note{Text: w.Say("practice."+string(a.Kind())+".which", "Text", rows[row].Text), News: true}
	}
}

// cannot says of a line that can make no move why, where it is known, and what to do. Where headings
// only change their levels, the first one has nothing above it to stand below.
func cannot(w *text.Words, a activity.Activity, answer activity.Answer, row int) string {
	r := a.Rows(answer)[row]
	first := row == 0 && r.Depth == 0 && a.Play().Nested && !slices.Contains(a.Play().Moves, activity.DownID)
	return w.Say("practice.cannot", "Text", bare(r.Text), "First", first)
}

// place says where a line stands: among the lines of an order, or in an outline.
func place(w *text.Words, a activity.Activity, rows []activity.Row, row int) string {
	if !a.Play().Nested {
		before := ""
		if row > 0 {
			before = rows[row-1].Text
		}
		return w.Say("practice.place", "Text", rows[row].Text, "Number", row+1, "Of", len(rows), "Before", before)
	}
	above, before, after := "", "", ""
	for i := row - 1; i >= 0; i-- {
		if rows[i].Depth < rows[row].Depth {
			above = rows[i].Text
			break
		}
		if rows[i].Depth == rows[row].Depth && before == "" {
			before = rows[i].Text
		}
	}
	if next := row + 1 + inside(rows, row); next < len(rows) && rows[next].Depth == rows[row].Depth {
		after = rows[next].Text
	}
	return w.Say("practice.place-level", "Text", rows[row].Text, "Level", rows[row].Depth+1, "Above", above, "Before", before, "After", after)
}

// state says what the answer has for a row.
func state(env screen.Env, a activity.Activity, row activity.Row) string {
	w := env.Words
	switch play := a.Play(); {
	case play.Roles && row.State != "":
		return w.Say("role." + row.State + ".short")
	case play.Way == activity.Fill && row.State == "":
		return w.Say("role.none")
	default:
		return row.State
	}
}

// leads returns the states that a row can come to have.
func leads(w *text.Words, a activity.Activity, answer activity.Answer) []string {
	play := a.Play()
	if play.Way != activity.Fill {
		return nil
	}
	var list []string
	for _, o := range a.Options(answer, 0) {
		if play.Roles {
			list = append(list, w.Say("role."+o.ID+".short"))
		} else {
			list = append(list, o.Label)
		}
	}
	return list
}

func mark(a activity.Activity, row activity.Row) screen.Mark {
	switch {
	case a.Play().Way != activity.Tick:
		return screen.NoMark
	case row.On:
		return screen.On
	default:
		return screen.Off
	}
}

// rowActions returns a key to the options that the rows have, each once.
func rowActions(w *text.Words, a activity.Activity, answer activity.Answer) []screen.Action {
	var actions []screen.Action
	for _, id := range a.Play().Moves {
		action := screen.Action{
			ID: id, Key: w.Say("move." + id + ".press"), Label: w.Say("move." + id + ".key"), Help: w.Say("move." + id),
			GroupLabel: w.Say("keys.move"), Stay: true,
		}
		actions = append(actions, action)
		if arrow := arrowOf(id); arrow != "" {
			action.Key = arrow
			actions = append(actions, action)
		}
	}
	if moves(a) {
		return actions
	}
	for i, o := range a.Options(answer, 0) {
		action := screen.Action{ID: o.ID, Key: strconv.Itoa(i + 1), Label: o.Label}
		if a.Play().Roles {
			action.Key, action.Label = w.Say("role."+o.ID+".press"), w.Say("role."+o.ID+".key")
			action.Help = w.Say("role." + o.ID)
		}
		if action.Label != "" {
			actions = append(actions, action)
		}
	}
	return actions
}

// arrowOf returns the arrow that does what a move says: "to the right"; "" for the moves up
// and down, whose arrows choose a line.
func arrowOf(move string) string {
	switch move {
	case activity.PromoteID:
		return "left"
	case activity.DemoteID:
		return "right"
	default:
		return ""
	}
}

// moveRows offers all moves of an activity, so that each keeps its number, and says of
// those that a line cannot make that they are not possible.
func moveRows(w *text.Words, a activity.Activity, options []activity.Option) []screen.Row {
	var rows []screen.Row
	for _, id := range a.Play().Moves {
		row := screen.Row{ID: id, Label: w.Say("move." + id)}
		if !slices.ContainsFunc(options, func(o activity.Option) bool { return o.ID == id }) {
			row.Aside = w.Say("move.not-here")
		}
		rows = append(rows, row)
	}
	return rows
}

func optionLabel(w *text.Words, o activity.Option) string {
	switch {
	case o.Label != "":
		return o.Label
	default:
		return w.Say("role." + o.ID)
	}
}
