package serve

import (
	"errors"
	"os"
	"path/filepath"
	"testing"
	"time"

	"jourdain/lessons/classroom"
)

// Who comes to an open class where all seats are taken gets one that nobody has used for a day, without
// what was done there, and without the documents; others keep theirs.
func TestASeatThatNobodyComesBackToIsForTheNext(t *testing.T) {
	classes := newClasses(t)
	if err := classes.NewClass(t.Context(), classroom.Class{Code: "HALL", Seats: 1, Open: true}, []string{"chalk", "-"}); err != nil {
		t.Fatal(err)
	}
	h := newHost(t, classes)
	now := time.Now()
	h.now = func() time.Time { return now }
	seat, err := h.TakeSeat(t.Context(), "HALL", "first")
	if err != nil {
		t.Fatal(err)
	}
	write := func(seat classroom.Seat) string {
		dir, err := h.Folder(t.Context(), tenureOf(t, h, seat))
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dir, "letter.odt")
		if err := os.WriteFile(path, []byte("private"), 0o600); err != nil {
			t.Fatal(err)
		}
		return path
	}
	theirs, others := write(seat), write(one())
	if err := classes.Progress(seat).Reach(t.Context(), "levels", 3); err != nil {
		t.Fatal(err)
	}
	now = now.Add(Away - time.Minute)
	if _, err := h.TakeSeat(t.Context(), "HALL", "next"); !errors.Is(err, classroom.ErrTaken) {
		t.Errorf("within a day: %v", err)
	}
	now = now.Add(2 * time.Minute)
	if got, err := h.TakeSeat(t.Context(), "HALL", "next"); got != seat || err != nil {
		t.Fatalf("after a day: %v, %v", got, err)
	}
	if _, err := os.Stat(theirs); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the document is still there: %v", err)
	}
	if _, err := os.Stat(others); err != nil {
		t.Errorf("the document of another seat is gone: %v", err)
	}
	if l, err := classes.Progress(seat).Lesson(t.Context(), "levels"); l.Step != 0 || err != nil {
		t.Errorf("the next one is at %+v, %v", l, err)
	}
	now = time.Now()
	if _, err := h.TakeSeat(t.Context(), "HALL", "first"); !errors.Is(err, classroom.ErrTaken) {
		t.Errorf("the one before comes back: %v", err)
	}
}
