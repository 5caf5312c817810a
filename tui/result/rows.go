package result

import (
	"slices"

	"jourdain/grader/report"
	"jourdain/grader/rules/rule"
	"jourdain/tui/screen"
)

// rightTold is how many right things are said before someone asks for everything.
const rightTold = 3

// rightListed is how many are said then; the rest is a count, which leads to all of
// them. A document of one's own is looked at by some forty rules, and what is to be
// mended must stay in sight.
const rightListed = 6

// extent is how much of the result is shown.
type extent uint8

const (
	firstOnly extent = iota // the first thing to do, and some of what is right
	all                     // all that is to do, and more of what is right
	allRights               // all that is right too
)

// pointList lays out what a report says as rows: what is right, then what is to do.
type pointList struct {
	env     screen.Env
	outcome *outcome
	shown   *shown
	better  map[rule.ID]bool // the checks that have become right since the last look
	extent  extent
}

// right lists what is right, first, and returns how many things are held back.
func (l *pointList) right(p *screen.Page) (held int) {
	w, worded := l.env.Words, l.shown.worded
	add := func(id, said string) {
		p.Rows = append(p.Rows, screen.Row{
			ID: id, Mark: screen.OK, Label: said, Enter: w.Say("result.look"), IfRoom: l.extent == firstOnly && (len(p.Parts) > 0 || len(p.Rows) > 0),
		})
	}
	told := l.chosenRights()
	for i := range worded.Checks {
		switch c := &worded.Checks[i]; {
		case told[c.Rule]:
			add(rightPref+string(c.Rule), c.Praise())
		case c.Praise() != "" && len(c.Findings) == 0:
			held++
		}
	}
	if held > 0 && l.extent != firstOnly {
		add(rightsID, w.Say("report.more-right", "Count", held))
	}
	if n := len(l.outcome.left); n > 0 {
		add(intendedID, w.Say("result.intended", "Count", n))
	}
	return held
}

// chosenRights chooses what is said to be right: what has just become so first, then what the work
// asks for.
func (l *pointList) chosenRights() map[rule.ID]bool {
	worded := l.shown.worded
	most := rightTold
	switch l.extent {
	case firstOnly:
		if l.outcome.untouched {
			most = 0 // it is none of the learner's doing
		}
	case all:
		most = rightListed
	case allRights:
		most = len(worded.Checks)
	}
	told := map[rule.ID]bool{}
	for _, goes := range []func(*report.WordedCheck) bool{
		func(c *report.WordedCheck) bool { return l.better[c.Rule] },
		func(c *report.WordedCheck) bool { return c.Required },
		func(*report.WordedCheck) bool { return true },
	} {
		for i := range worded.Checks {
			if c := &worded.Checks[i]; len(told) < most && c.Praise() != "" && goes(c) {
				told[c.Rule] = true
			}
		}
	}
	return told
}

// kinds are the kinds of what is to be looked at, in their order, with the words for
// each.
var kinds = [...]struct {
	mark  screen.Mark
	group string
}{
	{screen.Todo, "result.then"},
	{screen.Question, "result.questions"},
	{screen.Advice, "result.advice"},
	{screen.Skipped, "result.skipped"},
}

// todo lists what to mend: the first thing, and the rest on demand. It returns the first
// row; "" for none.
func (l *pointList) todo(p *screen.Page, held int) (focus string) {
	checks, first, rest := l.outcome.report.Checks, l.outcome.report.First(), 0
	add := func(i int, mark screen.Mark, group string) {
		rows := append([]screen.Row{l.mend(i, mark)}, l.others(i, mark)...)
		if l.extent == firstOnly {
			rest, rows = rest+len(rows)-1, rows[:1]
		}
		for _, row := range rows {
			row.Group = l.env.Words.Say(group)
			if focus == "" {
				focus = row.ID
			}
			p.Rows = append(p.Rows, row)
		}
	}
	if first != nil {
		add(slices.IndexFunc(checks, func(c report.Check) bool { return c.Rule == first.Rule }), screen.Todo, "result.first")
	}
	for _, kind := range kinds {
		for i := range checks {
			check := &checks[i]
			mark, more := markOf(check)
			switch {
			case !more || mark != kind.mark || first != nil && check.Rule == first.Rule:
			case focus == "" || l.extent != firstOnly:
				add(i, mark, kind.group)
			default:
				rest += 1 + len(further(check))
			}
		}
	}
	l.more(p, rest, held)
	return focus
}

