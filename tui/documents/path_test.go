package documents

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"golang.org/x/text/unicode/norm"
)

// TestPathWithoutFile reads texts that name nothing on the disk.
func TestPathWithoutFile(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the paths are those of Unix")
	}
	const home, here = "/nowhere/mamie", "/nowhere/ici"
	tests := []struct{ holds, typed, want string }{
		{"nothing", "", ""},
		{"blanks", " \t\n ", ""},
		{"empty quotes", "''", ""},
		{"empty guillemets", "«»", ""},
		{"a relative path", "recettes.odt", here + "/recettes.odt"},
		{"a path above", "../recettes.odt", "/nowhere/recettes.odt"},
		{"an absolute path", "/a/b.odt", "/a/b.odt"},
		{"blanks and line ends around", " \t/a/b.odt \r\n", "/a/b.odt"},
		{"no-break spaces around", "\u00a0/a/b.odt\u202f", "/a/b.odt"},
		{"Windows' mark of direction before a copied path", "\u202a/a/b.odt", "/a/b.odt"},
		{"a byte order mark", "\ufeff/a/b.odt", "/a/b.odt"},
		{"the marks of a paste", "\x1b[200~/a/b.odt\x1b[201~", "/a/b.odt"},
		{"control characters", "/a/\x1b\x00b\u009b.odt\x7f", "/a/b.odt"},
		{"bytes that are not UTF-8", "/a/\xffb.odt", "/a/b.odt"},
		{"blanks within", "/a/mes documents/b c.odt", "/a/mes documents/b c.odt"},

		{"home", "~", home},
		{"below home", "~/Documents/b.odt", home + "/Documents/b.odt"},
		{"a name that starts with a tilde", "~b.odt", here + "/~b.odt"},
		{"home in quotes", "'~/b.odt'", home + "/b.odt"},

		{"single quotes", "'/a/b c.odt'", "/a/b c.odt"},
		{"double quotes", `"/a/b c.odt"`, "/a/b c.odt"},
		{"guillemets", "«\u00a0/a/b c.odt\u00a0»", "/a/b c.odt"},
		{"curly quotes", "“/a/b c.odt”", "/a/b c.odt"},
		{"German quotes", "„/a/b c.odt“", "/a/b c.odt"},
		{"angle brackets", "<file:///a/b%20c.odt>", "/a/b c.odt"},
		{"quotes that are not closed", "'/a/b c.odt", "/a/b c.odt"},
		{"an apostrophe in single quotes, as a terminal drops it", `'/a/l'\''été.odt'`, "/a/l'été.odt"},
		{"an apostrophe in double quotes", `"/a/l'été.odt"`, "/a/l'été.odt"},
		{"an escaped quote in double quotes", `"/a/le \"bon\".odt"`, `/a/le "bon".odt`},
		{"a backslash that escapes nothing", `"/a/b\c.odt"`, `/a/b\c.odt`},
		{"a backslash in single quotes", `'/a/b\c.odt'`, `/a/b\c.odt`},
		{"an apostrophe typed by hand", "/a/l'été.odt", "/a/l'été.odt"},
		{"two apostrophes typed by hand", "/a/l'été d'avant.odt", "/a/l'été d'avant.odt"},

		{"escaped blanks", `Mes\ documents/recettes.odt`, here + "/Mes documents/recettes.odt"},
		{"an escaped apostrophe", `/a/l\'été\ 2.odt`, "/a/l'été 2.odt"},
		{"an escaped backslash", `/a/b\\c.odt`, `/a/b\c.odt`},
		{"a backslash at the end", `/a/b.odt\`, "/a/b.odt"},

		{"an address", "file:///a/b.odt", "/a/b.odt"},
		{"an address with escapes", "file:///a/Mes%20documents/%C3%A9t%C3%A9.odt", "/a/Mes documents/été.odt"},
		{"an address on localhost", "file://localhost/a/b.odt", "/a/b.odt"},
		{"an address with one slash", "file:/a/b.odt", "/a/b.odt"},
		{"the address of the root", "file:/", "/"},
		{"an address in capitals", "FILE:///a/b.odt", "/a/b.odt"},
		{"an address in quotes", "'file:///a/b%20c.odt'", "/a/b c.odt"},
		{"an address with an escape that is none", "file:///a/100%.odt", "/a/100%.odt"},
		{"an address with an escaped percent sign", "file:///a/100%25.odt", "/a/100%.odt"},
		{"an address with a number sign", "file:///a/b%23c.odt", "/a/b#c.odt"},
		{"an address that hides control characters", "file:///a/%1B%5Bb%00.odt", "/a/[b.odt"},
		{"an address of a Windows drive", "file:///C:/Users/b%20c.odt", "C:/Users/b c.odt"},

		{"a Windows path", `C:\Users\Mamie\b c.odt`, `C:\Users\Mamie\b c.odt`},
		{"a path in a network of Windows", `\\server\share\b c.odt`, `\\server\share\b c.odt`},
		{"a Windows path in quotes", `"C:\Users\Mamie\b c.odt"`, `C:\Users\Mamie\b c.odt`},
		{"a Windows path with slashes", "d:/b.odt", "d:/b.odt"},
		{"a Windows network", `\\ecole\eleves\b.odt`, `\\ecole\eleves\b.odt`},
		{"a Windows network in quotes", `"\\ecole\eleves\b.odt"`, `\\ecole\eleves\b.odt`},
		{"a Windows variable stays", `%USERPROFILE%`, here + "/%USERPROFILE%"},

		{"two lines", "/a/b.odt\n/c/d.odt\n", "/a/b.odt"},
		{"two quoted paths", "'/a/b c.odt' '/d/e.odt'", "/a/b c.odt"},
		{"two quoted paths, the first with an apostrophe", `'/a/l'\''été.odt' '/d/e.odt'`, "/a/l'été.odt"},
		{"a blank before a slash in double quotes, after single ones", `'/a/b'" /c.odt" '/d/e.odt'`, "/a/b /c.odt"},
		{"two escaped paths", `/a/b\ c.odt /d/e.odt`, "/a/b c.odt"},
		{"a path with an escaped blank before a slash", `/a/b\ /c.odt`, "/a/b /c.odt"},
		{"two bare paths", "/a/b.odt /d/e.odt ~/f.odt", "/a/b.odt"},
		{"two paths, an apostrophe in the first", "/a/l'été.odt /d/e.odt", "/a/l'été.odt"},
		{"two addresses", "file:///a/b%20c.odt file:///d/e.odt", "/a/b c.odt"},
		{"two Windows paths", `"C:\a b.odt" "C:\c.odt"`, `C:\a b.odt`},
	}
	for _, test := range tests {
		t.Run(test.holds, func(t *testing.T) {
			if got := Path(context.Background(), test.typed, home, here); got != test.want {
				t.Errorf("Path(%q) = %q, want %q", test.typed, got, test.want)
			}
		})
	}
}

