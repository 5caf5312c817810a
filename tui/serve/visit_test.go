package serve

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/address"
	"jourdain/lessons/classroom"
	"jourdain/tui/text"
	"jourdain/tui/tuitest"
)

// waiting is how long something is waited for before a test gives up.
const waiting = 30 * time.Second

func one() classroom.Seat { return classroom.Seat{Class: "5B", Number: 1} }

// newClasses returns a class of two seats.
func newClasses(t *testing.T) classroom.Store {
	t.Helper()
	classes := classroom.Memory()
	if err := classes.NewClass(t.Context(), classroom.Class{Code: "5B", Seats: 2}, []string{"chalk", "apple", "bread"}); err != nil {
		t.Fatal(err)
	}
	return classes
}

// newHost returns a host of some classes, which closes when the test ends.
func newHost(t *testing.T, classes classroom.Store) *Host {
	t.Helper()
	h := NewHost(Options{Course: tuitest.Course(t), Classes: classes, Folders: t.TempDir(), Voice: address.Polite.In("en")})
	t.Cleanup(func() {
		ctx, cancel := context.WithTimeout(context.Background(), waiting)
		defer cancel()
		if err := h.Close(ctx); err != nil {
			t.Error(err)
		}
	})
	return h
}

// tenureOf returns the tenure of a seat now.
func tenureOf(t *testing.T, h *Host, s classroom.Seat) classroom.Tenure {
	t.Helper()
	tenure, err := h.o.Classes.Tenure(t.Context(), s)
	if err != nil {
		t.Fatal(err)
	}
	return tenure
}

// talk is a visit line by line.
type talk struct {
	visit *Visit
	keys  *io.PipeWriter
	ended chan error
}

// sit begins a visit, and hears its first screen.
func sit(t *testing.T, h *Host) *talk {
	t.Helper()
	v, err := h.Enter(t.Context(), tenureOf(t, h, one()), Manner{Plain: true})
	if err != nil {
		t.Fatal(err)
	}
	in, keys := io.Pipe()
	k := &talk{visit: v, keys: keys, ended: make(chan error, 1)}
	go func() {
		err := v.Lines(in, io.Discard)
		_ = in.Close()
		k.ended <- errors.Join(err, v.Leave())
	}()
	return k
}

// answers gives answers, each on its line.
func (k *talk) answers(t *testing.T, all ...string) {
	t.Helper()
	for _, answer := range all {
		if _, err := io.WriteString(k.keys, answer+"\n"); err != nil {
			t.Fatal(err)
		}
	}
}

// reaches waits until it is kept where the learner is.
func reaches(t *testing.T, h *Host, want classroom.Place) {
	t.Helper()
	var got classroom.Place
	for begun := time.Now(); time.Since(begun) < waiting; time.Sleep(5 * time.Millisecond) {
		h.look()
		room, err := h.o.Classes.Room(t.Context(), "5B")
		if err != nil {
			t.Fatal(err)
		}
		got = room[0].Place
		got.Since, got.Heard = time.Time{}, time.Time{}
		if got == want {
			return
		}
	}
	t.Fatalf("the learner is at %+v, not at %+v", got, want)
}

// A teacher sees where a learner is, and how often they were wrong.
func TestALearnerIsFollowed(t *testing.T) {
	h := newHost(t, newClasses(t))
	k := sit(t, h)
	reaches(t, h, classroom.Place{Screen: "home"})
	k.answers(t, "1")
	reaches(t, h, classroom.Place{Screen: "lesson", Lesson: tuitest.Lesson})
	k.answers(t, "", "", "", "", "", "")
	reaches(t, h, classroom.Place{Screen: "practice", Lesson: tuitest.Lesson, Step: 4})
	k.answers(t, "1", "1")
	reaches(t, h, classroom.Place{Screen: "practice", Lesson: tuitest.Lesson, Step: 4, Wrong: 2})
	k.answers(t, "q")
	if err := <-k.ended; err != nil {
		t.Errorf("the visit ends with %v", err)
	}
	if room, _ := h.o.Classes.Room(t.Context(), "5B"); room[0].Sitting {
		t.Error("who has left still sits there")
	}
	if h.Visits() != 0 {
		t.Error("the visit stays")
	}
}

// What is kept of where somebody is changes when they go elsewhere, and else seldom.
func TestWhereSomebodyIsIsKeptSeldom(t *testing.T) {
	h := newHost(t, newClasses(t))
	now := time.Date(2026, 12, 1, 8, 0, 0, 0, time.UTC)
	h.now = func() time.Time { return now }
	v, err := h.Enter(t.Context(), tenureOf(t, h, one()), Manner{})
	if err != nil {
		t.Fatal(err)
	}
	defer func() { _ = v.Leave() }()
	var kept []bool
	for _, step := range []struct {
		after time.Duration
		human bool
	}{{0, false}, {0, true}, {time.Second, true}, {seldom, true}, {2 * seldom, false}} {
		now = now.Add(step.after)
		v.follow(step.human)
		_, moved := v.moved()
		kept = append(kept, moved)
	}
	if diff := cmp.Diff([]bool{true, false, false, true, false}, kept); diff != "" {
		t.Errorf("what is kept (-want +got):\n%s", diff)
	}
	v.again()
	if _, moved := v.moved(); !moved {
		t.Error("what could not be kept is not kept again")
	}
}

