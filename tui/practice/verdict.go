package practice

import (
	"slices"
	"strings"

	"jourdain/lessons/activity"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// wrong says of an answer that is not right: what one did with the first line that is at
// fault and why it is another thing, else what is still to do; and how many lines are left.
// One thing to think about is enough. What is only unfinished is not wrong.
func (p *Practice) wrong(env screen.Env, a activity.Activity, answer activity.Answer) (screen.Mark, string) {
	w, kind := env.Words, "practice."+string(a.Kind())
	first, rows := p.verdict.Reasons[0], a.Rows(answer)
	if env.Plain { // the line itself says where its brackets stand
		for i := range rows {
			rows[i].Text = strings.NewReplacer("[", "", "]", "").Replace(rows[i].Text)
		}
	}
	faults, open := count(p.verdict.Reasons)
	named := false // one that is still to do
	mark, said := screen.Todo, w.Say("practice.wrong")
	if faults == 0 {
		mark, said = screen.Advice, w.Say(kind+".unfinished")
	}
	if p.just.again {
		said = w.Say("practice.unchanged") + " " + said
	}
	switch {
	case first.Row < 0 || first.Row >= len(rows):
		return mark, said + " " + first.Why
	case !first.Open:
		said += " " + w.Say(kind+".did", "Text", words(env, rows[first.Row]), "Bare", bare(words(env, rows[first.Row])), "Did", done(w, a, rows[first.Row]), "Why", first.Why)
		faults--
	case a.Play().Way == activity.Fill:
		said += " " + w.Say(kind+".open", "Text", rows[first.Row].Text)
		open--
	case p.just.again:
		said += " " + w.Say(kind+".open", "Text", words(env, rows[first.Row]), "Why", first.Why)
		open, named = open-1, true
	}
	if atOnce(a) {
		return mark, said
	}
	if faults > 0 {
		said += " " + w.Say("practice.left-wrong", "Count", faults)
	}
	if open > 0 {
		said += " " + w.Say(kind+".left", "Count", open, "Besides", named)
	}
	return mark, said
}

// count returns how many lines are wrong, and how many are still to do or to find.
func count(reasons []activity.Reason) (faults, open int) {
	for _, r := range reasons {
		switch {
		case r.Right:
		case r.Open:
			open++
		default:
			faults++
		}
	}
	return faults, open
}

// left is how many lines were wrong, and how many open.
type left struct{ faults, open int }

// found counts the lines that a verdict has found wrong or open; none where [Practice.wrong] has
// named the only one, which the learner has in hand.
func found(a activity.Activity, reasons []activity.Reason) left {
	faults, open := count(reasons)
	first := reasons[0]
	if named := first.Row >= 0 && (!first.Open || a.Play().Way == activity.Fill); named && faults+open == 1 {
		return left{}
	}
	return left{faults, open}
}

// tell says again how many lines the last check has found, of an answer that was changed since:
// nobody has to keep it in mind. By then the machine does not know how many are left now, and so
// the number is that of then, with the line that was named.
func (l left) tell(w *text.Words, page *screen.Page, a activity.Activity) {
	var parts []string
	if l.faults > 0 {
		parts = append(parts, w.Say("practice.last-wrong", "Count", l.faults))
	}
	if l.open > 0 {
		key := "practice.last-open"
		if a.Play().Way == activity.Tick {
			key = "practice.last-tick"
		}
		parts = append(parts, w.Say(key, "Count", l.open))
	}
	if len(parts) > 0 {
		page.Parts = append(page.Parts, screen.Note{Mark: screen.Advice, Text: w.Say("practice.last", "Left", w.List(parts)), Worded: true, Known: true})
	}
}

// isWrong reports whether an answer is wrong. What is only unfinished is not.
func isWrong(v activity.Verdict) bool {
	faults, _ := count(v.Reasons)
	return !v.Right && faults > 0
}

// done returns what the answer has for a row, at length; "" for nothing.
func done(w *text.Words, a activity.Activity, row activity.Row) string {
	if a.Play().Roles && row.State != "" {
		return w.Say("role." + row.State)
	}
	return row.State
}

// whyOf returns what is said of a row; "" for nothing.
func whyOf(reasons []activity.Reason, row int) string {
	for _, r := range reasons {
		if r.Row == row {
			return r.Why
		}
	}
	return ""
}

// now says how a row is, for who does not see it.
func now(env screen.Env, a activity.Activity, rows []activity.Row, row int) string {
	w, r := env.Words, rows[row]
	switch {
	case moves(a):
		return place(w, a, rows, row)
	case r.State != "":
		return w.Say("practice.now", "Text", bare(r.Text), "State", state(env, a, r))
	case a.Play().Way == activity.Fill:
		return w.Say("practice.now-open", "Text", bare(r.Text))
	case r.On:
		return w.Say("practice.now-on", "Text", bare(words(env, r)))
	default:
		return w.Say("practice.now-off", "Text", bare(words(env, r)))
	}
}

// inside counts the rows that stand below a row of an outline, and move with it.
func inside(rows []activity.Row, row int) int {
	n := 0
	for _, r := range rows[row+1:] {
		if r.Depth <= rows[row].Depth {
			break
		}
		n++
	}
	return n
}

// answers returns what a line can be given, where each line is given something.
func answers(w *text.Words, a activity.Activity, answer activity.Answer) []string {
	if a.Play().Way != activity.Fill {
		return nil
	}
	var list []string
	for _, o := range inOrder(a.Options(answer, 0)) {
		list = append(list, w.Say("practice.answer", "Text", optionLabel(w, o)))
	}
	return list
}

// inOrder returns options with the levels first: the number of a level is then that of its
// answer.
func inOrder(options []activity.Option) []activity.Option {
	isLevel := func(o activity.Option) bool { return strings.HasPrefix(o.ID, "level-") }
	options = slices.Clone(options)
	slices.SortStableFunc(options, func(x, y activity.Option) int {
		switch {
		case isLevel(x) && isLevel(y):
			return strings.Compare(x.ID, y.ID)
		case isLevel(x):
			return -1
		case isLevel(y):
			return 1
		default:
			return 0
		}
	})
	return options
}

// bare returns words without the sign that they end with, for a sentence in which they go on.
func bare(words string) string { return strings.TrimRight(words, ".: \u00a0") }
