package plain

import (
	"strings"
	"testing"

	"jourdain/grader/address"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// said returns what the line mode says of a view whose lines are these; one between ** is
// loud.
func said(t *testing.T, lang string, lines ...string) string {
	t.Helper()
	words, err := text.Open(address.Polite.In(lang))
	if err != nil {
		t.Fatal(err)
	}
	column := screen.Column{Title: "A"}
	for _, line := range lines {
		bare := strings.Trim(line, "*")
		column.Lines = append(column.Lines, screen.Line{Text: bare, Loud: bare != line})
	}
	d := &dialogue{turn: turn{said: map[string]bool{}}}
	d.column(words, column)
	_, body, _ := strings.Cut(toSay(d), "\n")
	return body
}

// toSay returns what a dialogue has to say.
func toSay(d *dialogue) string {
	var list []string
	for _, line := range d.turn.lines {
		list = append(list, line.text)
	}
	return strings.Join(list, "\n")
}

// A table that is drawn with spaces is said cell by cell. What is empty is heard.
func TestADrawnTableIsSaidCellByCell(t *testing.T) {
	for _, c := range []struct {
		name, lang string
		lines      []string
		want       string
	}{
		{
			"pushed out of its columns", "en",
			[]string{"**Stop     Monday   Saturday**", "Green    7.05     7.50", "Church Lane       7.12     7.57"},
			"Row 1, in bold: Stop, Monday, Saturday\nRow 2: Green, 7.05, 7.50\nRow 3: Church Lane, empty cell, 7.12, 7.57",
		},
		{
			"in its columns", "en",
			[]string{"Stop         Monday  Saturday", "Green        7.05    7.50", "Church Lane  7.12    7.57"},
			"Stop, Monday, Saturday\nGreen, 7.05, 7.50\nChurch Lane, 7.12, 7.57",
		},
		{
			"a cell and a row are empty", "en",
			[]string{"**Day      Time     Room**", "Monday   5 pm     Hall", "         6 pm     Gym", "", "Friday   5 pm and 7 pm   Hall"},
			"Row 1, in bold: Day, Time, Room\nRow 2: Monday, 5 pm, Hall\nRow 3: empty cell, 6 pm, Gym\nRow 4: empty\nRow 5: Friday, 5 pm and 7 pm, Hall",
		},
		{
			"the last cells are empty", "fr",
			[]string{"Jour     Heure    Salle", "Lundi    17 h     Préau", "Jeudi             Préau", "         18 h"},
			"Ligne 1 : Jour, Heure, Salle\nLigne 2 : Lundi, 17 h, Préau\nLigne 3 : Jeudi, case vide, Préau\nLigne 4 : case vide, 18 h, case vide",
		},
		{
			"headings", "fr",
			[]string{"1    Le potager", "1.1  Les tomates", "2    Le verger"},
			"numéro 1, Le potager\nnuméro 1.1, Les tomates\nnuméro 2, Le verger",
		},
		{
			"a date on the right", "fr",
			[]string{"Annie Morel", "              Le 3 mai", "(alignement : à droite)"},
			"Annie Morel\nà droite, Le 3 mai\nalignement : à droite",
		},
		{
			"contents", "fr",
			[]string{"L’enfance ............ 3", "L’usine .............. 9", "Milan..."},
			"L’enfance, page 3\nL’usine, page 9\nMilan...",
		},
		{"a heading", "fr", []string{"**Les entrées**", "La soupe"}, "Les entrées, en gras\nLa soupe"},
		{
			"spaces and brackets", "en",
			[]string{"Shops (level 1)", "   Bakers (level 2)", "(blue) Water at dusk.", "They open (see figure 2).", "click [here].", "Jumble·sale···10·am", "···3 May¶", "First → second", "(empty)", "(empty)", "2. Pour."},
			"Shops, level 1\nindented, Bakers, level 2\nblue, Water at dusk.\nThey open, see figure 2.\nclick here. The link is: here.\n“Jumble”, space, “sale”, three spaces, “10”, space, “am”\nthree spaces, “3 May”, paragraph end\n“First”, tab, “second”\nempty, 2 times\nnumber 2, Pour.",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			want := c.want
			if c.lang == "fr" {
				want = strings.ReplaceAll(want, " : ", "\u00a0: ")
				want = strings.ReplaceAll(want, "alignement\u00a0:", "alignement :")
			}
			if got := said(t, c.lang, c.lines...); got != want {
				t.Errorf("got\n%s\nwant\n%s", got, want)
			}
		})
	}
}

// Wherever typed contents are quoted, their dots are not read out one by one.
func TestDotsThatLeadToAPageAreOneSign(t *testing.T) {
	words, err := text.Open(address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	(&dialogue{out: &out, session: &steady{words: words}}).say("To fix: “Getting there ............ 2” Wait... Look . . . . 3")
	if want := "To fix: “Getting there … 2” Wait... Look … 3\n"; out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
}

// What is read in a line is said behind it, and a fault in words: no sign is.
func TestWhatIsReadInALineIsSaidBehindIt(t *testing.T) {
	words, err := text.Open(address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	rye := screen.Line{Lead: "?", Text: "Rye.", Aside: "level 3 (2 skipped)", Said: "level 3, and level 2 is skipped", Mark: screen.Todo}
	money := screen.Line{Lead: "?", Text: "text", Said: "ordinary text that looks like a heading", Mark: screen.Todo}
	d := &dialogue{turn: turn{said: map[string]bool{}}}
	d.pairs(words, screen.Columns{
		Left:  screen.Column{Lines: []screen.Line{{Text: "The garden"}, {Text: "The money", Loud: true}, {Text: "The end"}, {Text: "Rye"}, {Text: "  3 May"}}},
		Right: screen.Column{Title: "Read", Lines: []screen.Line{{Text: "The garden", Aside: "level 1"}, money, {Text: "text"}, rye, {Text: "··3 May¶", Said: "two spaces, “3 May”, paragraph end", Whole: true}}},
	})
	d.column(words, screen.Column{Title: "Alone", Lines: []screen.Line{{Text: "The garden", Aside: "level 1"}, rye, {Lead: "2", Text: "Plants"}}})
	want := "Read:\nThe garden: level 1\nThe money: ordinary text that looks like a heading\nThe end: text\nRye: level 3, and level 2 is skipped\ntwo spaces, “3 May”, paragraph end\n" +
		"Alone:\nThe garden: level 1\nRye: level 3, and level 2 is skipped\n2, Plants"
	if got := toSay(d); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// The steps to follow are not taken for the choices, though both have numbers.
func TestStepsAreCalledSteps(t *testing.T) {
	for lang, want := range map[string]string{
		"en": "Do this.\nStep 1: Open the file.\nStep 2: Save it.\nA bullet.", "fr": "Do this.\nÉtape 1\u00a0: Open the file.\nÉtape 2\u00a0: Save it.\nA bullet.",
	} {
		words, err := text.Open(address.Polite.In(lang))
		if err != nil {
			t.Fatal(err)
		}
		got := Markdown(words, "Do this.\n\n1. Open **the file**.\n2. Save it.\n\n- A bullet.\n")
		if got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}
