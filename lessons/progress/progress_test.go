package progress

import (
	"context"
	"database/sql"
	"errors"
	"os"
	"os/exec"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"jourdain/lessons/activity"
)

func open(t *testing.T, path string) Store {
	t.Helper()
	s, err := Open(context.Background(), path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = s.Close() })
	return s
}

// A file of before, when a lesson had one work, opens with all that was in it.
func TestAFileOfBeforeOpens(t *testing.T) {
	ctx, path := context.Background(), filepath.Join(t.TempDir(), "progress.db")
	old, err := sql.Open("sqlite", path)
	if err != nil {
		t.Fatal(err)
	}
	for _, statement := range []string{
		migrations()[0], "PRAGMA user_version = 1",
		"INSERT INTO lesson VALUES ('levels', 3, 1, '/a.odt', 1700000000), ('lists', 2, 0, '', 1700000001), ('styles', 9, 0, '/b.odt', 1700000002)",
		"INSERT INTO answer VALUES ('levels', 1, '[2,0]')", "INSERT INTO setting VALUES ('language', 'fr')",
	} {
		if _, err := old.ExecContext(ctx, statement); err != nil {
			t.Fatal(err)
		}
	}
	if err := old.Close(); err != nil {
		t.Fatal(err)
	}
	for range 2 { // brought up to date, and opened again
		s, err := Open(ctx, path)
		if err != nil {
			t.Fatal(err)
		}
		lessons, err := s.Lessons(ctx)
		if diff := cmp.Diff(map[string]Lesson{
			"levels": {Step: 3, Passed: true, File: "/a.odt", At: time.Unix(1_700_000_000, 0)},
			"lists":  {Step: 2, At: time.Unix(1_700_000_001, 0)},
			"styles": {Step: 9, File: "/b.odt", At: time.Unix(1_700_000_002, 0)},
		}, lessons); diff != "" || err != nil {
			t.Errorf("lessons: %v\n%s", err, diff)
		}
		for lesson, want := range map[string]map[string]Work{
			"levels": {"": {Passed: true, File: "/a.odt", At: time.Unix(1_700_000_000, 0)}}, "lists": {},
			"styles": {"": {File: "/b.odt", At: time.Unix(1_700_000_002, 0)}},
		} {
			works, err := s.Works(ctx, lesson)
			if diff := cmp.Diff(want, works); diff != "" || err != nil {
				t.Errorf("works of %s: %v\n%s", lesson, err, diff)
			}
		}
		if a, err := s.Answer(ctx, "levels", 1); err != nil || !cmp.Equal(a, activity.Answer{2, 0}) {
			t.Errorf("answer: %v, %v", a, err)
		}
		if v, err := s.Setting(ctx, "language"); err != nil || v != "fr" {
			t.Errorf("setting: %q, %v", v, err)
		}
		// What came later has its place too.
		p := Passage{Rule: "link-text", Quote: "ici"}
		if err := s.SaveIntended(ctx, "/a.odt", p, true); err != nil {
			t.Fatal(err)
		}
		if got, err := s.Intended(ctx, "/a.odt"); err != nil || !got[p] {
			t.Errorf("intended: %v, %v", got, err)
		}
		e := Exercise{"levels", 1}
		if err := s.SaveExercise(ctx, e, Practised{Box: 1, At: time.Unix(1_700_000_003, 0)}); err != nil {
			t.Fatal(err)
		}
		if got, err := s.Exercises(ctx); err != nil || got[e].Box != 1 {
			t.Errorf("exercises: %v, %v", got, err)
		}
		_ = s.Close()
	}
}

func TestWhatWasKeptIsThereWhenOpenedAgain(t *testing.T) {
	path := filepath.Join(t.TempDir(), "progress.db")
	first := open(t, path)
	if err := first.SaveSetting(context.Background(), "language", "fr"); err != nil {
		t.Fatal(err)
	}
	// Another window of the tutor, at the same time.
	if v, err := open(t, path).Setting(context.Background(), "language"); err != nil || v != "fr" {
		t.Errorf("setting: %q, %v", v, err)
	}
}

