package web_test

import (
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"sync"
	"testing"
	"time"

	"jourdain/lessons/classroom"
	"jourdain/tui/serve/web"
)

// A seat is entered with its secret, in capitals or not; the browser is known from then on, until it
// leaves.
func TestASeatIsEntered(t *testing.T) {
	r := newRoom(t, web.Options{})
	b := r.browser(t)
	b.get("/").wants(t, 200, "<h1>Entrer dans la classe</h1>")
	b.get("/?seat=5B.12").wants(t, 200, `name="seat" value="5B.12"`)
	if p := b.get("/documents"); p.at != "/" {
		t.Errorf("a stranger gets to %s", p.at)
	}
	if p := b.get("/plain"); p.at != "/?to=plain" {
		t.Errorf("a stranger gets to %s", p.at)
	}
	b.post("/enter", "seat", " 5b.12 ", "secret", "secret 12").wants(t, 200, "Place 5B.12", "xterm.mjs")
	b.get("/").wants(t, 200, "<h1>Place 5B.12</h1>")
	base, _ := url.Parse(r.URL)
	stolen := b.Jar.Cookies(base)
	if p := b.post("/leave"); p.at != "/" || !strings.Contains(p.body, "Entrer dans la classe") {
		t.Errorf("who leaves gets to %s", p.at)
	}
	if len(b.Jar.Cookies(base)) > 0 {
		t.Errorf("the browser keeps %v", b.Jar.Cookies(base))
	}
	if len(stolen) != 1 || !strings.HasPrefix(stolen[0].Value, "5B.12/") {
		t.Fatalf("%v", stolen)
	}
	// The token belongs to its seat, and to no other.
	thief := r.browser(t)
	stolen[0].Value = strings.Replace(stolen[0].Value, "5B.12", "5B.13", 1)
	thief.Jar.SetCookies(base, stolen)
	if p := thief.get("/documents"); p.at != "/" {
		t.Errorf("the token of another seat leads to %s", p.at)
	}
}

// What is kept of a token is its sum, which is none of a key of SSH.
func TestOfATokenItsSumIsKept(t *testing.T) {
	r := newRoom(t, web.Options{})
	store := &watched{Store: r.classes}
	handler, err := web.New(r.host, store, web.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r.server.Config.Handler = handler
	b := r.browser(t)
	b.enter(3).wants(t, 200)
	base, _ := url.Parse(r.URL)
	_, token, _ := strings.Cut(b.Jar.Cookies(base)[0].Value, "/")
	if len(token) < 43 {
		t.Errorf("the token %q can be guessed", token)
	}
	if len(store.bound) != 1 || !strings.HasPrefix(string(store.bound[0]), "browser:") || strings.Contains(string(store.bound[0]), token) {
		t.Errorf("what is kept: %q", store.bound)
	}
}

// Which of the two is wrong, the seat or the secret, is not told; that one is to wait is.
func TestAWrongSecret(t *testing.T) {
	r := newRoom(t, web.Options{})
	b := r.browser(t)
	noClass := b.post("/enter", "seat", "7A.1", "secret", "x")
	noSeat := b.post("/enter", "seat", "5B.31", "secret", "x")
	wrong := b.post("/enter", "seat", "5B.12", "secret", "x")
	wrong.wants(t, 403, "ne vont pas ensemble", `role="alert"`)
	for range 5 {
		b.post("/enter", "seat", "5B.14", "secret", "x")
	}
	waiting := b.post("/enter", "seat", "5B.14", "secret", "secret 14")
	for _, p := range []page{noClass, noSeat, waiting} {
		typed := strings.NewReplacer("7A.1", "SEAT", "5B.31", "SEAT", "5B.12", "SEAT", "5B.14", "SEAT")
		if p.status != wrong.status || typed.Replace(p.body) != typed.Replace(wrong.body) {
			t.Errorf("a seat that is not there is told apart: %d %s", p.status, p.body)
		}
	}
	b.post("/enter", "seat", "5B.12").wants(t, 422, "Il manque le secret")
	b.post("/enter", "seat", "5B").wants(t, 422, "Il manque le secret")
	b.post("/enter", "seat", "7A").wants(t, 422, "Il manque le secret")
	b.post("/enter", "seat", `<script>`, "secret", "x").wants(t, 403, "&lt;script&gt;")
	b.post("/enter", "seat", "5B.13", "secret", "secret 13").wants(t, 200)
}

// Who is refused is answered after the same time, whatever the reason; who is let in is answered at once.
func TestARefusalTakesItsTime(t *testing.T) {
	r := newRoom(t, web.Options{Limits: web.Limits{Answer: time.Hour}})
	b := r.browser(t)
	b.post("/enter", "seat", "5B.12", "secret", "secret 12", "to", "plain").wants(t, 200)
	b.Timeout = 200 * time.Millisecond
	for _, seat := range []string{"7A.1", "5B.31", "5B.13", "<script>"} {
		answer, err := b.PostForm(r.URL+"/enter", url.Values{"seat": {seat}, "secret": {"x"}}) //nolint:noctx // it has a time of its own
		if err == nil {
			_ = answer.Body.Close()
			t.Errorf("%s is answered", seat)
		}
	}
}

// In an open class the code alone gives a seat, which the browser keeps.
func TestAnOpenClass(t *testing.T) {
	r := newRoom(t, web.Options{})
	first, second := r.browser(t), r.browser(t)
	p := first.post("/enter", "seat", "hall")
	p.wants(t, 200, "Place HALL.1")
	first.get("/").wants(t, 200, "n’a pas de secret")
	first.post("/enter", "seat", "hall", "to", "plain").wants(t, 200, "Place HALL.1") // it is the one that they have
	second.post("/enter", "seat", "HALL").wants(t, 200, "Place HALL.2")
	r.browser(t).post("/enter", "seat", "HALL").wants(t, 409, "Toutes les places")
	first.get("/documents").wants(t, 200, "Place HALL.1")
	second.post("/leave").wants(t, 200, "Entrer dans la classe")
	r.browser(t).post("/enter", "seat", "HALL").wants(t, 200, "Place HALL.2")
	first.CheckRedirect = func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }
	if c := r.cookieOf(t, "seat", "5B.1", "secret", "secret 1"); c.MaxAge != 0 {
		t.Errorf("the seat of a class with secrets is kept for %d seconds", c.MaxAge)
	}
}

