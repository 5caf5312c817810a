package serve

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"io"
	"slices"

	"jourdain/lessons/classroom"
	"jourdain/tui"
	"jourdain/tui/cli/display"
	"jourdain/tui/cli/tutor"
	"jourdain/tui/documents"
	"jourdain/tui/documents/workspace"
	"jourdain/tui/plain"
	"jourdain/tui/screen"
)

// Manner is how a person sits at a seat.
type Manner struct {
	// Plain asks for the line mode.
	Plain bool
	// Lang is the language that their program asks for; "" for none.
	Lang string
}

// Visit is a person at a seat, from when they come until they leave.
type Visit struct {
	Seat    classroom.Seat
	Session *tui.Session
	host    *Host
	id      string
	ctx     context.Context
	end     context.CancelCauseFunc
}

// Enter begins a visit of a seat, which ends when ctx does, or with [Visit.Leave], which is to be
// called in any case. Who may sit there the door has made sure of.
func (h *Host) Enter(ctx context.Context, s classroom.Seat, m Manner) (*Visit, error) {
	folder, err := h.Folder(s)
	if err != nil {
		return nil, err
	}
	v := &Visit{Seat: s, host: h, id: rand.Text()}
	if err := h.o.Classes.Sit(ctx, s, v.id); err != nil {
		return nil, fmt.Errorf("serve: sit: %w", err)
	}
	if v.Session, err = h.session(ctx, s, m, folder); err != nil {
		return nil, err
	}
	v.ctx, v.end = context.WithCancelCause(ctx)
	context.AfterFunc(h.ctx, func() { v.end(context.Cause(h.ctx)) })
	h.mu.Lock()
	defer h.mu.Unlock()
	if before := h.visits[s]; before != nil {
		before.end(ErrElsewhere)
	}
	h.visits[s] = v
	h.over.Add(1)
	return v, nil
}

// session builds what the screens of a seat need.
func (h *Host) session(ctx context.Context, s classroom.Seat, m Manner, folder string) (*tui.Session, error) {
	store := h.o.Classes.Progress(s)
	setup, _ := tui.Kept(ctx, store) // the first screen says what is wrong
	if !slices.Contains(h.o.Course.Languages, setup.Voice.Lang) {
		setup.Voice.Lang = h.o.Voice.Lang
		if slices.Contains(h.o.Course.Languages, m.Lang) {
			setup.Voice.Lang = m.Lang
		}
	}
	if h.o.Voice.Form != setup.Voice.Form && setup.Voice.Form == "" {
		setup.Voice.Form = h.o.Voice.Form
	}
	services := tutor.Jailed(h.o.Course, store, documents.New(documents.Options{
		Documents: folder, Only: []workspace.Folder{workspace.At(folder)},
	}))
	services.Points, services.Warm = h.o.Points, func() {}
	session, err := tui.NewSession(services, screen.Setup{Voice: setup.Voice, Settings: setup.Settings}, m.Plain)
	if err != nil {
		return nil, fmt.Errorf("serve: session: %w", err)
	}
	return session, nil
}

// Context ends with the visit; its cause says why ([context.Cause]).
func (v *Visit) Context() context.Context { return v.ctx }

// Screen plays the visit on the full screen of a terminal, until the learner leaves or the visit
// ends. The error is [ErrElsewhere] or [ErrClosing] where that ended it.
func (v *Visit) Screen(line display.Line) error {
	app := tui.NewApp(v.Session, line.Width, line.Height, slices.Contains(line.Env, "TERM=linux"))
	return v.ended(display.Play(v.ctx, app, line))
}

// Lines plays the visit line by line, as [Visit.Screen].
func (v *Visit) Lines(in io.Reader, out io.Writer) error {
	return v.ended(plain.Run(v.ctx, v.Session, in, out))
}

// ended returns why playing has ended; nil when the learner has left.
func (v *Visit) ended(err error) error {
	if cause := context.Cause(v.ctx); errors.Is(cause, ErrElsewhere) || errors.Is(cause, ErrClosing) {
		return cause
	}
	return err
}

// Leave ends the visit, and keeps what was done last. The error says what is not kept.
func (v *Visit) Leave() error {
	defer v.host.over.Done()
	v.end(nil)
	err := v.Session.Finish()
	v.host.mu.Lock()
	if v.host.visits[v.Seat] == v {
		delete(v.host.visits, v.Seat)
	}
	v.host.mu.Unlock()
	return errors.Join(err, v.host.o.Classes.Leave(context.WithoutCancel(v.ctx), v.id))
}
