package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/tui/screen"
	"jourdain/tui/widget"
)

// Public is a terminal that many people use, one after the other: leaving goes to the
// welcome screen of the next one, and who goes away without leaving is left by the
// tutor after some idle time.
type Public struct {
	// Begin wipes what the person before has left, and begins anew.
	Begin func() (*Session, error)
	// Idle is how long nobody does anything before the tutor asks whether someone is
	// there, and Warn how long it then waits for any key: 20 seconds or more (WCAG 2.2,
	// 2.2.1).
	Idle, Warn time.Duration
	// Kept is set where what a person has done is kept when they go away.
	Kept bool
}

// guard watches over a public terminal for the full screen.
type guard struct {
	Public
	now    func() time.Time
	tick   func(time.Duration, func(time.Time) tea.Msg) tea.Cmd
	heard  time.Time // when somebody last did something
	used   bool      // somebody did something since the welcome screen
	asking bool      // whether someone is there
	waits  bool      // for the time at which nobody is there any more
	deaf   time.Time // until when what is typed was meant for the person before
	err    error     // why the next person cannot begin
	viewer widget.Viewer
}

// ServePublic makes the app serve one person after the other. The first session is
// the one that the app has.
func (a *App) ServePublic(p Public, now func() time.Time) {
	a.guard = &guard{Public: p, now: now, tick: tea.Tick, heard: now()}
}

// meant is how long the keys still come that the person before has pressed: a key that is
// held down comes again much sooner, and so does the rest of what was pasted.
const meant = 150 * time.Millisecond

// idleMsg says that it is time to see whether someone is there.
type idleMsg struct{}

// wait comes back when nobody has been there for long enough, if nobody does anything.
func (g *guard) wait(left time.Duration) tea.Cmd {
	g.waits = true
	return g.tick(left, func(time.Time) tea.Msg { return idleMsg{} })
}

// asked reports whether the tutor asks if someone is there.
func (a *App) asked() bool { return a.guard != nil && a.guard.asking }

// Err returns what ended the app; nil when a person left it.
func (a *App) Err() error {
	if a.guard == nil {
		return nil
	}
	return a.guard.err
}

// isHuman reports whether a message comes from a person.
func isHuman(msg tea.Msg) bool {
	switch msg.(type) {
	case tea.KeyPressMsg, tea.PasteMsg, tea.MouseClickMsg, tea.MouseWheelMsg:
		return true
	default:
		return false
	}
}

// watch hears every message before the app does, and reports whether it is dealt with.
func (a *App) watch(msg tea.Msg) (cmd tea.Cmd, done bool) {
	g := a.guard
	switch {
	case g == nil:
		return nil, false
	case isHuman(msg) && g.now().Before(g.deaf):
		g.deaf = g.now().Add(meant)
		return nil, true
	case isHuman(msg):
		g.heard, g.used = g.now(), true
		if !g.waits {
			cmd = g.wait(g.Idle)
		}
		// The key that answers the question does nothing else.
		answered := g.asking
		g.asking = false
		if !answered {
			cmd = tea.Batch(cmd, a.receive(msg))
		}
		return cmd, true
	}
	if _, ok := msg.(idleMsg); ok {
		return a.idle(), true
	}
	return nil, false
}

// idle asks whether someone is there, or begins anew when nobody has said so. Where nobody
// has done anything, there is nothing to wait for.
func (a *App) idle() tea.Cmd {
	g := a.guard
	g.waits = false
	if !g.used {
		return nil
	}
	idle := g.now().Sub(g.heard)
	switch {
	case idle >= g.Idle+g.Warn:
		return a.next()
	case idle >= g.Idle:
		g.asking = true
		return g.wait(g.Idle + g.Warn - idle)
	default:
		return g.wait(g.Idle - idle)
	}
}

// next begins anew, for the next person.
func (a *App) next() tea.Cmd {
	g := a.guard
	a.session.Close()
	session, err := g.Begin()
	if err != nil {
		g.err = err
		return tea.Quit
	}
	a.session = session
	a.typing.forget()
	g.heard, g.used, g.asking = g.now(), false, false
	g.deaf = g.now().Add(meant)
	return session.Start()
}

// idlePage asks whether someone is still there.
func idlePage(env screen.Env, p Public) screen.Page {
	w, said := env.Words, "public.idle"
	if p.Kept {
		said = "public.idle-kept"
	}
	return screen.Page{
		Head: screen.Head{Trail: "Jourdain"}, Title: w.Say("public.idle-title"),
		Parts: []screen.Part{screen.Prose{Markdown: w.Say(said, "Count", int(p.Warn.Seconds()))}},
		Enter: screen.Enter{Verb: w.Say("public.stay"), ID: "stay"}, Back: screen.Back{Last: true}, NoHelp: true,
	}
}
