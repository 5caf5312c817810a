package grade_test

import (
	"archive/zip"
	"encoding/csv"
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/tui/cli/clitest"
	"jourdain/tui/cli/console"
)

// deed is what some pupils of the class did, what that gives of twelve points and of a mark of
// twenty, and why this is right.
type deed struct {
	points float64
	mark   string // as the worksheet has it; "" for none
	state  string
	pupils []string
}

// forty is the class of testdata/class. Each piece of work was opened and read before its mark was
// written here; pupils of one deed have files of different programs.
func forty() map[string]deed {
	return map[string]deed{
		// All that the work asks for.
		"three headings": {12, "20,00", "graded", []string{"DUPONT Marie", "N’DIAYE Zoé", "GIRARD Louise"}},
		// A third of the work each; what was right from the start counts as far as the rest is done.
		"two headings": {8, "13,25", "graded", []string{"BENALI Lina", "LEFÈVRE Noé", "MICHEL Raphaël", "ANDRÉ Sacha"}},
		"one heading":  {4, "6,75", "graded", []string{"DA SILVA João", "MARTIN Inès", "ROUSSEAU Léa", "BERTRAND Rose", "MERCIER Juliette"}},
		// The starting file as it was given out: nothing of the work is done.
		"nothing done": {0, "0,00", "graded", []string{"Nguyễn Thị Hoa", "HADDAD Yanis", "TRAORÉ Adam", "DAVID Arthur", "BLANC Maxime"}},
		// All are headings, and one of three is not in its place.
		"a level too deep": {10, "16,75", "graded", []string{"LE GALL Éloïse", "ROBERT Jade", "ROUX Camille", "GUÉRIN Clara"}},
		// All three, and two more that are none: a table of contents would have whole paragraphs in it.
		"paragraphs as headings": {7, "11,75", "graded", []string{"MARTIN Anne-Sophie", "DURAND Emma", "LAURENT Alice", "FOURNIER Manon", "CHEVALIER Eva"}},
		// All that was asked for, and one thing beside it was spoilt: the title, or the words of a recipe.
		"the title lost": {11.25, "18,75", "graded", []string{"RICHARD Louis", "VINCENT Nathan", "BOYER Théo"}},
		"words added":    {11.25, "18,75", "graded", []string{"EL AMRANI Mohamed", "GARCIA Tom", "SIMON Gabriel", "MOREL Ethan", "DIALLO Aïcha"}},
		// The title and one sentence, typed into Moodle: hardly any of the work is there.
		"typed": {0, "", "typed", []string{"MARTIN Paul"}},
		// What cannot be marked has no mark, and not 0: the teacher decides.
		"no byte":        {0, "", "empty", []string{"PETIT Chloé"}},
		"a cut file":     {0, "", "damaged", []string{"MOREAU Hugo"}},
		"another format": {0, "", "other-format", []string{"LE BIHAN Maëlle", "COHEN Sarah"}},
		"nothing":        {0, "", "nothing", []string{"DE LA TOUR Jean-Baptiste", "ABSENT Karim"}},
	}
}

// classOfForty puts the class into a folder of the test's own, and returns the folder.
func classOfForty(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	if err := os.CopyFS(dir, os.DirFS(filepath.Join("testdata", "class"))); err != nil {
		t.Fatal(err)
	}
	return dir
}

// Every pupil of the class has a row, and the mark that a person gives who has read the work; it
// does not depend on the program that wrote the file.
func TestAClassOfForty(t *testing.T) {
	t.Parallel()
	dir := classOfForty(t)
	got := clitest.Run(t, "fr_FR.UTF-8", "", "grade", "--lesson", "looking-or-being",
		"--roster", filepath.Join(dir, "eleves.csv"), "--format", "json", filepath.Join(dir, "classe.zip"))
	if got.Status != console.Failed {
		t.Errorf("status %d: some files cannot be read\n%s", got.Status, got.Err)
	}
	type row struct {
		Pupil, State, Format string
		Points               float64
	}
	rows := map[string]row{}
	for line := range strings.Lines(got.Out) {
		var r row
		if err := json.Unmarshal([]byte(line), &r); err != nil {
			t.Fatal(err)
		}
		if _, twice := rows[r.Pupil]; twice {
			t.Errorf("%s has two rows", r.Pupil)
		}
		rows[r.Pupil] = r
	}
	for name, d := range forty() {
		formats := map[string]bool{}
		for _, pupil := range d.pupils {
			r, ok := rows[pupil]
			if !ok || r.Points != d.points || r.State != d.state {
				t.Errorf("%s, %s (%s): %v points, %s, want %v, %s", name, pupil, r.Format, r.Points, r.State, d.points, d.state)
			}
			formats[r.Format] = true
			delete(rows, pupil)
		}
		if d.state == "graded" && len(d.pupils) > 2 && len(formats) < 2 {
			t.Errorf("%s: all of it is in %v", name, formats)
		}
	}
	for pupil := range rows {
		t.Errorf("%s has a row, and is not in the class", pupil)
	}
}

