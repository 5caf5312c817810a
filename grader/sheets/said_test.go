package sheets_test

import (
	"bytes"
	"fmt"
	"strings"
	"testing"
	"time"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rules/page"
	"jourdain/grader/sheets"
)

// plainOf is a page without its style and its marks, as somebody reads it.
func plainOf(page []byte) string {
	_, body, _ := strings.Cut(string(page), "<body")
	var b strings.Builder
	inside := true
	for _, r := range body {
		switch {
		case r == '<':
			inside = true
		case r == '>':
			inside = false
			b.WriteByte(' ')
		case !inside:
			b.WriteRune(r)
		}
	}
	return strings.Join(strings.Fields(strings.NewReplacer("\u00A0", " ", "&#34;", `"`, "&#39;", "'").Replace(b.String())), " ")
}

func has(t *testing.T, text string, wanted ...string) {
	t.Helper()
	for _, want := range wanted {
		if !strings.Contains(text, want) {
			t.Errorf("there is no %q in:\n%s", want, text)
		}
	}
}

func hasNot(t *testing.T, text string, unwanted ...string) {
	t.Helper()
	for _, bad := range unwanted {
		if strings.Contains(text, bad) {
			t.Errorf("there is %q in:\n%s", bad, text)
		}
	}
}

// TestSheetSays holds what a sheet tells the pupil: whose it is, the document that counted, the
// mark and why it is that one, all criteria with points and share, what is right, what to do
// first, where, and by which menu.
func TestSheetSays(t *testing.T) {
	s := sheetsOf(t, "fr")["bad"]
	s.Pupil.File = "devoirs de décembre/6eB/" + s.Pupil.File
	said := plainOf(written(t, s, "fr"))
	has(
		t, said, longName, "Sixième B, groupe du mardi", "Corrigé le 1er décembre 2026", "Document : exposé sur le moulin de la rivière.odt", "Note 11,5/20",
		"Le calcul donnait 8,25/20. Raison : le plan", "2 autres documents ont été rendus", "Rendu 2 jours après la date prévue. La note n’en dépend pas.",
		"Les niveaux se suivent 0,75/1,5 50 %", "Total 36,5/46 79 %", "« Annexe » et « Les mesures » sont de vrais titres.",
		"paragraphe 67, sous « Annexe »", "« Durée deux heures », paragraphe 31 et 2 autres endroits", "Donne à « Les mesures » le niveau 2.", "Changer le niveau d’un titre avec LibreOffice Writer : Clique dans le titre.",
		"autres points : voir « exposé sur le moulin de la rivière - annoté.odt »",
	)
	english := plainOf(written(t, sheetsOf(t, "en")["bad"], "en"))
	has(t, english, "Mark 11.5/20", "No level is skipped 0.75/1.5 50%", "Marked on 1 December 2026")
}

// TestSheetOfNoProgram holds that a sheet says by which menu only for a program that somebody
// named, and that who writes Markdown is told of no menu.
func TestSheetOfNoProgram(t *testing.T) {
	s := sheetsOf(t, "fr")["bad"]
	s.Tool = ""
	hasNot(t, plainOf(written(t, s, "fr")), "Menu")
	s.Tool, s.Report.Format = page.Writer, document.Markdown
	said := plainOf(written(t, s, "fr"))
	hasNot(t, said, "Menu", "Writer")
	has(t, said, "avec Markdown")
}

// TestSheetShowsTheExample holds that steps which announce an example have it.
func TestSheetShowsTheExample(t *testing.T) {
	s := sheetsOf(t, "fr")["good"]
	s.Report.Format = document.Markdown
	for i := range s.Report.Checks {
		if c := &s.Report.Checks[i]; c.Rule == "no-lookalike-heading" {
			c.Status, c.Message, c.Fix = report.Failed, "Ceci.", "Cela."
			c.Findings = []report.WordedFinding{{Case: "default", Excerpt: "Les entrées", Quoted: "« Les entrées »", Paragraph: 3}}
		}
	}
	has(t, plainOf(written(t, s, "fr")), "avant et après : # Titre de niveau 1 ## Titre de niveau 2")
}

// TestSheetSaysWhyPointsAreLacking holds that whatever points a line has, its share is said, and
// that the sheet says why what is right may not have all of them.
func TestSheetSaysWhyPointsAreLacking(t *testing.T) {
	s := sheetsOf(t, "fr")["good"]
	const why = "ils viennent à mesure que le reste du travail est fait"
	hasNot(t, plainOf(written(t, s, "fr")), why)
	for i := range s.Report.Checks {
		switch c := &s.Report.Checks[i]; c.Rule {
		case "has-headings":
			c.Points = c.Of / 4
		case "single-title":
			c.Status, c.Left, c.Points = report.Skipped, true, c.Of/2
		}
	}
	said := plainOf(written(t, s, "fr"))
	has(t, said, "25 %", "50 %", why)
	hasNot(t, said, "1/2 pas vérifié")
}

