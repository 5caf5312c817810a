package sheets_test

import (
	"bytes"
	"io"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"jourdain/grader/interop"
	"jourdain/grader/rules/page"
	"jourdain/grader/sheets"
)

// longName is as long as names are that people really have.
const longName = "Anne-Charlotte Marie-Bénédicte de La Rochefoucauld-Montmorency-Vandenbroucke"

// sheetsOf are sheets of each kind, by their names.
func sheetsOf(t testing.TB, lang string) map[string]*sheets.Sheet {
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

// TestInteropSheetIsOneSide holds that each sheet is one side of A4 in print, with the longest
// how-to and with none. They are printed from the page that holds them all.
func TestInteropSheetIsOneSide(t *testing.T) {
	browser := interop.Program(t, "chromium")
	for _, lang := range []string{"fr", "en"} {
		var together bytes.Buffer
		first := task()
		whole, err := sheets.NewAll(&together, &first, words(t, lang))
		if err != nil {
			t.Fatal(err)
		}
		count := 0
		for _, tool := range []page.Tool{page.Writer, page.GoogleDocs, ""} {
			all := sheetsOf(t, lang)
			for _, name := range slices.Sorted(maps.Keys(all)) {
				all[name].Tool = tool
				if err := whole.Add(io.Discard, all[name], words(t, lang), book(t, lang)); err != nil {
					t.Fatal(err)
				}
				count++
			}
		}
		if err := whole.End(); err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(t.TempDir(), lang+"-sheets.html")
		if err := os.WriteFile(file, together.Bytes(), 0o600); err != nil {
			t.Fatal(err)
		}
		if n := sides(t, browser, file); n != count {
			t.Errorf("%s: %d sheets are %d sides", lang, count, n)
		}
	}
}

// TestInteropSheetFits holds of sheets on a screen what [TestInteropClassPageFits] does.
func TestInteropSheetFits(t *testing.T) {
	browser := interop.Program(t, "chromium")
	pages := map[string][]byte{}
	all := sheetsOf(t, "fr")
	for _, name := range []string{"bad", "format"} {
		pages[name] = written(t, all[name], "fr")
	}
	clean(t, lookAt(t, browser, pages, nil, 320, 390, 768, 1280))
	clean(t, lookAt(t, browser, pages, []string{"--blink-settings=preferredColorScheme=0"}, 1280))
	file := filepath.Join(t.TempDir(), "sheet.html")
	if err := os.WriteFile(file, pages["bad"], 0o600); err != nil {
		t.Fatal(err)
	}
	for _, wide := range []int{390, 1280} {
		picture(t, browser, file, wide, 2400)
	}
}
