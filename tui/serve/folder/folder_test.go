package folder

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"jourdain/lessons/disk"
)

func small() Limits {
	return Limits{File: 1000, Total: 2500, Entries: 6, Depth: 3, Handles: 4, Users: 2}
}

// opened opens a folder, beside which there is another seat's, with a file.
func opened(t *testing.T, l Limits) (f *Folder, dir string) {
	t.Helper()
	around := t.TempDir()
	dir = filepath.Join(around, "12")
	for _, seat := range []string{"12", "13"} {
		if err := os.Mkdir(filepath.Join(around, seat), 0o700); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join(around, "13", "other.md"), []byte("other"), 0o600); err != nil {
		t.Fatal(err)
	}
	f, err := NewKeeper(l).Open(dir)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = f.Close() })
	return f, dir
}

// write writes a whole file, as a program does: in pieces.
func write(f *Folder, name string, size int) error {
	file, err := f.Open(name, Opening{Write: true, Create: true, Empty: true})
	if err != nil {
		return err
	}
	for at := 0; at < size && err == nil; at += 100 {
		_, err = file.WriteAt(make([]byte, min(100, size-at)), int64(at))
	}
	return errors.Join(err, file.Close())
}

// What learners put on the disk leaves room for what the server keeps there.
func TestAFullDiskIsNotFilledUp(t *testing.T) {
	full := false
	l := small()
	l.Room = func(string, int64) bool { return !full }
	f, dir := opened(t, l)
	must(t, write(f, "a.md", 300))
	full = true
	if err := write(f, "b.md", 1); !disk.Full(err) {
		t.Errorf("a new file: %v", err)
	}
	if err := f.Fits("c.md", 10); !disk.Full(err) {
		t.Errorf("what the tutor writes: %v", err)
	}
	if _, err := os.Stat(filepath.Join(dir, "b.md")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("something was written: %v", err)
	}
	must(t, f.Remove("a.md"))
}

func must(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

func wants(t *testing.T, what string, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Errorf("%s: %v, want %v", what, err, want)
	}
}

// onDisk is how many bytes the files of a folder have.
func onDisk(t *testing.T, dir string) (bytes int64) {
	t.Helper()
	must(t, filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		if err == nil && d.Type().IsRegular() {
			info, err := d.Info()
			if err == nil {
				bytes += info.Size()
			}
			return err
		}
		return err
	}))
	return bytes
}

func TestNoFileOutgrowsItsLimit(t *testing.T) {
	f, dir := opened(t, small())
	must(t, write(f, "a.odt", 1000))
	wants(t, "one byte more", write(f, "a.odt", 1001), ErrLarge)
	wants(t, "a size that is set", f.Truncate("a.odt", 1001), ErrLarge)
	wants(t, "a size below nothing", f.Truncate("a.odt", -1), ErrLarge)
	file, err := f.Open("b.odt", Opening{Write: true, Create: true})
	must(t, err)
	defer file.Close()
	for _, at := range []int64{1 << 62, 1000, 1<<63 - 1, -1} {
		if n, err := file.WriteAt([]byte("x"), at); err == nil || n > 0 {
			t.Errorf("a byte at %d was written", at)
		}
	}
	end, err := f.Open("a.odt", Opening{Write: true, Append: true})
	must(t, err)
	defer end.Close()
	_, err = end.WriteAt([]byte("x"), 0)
	wants(t, "a byte at the end", err, ErrLarge)
	if got := onDisk(t, dir); got > 1000 {
		t.Errorf("%d bytes are on the disk", got)
	}
}

// Whichever way the files grow, they grow no further together than they may.
func TestAllFilesKeepTheirLimitTogether(t *testing.T) {
	f, dir := opened(t, small())
	must(t, write(f, "a", 1000))
	must(t, write(f, "b", 1000))
	wants(t, "a third file", write(f, "c", 1000), ErrFull)
	must(t, f.Truncate("c", 500))
	wants(t, "a size that is set", f.Truncate("c", 501), ErrFull)
	wants(t, "what is asked before", f.Fits("d", 1), ErrFull)
	must(t, f.Fits("a", 1000))
	file, err := f.Open("c", Opening{Write: true})
	must(t, err)
	defer file.Close()
	_, err = file.WriteAt([]byte("x"), 900) // with a hole before it
	wants(t, "a byte behind a hole", err, ErrFull)
	if got := onDisk(t, dir); got != 2500 {
		t.Errorf("%d bytes are on the disk, want 2500", got)
	}
	must(t, f.Remove("a"))
	must(t, write(f, "d", 1000)) // the room of the one that was taken away
}