// TestSheetOfHowOnce holds that how something is done is said once, and that it is named where
// it is done again.
func TestSheetOfHowOnce(t *testing.T) {
	s := sheetsOf(t, "fr")["good"]
	for i := range s.Report.Checks {
		switch c := &s.Report.Checks[i]; c.Rule {
		case "no-lookalike-heading", "has-headings":
			c.Status, c.Message, c.Fix = report.Failed, "Ceci.", "Cela."
			c.Findings = []report.WordedFinding{{Case: "default", Excerpt: "Les entrées", Quoted: "« Les entrées »", Paragraph: 3}}
		}
	}
	said := plainOf(written(t, s, "fr"))
	has(t, said, "« Les entrées », paragraphe 3", "Comment faire : comme au point 1.")
	if n := strings.Count(said, "avec LibreOffice Writer"); n != 1 {
		t.Errorf("how to do it is said %d times", n)
	}
}

// TestSheetWithoutReport holds that who has nothing judged reads what to do, and no table.
func TestSheetWithoutReport(t *testing.T) {
	all := sheetsOf(t, "fr")
	for state, want := range map[sheets.State]string{
		sheets.Nothing:     "Aucun document n’est arrivé à ton nom. Rends ton document",
		sheets.OtherFormat: "Le fichier est au format PDF, qui n’est pas lu ici. Ouvre le document",
		sheets.Empty:       "Le document est vide.",
		sheets.Another:     "Ce n’est pas le document demandé.",
		sheets.Damaged:     "Le fichier ne peut pas être lu.",
	} {
		content := written(t, all[string(state)], "fr")
		has(t, plainOf(content), longName, "Que faire "+want)
		hasNot(t, string(content), "<table", "/20")
	}
	has(t, plainOf(written(t, all[string(sheets.OtherFormat)], "fr")), "Enregistrer dans le bon format avec LibreOffice Writer : Menu Fichier")
	mark := 8.0
	given := all[string(sheets.OtherFormat)]
	given.Pupil.Mark, given.Pupil.Change = &mark, &sheets.Change{Reason: "lu sur papier"}
	given.Pupil.Why = "« exposé.pdf » est un PDF."
	has(t, plainOf(written(t, given, "fr")), "Note 8/20", "Note donnée à la main. Raison : lu sur papier", "Que faire « exposé.pdf » est un PDF.")
}

// TestLateIsSaidInWholeUnits holds that nobody is told more than is so.
func TestLateIsSaidInWholeUnits(t *testing.T) {
	for by, want := range map[time.Duration]string{
		time.Second: "1 minute ", 59 * time.Minute: "59 minutes ", 119 * time.Minute: "119 minutes ", 47 * time.Hour: "47 heures ", 71 * time.Hour: "2 jours ",
	} {
		s := sheetsOf(t, "fr")["nothing"]
		s.Pupil.Late = by
		has(t, plainOf(written(t, s, "fr")), "Rendu "+want+"après")
	}
}

// TestPagesAreSafe holds that what pupils and teachers write is text on the pages, and that the
// pages need nothing from elsewhere.
func TestPagesAreSafe(t *testing.T) {
	const payload = `<script>alert(1)</script>"><img src=x onerror=alert(1)>`
	s := sheetsOf(t, "fr")["bad"]
	s.Title, s.Copy = payload, payload
	s.Pupil.Name, s.Pupil.Class, s.Pupil.File, s.Pupil.Change.Reason = payload, payload, payload, payload
	for i := range s.Report.Checks {
		c := &s.Report.Checks[i]
		c.Message, c.Fix, c.Title = payload, payload, payload
		for j := range c.Findings {
			c.Findings[j].Quoted, c.Findings[j].Under = payload, []string{payload}
		}
	}
	c := class(t, "fr")
	c.Notes, c.Loose, c.Name = []string{payload}, []string{payload}, payload
	for _, state := range []sheets.State{sheets.Graded, sheets.Damaged} {
		p := s.Pupil
		p.State, p.Why, p.Kind, p.Others, p.Sheet = state, payload, payload, []string{payload}, "javascript:alert(1)"
		c.Add(&p, s.Report)
	}
	var b bytes.Buffer
	if err := c.HTML(&b, words(t, "fr")); err != nil {
		t.Fatal(err)
	}
	for name, content := range map[string][]byte{"sheet": written(t, s, "fr"), "class": b.Bytes()} {
		for _, bad := range []string{"<script", "<img", "javascript:", "http://", "https://", "@import", "url("} {
			if bytes.Contains(content, []byte(bad)) && !strings.HasPrefix(bad, "javascript") {
				t.Errorf("%s: %q stands on the page", name, bad)
			}
		}
		hasNot(t, string(content), `href="javascript`)
		if !report.IsPage(content[:report.PageStart]) {
			t.Errorf("%s: nobody can tell that it is ours", name)
		}
	}
}

