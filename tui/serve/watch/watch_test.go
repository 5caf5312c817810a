package watch

import (
	"bytes"
	"context"
	"io"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"testing/synctest"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"jourdain/grader/address"
	"jourdain/lessons/classroom"
	"jourdain/tui/text"
	"jourdain/tui/tuitest"
)

const code = "5B"

// counted counts how often a class is asked for.
type counted struct {
	classroom.Store
	rooms, works atomic.Int64
	away         atomic.Bool
}

func (c *counted) Room(ctx context.Context, code string) ([]classroom.Presence, error) {
	c.rooms.Add(1)
	if c.away.Load() {
		return nil, classroom.ErrAway
	}
	return c.Store.Room(ctx, code)
}

func (c *counted) HandIns(ctx context.Context, s classroom.Seat) ([]classroom.HandIn, error) {
	c.works.Add(1)
	return c.Store.HandIns(ctx, s)
}

// class makes a class of some seats.
func class(t *testing.T, seats int) *counted {
	t.Helper()
	c := &counted{Store: classroom.Memory()}
	if err := c.NewClass(t.Context(), classroom.Class{Code: code, Seats: seats}, make([]string, seats+1)); err != nil {
		t.Fatal(err)
	}
	return c
}

// sit lets somebody sit at a seat.
func (c *counted) sit(t *testing.T, number int, p classroom.Place) {
	t.Helper()
	session := classroom.Seat{Class: code, Number: number}.String()
	if err := c.Sit(t.Context(), classroom.Seat{Class: code, Number: number}, session); err != nil {
		t.Fatal(err)
	}
	if err := c.Move(t.Context(), session, p); err != nil {
		t.Fatal(err)
	}
}

func (c *counted) handIn(t *testing.T, number int, h classroom.HandIn) {
	t.Helper()
	if err := c.Judged(t.Context(), classroom.Seat{Class: code, Number: number}, h); err != nil {
		t.Fatal(err)
	}
}

func words(t *testing.T, lang string) *text.Words {
	t.Helper()
	w, err := text.Open(address.Polite.In(lang))
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// teacher is who looks at a class on a full screen.
type teacher struct {
	t     *testing.T
	mu    sync.Mutex
	model tea.Model
}

// look opens the page, in a window of a size.
func (w *Watch) look(t *testing.T, lang string, width, height int) *teacher {
	t.Helper()
	model, err := w.Model(t.Context(), code, words(t, lang), width, height, false)
	if err != nil {
		t.Fatal(err)
	}
	l := &teacher{t: t, model: model}
	l.run(model.Init())
	synctest.Wait()
	return l
}

// run does what the model asks, beside the test.
func (l *teacher) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	go func() {
		switch msg := cmd().(type) {
		case nil:
		case tea.BatchMsg:
			for _, c := range msg {
				l.run(c)
			}
		default:
			l.tell(msg)
		}
	}()
}

func (l *teacher) tell(msg tea.Msg) {
	l.mu.Lock()
	_, cmd := l.model.Update(msg)
	l.mu.Unlock()
	l.run(cmd)
}

func (l *teacher) press(key rune) {
	l.tell(tea.KeyPressMsg{Code: key, Text: string(key)})
	synctest.Wait()
}

func (l *teacher) key(code rune) {
	l.tell(tea.KeyPressMsg{Code: code})
	synctest.Wait()
}

// screen returns what the teacher sees.
func (l *teacher) screen() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return ansi.Strip(l.model.View().Content)
}

func (l *teacher) sees(want ...string) {
	l.t.Helper()
	shown := l.screen()
	for _, words := range want {
		if !strings.Contains(shown, words) {
			l.t.Errorf("there is no %q in\n%s", words, shown)
		}
	}
}

func (l *teacher) seesNot(unwanted ...string) {
	l.t.Helper()
	shown := l.screen()
	for _, words := range unwanted {
		if strings.Contains(shown, words) {
			l.t.Errorf("there is %q in\n%s", words, shown)
		}
	}
}

