package moodle

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/address"
	"jourdain/tui/text"
)

func speaking(t *testing.T, lang string) *text.Words {
	t.Helper()
	words, err := text.Open(address.Polite.In(lang))
	if err != nil {
		t.Fatal(err)
	}
	return words
}

// names returns what is in a folder.
func names(t *testing.T, dir string) []string {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, e := range entries {
		all = append(all, e.Name())
	}
	return all
}

// The filled worksheet stands beside the teacher's own, which nobody touches, and so is what
// else is there.
func TestWrite(t *testing.T) {
	dir := t.TempDir()
	sheet := filepath.Join(dir, "feuille.csv")
	if err := os.WriteFile(sheet, []byte(frenchSheet), 0o600); err != nil {
		t.Fatal(err)
	}
	w, err := ReadWorksheet(sheet)
	if err != nil {
		t.Fatal(err)
	}
	filled := w.Fill([]Mark{{ID: "101", Value: 12, Of: 20}}, false)
	for _, test := range []struct{ lang, want string }{{"fr", "feuille-notée.csv"}, {"fr", "feuille-notée.csv"}, {"en", "feuille-graded.csv"}} {
		name, err := filled.Write(sheet, speaking(t, test.lang))
		if err != nil || filepath.Base(name) != test.want {
			t.Errorf("%s, %v", name, err)
		}
		if got, err := os.ReadFile(name); err != nil || string(got) != string(filled.Content) {
			t.Errorf("%q, %v", got, err)
		}
	}
	other := w.Fill([]Mark{{ID: "101", Value: 13, Of: 20}}, false)
	if _, err := other.Write(sheet, speaking(t, "fr")); word(err) != Taken {
		t.Errorf("another mark is written over the first: %v", err)
	}
	if got, err := os.ReadFile(sheet); err != nil || string(got) != frenchSheet {
		t.Errorf("the teacher's worksheet became %q, %v", got, err)
	}
	if diff := cmp.Diff([]string{"feuille-graded.csv", "feuille-notée.csv", "feuille.csv"}, names(t, dir)); diff != "" {
		t.Error(diff)
	}
}

// Nothing half-written stays where the folder takes no file, and a link is nobody's to follow.
func TestWriteFails(t *testing.T) {
	filled := parsed(t, frenchSheet).Fill(nil, false)
	if _, err := filled.Write(filepath.Join(t.TempDir(), "no folder", "a.csv"), speaking(t, "fr")); word(err) != Unwritten {
		t.Error(err)
	}
	dir := t.TempDir()
	secret := filepath.Join(t.TempDir(), "secret")
	if err := os.Symlink(secret, filepath.Join(dir, "a-notée.csv")); err != nil {
		t.Skip("no links here: ", err)
	}
	if _, err := filled.Write(filepath.Join(dir, "a.csv"), speaking(t, "fr")); word(err) != Taken {
		t.Error(err)
	}
	if _, err := os.Lstat(secret); err == nil {
		t.Error("a link was followed")
	}
	if diff := cmp.Diff([]string{"a-notée.csv"}, names(t, dir)); diff != "" {
		t.Error(diff)
	}
	closed := t.TempDir()
	if err := os.Chmod(closed, 0o500); err != nil {
		t.Fatal(err)
	}
	if _, err := filled.Write(filepath.Join(closed, "a.csv"), speaking(t, "fr")); err == nil {
		t.Skip("this person may write everywhere")
	} else if word(err) != Protected {
		t.Error(err)
	}
}

// Every word of a problem, a row, a mark and a file has its sentence in each language, with all
// its values.
func TestEverythingIsSaid(t *testing.T) {
	problems := []string{
		NotADownload, Missing, Forbidden, Damaged, TooMuch, Unread, NotAWorksheet, UnevenRows, TooLong,
		Taken, DiskFull, Protected, Unwritten, NoNumber, BadName, TwiceName,
	}
	for _, lang := range text.Languages() {
		words := speaking(t, lang)
		var said []string
		for _, w := range problems {
			p := &Problem{Word: w, Values: []any{"File", "a\x1b.csv", "Name", "Zoé", "Line", 3, "Detail", "why"}, Err: errors.New("why")}
			said = append(said, p.Say(words))
		}
		d := &Download{Left: []Left{{"a", Outside}, {"b", Encrypted}, {"c", Unclaimed}, {"d", Unclaimed}, {"e", Closed}}}
		f := &Filled{Given: 1, Uncommented: true, Resaved: true}
		for _, why := range []Why{NoWork, Locked, InWords, NoMaximum, HasGrade, HasComment, OtherName, TwoMarks} {
			f.Notes = append(f.Notes, Note{Row{ID: "7", Name: "Zoé"}, why}, Note{Row{ID: "8"}, why})
		}
		f.Strays = []Stray{{Mark{ID: "9", Name: "Participant"}, NoRow}, {Mark{Name: "Max"}, TwoRows}}
		left, filled := d.Say(words), f.Say(words)
		if len(left) != 4 || len(filled) != 13 {
			t.Errorf("%s: %d and %d sentences: %q %q", lang, len(left), len(filled), left, filled)
		}
		said = slices.Concat(said, left, filled, []string{Order(words)})
		for _, s := range said {
			if strings.Contains(s, "[cli.") || strings.Contains(s, "<no value>") || strings.ContainsRune(s, '\x1b') {
				t.Errorf("%s: %q", lang, s)
			}
		}
	}
	f := &Filled{Strays: []Stray{{Mark{ID: "9", Name: "Participant"}, NoRow}}}
	if said := f.Say(speaking(t, "en")); said[1] != "Marked, and not in the worksheet: 9." {
		t.Errorf("%q", said)
	}
}

// A class of two thousand does not fill the screen with names.
func TestLongListsAreCut(t *testing.T) {
	f := &Filled{}
	for range 100 {
		f.Notes = append(f.Notes, Note{Row{Name: "Zoé"}, NoWork})
	}
	if said := f.Say(speaking(t, "fr"))[1]; strings.Count(said, "Zoé") != most || !strings.Contains(said, "100") {
		t.Errorf("%s", said)
	}
}

func TestMoodlesWordsAreRead(t *testing.T) {
	all, err := speeches()
	if err != nil || len(all) < 5 {
		t.Fatalf("%d languages, %v", len(all), err)
	}
	for name, want := range map[string]bool{"Participant": true, "participant ": true, "Teilnehmerin": true, "参加者": true, "Participant 12": false, "": false} {
		if isAnybody(name) != want {
			t.Errorf("%q: anybody %v", name, !want)
		}
	}
	for _, test := range []struct {
		a, b string
		want bool
	}{
		{"Zoé Dupont", "DUPONT Zoé", true},
		{"O'Brien Pat", "OBrien Pat", true},
		{"Zoé Dupont", "Groupe A-Zoé Dupont", true},
		{"Zoé Dupont", "Zoé Martin", false},
		{"Zoé", "Zoé Martin", false},
		{"", "Zoé", false},
	} {
		if sameName(test.a, test.b) != test.want {
			t.Errorf("%q and %q: same %v", test.a, test.b, !test.want)
		}
	}
}
