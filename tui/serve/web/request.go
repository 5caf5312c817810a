package web

import (
	"crypto/rand"
	"errors"
	"log/slog"
	"net/http"
	"runtime/debug"
	"strings"
	"time"

	"jourdain/lessons/classroom"
	"jourdain/tui/serve"
	"jourdain/tui/serve/folder"
)

// request is what a browser asks, with what is known of who asks.
type request struct {
	*http.Request
	say    *wording
	seat   classroom.Seat
	tenure classroom.Tenure // of the seat
	key    classroom.Key
	nonce  string // lets the styles in that xterm.js makes; "" for a page without them
}

// largest is the size of a form without documents, and of the headers of all.
const largest = 64 << 10

// largestText is the size of a form with a text of [screen.MostPasted] characters, as forms are sent.
const largestText = 2 << 20

// guarded gives each answer the headers that keep a page to itself.
func (d *door) guarded(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", policy(""))
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
		h.Set("Cache-Control", "no-store")
		if from(r).secure {
			h.Set("Strict-Transport-Security", "max-age=31536000")
		}
		if r.ContentLength != 0 {
			until(w, d.o.Limits.Stranger)
		}
		if r.Method == http.MethodPost && r.URL.Path != "/documents" {
			most := int64(largest)
			if r.URL.Path == "/plain" {
				most = largestText
			}
			r.Body = http.MaxBytesReader(w, r.Body, most)
		}
		next.ServeHTTP(w, r)
	})
}

// caught makes a fault of the program end a request, and nothing else. It is told without the address
// of who asked, which the library would name.
func caught(log *slog.Logger, next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if fault := recover(); fault != nil {
				log.Error("a page fails", "pattern", r.Pattern, "fault", fault, "at", string(debug.Stack()))
				panic(http.ErrAbortHandler)
			}
		}()
		next.ServeHTTP(w, r)
	})
}

// policy is what a page may load and do: only what the server itself gives. xterm.js writes three
// elements of style into its page, which a nonce lets in; what it sets on single elements goes by
// their properties, which no policy has to allow.
func policy(nonce string) string {
	style := "'self'"
	if nonce != "" {
		style += " 'nonce-" + nonce + "'"
	}
	return "default-src 'none'; script-src 'self'; style-src " + style + "; img-src 'self'; connect-src 'self'; " +
		"form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
}

// withStyles lets the styles of xterm.js into the page that is answered.
func (r *request) withStyles(w http.ResponseWriter) {
	r.nonce = rand.Text()
	w.Header().Set("Content-Security-Policy", policy(r.nonce))
}

// page makes a handler of one that knows the language of who asks.
func (d *door) page(do func(http.ResponseWriter, *request)) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		do(w, &request{Request: r, say: d.words.of(r)})
	})
}

// seated makes a handler of one for those who have signed in. Others are led to where they can.
func (d *door) seated(do func(http.ResponseWriter, *request)) http.Handler {
	return d.page(func(w http.ResponseWriter, r *request) {
		switch err := d.gate.recognise(r.Context(), r); {
		case err != nil:
			d.trouble(w, r, err)
		default:
			until(w, bodyTime)
			do(w, r)
		}
	})
}

// form reads a form of who may have no seat before it is handled.
func form(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.ParseForm() == nil { // what did not come has no values
			until(w, bodyTime)
		}
		next.ServeHTTP(w, r)
	})
}

// until says how long what a request brings may take. What has no such limits is no connection.
func until(w http.ResponseWriter, long time.Duration) {
	_ = http.NewResponseController(w).SetReadDeadline(time.Now().Add(long))
}

// trouble says that something of the server does not work. Who has no seat, or none any more, is led to
// where they can sign in.
func (d *door) trouble(w http.ResponseWriter, r *request, err error) {
	switch {
	case errors.Is(err, classroom.ErrAway):
		d.message(w, r, http.StatusServiceUnavailable, "away")
	case errors.Is(err, folder.ErrBusy):
		d.message(w, r, http.StatusServiceUnavailable, "busy-folder")
	case errors.Is(err, errStranger), errors.Is(err, serve.ErrTaken), errors.Is(err, serve.ErrErased):
		d.forget(w, r)
		to := "/"
		if strings.HasPrefix(r.URL.Path, "/plain") {
			to = "/?to=plain"
		}
		http.Redirect(w, r.Request, to, http.StatusSeeOther)
	case errors.Is(err, serve.ErrClosing):
		d.message(w, r, http.StatusServiceUnavailable, "closing")
	case errors.Is(err, errBusy):
		d.message(w, r, http.StatusServiceUnavailable, "busy")
	default:
		d.message(w, r, http.StatusInternalServerError, "trouble")
	}
}
