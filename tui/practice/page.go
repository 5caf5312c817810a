package practice

import (
	"slices"
	"strconv"

	"jourdain/lessons"
	"jourdain/lessons/activity"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// Page shows the activity: the rows, the options of one, or the verdict.
func (p *Practice) Page(env screen.Env) screen.Page {
	w, lesson := env.Words, env.Text(p.lesson)
	a := p.activity(env)
	answer := p.current(a)
	page := screen.Page{
		Head: screen.Head{
			Trail:  w.Say("lesson.where", "Number", p.lesson.Number, "Title", lesson.Title),
			Status: w.Say("practice.count", "Number", p.number(env), "Of", lesson.Activities()),
			Meter:  screen.Meter{Done: p.step + 1, Of: len(lesson.Steps) + 1},
		},
		Selection: screen.Selection{Turn: strconv.Itoa(p.turn)},
		Enter:     screen.Enter{Verb: w.Say("keys.choose")},
	}
	switch p.mode {
	case linesMode:
		p.rowsPage(env, &page, a, answer)
	case optionsMode:
		p.optionsPage(env, &page, a, answer)
	case earlyMode:
		page.Parts = []screen.Part{screen.Note{Text: w.Say("practice.early")}}
		p.retryRows(env, &page, a, w.Say("practice.return"))
	case verdictMode:
		p.verdictPage(env, &page, a, answer)
	case reasonsMode:
		p.reasonsPage(env, &page, a, answer)
	}
	return page
}

// number returns which of the lesson's activities this is, from 1.
func (p *Practice) number(env screen.Env) int {
	n := 0
	for i, step := range env.Text(p.lesson).Steps {
		if i <= p.step && step.Activity != nil {
			n++
		}
	}
	return n
}

func (p *Practice) rowsPage(env screen.Env, page *screen.Page, a activity.Activity, answer activity.Answer) {
	w := env.Words
	page.Title = env.Text(p.lesson).Steps[p.step].Title
	page.Parts = []screen.Part{screen.Prose{Markdown: a.Ask()}}
	page.Words = screen.Explained(env.Text(p.lesson), lessons.Prose{Markdown: a.Ask()})
	if shows := a.Shows(); shows != nil {
		page.Parts = append(page.Parts, screen.Compared(shows.Left, shows.Right))
	}
	if signs := signsOf(a, answer); len(signs) > 0 && !env.Plain {
		page.Parts = append(page.Parts, screen.Legend{Signs: signs})
	}
	p.hint(w, page, a)
	p.tellUndone(env, page)
	p.rows(env, page, a, answer)
	page.Leads = leads(w, a, answer)
	page.RowActions = rowActions(w, a, answer)
	if m, ok := a.(activity.Machine); ok {
		page.Beside = machineReads(env, m.Outline(answer))
	}
	// Whoever comes back to the lines finds the one that they worked on.
	page.Selection.Row, page.Selection.Reveal = rowID(p.line), p.turn > 0
	p.undoAction(w, a, page)
	// The arrows leave no exercise: where lines are moved they move them, and nobody goes
	// on without an answer by a key that turns pages elsewhere.
	page.Actions = append(page.Actions, screen.Action{
		ID: nextID, Key: w.Say("practice.skip.press"), Label: w.Say("practice.skip.key"), Help: w.Say("practice.skip"),
	})
	if p.step > 0 {
		page.Actions = append(page.Actions, screen.Action{
			ID: previousID, Key: w.Say("practice.previous.press"), Label: w.Say("practice.previous.key"), Help: w.Say("lesson.previous"),
		})
	}
}

// hint offers the hint, and says it once it was asked for.
func (p *Practice) hint(w *text.Words, page *screen.Page, a activity.Activity) {
	page.Actions = append(page.Actions, screen.Action{ID: hintID, Key: "i", Label: w.Say("practice.hint")})
	if p.hinted {
		page.Parts = append(page.Parts, screen.Note{
			Mark: screen.Advice, Text: w.Say("practice.hint-is", "Hint", a.Hint()), Worded: true, News: p.just.hinted,
		})
	}
}

// tellUndone says in the line mode that something was taken back; the full screen shows it.
func (p *Practice) tellUndone(env screen.Env, page *screen.Page) {
	if env.Plain && p.just.undone {
		page.Parts = append(page.Parts, screen.Note{Text: env.Words.Say("practice.undone"), News: true})
	}
}

// undoAction offers to take back what was done last, where that changes something.
func (p *Practice) undoAction(w *text.Words, a activity.Activity, page *screen.Page) {
	n := len(p.past)
	if n > 0 && a.Fits(p.past[n-1]) && !slices.Equal(p.past[n-1], p.answer) {
		page.Actions = append(page.Actions, screen.Action{ID: screen.UndoID, Key: "z", Label: w.Say("practice.undo")})
	}
}

// rows returns the lines, and the row that judges the answer.
func (p *Practice) rows(env screen.Env, page *screen.Page, a activity.Activity, answer activity.Answer) {
	w := env.Words
	for _, row := range a.Rows(answer) {
		shown := screen.Row{
			ID: rowID(row.Line), Label: said(env, row), Loud: row.Loud, Depth: row.Depth,
			Lead: state(env, a, row), Mark: mark(a, row),
		}
		if a.Play().Nested && env.Plain {
			shown.Aside = w.Say("practice.level", "Level", row.Depth+1)
		}
		if row.Line == p.line && p.just.stuck != "" {
			shown.Aside = w.Say("move." + p.just.stuck + ".stuck")
		}
		if moves(a) {
			shown.Enter = w.Say("keys.move")
		}
		page.Rows = append(page.Rows, shown)
	}
	if !atOnce(a) {
		page.Rows = append(page.Rows, screen.Row{ID: checkID, Label: w.Say("practice.check"), Enter: w.Say("keys.choose"), Apart: true})
	}
}

// optionsPage asks what to do with one line.
func (p *Practice) optionsPage(env screen.Env, page *screen.Page, a activity.Activity, answer activity.Answer) {
	rows := a.Rows(answer)
	row := p.row(a)
	p.tellUndone(env, page)
	page.Parts = append(page.Parts, p.question(env, a, rows, row))
	options := a.Options(answer, row)
	if moves(a) {
		page.Rows = moveRows(env.Words, a, options)
	} else {
		for _, o := range options {
			page.Rows = append(page.Rows, screen.Row{ID: o.ID, Label: optionLabel(env.Words, o)})
		}
	}
	page.Back.ID, page.Back.Name = rowsID, env.Words.Say("practice.return")
	p.undoAction(env.Words, a, page)
}

// verdictPage reports whether the answer is right, and why.
func (p *Practice) verdictPage(env screen.Env, page *screen.Page, a activity.Activity, answer activity.Answer) {
	w := env.Words
	note := screen.Note{Mark: screen.OK, Text: env.Praised("practice.right", "praise.right"), Worded: true}
	if !p.verdict.Right {
		note.Mark, note.Text = screen.Todo, w.Say("practice.wrong")
		if leftOpen(a, p.verdict.Reasons[0]) {
			note.Text = w.Say("practice.unfinished")
		}
	}
	page.Parts = []screen.Part{note}
	if why := p.why(env, a, answer); why != "" {
		page.Parts = append(page.Parts, screen.Note{Text: why})
	}
	if !p.verdict.Right {
		p.retryRows(env, page, a, w.Say("practice.again"))
		return
	}
	if then := a.Then(); then != nil {
		page.Parts = append(page.Parts, screen.Compared(then.Left, then.Right))
	}
	page.Back.ID = againID
	page.Rows = []screen.Row{{ID: nextID, Label: w.Say("practice.next")}}
	if !atOnce(a) {
		page.Rows = append(page.Rows, screen.Row{ID: whyID, Label: w.Say("practice.why-right")})
	}
	page.Rows = append(page.Rows, screen.Row{ID: againID, Label: w.Say("practice.see-again")})
}

// reasonsPage says of each line why it is right as it is, in the order of the lines.
func (p *Practice) reasonsPage(env screen.Env, page *screen.Page, a activity.Activity, answer activity.Answer) {
	w := env.Words
	page.Title = w.Say("practice.why-right")
	rows := a.Rows(answer)
	reasons := slices.Clone(p.verdict.Reasons)
	slices.SortStableFunc(reasons, func(x, y activity.Reason) int { return x.Row - y.Row })
	for _, reason := range reasons {
		if reason.Row < 0 || reason.Row >= len(rows) || reason.Why == "" {
			continue
		}
		// The title says what the mark says.
		note := screen.Note{Mark: screen.OK, Text: about(env, a, rows[reason.Row], reason), Worded: true}
		page.Parts = append(page.Parts, note)
	}
	page.Back.ID = verdictID
	page.Rows = []screen.Row{
		{ID: nextID, Label: w.Say("practice.next")}, {ID: againID, Label: w.Say("practice.see-again")},
	}
}

// retryRows offers to try again, to go on without it, and the hint.
func (p *Practice) retryRows(env screen.Env, page *screen.Page, a activity.Activity, again string) {
	w := env.Words
	page.Back.ID = againID
	page.Rows = []screen.Row{
		{ID: againID, Label: again},
		{ID: nextID, Label: w.Say("practice.skip")},
	}
	p.hint(w, page, a)
}

// why returns the reason of the verdict: of the choice that was made, or of the first
// line that is wrong. One thing to think about is enough.
func (p *Practice) why(env screen.Env, a activity.Activity, answer activity.Answer) string {
	if p.verdict.Right && !atOnce(a) {
		return ""
	}
	rows := a.Rows(answer)
	for _, reason := range p.verdict.Reasons {
		switch {
		case reason.Right != p.verdict.Right || reason.Why == "" || reason.Row >= len(rows):
		case reason.Row < 0 || atOnce(a):
			return reason.Why
		default:
			return about(env, a, rows[reason.Row], reason)
		}
	}
	return ""
}
