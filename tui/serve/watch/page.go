package watch

import (
	"context"
	"errors"
	"slices"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/lessons"
	"jourdain/lessons/classroom"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// refresh is how long nothing changes until the page is shown anew: it says minutes.
const refresh = 20 * time.Second

// page is the screen of a class.
type page struct {
	room   *room
	course *lessons.Course
	now    func() time.Time

	shown   *snapshot // nil before the first look
	version int
	at      time.Time // to which the minutes are told
	free    bool      // the free seats are unfolded
	why     bool      // it is explained who may need help
	heard   []string  // what the line mode has told of the seats
	same    bool      // and there was nothing else
}

// The rows and the actions that are no seat.
const (
	freeID     = "free"
	whyID      = "why"
	roomID     = "room"
	lookID     = "look"
	languageID = "language"
)

// lookMsg is how a class is.
type lookMsg struct {
	shown   *snapshot
	version int
}

// Init waits for the first look.
func (p *page) Init(screen.Env) screen.Effect { return p.wait(refresh) }

// wait waits for the next look that tells something else, for so long at most.
func (p *page) wait(most time.Duration) screen.Effect {
	seen, room := p.version, p.room
	return screen.Seek(func(ctx context.Context) tea.Msg {
		shown, version := room.next(ctx, seen, most)
		if ctx.Err() != nil {
			return nil
		}
		return lookMsg{shown, version}
	})
}

// Update hears how the class is, and what a teacher wants to see.
func (p *page) Update(env screen.Env, msg tea.Msg) screen.Effect {
	switch msg := msg.(type) {
	case lookMsg:
		p.take(msg.shown, msg.version)
		if !env.Plain {
			return p.wait(refresh)
		}
		p.tell(env)
	case screen.Chosen:
		return p.choose(env, msg.ID)
	}
	return screen.Effect{}
}

func (p *page) take(shown *snapshot, version int) {
	if shown != nil {
		p.shown, p.version = shown, version
	}
	p.at = p.now()
}

func (p *page) choose(env screen.Env, id string) screen.Effect {
	switch id {
	case freeID:
		p.free = !p.free
	case whyID:
		p.why = true
	case roomID:
		p.why, p.same = false, false
	case lookID:
		p.take(p.room.current())
		p.tell(env)
	case languageID:
		setup := env.Setup()
		setup.Voice.Lang = other(p.course.Languages, env.Lang())
		return screen.Change(setup)
	case screen.QuitID:
		return screen.Exit()
	}
	return screen.Effect{}
}

// tell remembers what the line mode tells of the seats, and whether it is anything else than before.
func (p *page) tell(env screen.Env) {
	before := p.heard
	p.heard = p.spoken(env)
	p.same = slices.Equal(before, p.heard)
}

// other returns the language after this one.
func other(languages []string, lang string) string {
	return languages[(slices.Index(languages, lang)+1)%len(languages)]
}

// Page shows the class.
func (p *page) Page(env screen.Env) screen.Page {
	w := env.Words
	out := screen.Page{
		Head:    screen.Head{Trail: w.Say("watch.where", "Class", p.room.code), Place: "watch-" + p.room.code},
		Actions: []screen.Action{{ID: screen.QuitID, Key: "q"}},
		Back:    screen.Back{Last: true, Leave: w.Say("keys.quit")},
	}
	switch {
	case p.why:
		return p.explained(env, out)
	case p.shown == nil:
		out.Parts = []screen.Part{screen.Note{Text: w.Say("watch.waiting")}}
		return out
	case errors.Is(p.shown.Err, classroom.ErrNoClass):
		out.Parts = []screen.Part{screen.Note{Mark: screen.Todo, Text: w.Say("watch.gone", "Class", p.room.code)}}
		return out
	case p.shown.Err != nil:
		out.Parts = []screen.Part{screen.Note{Mark: screen.Todo, Text: w.Say("watch.away", "Time", w.Clock(p.shown.At))}}
	}
	if languages := p.course.Languages; len(languages) > 1 && !env.Plain {
		out.Actions = slices.Insert(out.Actions, 0, screen.Action{ID: languageID, Key: "l", Label: text.Name(other(languages, env.Lang()))})
	}
	out.Actions = slices.Insert(out.Actions, 0, screen.Action{ID: whyID, Key: "h", Label: w.Say("watch.why"), Help: w.Say("watch.why-help")})
	p.head(env, &out)
	if env.Plain {
		p.told(env, &out)
		return out
	}
	p.rows(env, &out)
	return out
}

// head says how many sit there, and names those who may need help.
func (p *page) head(env screen.Env, out *screen.Page) {
	w := env.Words
	var sitting int
	var needy []string
	for i := range p.shown.Seats {
		s := &p.shown.Seats[i]
		if s.Sitting {
			sitting++
		}
		if p.need(s, env).Why != "" {
			needy = append(needy, s.Seat.String())
		}
	}
	values := []any{"Count", sitting, "Seats", len(p.shown.Seats), "Help", len(needy)}
	out.Head.Status, out.Head.Short = w.Say("watch.status", values...), w.Say("watch.status-short", values...)
	switch {
	case len(needy) > 0 && !env.Plain:
		out.Parts = append(out.Parts, screen.Note{Mark: screen.Question, Text: w.Say("watch.needy", "Count", len(needy), "Seats", w.List(needy)), IfRoom: true})
	case sitting == 0 && !env.Plain:
		out.Parts = append(out.Parts, screen.Note{Text: w.Say("watch.nobody")})
	}
}

// explained says who may need help, in the figures of the rules.
func (p *page) explained(env screen.Env, out screen.Page) screen.Page {
	w := env.Words
	out.Head.Place = ""
	out.Title = w.Say("watch.why-title")
	out.Parts = []screen.Part{screen.Prose{Markdown: p.rules(w)}}
	out.Back = screen.Back{ID: roomID}
	out.Enter = screen.Enter{ID: roomID, Verb: w.Say("keys.back")}
	out.NoHelp = true
	return out
}

// rules says in Markdown by which rules somebody may need help.
func (p *page) rules(w *text.Words) string {
	return w.Say("watch.why-text", "Wrong", wrongAnswers, "Refused", refusedWorks, "Any", refusedAny, "Long", longMinutes)
}
