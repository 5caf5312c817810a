package result

import (
	"context"
	"path/filepath"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rules/rule"
	"jourdain/grader/work"
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
	pause  func()
	every  time.Duration
	points bool

	watcher watcher
	judging bool
	err     error     // of the last reading
	at      time.Time // of the last reading that went well, or of the first; zero before
	doc     *document.Document
	full    *report.Report                 // all that was found
	loud    map[*document.Paragraph]string // see lookalikes
	report  *report.Report                 // without the questions that are answered
	left    []question                     // those
	rest    *lessons.Work                  // a work of the lesson that has not passed, and must; nil for none
	answers answers
	news    *news
	better  map[rule.ID]bool // the checks that have become right since the last look

	all    bool   // everything is shown, not only the first thing to do
	rights bool   // all that is right too
	views  []view // what is shown in place of the result, the last on top
	row    string // the row from which the first of them was opened
	turn   int    // changes when the page is to be shown from its beginning
	shown  *shown
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
	// Pause waits between two looks in the line mode; nil for no time at all.
	Pause func()
	// Every is the time between two looks at the file beside the loop; 0 for none.
	Every time.Duration
	// Points asks to show the points, whatever a work says of them.
	Points bool
}

// New makes the screen for a file. The work is nil for a document outside the
// lessons.
func New(work *lessons.Work, path string, s Services) *Result {
	r := &Result{
		work: work, course: s.Course, path: path, store: s.Store, judge: s.Judge, look: s.Look, now: s.Now, pause: s.Pause, every: s.Every, points: s.Points,
		answers: answers{store: s.Store, file: filepath.Clean(path), given: map[progress.Passage]bool{}},
	}
	if r.pause == nil {
		r.pause = func() {}
	}
	if work != nil {
		r.lesson = work.Lesson()
	}
	return r
}

const (
	againID    = "again"
	allID      = "all"
	rightsID   = "rights"
	outlineID  = "outline"
	intendedID = "intended"
	otherID    = "other"
	nextID     = "next"
	nextWorkID = "next-work"
	briefID    = "brief"
	courseID   = "course"
	closeID    = "close"
	odtID      = "odt"
	rulePref   = "rule-"
	rightPref  = "right-"
)

// judged brings how the document did.
type judged struct {
	doc      *document.Document
	report   *report.Report
	loud     map[*document.Paragraph]string
	rest     *lessons.Work
	err      error
	stamp    documents.Stamp
	at       time.Time
	intended map[progress.Passage]bool
	unloaded error // why the answers of other days are not there
}

// Init judges the document.
func (r *Result) Init(env screen.Env) screen.Effect { return r.read(env.Lang()) }

// read judges the document, whatever it was before.
func (r *Result) read(lang string) screen.Effect {
	if r.judging {
		return screen.Effect{}
	}
	r.judging = true
	file := r.answers.file
	return screen.Seek(func(ctx context.Context) tea.Msg {
		j := judged{}
		// The look comes first: a save that falls between the two is seen at the next.
		j.stamp, _ = r.look(r.path)
		j.doc, j.report, j.err = r.judge(ctx, r.path, r.work, lang)
		if j.err == nil {
			j.err = work.On(ctx, j.doc, func(doc *document.Document) { j.loud = lookalikes(doc) })
		}
		if ctx.Err() != nil {
			return nil // nobody waits for it any more
		}
		// What was handed in is kept, also when they leave at this moment.
		ctx = context.WithoutCancel(ctx)
		if j.err == nil && r.lesson != nil {
			j.rest = r.keep(ctx, j.report)
		}
		j.intended, j.unloaded = r.store.Intended(ctx, file)
		j.at = r.now()
		return j
	})
}

