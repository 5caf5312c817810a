package classroom

import (
	"context"
	"errors"
	"path/filepath"
	"testing"
	"time"
)

// After what need not be on the disk, the next change is waited for as before, whatever came between.
func TestWhatMayBeLostLeavesTheRestSafe(t *testing.T) {
	s, err := OpenCheaply(t.Context(), filepath.Join(t.TempDir(), "classes.db"), time.Now)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	d := s.(*fileStore).database
	wait := func() (level int) {
		if _, err := (queries{d.writer}).first(t.Context(), []any{&level}, "PRAGMA synchronous"); err != nil {
			t.Fatal(err)
		}
		return level
	}
	const normal, full = 1, 2
	for name, do := range map[string]func(ctx context.Context, end func(), q queries) error{
		"done": func(context.Context, func(), queries) error { return nil },
		"refused": func(ctx context.Context, _ func(), q queries) error {
			_, err := q.exec(ctx, "UPDATE none SET a = 1")
			return err
		},
		"interrupted": func(ctx context.Context, end func(), _ queries) error { end(); return ctx.Err() },
	} {
		ctx, end := context.WithCancel(t.Context())
		within := 0
		err := d.light(ctx, d.writer, func(q queries) error {
			_, err := q.first(ctx, []any{&within}, "PRAGMA synchronous")
			return errors.Join(err, do(ctx, end, q))
		})
		end()
		if within != normal || wait() != full || (err != nil) != (name != "done") {
			t.Errorf("%s: %v, within %d, and afterwards %d", name, err, within, wait())
		}
	}
}
