package web_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"mime/multipart"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"strings"
	"testing"
	"time"

	"jourdain/grader/address"
	"jourdain/lessons"
	"jourdain/lessons/classroom"
	"jourdain/tui/serve"
	"jourdain/tui/serve/servetest"
	"jourdain/tui/serve/watch"
	"jourdain/tui/serve/web"
	"jourdain/tui/tuitest"
)

// room is a server with two classes: 5B, whose seats have secrets ("secret 12"), and HALL, which is
// open and has two seats.
type room struct {
	server  *httptest.Server
	URL     string
	host    *serve.Host
	classes classroom.Store
	door    *web.Door
}

// tenure returns the tenure of a seat now.
func (r *room) tenure(t *testing.T, s classroom.Seat) classroom.Tenure {
	t.Helper()
	tenure, err := r.classes.Tenure(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	return tenure
}

func newRoom(t *testing.T, o web.Options) *room {
	t.Helper()
	return newRoomOf(t, tuitest.Course(t), o)
}

func newRoomOf(t *testing.T, course *lessons.Course, o web.Options) *room {
	t.Helper()
	r := &room{classes: classroom.Memory()}
	for _, c := range []classroom.Class{{Code: "5B", Seats: 30}, {Code: "HALL", Seats: 2, Open: true}} {
		var secrets []string
		for i := range c.Seats + 1 {
			secrets = append(secrets, fmt.Sprint("secret ", i))
		}
		if err := r.classes.NewClass(t.Context(), c, secrets); err != nil {
			t.Fatal(err)
		}
	}
	r.host = serve.NewHost(serve.Options{Course: course, Classes: r.classes, Folders: t.TempDir(), Voice: address.Polite.In("fr")})
	o.Watch = watch.New(r.classes, course)
	if o.Voice.Lang == "" {
		o.Voice = address.Polite.In("fr")
	}
	if o.Limits.Answer == 0 {
		o.Limits.Answer = time.Millisecond
	}
	var err error
	if r.door, err = web.New(r.host, r.classes, o); err != nil {
		t.Fatal(err)
	}
	r.server = httptest.NewUnstartedServer(nil)
	r.server.Config = web.Server(r.door)
	r.server.Listener = servetest.Tight(r.server.Listener)
	r.server.Start()
	r.URL = r.server.URL
	t.Cleanup(func() {
		ctx, end := context.WithTimeout(context.Background(), time.Minute)
		defer end()
		if err := r.host.Close(ctx); err != nil {
			t.Error(err)
		}
		r.server.Close()
	})
	return r
}

// browser is somebody's, without scripts: it keeps cookies and follows where it is led.
type browser struct {
	*http.Client
	t    *testing.T
	base string
	lang string
	with http.Header // is sent too
}

func (r *room) browser(t *testing.T) *browser {
	t.Helper()
	jar, err := cookiejar.New(nil)
	if err != nil {
		t.Fatal(err)
	}
	return &browser{Client: &http.Client{Jar: jar, Transport: r.server.Client().Transport}, t: t, base: r.URL, lang: "fr", with: http.Header{}}
}

// page is what a browser got.
type page struct {
	status int
	at     string // its address, after all that led there
	body   string
	header http.Header
}

func (b *browser) do(method, path, kind string, body io.Reader) page {
	b.t.Helper()
	r, err := http.NewRequestWithContext(b.t.Context(), method, b.base+path, body)
	if err != nil {
		b.t.Fatal(err)
	}
	r.Header.Set("Accept-Language", b.lang)
	if kind != "" {
		r.Header.Set("Content-Type", kind)
		r.Header.Set("Origin", b.base)
	}
	for name, values := range b.with {
		r.Header[name] = values
	}
	answer, err := b.Do(r)
	if err != nil {
		b.t.Fatal(err)
	}
	defer func() { _ = answer.Body.Close() }()
	content, err := io.ReadAll(answer.Body)
	if err != nil {
		b.t.Fatal(err)
	}
	return page{answer.StatusCode, answer.Request.URL.RequestURI(), string(content), answer.Header}
}

func (b *browser) get(path string) page {
	b.t.Helper()
	return b.do(http.MethodGet, path, "", nil)
}

// post sends a form of pairs of a name and a value.
func (b *browser) post(path string, pairs ...string) page {
	b.t.Helper()
	form := url.Values{}
	for i := 0; i+1 < len(pairs); i += 2 {
		form.Add(pairs[i], pairs[i+1])
	}
	return b.do(http.MethodPost, path, "application/x-www-form-urlencoded", strings.NewReader(form.Encode()))
}

// upload sends documents by the form of their page: pairs of a name and what is in it.
func (b *browser) upload(pairs ...string) page {
	b.t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	for i := 0; i+1 < len(pairs); i += 2 {
		part, err := form.CreateFormFile("file", pairs[i])
		if err != nil {
			b.t.Fatal(err)
		}
		_, _ = io.WriteString(part, pairs[i+1])
	}
	if err := form.Close(); err != nil {
		b.t.Fatal(err)
	}
	return b.do(http.MethodPost, "/documents", form.FormDataContentType(), &body)
}

// enter signs in at a seat of 5B.
func (b *browser) enter(seat int) page {
	b.t.Helper()
	return b.post("/enter", "seat", fmt.Sprint("5B.", seat), "secret", fmt.Sprint("secret ", seat), "to", "plain")
}

func (p page) wants(t *testing.T, status int, words ...string) {
	t.Helper()
	if p.status != status {
		t.Errorf("%s: status %d, not %d", p.at, p.status, status)
	}
	for _, w := range words {
		if !strings.Contains(p.body, w) {
			t.Errorf("%s does not say %q:\n%.3000s", p.at, w, p.body)
		}
	}
}

// browserOf is another browser at the same seat.
func (r *room) browserOf(t *testing.T, _ *tab) *browser {
	t.Helper()
	b := r.browser(t)
	b.enter(12)
	return b
}