// A file that was taken away takes room until it is closed.
func TestAnOpenFileWithoutANameTakesRoom(t *testing.T) {
	if os.PathSeparator != '/' {
		t.Skip("this system does not take an open file away")
	}
	f, _ := opened(t, small())
	must(t, write(f, "a", 1000))
	must(t, write(f, "b", 1000))
	open, err := f.Open("a", Opening{Read: true})
	must(t, err)
	must(t, f.Rename("b", "a", true))
	wants(t, "beside the one without a name", write(f, "c", 600), ErrFull)
	must(t, open.Close())
	must(t, write(f, "c", 600))
}

// What the tutor, or another process, writes in the folder counts too.
func TestWhatOthersWriteCounts(t *testing.T) {
	f, dir := opened(t, small())
	must(t, write(f, "a", 10))
	must(t, os.WriteFile(filepath.Join(dir, "starter.odt"), make([]byte, 2400), 0o600))
	wants(t, "beside it", write(f, "b", 100), ErrFull)
}

func TestSeveralWhoWriteAtTheSameTimeKeepTheLimit(t *testing.T) {
	l := small()
	l.Entries, l.Handles, l.Users, l.File, l.Total = 100, 100, 100, 20_000, 30_000
	one, dir := opened(t, l)
	var all sync.WaitGroup
	for i := range 8 {
		f, err := one.keeper.Open(dir) // each with a connection of its own
		must(t, err)
		all.Go(func() {
			_ = write(f, "f"+string(rune('a'+i)), 10_000) // whether it is refused is a matter of who comes first
			_ = f.Close()
		})
	}
	all.Wait()
	if got := onDisk(t, dir); got > 30_000 || got < 25_000 {
		t.Errorf("%d bytes are on the disk, where 80000 were sent and 30000 may be", got)
	}
}

func TestNumbersAreLimited(t *testing.T) {
	f, dir := opened(t, small())
	for _, name := range []string{"a", "b", "c", "d"} {
		must(t, write(f, name, 1))
	}
	must(t, f.Mkdir("e"))
	must(t, f.Mkdir("e/f"))
	wants(t, "a seventh file", write(f, "g", 1), ErrMany)
	wants(t, "a seventh folder", f.Mkdir("g"), ErrMany)
	must(t, write(f, "a", 2))
	must(t, f.Rename("a", "e/a", false))
	var open []*File
	for range 4 {
		file, err := f.Open("b", Opening{Read: true})
		must(t, err)
		open = append(open, file)
	}
	_, err := f.Open("b", Opening{Read: true})
	wants(t, "a fifth open file", err, ErrBusy)
	_, err = f.List("/")
	wants(t, "a list beside them", err, ErrBusy)
	must(t, open[0].Close())
	list, err := f.List("/")
	must(t, err)
	_, err = f.Open("b", Opening{Read: true})
	wants(t, "a file beside a list", err, ErrBusy)
	must(t, list.Close())
	if _, err := f.keeper.Open(dir); err != nil {
		t.Errorf("the second user: %v", err)
	}
	_, err = f.keeper.Open(dir)
	wants(t, "a third user", err, ErrBusy)
}

