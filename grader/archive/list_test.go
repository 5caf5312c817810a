package archive_test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"testing"

	"jourdain/grader/archive"
	"jourdain/grader/document"
)

// A list of files is left when the limit is reached, wherever the archive says that it is.
func TestLongListsAreNotRead(t *testing.T) {
	limits := archive.Limits{Entries: 10, Directory: 10_000, Part: 1}
	long := packed(t, 70_000) // so many that the list stands where ZIP64 says
	lying := bytes.Clone(long)
	end := bytes.LastIndex(lying, []byte("PK\x05\x06"))
	binary.LittleEndian.PutUint32(lying[end+16:], uint32(len(lying)-22)) // a list of nothing, says its end
	for _, test := range []struct {
		name string
		file []byte
		want string
	}{
		{"a few files", packed(t, 10), ""},
		{"one file more", packed(t, 11), "too-big entries"},
		{"a list that is too long", packed(t, 1_500), "too-big entries"},
		{"a list where ZIP64 says", long, "too-big entries"},
		{"a list that lies about its place", lying, "too-big entries"},
		{"no archive", []byte("PK\x03\x04"), "damaged "},
	} {
		t.Run(test.name, func(t *testing.T) {
			read := &counting{ReaderAt: bytes.NewReader(test.file)}
			files, err := archive.Open(read, int64(len(test.file)), limits, nil)
			if got := reason(err); got != test.want {
				t.Errorf("%q, want %q", got, test.want)
			}
			if most := limits.Directory + 150_000; read.bytes > most {
				t.Errorf("%d bytes of %d were read, want %d at most", read.bytes, len(test.file), most)
			}
			if err == nil {
				if _, err := files.Part(files.Names()[0]).Open(); err != nil {
					t.Error(err)
				}
			}
		})
	}
}

// What is in an archive may be larger than its list.
func TestFilesAreReadWithoutTheLimit(t *testing.T) {
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	file, err := w.CreateHeader(&zip.FileHeader{Name: "a", Method: zip.Store})
	if err != nil {
		t.Fatal(err)
	}
	want := bytes.Repeat([]byte("a"), 1<<20)
	if _, err := file.Write(want); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	limits := archive.Defaults()
	limits.Entries, limits.Directory = 1, 100
	files, err := archive.Open(bytes.NewReader(b.Bytes()), int64(b.Len()), limits, nil)
	if err != nil {
		t.Fatal(err)
	}
	open, err := files.Part("a").Open()
	if err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(open); err != nil || !bytes.Equal(got, want) {
		t.Errorf("%d bytes, %v", len(got), err)
	}
}

// reason returns what an error says of a file, "" for none.
func reason(err error) string {
	var u *document.Unreadable
	switch {
	case err == nil:
		return ""
	case errors.As(err, &u):
		return string(u.Reason) + " " + u.Detail
	default:
		return err.Error()
	}
}

// packed returns an archive of n empty files.
func packed(t *testing.T, n int) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := range n {
		if _, err := w.CreateHeader(&zip.FileHeader{Name: fmt.Sprint("Pictures/", i, ".png"), Method: zip.Store}); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// counting counts what is read.
type counting struct {
	io.ReaderAt
	bytes int64
}

func (c *counting) ReadAt(into []byte, offset int64) (int, error) {
	c.bytes += int64(len(into))
	return c.ReaderAt.ReadAt(into, offset)
}
