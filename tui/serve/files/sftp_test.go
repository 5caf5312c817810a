package files

import (
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/pkg/sftp"
)

// send writes a file as a program does.
func send(c *sftp.Client, name string, content []byte) error {
	f, err := c.Create(name)
	if err != nil {
		return err
	}
	_, err = io.Copy(f, bytes.NewReader(content))
	return errors.Join(err, f.Close())
}

// status returns the status of an answer, and what it says.
func status(t *testing.T, err error) (code uint32, said string) {
	t.Helper()
	var answer *sftp.StatusError
	switch {
	case errors.As(err, &answer):
		return answer.Code, answer.Error()
	case errors.Is(err, os.ErrNotExist):
		return 2, "" // the client says it in its own words
	case errors.Is(err, os.ErrPermission):
		return 3, ""
	}
	t.Fatalf("no status: %v", err)
	return 0, ""
}

// A word processor saves into another file, which then takes the name of the document.
func TestADocumentIsSavedAtOnce(t *testing.T) {
	d := opened(t, nil)
	c := d.files("5B.12")
	for _, name := range []string{".~lock.own.md#", "lu123.tmp", ".goutputstream-AB12CD"} {
		if err := send(c, name, []byte("# Neuf")); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	}
	if code, said := status(t, c.Rename("lu123.tmp", "own.md")); code != 4 || !strings.Contains(said, "déjà") {
		t.Errorf("a name that is taken: status %d, %q", code, said)
	}
	if err := c.PosixRename(".goutputstream-AB12CD", "own.md"); err != nil {
		t.Fatal(err)
	}
	if err := c.Remove(".~lock.own.md#"); err != nil {
		t.Fatal(err)
	}
	d.holds("5B.12", "own.md", "# Neuf")
	d.holds("5B.13", "own.md", "# 5B.13")
}

func TestRefusalsAreSaid(t *testing.T) {
	d := opened(t, nil)
	c := d.files("5B.12")
	for name, test := range map[string]struct {
		err  error
		code uint32
		says string
	}{
		"a large file":       {send(c, "a.odt", make([]byte, 1<<20+1)), 4, "1 Mo au plus"},
		"a device's name":    {c.Mkdir("con"), 3, ""},
		"a folder as a file": {send(c, "/", []byte("x")), 4, "C’est un dossier"},
		"a link":             {c.Symlink("own.md", "b.md"), 3, ""},
		"a second name":      {c.Link("own.md", "b.md"), 3, ""},
		"nothing":            {c.Remove("none"), 2, ""},
		"far down":           {c.MkdirAll("a/b/c/d"), 3, ""},
	} {
		if code, said := status(t, test.err); code != test.code || !strings.Contains(said, test.says) {
			t.Errorf("%s: status %d, %q, want %d and %q", name, code, said, test.code, test.says)
		}
	}
	if _, err := c.ReadLink("own.md"); err == nil {
		t.Error("a file is a link")
	}
}

// Whatever way is asked for, it starts in the seat's folder.
func TestEveryWayStartsInTheSeatsFolder(t *testing.T) {
	d := opened(t, nil)
	c := d.files("5B.12")
	for _, name := range []string{"../5B.13/own.md", "/../5B.13/own.md", filepath.Join(d.seats, "5B.13/own.md"), "/etc/passwd", "own.md/../../5B.13/own.md"} {
		if _, err := c.Open(name); err == nil {
			t.Errorf("%s can be read", name)
		}
		if err := c.PosixRename("own.md", name); err == nil {
			t.Errorf("own.md became %s", name)
		}
	}
	d.holds("5B.13", "own.md", "# 5B.13")
	d.holds("5B.12", "own.md", "# 5B.12")
	if got, err := c.RealPath("../../.."); err != nil || got != "/" {
		t.Errorf("above the folder is %q, %v", got, err)
	}
}

