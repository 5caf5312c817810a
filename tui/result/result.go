package result

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rules/rule"
	"jourdain/lessons"
	"jourdain/lessons/progress"
	"jourdain/tui/documents"
	"jourdain/tui/screen"
)

// Result shows how a document did, and looks again when it is saved.
type Result struct {
	work   *lessons.Work   // nil for a document outside the lessons
	lesson *lessons.Lesson // of the work; nil too
	course *lessons.Course
	path   string
	store  progress.Store
	judge  Judge
	look   func(path string) (documents.Stamp, error)
	now    func() time.Time

	seen    documents.Stamp // the file as it was when it was judged
	next    documents.Stamp // the file as it was at the last look
	judging bool
	at      time.Time // when it was judged; zero before
	doc     *document.Document
	report  *report.Report
	rest    *lessons.Work // a work of the lesson that has not passed, and must; nil for none
	err     error
	all     bool // everything is shown, not only the first thing to do
	outline bool // the two columns are shown where there is no room for both
}

// Judge reads a document and judges it by a work of a lesson, or, when the work is
// nil, by all the rules.
type Judge func(ctx context.Context, path string, work *lessons.Work, lang string) (*document.Document, *report.Report, error)

// Services are what the screen needs besides its work and its file.
type Services struct {
	Course *lessons.Course
	Store  progress.Store
	Judge  Judge
	Look   func(path string) (documents.Stamp, error)
	Now    func() time.Time
}

// New makes the screen for a file. The work is nil for a document outside the
// lessons.
func New(work *lessons.Work, path string, s Services) *Result {
	r := &Result{work: work, course: s.Course, path: path, store: s.Store, judge: s.Judge, look: s.Look, now: s.Now}
	if work != nil {
		r.lesson = work.Lesson()
	}
	return r
}

const (
	againID    = "again"
	allID      = "all"
	outlineID  = "outline"
	otherID    = "other"
	nextID     = "next"
	nextWorkID = "next-work"
	courseID   = "course"
	rulePref   = "rule-"
)

// looked brings what the file is like on the disk.
type looked struct {
	stamp documents.Stamp
	err   error
}

// judged brings how the document did.
type judged struct {
	doc    *document.Document
	report *report.Report
	rest   *lessons.Work
	err    error
	stamp  documents.Stamp
	at     time.Time
}

// Init judges the document.
func (r *Result) Init(env screen.Env) screen.Effect { return r.read(env.Lang()) }

// read judges the document, whatever it was before.
func (r *Result) read(lang string) screen.Effect {
	if r.judging {
		return screen.Effect{}
	}
	r.judging = true
	return screen.Later(func() tea.Msg {
		ctx := context.Background()
		// The look comes first: a save that falls between the two is seen at the next.
		stamp, _ := r.look(r.path)
		doc, rep, err := r.judge(ctx, r.path, r.work, lang)
		var rest *lessons.Work
		if err == nil && r.lesson != nil {
			rest = r.keep(ctx, rep)
		}
		return judged{doc: doc, report: rep, rest: rest, err: err, stamp: stamp, at: r.now()}
	})
}

// keep keeps what was handed in, and gives a work of the lesson that is still to do.
func (r *Result) keep(ctx context.Context, rep *report.Report) *lessons.Work {
	// What cannot be kept is no reason to stop: the first screen says so.
	done, _ := progress.HandIn(ctx, r.store, progress.HandedIn{
		Lesson: r.lesson.ID, Work: rep.Work, File: r.path, Passed: rep.Passed,
	}, r.lesson.Finished)
	for _, work := range r.lesson.Works() {
		if !r.lesson.ChooseOne() && !done[work.ID].Passed {
			return work
		}
	}
	return nil
}

// Update hears what was chosen, and looks at the file again.
func (r *Result) Update(env screen.Env, msg tea.Msg) screen.Effect {
	switch msg := msg.(type) {
	case judged:
		r.judging = false
		r.doc, r.report, r.rest, r.err, r.seen, r.at = msg.doc, msg.report, msg.rest, msg.err, msg.stamp, msg.at
		r.next = r.seen
	case screen.Poll:
		return r.poll()
	case looked:
		return r.watch(env, msg)
	case screen.Chosen:
		return r.choose(env, msg.ID)
	}
	return screen.Effect{}
}

func (r *Result) poll() screen.Effect {
	if r.judging {
		return screen.Effect{}
	}
	return screen.Later(func() tea.Msg {
		stamp, err := r.look(r.path)
		return looked{stamp: stamp, err: err}
	})
}

// watch reads the file again once it has changed and two looks in a row are equal:
// then the word processor has finished saving it. A file that is away for the
// moment, as while it is saved, changes nothing.
func (r *Result) watch(env screen.Env, l looked) screen.Effect {
	if l.err != nil {
		return screen.Effect{}
	}
	saved := documents.Settled(r.seen, r.next, l.stamp)
	r.next = l.stamp
	if saved {
		return r.read(env.Lang())
	}
	return screen.Effect{}
}

func (r *Result) choose(env screen.Env, id string) screen.Effect {
	switch id {
	case againID:
		return r.read(env.Lang())
	case allID:
		r.all = !r.all
	case outlineID:
		r.outline = !r.outline
	case otherID:
		where := screen.Where{Name: screen.SubmitScreen}
		if r.work != nil {
			where.Lesson, where.Work = r.lesson.ID, r.work.ID
		}
		return screen.Replace(where)
	case courseID:
		return screen.Begin(screen.Where{Name: screen.CourseScreen})
	case nextID:
		if next := r.course.Next(r.lesson, env.Settings.Track); next != nil {
			return screen.Begin(screen.Step(next, 0, env.Lang()))
		}
	case nextWorkID:
		return screen.Replace(screen.Where{Name: screen.BriefScreen, Lesson: r.lesson.ID, Work: r.rest.ID})
	default:
		if len(id) > len(rulePref) && id[:len(rulePref)] == rulePref {
			return screen.Go(screen.Where{Name: screen.RuleScreen, Rule: rule.ID(id[len(rulePref):])})
		}
	}
	return screen.Effect{}
}
