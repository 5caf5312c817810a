package result

import (
	"path/filepath"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// rightTold is how many right things are said before someone asks for everything.
const rightTold = 3

// rightListed is how many are said then; the rest is a count. A document of one's own
// is looked at by some forty rules, and what is to be mended must stay in sight.
const rightListed = 6

// Page shows how the document did.
func (r *Result) Page(env screen.Env) screen.Page {
	w := env.Words
	name := document.Printable(filepath.Base(r.path))
	p := screen.Page{Where: w.Say("result.where-free"), Status: name, Poll: true, Enter: w.Say("keys.choose")}
	if r.lesson != nil {
		p.Where = w.Say("result.where", "Number", r.lesson.Number)
	}
	if !r.at.IsZero() {
		p.Status = w.Say("result.seen", "File", name, "Time", w.Clock(r.at))
		p.Short = w.Say("result.seen-short", "Time", w.Clock(r.at))
	}
	p.Actions = []screen.Action{{ID: againID, Key: "r", Label: w.Say("result.again"), Help: w.Say("result.again-long")}}
	switch {
	case r.at.IsZero():
		p.Parts = []screen.Part{screen.Note{Text: w.Say("result.reading", "File", name)}}
		p.Enter = ""
	case r.err != nil:
		r.unreadable(&p, w, name)
	default:
		r.judged(env, &p)
	}
	return p
}

// unreadable says what the file is instead, and what to do.
func (r *Result) unreadable(p *screen.Page, w *text.Words, name string) {
	p.Parts = []screen.Part{screen.Note{Mark: screen.Todo, Text: w.Unreadable(r.err, name)}}
	p.Rows = []screen.Row{
		{ID: againID, Label: w.Say("result.again-long")},
		{ID: otherID, Label: w.Say("result.other")},
	}
	p.Turn = "unreadable"
}

func (r *Result) judged(env screen.Env, p *screen.Page) {
	w := env.Words
	words, err := report.In(r.report, env.Book)
	if err != nil {
		// A test of the rules keeps a sentence from being missing.
		p.Parts = []screen.Part{screen.Note{Mark: screen.Question, Text: err.Error()}}
		return
	}
	p.Turn = "judged-" + r.at.String()
	columns := Columns(w, r.doc)
	if r.work != nil && !r.work.Marked() {
		p.Parts = []screen.Part{screen.Note{Text: w.Say("result.shown")}, columns}
		r.onward(env, p)
		return
	}
	p.Wide = []screen.Part{columns}
	if r.outline {
		p.Wide, p.Parts = nil, []screen.Part{columns}
	}
	r.right(env, p, words)
	r.todo(p, w, words)
	r.onward(env, p)
	p.Actions = append(p.Actions, screen.Action{ID: outlineID, Key: "v", Label: w.Say("result.structure"), Help: w.Say("result.structure-long")})
	if r.lesson != nil && !r.report.Passed {
		p.After = append(p.After, screen.Note{Text: w.Say("result.save")})
	}
	if later := report.LaterLine(words, w); later != "" {
		p.After = append(p.After, screen.Note{Text: later, Spare: true})
	}
	if r.all || r.outline {
		p.Turn += "+"
	}
}

// right says what is right, first.
func (r *Result) right(env screen.Env, p *screen.Page, words *report.Worded) {
	w := env.Words
	if r.report.Passed && r.lesson != nil {
		fact := "result.passed"
		if r.rest != nil {
			fact = "result.passed-work"
		}
		p.Parts = append(p.Parts, screen.Note{Mark: screen.OK, Text: env.Praised(fact, "praise.passed")})
	}
	told, held := 0, 0
	for i := range words.Checks {
		c := &words.Checks[i]
		said := c.Right
		if c.Status == report.Passed && len(c.Findings) == 0 {
			said = c.Message
		}
		if said == "" {
			continue
		}
		switch told++; {
		case told > rightTold && !r.all:
			return
		case told > rightListed:
			held++
			continue
		}
		p.Parts = append(p.Parts, screen.Note{Mark: screen.OK, Text: said, Spare: len(p.Parts) > 0 && !r.all})
	}
	if held > 0 {
		p.Parts = append(p.Parts, screen.Note{Mark: screen.OK, Text: w.Say("report.more-right", "Count", held)})
	}
}

// todo lists what to mend: the first thing, and the rest on demand.
func (r *Result) todo(p *screen.Page, w *text.Words, words *report.Worded) {
	first := r.report.First()
	rest := 0
	add := func(c *report.WordedCheck, mark screen.Mark, group string) {
		p.Rows = append(p.Rows, screen.Row{ID: rulePref + string(c.Rule), Mark: mark, Group: group, Label: sentence(c), Enter: w.Say("result.why")})
	}
	for i := range r.report.Checks {
		if first == &r.report.Checks[i] {
			add(&words.Checks[i], screen.Todo, w.Say("result.first"))
		}
	}
	for i := range r.report.Checks {
		check, c := &r.report.Checks[i], &words.Checks[i]
		mark, more := markOf(check)
		if check == first || !more {
			continue
		}
		if rest++; r.all || first == nil {
			add(c, mark, w.Say("result.then"))
		}
	}
	if rest > 0 && first != nil {
		label := w.Say("result.all", "Count", rest)
		if r.all {
			label = w.Say("result.less")
		}
		p.Rows = append(p.Rows, screen.Row{ID: allID, Label: label, Group: " "})
		p.Actions = append(p.Actions, screen.Action{ID: allID, Key: "a", Help: label})
	}
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
		return screen.Skipped, c.Needs != ""
	case len(c.Findings) == 0:
		return screen.NoMark, false
	case c.Severity.String() == "review":
		return screen.Question, true
	default:
		return screen.Advice, true
	}
}

// onward offers where to go from here.
func (r *Result) onward(env screen.Env, p *screen.Page) {
	w, group := env.Words, " "
	add := func(id, label, detail string) {
		p.Rows = append(p.Rows, screen.Row{ID: id, Label: label, Detail: detail, Group: group})
	}
	if r.lesson != nil && r.report.Passed {
		switch {
		case r.rest != nil:
			add(nextWorkID, w.Say("result.next-work"), screen.WorkTitle(env, r.rest))
		case r.course.Next(r.lesson, env.Settings.Track) != nil:
			add(nextID, w.Say("result.next"), "")
		}
		add(courseID, w.Say("result.course"), "")
	}
	label := w.Say("result.other")
	if r.work != nil && r.work.Own {
		label = w.Say("result.other-own")
	}
	add(otherID, label, "")
}
