package sheets_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
	"time"

	"jourdain/grader/interop"
	"jourdain/grader/report"
	"jourdain/grader/sheets"
)

// names are those of a class, some of them long.
var names = []string{
	"Anaïs Aubert", "Benoît Bernard", "Chloé Caron", "Damien Da Silva", "Élise Étienne", "Farid Fontaine", "Gaëlle Garnier", "Hugo Hernandez",
	"Inès Ibrahim", "Jean-Baptiste de La Tour-Maubourg", "Khadija Kone", "Léo Lefèvre", "Maëlys Martin", "Noé Nguyen", longName, "Paul O’Neill",
}

// class is forty pupils with all that can become of their work.
func class(t testing.TB, lang string) *sheets.Class {
	t.Helper()
	c := &sheets.Class{
		Task: task(), Name: "Sixième B",
		Notes:   []string{"« Aubert.odt » et « Bernard.odt » ont une phrase en commun, à un mot près."},
		Reasons: "Cela peut avoir une bonne raison : un texte donné, un travail à deux, une citation.",
		Loose:   []string{"« truc.odt » : aucun nom de la liste ne s’y trouve."},
	}
	works := []*report.Worded{grade(t, goodWork(), lang), grade(t, middlingWork(), lang), grade(t, badWork(), lang)}
	states := map[int]sheets.State{4: sheets.Nothing, 9: sheets.OtherFormat, 15: sheets.Empty, 22: sheets.Another, 30: sheets.Damaged, 38: sheets.Nothing}
	for i := range 40 {
		p := &sheets.Pupil{Name: fmt.Sprintf("%s %d", names[i%len(names)], i+1), Class: "Sixième B", State: sheets.Graded, File: fmt.Sprintf("exposé %d.odt", i+1)}
		p.Sheet = fmt.Sprintf("eleve-%d.html", i+1)
		w := works[i%3]
		p.Mark = w.Mark
		if state, ok := states[i]; ok {
			p.State, p.Mark = state, nil
			switch state {
			case sheets.Nothing:
				p.File, w = "", nil
			case sheets.OtherFormat:
				p.Kind, p.File = "PDF", "exposé.pdf"
			case sheets.Damaged:
				p.Why = "« exposé 31.odt » est abîmé : il en manque une partie."
			default:
			}
		}
		switch i {
		case 2:
			p.Late, p.Others = 3*time.Hour, []string{"ancien.odt"}
		case 5:
			was, mark := *p.Mark, 20.0
			p.Mark, p.Change = &mark, &sheets.Change{Was: &was, Reason: "vu avec lui ; \"tout est juste\""}
		case 7:
			p.Unknown = true
		case 9:
			mark := 8.0
			p.Mark, p.Change = &mark, &sheets.Change{Reason: "lu sur papier"}
		}
		c.Add(p, w)
	}
	return c
}

// TestInteropClassPageFits holds that on a telephone, a tablet, a computer and paper nothing of
// the page is wider than the window, but inside what scrolls by itself, where the names stay;
// and that axe-core finds no violation, in light and in dark colours.
func TestInteropClassPageFits(t *testing.T) {
	browser := interop.Program(t, "chromium")
	pages := map[string][]byte{}
	for _, lang := range []string{"fr", "en"} {
		var b bytes.Buffer
		if err := class(t, lang).HTML(&b, words(t, lang)); err != nil {
			t.Fatal(err)
		}
		pages[lang] = b.Bytes()
	}
	all := lookAt(t, browser, pages, nil, 390, 768, 1280)
	if len(all) != 6 || all[0].Wide != 390 {
		t.Fatalf("%d pages were looked at: %+v", len(all), all)
	}
	clean(t, all)
	clean(t, lookAt(t, browser, pages, []string{"--blink-settings=preferredColorScheme=0"}, 1280))

	file := filepath.Join(t.TempDir(), "class.html")
	if err := os.WriteFile(file, pages["fr"], 0o600); err != nil {
		t.Fatal(err)
	}
	for _, wide := range []int{390, 768, 1280} {
		picture(t, browser, file, wide, 4600)
	}
	if n := sides(t, browser, file); n > 4 {
		t.Errorf("%d sides", n)
	}
}
