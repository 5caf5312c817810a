package shell

import (
	"errors"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"

	gossh "golang.org/x/crypto/ssh"
)

// The key of a server is made once, whoever asks for it at the same time, and nobody else can read it.
func TestTheKeyIsMadeOnce(t *testing.T) {
	dir := t.TempDir()
	path := filepath.Join(dir, "host_key")
	var asking sync.WaitGroup
	keys := make([]string, 8)
	for i := range keys {
		asking.Go(func() {
			key, err := HostKey(path)
			if err != nil {
				t.Error(err)
				return
			}
			keys[i] = gossh.FingerprintSHA256(key.PublicKey())
		})
	}
	asking.Wait()
	for _, key := range keys {
		if key != keys[0] || key == "" {
			t.Fatalf("there are several keys: %q", keys)
		}
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Errorf("%d files stand there, %v", len(left), err)
	}
	if runtime.GOOS == "windows" {
		return // it has no such permissions
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the key has the permissions %s, %v", info.Mode(), err)
	}
	if err := os.Chmod(path, 0o644); err != nil {
		t.Fatal(err)
	}
	if _, err := HostKey(path); !errors.Is(err, ErrOpenKey) {
		t.Errorf("a key that others can read is used: %v", err)
	}
}
