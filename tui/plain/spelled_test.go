package plain

import (
	"strings"
	"testing"

	"jourdain/grader/address"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// open returns the words of a language.
func open(t *testing.T, lang string) *text.Words {
	t.Helper()
	words, err := text.OpenPlain(address.Polite.In(lang))
	if err != nil {
		t.Fatal(err)
	}
	return words
}

// An example of what to avoid has empty paragraphs, which nothing but a word makes heard. A role that
// no other line has is text.
func TestEmptyParagraphsOfAnExampleAreSaid(t *testing.T) {
	const source = "```\nTexte\nTexte     Un rôti…\nFin\n```\n"
	want := "Texte\u00a0: paragraphe vide\nTexte, Un rôti…\nFin"
	if got := Markdown(open(t, "fr"), source); got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// A bullet that is typed into the words is heard.
func TestATypedBulletIsSaid(t *testing.T) {
	for lang, want := range map[string]string{"en": "Text: typed bullet, eggs\n", "fr": "Text: puce tapée, eggs\n"} {
		var out strings.Builder
		(&dialogue{out: &out, session: &steady{words: open(t, lang)}}).say("Text: • eggs")
		if out.String() != want {
			t.Errorf("got %q, want %q", out.String(), want)
		}
	}
}

// The first row of a table that is marked as its header is called so: bold is only how it looks.
func TestAHeaderRowIsCalledSo(t *testing.T) {
	column := screen.Column{Header: true, Lines: []screen.Line{{Text: "Day   Room", Loud: true}, {Text: "Monday   Hall"}}}
	for lang, want := range map[string]string{"en": "Header row: Day, Room", "fr": "Ligne d’en-tête\u00a0: Day, Room"} {
		if got := rows(open(t, lang), &column); got[0] != want || got[1] != "Monday, Hall" {
			t.Errorf("got %q, want %q first", got, want)
		}
	}
}

// What an example draws in columns is said with a comma between them; Markdown's bars stay.
func TestColumnsOfAnExampleAreSaidSideBySide(t *testing.T) {
	for line, want := range map[string]string{
		"Texte     Le jardin est ouvert…":              "Texte, Le jardin est ouvert…",
		"Tableau   | Lundi et mardi      | Mercredi |": "Tableau, Lundi et mardi, Mercredi",
		"Été       Le numéro":                          "Été, Le numéro",
		"| Jour | Heure |":                             "| Jour | Heure |",
		"Un mot":                                       "Un mot",
	} {
		if got := sideBySide(line); got != want {
			t.Errorf("%q is said %q, want %q", line, got, want)
		}
	}
}
