package result

import (
	"context"
	"path/filepath"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rules/page"
	"jourdain/grader/rules/rule"
	"jourdain/grader/work"
	"jourdain/lessons"
	"jourdain/lessons/progress"
	"jourdain/tui/beside"
	"jourdain/tui/documents"
	"jourdain/tui/screen"
)

// Result shows how a document did, and looks again when it is saved.
type Result struct {
	work   *lessons.Work   // nil for a document outside the lessons
	lesson *lessons.Lesson // of the work; nil too
	path   string

	services  Services
	watcher   watcher
	neighbour neighbour
	outcome   outcome
	answers   answers
	news      *news
	tool      page.Tool        // the one that was named for this document; "" when none was
	better    map[rule.ID]bool // the checks that have become right since the last look

	extent extent
	views  stack
	turn   int // changes when the page is to be shown from its beginning
	tries
}

// Services are what the screen needs besides its work and its file.
type Services struct {
	Course *lessons.Course
	Store  progress.Store
	Judge  Judge
	Look   func(path string) (documents.Stamp, error)
	// Beside lists the documents beside a file that were saved after a time; nil for none.
	Beside func(ctx context.Context, path string, since time.Time) []documents.Document
	Open   screen.Open
	Now    func() time.Time
	// Pause waits between two looks in the line mode; nil for no time at all.
	Pause func()
	// Every is the time between two looks at the file beside the loop; 0 for none.
	Every time.Duration
	Marks
}

// New makes the screen for the file of a route. The work is nil for a document outside the
// lessons.
func New(work *lessons.Work, route screen.Route, s Services) *Result {
	r := &Result{
		work: work, path: route.File, services: s, news: begun(route),
		watcher: watcher{path: route.File, look: s.Look, pause: s.Pause, pace: newPace(s.Every)},
		answers: answers{store: s.Store, file: filepath.Clean(route.File), given: map[progress.Passage]bool{}},
	}
	if s.Pause == nil {
		r.watcher.pause = func() {}
	}
	r.neighbour.pace = newPace(seldom * s.Every)
	r.neighbour.watch = beside.New(beside.Services{List: s.Beside, Look: s.Look, Judge: s.Judge, Pause: s.Pause})
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
	saveID     = "save"
	rulePref   = "rule-"
	rightPref  = "right-"
)

// judged brings how the document did.
type judged struct {
	doc      *document.Document
	report   *report.Report
	loud     map[*document.Paragraph]string
	handed   handedIn
	err      error
	stamp    documents.Stamp
	at       time.Time
	intended map[progress.Passage]bool
	unloaded error    // why the answers of other days are not there
	then     *figures // see outcome
	now      figures
}

// Init judges the document.
func (r *Result) Init(env screen.Env) screen.Effect { return r.read(env.Lang()) }

// read judges the document, whatever it was before.
func (r *Result) read(lang string) screen.Effect {
	if r.watcher.reading {
		return screen.Effect{}
	}
	r.watcher.reading = true
	file := r.answers.file
	return screen.Seek(func(ctx context.Context) tea.Msg {
		j := judged{}
		// The look comes first: a save that falls between the two is seen at the next.
		j.stamp, _ = r.watcher.look(r.path)
		j.doc, j.report, j.err = r.services.Judge(ctx, r.path, r.work, lang)
		if j.err == nil {
			j.err = work.On(ctx, j.doc, func(doc *document.Document) { j.loud = lookalikes(doc) })
		}
		if ctx.Err() != nil {
			return nil // nobody waits for it any more
		}
		// What was handed in is kept, also when they leave at this moment.
		ctx = context.WithoutCancel(ctx)
		if j.err == nil && r.lesson != nil {
			j.handed = r.keep(ctx, j.doc, j.report.Work, j.report.Passed)
			r.services.tell(ctx, r.path, r.work, j.report)
		}
		j.intended, j.unloaded = r.services.Store.Intended(ctx, file)
		j.at = r.services.Now()
		if j.err == nil && r.work != nil && r.work.Own {
			j.now = count(j.doc, len(j.loud), j.at)
			j.then = remember(ctx, r.services.Store, r.work.Marked(), j.now)
		}
		return j
	})
}

// Update hears what was chosen, and looks at the file again.
func (r *Result) Update(env screen.Env, msg tea.Msg) screen.Effect {
	effect := r.receive(env, msg)
	return screen.Both(screen.Both(effect, r.watcher.keep(env)), r.lookBeside(env))
}

