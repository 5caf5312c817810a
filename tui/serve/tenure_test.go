package serve

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"jourdain/lessons/classroom"
)

// What was proven of a seat is worth nothing once the seat was given to others, whether the learner is
// there at that moment, comes again, or is after documents.
func TestWhatWasProvenEndsWithTheTenure(t *testing.T) {
	for name, end := range map[string]func(s classroom.Store) error{
		"reset": func(s classroom.Store) error { return s.Reset(context.Background(), one(), "new", false) },
		"erase": func(s classroom.Store) error { return s.Reset(context.Background(), one(), "new", true) },
		"forget": func(s classroom.Store) error {
			_, err := s.Forget(context.Background(), "5B")
			return err
		},
		"made anew": func(s classroom.Store) error {
			_, err := s.Forget(context.Background(), "5B")
			return errors.Join(err, s.NewClass(context.Background(), classroom.Class{Code: "5B", Seats: 2}, []string{"a", "b", "c"}))
		},
	} {
		t.Run(name, func(t *testing.T) {
			h := newHost(t, newClasses(t))
			k, before, other := sit(t, h), tenureOf(t, h, one()), tenureOf(t, h, classroom.Seat{Class: "5B"})
			var ended, gone []string
			h.Hold(t.Context(), before, func() { ended = append(ended, "seat") })
			left, leave := context.WithCancel(t.Context())
			h.Hold(left, before, func() { gone = append(gone, "left") })
			leave()
			h.Hold(t.Context(), other, func() { ended = append(ended, "teacher") })
			h.look()
			if len(ended) > 0 {
				t.Fatalf("before anything was done, %v end", ended)
			}
			if err := end(h.o.Classes); err != nil {
				t.Fatal(err)
			}
			h.look()
			h.look()
			wanted, why := 1, ErrTaken
			if name == "forget" || name == "made anew" {
				wanted = 2
			}
			if name == "forget" {
				why = ErrErased
			}
			if len(ended) != wanted || len(gone) > 0 {
				t.Errorf("%v end, %v", ended, gone)
			}
			if err := <-k.ended; !errors.Is(err, why) {
				t.Errorf("the visit ends with %v", err)
			}
			if _, err := h.Enter(t.Context(), before, Manner{}); !errors.Is(err, why) {
				t.Errorf("a visit begins: %v", err)
			}
			if dir, err := h.Folder(t.Context(), before); !errors.Is(err, why) {
				t.Errorf("the folder is %q, %v", dir, err)
			}
		})
	}
}

// A class has the folder that was made for it, and nothing of one that had its code.
func TestAFolderBelongsToTheClassThatWasMade(t *testing.T) {
	h := newHost(t, newClasses(t))
	before := tenureOf(t, h, one())
	dir, err := h.Folder(t.Context(), before)
	if err != nil || dir != filepath.Join(h.o.Folders, "5B", "1") {
		t.Fatalf("the folder is %q, %v", dir, err)
	}
	if err := os.WriteFile(filepath.Join(dir, "a.md"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if again, err := h.Folder(t.Context(), before); again != dir || err != nil {
		t.Errorf("then it is %q, %v", again, err)
	}
	if _, err := h.o.Classes.Forget(t.Context(), "5B"); err != nil {
		t.Fatal(err)
	}
	if err := h.o.Classes.NewClass(t.Context(), classroom.Class{Code: "5B", Seats: 2}, []string{"a", "b", "c"}); err != nil {
		t.Fatal(err)
	}
	after := tenureOf(t, h, one())
	if _, err := h.Folder(t.Context(), after); !errors.Is(err, errOther) {
		t.Errorf("a folder that was left is given to another class: %v", err)
	}
	if err := os.RemoveAll(filepath.Join(h.o.Folders, "5B")); err != nil {
		t.Fatal(err)
	}
	// Who still has the connection of before makes no folder any more.
	if _, err := h.Folder(t.Context(), before); !errors.Is(err, ErrTaken) {
		t.Errorf("of before: %v", err)
	}
	if left, err := os.ReadDir(h.o.Folders); err != nil || len(left) > 0 {
		t.Errorf("they have left %v, %v", left, err)
	}
	if _, err := h.Folder(t.Context(), after); err != nil {
		t.Error(err)
	}
}

// A folder from before folders had marks stays that of its class.
func TestAFolderWithoutAMarkIsKept(t *testing.T) {
	h := newHost(t, newClasses(t))
	dir := filepath.Join(h.o.Folders, "5B", "1")
	if err := errors.Join(os.MkdirAll(dir, 0o700), os.WriteFile(filepath.Join(dir, "a.md"), nil, 0o600)); err != nil {
		t.Fatal(err)
	}
	if _, err := h.Folder(t.Context(), tenureOf(t, h, one())); err != nil {
		t.Fatal(err)
	}
	if _, err := os.Stat(filepath.Join(dir, "a.md")); err != nil {
		t.Error(err)
	}
	if marks, _ := filepath.Glob(filepath.Join(h.o.Folders, "5B", mark("*"))); len(marks) != 1 {
		t.Errorf("its marks are %v", marks)
	}
}

// slowly is a store in which the first who sits down is told so late.
type slowly struct {
	classroom.Store
	sat, told chan struct{}
	first     chan struct{}
}

func (s *slowly) Sit(ctx context.Context, at classroom.Seat, session string) error {
	err := s.Store.Sit(ctx, at, session)
	select {
	case s.first <- struct{}{}:
		close(s.sat)
		<-s.told
	default:
	}
	return err
}

// Of two who sit down at the same moment the one goes on who has the seat: the later one in the store,
// whoever hears of it first.
func TestOfTwoAtTheSameMomentOneGoesOn(t *testing.T) {
	s := &slowly{newClasses(t), make(chan struct{}), make(chan struct{}), make(chan struct{}, 1)}
	h := newHost(t, s)
	early := make(chan *Visit)
	go func() {
		v, err := h.Enter(context.Background(), tenureOf(t, h, one()), Manner{})
		if err != nil {
			t.Error(err)
		}
		early <- v
	}()
	<-s.sat
	late, err := h.Enter(t.Context(), tenureOf(t, h, one()), Manner{})
	if err != nil {
		t.Fatal(err)
	}
	close(s.told)
	first := <-early
	if first == nil {
		return
	}
	h.look()
	if why := context.Cause(first.Context()); !errors.Is(why, ErrElsewhere) {
		t.Errorf("the earlier one ends with %v", why)
	}
	if why := context.Cause(late.Context()); why != nil {
		t.Errorf("the later one ends with %v", why)
	}
	if err := errors.Join(first.Leave(), late.Leave()); err != nil || h.Visits() != 0 {
		t.Errorf("%v, and %d visits stay", err, h.Visits())
	}
}