// A browser that comes and goes takes no more than one seat of an open class, and a token is worth nothing
// once its browser has left, here and in a class with secrets.
func TestLeavingIsForGood(t *testing.T) {
	r := newRoom(t, web.Options{})
	for range 6 {
		b := r.browser(t)
		b.post("/enter", "seat", "HALL").wants(t, 200, "Place HALL.")
		b.post("/enter", "seat", "HALL").wants(t, 200, "Place HALL.")
		b.post("/leave").wants(t, 200, "Entrer dans la classe")
	}
	base, _ := url.Parse(r.URL)
	for _, pairs := range [][]string{{"seat", "HALL"}, {"seat", "5B.1", "secret", "secret 1"}} {
		b := r.browser(t)
		b.post("/enter", pairs...).wants(t, 200)
		before := b.Jar.Cookies(base)
		b.post("/leave")
		b.Jar.SetCookies(base, before)
		for _, path := range []string{"/documents", "/terminal", "/plain"} {
			if p := b.get(path); !strings.Contains(p.body, "Entrer") || strings.HasPrefix(p.at, path) {
				t.Errorf("the token of before leads to %s", p.at)
			}
		}
	}
}

// cookieOf returns the cookie that a sign-in gives.
func (r *room) cookieOf(t *testing.T, pairs ...string) *http.Cookie {
	t.Helper()
	cookies, _ := r.signIn(t, nil, pairs...)
	return cookies[0]
}