// TestClassPageSays holds what the page tells the teacher.
func TestClassPageSays(t *testing.T) {
	var b bytes.Buffer
	if err := class(t, "fr").HTML(&b, words(t, "fr")); err != nil {
		t.Fatal(err)
	}
	said := plainOf(b.Bytes())
	has(
		t, said, "Sixième B", "39 élèves, et 1 fichier sans élève : 34 travaux évalués, 2 n’ont rien rendu, 1 fichier d’un autre format, 1 document vide,", "Sur 35 notes, dont 1 sans élève : moyenne 13,84/20, médiane 13,25/20.",
		"Élise Étienne 5 : rien rendu", "autre format : PDF (exposé.pdf)", "« exposé 31.odt » est abîmé : il en manque une partie.", "9 Une liste est une vraie liste",
		"34 sur 34 0 %", "Farid Fontaine 6 20/20 36,5/46", "Médiane 13,25 30,25",
		"Chloé Caron 3 : Pas compté, car plus ancien : « ancien.odt ». Rendu 3 heures après la date prévue.", "N’est pas sur la liste de la classe.",
		`Le calcul donnait 15,75/20. Raison : vu avec lui ; "tout est juste"`, "« Aubert.odt » et « Bernard.odt »", "aucun nom de la liste",
	)
	has(t, b.String(), `<a href="eleve-40.html">`)
}

// TestHelpGoesToWhoHasTheLowestMark holds the order, and that a mark that was changed counts.
func TestHelpGoesToWhoHasTheLowestMark(t *testing.T) {
	c := &sheets.Class{Task: task()}
	w := grade(t, badWork(), "fr")
	for i, mark := range []float64{12, 3, 20, 7} {
		c.Add(&sheets.Pupil{Name: fmt.Sprintf("P%d", i), State: sheets.Graded, Mark: &mark}, w)
	}
	var b bytes.Buffer
	if err := c.HTML(&b, words(t, "en")); err != nil {
		t.Fatal(err)
	}
	said := plainOf(b.Bytes())
	has(t, said, "Of 4 marks: mean 10.5/20, median 9.5/20.")
	at := -1
	for _, name := range []string{"P1: 3/20", "P3: 7/20", "P0: 12/20", "P2: 20/20"} {
		now := strings.Index(said, name)
		if now <= at {
			t.Errorf("%s stands at %d, after %d", name, now, at)
		}
		at = now
	}
}

// TestPagesWithoutMarks holds that a class without marks has points, and one without points
// neither.
func TestPagesWithoutMarks(t *testing.T) {
	w := grade(t, middlingWork(), "en")
	for _, points := range []bool{true, false} {
		c := &sheets.Class{}
		if !points {
			w.Points, w.Of = 0, 0
			for i := range w.Checks {
				w.Checks[i].Points, w.Checks[i].Of = 0, 0
			}
		}
		c.Add(&sheets.Pupil{Name: "Ann", State: sheets.Graded}, w)
		var b bytes.Buffer
		if err := c.HTML(&b, words(t, "en")); err != nil {
			t.Fatal(err)
		}
		if err := c.ODS(&b, words(t, "en")); err != nil {
			t.Fatal(err)
		}
		page := plainOf(b.Bytes())
		if got := strings.Contains(page, "Ann: 30.25/46"); got != points {
			t.Errorf("with points %v: %s", points, page)
		}
		s := &sheets.Sheet{Report: w, Pupil: sheets.Pupil{State: sheets.Graded}}
		said := plainOf(written(t, s, "en"))
		has(t, said, "Your work")
		hasNot(t, said, "Mark")
		if got := strings.Contains(said, "Total"); got != points {
			t.Errorf("with points %v: %s", points, said)
		}
	}
}

// BenchmarkClass writes all that a teacher gets of two thousand pupils, but for the sheets.
func BenchmarkClass(b *testing.B) {
	w := grade(b, badWork(), "fr")
	c := &sheets.Class{Task: task()}
	for i := range 2000 {
		c.Add(&sheets.Pupil{Name: fmt.Sprintf("Pupil %d", i), State: sheets.Graded, Mark: w.Mark, Sheet: fmt.Sprintf("p%d.html", i)}, w)
	}
	said := words(b, "fr")
	for name, write := range map[string]func(*bytes.Buffer) error{
		"html": func(out *bytes.Buffer) error { return c.HTML(out, said) },
		"csv":  func(out *bytes.Buffer) error { return c.CSV(out, said) },
		"ods":  func(out *bytes.Buffer) error { return c.ODS(out, said) },
	} {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				if err := write(&bytes.Buffer{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkSheet writes the sheet of one pupil.
func BenchmarkSheet(b *testing.B) {
	s := sheetsOf(b, "fr")["bad"]
	said, pages := words(b, "fr"), book(b, "fr")
	for b.Loop() {
		if err := s.HTML(&bytes.Buffer{}, said, pages); err != nil {
			b.Fatal(err)
		}
	}
}
