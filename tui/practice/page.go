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
	w := env.Words
	a := p.activity(env)
	answer := p.current(a)
	page := screen.Page{
		Head:      p.head(env),
		Selection: screen.Selection{Turn: strconv.Itoa(p.turn), Sent: p.sent, Answers: p.mode == linesMode || p.mode == optionsMode, Whole: p.mode == linesMode && atOnce(a) && p.verdict == nil},
		Enter:     screen.Enter{Verb: w.Say("keys.choose")},
	}
	switch p.mode {
	case linesMode:
		p.rowsPage(env, &page, a, answer)
	case optionsMode:
		p.optionsPage(env, &page, a, answer)
	case verdictMode:
		p.verdictPage(env, &page, a, answer)
	case reasonsMode:
		p.reasonsPage(env, &page, a, answer)
	}
	return page
}

func (p *Practice) rowsPage(env screen.Env, page *screen.Page, a activity.Activity, answer activity.Answer) {
	w := env.Words
	page.Title = env.Text(p.lesson).Steps[p.step].Title
	page.Parts = []screen.Part{screen.Prose{Markdown: a.Ask()}}
	page.Words = screen.Explained(env.Text(p.lesson), lessons.Prose{Markdown: a.Ask()})
	if shows := a.Shows(); shows != nil {
		page.Parts = append(page.Parts, screen.Compared(shows.Left, shows.Right))
	}
	if signs := signsOf(a, answer); len(signs) > 0 {
		page.Parts = append(page.Parts, screen.Legend{Signs: signs})
	}
	p.way(w, page, a, answer)
	p.hint(w, page, a)
	p.tellDone(env, page, a, answer)
	p.tellVerdict(env, page, a, answer)
	p.rows(env, page, a, answer)
	page.Leads = leads(w, a, answer)
	page.RowActions = rowActions(w, a, answer)
	if m, ok := a.(activity.Machine); ok {
		page.Beside = machineReads(env, m.Outline(answer))
	}
	// Whoever comes back to the lines finds the one that they worked on.
	page.Selection.Row, page.Selection.Reveal = rowID(p.line), p.turn > 0
	if p.just.filled {
		page.Selection.Row = checkID
	}
	p.undoAction(w, a, page)
	// The arrows leave no exercise: where lines are moved they move them, and nobody goes
	// on without an answer by a key that turns pages elsewhere.
	next := screen.Action{ID: nextID, Key: w.Say("practice.skip.press"), Label: w.Say("practice.skip.key"), Help: w.Say("practice.skip")}
	if p.verdict != nil && p.verdict.Right {
		next.Label, next.Help = w.Say("practice.next.key"), w.Say("practice.next")
	}
	page.Actions = append(page.Actions, next)
	p.previous(w, page)
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

// way says to who listens how one answers, and the answers that there are; the full screen
// shows it.
func (p *Practice) way(w *text.Words, page *screen.Page, a activity.Activity, answer activity.Answer) {
	key := "practice.way-" + string(a.Kind())
	if atOnce(a) {
		key = "practice.way-one"
	}
	if said, ok := w.Find(key, "Answers", w.List(answers(w, a, answer))); ok {
		page.Parts = append(page.Parts, screen.Note{Text: said})
	}
}

// tellDone says to who listens what has become of a line, or what was taken back; the full
// screen shows it.
func (p *Practice) tellDone(env screen.Env, page *screen.Page, a activity.Activity, answer activity.Answer) {
	key := "practice.done"
	switch {
	case p.just.undone:
		key = "practice.undone"
	case !p.just.done, atOnce(a), moves(a) && p.mode == optionsMode: // the question says it
		return
	}
	rows := a.Rows(answer)
	i := slices.IndexFunc(rows, func(r activity.Row) bool { return r.Line == p.just.line })
	if i < 0 {
		return
	}
	if said, ok := env.Words.Find(key, "Now", now(env, a, rows, i)); ok {
		page.Parts = append(page.Parts, screen.Note{Text: said, News: true})
	}
}

// tellVerdict says what is not right yet, above the lines, which stay.
func (p *Practice) tellVerdict(env screen.Env, page *screen.Page, a activity.Activity, answer activity.Answer) {
	note := screen.Note{Worded: true, News: p.just.judged || p.just.early, Turn: p.judged}
	switch {
	case p.just.stuck == anyMove:
		note.Mark, note.Text, note.News, note.Turn = screen.Advice, cannot(env.Words, a, answer, p.row(a)), true, 0
	case p.just.early:
		note.Mark, note.Text = screen.Advice, env.Words.Say("practice.early")
	case p.verdict == nil:
		p.last.tell(env.Words, page, a)
		return
	case p.verdict.Right:
		note.Mark, note.Text = screen.OK, env.Words.Say("practice.right")
	default:
		note.Mark, note.Text = p.wrong(env, a, answer)
	}
	page.Parts = append(page.Parts, note)
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
			ID: rowID(row.Line), Label: words(env, row), Words: screen.Drawn, Depth: row.Depth,
			Lead: state(env, a, row), Mark: mark(a, row),
		}
		if row.Loud {
			shown.Words = screen.Loud
		}
		if a.Play().Nested {
			shown.Aside, _ = w.Find("practice.level", "Level", row.Depth+1) // for who listens
		}
		if row.Line == p.line && p.just.stuck != "" && p.just.stuck != anyMove {
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
	p.tellDone(env, page, a, answer)
	page.Parts = append(page.Parts, p.question(env, a, rows, row))
	options := inOrder(a.Options(answer, row))
	if moves(a) {
		page.Rows = moveRows(env.Words, a, options)
		if len(options) > 0 {
			page.Selection.Row = options[0].ID // the first move of the list may be impossible
		}
	} else {
		for _, o := range options {
			page.Rows = append(page.Rows, screen.Row{ID: o.ID, Label: optionLabel(env.Words, o), Words: screen.Drawn})
			if state := rows[row].State; state != "" && (state == o.ID || state == o.Label) {
				page.Selection.Row = o.ID // Enter leaves it as it is
			}
		}
	}
	page.Back.ID, page.Back.Name = rowsID, env.Words.Say("practice.return")
	p.undoAction(env.Words, a, page)
}

// verdictPage says that the answer is right, and of a choice why. Who comes back to an exercise that
// is solved may go on, or have it to do once more.
func (p *Practice) verdictPage(env screen.Env, page *screen.Page, a activity.Activity, answer activity.Answer) {
	w := env.Words
	page.Parts = []screen.Part{screen.Note{Mark: screen.OK, Text: env.Praised("practice.right", "praise.right"), Worded: true}}
	page.Back.ID = againID
	if p.solved {
		page.Title = env.Text(p.lesson).Steps[p.step].Title
		page.Parts = []screen.Part{screen.Note{Mark: screen.OK, Text: w.Say("practice.solved"), Worded: true}}
		page.Back.ID = "" // nothing was answered now that one would go back to
		p.previous(w, page)
	}
	if chosen := slices.Index(answer, 1); atOnce(a) && chosen >= 0 {
		page.Parts = append(page.Parts, screen.Note{Text: whyOf(p.verdict.Reasons, chosen)})
	}
	if then := a.Then(); then != nil {
		page.Parts = append(page.Parts, screen.Compared(then.Left, then.Right))
	}
	page.Enter.Alone = nextID
	page.Rows = []screen.Row{{ID: nextID, Label: w.Say("practice.next")}}
	if !atOnce(a) {
		page.Rows = append(page.Rows, screen.Row{ID: whyID, Label: w.Say("practice.why-right")})
	}
	page.Rows = append(page.Rows, screen.Row{ID: againID, Label: w.Say("practice.see-again")})
	if p.solved {
		page.Rows = append(page.Rows, screen.Row{ID: afreshID, Label: w.Say("practice.afresh")})
	}
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
		note := screen.Note{Mark: screen.OK, Text: about(env, rows[reason.Row], reason), Worded: true}
		page.Parts = append(page.Parts, note)
	}
	page.Back.ID, page.Enter.Alone = verdictID, nextID
	page.Rows = []screen.Row{
		{ID: nextID, Label: w.Say("practice.next")}, {ID: againID, Label: w.Say("practice.see-again")},
	}
}
