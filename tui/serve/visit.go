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
	tenure  string
	ctx     context.Context
	end     context.CancelCauseFunc
	stop    []func() // ends what would end the visit

	mu sync.Mutex
	at whereabouts
}

// Enter begins a visit of a seat, which ends when ctx does, or with [Visit.Leave], which is to be
// called in any case. That somebody may sit there in this tenure the door has made sure of. Where the
// server closes, the error is [ErrClosing]; where the tenure has ended, that of
// [Host.Current].
func (h *Host) Enter(ctx context.Context, t classroom.Tenure, m Manner) (*Visit, error) {
	if err := h.pace.wait(ctx, t.Seat, h.now); err != nil {
		return nil, err
	}
	folder, err := h.Folder(ctx, t)
	if err != nil {
		return nil, err
	}
	s := t.Seat
	v := &Visit{Seat: s, host: h, id: rand.Text(), tenure: t.Name}
	if err := h.o.Classes.Sit(ctx, s, v.id); err != nil {
		return nil, fmt.Errorf("serve: sit: %w", err)
	}
	if v.Session, err = h.session(ctx, s, m, folder); err != nil {
		return nil, errors.Join(err, h.o.Classes.Leave(context.WithoutCancel(ctx), v.id))
	}
	if err := h.begin(ctx, v); err != nil {
		return nil, errors.Join(err, h.o.Classes.Leave(context.WithoutCancel(ctx), v.id))
	}
	h.settle(ctx, s)
	return v, nil
}

// settle ends the visits of a seat but the one that holds it. Which one does is in the store alone: of two
// that begin at the same moment the later is the same one for all.
func (h *Host) settle(ctx context.Context, s classroom.Seat) {
	h.mu.Lock()
	at := map[string]*Visit{}
	for id, v := range h.visits {
		if v.Seat == s {
			at[id] = v
		}
	}
	h.mu.Unlock()
	if len(at) > 1 {
		h.oust(ctx, at)
	}
}

// begin begins a visit.
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
	h.visits[v.id] = v
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
	delete(v.host.visits, v.id)
	v.host.mu.Unlock()
	ctx, cancel := context.WithTimeout(context.WithoutCancel(v.ctx), patience)
	defer cancel()
	return errors.Join(err, v.host.o.Classes.Leave(ctx, v.id))
}

// End ends the visit from outside; why is one of the errors of this package.
func (v *Visit) End(why error) { v.end(why) }
