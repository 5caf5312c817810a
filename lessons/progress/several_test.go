package progress_test

import (
	"context"
	"errors"
	"path/filepath"
	"testing"

	"jourdain/lessons/progress"
	"jourdain/lessons/progress/progresstest"
)

// openFile opens the progress in a file until the test ends.
func openFile(t *testing.T, path string) progress.Store {
	t.Helper()
	s, err := progress.Open(t.Context(), path)
	if err != nil && !errors.Is(err, progress.ErrLocked) { // who opens does not wait for long, who writes does
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

func TestStoresKeepTheContract(t *testing.T) {
	for name, fresh := range map[string]func(*testing.T) func(*testing.T) progress.Store{
		"file": func(t *testing.T) func(*testing.T) progress.Store {
			path := filepath.Join(t.TempDir(), "été", "a b?c#d%20.db")
			return func(t *testing.T) progress.Store { return openFile(t, path) }
		},
		"memory": func(*testing.T) func(*testing.T) progress.Store {
			s := progress.Memory()
			return func(*testing.T) progress.Store { return s }
		},
		"keeper": func(*testing.T) func(*testing.T) progress.Store {
			s := progress.Keep(progress.Memory())
			return func(*testing.T) progress.Store { return s }
		},
	} {
		t.Run(name, func(t *testing.T) { progresstest.Run(t, fresh) })
	}
}

// Several tutors in processes of their own lose nothing of each other.
func TestKilledTutorsLoseNothing(t *testing.T) {
	progresstest.Killed(t, func() string { return filepath.Join(t.TempDir(), "progress.db") }, func(path string) (progress.Store, error) {
		s, err := progress.Open(context.Background(), path)
		if errors.Is(err, progress.ErrLocked) {
			err = nil
		}
		return s, err
	})
}
