//go:build linux

package files

import (
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"jourdain/grader/interop"
)

// mounted mounts the folder of a seat, as some file managers do, until the test ends.
func (d *door) mounted(seat string) string {
	d.t.Helper()
	sshfs, unmount := interop.Program(d.t, "sshfs"), interop.Program(d.t, "fusermount3")
	if _, err := os.OpenFile("/dev/fuse", os.O_RDWR, 0); err != nil {
		d.t.Skipf("nothing can be mounted here: %v", err)
	}
	at := d.t.TempDir()
	args := append(slices.DeleteFunc(d.options(), func(s string) bool { return s == "-F" || s == "/dev/null" }), seat+"@127.0.0.1:", at)
	if said, err := exec.Command(sshfs, args...).CombinedOutput(); err != nil {
		d.t.Skipf("nothing can be mounted here: %v\n%s", err, said)
	}
	d.t.Cleanup(func() {
		if said, err := exec.Command(unmount, "-u", at).CombinedOutput(); err != nil {
			d.t.Errorf("unmount: %v\n%s", err, said)
		}
	})
	return at
}

// A word processor that opens a document in the folder saves straight into it, with its lock and its
// other files beside.
func TestInteropAWordProcessorSavesIntoTheFolder(t *testing.T) {
	d := opened(t, nil)
	markdown := local(t, "menu.md", "# Menu\n\nLes plats\n\nDu riz.\n")
	odt := filepath.Join(t.TempDir(), "menu.odt")
	interop.Run(t, interop.Program(t, "pandoc"), "-o", odt, markdown)
	content, err := os.ReadFile(odt)
	must(t, err)
	d.put("5B.12", "menu.odt", string(content))
	at := d.mounted("5B.12")
	writer := interop.OpenWriter(t, filepath.Join(at, "menu.odt"))
	if locks, err := filepath.Glob(filepath.Join(d.seats, "5B.12", ".~lock.*")); err != nil || len(locks) != 1 {
		t.Errorf("the document is open, and there are the locks %q, %v", locks, err)
	}
	writer.Style("Les plats", "Heading 2")
	writer.Save()
	flat := interop.Convert(t, filepath.Join(d.seats, "5B.12", "menu.odt"), "fodt")
	if got := interop.Headings(t, flat); !slices.Contains(got, "2 Les plats") {
		t.Errorf("what was saved has the headings %q", got)
	}
}

// A file manager of GNOME shows the folder with the room that is left in it, and its programs save
// there.
func TestInteropAFileManagerUsesTheFolder(t *testing.T) {
	d := opened(t, nil)
	gio, bus, agent, add := interop.Program(t, "gio"), interop.Program(t, "dbus-run-session"), interop.Program(t, "ssh-agent"), interop.Program(t, "ssh-add")
	if _, err := os.Stat("/usr/lib/gvfs/gvfsd-sftp"); err != nil {
		t.Skipf("gio speaks no sftp here: %v", err)
	}
	options, key := d.options(), ""
	for _, o := range options {
		if file, ok := strings.CutPrefix(o, "IdentityFile="); ok {
			key = file
		}
	}
	_, port, _ := net.SplitHostPort(d.at.String())
	at := "sftp://5B.12@127.0.0.1:" + port + "/"
	script := strings.Join([]string{
		add + " -q " + key, gio + " mount " + at + " </dev/null", gio + " list " + at, "printf '# Neuf' | " + gio + " save " + at + "own.md",
		gio + " copy " + local(t, "lettre.odt", "lettre") + " " + at + "lettre.odt", gio + " info -f " + at, gio + " mount -u " + at,
	}, " && ")
	sockets, err := os.MkdirTemp("", "j") //nolint:usetesting // the name of a socket is short: a test's own folder is too long
	must(t, err)
	t.Cleanup(func() { _ = os.RemoveAll(sockets) })
	cmd := exec.Command(agent, bus, "--", "sh", "-c", script)
	cmd.Env = append(os.Environ(), "HOME="+t.TempDir(), "XDG_RUNTIME_DIR="+sockets)
	said, err := cmd.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, said)
	}
	d.holds("5B.12", "own.md", "# Neuf")
	d.holds("5B.12", "lettre.odt", "lettre")
	for _, want := range []string{"own.md\n", "filesystem::size: 3145728", "filesystem::free: 3"} {
		if !strings.Contains(string(said), want) {
			t.Errorf("%q is not shown:\n%s", want, said)
		}
	}
}