// at is a place in the lesson of the tests since so many minutes.
func at(step, wrong, minutes int) classroom.Place {
	return classroom.Place{
		Lesson: tuitest.Lesson, Step: step, Screen: "practice", Wrong: wrong,
		Since: time.Now().Add(-time.Duration(minutes) * time.Minute), Heard: time.Now(),
	}
}

// The page shows seats in their order, those who may need help with a sign and the reason, and the
// free ones in one line; it changes by itself.
func TestPageOfAClass(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := class(t, 12)
		w := New(c, tuitest.Course(t))
		l := w.look(t, "en", 80, 24)
		l.sees("Class 5B", "0 of 12 seats in use", "Nobody is here yet", "12 free seats: 1–12")

		c.sit(t, 9, at(1, 0, 1))
		c.sit(t, 2, at(3, 3, 4))
		c.handIn(t, 9, classroom.HandIn{Lesson: tuitest.Lesson, File: "recipes.odt", Points: 7.5, Of: 10, At: time.Now()})
		time.Sleep(often + time.Millisecond)
		synctest.Wait()
		l.sees("2 of 12 seats in use", "1 may need help", "[ ? ] May need help: 5B.2.", "[ ? ] 5B.2  may need help: 3 wrong answers in a row.",
			"page 2 of", "7.5/10  1 min", "10 free seats: 1, 3–8, 10–12")
		if shown := l.screen(); strings.Index(shown, "page 4 of") > strings.Index(shown, "page 2 of") {
			t.Errorf("the seats are not in their order:\n%s", shown)
		}
		l.seesNot("not used yet", "Nobody is here")

		l.key(tea.KeyEnd)
		l.key(tea.KeyDown)
		l.key(tea.KeyDown)
		l.key(tea.KeyEnter)
		l.sees("not used yet", "hide the free seats")
		l.press('h')
		l.sees("3 wrong answers in a row", "10 minutes at one page")
		l.key(tea.KeyEscape)
		l.sees("10 free seats")
		l.press('l')
		l.sees("Classe 5B", "10 places libres")
	})
}

// How long somebody is at a place is told without anything else having changed.
func TestMinutesGoOn(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := class(t, 3)
		c.sit(t, 1, at(0, 0, 0))
		l := New(c, tuitest.Course(t)).look(t, "en", 80, 24)
		l.sees("0 min")
		for range 14 {
			time.Sleep(10 * time.Second)
			if _, err := c.Ousted(t.Context(), []string{"5B.1"}); err != nil { // a server asks all the time
				t.Fatal(err)
			}
		}
		synctest.Wait()
		l.sees("2 min")
	})
}

// However many look at a class, it is asked for once in a while, and for works only where somebody
// has done something; nobody asks when nobody looks.
func TestClassIsAskedForOnceForAll(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := class(t, 30)
		c.sit(t, 5, at(1, 0, 0))
		w := New(c, tuitest.Course(t))
		ctx, leave := context.WithCancel(t.Context())
		for range 5 {
			model, err := w.Model(ctx, code, words(t, "en"), 80, 24, false)
			if err != nil {
				t.Fatal(err)
			}
			(&teacher{t: t, model: model}).run(model.Init())
		}
		time.Sleep(fresh)
		synctest.Wait()
		rooms, works := c.rooms.Load(), c.works.Load()
		time.Sleep(time.Minute)
		synctest.Wait()
		if n := c.rooms.Load() - rooms; n > 31 {
			t.Errorf("asked %d times in a minute", n)
		}
		if n := c.works.Load() - works; n > 2 {
			t.Errorf("asked %d times for works that nobody has handed in", n)
		}
		leave()
		synctest.Wait()
		rooms = c.rooms.Load()
		time.Sleep(time.Minute)
		synctest.Wait()
		if n := c.rooms.Load() - rooms; n > 0 {
			t.Errorf("asked %d times for nobody", n)
		}
	})
}

