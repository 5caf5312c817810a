package home

import (
	"context"
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
	kept   map[string]progress.Lesson
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
func New(course *lessons.Course, store progress.Store, staff []Concern, every time.Duration) *Home {
	return &Home{course: course, store: store, staff: staff, every: every}
}

// The rows and the keys of the welcome screen.
const (
	continueID = "continue"
	courseID   = "course"
	checkID    = "check"
	codeID     = "code"
	takeawayID = "takeaway"
	settingsID = "settings"
	languageID = "language"
)

// loaded brings what the learner has done.
type loaded struct {
	lessons   map[string]progress.Lesson
	exercises map[progress.Exercise]progress.Practised
	err       error
}

// Init reads what the learner has done.
func (h *Home) Init(screen.Env) screen.Effect { return h.load() }

func (h *Home) load() screen.Effect {
	h.asking = true
	return load(h.store)
}

func load(store progress.Store) screen.Effect {
	return screen.InOrder(func() tea.Msg {
		kept, err := store.Lessons(context.Background())
		// What cannot be read of the exercises cannot be read of the lessons either.
		exercises, _ := store.Exercises(context.Background())
		return loaded{lessons: kept, exercises: exercises, err: err}
	})
}

// Update hears what was chosen.
func (h *Home) Update(env screen.Env, msg tea.Msg) screen.Effect {
	switch msg := msg.(type) {
	case loaded:
		h.kept, h.err, h.asking = msg.lessons, msg.err, false
		return h.wait(env)
	case again:
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

// again says that it is time for the next try.
type again struct{}

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
			return again{}
		}
	})
}

func (h *Home) choose(env screen.Env, id string) screen.Effect {
	switch id {
	case continueID:
		lesson, kept := next(h.course, h.kept, env.Settings.Track)
		return screen.Go(env.Step(lesson, kept.Step))
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
		p.Actions = append([]screen.Action{{ID: languageID, Key: "l", Label: text.Name(other(h.course.Languages, env.Lang()))}}, p.Actions...)
	} else {
		p.Head.Status = ""
	}
	// Who comes back wants to go on: the explanation is for the first time.
	if p.Parts = []screen.Part{screen.Prose{Markdown: w.Say("home.hello")}}; len(h.kept) > 0 {
		p.Wide, p.Parts = p.Parts, nil
	}
	if h.err != nil {
		p.Parts = append(p.Parts, screen.Note{Text: Trouble(w, h.err)})
	}
	for _, concern := range h.staff {
		p.Parts = append(p.Parts, screen.Note{Text: w.Say("public.staff-" + string(concern))})
	}
	lesson, kept := next(h.course, h.kept, env.Settings.Track)
	key := "home.begin"
	if kept != (progress.Lesson{}) {
		key = "home.continue"
	}
	p.Rows = []screen.Row{
		{ID: continueID, Label: w.Say(key, "Number", lesson.Number, "Title", lesson.Title(env.Voice()))},
		{ID: courseID, Label: w.Say("home.course")},
		{ID: checkID, Label: w.Say("home.check")},
	}
	// A code comes from elsewhere, or goes there once something is done here: on a public
	// terminal, on the way out.
	if len(h.kept) > 0 && !env.Public {
		p.Rows = append(p.Rows, screen.Row{ID: takeawayID, Label: w.Say("home.takeaway")})
	}
	p.Rows = append(p.Rows, screen.Row{ID: codeID, Label: w.Say("home.code")}, screen.Row{ID: settingsID, Label: w.Say("home.settings")})
	quit := "home.quit"
	if env.Public {
		quit, p.Back.Leave = "home.finish", w.Say("keys.finish")
		if len(h.kept) > 0 {
			quit = "home.finish-takeaway"
		}
	}
	p.Rows = append(p.Rows, screen.Row{ID: screen.QuitID, Label: w.Say(quit), Enter: w.Say("keys.choose")})
	return p
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
