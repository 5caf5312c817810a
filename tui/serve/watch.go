package serve

import (
	"context"
	"maps"
	"slices"
	"time"

	"jourdain/lessons/classroom"
)

const (
	// every is the time between two looks at who holds which seat, for all visits at once: who sits
	// down at another process ends the visit here so soon.
	every = 2 * time.Second
	// seldom is the time after which it is kept that somebody still does something at a seat.
	seldom = 30 * time.Second
	// patience is how long the database may take for one look. What it does not tell now it does at
	// the next look.
	patience = 10 * time.Second
)

// watch looks after the visits until the host closes.
func (h *Host) watch() {
	ticker := time.NewTicker(every)
	defer ticker.Stop()
	for {
		select {
		case <-h.ctx.Done():
			return
		case <-ticker.C:
			h.look()
		}
	}
}

// look keeps where everybody is, and ends what is of seats that are used elsewhere or were given to others.
func (h *Host) look() {
	h.pace.forget(h.now())
	h.mu.Lock()
	visits := maps.Clone(h.visits)
	none := len(visits)+len(h.holds) == 0
	h.mu.Unlock()
	if none {
		return
	}
	ctx, cancel := context.WithTimeout(h.ctx, patience)
	defer cancel()
	// What cannot be kept of where somebody is will be at the next look: it is news for a teacher,
	// and no work of a learner.
	for id, v := range visits {
		if place, moved := v.moved(); moved && h.o.Classes.Move(ctx, id, place) != nil {
			v.again()
		}
	}
	h.revoke(ctx, visits)
	h.oust(ctx, visits)
}

// oust ends those of some visits whose seat is used elsewhere.
func (h *Host) oust(ctx context.Context, visits map[string]*Visit) {
	ousted, _ := h.o.Classes.Ousted(ctx, slices.Collect(maps.Keys(visits))) // as revoke
	for _, id := range ousted {
		visits[id].end(ErrElsewhere)
	}
}

// whereabouts is where a person is, and what of it is kept.
type whereabouts struct {
	place classroom.Place
	kept  classroom.Place
}

// moved returns where the person is when that is to be kept: they are elsewhere than when it was
// kept last, or still do something after a while.
func (v *Visit) moved() (classroom.Place, bool) {
	v.mu.Lock()
	defer v.mu.Unlock()
	now, kept := v.at.place, v.at.kept
	heard := now.Heard
	now.Heard = kept.Heard
	if now == kept && heard.Sub(kept.Heard) < seldom {
		return classroom.Place{}, false
	}
	v.at.kept = v.at.place
	return v.at.place, true
}

// again makes the next look keep where the person is.
func (v *Visit) again() {
	v.mu.Lock()
	defer v.mu.Unlock()
	v.at.kept = classroom.Place{}
}

// follow takes up where the person is. Human is set when they have just done something.
func (v *Visit) follow(human bool) {
	where := v.Session.Where()
	v.mu.Lock()
	defer v.mu.Unlock()
	now := v.host.now()
	p := &v.at.place
	if p.Lesson != where.Lesson || p.Step != where.Step || p.Screen != string(where.Screen) {
		p.Lesson, p.Step, p.Screen, p.Since = where.Lesson, where.Step, string(where.Screen), now
	}
	p.Wrong = where.Wrong
	if human || p.Heard.IsZero() {
		p.Heard = now
	}
}