// keep keeps what was handed in, and gives a work of the lesson that is still to do.
func (r *Result) keep(ctx context.Context, rep *report.Report) *lessons.Work {
	// What cannot be kept is no reason to stop: the first screen says so.
	done, _ := r.store.HandIn(ctx, progress.HandedIn{
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
	effect := r.hear(env, msg)
	return screen.Both(effect, r.keepWatch(env))
}

func (r *Result) hear(env screen.Env, msg tea.Msg) screen.Effect {
	switch msg := msg.(type) {
	case judged:
		r.take(msg)
	case saved:
		r.answers.unkept = msg.err != nil
	case screen.Poll:
		return r.poll()
	case looked:
		return r.watch(env, msg)
	case watched:
		r.watcher.waits = false
		if !r.judging {
			return r.watch(env, looked(msg))
		}
	case screen.Chosen:
		return r.choose(env, msg)
	}
	return screen.Effect{}
}

// take takes what a reading has given. When it failed, the last result stays.
func (r *Result) take(j judged) {
	r.judging, r.err = false, j.err
	r.watcher.seen, r.watcher.next, r.watcher.moving = j.stamp, j.stamp, 0
	r.answers.load(j.intended, j.unloaded)
	if j.err != nil {
		if r.doc == nil {
			r.at = j.at
		}
		return
	}
	before, old, unsaved := r.full, r.doc, j.stamp == r.watcher.judged
	r.watcher.judged = j.stamp
	r.doc, r.loud = j.doc, j.loud
	r.full, r.rest, r.at, r.watcher.retries = j.report, j.rest, j.at, 0
	r.settle()
	if old == nil {
		return
	}
	r.better = becameRight(before, r.full)
	r.news = compare(before, r.full, old, r.doc, r.answers.given)
	r.news.unsaved = unsaved
	if !r.news.nothing() {
		r.turn++
		r.row = ""
	}
}

func (r *Result) choose(env screen.Env, chosen screen.Chosen) screen.Effect {
	r.news = nil
	r.shown = nil
	if effect, done := r.chooseHere(env, chosen); done {
		return effect
	}
	switch chosen.ID {
	case otherID:
		where := screen.Where{Name: screen.SubmitScreen}
		if r.work != nil {
			where.Lesson, where.Work = r.lesson.ID, r.work.ID
		}
		return screen.Replace(where)
	case odtID:
		return screen.Go(screen.Where{Name: screen.HowtoScreen, Skill: "save-as-odt"})
	case courseID:
		return screen.Begin(screen.Where{Name: screen.CourseScreen})
	case nextID:
		if next := r.course.Next(r.lesson, env.Settings.Track); next != nil {
			return screen.Begin(screen.Step(next, 0, env.Lang()))
		}
	case briefID:
		return screen.Begin(screen.Where{Name: screen.BriefScreen, Lesson: r.lesson.ID, Work: r.work.ID})
	case nextWorkID:
		return screen.Begin(screen.Where{Name: screen.BriefScreen, Lesson: r.lesson.ID, Work: r.rest.ID})
	}
	return screen.Effect{}
}

// chooseHere does what stays on this screen, and says whether it was that.
func (r *Result) chooseHere(env screen.Env, chosen screen.Chosen) (screen.Effect, bool) {
	switch chosen.ID {
	case againID:
		r.turn++
		return r.read(env.Lang()), true
	case allID:
		r.all, r.rights = !r.all, false
	case rightsID:
		r.rights = true
	case outlineID:
		r.open(view{kind: outlineView}, chosen.ID)
	case intendedID:
		r.open(view{kind: intendedView}, chosen.ID)
	case closeID:
		r.views = r.views[:max(len(r.views)-1, 0)]
		r.leaveEmpty()
	case screen.UndoID:
		return r.takeBack(), true
	default:
		for _, prefix := range []string{rulePref, rightPref} {
			if id, ok := strings.CutPrefix(chosen.ID, prefix); ok {
				id, _, _ = strings.Cut(id, "/") // a question of the rule
				r.open(view{kind: ruleView, rule: rule.ID(id)}, chosen.ID)
				return screen.Effect{}, true
			}
		}
		return r.chooseInView(env, chosen)
	}
	return screen.Effect{}, true
}
