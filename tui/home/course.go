package home

import (
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/lessons"
	"jourdain/lessons/progress"
	"jourdain/tui/screen"
)

// Course is the list of the lessons: those of the learner's track, or all.
type Course struct {
	course *lessons.Course
	store  progress.Store
	kept   map[string]progress.Lesson
	now    func() time.Time
	done   map[progress.Exercise]progress.Practised
	again  screen.Series // what can be practised again
	all    bool          // every lesson is shown, whatever the track
	asking bool          // the tracks are shown, to choose one

	read  bool   // what was done was read
	anew  bool   // a lesson was finished, and one has gone on to this list
	focus string // the lesson to select; "" for the next one to do
	turn  int    // changes when another lesson is to be selected
}

// NewCourse makes the list of the lessons.
func NewCourse(course *lessons.Course, store progress.Store, now func() time.Time) *Course {
	return &Course{course: course, store: store, now: now}
}

// The rows that are no lesson: a lesson's id has no colon.
const (
	allID   = "course:all"
	mineID  = "course:mine"
	askID   = "course:tracks"
	keepID  = "course:keep"
	trackID = "track:"
	handID  = "hand:" // before the id of a finished lesson
	laterID = "course:later"
)

// Init reads what the learner has done.
func (c *Course) Init(screen.Env) screen.Effect { return load(c.store) }

// Update hears which lesson was chosen.
func (c *Course) Update(env screen.Env, msg tea.Msg) screen.Effect {
	switch msg := msg.(type) {
	case loaded:
		// The list has opened the lessons already.
		c.done, c.again = msg.Exercises, env.Again(c.course, msg.Progress, c.now())
		c.load(msg.Lessons)
	case screen.Resumed:
		c.anew = msg.Anew
		return load(c.store)
	case screen.Chosen:
		return c.choose(env, msg.ID)
	}
	return screen.Effect{}
}

// load takes in what was done. The next lesson to do is selected at first, and once a lesson
// is finished; who comes back from another lesson finds that one.
func (c *Course) load(done map[string]progress.Lesson) {
	_, before := latest(c.kept)
	id, last := latest(done)
	finished := last.Passed && !c.kept[id].Passed
	switch {
	case !c.read, c.anew, finished:
		c.focus = ""
		c.turn++
	case !last.At.Equal(before.At):
		c.focus = id
		c.turn++
	}
	c.kept, c.read, c.anew = done, true, false
}

func (c *Course) choose(env screen.Env, id string) screen.Effect {
	track, isTrack := strings.CutPrefix(id, trackID)
	finished, isHand := strings.CutPrefix(id, handID)
	switch {
	case isHand:
		return handIn(env, c.course.Lesson(finished))
	case id == laterID:
		return c.goLater(env)
	case id == allID, id == mineID:
		c.all = id == allID
	case id == askID, id == keepID:
		c.asking = id == askID
	case isTrack:
		c.asking, c.all = false, false
		setup := env.Setup()
		setup.Track = track
		return screen.Change(setup)
	default:
		if lesson := c.course.Lesson(id); lesson != nil {
			kept := c.kept[id]
			if kept.Passed {
				kept.Step = 0
			}
			return screen.Go(env.Step(lesson, kept.Step))
		}
	}
	return screen.Effect{}
}

// handIn goes to where another document is handed in for a lesson: of several works one
// first chooses which.
func handIn(env screen.Env, lesson *lessons.Lesson) screen.Effect {
	switch {
	case lesson == nil:
		return screen.Effect{}
	case len(lesson.Works()) > 1:
		return screen.Go(env.Step(lesson, len(env.Text(lesson).Steps)))
	default:
		return screen.Go(screen.Route{Name: screen.SubmitScreen, Lesson: lesson.ID, Work: lesson.Works()[0].ID})
	}
}

