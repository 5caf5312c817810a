package tui

import (
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/address"
	"jourdain/tui/screen"
	"jourdain/tui/theme"
	"jourdain/tui/widget"
)

// App plays a session on a full screen. It does the size of the window, the keys
// that mean the same everywhere, the mouse and the drawing; everything else goes to
// the screen on top.
type App struct {
	session *Session
	letters bool
	painter *widget.Painter
	width   int
	height  int
	typing  typing
	frame   widget.Frame // as it was drawn last
	stale   bool         // something may have changed since
	drawn   drawn
	tried   string // the row that is tried out; "" for none
	digits  int    // the number that was typed to select a row; 0 for none
	guard   *guard // nil but on a public terminal
	now     func() time.Time
	clicked clicked
	lull    lull
}

// drawn is what a painter was made for.
type drawn struct {
	voice address.Voice
	look  screen.Look
	w, h  int
}

// NewApp plays a session. Letters asks for keys without arrows, for a terminal
// that has none among its glyphs. The size is used until the terminal says its own.
func NewApp(session *Session, width, height int, letters bool) *App {
	return &App{session: session, width: width, height: height, letters: letters, typing: newTyping(), now: time.Now, lull: lull{time.Now()}}
}

// Init shows the first screen.
func (a *App) Init() tea.Cmd { return tea.Batch(a.session.Start(), warm()) }

// settled is how long the first screen has for itself before something is prepared.
const settled = 200 * time.Millisecond

// warmMsg says that there is time to prepare what comes after the first screen.
type warmMsg struct{}

func warm() tea.Cmd { return tea.Tick(settled, func(time.Time) tea.Msg { return warmMsg{} }) }

// Update hears a message.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	var stirred tea.Cmd
	if isHuman(msg) && a.lull.ends(a.now()) {
		stirred = a.session.Update(screen.Stirred{})
	}
	cmd, done := a.watch(msg)
	if !done {
		cmd = a.receive(msg)
	}
	if a.session.Done() {
		if a.guard == nil {
			return a, tea.Quit
		}
		cmd = tea.Batch(cmd, a.next())
	}
	a.follow()
	cmd = tea.Batch(stirred, cmd, a.try())
	a.stale = true
	return a, cmd
}

// lull is the time since a person did something last.
type lull struct{ since time.Time }

// long is how long nobody does anything before it is news that somebody does.
const long = time.Second

// ends takes that somebody does something now, and reports whether it is news.
func (l *lull) ends(now time.Time) bool {
	before := l.since
	l.since = now
	return now.Sub(before) >= long
}

// try tells a screen that tries out the selected row which one that is.
func (a *App) try() tea.Cmd {
	page, row := a.page(), a.viewer().Selected
	if !page.Selection.Tries || row >= len(page.Rows) {
		a.tried = ""
		return nil
	}
	id := page.Selection.Turn + " " + page.Rows[row].ID
	if id == a.tried {
		return nil
	}
	a.tried = id
	cmd := a.session.Update(screen.Selected{ID: page.Rows[row].ID})
	a.follow()
	return cmd
}

func (a *App) receive(msg tea.Msg) tea.Cmd {
	if unseen(msg, widget.Window{Width: a.width, Height: a.height}) {
		return nil
	}
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.width, a.height = msg.Width, msg.Height
		return nil
	case tea.KeyPressMsg:
		return a.key(msg)
	case tea.PasteMsg:
		return a.paste(msg)
	case tea.MouseClickMsg:
		return a.click(msg.Mouse())
	case tea.MouseWheelMsg:
		a.wheel(msg.Mouse())
		return nil
	case warmMsg:
		return a.session.Warm()
	default:
		return a.session.Update(msg)
	}
}

// unseen reports whether a person does something with the keyboard or the mouse in a window that
// is too small for them to see what it would do. There one can only leave.
func unseen(msg tea.Msg, w widget.Window) bool {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		return w.TooSmall() && msg.String() != "ctrl+c"
	case tea.PasteMsg, tea.MouseClickMsg, tea.MouseWheelMsg:
		return w.TooSmall()
	default:
		return false
	}
}

// page returns the page on top. The viewer follows it in [App.follow].
func (a *App) page() screen.Page {
	if a.asked() {
		return idlePage(a.session.Env(), a.guard.Public)
	}
	return a.session.Page()
}

func (a *App) viewer() *widget.Viewer {
	if a.asked() {
		return &a.guard.viewer
	}
	return &a.session.router.top().viewer
}

// follow fits what is remembered of the screen to the page as it is now.
func (a *App) follow() {
	page := a.page()
	a.viewer().Follow(&page)
	if a.asked() {
		return // what is being typed is kept
	}
	a.typing.follow(page.Input)
}

// laid returns where everything is on the page. Several keys may come before one of the
// pages between them is drawn.
func (a *App) laid() *widget.Frame {
	if a.stale {
		a.View()
	}
	return &a.frame
}

// View draws the page.
func (a *App) View() tea.View {
	a.stale = false
	a.follow()
	a.prepare()
	page := a.page()
	v := tea.NewView("")
	v.AltScreen = true
	v.MouseMode = tea.MouseModeCellMotion
	v.WindowTitle = "Jourdain"
	if a.painter.TooSmall() {
		v.SetContent(a.painter.Large())
		return v
	}
	a.frame = a.painter.Frame(&page, a.viewer(), a.typing.shown(a.width-typedMargin))
	v.SetContent(a.frame.Text)
	if a.frame.Cursor {
		v.Cursor = tea.NewCursor(a.frame.X, a.frame.Y)
		v.Cursor.Blink = page.Input != nil
	}
	return v
}

// prepare makes a painter for the window, the voice and the look as they are.
func (a *App) prepare() {
	env := a.session.Env()
	want := drawn{voice: env.Voice(), look: env.Settings.Look, w: a.width, h: a.height}
	if a.painter == nil || want != a.drawn {
		a.painter = widget.NewPainter(a.width, a.height, theme.New(env.Settings.Look), env.Words, a.letters)
		a.drawn = want
	}
}

// typedMargin is the columns that the line that is being typed leaves free.
const typedMargin = 6
