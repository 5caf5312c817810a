package web

import (
	"context"
	"errors"
	"net/http"
	"strings"
	"time"

	"jourdain/lessons/classroom"
)

// gate knows who may sit where.
type gate struct {
	classes classroom.Store
	// takeSeat returns a seat of an open class, as [serve.Host.TakeSeat].
	takeSeat func(ctx context.Context, code string, key classroom.Key) (classroom.Seat, error)
}

// signIn is what the page shows where a person signs in.
type signIn struct {
	Seat   string // as it was typed
	Plain  bool   // the plain page is meant
	Wrong  string // why it did not work
	Signed bool
	Open   bool // the seat is in an open class: nothing leads back to it
}

// mostSecret is how long a secret is that is looked at.
const mostSecret = 200

// front is the first page: where one signs in, or goes on. An address can name the seat
// ("/?seat=5B.12"), so that a strip or a sign with it spares the typing.
func (d *door) front(w http.ResponseWriter, r *request) {
	switch err := d.gate.recognise(r.Context(), r); {
	case errors.Is(err, errStranger):
		q := r.URL.Query()
		d.render(w, r, http.StatusOK, "signin", signIn{Seat: short(q.Get("seat")), Plain: q.Get("to") == "plain"})
		return
	case err != nil:
		d.trouble(w, r, err)
		return
	}
	class, err := d.gate.classes.Class(r.Context(), r.seat.Class)
	if err != nil {
		d.trouble(w, r, err)
		return
	}
	d.render(w, r, http.StatusOK, "seat", signIn{Open: class.Open && !r.seat.Teacher()})
}

// enter signs a person in.
func (d *door) enter(w http.ResponseWriter, r *request) {
	typed, secret := strings.TrimSpace(r.PostFormValue("seat")), strings.TrimSpace(r.PostFormValue("secret"))
	form := signIn{Seat: short(typed), Plain: r.PostFormValue("to") == "plain"}
	to := "/terminal"
	if form.Plain {
		to = "/plain?begin"
	}
	if secret == "" && d.gate.sits(r, typed) {
		http.Redirect(w, r.Request, to, http.StatusSeeOther)
		return
	}
	begun := time.Now()
	seat, token, open, err := d.gate.admit(r.Context(), typed, network(from(r.Request).address).String(), secret)
	switch {
	case errors.Is(err, classroom.ErrTaken):
		d.refuse(w, r, form, http.StatusConflict, r.say.Say("web.signin.taken"))
	case errors.Is(err, classroom.ErrClosed), errors.Is(err, errUnfinished):
		d.refuse(w, r, form, http.StatusUnprocessableEntity, r.say.Say("web.signin.unfinished"))
	case isUnknown(err):
		d.o.Limits.wait(r.Context(), begun)
		d.refuse(w, r, form, http.StatusForbidden, r.say.Say("web.signin.wrong"))
	case err != nil:
		d.trouble(w, r, err)
	default:
		d.remember(w, r, seat, token, open)
		http.Redirect(w, r.Request, to, http.StatusSeeOther)
	}
}

// sits reports whether a browser has a seat in the class whose code was typed: where the code alone leads
// to a seat, it is the one that the browser has.
func (g *gate) sits(r *request, typed string) bool {
	code, err := classroom.ParseCode(typed)
	return err == nil && g.recognise(r.Context(), r) == nil && r.seat.Class == code && !r.seat.Teacher()
}

// short returns what somebody wrote where a seat is asked for, when that can be one.
func short(typed string) string {
	if len(typed) > 2*classroom.MostCode {
		return ""
	}
	return typed
}

func (d *door) refuse(w http.ResponseWriter, r *request, form signIn, status int, why string) {
	form.Wrong = why
	d.render(w, r, status, "signin", form)
}

// wait waits until the time for a refusal has passed, or several times that: how long it took to find
// out why would tell what there is.
func (l *Limits) wait(ctx context.Context, begun time.Time) {
	timer := time.NewTimer(l.Answer - time.Since(begun)%l.Answer)
	defer timer.Stop()
	select {
	case <-timer.C:
	case <-ctx.Done():
	}
}

// isUnknown reports whether a seat and a secret do not let anybody in. Which of the two is wrong, or
// that one has to wait, is not told: only who knows that there is such a seat needs to know.
func isUnknown(err error) bool {
	for _, e := range []error{classroom.ErrNoSeat, classroom.ErrNoClass, classroom.ErrCode, classroom.ErrSecret, classroom.ErrWait} {
		if errors.Is(err, e) {
			return true
		}
	}
	return false
}

// errUnfinished says that there is no secret where one is needed.
var errUnfinished = errors.New("web: no secret")

// admit lets a person in who has typed a seat and its secret, or the code of an open class.
func (g *gate) admit(ctx context.Context, typed, from, secret string) (seat classroom.Seat, token string, open bool, err error) {
	if seat, err = classroom.ParseSeat(typed); err != nil {
		return seat, "", false, err
	}
	token = newToken()
	if secret == "" {
		if !seat.Teacher() || strings.Contains(typed, ".") {
			return seat, "", false, errUnfinished
		}
		seat, err = g.takeSeat(ctx, seat.Class, keyOf(token))
		if errors.Is(err, classroom.ErrNoClass) {
			err = errUnfinished // as it is for a class that is there
		}
		return seat, token, true, err
	}
	if len(secret) > mostSecret {
		return seat, "", false, classroom.ErrSecret
	}
	if err := g.classes.Admit(ctx, seat, from, secret); err != nil {
		return seat, "", false, err
	}
	return seat, token, false, g.classes.Bind(ctx, seat, keyOf(token))
}

// leave signs a person out: what they did is kept, and the browser knows nothing any more. In an open
// class nothing leads back to the seat, which somebody else may have when no other is free.
func (d *door) leave(w http.ResponseWriter, r *request) {
	d.talks.end(r.key)
	d.lines.end(r.key)
	_ = d.gate.classes.Unbind(r.Context(), r.seat, r.key) // where it stays, nobody has it any more
	d.forget(w, r)
	http.Redirect(w, r.Request, "/", http.StatusSeeOther)
}
