package files

import (
	"bytes"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"jourdain/grader/interop"
)

// openssh runs a program of OpenSSH with a new key, and returns what it says and whether it succeeded.
func (d *door) openssh(name, input string, args ...string) (string, error) {
	d.t.Helper()
	program, keygen := interop.Program(d.t, name), interop.Program(d.t, "ssh-keygen")
	key := filepath.Join(d.t.TempDir(), "key")
	if said, err := exec.Command(keygen, "-q", "-t", "ed25519", "-N", "", "-f", key).CombinedOutput(); err != nil {
		d.t.Fatalf("ssh-keygen: %v\n%s", err, said)
	}
	_, port, _ := net.SplitHostPort(d.at.String())
	common := []string{
		"-F", "/dev/null", "-o", "Port=" + port, "-o", "IdentityFile=" + key, "-o", "IdentitiesOnly=yes", "-o", "StrictHostKeyChecking=no",
		"-o", "UserKnownHostsFile=/dev/null", "-o", "BatchMode=yes", "-o", "LogLevel=ERROR",
	}
	cmd := exec.Command(program, append(common, args...)...)
	cmd.Stdin = strings.NewReader(input)
	var said bytes.Buffer
	cmd.Stdout, cmd.Stderr = &said, &said
	err := cmd.Run()
	return said.String(), err
}

// local writes a file of the person at home.
func local(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o755); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestInteropSFTPPutsAndGets(t *testing.T) {
	d := opened(t, nil)
	from, to := local(t, "lettre à mamie.odt", strings.Repeat("x", 300_000)), filepath.Join(t.TempDir(), "back.md")
	said, err := d.openssh("sftp", strings.Join([]string{
		`put "` + from + `"`, "get own.md " + to, "mkdir brouillons", "rename own.md brouillons/neuf.md", "ls -l", "df", "bye",
	}, "\n"), "-b", "-", "5B.12@127.0.0.1")
	if err != nil {
		t.Fatalf("sftp: %v\n%s", err, said)
	}
	d.holds("5B.12", "lettre à mamie.odt", strings.Repeat("x", 300_000))
	d.holds("5B.12", "brouillons/neuf.md", "# 5B.12")
	if got, err := os.ReadFile(to); err != nil || string(got) != "# 5B.12" {
		t.Errorf("got %q, %v", got, err)
	}
	info, err := os.Stat(filepath.Join(d.seats, "5B.12", "lettre à mamie.odt"))
	if err != nil || info.Mode().Perm() != 0o600 {
		t.Errorf("the file has mode %v, %v: who sends a file that can be executed makes one", info.Mode(), err)
	}
	if !strings.Contains(said, "brouillons") || !strings.Contains(said, "%") {
		t.Errorf("ls and df say:\n%s", said)
	}
}

func TestInteropSCPCopiesBothWays(t *testing.T) {
	for _, protocol := range []string{"-s", "-O"} {
		t.Run(protocol, func(t *testing.T) {
			d := opened(t, nil)
			from := local(t, "lettre.odt", strings.Repeat("y", 200_000))
			for _, to := range []string{"", "~/", "autre.odt"} {
				if said, err := d.openssh("scp", "", protocol, "-p", from, "5B.12@127.0.0.1:"+to); err != nil {
					t.Fatalf("scp to %q: %v\n%s", to, err, said)
				}
			}
			d.holds("5B.12", "lettre.odt", strings.Repeat("y", 200_000))
			d.holds("5B.12", "autre.odt", strings.Repeat("y", 200_000))
			back := t.TempDir()
			if said, err := d.openssh("scp", "", protocol, "5B.12@127.0.0.1:*.md", back); err != nil {
				t.Fatalf("scp back: %v\n%s", err, said)
			}
			if got, err := os.ReadFile(filepath.Join(back, "own.md")); err != nil || string(got) != "# 5B.12" {
				t.Errorf("got %q, %v", got, err)
			}
		})
	}
}
