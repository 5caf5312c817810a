//go:build unix

package folder

import (
	"path/filepath"
	"syscall"
	"testing"
)

// A device that is opened may wait for somebody else.
func TestWhatIsNoFileIsNotOpened(t *testing.T) {
	f, dir := opened(t, small())
	if err := syscall.Mkfifo(filepath.Join(dir, "pipe"), 0o600); err != nil {
		t.Skipf("no pipes here: %v", err)
	}
	for _, how := range []Opening{{Read: true}, {Write: true}, {Write: true, Create: true, Empty: true}} {
		_, err := f.Open("pipe", how)
		wants(t, "a pipe", err, ErrNotPlain)
	}
}
