package documents

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
	"testing"

	"jourdain/lessons/disk/disktest"
)

// TestSaveOnOtherDisks saves on a full disk and on a protected one.
func TestSaveOnOtherDisks(t *testing.T) {
	disktest.Run(t, func(folder string) { saveOnOtherDisks(t, folder) })
}

func saveOnOtherDisks(t *testing.T, folder string) {
	disk, here := filepath.Join(folder, "disque"), filepath.Join(folder, "ici")
	makeFolders(t, here)
	disktest.Mount(t, disk, "size=64k")
	f := New(Options{Documents: disk, Here: here})
	large := make([]byte, 1<<20)
	if path, err := f.Save("a", ".odt", large); !errors.Is(err, ErrFull) || !errors.Is(err, syscall.ENOSPC) {
		t.Errorf("on a full disk: saved as %q, %v", path, err)
	}
	for _, dir := range []string{disk, here} {
		if entries, err := os.ReadDir(dir); err != nil || len(entries) != 0 {
			t.Errorf("a full disk leaves %v, %v", entries, err)
		}
	}
	if err := syscall.Mount("none", disk, "tmpfs", syscall.MS_REMOUNT|syscall.MS_RDONLY, ""); err != nil {
		t.Skip(err)
	}
	if path, err := New(Options{Documents: disk}).Save("a", ".odt", nil); !errors.Is(err, ErrReadOnly) {
		t.Errorf("on a protected disk: saved as %q, %v", path, err)
	}
	made := filepath.Join(disk, "Documents")
	if path, err := New(Options{Documents: made}).Save("a", ".odt", nil); !errors.Is(err, ErrReadOnly) {
		t.Errorf("in a folder to make on a protected disk: saved as %q, %v", path, err)
	}
	if path, err := f.Save("a", ".odt", large); err != nil || path != filepath.Join(here, "a.odt") {
		t.Errorf("with a protected disk and a free folder: saved as %q, %v", path, err)
	}
}

// A drive that is pulled out may leave its folder, which is no drive any more: it is not
// offered, nothing is written in it, and what is in it is on no drive.
func TestADriveThatIsPulledOut(t *testing.T) {
	disktest.Run(t, func(folder string) { driveIsPulledOut(t, person{t: t, home: folder}) })
}

func driveIsPulledOut(t *testing.T, p person) {
	left := p.path("media/MAMIE")
	o := Options{Drives: []string{p.path("media/*")}, Mounted: Defaults().Mounted}
	f := New(o)
	disktest.Mount(t, left, "size=64k")
	if folders := f.Folders(); len(folders) != 1 || folders[0].Path != left {
		t.Errorf("a drive that is there: %v", folders)
	}
	path, err := f.Save("a", ".odt", nil)
	if err != nil || path != filepath.Join(left, "a.odt") {
		t.Fatalf("on a drive that is there, it is saved as %q, %v", path, err)
	}
	if err := syscall.Unmount(left, 0); err != nil {
		t.Fatal(err)
	}
	if folders := f.Folders(); len(folders) != 0 {
		t.Errorf("a drive that was pulled out: %v", folders)
	}
	if path, err := f.SaveIn(left, "a", ".odt", nil); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("on a drive that was pulled out, it is saved as %q, %v", path, err)
	}
	if err := f.SaveBeside(path, "a.png", nil); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("beside a file on a drive that was pulled out, a picture is saved: %v", err)
	}
	if files := p.files("media/MAMIE"); len(files) != 0 {
		t.Errorf("where the drive was are %v", files)
	}
	p.put("media/MAMIE/b.odt", 1)
	if list := p.recent(o, 9); len(list) != 0 {
		t.Errorf("where the drive was, there are %v", list)
	}
	o.Documents = left
	if path, err := New(o).Save("c", ".odt", nil); err != nil {
		t.Errorf("in the person's own documents, wherever they are, it is saved as %q, %v", path, err)
	}
}

func TestTyped(t *testing.T) {
	for cause, want := range map[error]error{
		syscall.ENOSPC: ErrFull, syscall.EDQUOT: ErrFull, syscall.EROFS: ErrReadOnly,
		syscall.EACCES: ErrReadOnly, syscall.EPERM: ErrReadOnly, syscall.EIO: syscall.EIO,
	} {
		err := typed("save", &os.PathError{Op: "open", Path: "a", Err: cause})
		if !errors.Is(err, want) || !errors.Is(err, cause) || want == cause && (errors.Is(err, ErrFull) || errors.Is(err, ErrReadOnly)) {
			t.Errorf("%v is %v", cause, err)
		}
	}
}