func TestAFileOfALaterVersionIsLeftAlone(t *testing.T) {
	path := filepath.Join(t.TempDir(), "progress.db")
	s := open(t, path)
	if _, err := s.(*database).db.Exec("PRAGMA user_version = 99"); err != nil {
		t.Fatal(err)
	}
	before, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	later, err := Open(context.Background(), path)
	if !errors.Is(err, ErrNewer) || errors.Is(err, ErrUnwritable) {
		t.Errorf("the error is %v", err)
	}
	if err := later.Reach(t.Context(), "levels", 1); !errors.Is(err, ErrNewer) {
		t.Errorf("writing gives %v", err)
	}
	if after, _ := os.ReadFile(path); !cmp.Equal(after, before) {
		t.Error("the file was changed")
	}
}

func TestALockedFileIsSaid(t *testing.T) {
	path := filepath.Join(t.TempDir(), "progress.db")
	holder, waiter := open(t, path), open(t, path)
	tx, err := holder.(*database).db.Begin() // immediate: it takes the lock
	if err != nil {
		t.Fatal(err)
	}
	if err := waiter.SaveSetting(context.Background(), "a", "b"); !errors.Is(err, ErrLocked) {
		t.Errorf("the error is %v", err)
	}
	if err := tx.Rollback(); err != nil {
		t.Fatal(err)
	}
	if err := waiter.SaveSetting(context.Background(), "a", "b"); err != nil {
		t.Errorf("once the other is done: %v", err)
	}
}

// What stood against writing is over once something was written, and not before; that a file
// was put aside is said all the same.
func TestWhatStoodAgainstWritingIsOver(t *testing.T) {
	d := open(t, filepath.Join(t.TempDir(), "progress.db")).(*database)
	d.standing = ErrFull
	ended, end := context.WithCancel(t.Context())
	end()
	if err := d.SaveSetting(ended, "a", "b"); err == nil || !errors.Is(d.standing, ErrFull) {
		t.Errorf("nothing was written (%v), and %v stands", err, d.standing)
	}
	if err := d.SaveSetting(t.Context(), "a", "b"); err != nil || d.standing != nil {
		t.Errorf("written with %v, and %v stands", err, d.standing)
	}
	d.standing = &Aside{Path: "progress-2026-11-30.db", Err: ErrBroken}
	if err := d.SaveSetting(t.Context(), "a", "c"); err != nil || !isAside(d.standing) {
		t.Errorf("written with %v, and %v stands", err, d.standing)
	}
}

func TestAFolderThatCannotBeWrittenIsSaid(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(context.Background(), filepath.Join(file, "progress.db")); !errors.Is(err, ErrUnwritable) {
		t.Errorf("below a file: %v", err)
	}
	if os.Getuid() == 0 {
		t.Skip("root may write everywhere: a folder without the right to write is not tried")
	}
	dir := t.TempDir()
	if err := os.Chmod(dir, 0o500); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(context.Background(), filepath.Join(dir, "progress.db")); !errors.Is(err, ErrUnwritable) {
		t.Errorf("in a read-only folder: %v", err)
	}
}

// What was kept can still be read where nothing more can be.
func TestAFileThatCannotBeWrittenIsRead(t *testing.T) {
	if os.Getuid() == 0 {
		t.Skip("root may write everywhere: a file without the right to write is not tried")
	}
	path := filepath.Join(t.TempDir(), "progress.db")
	before := open(t, path)
	if err := before.SaveSetting(t.Context(), "a", "b"); err != nil {
		t.Fatal(err)
	}
	if err := before.Close(); err != nil {
		t.Fatal(err)
	}
	if err := os.Chmod(path, 0o400); err != nil {
		t.Fatal(err)
	}
	s, err := Open(t.Context(), path)
	if !errors.Is(err, ErrUnwritable) {
		t.Fatalf("the error is %v", err)
	}
	defer s.Close()
	if value, err := s.Setting(t.Context(), "a"); err != nil || value != "b" {
		t.Errorf("read is %q, %v", value, err)
	}
	if err := s.SaveSetting(t.Context(), "a", "c"); !errors.Is(err, ErrUnwritable) {
		t.Errorf("writing gives %v", err)
	}
}