// TestPathToFile reads texts that name a file on the disk: the name on the disk is
// the answer.
func TestPathToFile(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the names are those of Unix")
	}
	tests := []struct{ holds, there, typed string }{
		{"a backslash that is in the name", `a\ b.odt`, `a\ b.odt`},
		{"a backslash that is an escape", `a b.odt`, `a\ b.odt`},
		{"a space at the end", "recettes.odt ", "recettes.odt "},
		{"a space at the end and a line end", "recettes.odt ", "recettes.odt \n"},
		{"a space at the end, quoted", "recettes.odt ", "'recettes.odt '"},
		{"a space at the end, escaped", "recettes.odt ", `recettes.odt\ `},
		{"a space at the end, escaped, and the blank after a drop", "recettes.odt ", `recettes.odt\  `},
		{"a space that is not in the name", "recettes.odt", "recettes.odt "},
		{"quotes that are in the name", "'a'.odt", "'a'.odt"},
		{"guillemets that are in the name", "« a ».odt", "« a ».odt"},
		{"a quoted folder before a bare name", "mes documents/a.odt", "'mes documents'/a.odt"},
		{"a bare folder before a quoted name", "mes/a b.odt", "mes/'a b.odt'"},
		{"a percent sign that is no escape", "a%20b.odt", "a%20b.odt"},
		{"what looks like two paths", "a /b.odt", "a /b.odt"},
		{"decomposed accents for composed ones", norm.NFC.String("été à Noël.odt"), norm.NFD.String("été à Noël.odt")},
		{"composed accents for decomposed ones", norm.NFD.String("été à Noël.odt"), norm.NFC.String("été à Noël.odt")},
		{
			"a composed folder and a decomposed name, both typed composed",
			norm.NFC.String("Téléchargements/") + norm.NFD.String("été.odt"), norm.NFC.String("Téléchargements/été.odt"),
		},
		{"a ligature", "cœur.odt", "cœur.odt"},
		{"decomposed accents with escapes", norm.NFC.String("l'été 2.odt"), norm.NFD.String(`l\'été\ 2.odt`)},
		{"a folder", "mes documents/", "mes documents"},
	}
	for _, test := range tests {
		t.Run(test.holds, func(t *testing.T) {
			here := t.TempDir()
			want := filepath.Join(here, test.there)
			if test.there[len(test.there)-1] == '/' {
				makeFolders(t, want)
			} else {
				write(t, want, "x")
			}
			if got := Path(context.Background(), test.typed, "/nowhere", here); got != want {
				t.Errorf("Path(%q) = %q, want %q", test.typed, got, want)
			}
		})
	}
}

