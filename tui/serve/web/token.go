package web

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"net/http"
	"strings"
	"time"

	"jourdain/lessons/classroom"
)

// errStranger says that a browser has no seat.
var errStranger = errors.New("web: no seat")

const (
	// cookie holds the seat of a browser and its token. The prefix of the other makes a browser take
	// it from this host alone, by HTTPS (RFC 6265bis, section 4.1.3).
	cookie       = "jourdain"
	secureCookie = "__Host-jourdain"

	tokenBytes = 32
	// kept is how long a browser keeps the seat that it took in an open class, which has no secret to
	// come back with.
	kept = 365 * 24 * time.Hour
)

// keyOf returns the key of a token. It begins with a word of its own: a key of SSH is none of a
// browser.
func keyOf(token string) classroom.Key {
	sum := sha256.Sum256([]byte(token))
	return classroom.Key("browser:" + base64.RawStdEncoding.EncodeToString(sum[:]))
}

// newToken returns a token that nobody guesses.
func newToken() string {
	b := make([]byte, tokenBytes)
	_, _ = rand.Read(b) // it never fails (crypto/rand)
	return base64.RawURLEncoding.EncodeToString(b)
}

// parseToken reads a cookie: a seat and a token, with a slash between them.
func parseToken(value string) (seat classroom.Seat, token string, err error) {
	name, token, ok := strings.Cut(value, "/")
	if !ok {
		return seat, "", errStranger
	}
	if seat, err = classroom.ParseSeat(name); err != nil {
		return seat, "", errStranger
	}
	if b, err := base64.RawURLEncoding.Strict().DecodeString(token); err != nil || len(b) != tokenBytes {
		return seat, "", errStranger
	}
	return seat, token, nil
}

// cookieName is the name of the cookie of a browser.
func cookieName(r *http.Request) string {
	if from(r).secure {
		return secureCookie
	}
	return cookie
}

// recognise finds the seat of a browser. The error is errStranger, or that of the store.
func (g *gate) recognise(ctx context.Context, r *request) error {
	c, err := r.Cookie(cookieName(r.Request))
	if err != nil {
		return errStranger
	}
	seat, token, err := parseToken(c.Value)
	if err != nil {
		return err
	}
	key, known := keyOf(token), false
	tenure, err := g.classes.Tenure(ctx, seat)
	if err == nil {
		known, err = g.classes.Knows(ctx, seat, key)
	}
	switch {
	case errors.Is(err, classroom.ErrNoSeat), errors.Is(err, classroom.ErrNoClass), err == nil && !known:
		return errStranger
	case err != nil:
		return err
	}
	r.seat, r.tenure, r.key = seat, tenure, key
	showed(r.Context(), seat)
	return nil
}

// remember gives a browser its token.
func (d *door) remember(w http.ResponseWriter, r *request, seat classroom.Seat, token string, open bool) {
	c := d.cookie(r, seat.String()+"/"+token)
	if open {
		c.MaxAge = int(kept.Seconds())
	}
	http.SetCookie(w, c)
}

// forget takes its token from a browser.
func (d *door) forget(w http.ResponseWriter, r *request) {
	c := d.cookie(r, "")
	c.MaxAge = -1
	http.SetCookie(w, c)
}

func (d *door) cookie(r *request, value string) *http.Cookie {
	return &http.Cookie{
		Name: cookieName(r.Request), Value: value, Path: "/", HttpOnly: true, Secure: from(r.Request).secure, SameSite: http.SameSiteStrictMode,
	}
}
