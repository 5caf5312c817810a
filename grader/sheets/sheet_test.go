package sheets_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"jourdain/grader/interop"
	"jourdain/grader/rules/page"
	"jourdain/grader/sheets"
)

// longName is as long as names are that people really have.
const longName = "Anne-Charlotte Marie-Bénédicte de La Rochefoucauld-Montmorency-Vandenbroucke"

// sheetsOf are sheets of each kind, by their names.
func sheetsOf(t *testing.T, lang string) map[string]*sheets.Sheet {
	t.Helper()
	all := map[string]*sheets.Sheet{}
	for name, work := range map[string]string{"good": goodWork(), "middling": middlingWork(), "bad": badWork()} {
		r := grade(t, work, lang)
		all[name] = &sheets.Sheet{
			Task: task(), Report: r, Copy: "exposé sur le moulin de la rivière - annoté.odt",
			Pupil: sheets.Pupil{Name: longName, Class: "Sixième B, groupe du mardi", State: sheets.Graded, File: "exposé sur le moulin de la rivière.odt", Mark: r.Mark},
		}
	}
	was, mark := 8.25, 11.5
	bad := &all["bad"].Pupil
	bad.Late, bad.Others, bad.Mark = 50*time.Hour, []string{"a.odt", "b.odt"}, &mark
	bad.Change = &sheets.Change{Was: &was, Reason: "le plan a été fait en classe avec l’aide d’un camarade, et expliqué à l’oral devant tout le groupe"}
	for _, state := range []sheets.State{sheets.Nothing, sheets.OtherFormat, sheets.Empty, sheets.Another, sheets.Damaged} {
		all[string(state)] = &sheets.Sheet{Task: task(), Pupil: sheets.Pupil{Name: longName, Class: "6e B", State: state, File: "exposé.pdf", Kind: "PDF"}}
	}
	all[string(sheets.Nothing)].Pupil.File = ""
	return all
}

func written(t *testing.T, s *sheets.Sheet, lang string) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := s.HTML(&b, words(t, lang), book(t, lang)); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestInteropSheetIsOneSide holds that the PDF of each sheet is one side of A4, where the room
// on it is reckoned: with the longest how-to, and with none.
func TestInteropSheetIsOneSide(t *testing.T) {
	browser := interop.Program(t, "chromium")
	dir := t.TempDir()
	for _, lang := range []string{"fr", "en"} {
		all := sheetsOf(t, lang)
		for name, tool := range map[string]page.Tool{
			"good": page.Writer, "middling": page.Word, "bad": page.Writer, "bad ": page.GoogleDocs, "bad  ": "", "format": page.Word, "nothing": "",
		} {
			s := all[strings.TrimSpace(name)]
			s.Tool = tool
			file := filepath.Join(dir, lang+"-"+strings.TrimSpace(name)+"-"+string(tool)+".html")
			if err := os.WriteFile(file, written(t, s, lang), 0o600); err != nil {
				t.Fatal(err)
			}
			if n := sides(t, browser, file); n != 1 {
				t.Errorf("%s: %d sides", filepath.Base(file), n)
			}
		}
	}
}
