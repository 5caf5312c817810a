package folder

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// held says what is wrong with a seat's folder: whatever was asked for, nothing beside it has changed,
// and nothing is in it that may not be.
func held(t *testing.T, dir string, l Limits) {
	t.Helper()
	entries, bytes := 0, int64(0)
	must(t, filepath.WalkDir(filepath.Dir(dir), func(path string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		info, err := d.Info()
		if err != nil {
			return err
		}
		rel, inside := strings.CutPrefix(path, dir+string(filepath.Separator))
		switch {
		case inside && d.IsDir() && info.Mode() != fs.ModeDir|folderMode, inside && !d.IsDir() && info.Mode() != fileMode:
			t.Errorf("%q has the mode %v", rel, info.Mode())
		case inside && strings.Count(filepath.ToSlash(rel), "/") >= l.Depth:
			t.Errorf("%q lies too deep", rel)
		case inside:
			entries++
			if !d.IsDir() {
				bytes += info.Size()
			}
			if info.Size() > l.File && !d.IsDir() {
				t.Errorf("%q has %d bytes", rel, info.Size())
			}
		case !d.IsDir() && filepath.Base(path) != "other.md":
			t.Errorf("%s was made", path)
		}
		return nil
	}))
	if entries > l.Entries || bytes > l.Total {
		t.Errorf("there are %d entries, with %d bytes", entries, bytes)
	}
	other, err := os.ReadFile(filepath.Join(dir, "..", "13", "other.md"))
	if err != nil || string(other) != "other" {
		t.Errorf("the other seat's file: %q, %v", other, err)
	}
}

// FuzzWhatIsAsked asks for one thing after the other, each a line: what is done, then names.
func FuzzWhatIsAsked(f *testing.F) {
	f.Add("w a\nr a b\nd c\nr b c/b\nt c/b\nx c/b\nl c\np c/b\nD c")
	f.Add("w ../13/other.md\nr ../13/other.md a\nx /../13/other.md\nt ../13\nd ../14")
	f.Add("d a\nd a/b\nd a/b/c\nr a a/b/a\nr / a\nr a /\nx /\nD /\nw nul\nw a\x00b")
	f.Add("w a\nw b\nw c\nt d\na a\na a\na a\nr a b\no a\nx a\nw a")
	f.Fuzz(func(t *testing.T, asked string) {
		l := small()
		folder, dir := opened(t, l)
		lines := strings.Split(asked, "\n")
		for _, line := range lines[:min(len(lines), 40)] {
			what, names, _ := strings.Cut(line, " ")
			one, two, _ := strings.Cut(names, " ")
			ask(folder, what, one, two)
		}
		held(t, dir, l)
	})
}

// ask does what is asked; whether it succeeds does not matter.
func ask(f *Folder, what, one, two string) {
	switch what {
	case "w":
		_ = write(f, one, 700)
	case "a":
		if file, err := f.Open(one, Opening{Read: true, Write: true, Create: true, Append: true}); err == nil {
			_, err = file.WriteAt(make([]byte, 300), 5)
			_ = errors.Join(err, file.Close())
		}
	case "o": // and never closes it
		if file, err := f.Open(one, Opening{Write: true}); err == nil {
			_, _ = file.WriteAt([]byte("x"), 900)
		}
	case "r":
		_ = f.Rename(one, two, len(two)%2 == 0)
	case "d":
		_ = f.Mkdir(one)
	case "x":
		_ = f.Remove(one)
	case "D":
		_ = f.Rmdir(one)
	case "t":
		_ = f.Truncate(one, int64(len(two))*400)
	case "p":
		_ = f.Chtimes(one, time.Unix(0, 0), time.Unix(1<<40, 0))
	case "l":
		if list, err := f.List(one); err == nil {
			_ = list.Close()
		}
	}
}
