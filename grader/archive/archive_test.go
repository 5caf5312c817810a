package archive_test

import (
	"archive/zip"
	"bytes"
	"io"
	"slices"
	"strings"
	"testing"

	"jourdain/grader/archive"
)

// files makes an archive of names and texts by turns.
func files(t *testing.T, method uint16, parts ...string) []byte {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(parts); i += 2 {
		part, err := w.CreateHeader(&zip.FileHeader{Name: parts[i], Method: method})
		if err != nil {
			t.Fatal(err)
		}
		if _, err := io.WriteString(part, parts[i+1]); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func open(t *testing.T, file []byte, limits archive.Limits) *archive.Archive {
	t.Helper()
	a, err := archive.Open(bytes.NewReader(file), int64(len(file)), limits, nil)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// read reads a part to its end, and says what went wrong.
func read(a *archive.Archive, name string) (string, error) {
	source, err := a.Part(name).Open()
	if err != nil {
		return "", err
	}
	text, err := io.ReadAll(source)
	return string(text), err
}

// The parts are found by their names as they are written; of two of one name the last counts.
func TestPartsAreFoundByName(t *testing.T) {
	a := open(t, files(t, zip.Deflate, "[Content_Types].xml", "types", "word/document.xml", "first", "word/document.xml", "last"), archive.Defaults())
	if got, want := a.Names(), []string{"[Content_Types].xml", "word/document.xml"}; !slices.Equal(got, want) || !a.RepeatsNames() {
		t.Errorf("names %q, repeated %v", got, a.RepeatsNames())
	}
	if text, err := read(a, "word/document.xml"); text != "last" || err != nil {
		t.Errorf("%q, %v", text, err)
	}
	if a.Part("Word/Document.xml") != nil || a.Part("word") != nil {
		t.Error("a part was found by another name")
	}
}

// What is unpacked has its limits: of one part, of all that are read, and for what was packed.
func TestPartsAreBounded(t *testing.T) {
	limits := archive.Defaults()
	limits.Part, limits.Parts, limits.Ratio, limits.RatioFrom = 1_000, 1_500, 5, 500
	x := func(n int) string { return strings.Repeat("x", n) }
	for _, test := range []struct {
		name, want string
		file       []byte
	}{
		{"a part at its limit", "", files(t, zip.Store, "a", x(1_000))},
		{"a part beyond it", "too-big parts", files(t, zip.Store, "a", x(1_001))},
		{"all at their limit", "", files(t, zip.Store, "a", x(750), "b", x(750))},
		{"all beyond it", "too-big parts", files(t, zip.Store, "a", x(750), "b", x(751))},
		{"packed close, and small", "", files(t, zip.Deflate, "a", x(500))},
		{"packed close, and large", "too-big ratio", files(t, zip.Deflate, "a", x(501))},
	} {
		t.Run(test.name, func(t *testing.T) {
			a := open(t, test.file, limits)
			var last error
			for _, name := range a.Names() {
				if _, err := read(a, name); err != nil {
					last = err
				}
			}
			if got := reason(last); got != test.want {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}

// A file without an archive has the same limits.
func TestAloneIsBounded(t *testing.T) {
	limits := archive.Defaults()
	limits.Part = 10
	for n, want := range map[int]string{10: "", 11: "too-big parts"} {
		_, err := io.ReadAll(archive.Alone("a", strings.NewReader(strings.Repeat("x", n)), limits, nil))
		if got := reason(err); got != want {
			t.Errorf("%d bytes: %q, want %q", n, got, want)
		}
	}
}
