package classroom_test

import (
	"context"
	"database/sql"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"jourdain/lessons/classroom"
	"jourdain/lessons/classroom/classroomtest"
	"jourdain/lessons/progress"
)

func TestClassesAreThereWhenOpenedAgain(t *testing.T) {
	path, seat := filepath.Join(t.TempDir(), "classes.db"), classroom.Seat{Class: "5B", Number: 1}
	first := openFile(t, path, time.Now)
	classroomtest.Class(t, first, "5B", 1, false)
	if err := first.Progress(seat).Reach(t.Context(), "levels", 3); err != nil {
		t.Fatal(err)
	}
	second := openFile(t, path, time.Now) // the command that looks after classes, while the server runs
	if l, err := second.Progress(seat).Lesson(t.Context(), "levels"); err != nil || l.Step != 3 {
		t.Errorf("it has %+v, %v", l, err)
	}
	if err := second.Admit(t.Context(), seat, "10.0.0.7", "secret-1"); err != nil {
		t.Error(err)
	}
	wantForOwner(t, path)
}

// wantForOwner fails where others than the owner of a file may read it, where the system has such rights.
func wantForOwner(t *testing.T, path string) {
	t.Helper()
	info, err := os.Stat(path)
	if err != nil {
		t.Fatal(err)
	}
	if runtime.GOOS != "windows" && info.Mode().Perm() != 0o600 {
		t.Errorf("others may read the file: %v", info.Mode())
	}
}

// Processes that begin at the same time make the tables once.
func TestProcessesThatBeginTogetherShareAFile(t *testing.T) {
	for range 5 {
		path := filepath.Join(t.TempDir(), "classes.db")
		var running sync.WaitGroup
		for range 4 {
			running.Go(func() {
				s, err := classroom.OpenCheaply(context.Background(), path, time.Now)
				if err != nil {
					t.Error(err)
					return
				}
				if all, err := s.Classes(context.Background()); err != nil || len(all) > 0 {
					t.Errorf("it has %v, %v", all, err)
				}
				if err := s.Close(); err != nil {
					t.Error(err)
				}
			})
		}
		running.Wait()
	}
}

// raw changes a file as the database that it is.
func raw(t *testing.T, path, statement string) {
	t.Helper()
	db, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	_, err = db.ExecContext(t.Context(), statement)
	if err := errors.Join(err, db.Close()); err != nil {
		t.Fatal(err)
	}
}

func TestAFileOfALaterProgramIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "classes.db")
	openFile(t, path, time.Now)
	raw(t, path, "INSERT INTO class_version (version_id, is_applied) VALUES (99, 1)")
	if s, err := classroom.Open(t.Context(), path); !errors.Is(err, classroom.ErrNewer) || s != nil {
		t.Errorf("the error is %v", err)
	}
}

// A file from before there were tenures has one for each of its seats.
func TestAnEarlierFileGetsTenures(t *testing.T) {
	path := filepath.Join(t.TempDir(), "classes.db")
	s := openFile(t, path, time.Now)
	classroomtest.Class(t, s, "5B", 2, false)
	classroomtest.Class(t, s, "6A", 2, false)
	raw(t, path, "DROP INDEX seat_tenure; ALTER TABLE seat DROP COLUMN tenure; DELETE FROM class_version WHERE version_id = 3")
	again, seen := openFile(t, path, time.Now), map[string]bool{}
	for _, code := range []string{"5B", "6A"} {
		for number := range 3 {
			tenure, err := again.Tenure(t.Context(), classroom.Seat{Class: code, Number: number})
			if err != nil || tenure.Name == "" || seen[tenure.Name] {
				t.Errorf("%s.%d has %+v, %v", code, number, tenure, err)
			}
			seen[tenure.Name] = true
		}
	}
}

func TestAFileThatIsNoDatabaseIsSaidAndLeftAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "classes.db")
	if err := os.WriteFile(path, []byte("This is a list of names, and no database at all."), 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := classroom.Open(t.Context(), path); !errors.Is(err, progress.ErrBroken) {
		t.Errorf("the error is %v", err)
	}
	if after, err := os.ReadFile(path); err != nil || string(after[:9]) != "This is a" {
		t.Errorf("it is %q, %v", after, err)
	}
	if _, err := classroom.Open(t.Context(), filepath.Join(path, "classes.db")); err == nil {
		t.Error("a file below a file was opened")
	}
}

// A backup is made while others write, and has what was there when it was asked for.
func TestABackupIsWholeAndOpens(t *testing.T) {
	dir, seat := t.TempDir(), classroom.Seat{Class: "5B", Number: 1}
	s := openFile(t, filepath.Join(dir, "classes.db"), time.Now)
	classroomtest.Class(t, s, "5B", 1, false)
	if err := s.Progress(seat).Reach(t.Context(), "levels", 3); err != nil {
		t.Fatal(err)
	}
	stop, stopped := make(chan struct{}), make(chan error)
	go func() {
		for step := 4; ; step++ {
			err := s.Progress(seat).Reach(context.Background(), "lists", step)
			select {
			case <-stop:
				stopped <- err
				return
			default:
			}
		}
	}()
	to := filepath.Join(dir, "backup.db")
	backuper, ok := s.(classroom.Backuper)
	if !ok {
		t.Fatal("a store in a file makes no backup")
	}
	err := backuper.Backup(t.Context(), to)
	close(stop)
	if err := errors.Join(err, <-stopped); err != nil {
		t.Fatal(err)
	}
	wantForOwner(t, to)
	copied := openFile(t, to, time.Now)
	if l, err := copied.Progress(seat).Lesson(t.Context(), "levels"); err != nil || l.Step != 3 {
		t.Errorf("the backup has %+v, %v", l, err)
	}
	before, err := os.ReadFile(to)
	if err != nil {
		t.Fatal(err)
	}
	if err := backuper.Backup(t.Context(), to); !errors.Is(err, fs.ErrExist) {
		t.Errorf("over another file: %v", err)
	}
	if after, err := os.ReadFile(to); err != nil || !cmp.Equal(before, after) {
		t.Errorf("the other file was changed: %v", err)
	}
}

func BenchmarkFile(b *testing.B) {
	s, err := classroom.Open(b.Context(), filepath.Join(b.TempDir(), "classes.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	classroomtest.Benchmark(b, s)
}