// more offers what is not shown, or to hide it again.
func (l *pointList) more(p *screen.Page, rest, held int) {
	w := l.env.Words
	var label string
	short := w.Say("result.all-short")
	switch {
	case l.extent != firstOnly:
		label, short = w.Say("result.less", "Points", hasPoints(p.Rows)), w.Say("result.less-short")
	case rest > 0:
		label = w.Say("result.all", "Count", rest)
	case held > 0:
		label = w.Say("result.all-right")
	default:
		return
	}
	p.Rows = append(p.Rows, screen.Row{ID: allID, Label: label, Apart: true})
	p.Actions = append(p.Actions, screen.Action{ID: allID, Key: "a", Label: short, Help: label})
}

// hasPoints reports whether some rows say what is to be looked at.
func hasPoints(rows []screen.Row) bool {
	return slices.ContainsFunc(rows, func(r screen.Row) bool {
		return r.Mark == screen.Todo || r.Mark == screen.Question || r.Mark == screen.Advice
	})
}

// mend returns the row of a check that has found something. A question is about what it
// quotes, and has a key to answer that it is intended.
func (l *pointList) mend(i int, mark screen.Mark) screen.Row {
	w, check, c := l.env.Words, &l.outcome.report.Checks[i], &l.shown.worded.Checks[i]
	row := screen.Row{
		ID: rulePref + string(c.Rule), Mark: mark, Label: l.label(i, c), Enter: w.Say("result.why"), Lines: l.shown.pairs.about(check.Findings),
	}
	if mark == screen.Question {
		q := question{rule: check.Rule, finding: &check.Findings[0]}
		row.Actions = []screen.Action{{
			ID: answerPref + answerID(q), Key: "i", Label: w.Say("result.intended-short"),
			Help: w.Say("result.intended-long", "What", quoted(l.env, q)),
		}}
	}
	return row
}

// label says what a check has found, or of one that was not made, what it waits for: the
// name of its rule alone has not been heard yet.
func (l *pointList) label(i int, c *report.WordedCheck) string {
	check, first := &l.outcome.report.Checks[i], l.outcome.report.First()
	awaited := l.env.Book.Page(check.Needs)
	if check.Status != report.Skipped || awaited == nil {
		return sentence(c)
	}
	return l.env.Words.Say("result.waits", "Title", c.Title, "First", first != nil && first.Rule == check.Needs, "Needs", awaited.Title)
}

// sentence says what was found and what to do.
func sentence(c *report.WordedCheck) string {
	if c.Fix == "" || c.Status == report.Skipped {
		return c.Message
	}
	return c.Message + " " + c.Fix
}

// markOf returns the mark of a check that has something to say besides what is
// right.
func markOf(c *report.Check) (screen.Mark, bool) {
	switch {
	case c.Status == report.Later:
		return screen.NoMark, false
	case c.Status == report.Failed:
		return screen.Todo, true
	case c.Status == report.Skipped:
		// What has no meaning in the format is nothing to do.
		return screen.Skipped, c.Needs != "" && !c.Left
	case len(c.Findings) == 0:
		return screen.NoMark, false
	default:
		return markOfSeverity(c.Severity), true
	}
}

func markOfSeverity(severity rule.Severity) screen.Mark {
	switch severity {
	case rule.Error:
		return screen.Todo
	case rule.Review:
		return screen.Question
	default:
		return screen.Advice
	}
}