// TestPathOfDrop reads what terminals write for the same dropped file.
func TestPathOfDrop(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("the paths are those of Unix")
	}
	folder := filepath.Join(t.TempDir(), "Mes documents")
	want := filepath.Join(folder, "l'été & l'hiver.odt")
	write(t, want, "x")
	for terminal, typed := range map[string]string{
		"GNOME":         "'" + folder + `/l'\''été & l'\''hiver.odt' `,
		"macOS":         filepath.Dir(folder) + `/Mes\ documents/l\'été\ \&\ l\'hiver.odt `,
		"double quotes": `"` + want + `"`,
		"address":       "file://" + filepath.Dir(folder) + "/Mes%20documents/l'%C3%A9t%C3%A9%20&%20l'hiver.odt\r\n",
		"bare":          want,
	} {
		if got := Path(context.Background(), typed, "/nowhere", "/nowhere"); got != want {
			t.Errorf("%s: Path(%q) = %q, want %q", terminal, typed, got, want)
		}
	}
}

// FuzzPath holds that any text gives an absolute path, a Windows path or nothing, and
// never a control character.
func FuzzPath(f *testing.F) {
	for _, seed := range []string{"'l'\\''été.odt'", "file:///a%0a%20", "« a »", "~/a b", `\\a\b`, "\x1b[200~a", "'\"\\"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, typed string) {
		got := Path(context.Background(), typed, "/nowhere/home", "/nowhere/here")
		if got != "" && !filepath.IsAbs(got) && !isWindows(got) {
			t.Errorf("Path(%q) = %q: not absolute", typed, got)
		}
		if clean := firstLine(got); clean != got {
			t.Errorf("Path(%q) = %q: has control characters", typed, got)
		}
	})
}

func write(t testing.TB, path, content string) {
	t.Helper()
	makeFolders(t, filepath.Dir(path))
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
}

func makeFolders(t testing.TB, path string) {
	t.Helper()
	if err := os.MkdirAll(path, 0o755); err != nil {
		t.Fatal(err)
	}
}

func TestIsWeb(t *testing.T) {
	for _, typed := range []string{
		"https://example.org/a.odt", " <HTTP://example.org>\n", "'ftp://example.org/a.odt'", "«\u00a0https://example.org\u00a0»",
		"www.example.org/a.odt",
	} {
		if !IsWeb(typed) {
			t.Errorf("%q is no address on the Internet", typed)
		}
	}
	for _, typed := range []string{"www.odt", "file:///a/b.odt", "https", "http/a.odt", "/a/http://b.odt", ""} {
		if IsWeb(typed) {
			t.Errorf("%q is an address on the Internet", typed)
		}
	}
}

// A path that leads nowhere from where the program was started is one from home.
func TestPathFromHome(t *testing.T) {
	home, here := t.TempDir(), t.TempDir()
	write(t, filepath.Join(home, "Documents", "letter.odt"), "")
	write(t, filepath.Join(home, "notes.odt"), "")
	write(t, filepath.Join(here, "notes.odt"), "")
	for typed, want := range map[string]string{
		"Documents/letter.odt": filepath.Join(home, "Documents", "letter.odt"),
		"notes.odt":            filepath.Join(here, "notes.odt"),
		"other.odt":            filepath.Join(here, "other.odt"),
	} {
		if got := Path(t.Context(), filepath.FromSlash(typed), home, here); got != want {
			t.Errorf("%s is %s, want %s", typed, got, want)
		}
	}
}
