package archive_test

import (
	"archive/zip"
	"bytes"
	"encoding/binary"
	"io"
	"slices"
	"testing"

	"jourdain/grader/archive"
)

// copied returns a copy of an archive in which some parts have another text.
func copied(t *testing.T, file []byte, changed map[string]string, added ...string) (*zip.Reader, error) {
	t.Helper()
	say := func(text string) archive.Text {
		return func(w io.Writer) error {
			_, err := io.WriteString(w, text)
			return err
		}
	}
	texts := map[string]archive.Text{}
	for name, text := range changed {
		texts[name] = say(text)
	}
	var more []archive.Added
	for _, name := range added {
		more = append(more, archive.Added{Name: name, Text: say("added")})
	}
	var b bytes.Buffer
	if err := open(t, file, archive.Defaults()).Copy(&b, texts, more...); err != nil {
		return nil, err
	}
	r, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
	if err != nil {
		t.Fatal(err)
	}
	return r, nil
}

// TestCopyChangesOnlyWhatIsAsked holds that parts stay where they are and as they are packed, that the last of several
// of one name is changed, which is the one that is read, and that folders stay.
func TestCopyChangesOnlyWhatIsAsked(t *testing.T) {
	file := files(t, zip.Deflate, "a", "one", "b/", "", "c", "old", "c", "last", "d", "two")
	r, err := copied(t, file, map[string]string{"c": "new"}, "e")
	if err != nil {
		t.Fatal(err)
	}
	was, err := zip.NewReader(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		t.Fatal(err)
	}
	var names, texts []string
	for i, f := range r.File {
		source, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(source)
		if err != nil {
			t.Fatal(err)
		}
		names, texts = append(names, f.Name), append(texts, string(text))
		if i < len(was.File) && i != 3 && (f.CRC32 != was.File[i].CRC32 || f.CompressedSize64 != was.File[i].CompressedSize64 && f.Name != "b/" || f.Method != was.File[i].Method && f.Name != "b/") {
			t.Errorf("%s is packed otherwise", f.Name)
		}
	}
	if want := []string{"a", "b/", "c", "c", "d", "e"}; !slices.Equal(names, want) {
		t.Errorf("names %q, want %q", names, want)
	}
	if want := []string{"one", "", "old", "new", "two", "added"}; !slices.Equal(texts, want) {
		t.Errorf("texts %q, want %q", texts, want)
	}
}

// TestPartsThatLieOverEachOtherAreNotCopied holds that a small archive does not become a large one: its list may name
// the same bytes a thousand times.
func TestPartsThatLieOverEachOtherAreNotCopied(t *testing.T) {
	file := files(t, zip.Store, "a", string(bytes.Repeat([]byte("x"), 1_000)), "b", "y")
	entry := []byte("PK\x01\x02")
	first := bytes.Index(file, entry)
	second := first + 4 + bytes.Index(file[first+4:], entry)
	for _, at := range []int{20, 24} { // the sizes, and where the bytes stand
		copy(file[second+at:second+at+4], file[first+at:first+at+4])
	}
	binary.LittleEndian.PutUint32(file[second+42:], 0)
	if _, err := copied(t, file, nil); reason(err) != "damaged b" {
		t.Errorf("%v", err)
	}
}
