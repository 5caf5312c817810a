package watch

import (
	"context"
	"fmt"
	"strings"

	"github.com/yuin/goldmark"

	"jourdain/lessons/classroom"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// Sight is a class as it is at a time, in words, for a page that changes when it is asked for anew.
type Sight struct {
	Status string // how many seats are in use, and how many of them may need help
	Time   string // of the day
	Away   string // that this is how the class was before, and when; "" for how it is now
	Seats  []Spot // those where somebody sits, in their order
	// FreeSeats is how many are free and which; "" where none is. Left are those that somebody has left.
	FreeSeats string
	Left      []Spot
	// Why explains by which rules somebody may need help, as HTML.
	Why string
}

// Spot is a seat in words.
type Spot struct {
	Seat   string // its name
	Help   bool   // who sits there may need help
	Place  string // where they are in the course, after the reason why they may need help
	Aside  string // for how long, and what their last work came to
	Detail string // more of both; "" for nothing
}

// Sight looks at a class once, for a page in the language of these words. The error is
// [classroom.ErrNoClass], [classroom.ErrAway], or that of ctx.
func (w *Watch) Sight(ctx context.Context, code string, words *text.Words) (*Sight, error) {
	ctx, leave := context.WithTimeout(ctx, patience)
	defer leave()
	s, p, err := w.session(ctx, code, words, false)
	if err != nil {
		return nil, err
	}
	p.take(p.room.next(ctx, 0, patience))
	switch {
	case p.shown == nil:
		return nil, fmt.Errorf("watch: %w", classroom.ErrAway)
	case p.shown.Err != nil && len(p.shown.Seats) == 0:
		return nil, fmt.Errorf("watch: %w", p.shown.Err)
	}
	return p.sight(s.Env())
}

// sight says what the page shows, with the free seats and what it explains.
func (p *page) sight(env screen.Env) (*Sight, error) {
	var html strings.Builder
	if err := goldmark.Convert([]byte(p.rules(env.Words)), &html); err != nil {
		return nil, fmt.Errorf("watch: %w", err)
	}
	out := &Sight{Time: env.Words.Clock(p.at), Why: html.String()}
	if p.shown.Err != nil {
		out.Away = env.Words.Say("watch.away", "Time", env.Words.Clock(p.shown.At))
	}
	var shown screen.Page
	p.head(env, &shown)
	out.Status = shown.Head.Status
	p.free = true
	p.rows(env, &shown)
	spots := &out.Seats
	for _, row := range shown.Rows {
		if row.ID == freeID {
			out.FreeSeats, spots = row.Label, &out.Left
			continue
		}
		spot := Spot{Seat: row.Lead, Help: row.Mark == screen.Question, Place: row.Label, Aside: row.Aside, Detail: row.Detail}
		if spot.Place != env.Words.Say("watch.unused") {
			*spots = append(*spots, spot)
		}
	}
	return out, nil
}
