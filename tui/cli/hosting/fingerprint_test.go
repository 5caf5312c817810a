package hosting_test

import (
	"io"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"jourdain/grader/address"
	"jourdain/grader/interop"
	"jourdain/tui/cli/console"
	"jourdain/tui/cli/hosting"
	"jourdain/tui/text"
)

// The fingerprint on the strips is the one that a learner's program shows.
func TestInteropFingerprint(t *testing.T) {
	keygen := interop.Program(t, "ssh-keygen")
	words, err := text.Open(address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	place := hosting.New(console.New(console.Process{Out: io.Discard, Err: io.Discard, Env: func(name string) string {
		return map[string]string{"STATE_DIRECTORY": dir}[name]
	}}, words))
	if none, err := place.Fingerprint(); none != "" || err != nil {
		t.Errorf("before there is a key: %q, %v", none, err)
	}
	key := filepath.Join(dir, "host_key")
	interop.Run(t, keygen, "-q", "-t", "ed25519", "-N", "", "-f", key)
	said, err := exec.Command(keygen, "-l", "-f", key).Output()
	if err != nil {
		t.Fatal(err)
	}
	if got, err := place.Fingerprint(); err != nil || got != strings.Fields(string(said))[1] {
		t.Errorf("%q, %v, and ssh-keygen says %s", got, err, said)
	}
}
