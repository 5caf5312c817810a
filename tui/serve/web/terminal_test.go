package web_test

import (
	"context"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/ansi"
	"github.com/coder/websocket"

	"jourdain/lessons/classroom"
	"jourdain/tui/serve/web"
)

// dial opens the WebSocket of a browser, for a page of an origin; "" for the server's own.
func (b *browser) dial(t *testing.T, origin string) (*websocket.Conn, error) {
	t.Helper()
	base, err := url.Parse(b.base)
	if err != nil {
		t.Fatal(err)
	}
	header := http.Header{"Accept-Language": {b.lang}, "Origin": {b.base}}
	if origin != "" {
		header.Set("Origin", origin)
	}
	for name, values := range b.with {
		if name != "Origin" {
			header[name] = values
		}
	}
	for _, c := range b.Jar.Cookies(base) {
		header.Add("Cookie", c.Name+"="+c.Value)
	}
	ctx, end := context.WithTimeout(t.Context(), time.Minute)
	defer end()
	conn, answer, err := websocket.Dial(ctx, b.base+"/terminal/line", &websocket.DialOptions{HTTPHeader: header, HTTPClient: &http.Client{Transport: b.Transport}})
	if answer != nil && answer.Body != nil {
		_ = answer.Body.Close()
	}
	return conn, err
}

// window is a terminal in a browser, as the page plays it.
type window struct {
	t      *testing.T
	conn   *websocket.Conn
	frames chan []byte // is closed at the end
	err    error       // why it has ended
	wide   bool
}

func (b *browser) window(t *testing.T) *window {
	t.Helper()
	conn, err := b.dial(t, "")
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = conn.CloseNow() })
	conn.SetReadLimit(1 << 20)
	w := &window{t: t, conn: conn, frames: make(chan []byte, 1000)}
	w.send(websocket.MessageText, "80x24")
	go func() {
		defer close(w.frames)
		for {
			_, frame, err := conn.Read(context.Background())
			if err != nil {
				w.err = err
				return
			}
			w.frames <- frame
		}
	}()
	return w
}

func (w *window) send(kind websocket.MessageType, frame string) {
	w.t.Helper()
	if err := w.conn.Write(w.t.Context(), kind, []byte(frame)); err != nil {
		w.t.Fatal(err)
	}
}

func (w *window) press(keys string) {
	w.t.Helper()
	w.send(websocket.MessageBinary, keys)
}

// sees waits until the screen has some words, whose spaces may have been drawn or skipped. The whole
// screen is drawn anew for another size.
func (w *window) sees(words string) {
	w.t.Helper()
	var all strings.Builder
	for range 100 {
		w.wide = !w.wide
		w.send(websocket.MessageText, map[bool]string{true: "81x24", false: "80x24"}[w.wide])
		for later := time.After(300 * time.Millisecond); later != nil; {
			select {
			case frame, ok := <-w.frames:
				if !ok {
					w.t.Fatalf("%q is not seen: %v\n%s", words, w.err, ansi.Strip(all.String()))
				}
				all.Write(frame)
				if strings.Contains(dense(ansi.Strip(all.String())), dense(words)) {
					return
				}
			case <-later:
				later = nil
			}
		}
	}
	w.t.Fatalf("%q is not seen:\n%s", words, ansi.Strip(all.String()))
}

// dense leaves out what stands between words.
func dense(text string) string { return strings.Join(strings.Fields(text), "") }

// ends waits until the terminal has ended, and wants a reason.
func (w *window) ends(want websocket.StatusCode) {
	w.t.Helper()
	for late := time.After(time.Minute); ; {
		select {
		case _, ok := <-w.frames:
			if ok {
				continue
			}
			if got := websocket.CloseStatus(w.err); got != want {
				w.t.Errorf("it has ended with %d (%v), not %d", got, w.err, want)
			}
			return
		case <-late:
			w.t.Fatalf("it goes on, and should end with %d", want)
		}
	}
}

// Why a terminal ends, as its page knows it.
const (
	left      websocket.StatusCode = 4000
	elsewhere websocket.StatusCode = 4001
	closing   websocket.StatusCode = 4002
	idle      websocket.StatusCode = 4003
	full      websocket.StatusCode = 4005
	stranger  websocket.StatusCode = 4006
)

// The terminal plays the tutor: keys, sizes, and the end, which each has its reason.
func TestTheTerminal(t *testing.T) {
	r := newRoom(t, web.Options{})
	b := r.browser(t)
	b.enter(12)
	w := b.window(t)
	w.sees("Choisir une leçon")
	w.press("\x1b[B\r")
	w.sees("0 leçon finie") // the first screen names the lesson too
	w.press("\x1b")
	w.sees("Choisir une leçon")
	w.press("q")
	w.ends(left)

	first := b.window(t)
	first.sees("Choisir une leçon")
	second := b.window(t)
	first.ends(elsewhere)
	second.sees("Choisir une leçon")
	b.get("/plain").wants(t, 200, "ouverte ailleurs", "Reprendre ici")
	second.sees("Choisir une leçon")
	b.get("/plain?begin").wants(t, 200, "Choisir une leçon")
	second.ends(elsewhere)

	third := b.window(t)
	third.sees("Choisir une leçon")
	b.get("/plain").wants(t, 200, "ouverte ailleurs", "Reprendre ici")
	ctx, end := context.WithTimeout(t.Context(), time.Minute)
	defer end()
	if err := r.host.Close(ctx); err != nil {
		t.Error(err)
	}
	third.ends(closing)
}

