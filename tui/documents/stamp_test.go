package documents

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"testing"
	"time"
)

func TestLook(t *testing.T) {
	p := newPerson(t)
	p.put("a.odt", 3)
	p.link("a.odt", "lien.odt")
	want := Stamp{Size: int64(len("a.odt")), Modified: noon.Add(-3 * time.Minute)}
	for _, name := range []string{"a.odt", "lien.odt"} {
		if got, err := Look(p.path(name)); err != nil || got != want {
			t.Errorf("Look(%s) = %v, %v, want %v", name, got, err, want)
		}
	}
	if _, err := Look(p.path("absent.odt")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("an absent file: %v", err)
	}
	if _, err := Look(p.home); !errors.Is(err, ErrNotAFile) {
		t.Errorf("a folder: %v", err)
	}
}

func TestSettled(t *testing.T) {
	read := Stamp{Size: 5, Modified: noon}
	longer := Stamp{Size: 6, Modified: noon}
	later := Stamp{Size: 5, Modified: noon.Add(time.Second)}
	for name, test := range map[string]struct {
		before, now Stamp
		want        bool
	}{
		"nothing happened":               {read, read, false},
		"it has just changed":            {read, later, false},
		"it is changing":                 {later, longer, false},
		"a new time, twice":              {later, later, true},
		"a new size within one time":     {longer, longer, true},
		"it is again what was read":      {later, read, false},
		"there was nothing, then a file": {Stamp{}, later, false},
	} {
		if got := Settled(read, test.before, test.now); got != test.want {
			t.Errorf("%s: %v, want %v", name, got, test.want)
		}
	}
}

// watcher looks at a file as the result's screen does.
type watcher struct {
	t          *testing.T
	path       string
	read, last Stamp
}

// look reports whether the file is to be read again.
func (w *watcher) look() bool {
	now, err := Look(w.path)
	if errors.Is(err, fs.ErrNotExist) {
		return false // it is being replaced
	}
	if err != nil {
		w.t.Error(err)
	}
	settled := Settled(w.read, w.last, now)
	w.last = now
	return settled
}

// TestSaveInPlace watches a program that writes in place, slowly: nothing is to be
// read before the end, and then once.
func TestSaveInPlace(t *testing.T) {
	p := newPerson(t)
	p.put("a.odt", 3)
	first, err := Look(p.path("a.odt"))
	if err != nil {
		t.Fatal(err)
	}
	w := &watcher{t: t, path: p.path("a.odt"), read: first, last: first}
	wrote, looked := make(chan struct{}), make(chan struct{})
	go func() {
		defer close(wrote)
		for part := range 5 {
			if err := os.WriteFile(w.path, bytes.Repeat([]byte("x"), part), 0o600); err != nil {
				t.Error(err)
			}
			wrote <- struct{}{}
			<-looked
		}
	}()
	for range wrote {
		if w.look() {
			t.Error("the file was to be read in the middle of a save")
		}
		looked <- struct{}{}
	}
	if !w.look() {
		t.Fatal("the file is not read at the end of the save")
	}
	w.read = w.last
	if w.look() {
		t.Error("the file is read again though nothing happened")
	}
}

// TestSaveByRename watches a program that saves by renaming, again and again, while
// looks fall anywhere: what is read is always whole, and the last save is read.
func TestSaveByRename(t *testing.T) {
	p := newPerson(t)
	path := p.path("a.odt")
	saves := 200
	save := func(n int) {
		text := bytes.Repeat([]byte{byte(n)}, 1000+n) // a size of its own: two saves may have one time
		if err := os.WriteFile(path+".tmp", text, 0o600); err != nil {
			t.Error(err)
		}
		if n%2 == 0 { // some programs remove the old file first
			_ = os.Remove(path)
		}
		if err := os.Rename(path+".tmp", path); err != nil {
			t.Error(err)
		}
	}
	save(0)
	w := &watcher{t: t, path: path}
	done := make(chan struct{})
	go func() {
		defer close(done)
		for n := 1; n <= saves; n++ {
			save(n)
		}
	}()
	read := 0
	for ended, looks := false, 0; !ended || looks < 3; {
		select {
		case <-done:
			ended = true
			looks++
		default:
		}
		if !w.look() {
			continue
		}
		text, err := os.ReadFile(filepath.Clean(path))
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil || len(text) < 1000 || len(text) != 1000+int(text[0]) {
			t.Fatalf("read %d bytes of save %d, %v", len(text), text[0], err)
		}
		w.read, read = w.last, int(text[0])
	}
	if read != saves {
		t.Errorf("save %d was read last, want %d", read, saves)
	}
}