func TestNames(t *testing.T) {
	f, _ := opened(t, Limits{File: 10, Total: 1000, Entries: 100, Depth: 3, Handles: 4, Users: 1})
	for _, name := range []string{
		"recettes.odt", "/recettes.odt", "été – l’hiver.md", ".~lock.recettes.odt#", "lu123abc.tmp", "~$cettes.docx", ".goutputstream-AB12CD", ".recettes.odt.swp",
		"recettes.odt~", "../up.md", "a/../b.md", "/../../c.md",
	} {
		if err := write(f, name, 1); err != nil {
			t.Errorf("%q: %v", name, err)
		}
	}
	for _, name := range []string{
		"nul", "CON.odt", "a.", "a ", "a\nb", "a\x00b", "a\x1b[2Jb", "a\u202eb", "a\u2028b", "a\xffb", `a\b`, "C:", "c:x", "a:b", strings.Repeat("n", 256), "a/\x00", "con/a",
	} {
		wants(t, "a file "+name, write(f, name, 1), ErrName)
		wants(t, "a folder "+name, f.Mkdir(name), ErrName)
		wants(t, "a new name "+name, f.Rename("recettes.odt", name, true), ErrName)
	}
	wants(t, "far down", f.Mkdir("a/b/c/d"), ErrDeep)
	wants(t, "very far down", write(f, strings.Repeat("d/", 100_000)+"a", 1), ErrDeep)
}

// Nothing that somebody asks for reads or changes anything outside of the folder.
func TestNothingLeadsOut(t *testing.T) {
	f, dir := opened(t, small())
	must(t, write(f, "a", 5))
	other := filepath.Join(dir, "..", "13", "other.md")
	for _, name := range []string{"../13/other.md", "/../13/other.md", "x/../../13/other.md", other} {
		if _, err := f.Stat(name); err == nil {
			t.Errorf("%q is there", name)
		}
		if err := f.Rename("a", name, true); err == nil {
			t.Errorf("a became %q", name)
		}
		_ = write(f, name, 3)
		_ = f.Remove(name)
	}
	if got, err := os.ReadFile(other); err != nil || string(got) != "other" {
		t.Errorf("the other seat's file: %q, %v", got, err)
	}
	for _, change := range []error{f.Rmdir("/"), f.Rmdir("a/.."), f.Rename("/", "b", true), f.Rename("a", "/", true), f.Remove("/")} {
		if change == nil {
			t.Error("the folder itself was changed")
		}
	}
}

// Links that somebody has put into the folder by hand are not followed, nor shown.
func TestLinksMadeByHandAreRefused(t *testing.T) {
	f, dir := opened(t, Limits{File: 100, Total: 1000, Entries: 20, Depth: 3, Handles: 4, Users: 1})
	other := filepath.Join(dir, "..", "13")
	must(t, write(f, "a", 5))
	for name, target := range map[string]string{"out": other, "out.md": filepath.Join(other, "other.md"), "in.md": "a", "lost": "nowhere"} {
		if err := os.Symlink(target, filepath.Join(dir, name)); err != nil {
			t.Skipf("no links here: %v", err)
		}
	}
	must(t, os.Link(filepath.Join(other, "other.md"), filepath.Join(dir, "hard.md")))
	for _, name := range []string{"out", "out.md", "in.md", "lost", "hard.md", "out/other.md"} {
		_, err := f.Stat(name)
		if err == nil {
			t.Errorf("%s is there", name)
		}
		if _, err := f.Open(name, Opening{Read: true}); err == nil {
			t.Errorf("%s can be read", name)
		}
		if err := write(f, name, 2); err == nil {
			t.Errorf("%s can be written", name)
		}
		if err := f.Rename("a", name, true); err == nil {
			t.Errorf("%s can be replaced", name)
		}
		if f.Truncate(name, 0) == nil || f.Chtimes(name, time.Unix(0, 0), time.Unix(0, 0)) == nil || f.Mkdir(name) == nil || f.Remove(name) == nil {
			t.Errorf("%s can be changed", name)
		}
	}
	list, err := f.List("")
	must(t, err)
	if len(list.All) != 1 || list.All[0].Name() != "a" {
		t.Errorf("the list shows %v", list.All)
	}
	if got, err := os.ReadFile(filepath.Join(other, "other.md")); err != nil || string(got) != "other" {
		t.Errorf("the other seat's file: %q, %v", got, err)
	}
}

// The tutor gives a new file its name by a link, and takes the first name away then; when it is
// killed between the two, the file is the learner's all the same.
func TestAFileWithTwoNamesInTheFolderIsItsOwn(t *testing.T) {
	f, dir := opened(t, small())
	must(t, write(f, "a", 5))
	if err := os.Link(filepath.Join(dir, "a"), filepath.Join(dir, "b")); err != nil {
		t.Skipf("no links here: %v", err)
	}
	must(t, write(f, "b", 6))
	must(t, f.Remove("a"))
}

