package grade_test

import (
	"archive/zip"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/adrg/xdg"

	"jourdain/tui/cli/clitest"
)

// classWith puts the class of forty into a folder of the test's own, with a folder of files of one
// pupil's work beside it, and returns the folder.
func classWith(t *testing.T, names ...string) string {
	t.Helper()
	dir := classOfForty(t)
	if err := os.Mkdir(filepath.Join(dir, "classe"), 0o700); err != nil {
		t.Fatal(err)
	}
	z, err := zip.OpenReader(filepath.Join(dir, "classe.zip"))
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	work, err := fs.ReadFile(z, "Tom Garcia_61105_assignsubmission_file_/recettes-garcia.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		if err := os.WriteFile(filepath.Join(dir, "classe", name), work, 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return dir
}

// A file that nobody of the list has handed in is no pupil more, in whatever form the class is told
// of; where a mean has such files in it, that is said.
func TestFilesOfNobodyAreNoPupils(t *testing.T) {
	t.Parallel()
	names := []string{"DUPONT Marie.md", "GIRARD Louise.md"}
	for i := range 20 {
		names = append(names, fmt.Sprintf("travail %d.md", i))
	}
	dir := classWith(t, names...)
	for lang, want := range map[string][2]string{
		"fr_FR.UTF-8": {"41 élèves, et 20 fichiers sans élève", "Sur 22 notes, dont 20 sans élève\u00a0: moyenne "},
		"en_GB.UTF-8": {"41 pupils, and 20 files without a pupil", "Of 22 marks, 20 of them without a pupil: mean "},
	} {
		args := []string{"grade", "--lesson", "looking-or-being", "--scale", "20", "--roster", filepath.Join(dir, "eleves.csv"), filepath.Join(dir, "classe")}
		got := clitest.Run(t, lang, "", args...)
		if !strings.Contains(got.Out, "\n"+want[0]+". ") {
			t.Errorf("%s: no %q:\n%s\n%s", lang, want[0], got.Out, got.Err)
		}
		pages := filepath.Join(dir, lang)
		got = clitest.Run(t, lang, "", append(args, "--format", "html", "-o", pages)...)
		page, err := os.ReadFile(filepath.Join(pages, "index.html"))
		if err != nil {
			t.Fatal(err, got.Err)
		}
		for _, said := range want {
			if !strings.Contains(string(page), said) {
				t.Errorf("%s: the page of the class has no %q", lang, said)
			}
		}
	}
}

// The worksheet has the marks that every form has, whether a scale is named or not.
func TestTheWorksheetIsRoundedAsMarksAre(t *testing.T) {
	t.Parallel()
	var all [2][][]string
	for i, scale := range [][]string{nil, {"--scale", "20"}} {
		dir := classOfForty(t)
		got := clitest.Run(t, "fr_FR.UTF-8", "", append([]string{
			"grade", "--lesson", "looking-or-being", "--roster", filepath.Join(dir, "eleves.csv"),
			"--worksheet", filepath.Join(dir, "notes.csv"), "--format", "json", filepath.Join(dir, "classe.zip"),
		}, scale...)...)
		all[i] = sheet(t, filepath.Join(dir, "notes-notée.csv"))
		if len(all[i]) < 40 {
			t.Fatal(got.Err)
		}
	}
	mark := slices.Index(all[0][0], "Note")
	for i := range all[0] {
		if all[0][i][mark] != all[1][i][mark] {
			t.Errorf("%s: %q, and with a scale %q", all[0][i][1], all[0][i][mark], all[1][i][mark])
		}
	}
}

// What a row says of a file is not said again behind the sum; what no row says is.
func TestWhatIsNotReadIsSaidOnce(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	for _, name := range []string{"Marie/devoir.md", "Marie/plan.pdf", "Louis/devoir.md", "Zoé/devoir.md", "Noé/devoir.pdf"} {
		if err := os.MkdirAll(filepath.Join(dir, "classe", filepath.Dir(name)), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, "classe", name), []byte("# Le titre\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	const said = "n’a pas été vérifié"
	for _, format := range []string{"text", "json", "table", "csv", "html"} {
		out := filepath.Join(dir, "out-"+format)
		got := clitest.Run(t, "fr_FR.UTF-8", "", "grade", "--format", format, "-o", out, filepath.Join(dir, "classe"))
		told := strings.Contains(got.Err, said)
		if want := format != "text" && format != "json"; told != want || strings.Contains(got.Err, "Noé") {
			t.Errorf("%s: %s", format, got.Err)
		}
	}
}

// Letters that a list has lost are shown as the hand-in has them, in texts and in the names of files,
// and where names are hidden nowhere.
func TestLostLettersAreShownAsTheyWereHandedIn(t *testing.T) {
	t.Cleanup(xdg.Reload)
	t.Setenv("XDG_DATA_HOME", t.TempDir()) // of the secret of pseudonyms
	xdg.Reload()
	dir := classOfForty(t)
	args := []string{"grade", "--lesson", "looking-or-being", "--roster", filepath.Join(dir, "eleves.csv"), filepath.Join(dir, "classe.zip")}
	pages, sheets := filepath.Join(dir, "pages"), filepath.Join(dir, "fiches")
	got := clitest.Run(t, "fr_FR.UTF-8", "", append(args, "--format", "html", "-o", pages, "--sheets", sheets)...)
	for _, page := range []string{filepath.Join(pages, "index.html"), filepath.Join(sheets, "nguyen-thi-hoa.html")} {
		text, err := os.ReadFile(page)
		if err != nil {
			t.Fatal(err, got.Err)
		}
		if !strings.Contains(string(text), "Nguyễn Thị Hoa") || strings.Contains(string(text), "Nguy?n") {
			t.Errorf("%s: the name is not as it was handed in", page)
		}
	}
	hidden := filepath.Join(dir, "sans-noms")
	if err := os.Mkdir(hidden, 0o700); err != nil {
		t.Fatal(err)
	}
	got = clitest.Run(t, "fr_FR.UTF-8", "", append(args, "--anonymous", "--format", "html", "-o", hidden, "--sheets", filepath.Join(hidden, "fiches"))...)
	if made, err := os.ReadDir(filepath.Join(hidden, "fiches")); err != nil || len(made) < 41 {
		t.Fatal(err, got.Err)
	}
	err := filepath.WalkDir(hidden, func(path string, entry os.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		file, err := os.Open(path)
		if err != nil {
			return err
		}
		defer file.Close()
		text, err := io.ReadAll(file)
		for _, name := range []string{"Nguyễn", "nguyen", "Nguy?n"} {
			if strings.Contains(path+string(text), name) {
				t.Errorf("%s: %s is not hidden", path, name)
			}
		}
		return err
	})
	if err != nil {
		t.Fatal(err, got.Err)
	}
}