// signIn signs in and is led nowhere; it returns what the browser is to keep.
func (r *room) signIn(t *testing.T, with http.Header, pairs ...string) ([]*http.Cookie, http.Header) {
	t.Helper()
	form := url.Values{}
	for i := 0; i+1 < len(pairs); i += 2 {
		form.Set(pairs[i], pairs[i+1])
	}
	request, err := http.NewRequestWithContext(t.Context(), http.MethodPost, r.URL+"/enter", strings.NewReader(form.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	for name, values := range with {
		request.Header[name] = values
	}
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	answer, err := r.server.Client().Transport.RoundTrip(request)
	if err != nil {
		t.Fatal(err)
	}
	_ = answer.Body.Close()
	return answer.Cookies(), answer.Header
}

// The cookie is read by no script and sent by no other site; behind a proxy that is trusted it needs
// HTTPS, and one that is not trusted changes nothing.
func TestTheCookie(t *testing.T) {
	forwarded := http.Header{"X-Forwarded-Proto": {"https"}, "X-Forwarded-For": {"1.2.3.4"}}
	seat := []string{"seat", "5B.1", "secret", "secret 1"}
	for name, test := range map[string]struct {
		proxies []netip.Prefix
		secure  bool
	}{
		"plain":           {nil, false},
		"behind a proxy":  {[]netip.Prefix{netip.MustParsePrefix("127.0.0.0/8"), netip.MustParsePrefix("::1/128")}, true},
		"of someone else": {[]netip.Prefix{netip.MustParsePrefix("10.0.0.0/8")}, false},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRoom(t, web.Options{Proxies: test.proxies})
			cookies, header := r.signIn(t, forwarded, seat...)
			c := cookies[0]
			if !c.HttpOnly || c.SameSite != http.SameSiteStrictMode || c.Secure != test.secure || strings.HasPrefix(c.Name, "__Host-") != test.secure {
				t.Errorf("%v", c)
			}
			if hsts := header.Get("Strict-Transport-Security"); (hsts != "") != test.secure {
				t.Errorf("Strict-Transport-Security: %q", hsts)
			}
		})
	}
}

// Nothing is changed for a page of another site, whatever it is; nor is a WebSocket opened for one.
func TestAnotherSite(t *testing.T) {
	r := newRoom(t, web.Options{})
	b := r.browser(t)
	b.enter(1)
	for name, with := range map[string]http.Header{
		"its origin":    {"Origin": {"https://evil.example"}},
		"the browser":   {"Sec-Fetch-Site": {"cross-site"}},
		"a subdomain":   {"Sec-Fetch-Site": {"same-site"}},
		"another port":  {"Origin": {"http://127.0.0.1:1"}},
		"an opaque one": {"Origin": {"null"}},
	} {
		b.with = with
		for _, path := range []string{"/enter", "/leave", "/plain", "/plain/begin", "/documents", "/delete/a.md", "/language"} {
			if p := b.post(path); p.status != 403 || !strings.Contains(p.body, "autre site") {
				t.Errorf("%s, POST %s: %d", name, path, p.status)
			}
		}
	}
	b.with = http.Header{}
	b.get("/").wants(t, 200, "Place 5B.1")
	for _, origin := range []string{"https://evil.example", "null", "http://127.0.0.1:1"} {
		if conn, err := b.dial(t, origin); err == nil {
			_ = conn.CloseNow()
			t.Errorf("a WebSocket is opened for %s", origin)
		}
	}
}

// Behind a proxy that is trusted, the host is the one that the browser asked for.
func TestTheHostOfAProxy(t *testing.T) {
	r := newRoom(t, web.Options{Proxies: []netip.Prefix{netip.MustParsePrefix("127.0.0.0/8")}})
	b := r.browser(t)
	b.with = http.Header{"Origin": {"http://school.example"}}
	b.enter(1).wants(t, 403)
	b.with["X-Forwarded-Host"] = []string{"school.example"}
	b.enter(1).wants(t, 200, "Place 5B.1")
	for origin, want := range map[string]bool{"http://school.example": true, "http://evil.example": false} {
		conn, err := b.dial(t, origin)
		if (err == nil) != want {
			t.Errorf("a WebSocket for %s: %v", origin, err)
		}
		if err == nil {
			_ = conn.CloseNow()
		}
	}
}

// Whoever tries secrets, and however many, the others of their address come in: a school is one address.
func TestAFloodOfSecretsKeepsNobodyOut(t *testing.T) {
	r := newRoom(t, web.Options{})
	flood := r.browser(t)
	for i := range 700 {
		if p := flood.post("/enter", "seat", fmt.Sprintf("ZZ.%d", i%500), "secret", "x"); p.status != 403 {
			t.Fatalf("try %d: status %d", i+1, p.status)
		}
	}
	r.browser(t).enter(1).wants(t, 200, "Place 5B.1")
}

