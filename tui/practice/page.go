package practice

import (
	"strconv"

	"jourdain/lessons/activity"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// Page shows the activity: the rows, the options of one, or the verdict.
func (p *Practice) Page(env screen.Env) screen.Page {
	w, lesson := env.Words, p.lesson.Text(env.Lang())
	a := p.activity(env)
	answer := p.answer
	if answer == nil {
		answer = a.Start()
	}
	page := screen.Page{
		Where:  w.Say("lesson.where", "Number", p.lesson.Number, "Title", lesson.Title),
		Status: w.Say("practice.count", "Number", p.number(env), "Of", lesson.Activities()),
		Turn:   strconv.Itoa(p.turn),
	}
	switch {
	case p.verdict != nil:
		p.verdictPage(env, &page, a)
	case p.asking:
		p.optionsPage(env, &page, a, answer)
	default:
		p.rowsPage(env, &page, a, answer)
	}
	return page
}

// number gives which of the lesson's activities this is, from 1.
func (p *Practice) number(env screen.Env) int {
	n := 0
	for i, step := range p.lesson.Text(env.Lang()).Steps {
		if i <= p.step && step.Activity != nil {
			n++
		}
	}
	return n
}

func (p *Practice) rowsPage(env screen.Env, page *screen.Page, a activity.Activity, answer activity.Answer) {
	w := env.Words
	page.Title = p.lesson.Text(env.Lang()).Steps[p.step].Title
	page.Parts = []screen.Part{screen.Prose{Markdown: a.Ask()}}
	if p.hinted {
		page.Parts = append(page.Parts, screen.Note{Mark: screen.Advice, Text: w.Say("practice.hint-is", "Hint", a.Hint())})
	}
	for i, row := range a.Rows(answer) {
		page.Rows = append(page.Rows, screen.Row{
			ID: rowID(i), Label: row.Text, Loud: row.Loud, Depth: row.Depth,
			Lead: state(env, a, row), Mark: mark(a, row),
		})
	}
	page.RowActions = rowActions(w, a, answer)
	if !atOnce(a) {
		page.Rows = append(page.Rows, screen.Row{ID: checkID, Label: w.Say("practice.check"), Apart: true})
	}
	if m, ok := a.(activity.Machine); ok {
		page.Beside = machine(env, m.Outline(answer))
	}
	page.Focus = rowID(p.row)
	page.Enter = w.Say("keys.choose")
	page.Actions = []screen.Action{{ID: hintID, Key: "i", Label: w.Say("practice.hint")}}
	if len(p.past) > 0 {
		page.Actions = append(page.Actions, screen.Action{ID: screen.UndoID, Key: "z", Label: w.Say("practice.undo")})
	}
	page.Actions = append(page.Actions, screen.Action{ID: nextID, Key: "right", Help: w.Say("practice.skip")})
	if p.step > 0 {
		page.Actions = append(page.Actions, screen.Action{ID: previousID, Key: "left", Help: w.Say("lesson.previous")})
	}
}

// optionsPage asks what to do with one row.
func (p *Practice) optionsPage(env screen.Env, page *screen.Page, a activity.Activity, answer activity.Answer) {
	w := env.Words
	row := a.Rows(answer)[p.row]
	page.Parts = []screen.Part{screen.Note{Text: w.Say("practice.which", "Text", row.Text)}}
	for _, o := range a.Options(answer, p.row) {
		page.Rows = append(page.Rows, screen.Row{ID: o.ID, Label: optionLabel(w, o)})
	}
	page.Enter, page.Back = w.Say("keys.choose"), rowsID
}

// verdictPage says whether the answer is right, and why.
func (p *Practice) verdictPage(env screen.Env, page *screen.Page, a activity.Activity) {
	w := env.Words
	note := screen.Note{Mark: screen.OK, Text: w.Say("practice.right")}
	if !p.verdict.Right {
		note = screen.Note{Mark: screen.Todo, Text: w.Say("practice.wrong")}
	}
	if env.Plain {
		note.Mark = screen.NoMark // the words say it
	}
	page.Parts = []screen.Part{note}
	if why := p.why(w, a); why != "" {
		page.Parts = append(page.Parts, screen.Note{Text: why})
	}
	page.Enter, page.Back = w.Say("keys.choose"), againID
	if p.verdict.Right {
		page.Rows = []screen.Row{
			{ID: nextID, Label: w.Say("practice.next")}, {ID: againID, Label: w.Say("practice.see-again")},
		}
		return
	}
	page.Rows = []screen.Row{
		{ID: againID, Label: w.Say("practice.again")},
		{ID: nextID, Label: w.Say("practice.skip")},
	}
	if p.hinted {
		page.Parts = append(page.Parts, screen.Note{Mark: screen.Advice, Text: w.Say("practice.hint-is", "Hint", a.Hint())})
	} else {
		page.Actions = []screen.Action{{ID: hintID, Key: "i", Label: w.Say("practice.hint")}}
	}
}

// why gives the reason of the verdict: of the choice that was made, or of the first
// line that is wrong. One thing to think about is enough.
func (p *Practice) why(w *text.Words, a activity.Activity) string {
	if p.verdict.Right && !atOnce(a) {
		return ""
	}
	rows := a.Rows(p.answer)
	for _, reason := range p.verdict.Reasons {
		switch {
		case reason.Right != p.verdict.Right || reason.Why == "":
		case reason.Row < 0 || atOnce(a):
			return reason.Why
		default:
			return w.Say("practice.about", "Text", rows[reason.Row].Text, "Why", reason.Why)
		}
	}
	return ""
}

// state says what the answer has for a row.
func state(env screen.Env, a activity.Activity, row activity.Row) string {
	switch {
	case a.Kind() != activity.MarkKind:
		return row.State
	case row.State != "":
		return env.Words.Say("role." + row.State + ".short")
	case env.Plain:
		return ""
	default:
		return env.Words.Say("role.none")
	}
}

func mark(a activity.Activity, row activity.Row) screen.Mark {
	switch {
	case a.Kind() != activity.ChooseKind && a.Kind() != activity.HuntKind, atOnce(a):
		return screen.NoMark
	case row.On:
		return screen.On
	default:
		return screen.Off
	}
}

// rowActions gives a key to the options that every row has.
func rowActions(w *text.Words, a activity.Activity, answer activity.Answer) []screen.Action {
	keys := map[string]string{
		"title": "t", "level-1": "1", "level-2": "2", "level-3": "3", "text": "p",
	}
	var actions []screen.Action
	for _, o := range a.Options(answer, 0) {
		if key := keys[o.ID]; key != "" {
			actions = append(actions, screen.Action{ID: o.ID, Key: key, Label: w.Say("role." + o.ID + ".key")})
		}
	}
	return actions
}

func optionLabel(w *text.Words, o activity.Option) string {
	if o.Label != "" {
		return o.Label
	}
	return w.Say("role." + o.ID)
}

// machine shows what a machine would read in the answer.
func machine(env screen.Env, entries []activity.Entry) *screen.Column {
	w := env.Words
	c := &screen.Column{Title: w.Say("result.machine"), Empty: w.Say("result.no-heading")}
	numbers := &screen.Numbering{}
	for _, e := range entries {
		switch {
		case e.Title:
			c.Lines = append(c.Lines, screen.Line{Text: e.Text, Aside: w.Say("result.title-word")})
		case e.Level > 0:
			c.Lines = append(c.Lines, screen.Line{Lead: numbers.Next(e.Level), Text: e.Text})
		case e.Unknown && env.Plain:
		case e.Unknown:
			c.Lines = append(c.Lines, screen.Line{Lead: "?"})
		default:
			c.Lines = append(c.Lines, screen.Line{Text: w.Say("practice.paragraphs", "Count", e.Paragraphs), Depth: 1})
		}
	}
	return c
}
