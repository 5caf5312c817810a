package classroom_test

import (
	"errors"
	"os"
	"path/filepath"
	"testing"

	"jourdain/lessons/activity"
	"jourdain/lessons/classroom"
	"jourdain/lessons/classroom/classroomtest"
	"jourdain/lessons/disk/disktest"
	"jourdain/lessons/progress"
)

// On a disk that gets full, what is done is held, and kept once there is room: also by the server, of
// who has left.
func TestOnAFullDiskNothingIsLost(t *testing.T) {
	disktest.Run(t, func(folder string) {
		disktest.Mount(t, filepath.Join(folder, "full"), "size=8m")
		s := openFile(t, filepath.Join(folder, "full", "classes.db"), nil)
		classroomtest.Class(t, s, "5B", 2, false)
		stays, leaves := classroom.Seat{Class: "5B", Number: 1}, classroom.Seat{Class: "5B", Number: 2}
		photographs := filepath.Join(folder, "full", "photographs")
		file, err := os.Create(photographs)
		if err != nil {
			t.Fatal(err)
		}
		for err == nil {
			_, err = file.Write(make([]byte, 4096))
		}
		_ = file.Close()
		k, gone := progress.Keep(s.Progress(stays)), progress.Keep(s.Progress(leaves))
		for _, k := range []*progress.Keeper{k, gone} {
			full := false
			for step := range 100 { // the log has some room left
				full = errors.Is(k.SaveAnswer(t.Context(), "levels", step, make(activity.Answer, 500)), progress.ErrFull)
			}
			if !full || !errors.Is(k.Trouble(), progress.ErrFull) {
				t.Errorf("on a full disk: %v", k.Trouble())
			}
		}
		if err := gone.Close(); err != nil {
			t.Error(err)
		}
		if err := os.Remove(photographs); err != nil {
			t.Fatal(err)
		}
		if err := errors.Join(k.Flush(t.Context()), s.Close()); err != nil {
			t.Error(err)
		}
		again := openFile(t, filepath.Join(folder, "full", "classes.db"), nil)
		for _, at := range []classroom.Seat{stays, leaves} {
			for step := range 100 {
				if a, err := again.Progress(at).Answer(t.Context(), "levels", step); err != nil || len(a) != 500 {
					t.Errorf("%v, step %d has %d, %v", at, step, len(a), err)
				}
			}
		}
	})
}