func TestTheRoomThatIsLeftIsSaid(t *testing.T) {
	d := opened(t, nil)
	c := d.files("5B.12")
	if err := send(c, "a.odt", make([]byte, 1<<20)); err != nil {
		t.Fatal(err)
	}
	room, err := c.StatVFS("/")
	if err != nil {
		t.Fatal(err)
	}
	if free := room.FreeSpace(); room.TotalSpace() != 3<<20 || free > 2<<20 || free < 2<<20-8192 || room.Favail != 18 {
		t.Errorf("of %d bytes %d are free, and %d files", room.TotalSpace(), free, room.Favail)
	}
}

// Times are kept as they are sent, except those to come; modes and owners are nobody's business, and
// setting them is no error.
func TestWhatIsSetOfAFile(t *testing.T) {
	d := opened(t, nil)
	c := d.files("5B.12")
	at := time.Date(2024, 5, 6, 7, 8, 9, 0, time.UTC)
	if err := errors.Join(c.Chmod("own.md", 0o777), c.Chown("own.md", 0, 0), c.Chtimes("own.md", at, at)); err != nil {
		t.Fatal(err)
	}
	info, err := os.Stat(filepath.Join(d.seats, "5B.12", "own.md"))
	if err != nil || info.Mode() != 0o600 || !info.ModTime().Equal(at) {
		t.Errorf("%v, %v, %v", info.Mode(), info.ModTime(), err)
	}
	later := time.Date(2100, 1, 1, 0, 0, 0, 0, time.UTC)
	if err := c.Chtimes("own.md", later, later); err != nil {
		t.Fatal(err)
	}
	if info, err := os.Stat(filepath.Join(d.seats, "5B.12", "own.md")); err != nil || !info.ModTime().Before(later) {
		t.Errorf("it was written in %v, %v", info.ModTime(), err)
	}
	if err := c.Truncate("own.md", 3); err != nil {
		t.Fatal(err)
	}
	d.holds("5B.12", "own.md", "# 5")
}

// Long lists come in parts.
func TestAListIsWhole(t *testing.T) {
	d := opened(t, nil)
	c := d.files("5B.12")
	want := []string{"own.md"}
	for _, name := range strings.Split("a b c d e f g h i j k l m n", " ") {
		want = append(want, name)
		if err := send(c, name, nil); err != nil {
			t.Fatal(err)
		}
	}
	slices.Sort(want)
	list, err := c.ReadDir("/")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, info := range list {
		got = append(got, info.Name())
	}
	if slices.Sort(got); !slices.Equal(got, want) {
		t.Errorf("the list has %q, want %q", got, want)
	}
}

// A file that is replaced while it is written goes on as the file that it was.
func TestAFileIsReplacedWhileItIsWritten(t *testing.T) {
	d := opened(t, nil)
	one, two := d.files("5B.12"), d.files("5B.12")
	f, err := one.Create("own.md")
	if err != nil {
		t.Fatal(err)
	}
	if err := errors.Join(send(two, "new.md", []byte("new")), two.PosixRename("new.md", "own.md")); err != nil {
		t.Fatal(err)
	}
	if _, err := f.Write([]byte("old")); err != nil {
		t.Fatal(err)
	}
	if err := f.Close(); err != nil {
		t.Fatal(err)
	}
	d.holds("5B.12", "own.md", "new")
}

// A connection from which nothing comes ends, and gives back what it held.
func TestAnIdleConnectionEnds(t *testing.T) {
	d := opened(t, func(o *Options) { o.Idle = 50 * time.Millisecond })
	c := d.files("5B.12")
	if _, err := c.Create("a"); err != nil {
		t.Fatal(err)
	}
	if err := c.Wait(); err == nil {
		t.Error("the connection ended without an error")
	}
}

// A connection that is not of a seat has no files.
func TestAConnectionWithoutASeatHasNoFiles(t *testing.T) {
	d := opened(t, nil)
	if c, err := sftp.NewClient(d.connect("5B.14")); err == nil {
		_, err = c.ReadDir("/")
		t.Errorf("there are files, %v", err)
	}
}
