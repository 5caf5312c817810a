package result

import (
	"slices"

	"jourdain/grader/report"
	"jourdain/grader/rules/rule"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// rightTold is how many right things are said before someone asks for everything.
const rightTold = 3

// rightListed is how many are said then; the rest is a count, which leads to all of
// them. A document of one's own is looked at by some forty rules, and what is to be
// mended must stay in sight.
const rightListed = 6

// right lists what is right, first, and gives how many things are held back.
func (r *Result) right(p *screen.Page, w *text.Words, s *shown) (held int) {
	add := func(id, said string) {
		p.Rows = append(p.Rows, screen.Row{
			ID: id, Mark: screen.OK, Label: said, Enter: w.Say("result.look"), Spare: !r.all && (len(p.Parts) > 0 || len(p.Rows) > 0),
		})
	}
	told := r.told(s)
	for i := range s.worded.Checks {
		switch c := &s.worded.Checks[i]; {
		case told[c.Rule]:
			add(rightPref+string(c.Rule), c.Praise())
		case c.Praise() != "" && len(c.Findings) == 0:
			held++
		}
	}
	if held > 0 && r.all {
		add(rightsID, w.Say("report.more-right", "Count", held))
	}
	if n := len(r.left); n > 0 {
		add(intendedID, w.Say("result.intended", "Count", n))
	}
	return held
}

// told chooses what is said to be right: what has just become so first, then what the work
// asks for.
func (r *Result) told(s *shown) map[rule.ID]bool {
	most := rightTold
	switch {
	case r.all && r.rights:
		most = len(s.worded.Checks)
	case r.all:
		most = rightListed
	}
	told := map[rule.ID]bool{}
	for _, goes := range []func(*report.WordedCheck) bool{
		func(c *report.WordedCheck) bool { return r.better[c.Rule] },
		func(c *report.WordedCheck) bool { return c.Required },
		func(*report.WordedCheck) bool { return true },
	} {
		for i := range s.worded.Checks {
			if c := &s.worded.Checks[i]; len(told) < most && c.Praise() != "" && goes(c) {
				told[c.Rule] = true
			}
		}
	}
	return told
}

// kinds are the kinds of what is to be looked at, in their order, with the words for
// each.
func kinds() []struct {
	mark  screen.Mark
	group string
} {
	return []struct {
		mark  screen.Mark
		group string
	}{
		{screen.Todo, "result.then"},
		{screen.Question, "result.questions"},
		{screen.Advice, "result.advice"},
		{screen.Skipped, "result.skipped"},
	}
}

// todo lists what to mend: the first thing, and the rest on demand. It gives the first
// row; "" for none.
func (r *Result) todo(p *screen.Page, s *shown, env screen.Env, held int) (focus string) {
	first, rest := r.report.First(), 0
	add := func(i int, mark screen.Mark, group string) {
		row := r.mend(env, s, i, mark)
		row.Group = env.Words.Say(group)
		if focus == "" {
			focus = row.ID
		}
		p.Rows = append(p.Rows, row)
	}
	if first != nil {
		add(slices.IndexFunc(r.report.Checks, func(c report.Check) bool { return c.Rule == first.Rule }), screen.Todo, "result.first")
	}
	for _, kind := range kinds() {
		for i := range r.report.Checks {
			check := &r.report.Checks[i]
			mark, more := markOf(check)
			switch {
			case !more || mark != kind.mark || first != nil && check.Rule == first.Rule:
			case focus == "" || r.all:
				add(i, mark, kind.group)
			default:
				rest++
			}
		}
	}
	r.more(p, env.Words, rest, held)
	return focus
}

// more offers what is not shown, or to hide it again.
func (r *Result) more(p *screen.Page, w *text.Words, rest, held int) {
	var label string
	short := w.Say("result.all-short")
	switch {
	case r.all:
		label, short = w.Say("result.less"), w.Say("result.less-short")
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

// mend gives the row of a check that has found something. A question is about what it
// quotes, and has a key to answer that it is intended.
func (r *Result) mend(env screen.Env, s *shown, i int, mark screen.Mark) screen.Row {
	w, check, c := env.Words, &r.report.Checks[i], &s.worded.Checks[i]
	row := screen.Row{
		ID: rulePref + string(c.Rule), Mark: mark, Label: r.label(env, i, c), Enter: w.Say("result.why"), Lines: s.pairs.about(check.Findings),
	}
	if mark == screen.Question {
		q := question{check.Rule, &check.Findings[0]}
		row.Actions = []screen.Action{{
			ID: answerPref + answerID(q), Key: "i", Label: w.Say("result.intended-short"),
			Help: w.Say("result.intended-long", "What", quoted(env, q)),
		}}
	}
	return row
}

// label says what a check has found, or of one that was not made, what it waits for: the
// name of its rule alone has not been heard yet.
func (r *Result) label(env screen.Env, i int, c *report.WordedCheck) string {
	check, first := &r.report.Checks[i], r.report.First()
	awaited := env.Book.Page(check.Needs)
	if check.Status != report.Skipped || awaited == nil {
		return sentence(c)
	}
	return env.Words.Say("result.waits", "Title", c.Title, "First", first != nil && first.Rule == check.Needs, "Needs", awaited.Title)
}

// sentence says what was found and what to do.
func sentence(c *report.WordedCheck) string {
	if c.Fix == "" || c.Status == report.Skipped {
		return c.Message
	}
	return c.Message + " " + c.Fix
}

// markOf gives the mark of a check that has something to say besides what is
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