// A program that is killed while it writes leaves whole changes: each of its changes
// sets two lessons to the same step in one answer, and none is ever half there.
func TestAKilledWriterLeavesNothingHalfWritten(t *testing.T) {
	if path := os.Getenv("JOURDAIN_TEST_WRITER"); path != "" {
		s, err := Open(context.Background(), path)
		if err != nil {
			t.Fatal(err)
		}
		for i := 1; ; i++ {
			answer := make(activity.Answer, 2000)
			for j := range answer {
				answer[j] = i
			}
			if err := s.SaveAnswer(context.Background(), "levels", 1, answer); err != nil {
				t.Fatal(err)
			}
		}
	}
	path := filepath.Join(t.TempDir(), "progress.db")
	for range 5 {
		writer := exec.Command(os.Args[0], "-test.run=^TestAKilledWriterLeavesNothingHalfWritten$")
		writer.Env = append(os.Environ(), "JOURDAIN_TEST_WRITER="+path)
		if err := writer.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(150 * time.Millisecond) // long enough to be in the middle of it
		_ = writer.Process.Kill()
		_ = writer.Wait()
		s, err := Open(context.Background(), path)
		if err != nil {
			t.Fatal(err)
		}
		answer, err := s.Answer(context.Background(), "levels", 1)
		if err != nil {
			t.Fatal(err)
		}
		for _, n := range answer {
			if n != answer[0] {
				t.Fatalf("half of one answer and half of another: %d and %d", answer[0], n)
			}
		}
		_ = s.Close()
	}
}

func BenchmarkOpen(b *testing.B) {
	path := filepath.Join(b.TempDir(), "progress.db")
	for b.Loop() {
		s, err := Open(context.Background(), path)
		if err != nil {
			b.Fatal(err)
		}
		_ = s.Close()
	}
}

// The address of a file is taken for what it is by SQLite on every system: a server is no
// authority of a URI, and a letter of a drive no scheme.
func TestAddressesOfFiles(t *testing.T) {
	for path, want := range map[string]string{
		`\\server\élèves\mamie\progress.db`: "file:%5C%5Cserver%5C%C3%A9l%C3%A8ves%5Cmamie%5Cprogress.db",
		`\\?\C:\Users\mamie\a.db`:           "file:%5C%5C%3F%5CC:%5CUsers%5Cmamie%5Ca.db",
		`C:\Users\mamie\a b.db`:             "file:C:%5CUsers%5Cmamie%5Ca%20b.db",
		"//server/share/a.db":               "file:%2F%2Fserver%2Fshare%2Fa.db",
		"/home/mamie/a?b#c%20.db":           "file:%2Fhome%2Fmamie%2Fa%3Fb%23c%2520.db",
	} {
		if got := address(path); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
}

// Two tutors that begin at the same time on a file of before both bring it up to date, and
// neither finds fault with it.
func TestTutorsThatBeginTogetherShareTheFile(t *testing.T) {
	for range 20 {
		path := filepath.Join(t.TempDir(), "progress.db")
		old, err := dial(path)
		if err != nil {
			t.Fatal(err)
		}
		for _, statement := range []string{migrations()[0], "PRAGMA user_version = 1", "INSERT INTO lesson VALUES ('levels', 3, 1, '/a.odt', 1700000000)"} {
			if _, err := old.ExecContext(t.Context(), statement); err != nil {
				t.Fatal(err)
			}
		}
		if err := old.Close(); err != nil {
			t.Fatal(err)
		}
		var running sync.WaitGroup
		for range 4 {
			running.Go(func() {
				s, err := Open(context.Background(), path)
				if err != nil {
					t.Error(err)
				}
				if l, err := s.Lesson(context.Background(), "levels"); err != nil || l.Step != 3 {
					t.Errorf("it has %+v, %v", l, err)
				}
				_ = s.Close()
			})
		}
		running.Wait()
	}
}
