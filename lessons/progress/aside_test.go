package progress

import (
	"context"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// brokenFiles returns the contents of files that are no whole database of ours.
func brokenFiles(t *testing.T) map[string][]byte {
	t.Helper()
	path := filepath.Join(t.TempDir(), "progress.db")
	if err := open(t, path).Reach(t.Context(), "levels", 3); err != nil {
		t.Fatal(err)
	}
	whole, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	noise := append([]byte("SQLite format 3\x00"), make([]byte, 300)...)
	for i := range noise[16:] {
		noise[16+i] = byte(i * 7)
	}
	overwritten := append([]byte{}, whole...)
	for i := len(whole) / 2; i < len(whole)-100; i++ {
		overwritten[i] = 0xA5
	}
	other := filepath.Join(t.TempDir(), "other.db")
	db, err := dial(other)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := db.ExecContext(t.Context(), "CREATE TABLE recipe (name TEXT)"); err != nil {
		t.Fatal(err)
	}
	if err := db.Close(); err != nil {
		t.Fatal(err)
	}
	foreign, err := os.ReadFile(other)
	if err != nil {
		t.Fatal(err)
	}
	return map[string][]byte{
		"another kind of file":            []byte("This is not a database, it is a letter to my sister, long enough to be read."),
		"noise":                           noise,
		"a cut file":                      whole[:len(whole)/2+100],
		"pages that are written over":     overwritten,
		"the database of another program": foreign,
	}
}

// wantAside checks that an error says that a file was put aside, and that it is there as it was.
func wantAside(t *testing.T, err error, content []byte) {
	t.Helper()
	var aside *Aside
	if !errors.As(err, &aside) || !errors.Is(err, ErrBroken) {
		t.Fatalf("the error is %v", err)
	}
	if want := time.Now().Format("progress-2006-01-02.db"); filepath.Base(aside.Path) != want {
		t.Errorf("put aside as %s, want %s", aside.Path, want)
	}
	if after, err := os.ReadFile(aside.Path); err != nil || !cmp.Equal(after, content) {
		t.Errorf("the file was changed: %v", err)
	}
}

// A damaged file is put aside as it is, a new one is begun, and that is said until the end.
func TestADamagedFileIsPutAside(t *testing.T) {
	for name, content := range brokenFiles(t) {
		t.Run(name, func(t *testing.T) {
			path := filepath.Join(t.TempDir(), "progress.db")
			if err := os.WriteFile(path, content, 0o600); err != nil {
				t.Fatal(err)
			}
			s, err := Open(t.Context(), path)
			t.Cleanup(func() { _ = s.Close() })
			wantAside(t, err, content)
			if err := s.Reach(t.Context(), "levels", 2); err != nil {
				t.Errorf("in the new file: %v", err)
			}
			done, err := s.Lessons(t.Context())
			if done["levels"].Step != 2 {
				t.Errorf("the new file has %v", done)
			}
			wantAside(t, err, content)
			if _, err := open(t, path).Lessons(t.Context()); err != nil {
				t.Errorf("another day: %v", err)
			}
		})
	}
}

// Of several files of one day none is lost.
func TestFilesPutAsideKeepTheirNames(t *testing.T) {
	path := filepath.Join(t.TempDir(), "progress.db")
	for _, content := range []string{"a first letter to my sister", "a second letter to my sister"} {
		if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
		s, err := Open(t.Context(), path)
		var aside *Aside
		if !errors.As(err, &aside) {
			t.Fatal(err)
		}
		if got, _ := os.ReadFile(aside.Path); string(got) != content {
			t.Errorf("%s holds %q", aside.Path, got)
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
	first, _ := os.ReadFile(filepath.Join(filepath.Dir(path), time.Now().Format("progress-2006-01-02.db")))
	if string(first) != "a first letter to my sister" {
		t.Errorf("the first one is %q now", first)
	}
}

// As many files of one day stand aside as are allowed, each with its own name, and no more.
func TestSoManyFilesOfADayStandAside(t *testing.T) {
	path := filepath.Join(t.TempDir(), "progress.db")
	day := time.Date(2026, 11, 30, 12, 0, 0, 0, time.UTC)
	names := map[string]bool{}
	for range mostAside {
		name, err := freeName(path, day)
		if err != nil {
			t.Fatalf("after %d files: %v", len(names), err)
		}
		names[filepath.Base(name)] = true
		if err := os.WriteFile(name, nil, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if len(names) != mostAside || !names["progress-2026-11-30.db"] || !names["progress-2026-11-30-2.db"] {
		t.Errorf("%d names: %v", len(names), names)
	}
	if name, err := freeName(path, day); !errors.Is(err, fs.ErrExist) {
		t.Errorf("one more is put aside as %s, %v", name, err)
	}
}

// A file that is damaged while the tutor runs is put aside too, and what was being done is
// done in the new one.
func TestDamageInTheMiddleIsPutAside(t *testing.T) {
	for _, reading := range []bool{true, false} {
		path := filepath.Join(t.TempDir(), "progress.db")
		s := Keep(open(t, path))
		if err := s.Reach(t.Context(), "levels", 3); err != nil {
			t.Fatal(err)
		}
		content := make([]byte, 40_000)
		if err := os.WriteFile(path, content, 0o600); err != nil {
			t.Fatal(err)
		}
		if reading {
			if _, err := s.Answer(t.Context(), "levels", 1); err != nil {
				t.Errorf("reading: %v", err)
			}
		} else {
			_ = s.Reach(t.Context(), "lists", 4)
		}
		wantAside(t, s.Trouble(), content)
		if err := s.Reach(t.Context(), "lists", 5); err != nil {
			t.Errorf("after it: %v", err)
		}
		if l, err := open(t, path).Lesson(t.Context(), "lists"); err != nil || l.Step != 5 {
			t.Errorf("the new file has %+v, %v", l, err)
		}
	}
}

// Several tutors that find the file damaged at the same time put it aside once, and lose
// nothing in the new one.
func TestSeveralTutorsPutAFileAsideOnce(t *testing.T) {
	for range 5 {
		path := filepath.Join(t.TempDir(), "progress.db")
		if err := os.WriteFile(path, []byte("a letter to my sister, and it is long enough"), 0o600); err != nil {
			t.Fatal(err)
		}
		var tutors sync.WaitGroup
		for _, id := range []string{"a", "b", "c", "d"} {
			tutors.Go(func() {
				base, _ := Open(context.Background(), path)
				s := Keep(base)
				defer s.Close()
				if err := errors.Join(s.Reach(context.Background(), id, 1), s.Flush(context.Background())); err != nil && !errors.Is(err, ErrBroken) {
					t.Error(err)
				}
			})
		}
		tutors.Wait()
		done, err := open(t, path).Lessons(t.Context())
		if err != nil || len(done) != 4 {
			t.Errorf("kept are %v, %v", done, err)
		}
		if found, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "progress-*.db")); len(found) != 1 {
			t.Errorf("put aside are %v", found)
		}
	}
}

// A file that is taken away while the tutor runs is begun anew.
func TestAFileThatIsTakenAwayIsBegunAnew(t *testing.T) {
	path := filepath.Join(t.TempDir(), "progress.db")
	s := open(t, path)
	if err := os.Rename(path, path+".old"); err != nil {
		t.Skipf("the system lets nobody take the file away: %v", err)
	}
	if err := s.Reach(t.Context(), "levels", 3); err != nil {
		t.Fatal(err)
	}
	if l, err := open(t, path).Lesson(t.Context(), "levels"); err != nil || l.Step != 3 {
		t.Errorf("the new file has %+v, %v", l, err)
	}
}

// A link to the file stays one.
func TestALinkStaysALink(t *testing.T) {
	there, here := filepath.Join(t.TempDir(), "kept.db"), filepath.Join(t.TempDir(), "progress.db")
	if err := os.WriteFile(there, []byte("a letter to my sister, and it is long enough"), 0o600); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(there, here); err != nil {
		t.Skipf("no links here: %v", err)
	}
	s, err := Open(t.Context(), here)
	t.Cleanup(func() { _ = s.Close() })
	var aside *Aside
	if !errors.As(err, &aside) || filepath.Dir(aside.Path) != filepath.Dir(there) {
		t.Errorf("put aside: %v", err)
	}
	if info, err := os.Lstat(here); err != nil || info.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is %v, %v", info, err)
	}
}

// What is no damaged file is left where it is: an empty file is a new one, and a folder is
// somebody's.
func TestWhatIsNotDamagedIsNotPutAside(t *testing.T) {
	empty := filepath.Join(t.TempDir(), "progress.db")
	if err := os.WriteFile(empty, nil, 0o600); err != nil {
		t.Fatal(err)
	}
	if err := open(t, empty).Reach(t.Context(), "levels", 2); err != nil {
		t.Errorf("an empty file: %v", err)
	}
	folder := filepath.Join(t.TempDir(), "progress.db")
	if err := os.Mkdir(folder, 0o700); err != nil {
		t.Fatal(err)
	}
	if _, err := Open(t.Context(), folder); !errors.Is(err, ErrUnwritable) {
		t.Errorf("a folder: %v", err)
	}
	for _, path := range []string{empty, folder} {
		if found, _ := filepath.Glob(filepath.Join(filepath.Dir(path), "*")); len(found) != 1 || found[0] != path {
			t.Errorf("there are %v", found)
		}
	}
}
