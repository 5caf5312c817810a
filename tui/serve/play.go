package serve

import (
	"context"
	"errors"
	"io"
	"slices"

	tea "charm.land/bubbletea/v2"

	"jourdain/tui"
	"jourdain/tui/cli/display"
	"jourdain/tui/plain"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// Screen plays the visit on the full screen of a terminal, until the learner leaves or the visit
// ends. The error is the cause of that, one of those of this package, or why nothing can be drawn
// any more.
func (v *Visit) Screen(line display.Line) error {
	app := tui.NewApp(v.Session, line.Width, line.Height, slices.Contains(line.Env, "TERM=linux"))
	if idle := v.host.o.Idle; idle > 0 {
		app.ServePublic(tui.Public{Begin: func() (*tui.Session, error) { return nil, v.left() }, Idle: idle, Warn: v.host.o.Warn, Kept: true}, v.host.now)
	}
	err := display.Play(v.ctx, followed{app, v}, line)
	if err == nil {
		err = app.Err()
	}
	return v.ended(err)
}

// Lines plays the visit line by line, as [Visit.Screen].
func (v *Visit) Lines(in io.Reader, out io.Writer) error {
	begun := false
	begin := func() (plain.Session, error) {
		if begun {
			return nil, v.left()
		}
		begun = true
		return spoken{v.Session, v}, nil
	}
	return v.ended(plain.RunPublic(v.ctx, plain.Public{Begin: begin, Idle: v.host.o.Idle, Warn: v.host.o.Warn, Kept: true}, in, out))
}

// Talk begins the visit where each answer comes by itself, as a page of forms has them. It is over when
// [Visit.Context] is.
func (v *Visit) Talk() (*plain.Talk, plain.Turn) { return plain.Begin(v.ctx, spoken{v.Session, v}) }

// errGone is why no other learner begins when one has left.
var errGone = errors.New("the learner has left")

// left returns why a visit is over from within: the learner has left, or has gone away.
func (v *Visit) left() error {
	if v.Session.Done() {
		return errGone
	}
	return ErrIdle
}

// ended returns why playing has ended; nil when the learner has left.
func (v *Visit) ended(err error) error {
	cause := context.Cause(v.ctx)
	for _, ours := range []error{ErrElsewhere, ErrTaken, ErrErased, ErrClosing, ErrIdle, ErrLong} {
		if errors.Is(cause, ours) {
			return ours
		}
	}
	if errors.Is(err, errGone) || v.Session.Done() {
		return nil
	}
	return err
}

// Why returns the sentence that says to a learner why their visit has ended; "" when they have
// left themselves, or nobody is there to hear it.
func Why(w *text.Words, ended error) string {
	for why, key := range map[error]string{
		ErrElsewhere: "serve.elsewhere", ErrTaken: "serve.taken", ErrErased: "serve.erased", ErrClosing: "serve.closing", ErrIdle: "serve.idle", ErrLong: "serve.long",
	} {
		if errors.Is(ended, why) {
			return w.Say(key)
		}
	}
	return ""
}

// followed is the full screen of a visit, whose learner is followed through the course.
type followed struct {
	*tui.App
	visit *Visit
}

// Update hears a message.
func (f followed) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	_, cmd := f.App.Update(msg)
	switch msg.(type) {
	case tea.KeyPressMsg, tea.PasteMsg, tea.MouseClickMsg, tea.MouseWheelMsg:
		f.visit.follow(true)
	default:
		f.visit.follow(false)
	}
	return f, cmd
}

// spoken is a visit line by line, whose learner is followed through the course.
type spoken struct {
	*tui.Session
	visit *Visit
}

// Update hears a message.
func (s spoken) Update(msg tea.Msg) tea.Cmd {
	cmd := s.Session.Update(msg)
	switch msg.(type) {
	case screen.Entered, screen.Chosen, screen.Ask:
		s.visit.follow(true)
	default:
		s.visit.follow(false)
	}
	return cmd
}
