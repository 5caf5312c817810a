package serve

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"slices"
	"sync"

	"jourdain/lessons/classroom"
	"jourdain/tui"
	"jourdain/tui/cli/tutor"
	"jourdain/tui/documents"
	"jourdain/tui/documents/workspace"
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
	stop    []func() // ends what would end the visit

	mu sync.Mutex
	at whereabouts
}

// Enter begins a visit of a seat, which ends when ctx does, or with [Visit.Leave], which is to be
// called in any case. Who may sit there the door has made sure of. Where the server closes, the
// error is [ErrClosing].
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
		return nil, errors.Join(err, h.o.Classes.Leave(context.WithoutCancel(ctx), v.id))
	}
	if err := h.begin(ctx, v); err != nil {
		return nil, errors.Join(err, h.o.Classes.Leave(context.WithoutCancel(ctx), v.id))
	}
	return v, nil
}

// begin begins a visit, and ends the one before at the same seat.
func (h *Host) begin(ctx context.Context, v *Visit) error {
	h.mu.Lock()
	defer h.mu.Unlock()
	if h.ctx.Err() != nil {
		return context.Cause(h.ctx)
	}
	v.ctx, v.end = context.WithCancelCause(ctx)
	if h.o.Longest > 0 {
		longest, stop := context.WithTimeoutCause(v.ctx, h.o.Longest, ErrLong)
		v.ctx, v.stop = longest, append(v.stop, stop)
	}
	unbind := context.AfterFunc(h.ctx, func() { v.end(context.Cause(h.ctx)) })
	v.stop = append(v.stop, func() { unbind() })
	h.over.Add(1)
	if before := h.visits[v.Seat]; before != nil {
		before.end(ErrElsewhere)
	}
	h.visits[v.Seat] = v
	return nil
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
		Room: func(bytes int64) error { return h.room(folder, bytes) },
	}), h.judged)
	services.Points, services.Venue, services.Warm = h.o.Points, tui.AtSeat, func() {}
	services.Handed = (&register{store: h.o.Classes, seat: s, now: h.now}).keep
	session, err := tui.NewSession(services, screen.Setup{Voice: setup.Voice, Settings: setup.Settings}, m.Plain)
	if err != nil {
		return nil, fmt.Errorf("serve: session: %w", err)
	}
	return session, nil
}

// Context ends with the visit; its cause says why ([context.Cause]).
func (v *Visit) Context() context.Context { return v.ctx }

// Leave ends the visit, and keeps what was done last. The error says what is not kept.
func (v *Visit) Leave() error {
	defer v.host.over.Done()
	for _, stop := range v.stop {
		stop()
	}
	v.end(nil)
	err := v.Session.Finish()
	v.host.mu.Lock()
	if v.host.visits[v.Seat] == v {
		delete(v.host.visits, v.Seat)
	}
	v.host.mu.Unlock()
	ctx, cancel := context.WithTimeout(context.WithoutCancel(v.ctx), patience)
	defer cancel()
	return errors.Join(err, v.host.o.Classes.Leave(ctx, v.id))
}

// End ends the visit from outside; why is one of the errors of this package.
func (v *Visit) End(why error) { v.end(why) }