// While the database is away the class stays on the page, with the time at which it was so; a class
// that is forgotten is said to be gone.
func TestWhatCannotBeToldIsSaid(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := class(t, 3)
		c.sit(t, 2, at(1, 0, 0))
		l := New(c, tuitest.Course(t)).look(t, "en", 80, 24)
		c.away.Store(true)
		time.Sleep(often + time.Millisecond)
		synctest.Wait()
		l.sees("The database does not answer", "page 2 of")
		c.away.Store(false)
		time.Sleep(often)
		synctest.Wait()
		l.seesNot("The database does not answer")
		if _, err := c.Forget(t.Context(), code); err != nil {
			t.Fatal(err)
		}
		time.Sleep(often)
		synctest.Wait()
		l.sees("There is no class 5B any more")
		l.seesNot("page 2 of")
	})
}

// The page fits small windows, and scrolls there.
func TestPageFits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := class(t, 30)
		for n := 1; n <= 30; n++ {
			c.sit(t, n, at(n%5, n%4, n))
		}
		w := New(c, tuitest.Course(t))
		for _, size := range [][2]int{{80, 24}, {40, 12}, {120, 40}} {
			for _, lang := range []string{"en", "fr"} {
				l := w.look(t, lang, size[0], size[1])
				for range 30 {
					shown := l.screen()
					lines := strings.Split(shown, "\n")
					if len(lines) > size[1] {
						t.Fatalf("%d lines in %v:\n%s", len(lines), size, shown)
					}
					for _, line := range lines {
						if ansi.StringWidth(line) > size[0] {
							t.Fatalf("too wide for %v: %q", size, line)
						}
					}
					l.key(tea.KeyDown)
				}
				l.key(tea.KeyEnd)
				l.sees("30")
			}
		}
		time.Sleep(time.Second) // what the pages prepare ends
	})
}

// The line mode tells the room once, and then what has changed; a turn has twelve lines at most.
func TestLinesTellWhatHasChanged(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		c := class(t, 30)
		c.sit(t, 3, at(1, 3, 0))
		c.sit(t, 7, at(2, 0, 0))
		in, typed := io.Pipe()
		out := &heard{}
		over := make(chan error, 1)
		go func() { over <- New(c, tuitest.Course(t)).Lines(t.Context(), code, words(t, "en"), in, out) }()
		synctest.Wait()
		turn := func(answer string) string {
			t.Helper()
			if answer != "-" {
				_, _ = io.WriteString(typed, answer+"\n")
			}
			synctest.Wait()
			said := out.take()
			if n := strings.Count(said, "\n"); n > 12 {
				t.Errorf("%d lines in a turn:\n%s", n, said)
			}
			return said
		}
		holds := func(said string, want ...string) {
			t.Helper()
			for _, words := range want {
				if !strings.Contains(said, words) {
					t.Errorf("there is no %q in\n%s", words, said)
				}
			}
		}
		first := turn("-")
		holds(first, "Class 5B. 2 of 30 seats in use", "May need help, 3 wrong answers in a row. 5B.3:", "5B.7:", "Not used yet: 28 seats, 1, 2, 4–6, 8–30.")
		holds(turn(""), "Nothing has changed")
		c.sit(t, 7, at(3, 0, 0))
		time.Sleep(often + time.Millisecond)
		second := turn("")
		holds(second, "5B.7:", "page 4 of")
		if strings.Contains(second, "5B.3") || strings.Contains(second, "Nothing") {
			t.Errorf("more than what has changed:\n%s", second)
		}
		turn("q")
		_ = typed.Close()
		if err := <-over; err != nil {
			t.Error(err)
		}
	})
}

// heard is what the line mode has said.
type heard struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (h *heard) Write(p []byte) (int, error) {
	h.mu.Lock()
	defer h.mu.Unlock()
	return h.b.Write(p)
}

func (h *heard) take() string {
	h.mu.Lock()
	defer h.mu.Unlock()
	defer h.b.Reset()
	return h.b.String()
}
