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
)

// A list of files is left when the limit is reached, wherever the archive says that it is.
func TestLongListsAreNotRead(t *testing.T) {
	limits := archive.Limits{Entries: 10, Directory: 10_000}
	long := packed(t, 70_000) // so many that the list stands where ZIP64 says
	lying := bytes.Clone(long)
	end := bytes.LastIndex(lying, []byte("PK\x05\x06"))
	binary.LittleEndian.PutUint32(lying[end+16:], uint32(len(lying)-22)) // a list of nothing, says its end
	for _, test := range []struct {
		name string
		file []byte
		want error
	}{
		{"a few files", packed(t, 10), nil},
		{"one file more", packed(t, 11), archive.ErrEntries},
		{"a list that is too long", packed(t, 1_500), archive.ErrEntries},
		{"a list where ZIP64 says", long, archive.ErrEntries},
		{"a list that lies about its place", lying, archive.ErrEntries},
		{"no archive", []byte("PK\x03\x04"), zip.ErrFormat},
	} {
		t.Run(test.name, func(t *testing.T) {
			read := &counting{ReaderAt: bytes.NewReader(test.file)}
			files, err := archive.Open(read, int64(len(test.file)), limits)
			if !errors.Is(err, test.want) {
				t.Errorf("%v, want %v", err, test.want)
			}
			if most := limits.Directory + 150_000; read.bytes > most {
				t.Errorf("%d bytes of %d were read, want %d at most", read.bytes, len(test.file), most)
			}
			if err == nil {
				if _, err := files.File[0].Open(); err != nil {
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
	files, err := archive.Open(bytes.NewReader(b.Bytes()), int64(b.Len()), archive.Limits{Entries: 1, Directory: 100})
	if err != nil {
		t.Fatal(err)
	}
	open, err := files.File[0].Open()
	if err != nil {
		t.Fatal(err)
	}
	if got, err := io.ReadAll(open); err != nil || !bytes.Equal(got, want) {
		t.Errorf("%d bytes, %v", len(got), err)
	}
}

// packed gives an archive of n empty files.
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
