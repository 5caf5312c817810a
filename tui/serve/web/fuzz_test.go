package web

import (
	"mime/multipart"
	"os"
	"path"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"jourdain/lessons/disk"
	"jourdain/tui/serve/folder"
)

// Whatever a frame says, a window has a size that can be drawn; what is read is what was written.
func FuzzSize(f *testing.F) {
	for _, frame := range []string{"80x24", "0x0", "99999x99999", "-1x5", "80x24x1", "x", "", "80X24", "+80x24", "８０x24"} {
		f.Add(frame)
	}
	f.Fuzz(func(t *testing.T, frame string) {
		size, err := parseSize(frame)
		if err != nil {
			return
		}
		if size.Width < narrowest || size.Width > widest || size.Height < lowest || size.Height > highest {
			t.Errorf("%q is a window of %d by %d", frame, size.Width, size.Height)
		}
		if strings.Trim(frame, "0123456789x") != "" {
			t.Errorf("%q is taken for a size", frame)
		}
	})
}

// A cookie is a seat and a token, or nothing; one that is read is written as it was, but for the
// capitals of the seat.
func FuzzToken(f *testing.F) {
	token := newToken()
	for _, value := range []string{"5B.12/" + token, "5b/" + token, "/" + token, "5B.12/", "5B.0/" + token, "5B.12/" + token + "=", "5B.12//" + token, "5B.12/" + token[1:]} {
		f.Add(value)
	}
	f.Fuzz(func(t *testing.T, value string) {
		seat, token, err := parseToken(value)
		if err != nil {
			return
		}
		if again := seat.String() + "/" + token; strings.HasSuffix(value, "/"+token) == false || len(again) > len(value) {
			t.Errorf("%q is read as %q", value, again)
		}
		if key := keyOf(token); strings.Contains(string(key), token) {
			t.Errorf("the key %q has the token in it", key)
		}
	})
}

// Whatever a form calls a document, its name is one of a file in the folder of the seat, on every
// system, and reads as it is.
func FuzzName(f *testing.F) {
	for _, name := range []string{"lettre.odt", "../x", `C:\a\b.md`, "e\u0301te\u0301.md", ".", "..", "a/..", "\x00", "a\u202eb.md", "CON", " a ", "\xff.md", strings.Repeat("é", 300)} {
		f.Add(name)
	}
	f.Fuzz(func(t *testing.T, name string) {
		clean, err := cleanName(name)
		if err != nil {
			return
		}
		if clean != path.Base(clean) || !disk.CanName(clean) || !utf8.ValidString(clean) || strings.ContainsFunc(clean, unicode.IsControl) {
			t.Errorf("%q is kept as %q", name, clean)
		}
		if again, err := cleanName(clean); err != nil || again != clean {
			t.Errorf("%q is kept as %q, and that as %q, %v", name, clean, again, err)
		}
	})
}

// A list of languages may be anything.
func FuzzLanguages(f *testing.F) {
	voices := testVoices(f)
	for _, accept := range []string{"fr", "en-GB,en;q=0.8", "*", ";q=1", strings.Repeat("a-", 100)} {
		f.Add(accept)
	}
	f.Fuzz(func(t *testing.T, accept string) {
		if voices.byLang[voices.asked(accept)] == nil {
			t.Errorf("%q has no words", accept)
		}
	})
}

// Whatever a form is made of, it ends, and leaves nothing that the page does not show.
func FuzzForm(f *testing.F) {
	const boundary = "jourdain"
	for _, body := range []string{
		"--jourdain\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.md\"\r\n\r\ntext\r\n--jourdain--\r\n",
		"--jourdain\r\nContent-Disposition: form-data; name=\"file\"; filename=\"../a.md\"\r\n\r\ntext", "--jourdain--", "", "--jourdain\r\n\r\n\r\n--jourdain\r\n",
	} {
		f.Add(body)
	}
	f.Fuzz(func(t *testing.T, body string) {
		dir := t.TempDir()
		opened, err := folder.NewKeeper(folder.Usual()).Open(dir)
		if err != nil {
			t.Fatal(err)
		}
		s := shelf{opened}
		names, _ := keepAll(s, multipart.NewReader(strings.NewReader(body), boundary))
		all, err := s.list("")
		if err != nil {
			t.Fatal(err)
		}
		entries, err := os.ReadDir(dir)
		if err != nil || len(entries) != len(all) || len(all) > len(names) {
			t.Errorf("%d files for %q, %d shown, %v", len(entries), names, len(all), err)
		}
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
}
