package classroom_test

import (
	"path/filepath"
	"testing"
	"time"

	"jourdain/lessons/classroom"
	"jourdain/lessons/classroom/classroomtest"
)

func TestMemoryKeepsTheContract(t *testing.T) {
	classroomtest.Run(t, func(_ *testing.T, now func() time.Time) classroom.Store { return classroom.MemoryAt(now) })
}

// openFile opens classes in a file until the test ends.
func openFile(t *testing.T, path string, now func() time.Time) classroom.Store {
	t.Helper()
	s, err := classroom.OpenCheaply(t.Context(), path, now)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func TestAFileKeepsTheContract(t *testing.T) {
	classroomtest.Run(t, func(t *testing.T, now func() time.Time) classroom.Store {
		return openFile(t, filepath.Join(t.TempDir(), "été", "a b?c#d%20.db"), now)
	})
}
