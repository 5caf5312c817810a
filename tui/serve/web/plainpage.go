package web

import (
	"net/http"
	"strconv"
)

// plainView is what the plain page shows.
type plainView struct {
	Before []said
	Now    said
	Count  int
	Over   string // why it is over; "" as long as it goes on
}

// plainPage shows what was said. It begins a visit where the browser has none; one that has ended is
// begun again only by a link or a button, so that no page that is loaded again takes a seat by itself.
// A teacher sees their class there.
func (d *door) plainPage(w http.ResponseWriter, r *request) {
	if d.views.of(r) {
		d.classPage(w, r)
		return
	}
	if r.URL.Query().Has("begin") {
		d.plainBegin(w, r)
		return
	}
	k := d.talks.of(r.key)
	if k == nil {
		var err error
		if k, err = d.talks.begin(d.host, r); err != nil {
			d.trouble(w, r, err)
			return
		}
	}
	if err := k.take(r.Context()); err != nil {
		d.trouble(w, r, err)
		return
	}
	last := len(k.said) - 1
	view := plainView{Before: append([]said(nil), k.said[:last]...), Now: k.said[last], Count: k.count, Over: k.over()}
	k.give()
	d.render(w, r, http.StatusOK, "plain", view)
}

// plainAnswer takes an answer.
func (d *door) plainAnswer(w http.ResponseWriter, r *request) {
	if r.ParseForm() != nil {
		d.message(w, r, http.StatusRequestEntityTooLarge, "too-long")
		return
	}
	number, err := strconv.Atoi(r.PostFormValue("turn"))
	if k := d.talks.of(r.key); k != nil && err == nil {
		if err := k.take(r.Context()); err != nil {
			d.trouble(w, r, err)
			return
		}
		k.answer(number, r.PostFormValue("answer"), d.o.Idle)
		k.give()
	}
	http.Redirect(w, r.Request, "/plain#now", http.StatusSeeOther)
}

// plainBegin begins again where a visit has ended.
func (d *door) plainBegin(w http.ResponseWriter, r *request) {
	if k := d.talks.of(r.key); !d.views.of(r) && (k == nil || k.over() != "") {
		if _, err := d.talks.begin(d.host, r); err != nil {
			d.trouble(w, r, err)
			return
		}
	}
	http.Redirect(w, r.Request, "/plain#now", http.StatusSeeOther)
}
