package home

import (
	"context"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/lessons"
	"jourdain/lessons/progress"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// Home is the welcome screen.
type Home struct {
	course *lessons.Course
	store  progress.Store
	now    func() time.Time
	kept   map[string]progress.Lesson
	again  screen.Series // what can be practised again
	turn   int           // changes when that is done: the lessons are what comes next
	err    error
	staff  []Concern
	asking bool // what was done is being read
	every  time.Duration
	waits  bool // for the time of the next try
}

// Concern is something that the staff of a public terminal should know. It also is a part
// of the key of its words.
type Concern string

// The concerns.
const (
	LeftFolder Concern = "left"      // a folder of an earlier person could not be removed
	NoFolder   Concern = "no-folder" // no folder can be made for a person
)

// New makes the welcome screen. The concerns are told to the staff of a public terminal. What
// could not be kept is tried again so often; the line mode tries when one answers.
func New(course *lessons.Course, store progress.Store, now func() time.Time, staff []Concern, every time.Duration) *Home {
	return &Home{course: course, store: store, now: now, staff: staff, every: every}
}

// The rows and the keys of the welcome screen.
const (
	continueID = "continue"
	againID    = "again"
	courseID   = "course"
	checkID    = "check"
	codeID     = "code"
	takeawayID = "takeaway"
	settingsID = "settings"
	languageID = "language"
)

// Init reads what the learner has done.
func (h *Home) Init(screen.Env) screen.Effect { return h.load() }

func (h *Home) load() screen.Effect {
	h.asking = true
	return load(h.store)
}

// Update hears what was chosen.
func (h *Home) Update(env screen.Env, msg tea.Msg) screen.Effect {
	switch msg := msg.(type) {
	case loaded:
		h.kept, h.err, h.asking = msg.Lessons, msg.err, false
		return screen.Both(h.wait(env), seekDue(env, h.course, msg.Progress, h.now()))
	case due:
		if len(h.again.Exercises) > 0 && len(msg.series.Exercises) == 0 {
			h.turn++
		}
		h.again = msg.series
	case retry:
		h.waits = false
		return h.Update(env, screen.Poll{})
	case screen.Resumed:
		return h.load()
	case screen.Poll:
		// What waits to be kept is tried again, and the warning goes once it is.
		if h.err != nil && !h.asking {
			return h.load()
		}
	case screen.Chosen:
		return h.choose(env, msg.ID)
	}
	return screen.Effect{}
}

// retry says that it is time for the next try.
type retry struct{}

// wait comes back when it is time to try again to keep what could not be kept.
func (h *Home) wait(env screen.Env) screen.Effect {
	if h.err == nil || h.waits || h.every == 0 || env.Plain {
		return screen.Effect{}
	}
	h.waits = true
	every := h.every
	return screen.Seek(func(ctx context.Context) tea.Msg {
		select {
		case <-ctx.Done():
			return nil
		case <-time.After(every):
			return retry{}
		}
	})
}

func (h *Home) choose(env screen.Env, id string) screen.Effect {
	switch id {
	case continueID:
		lesson, kept := next(h.course, h.kept, env.Settings.Track)
		return screen.Go(env.Step(lesson, kept.Step))
	case againID:
		return screen.Go(screen.Route{Name: screen.AgainScreen, Series: h.again})
	case courseID:
		return screen.Go(screen.Route{Name: screen.CourseScreen})
	case checkID:
		return screen.Go(screen.Route{Name: screen.SubmitScreen})
	case settingsID:
		return screen.Go(screen.Route{Name: screen.SettingsScreen})
	case languageID:
		setup := env.Setup()
		setup.Voice.Lang = other(h.course.Languages, env.Lang())
		return screen.Change(setup)
	case codeID:
		return screen.Go(screen.Route{Name: screen.CodeScreen})
	case takeawayID:
		return screen.Go(screen.Route{Name: screen.TakeawayScreen})
	case screen.QuitID:
		return h.leave(env)
	}
	return screen.Effect{}
}

// leave ends the tutor. On a public terminal, where all is wiped then, who has done
// something is first shown how to take it away.
func (h *Home) leave(env screen.Env) screen.Effect {
	if env.Public && len(h.kept) > 0 {
		return screen.Go(screen.Route{Name: screen.TakeawayScreen})
	}
	return screen.Exit()
}

// Page says what the tutor is and offers to go on.
func (h *Home) Page(env screen.Env) screen.Page {
	w := env.Words
	p := screen.Page{
		Head:    screen.Head{Trail: "Jourdain", Status: spoken(h.course.Languages, env.Lang())},
		Enter:   screen.Enter{Verb: w.Say("keys.open")},
		Actions: []screen.Action{{ID: screen.QuitID, Key: "q"}},
		Back:    screen.Back{Last: true, Leave: w.Say("keys.quit")},
	}
	if len(h.course.Languages) > 1 {
		language := text.Name(other(h.course.Languages, env.Lang()))
		a := screen.Action{ID: languageID, Key: "l", Label: language}
		if !env.Plain { // by ear it is chosen by its number
			a.Help = w.Say("home.language-key", "Language", language)
		}
		p.Actions = append([]screen.Action{a}, p.Actions...)
	} else {
		p.Head.Status = ""
	}
	// Who comes back wants to go on: the explanation is for the first time.
	if p.Parts = []screen.Part{screen.Prose{Markdown: w.Say("home.hello")}}; len(h.kept) > 0 {
		p.Wide, p.Parts = p.Parts, nil
	}
	if lesson, _ := next(h.course, h.kept, env.Settings.Track); h.kept[lesson.ID].Passed {
		p.Parts = append(p.Parts, screen.Note{Mark: screen.OK, Text: w.Say("course.ended"), Worded: true})
	}
	if h.err != nil {
		p.Parts = append(p.Parts, screen.Note{Text: Trouble(w, h.err)})
	}
	for _, concern := range h.staff {
		p.Parts = append(p.Parts, screen.Note{Text: w.Say("public.staff-" + string(concern))})
	}
	p.Rows = append(h.rows(env), h.lateRows(env)...)
	p.Selection.Turn = strconv.Itoa(h.turn)
	if env.Public {
		p.Back.Leave = w.Say("keys.finish")
	}
	return p
}

// rows are what one can go to.
func (h *Home) rows(env screen.Env) []screen.Row {
	w := env.Words
	lesson, kept := next(h.course, h.kept, env.Settings.Track)
	key := "home.begin"
	switch {
	case h.kept[lesson.ID].Passed:
		key = "home.again" // all of them have
	case kept != (progress.Lesson{}):
		key = "home.continue"
	}
	rows := []screen.Row{
		{ID: continueID, Label: w.Say(key, "Number", lesson.Number, "Title", lesson.Title(env.Voice()))}, {ID: courseID, Label: w.Say("home.course")},
	}
	return append(rows,
		screen.Row{ID: checkID, Label: w.Say("home.check")},
		screen.Row{ID: codeID, Label: w.Say("home.code")}, screen.Row{ID: settingsID, Label: w.Say("home.settings")},
		screen.Row{ID: screen.QuitID, Label: w.Say(h.quit(env)), Enter: w.Say("keys.choose")})
}

// quit returns the key of what leaving is called.
func (h *Home) quit(env screen.Env) string {
	switch {
	case !env.Public:
		return "home.quit"
	case len(h.kept) > 0:
		return "home.finish-takeaway"
	default:
		return "home.finish"
	}
}

// lateRows are what can be gone to once something is done: below the others, whose numbers stay as
// they were learnt.
func (h *Home) lateRows(env screen.Env) []screen.Row {
	var rows []screen.Row
	if row, ok := env.Practise(againID, h.again); ok {
		rows = append(rows, row)
	}
	// A code comes from elsewhere, or goes there once something is done here: on a public
	// terminal, on the way out.
	if len(h.kept) > 0 && !env.Public {
		rows = append(rows, screen.Row{ID: takeawayID, Label: env.Words.Say("home.takeaway")})
	}
	for i := range rows {
		rows[i].Apart, rows[i].Behind = true, true
	}
	return rows
}

// spoken names the languages of a course, the one that is spoken first.
func spoken(langs []string, lang string) string {
	names := []string{text.Name(lang)}
	for _, l := range langs {
		if l != lang {
			names = append(names, text.Name(l))
		}
	}
	return strings.Join(names, " · ")
}

// other returns the language after this one.
func other(langs []string, lang string) string {
	for i, l := range langs {
		if l == lang {
			return langs[(i+1)%len(langs)]
		}
	}
	return lang
}
