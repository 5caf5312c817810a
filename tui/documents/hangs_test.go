package documents

import (
	"errors"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
)

// hanging returns a finder of three drives of which the second does not answer before the
// test ends.
func hanging(t *testing.T) *Finder {
	t.Helper()
	over := make(chan struct{})
	t.Cleanup(func() { close(over) })
	f := New(Options{Documents: t.TempDir(), Drives: []string{"/media/mamie/*"}})
	f.answering, f.writing = 50*time.Millisecond, 50*time.Millisecond
	f.glob = func(string) ([]string, error) {
		return []string{"/media/mamie/A", "/media/mamie/B", "/media/mamie/C"}, nil
	}
	f.isDrive = func(dir string) bool {
		if dir == "/media/mamie/B" {
			<-over
		}
		return true
	}
	return f
}

// A drive that does not answer is left out, and keeps none of the others out, however
// often one looks.
func TestADriveThatHangsHoldsNothingUp(t *testing.T) {
	f := hanging(t)
	for range 2 * mostStuck {
		var got []string
		for _, folder := range f.Folders() {
			got = append(got, folder.Place.Label)
		}
		if diff := cmp.Diff([]string{"A", "C", ""}, got); diff != "" {
			t.Fatalf("the folders:\n%s", diff)
		}
	}
	if n := f.running["/media/mamie/B"]; n != mostStuck {
		t.Errorf("%d looks hang, want %d", n, mostStuck)
	}
}

// Nor does one that is written on.
func TestWritingOnADriveThatHangsEnds(t *testing.T) {
	f := hanging(t)
	_, err := f.inTime("/media/mamie/B", func() (string, error) {
		f.isDrive("/media/mamie/B")
		return "", nil
	})
	if !errors.Is(err, ErrHangs) {
		t.Errorf("the error is %v", err)
	}
	if path, err := f.inTime("/media/mamie/A", func() (string, error) { return "a.odt", ErrFull }); path != "a.odt" || !errors.Is(err, ErrFull) {
		t.Errorf("another drive gives %q, %v", path, err)
	}
}