// A seat is used from one place, also where two processes serve it.
func TestASeatIsUsedFromOnePlace(t *testing.T) {
	classes := newClasses(t)
	here, there := newHost(t, classes), newHost(t, classes)
	first := sit(t, here)
	second := sit(t, here)
	if err := <-first.ended; !errors.Is(err, ErrElsewhere) {
		t.Errorf("the first visit ends with %v", err)
	}
	third := sit(t, there)
	here.look()
	if err := <-second.ended; !errors.Is(err, ErrElsewhere) {
		t.Errorf("the second visit ends with %v", err)
	}
	there.look()
	third.answers(t, "q")
	if err := <-third.ended; err != nil {
		t.Errorf("the third visit ends with %v", err)
	}
}

// Who sits at a seat that gets a new secret, or in a class that is erased, is not told that the lesson
// goes on elsewhere, or that anything is kept.
func TestASeatIsTakenBack(t *testing.T) {
	classes := newClasses(t)
	h := newHost(t, classes)
	k := sit(t, h)
	if err := classes.Reset(t.Context(), one(), "pears", false); err != nil {
		t.Fatal(err)
	}
	h.look()
	if err := <-k.ended; !errors.Is(err, ErrTaken) {
		t.Errorf("at a seat with a new secret, the visit ends with %v", err)
	}
	k = sit(t, h)
	if _, err := classes.Forget(t.Context(), "5B"); err != nil {
		t.Fatal(err)
	}
	h.look()
	if err := <-k.ended; !errors.Is(err, ErrErased) {
		t.Errorf("in a class that is erased, the visit ends with %v", err)
	}
}

// A host that closes ends all visits, keeps what was done, and lets nobody in any more.
func TestAHostCloses(t *testing.T) {
	h := newHost(t, newClasses(t))
	k := sit(t, h)
	k.answers(t, "1", "")
	reaches(t, h, classroom.Place{Screen: "lesson", Lesson: tuitest.Lesson, Step: 1})
	ctx, cancel := context.WithTimeout(t.Context(), waiting)
	defer cancel()
	if err := h.Close(ctx); err != nil {
		t.Fatal(err)
	}
	if err := <-k.ended; !errors.Is(err, ErrClosing) {
		t.Errorf("the visit ends with %v", err)
	}
	if done, err := h.o.Classes.Progress(one()).Lesson(t.Context(), tuitest.Lesson); err != nil || done.Step != 1 {
		t.Errorf("kept: %+v, %v", done, err)
	}
	if _, err := h.Enter(t.Context(), tenureOf(t, h, one()), Manner{}); !errors.Is(err, ErrClosing) {
		t.Errorf("a visit begins: %v", err)
	}
	if room, _ := h.o.Classes.Room(t.Context(), "5B"); room[0].Sitting {
		t.Error("somebody sits there")
	}
}

// What is handed in is kept with its points, once as long as it comes to the same.
func TestWhatIsHandedInIsKept(t *testing.T) {
	h := newHost(t, newClasses(t))
	dir, err := h.Folder(t.Context(), tenureOf(t, h, one()))
	if err != nil {
		t.Fatal(err)
	}
	work := h.o.Course.Lesson(tuitest.Lesson).Work("")
	path := filepath.Join(dir, "recipes.md")
	hand := func(text []byte) {
		if err := os.WriteFile(path, text, 0o600); err != nil {
			t.Fatal(err)
		}
		v, err := h.Enter(t.Context(), tenureOf(t, h, one()), Manner{Plain: true})
		if err != nil {
			t.Fatal(err)
		}
		r := &register{store: h.o.Classes, seat: one(), now: h.now}
		_, judged, err := tuitest.Judge(t.Context(), path, work, "en")
		if err != nil {
			t.Fatal(err)
		}
		r.keep(t.Context(), path, work, judged)
		r.keep(t.Context(), path, work, judged)
		if err := v.Leave(); err != nil {
			t.Fatal(err)
		}
	}
	hand(work.Texts["en"].Starter)
	hand(work.Texts["en"].Solution)
	all, err := h.o.Classes.HandIns(t.Context(), one())
	if err != nil || len(all) != 2 {
		t.Fatalf("%d are kept, %v", len(all), err)
	}
	if first, last := all[0], all[1]; first.Passed || !last.Passed || last.File != "recipes.md" || last.Lesson != tuitest.Lesson ||
		last.Points != last.Of || first.Points >= first.Of || last.At.IsZero() {
		t.Errorf("kept: %+v", all)
	}
}

// Whatever ends a visit, there is a sentence for it, or nothing to say.
func TestWhyAVisitEnds(t *testing.T) {
	words, err := text.Open(address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	for why, says := range map[error]string{ErrElsewhere: "now used elsewhere", ErrTaken: "a new secret", ErrErased: "was erased", ErrClosing: "closing", ErrIdle: "for a while", ErrLong: "very long"} {
		if got := Why(words, why); !strings.Contains(got, says) {
			t.Errorf("%v: %q", why, got)
		}
	}
	if got := Why(words, nil) + Why(words, io.EOF); got != "" {
		t.Errorf("it says %q", got)
	}
}
