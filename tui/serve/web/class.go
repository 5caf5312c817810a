package web

import (
	"context"
	"errors"
	"html/template"
	"net/http"

	"jourdain/lessons/classroom"
	"jourdain/tui/cli/display"
	"jourdain/tui/serve"
	"jourdain/tui/serve/watch"
)

// views show teachers their classes.
type views struct {
	Watch // nil for the tutor
	host  *serve.Host
}

// of reports whether who asks is a teacher, who sees the class in place of the tutor.
func (v views) of(r *request) bool { return r.seat.Class != "" && r.seat.Teacher() && v.Watch != nil }

// play plays the page of the class in a terminal, until the teacher leaves or the server closes.
func (v views) play(ctx context.Context, r *request, line display.Line) error {
	ctx = v.host.Attend(ctx)
	err := v.Screen(ctx, r.seat.Class, r.say.Words, line)
	if cause := context.Cause(ctx); errors.Is(cause, serve.ErrClosing) {
		return cause
	}
	return err
}

// classView is what the page of a class shows.
type classView struct {
	*watch.Sight
	Rules template.HTML // by which somebody may need help
}

// Needy are the seats where somebody may need help.
func (v classView) Needy() []watch.Spot {
	var needy []watch.Spot
	for _, s := range v.Seats {
		if s.Help {
			needy = append(needy, s)
		}
	}
	return needy
}

// classPage shows a teacher their class as it is now, as a list: it changes when it is asked for
// again, since a page that changes by itself cannot be read by ear.
func (d *door) classPage(w http.ResponseWriter, r *request) {
	sight, err := d.views.Sight(r.Context(), r.seat.Class, r.say.Words)
	switch {
	case errors.Is(err, classroom.ErrNoClass):
		d.message(w, r, http.StatusNotFound, "no-class")
	case err != nil:
		d.trouble(w, r, err)
	default:
		d.render(w, r, http.StatusOK, "class", classView{sight, template.HTML(sight.Why)}) //nolint:gosec // our own words
	}
}