// Nobody opens a terminal who has not signed in.
func TestAStrangerHasNoTerminal(t *testing.T) {
	r := newRoom(t, web.Options{})
	if conn, err := r.browser(t).dial(t, ""); err == nil {
		_ = conn.CloseNow()
		t.Error("a terminal is open")
	}
}

// Frames that are no keys and no size, or too large, end the terminal, and nothing else.
func TestFramesThatNobodySends(t *testing.T) {
	r := newRoom(t, web.Options{})
	b := r.browser(t)
	b.enter(12)
	for name, test := range map[string]struct {
		kind  websocket.MessageType
		frame string
		want  websocket.StatusCode
	}{
		"a size without end": {websocket.MessageText, "80x24x1", websocket.StatusPolicyViolation},
		"no size":            {websocket.MessageText, `{"width":80}`, websocket.StatusPolicyViolation},
		"a large frame":      {websocket.MessageBinary, strings.Repeat("a", 32<<10+1), websocket.StatusMessageTooBig},
	} {
		t.Run(name, func(t *testing.T) {
			w := b.window(t)
			w.sees("Choisir une leçon")
			w.send(test.kind, test.frame)
			w.ends(test.want)
		})
	}
	conn, err := b.dial(t, "")
	if err != nil {
		t.Fatal(err)
	}
	if err := conn.Write(t.Context(), websocket.MessageBinary, []byte("q")); err != nil {
		t.Fatal(err)
	}
	if _, _, err := conn.Read(t.Context()); websocket.CloseStatus(err) != websocket.StatusPolicyViolation {
		t.Errorf("keys before a size: %v", err)
	}
	w := b.window(t)
	for range 200 {
		w.press("\x1b[B")
		w.send(websocket.MessageText, "65535x0")
	}
	w.send(websocket.MessageText, "80x24")
	w.sees("Choisir une leçon")
}

// Who does nothing any more is told, and so is who comes when all terminals are taken.
func TestTerminalsAreBounded(t *testing.T) {
	r := newRoom(t, web.Options{Idle: 5 * time.Second, Limits: web.Limits{TerminalsOfAddress: 1}}) // longer than the second one takes to come
	one, two := r.browser(t), r.browser(t)
	one.enter(1)
	two.enter(2)
	w := one.window(t)
	w.sees("Choisir une leçon") // it is counted now
	two.window(t).ends(full)
	w.ends(idle)
	w = two.window(t)
	w.press("q")
	w.ends(left)
}

// A seat has so many terminals, also where nobody says how large they are: the oldest has to go, and the
// seat takes no room of others.
func TestASeatHasFewTerminals(t *testing.T) {
	r := newRoom(t, web.Options{Limits: web.Limits{TerminalsOfSeat: 2, TerminalsOfAddress: 3}})
	one, two := r.browser(t), r.browser(t)
	one.enter(1)
	two.enter(2)
	ended := make(chan websocket.StatusCode, 5)
	for range cap(ended) {
		conn, err := one.dial(t, "")
		if err != nil {
			t.Fatal(err)
		}
		defer func() { _ = conn.CloseNow() }()
		go func() {
			_, _, err := conn.Read(context.Background())
			ended <- websocket.CloseStatus(err)
		}()
	}
	for range cap(ended) - 2 {
		if why := <-ended; why != elsewhere {
			t.Errorf("a terminal ends with %v", why)
		}
	}
	w := two.window(t)
	w.sees("Choisir une leçon")
}

// Who leaves the seat leaves it in all windows of their browser.
func TestLeavingEndsTheTerminal(t *testing.T) {
	r := newRoom(t, web.Options{})
	b := r.browser(t)
	b.enter(12)
	w := b.window(t)
	w.sees("Choisir une leçon")
	b.post("/leave")
	w.ends(stranger)
}

// A seat that was given a new secret is left at once by whom had it: their browser is known no more.
func TestASeatIsReset(t *testing.T) {
	r := newRoom(t, web.Options{})
	b := r.browser(t)
	b.enter(4)
	if err := r.classes.Reset(t.Context(), classroom.Seat{Class: "5B", Number: 4}, "new", false); err != nil {
		t.Fatal(err)
	}
	if p := b.get("/documents"); p.at != "/" {
		t.Errorf("still at %s", p.at)
	}
}