// What is said of the class is the same in French and in English, and names each pupil once.
func TestTheSumOfAClassOfForty(t *testing.T) {
	t.Parallel()
	dir := classOfForty(t)
	for lang, want := range map[string]string{
		"fr_FR.UTF-8": "\n41 élèves. Travaux\u00a0: 3 réussis, 31 à reprendre, 1 qui n’est pas le document demandé, 1 abîmé, 1 vide, 2 dans un format que je ne lis pas, 2 non rendus.\n",
		"en_GB.UTF-8": "\n41 pupils. Work: 3 pass, 31 to be done again, 1 is not the document asked for, 1 damaged, 1 empty, 2 of a kind that I do not read, 2 not handed in.\n",
	} {
		got := clitest.Run(t, lang, "", "grade", "--lesson", "looking-or-being", "--scale", "20",
			"--roster", filepath.Join(dir, "eleves.csv"), filepath.Join(dir, "classe.zip"))
		_, sum, ok := strings.Cut(got.Out, want)
		if !ok {
			at := max(0, strings.Index(got.Out, "\n41 "))
			t.Fatalf("no sum as in %q:\n%.400s", want, got.Out[at:])
		}
		for _, d := range forty() {
			for _, pupil := range d.pupils {
				if strings.Count(sum, "  "+pupil+" ")+strings.Count(sum, " "+pupil+"\u00a0:")+strings.Count(sum, " "+pupil+":") != 1 {
					t.Errorf("%s: %s is not in the sum once:\n%s", lang, pupil, sum)
				}
			}
		}
		if strings.Count(sum, "Emma Durand") != 2 || strings.Count(sum, "Alice Laurent") != 2 {
			t.Errorf("%s: who handed in one file twice is not named:\n%s", lang, sum)
		}
		if !strings.Contains(got.Err, "INE") || strings.Contains(got.Err, "1234567") || strings.Contains(got.Out, "1234567") {
			t.Errorf("%s: a national number is not said to be dropped, or is kept", lang)
		}
	}
}

// The worksheet gets the marks and the feedback, and nothing else in it changes; the archive has a
// page for each folder of the download, under the folder's name.
func TestAClassOfFortyGoesBackIntoMoodle(t *testing.T) {
	t.Parallel()
	dir := classOfForty(t)
	back := filepath.Join(dir, "retours.zip")
	clitest.Run(t, "fr_FR.UTF-8", "", "grade", "--lesson", "looking-or-being", "--scale", "20", "--roster", filepath.Join(dir, "eleves.csv"),
		"--worksheet", filepath.Join(dir, "notes.csv"), "--feedback", back, "--format", "json", filepath.Join(dir, "classe.zip"))
	given, filled := sheet(t, filepath.Join(dir, "notes.csv")), sheet(t, filepath.Join(dir, "notes-notée.csv"))
	mark, feedback := slices.Index(given[0], "Note"), slices.Index(given[0], "Feedback par commentaires")
	marks := map[string]string{}
	for i := range filled {
		if i > 0 {
			marks[inOneOrder(filled[i][1])] = filled[i][mark]
			if said := filled[i][feedback]; (said == "") != (filled[i][mark] == "" || filled[i][mark] == "20,00") {
				t.Errorf("%s has %q and reads %q", filled[i][1], filled[i][mark], said)
			}
			filled[i][mark], filled[i][feedback] = given[i][mark], given[i][feedback]
		}
	}
	if diff := cmp.Diff(given, filled); diff != "" {
		t.Errorf("other cells of the worksheet changed (-given +filled):\n%s", diff)
	}
	for name, d := range forty() {
		for _, pupil := range d.pupils {
			if got, ok := marks[inOneOrder(pupil)]; got != d.mark || ok == (pupil == "ABSENT Karim") {
				t.Errorf("%s: %s has %q in the worksheet, want %q", name, pupil, got, d.mark)
			}
		}
	}
	folders := map[string]bool{}
	for _, name := range members(t, filepath.Join(dir, "classe.zip")) {
		folders[filepath.Dir(name)+"/retour.html"] = true
	}
	for _, name := range members(t, back) {
		if !folders[name] {
			t.Errorf("Moodle knows no %s", name)
		}
		delete(folders, name)
	}
	for name := range folders {
		t.Errorf("there is no %s", name)
	}
}

// sheet reads a table of Moodle's.
func sheet(t *testing.T, name string) [][]string {
	t.Helper()
	source, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(strings.TrimPrefix(string(source), "\uFEFF"))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

// members lists the files of an archive.
func members(t *testing.T, name string) []string {
	t.Helper()
	z, err := zip.OpenReader(name)
	if err != nil {
		t.Fatal(err)
	}
	defer z.Close()
	var all []string
	for _, f := range z.File {
		all = append(all, f.Name)
	}
	return all
}

// inOneOrder returns a name as it is compared: "DUPONT Marie" and "Marie Dupont" are one.
func inOneOrder(name string) string {
	words := strings.Fields(strings.ToLower(name))
	slices.Sort(words)
	return strings.Join(words, " ")
}
