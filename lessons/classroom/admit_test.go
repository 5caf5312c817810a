package classroom

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"testing"
	"time"
)

// newFile opens the tables of a file as they were in a version; 0 for the newest.
func newFile(t *testing.T, version int64) *store {
	t.Helper()
	d, err := openFile(filepath.Join(t.TempDir(), "classes.db"))
	if err != nil {
		t.Fatal(err)
	}
	d.now = time.Now
	if version > 0 {
		provider, err := d.versions()
		if err != nil {
			t.Fatal(err)
		}
		if _, err := provider.UpTo(t.Context(), version); err != nil {
			t.Fatal(err)
		}
	} else if err := d.migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := d.Close(); err != nil {
			t.Error(err)
		}
	})
	return &store{d, newSums(price{1, 8})}
}

// Who is refused waits for their turn to have a sum made, whether the seat is there or not, and
// whether they have to wait: how long it took tells neither.
func TestEachRefusalCostsASum(t *testing.T) {
	s := newFile(t, 0)
	newClassOf(t, s)
	waiting := Seat{Class: "5B", Number: 1}
	for range 5 {
		if err := s.Admit(t.Context(), waiting, "here", "guess"); !errors.Is(err, ErrSecret) {
			t.Fatal(err)
		}
	}
	cases := map[Seat]error{left: ErrSecret, waiting: ErrWait, {Class: "5B", Number: 3}: ErrNoSeat, {Class: "6A", Number: 1}: ErrNoSeat}
	for seat, kind := range cases {
		if err := s.Admit(t.Context(), seat, "here", "guess"); !errors.Is(err, kind) {
			t.Errorf("%s: %v", seat, err)
		}
	}
	s.sums.queue.free = 0 // all turns are taken
	for seat := range cases {
		ctx, stop := context.WithTimeout(t.Context(), 200*time.Millisecond)
		if err := s.Admit(ctx, seat, "here", "guess"); !errors.Is(err, context.DeadlineExceeded) {
			t.Errorf("%s is answered without a sum: %v", seat, err)
		}
		stop()
	}
}

// No more than a few counts are kept of a seat, from however many addresses secrets are tried.
func TestOriginsAreFew(t *testing.T) {
	s := newFile(t, 0)
	newClassOf(t, s)
	for i := range 3 * origins {
		if err := s.Admit(t.Context(), left, fmt.Sprint("10.0.0.", i), "guess"); err != nil && !errors.Is(err, ErrSecret) && !errors.Is(err, ErrWait) {
			t.Fatal(err)
		}
	}
	var count int
	err := s.read(t.Context(), "count", func(ctx context.Context, q queries) error {
		_, err := q.first(ctx, []any{&count}, "SELECT count(*) FROM attempt")
		return err
	})
	if err != nil || count > origins || count < origins/2 {
		t.Errorf("%d are kept, %v", count, err)
	}
}

// Classes of an earlier program are brought up to date, and their secrets still let people in.
func TestClassesOfAnEarlierProgramGoOn(t *testing.T) {
	s := newFile(t, 1)
	sum, err := s.sums.of(t.Context(), "apple")
	if err != nil {
		t.Fatal(err)
	}
	for _, statement := range []string{
		"INSERT INTO class (code, token, seats, is_open, made) VALUES ('5B', 'x', 1, FALSE, 0)",
		"INSERT INTO seat (class, number, secret, wrong, wrong_at) VALUES ('5B', 1, '" + sum + "', 9, 0)",
	} {
		if _, err := s.execute(t.Context(), "prepare", statement); err != nil {
			t.Fatal(err)
		}
	}
	if err := s.migrate(t.Context()); err != nil {
		t.Fatal(err)
	}
	if err := s.Admit(t.Context(), Seat{Class: "5B", Number: 1}, "here", "apple"); err != nil {
		t.Error(err)
	}
}