// A form of who has no seat comes soon, or not at all; who has one may take their time.
func TestASlowFormIsNotWaitedFor(t *testing.T) {
	r := newRoom(t, web.Options{Limits: web.Limits{Stranger: time.Second}})
	b := r.browser(t)
	b.enter(1).wants(t, 200)
	base, _ := url.Parse(r.URL)
	var asking sync.WaitGroup
	for path, cookie := range map[string]string{
		"/enter": "", "/language": "", "/nothing": "", "/plain": "", "/documents": "Cookie: " + b.Jar.Cookies(base)[0].String() + "\r\n",
	} {
		asking.Go(func() {
			conn, err := net.Dial("tcp", base.Host)
			if err != nil {
				t.Error(err)
				return
			}
			defer func() { _ = conn.Close() }()
			_, _ = fmt.Fprintf(conn, "POST %s HTTP/1.1\r\nHost: %s\r\nOrigin: %s\r\n%sContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 60000\r\n\r\nseat=5",
				path, base.Host, r.URL, cookie)
			if cookie != "" {
				_ = conn.SetReadDeadline(time.Now().Add(2 * time.Second))
			}
			_, err = io.Copy(io.Discard, conn)
			var late net.Error
			if open := errors.As(err, &late) && late.Timeout(); open != (cookie != "") {
				t.Errorf("%s: it stays open: %v (%v)", path, open, err)
			}
		})
	}
	asking.Wait()
}

// The pages speak the language that the browser asks for, or the one that a person has chosen.
func TestTheLanguage(t *testing.T) {
	r := newRoom(t, web.Options{})
	b := r.browser(t)
	for accept, want := range map[string]string{
		"en-GB,en;q=0.8": "Enter the class", "fr-CA": "Entrer dans la classe", "ja": "Entrer dans la classe",
		strings.Repeat("en,", 4000): "Entrer dans la classe", ";;q=é,en;q=x": "Entrer dans la classe",
	} {
		b.lang = accept
		b.get("/").wants(t, 200, want)
	}
	b.lang = "fr"
	if p := b.post("/language", "language", "en", "back", "/?to=plain"); p.at != "/?to=plain" || !strings.Contains(p.body, "Enter by the plain page") {
		t.Errorf("%s: %s", p.at, p.body)
	}
	b.get("/").wants(t, 200, `<html lang="en">`)
	if p := b.post("/language", "language", "xx", "back", "//evil.example"); p.at != "/" {
		t.Errorf("led to %s", p.at)
	}
}

// Every answer keeps the page to itself.
func TestHeaders(t *testing.T) {
	r := newRoom(t, web.Options{})
	b := r.browser(t)
	b.enter(2)
	for _, path := range []string{"/", "/plain", "/terminal", "/documents", "/nothing", "/documents/none.md"} {
		p := b.get(path)
		policy := p.header.Get("Content-Security-Policy")
		if strings.Contains(policy, "unsafe") || !strings.HasPrefix(policy, "default-src 'none'; script-src 'self';") || !strings.Contains(policy, "frame-ancestors 'none'") {
			t.Errorf("%s: %s", path, policy)
		}
		for name, want := range map[string]string{"X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer", "Cache-Control": "no-store"} {
			if got := p.header.Get(name); got != want {
				t.Errorf("%s: %s: %q", path, name, got)
			}
		}
		for _, inline := range []string{"<style", "style=", " onclick", "javascript:", "http://", "https://"} {
			if strings.Contains(p.body, inline) {
				t.Errorf("%s has %q", path, inline)
			}
		}
	}
	if p := b.post("/plain", "answer", strings.Repeat("x", 100_000)); p.status == http.StatusOK && strings.Contains(p.body, "xxx") {
		t.Error("a form without end is read")
	}
}

// A database that does not answer is said in one sentence.
func TestTheDatabaseIsAway(t *testing.T) {
	r := newRoom(t, web.Options{})
	b := r.browser(t)
	b.enter(2)
	handler, err := web.New(r.host, &watched{Store: r.classes, away: fmt.Errorf("knows: %w", classroom.ErrAway)}, web.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r.server.Config.Handler = handler
	b.get("/documents").wants(t, 503, "base de données")
}
