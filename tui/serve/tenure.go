package serve

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"slices"

	"jourdain/lessons/classroom"
)

// Hold calls end when a tenure has ended, until ctx ends: what a door keeps open for who has proven
// that they may sit at a seat has to go when the seat is given to others. That is found out at the
// next look.
func (h *Host) Hold(ctx context.Context, t classroom.Tenure, end func()) {
	held := &hold{t.Name, func() {
		if ctx.Err() == nil {
			end()
		}
	}}
	h.mu.Lock()
	h.holds[held] = true
	h.mu.Unlock()
	context.AfterFunc(ctx, func() {
		h.mu.Lock()
		defer h.mu.Unlock()
		delete(h.holds, held)
	})
}

// hold is something that lasts as long as a tenure.
type hold struct {
	tenure string
	end    func()
}

// Current makes sure that a tenure has not ended. The error is [ErrTaken] or [ErrErased], or that of the
// store.
func (h *Host) Current(ctx context.Context, t classroom.Tenure) error {
	ended, err := h.o.Classes.Ended(ctx, []string{t.Name})
	switch {
	case err != nil:
		return fmt.Errorf("serve: tenure: %w", err)
	case len(ended) > 0:
		return h.why(ctx, t.Seat)
	}
	return nil
}

// why says why a tenure of a seat has ended.
func (h *Host) why(ctx context.Context, s classroom.Seat) error {
	if _, err := h.o.Classes.Class(ctx, s.Class); errors.Is(err, classroom.ErrNoClass) {
		return ErrErased
	}
	return ErrTaken
}

// revoke ends what lasts as long as one of the tenures that have ended.
func (h *Host) revoke(ctx context.Context, visits map[string]*Visit) {
	h.mu.Lock()
	tenures := map[string]bool{}
	for _, v := range visits {
		tenures[v.tenure] = true
	}
	for held := range h.holds {
		tenures[held.tenure] = true
	}
	h.mu.Unlock()
	ended, _ := h.o.Classes.Ended(ctx, slices.Sorted(maps.Keys(tenures))) // what is not known now is at the next look
	if len(ended) == 0 {
		return
	}
	for _, v := range visits {
		if slices.Contains(ended, v.tenure) {
			v.end(h.why(ctx, v.Seat))
		}
	}
	h.mu.Lock()
	var ends []func()
	for held := range h.holds {
		if slices.Contains(ended, held.tenure) {
			ends = append(ends, held.end)
			delete(h.holds, held)
		}
	}
	h.mu.Unlock()
	for _, end := range ends {
		end()
	}
}