func (r *Result) receive(env screen.Env, msg tea.Msg) screen.Effect {
	switch msg := msg.(type) {
	case judged:
		r.update(msg)
	case saved:
		r.answers.unkept = msg.err != nil
	case screen.Stirred, screen.Resumed:
		r.watcher.pace.stir()
		r.neighbour.pace.stir()
	case screen.Poll:
		return screen.Both(r.watcher.poll(), r.pollBeside(env))
	case foundBeside:
		r.neighbour.offerNewer(msg.file, r.watcher.seen.Modified)
	case screen.Opened:
		r.news = &news{opened: &msg}
	case screen.Pasted:
		return r.pasted(env, msg.Text)
	case screen.Entered:
		return r.pasted(env, msg.Text)
	case looked:
		return r.watch(env, msg)
	case watched:
		r.watcher.waits = false
		if !r.watcher.reading {
			return r.watch(env, looked(msg))
		}
	case screen.Chosen:
		return r.choose(env, msg)
	}
	return screen.Effect{}
}

// watch takes what a look has seen, and reads the file again where that is called for.
func (r *Result) watch(env screen.Env, l looked) screen.Effect {
	read, effect := r.watcher.saw(env, l)
	if read {
		return r.read(env.Lang())
	}
	return effect
}

// update shows what a reading has given. When it failed, the last result stays.
func (r *Result) update(j judged) {
	unsaved := r.watcher.took(j.stamp, j.err)
	r.answers.load(j.intended, j.unloaded)
	r.neighbour.update(r.watcher.seen.Modified, j.handed.former)
	if j.err != nil {
		if r.outcome.doc == nil {
			r.outcome.at = j.at
		}
		return
	}
	before := r.outcome
	r.outcome = outcome{doc: j.doc, aspect: r.aspect(), full: j.report, loud: j.loud, rest: j.handed.rest, untouched: j.handed.untouched, at: j.at, then: j.then, now: j.now}
	r.applyAnswers()
	r.count(j.report.Passed, j.handed.untouched)
	if before.doc == nil {
		return
	}
	r.better = becameRight(before.full, r.outcome.full)
	r.news = compare(before.full, r.outcome.full, before.doc, r.outcome.doc, r.answers.given)
	r.news.unsaved = unsaved
	if !r.news.nothing() {
		r.turn++
		r.views.row = ""
	}
}

// aspect returns what is shown of the document besides headings: what the lesson teaches.
func (r *Result) aspect() lessons.Aspect {
	if r.lesson == nil {
		return lessons.Headings
	}
	return r.lesson.Shows()
}

func (r *Result) choose(env screen.Env, chosen screen.Chosen) screen.Effect {
	r.news = nil
	r.outcome.shown = nil
	if effect, done := r.chooseHere(env, chosen); done {
		return effect
	}
	switch chosen.ID {
	case otherID:
		where := screen.Route{Name: screen.SubmitScreen}
		if r.work != nil {
			where.Lesson, where.Work = r.lesson.ID, r.work.ID
		}
		return screen.Replace(where)
	case screen.YesID:
		return r.instead(r.neighbour.offer.Path)
	case screen.OpenID:
		return r.services.Open.Effect(r.path)
	case saveID:
		return screen.Go(screen.Route{Name: screen.HowtoScreen, Skill: "save-as-odt"})
	case courseID:
		return screen.Begin(screen.Route{Name: screen.CourseScreen})
	case nextID:
		if next := r.services.Course.Next(r.lesson, env.Settings.Track); next != nil {
			return screen.Begin(env.Step(next, 0))
		}
	case briefID:
		return screen.Begin(screen.Route{Name: screen.BriefScreen, Lesson: r.lesson.ID, Work: r.work.ID, Take: true})
	case nextWorkID:
		return screen.Begin(screen.Route{Name: screen.BriefScreen, Lesson: r.lesson.ID, Work: r.outcome.rest.ID})
	}
	return screen.Effect{}
}

// chooseHere does what stays on this screen, and reports whether it was that.
func (r *Result) chooseHere(env screen.Env, chosen screen.Chosen) (screen.Effect, bool) {
	switch chosen.ID {
	case againID:
		r.turn++
		return r.read(env.Lang()), true
	case allID:
		if r.extent == firstOnly {
			r.extent = all
		} else {
			r.extent = firstOnly
		}
	case rightsID:
		r.extent = allRights
	case outlineID:
		r.views.open(view{kind: outlineView}, chosen.ID)
	case intendedID:
		r.views.open(view{kind: intendedView}, chosen.ID)
	case closeID:
		r.views.leave()
		r.views.leaveEmpty(len(r.outcome.left))
	case screen.UndoID:
		return r.takeBack(), true
	default:
		for _, prefix := range []string{rulePref, rightPref} {
			if id, ok := strings.CutPrefix(chosen.ID, prefix); ok {
				id, _, _ = strings.Cut(id, "/") // a question of the rule
				r.views.open(view{kind: ruleView, rule: rule.ID(id)}, chosen.ID)
				return screen.Effect{}, true
			}
		}
		return r.chooseInView(env, chosen)
	}
	return screen.Effect{}, true
}
