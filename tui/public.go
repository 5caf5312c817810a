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
}

// guard watches over a public terminal for the full screen.
type guard struct {
	Public
	now    func() time.Time
	heard  time.Time // when somebody last did something
	used   bool      // somebody did something since the welcome screen
	asking bool      // whether someone is there
	err    error     // why the next person cannot begin
	viewer widget.Viewer
}

// ServePublic makes the app serve one person after the other. The first session is
// the one that the app has.
func (a *App) ServePublic(p Public, now func() time.Time) {
	a.guard = &guard{Public: p, now: now, heard: now()}
}

// asked says whether the tutor asks if someone is there.
func (a *App) asked() bool { return a.guard != nil && a.guard.asking }

// Err gives what ended the app; nil when a person left it.
func (a *App) Err() error {
	if a.guard == nil {
		return nil
	}
	return a.guard.err
}

// isHuman says whether a message comes from a person.
func isHuman(msg tea.Msg) bool {
	switch msg.(type) {
	case tea.KeyPressMsg, tea.PasteMsg, tea.MouseClickMsg, tea.MouseWheelMsg:
		return true
	default:
		return false
	}
}

// watch hears every message before the app does, and says whether it is dealt with.
func (a *App) watch(msg tea.Msg) (cmd tea.Cmd, done bool) {
	g := a.guard
	switch {
	case g == nil:
		return nil, false
	case isHuman(msg):
		g.heard, g.used = g.now(), true
		// The key that answers the question does nothing else.
		answered := g.asking
		g.asking = false
		return nil, answered
	}
	if _, ok := msg.(pollMsg); !ok || !g.used {
		return nil, false
	}
	switch idle := g.now().Sub(g.heard); {
	case idle >= g.Idle+g.Warn:
		return tea.Batch(a.next(), poll()), true
	case idle >= g.Idle:
		g.asking = true
	}
	return nil, false
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
	a.session, a.typing = session, false
	a.input.Reset()
	g.heard, g.used, g.asking = g.now(), false, false
	return session.Start()
}

// idlePage asks whether someone is still there.
func idlePage(env screen.Env, warn time.Duration) screen.Page {
	w := env.Words
	return screen.Page{
		Where: "Jourdain", Title: w.Say("public.idle-title"),
		Parts: []screen.Part{screen.Prose{Markdown: w.Say("public.idle", "Count", int(warn.Seconds()))}},
		Enter: w.Say("public.stay"), Next: "stay", Last: true, Bare: true,
	}
}
