package result

import (
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rules"
	"jourdain/lessons"
	"jourdain/lessons/activity"
	"jourdain/tui/machine"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// Page shows how the document did.
func (r *Result) Page(env screen.Env) screen.Page {
	w := env.Words
	name := document.Printable(filepath.Base(r.path))
	p := screen.Page{Head: screen.Head{Trail: w.Say("result.where-free"), Status: name}, Enter: screen.Enter{Verb: w.Say("keys.choose")}}
	if r.lesson != nil {
		p.Head.Trail = w.Say("result.where", "Number", r.lesson.Number)
	}
	switch {
	case r.outcome.at.IsZero():
	case r.outcome.doc == nil: // it was not read yet
		p.Head.Status = w.Say("result.tried", "File", name, "Time", w.Clock(r.outcome.at))
		p.Head.Short = w.Say("result.tried-short", "Time", w.Clock(r.outcome.at))
	default:
		p.Head.Status = w.Say("result.seen", "File", name, "Time", w.Clock(r.outcome.at))
		p.Head.Short = w.Say("result.seen-short", "Time", w.Clock(r.outcome.at))
	}
	p.Head.Guide, p.Enter.Takes, p.Enter.Alone = env.Guide(r.path), screen.TakesAddresses, againID
	p.Enter.Texts = !env.Public
	p.Actions = []screen.Action{{ID: againID, Key: "r", Label: w.Say("result.again"), Help: w.Say("result.again-long")}}
	if r.services.Open != nil {
		opening := w.Say("brief.open", "File", name, "Markdown", screen.IsMarkdown(r.path))
		p.Actions = append(p.Actions, screen.Action{ID: screen.OpenID, Key: "o", Label: w.Say("open.key"), Help: opening})
	}
	switch {
	case r.outcome.at.IsZero():
		p.Parts = []screen.Part{screen.Note{Text: w.Say("result.reading", "File", name)}}
		p.Enter.Verb = ""
	case r.outcome.doc == nil:
		r.unreadable(&p, w, name)
	default:
		r.readable(env, &p, name)
	}
	return p
}

// unreadable says what the file is instead, and what to do.
func (r *Result) unreadable(p *screen.Page, w *text.Words, name string) {
	p.Parts = []screen.Part{screen.Note{Mark: screen.Todo, Text: w.Unreadable(r.watcher.err, name)}}
	p.Enter.Alone = "" // to read the same file again leads nowhere: Enter says once more why
	p.Rows = []screen.Row{
		{ID: againID, Label: w.Say("result.again-long")},
		{ID: otherID, Label: otherWork(r.work, w)},
	}
	if mustBeSavedAnew(r.watcher.err) {
		p.Rows = append([]screen.Row{{ID: saveID, Label: w.Say("result.how-save"), Enter: w.Say("keys.open")}}, p.Rows...)
	}
	r.neighbour.ask(p, w, r.path)
	r.neighbour.row(p, w)
	p.Selection.Turn = "unreadable"
}

// readable shows the last result, or what is shown in its place, below what is new.
func (r *Result) readable(env screen.Env, p *screen.Page, name string) {
	w := env.Words
	if s := r.outcome.words(env); s.err != nil {
		// A test of the rules keeps a sentence from being missing.
		p.Parts = []screen.Part{screen.Note{Mark: screen.Question, Text: s.err.Error()}}
		return
	}
	if trouble := r.watcher.trouble(env, name, r.outcome.at); trouble != "" {
		p.Parts = append(p.Parts, screen.Note{Mark: screen.Question, Text: trouble, Worded: true, News: true}) // it is no point of the document
	} else {
		p.Parts = append(p.Parts, r.tell(env)...)
	}
	r.neighbour.ask(p, w, r.path)
	if len(r.answers.undo) > 0 {
		p.Actions = append(p.Actions, screen.Action{ID: screen.UndoID, Key: "z", Label: w.Say("practice.undo")})
	}
	switch view := r.views.top(); view.kind {
	case ruleView:
		about := rulePage{env: env, id: view.rule, outcome: &r.outcome, given: r.answers.given, tool: r.toolFor(env.Settings.Tool)}
		about.show(p)
		p.Selection.Turn = about.turn(r.turn)
	case outlineView:
		p.Parts = append(p.Parts, r.outcome.words(env).pairs.columns)
		if r.outcome.aspect == lessons.Marks {
			p.Parts = append(p.Parts, screen.Legend{Signs: activity.Signs()})
		}
		p.Selection.Turn = "outline" + strconv.Itoa(r.turn)
		if r.lesson != nil {
			// A small window has room for the lesson and the file, and not for the time.
			p.Head.Trail, p.Head.Short = w.Say("result.where-view", "Number", r.lesson.Number), name
		}
		ways(env, p)
	case intendedView:
		intendedPage(env, p, r.outcome.left)
	default:
		r.resultPage(env, p)
	}
}

func (r *Result) resultPage(env screen.Env, p *screen.Page) {
	w, s := env.Words, r.outcome.words(env)
	p.Selection.Turn = fmt.Sprintf("judged-%d-%d", r.turn, r.extent)
	if r.work != nil && !r.work.Marked() {
		p.Parts = append(p.Parts, screen.Note{Text: w.Say("result.shown")}, s.pairs.columns)
		if said := r.twofold(env); said != "" {
			p.Parts = append(p.Parts, screen.Note{Text: said})
		}
		r.onward(env, p)
		return
	}
	p.Wide = []screen.Part{s.pairs.columns}
	if r.outcome.untouched {
		p.Parts = append(p.Parts, screen.Note{Text: w.Say("result.untouched")})
	}
	r.passed(env, p)
	list := pointList{env: env, outcome: &r.outcome, shown: s, better: r.better, extent: r.extent}
	p.Selection.Row = list.todo(p, list.right(p))
	if onward := r.onward(env, p); p.Selection.Row == "" || r.outcome.report.Passed && r.lesson != nil {
		p.Selection.Row = onward
		if r.outcome.report.Passed && r.lesson != nil {
			p.Enter.Alone = onward // as Enter does on the full screen
		}
	}
	if p.HasRow(r.views.row) {
		p.Selection.Row, p.Selection.Reveal = r.views.row, true
	}
	p.Actions = append(p.Actions, screen.Action{ID: outlineID, Key: "v", Wide: true, Label: w.Say("result.structure"), Help: w.Say("result.structure-long")})
	if r.outcome.report.First() != nil {
		p.After = append(p.After, screen.Note{Text: w.Say("result.save")})
	}
	if o := &r.outcome; o.then != nil {
		beside := []screen.Part{screen.Caption{Text: w.Say("then.title")}, thenAndNow(w, o.then, &o.now)}
		if o.report.Passed {
			p.Parts = append(p.Parts, beside...)
		} else {
			p.After = append(p.After, beside...)
		}
	}
	if later := report.LaterLine(s.worded, w); later != "" {
		p.After = append(p.After, screen.Note{Text: later, IfRoom: true})
	}
}

// twofold says how many headings the eye sees, and how many of them the machine reads, where
// these are not as many; and which lesson mends that.
func (r *Result) twofold(env screen.Env) string {
	w, read := env.Words, 0
	for h := range r.outcome.doc.Headings() {
		if !h.Empty() {
			read++
		}
	}
	seen := read + len(r.outcome.loud)
	if seen == read {
		return ""
	}
	mends := 0
	if next := r.services.Course.Asking(rules.NoLookalikeHeading.ID, r.lesson); next != nil {
		mends = next.Number
	}
	return w.Say("result.twofold", "Count", seen, "Seen", machine.Number(w, seen), "Read", read, "ReadWord", machine.Number(w, read), "Lesson", mends, "Plain", env.Plain)
}

// passed says that the work has passed, and the points where they are wanted.
func (r *Result) passed(env screen.Env, p *screen.Page) {
	if r.outcome.report.Passed && r.lesson != nil {
		// It comes first: everything else is less.
		again := r.news != nil && r.news.passed // it was broken and is mended: who listens hears it anew
		fact := screen.Note{Mark: screen.OK, Text: env.Praised(r.outcome.passedFact(), "praise.passed"), Worded: true, News: again}
		p.Parts = slices.Concat([]screen.Part{fact}, p.Parts)
	}
	if r.outcome.report.Wrong != "" && r.outcome.report.First() == nil {
		p.Parts = append(p.Parts, screen.Note{Mark: screen.Todo, Text: r.outcome.words(env).worded.Instead})
	}
	if r.outcome.report.Of > 0 && r.showPoints() && r.outcome.report.Wrong == "" {
		p.Parts = append(p.Parts, screen.Note{Text: env.Words.Say("report.points", "Count", r.outcome.report.Points, "Of", r.outcome.report.Of)})
	}
}

// showPoints reports whether the learner sees the points: their teacher wants it so.
func (r *Result) showPoints() bool {
	if r.services.Points || r.lesson == nil {
		return r.services.Points
	}
	work := r.lesson.Work(r.outcome.report.Work)
	return work != nil && work.Submit != nil && work.Submit.ShowPoints
}

// onward offers where to go from here, and returns the first of these ways.
func (r *Result) onward(env screen.Env, p *screen.Page) string {
	w, before := env.Words, len(p.Rows)
	add := func(id, label string) {
		p.Rows = append(p.Rows, screen.Row{ID: id, Label: label, Apart: true})
	}
	if r.work != nil && r.outcome.report.Wrong != "" && !r.work.Own {
		add(briefID, w.Say("result.brief"))
	}
	if r.lesson != nil && r.outcome.report.Passed {
		switch {
		case r.outcome.rest != nil:
			add(nextWorkID, w.Say("result.next-work", "Title", screen.WorkTitle(env, r.outcome.rest)))
		case r.services.Course.Next(r.lesson, env.Settings.Track) != nil:
			add(nextID, w.Say("result.next"))
		}
		add(courseID, w.Say("result.course"))
	}
	add(otherID, otherWork(r.work, w))
	r.neighbour.row(p, w)
	return p.Rows[before].ID
}

// other offers to choose another document, in the words with which this one was chosen.
func otherWork(work *lessons.Work, w *text.Words) string {
	switch {
	case work == nil:
		return w.Say("result.other-free")
	case !work.Marked():
		return w.Say("result.other-show")
	default:
		return w.Say("result.other")
	}
}

// mustBeSavedAnew reports whether a file that could not be read is to be saved in another format.
func mustBeSavedAnew(err error) bool {
	var u *document.Unreadable
	return errors.As(err, &u) && slices.Contains([]document.Reason{
		document.WordOld, document.WordXML, document.PDF, document.Pages, document.PlainText, document.RTF, document.WebPage,
		document.Picture, document.Unsupported, document.NotText, document.Damaged, document.BrokenXML,
		document.ForeignPart, document.Compression,
	}, u.Reason)
}