func TestNothingIsMadeThatCanBeExecuted(t *testing.T) {
	f, dir := opened(t, small())
	must(t, write(f, "a", 1))
	must(t, f.Mkdir("b"))
	for name, want := range map[string]fs.FileMode{"a": 0o600, "b": fs.ModeDir | 0o700} {
		there, err := os.Stat(filepath.Join(dir, name))
		must(t, err)
		said, err := f.Stat(name)
		must(t, err)
		if there.Mode() != want || said.Mode() != want || said.Sys() != nil {
			t.Errorf("%s: %v on the disk, %v is said", name, there.Mode(), said.Mode())
		}
	}
}

func TestRename(t *testing.T) {
	f, dir := opened(t, Limits{File: 100, Total: 1000, Entries: 20, Depth: 3, Handles: 4, Users: 1})
	must(t, write(f, "a", 1))
	must(t, write(f, "b", 2))
	wants(t, "a name that is taken", f.Rename("a", "b", false), fs.ErrExist)
	must(t, f.Rename("a", "b", true))
	if info, err := os.Stat(filepath.Join(dir, "b")); err != nil || info.Size() != 1 {
		t.Errorf("b: %v, %v", info, err)
	}
	must(t, f.Mkdir("d"))
	must(t, f.Mkdir("d/e"))
	must(t, write(f, "d/e/f", 1))
	must(t, f.Mkdir("g"))
	wants(t, "a folder with what is in it", f.Rename("d", "g/d", false), ErrDeep)
	if f.Rename("d", "d/e/d", true) == nil {
		t.Error("a folder lies in itself")
	}
	if f.Rename("b", "d", true) == nil {
		t.Error("a file replaced a folder")
	}
	wants(t, "below a file", f.Rename("d", "b/d", true), ErrNotFolder)
	wants(t, "nothing", f.Rename("none", "x", true), fs.ErrNotExist)
	wants(t, "into no folder", f.Rename("b", "none/x", true), fs.ErrNotExist)
	wants(t, "no folder", f.Rmdir("nothing"), fs.ErrNotExist)
	wants(t, "a folder as a file", f.Remove("d"), ErrIsFolder)
	wants(t, "a file as a folder", f.Rmdir("b"), ErrNotFolder)
}

func TestOpenings(t *testing.T) {
	f, _ := opened(t, small())
	_, err := f.Open("a", Opening{Write: true})
	wants(t, "none to write", err, fs.ErrNotExist)
	must(t, write(f, "a", 10))
	_, err = f.Open("a", Opening{Write: true, Create: true, New: true})
	wants(t, "only a new one", err, fs.ErrExist)
	_, err = f.Open("/", Opening{Read: true})
	wants(t, "a folder", err, ErrIsFolder)
	reader, err := f.Open("a", Opening{Read: true})
	must(t, err)
	defer reader.Close()
	_, err = reader.WriteAt([]byte("x"), 0)
	wants(t, "to write what is read", err, fs.ErrPermission)
	writer, err := f.Open("a", Opening{Write: true})
	must(t, err)
	defer writer.Close()
	_, err = writer.ReadAt(make([]byte, 1), 0)
	wants(t, "to read what is written", err, fs.ErrPermission)
	if n, err := reader.ReadAt(make([]byte, 20), 0); n != 10 || !errors.Is(err, io.EOF) {
		t.Errorf("%d bytes, %v", n, err)
	}
}

// The folder of a class that was erased and made again is another one than the one that somebody has
// open.
func TestAFolderThatWasMadeAgainIsOpenedAnew(t *testing.T) {
	f, dir := opened(t, small())
	must(t, os.Remove(dir))
	must(t, os.Mkdir(dir, 0o700))
	again, err := f.keeper.Open(dir)
	must(t, err)
	must(t, write(again, "a", 1))
	if _, err := os.Stat(filepath.Join(dir, "a")); err != nil {
		t.Error(err)
	}
	if write(f, "b", 1) == nil {
		t.Error("a file was written into a folder that is gone")
	}
	must(t, again.Close())
}