// Page lists the lessons of the track, or those of the parts of the course.
func (c *Course) Page(env screen.Env) screen.Page {
	w, track := env.Words, c.course.Track(env.Settings.Track)
	p := screen.Page{Head: screen.Head{Trail: w.Say("course.where")}, Enter: screen.Enter{Verb: w.Say("keys.open")}}
	switch {
	case c.asking:
		c.tracks(env, &p)
		return p
	case track != nil && !c.all:
		c.count(env, track.Lessons, "course.track-ended", &p)
		title := track.Title(env.Voice())
		group := w.Say("course.track", "Title", title)
		for _, lesson := range track.Lessons {
			p.Rows = append(p.Rows, c.row(env, lesson, group))
		}
		p.Rows = append(p.Rows, screen.Row{ID: allID, Label: w.Say("course.all"), Group: group, Apart: true})
		p.Selection.Turn = "track-" + track.ID
	default:
		c.count(env, c.course.Lessons, "course.ended", &p)
		for i := range c.course.Parts {
			part := &c.course.Parts[i]
			for _, lesson := range part.Lessons {
				p.Rows = append(p.Rows, c.row(env, lesson, part.Title(env.Voice())))
			}
		}
		if track != nil {
			title := track.Title(env.Voice())
			p.Rows = append(p.Rows, screen.Row{
				ID: mineID, Label: w.Say("course.mine", "Title", title), Group: lastGroup(p.Rows), Apart: true,
			})
			p.Selection.Turn = "all"
		}
	}
	p.Selection.Turn += strconv.Itoa(c.turn)
	p.Selection.Row, p.Selection.Reveal = c.focus, true
	if p.Selection.Row == "" {
		todo, _ := next(c.course, c.kept, env.Settings.Track)
		p.Selection.Row = todo.ID
	}
	c.offerLater(env, &p)
	if len(c.course.Tracks) > 0 {
		label := w.Say("course.choose-track")
		if track != nil {
			label = w.Say("course.change-track")
		}
		p.Rows = append(p.Rows, screen.Row{ID: askID, Label: label, Group: lastGroup(p.Rows), Apart: true})
	}
	return p
}

func lastGroup(rows []screen.Row) string {
	if len(rows) == 0 {
		return ""
	}
	return rows[len(rows)-1].Group
}

// tracks asks which track to follow.
func (c *Course) tracks(env screen.Env, p *screen.Page) {
	w := env.Words
	p.Title, p.Back.ID, p.Selection.Turn, p.Enter.Verb = w.Say("course.which-track"), keepID, "tracks", w.Say("keys.choose")
	p.Parts = []screen.Part{screen.Note{Text: w.Say("course.about-tracks"), IfRoom: true}}
	add := func(id, label, detail string) {
		row := screen.Row{ID: trackID + id, Label: label, Detail: detail, Mark: screen.Off}
		if id == env.Settings.Track {
			row.Mark, p.Selection.Row = screen.On, row.ID
		}
		p.Rows = append(p.Rows, row)
	}
	for _, track := range c.course.Tracks {
		title, summary := track.Title(env.Voice()), track.Summary(env.Voice())
		add(track.ID, title, summary)
	}
	add(screen.AllLessons, w.Say("course.all"), w.Say("course.all-detail"))
}

// count says how many of some lessons are finished, and, when all of them are, that.
func (c *Course) count(env screen.Env, list []*lessons.Lesson, ended string, p *screen.Page) {
	passed := 0
	for _, lesson := range list {
		if c.kept[lesson.ID].Passed {
			passed++
		}
	}
	p.Head.Status = env.Words.Say("course.finished", "Count", passed, "Of", len(list))
	p.Head.Meter = screen.Meter{Done: passed, Of: len(list)}
	if passed == len(list) && passed > 0 {
		p.Parts = []screen.Part{screen.Note{Mark: screen.OK, Text: env.Praised(ended, "praise.finished"), Worded: true}}
	}
}

func (c *Course) row(env screen.Env, lesson *lessons.Lesson, group string) screen.Row {
	w, summary := env.Words, lesson.Summary(env.Voice())
	kept, begun := c.kept[lesson.ID]
	row := screen.Row{
		ID: lesson.ID, Group: group, Mark: screen.Fresh, Number: lesson.Number,
		Label:  w.Say("course.lesson", "Number", lesson.Number, "Title", lesson.Title(env.Voice())),
		Aside:  w.Say("course.minutes", "Count", lesson.Minutes()),
		Detail: summary,
	}
	if n := len(screen.LeftOver(lesson.ID, c.done)); n > 0 {
		row.Aside = w.Say("course.left", "Count", n, "Document", !kept.Passed)
	}
	switch {
	case kept.Passed:
		row.Mark = screen.Done
		act, verb := "course.hand-in", "submit.hand-in"
		if !lesson.Works()[0].Marked() {
			act, verb = "course.show", "submit.show"
		}
		row.Actions = []screen.Action{{
			ID: handID + lesson.ID, Key: "r", Label: w.Say(verb), Help: w.Say(act, "Number", lesson.Number), Behind: true,
		}}
	case begun:
		row.Mark = screen.Begun
		row.Detail = w.Say("course.at", "Page", kept.Step+1, "Of", len(env.Text(lesson).Steps)+1) + " " + summary
	}
	return row
}
