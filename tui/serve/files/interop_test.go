package files

import (
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"jourdain/grader/interop"
)

// options are those of OpenSSH's programs here, with a new key.
func (d *door) options() []string {
	d.t.Helper()
	keygen, key := interop.Program(d.t, "ssh-keygen"), filepath.Join(d.t.TempDir(), "key")
	if said, err := exec.Command(keygen, "-q", "-t", "ed25519", "-N", "", "-f", key).CombinedOutput(); err != nil {
		d.t.Fatalf("ssh-keygen: %v\n%s", err, said)
	}
	_, port, _ := net.SplitHostPort(d.at.String())
	return []string{
		"-F", "/dev/null", "-o", "Port=" + port, "-o", "IdentityFile=" + key, "-o", "IdentitiesOnly=yes", "-o", "StrictHostKeyChecking=no",
		"-o", "UserKnownHostsFile=/dev/null", "-o", "BatchMode=yes", "-o", "LogLevel=ERROR",
	}
}

// shell is the command with which other programs start ssh here.
func (d *door) shell() string {
	return interop.Program(d.t, "ssh") + " " + strings.Join(d.options(), " ")
}

// openssh runs a program of OpenSSH, and returns what it says and whether it succeeded.
func (d *door) openssh(name, input string, args ...string) (string, error) {
	d.t.Helper()
	cmd := exec.Command(interop.Program(d.t, name), append(d.options(), args...)...)
	cmd.Stdin = strings.NewReader(input)
	said, err := cmd.CombinedOutput()
	return string(said), err
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
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

// What is refused is said by the program that a person has.
func TestInteropRefusalsAreShown(t *testing.T) {
	d := opened(t, nil)
	large := local(t, "gros.odt", strings.Repeat("z", 1<<20+1))
	said, err := d.openssh("scp", "", "-O", large, "5B.12@127.0.0.1:own.md")
	if err == nil || !strings.Contains(said, "trop gros") {
		t.Errorf("scp -O of a large file: %v, %q", err, said)
	}
	d.holds("5B.12", "own.md", "# 5B.12") // the file that was there
	for _, name := range []string{"../5B.13/own.md", "/etc/passwd", filepath.Join(d.seats, "5B.13", "own.md")} {
		back := filepath.Join(t.TempDir(), "back")
		for _, protocol := range []string{"-s", "-O"} {
			if said, err := d.openssh("scp", "", protocol, "5B.12@127.0.0.1:"+name, back); err == nil {
				t.Errorf("scp %s of %s succeeds: %s", protocol, name, said)
			}
		}
		if _, err := os.Stat(back); err == nil {
			t.Errorf("%s came", name)
		}
	}
	said, err = d.openssh("scp", "", "-O", "5B.12@127.0.0.1:none.md", t.TempDir())
	if err == nil || !strings.Contains(said, "pas dans votre dossier") {
		t.Errorf("scp -O of nothing: %v, %q", err, said)
	}
	if said, err = d.openssh("ssh", "", "5B@127.0.0.1", "scp", "-t", "."); err == nil || !strings.Contains(said, "professeur") {
		t.Errorf("a teacher's place: %v, %q", err, said)
	}
}

func TestInteropFoldersAreCopiedWithWhatIsInThem(t *testing.T) {
	for _, protocol := range []string{"-s", "-O"} {
		t.Run(protocol, func(t *testing.T) {
			d := opened(t, nil)
			from := t.TempDir()
			must(t, os.MkdirAll(filepath.Join(from, "devoir", "images"), 0o755))
			must(t, os.WriteFile(filepath.Join(from, "devoir", "texte.md"), []byte("# T"), 0o644))
			must(t, os.WriteFile(filepath.Join(from, "devoir", "images", "a.png"), []byte("png"), 0o644))
			for range 2 { // the second time the folders are there
				if said, err := d.openssh("scp", "", protocol, "-r", filepath.Join(from, "devoir"), "5B.12@127.0.0.1:"); err != nil {
					t.Fatalf("%v\n%s", err, said)
				}
			}
			d.holds("5B.12", "devoir/images/a.png", "png")
			back := t.TempDir()
			if said, err := d.openssh("scp", "", protocol, "-r", "5B.12@127.0.0.1:devoir", back); err != nil {
				t.Fatalf("%v\n%s", err, said)
			}
			for name, want := range map[string]string{"devoir/texte.md": "# T", "devoir/images/a.png": "png"} {
				if got, err := os.ReadFile(filepath.Join(back, name)); err != nil || string(got) != want {
					t.Errorf("%s: %q, %v", name, got, err)
				}
			}
		})
	}
}

// The folder of the seat itself can be copied too. Its name at home is that of the seat, where the protocol
// has it named here.
func TestInteropTheFolderOfTheSeatIsCopied(t *testing.T) {
	for _, what := range []string{"", ".", "/", "~"} {
		d, back := opened(t, nil), t.TempDir()
		if said, err := d.openssh("scp", "", "-O", "-r", "5B.12@127.0.0.1:"+what, back); err != nil {
			t.Fatalf("%q: %v\n%s", what, err, said)
		}
		if got, err := os.ReadFile(filepath.Join(back, "5B.12", "own.md")); err != nil || string(got) != "# 5B.12" {
			t.Errorf("%q: %q, %v", what, got, err)
		}
	}
}

func TestInteropRsyncIsTold(t *testing.T) {
	d := opened(t, nil)
	rsync := interop.Program(t, "rsync")
	from := local(t, "a.odt", "a")
	cmd := exec.Command(rsync, "-e", d.shell(), from, "5B.12@127.0.0.1:")
	said, err := cmd.CombinedOutput()
	if err == nil || !strings.Contains(string(said), "only lessons") {
		t.Errorf("%v, %s", err, said)
	}
}

// lftp is one of the programs that write a file under another name first.
func TestInteropLFTP(t *testing.T) {
	d := opened(t, nil)
	lftp := interop.Program(t, "lftp")
	from, to := local(t, "lettre.odt", strings.Repeat("l", 100_000)), filepath.Join(t.TempDir(), "back.md")
	cmd := exec.Command(lftp, "-c", strings.Join([]string{
		"set sftp:connect-program '" + d.shell() + " -a -x'", "set xfer:use-temp-file yes", "set net:max-retries 1",
		"open -u 5B.12,x sftp://127.0.0.1", "put " + from, "get own.md -o " + to, "mkdir m", "mv own.md m/", "ls",
	}, "; "))
	cmd.Env = append(os.Environ(), "HOME="+t.TempDir())
	if said, err := cmd.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	d.holds("5B.12", "lettre.odt", strings.Repeat("l", 100_000))
	d.holds("5B.12", "m/own.md", "# 5B.12")
	if got, err := os.ReadFile(to); err != nil || string(got) != "# 5B.12" {
		t.Errorf("got %q, %v", got, err)
	}
}
