package workspace

import (
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
)

// Whatever a person made in their folder goes with it.
func TestWhateverIsInAFolderGoes(t *testing.T) {
	if !asAnybody(t) {
		return
	}
	outside := t.TempDir()
	kept := put(t, filepath.Join(outside, "kept.md"))
	for name, fill := range map[string]func(t *testing.T, dir string){
		"no rights": func(t *testing.T, dir string) {
			put(t, filepath.Join(dir, "closed", "deeper", "work.md"))
			put(t, filepath.Join(dir, "read-only", "work.md"))
			for _, closed := range []struct {
				path string
				mode os.FileMode
			}{{"closed/deeper/work.md", 0}, {"closed/deeper", 0}, {"closed", 0}, {"read-only", 0o500}} {
				if err := os.Chmod(filepath.Join(dir, closed.path), closed.mode); err != nil {
					t.Fatal(err)
				}
			}
		},
		"itself without rights": func(t *testing.T, dir string) {
			put(t, filepath.Join(dir, "work.md"))
			if err := os.Chmod(dir, 0); err != nil {
				t.Fatal(err)
			}
		},
		"links": func(t *testing.T, dir string) {
			for name, target := range map[string]string{"folder": outside, "file": kept, "nowhere": "/not/there", "round": "."} {
				if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
					t.Skip("no links here: ", err)
				}
			}
		},
		"odd names": func(t *testing.T, dir string) {
			names := []string{" ", "-rf", "a\nb", "…", ".~lock.work.odt#", unsigned, "  .md"}
			if runtime.GOOS == "linux" {
				names = append(names, "\xff\xfe.odt", "a\\b")
			}
			for _, name := range names {
				put(t, filepath.Join(dir, name))
				put(t, filepath.Join(dir, "deep", name, name))
			}
		},
		"many files": func(t *testing.T, dir string) {
			for i := range 3 * batch {
				put(t, filepath.Join(dir, "many", strconv.Itoa(i)))
			}
		},
		"a deep tree": deepen,
		"the mark gone": func(t *testing.T, dir string) {
			if err := os.Remove(filepath.Join(dir, markName)); err != nil {
				t.Fatal(err)
			}
		},
		"a folder for a mark": func(t *testing.T, dir string) {
			if err := os.Remove(filepath.Join(dir, markName)); err != nil {
				t.Fatal(err)
			}
			put(t, filepath.Join(dir, markName, "deep", "work.md"))
		},
	} {
		t.Log(name)
		room := t.TempDir()
		w := begun(t, shelfAt(room))
		fill(t, w.Path())
		wantGone(t, w.End())
		wantOnly(t, room)
	}
	wantThere(t, kept, true)
}

// deepen makes more folders in one another than a path may have letters.
func deepen(t *testing.T, dir string) {
	t.Helper()
	name := strings.Repeat("deeper", 5)
	root, err := os.OpenRoot(dir)
	for range 300 {
		if err == nil {
			err = root.Mkdir(name, 0o700)
		}
		if err != nil {
			t.Fatal(err)
		}
		below, e := root.OpenRoot(name)
		_ = root.Close()
		root, err = below, e
	}
	_ = root.Close()
}

// BenchmarkEmpty removes a folder with many files.
func BenchmarkEmpty(b *testing.B) {
	for b.Loop() {
		b.StopTimer()
		w, _ := shelfAt(b.TempDir()).Begin()
		for i := range 100_000 {
			if err := os.WriteFile(filepath.Join(w.Path(), strconv.Itoa(i)), nil, 0o600); err != nil {
				b.Fatal(err)
			}
		}
		b.StartTimer()
		if left := w.End(); len(left) > 0 {
			b.Fatal(left)
		}
	}
}
