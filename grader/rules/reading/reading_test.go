package reading_test

import (
	"strings"
	"testing"

	"jourdain/grader/document"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/ruletest"
)

func read(t *testing.T, source string) []*reading.Words {
	t.Helper()
	doc, err := ruletest.Parse(source)
	if err != nil {
		t.Fatal(err)
	}
	r := reading.Of(doc)
	var words []*reading.Words
	for p := range doc.Paragraphs() {
		words = append(words, r.Paragraph(p))
	}
	return words
}

// What stands in a line and is no words is seen there.
func TestObjectsStandBetweenTheWords(t *testing.T) {
	for source, want := range map[string]string{
		"p Here  [image: a cat]  and there": "Here  ￼  and there",
		"p One[note: A source.] two":        "One￼ two",
		"p Run [code: a   b] now":           "Run ￼ now",
		"p Let $a  + b$ be":                 "Let ￼ be",
		"p $$ a   = b $$":                   "￼",
		"p From $5 to $6, or   $7":          "From $5 to $6, or   $7",
		"p It costs $5 and $ 6":             "It costs $5 and $ 6",
		"p Type {font=Courier|a   b}":       "Type ￼",
	} {
		if got := read(t, source)[0].Seen; got != want {
			t.Errorf("%s: %q, want %q", source, got, want)
		}
	}
}

func TestTraits(t *testing.T) {
	for _, tt := range []struct {
		text                      string
		has                       reading.Traits
		count, letters, caps, num int
	}{
		{"Un mot, deux mots.", 0, 4, 13, 1, 0},
		{"Deux  espaces", reading.Spaces, 2, 11, 1, 0},
		{"NON", reading.Loud, 1, 3, 3, 0},
		{"ÉTÉ", reading.Loud, 1, 3, 3, 0},
		{"Quoi ?", reading.Marks, 2, 4, 1, 0},
		{"Quoi\u202F? «\u00A0Rien\u00A0»", 0, 5, 8, 2, 0},
		{"« Rien\u00A0»", reading.Marks, 3, 4, 1, 0},
		{"Nom : ....", reading.Marks | reading.Dots, 3, 3, 1, 0},
		{"12→34", reading.Tabs | reading.Numerals, 2, 0, 0, 4},
		{"a⏎b", reading.Breaks, 2, 2, 0, 0},
		{"٣ Ω", reading.Foreign, 2, 1, 1, 1},
	} {
		w := read(t, "p "+tt.text)[0]
		if w.Has != tt.has || w.Count != tt.count || w.Letters != tt.letters || w.Capitals != tt.caps || w.Digits != tt.num {
			t.Errorf("%q: %b, %d words, %d letters, %d capitals, %d digits; want %+v", tt.text, w.Has, w.Count, w.Letters, w.Capitals, w.Digits, tt)
		}
	}
}

// TestCode says of documents which of their paragraphs are code: one letter each, "c" for
// code, "m" for what may be, "-" for a text.
func TestCode(t *testing.T) {
	const prose = "p Nous avons mesuré la hauteur de la rivière près du vieux pont.\n"
	for _, tt := range []struct{ name, source, want string }{
		{"a style for code", "code x", "c"},
		{"a style named Code", "p{style=Code} x\np Un mot.", "c-"},
		{"a style named Exemple", "p{style=Exemple} x  y", "c"},
		{"a style named in another language", "p{style=Quelltext} x", "c"},
		{"a listing of a language", "p{style=Python_Listing} x", "c"},
		{"a style for a postal code", "p{style=Code_postal} 35000 Rennes", "-"},
		{"a style for the heading of examples", "p{style=Example_Heading} Les pommes", "-"},
		{"a monospaced font beside another", prose + "p{font=Courier} ls  -l", "-c"},
		{"a document in a monospaced font", "p{font=Courier} Madame,\np{font=Courier} J’ai bien reçu votre lettre.", "mm"},
		{"a code style in such a document", "p{font=Courier} Un mot.\ncode x", "mc"},
		{"some monospaced words", "p Tapez {font=Courier|ls} et regardez.", "-"},
		{"a text file", "code Madame,\ncode J’ai bien reçu\ncode votre lettre.\ncode Merci.", "mmmm"},
		{"a text file with empty lines", "code Madame,\ncode \ncode J’ai bien reçu\ncode votre lettre.\ncode \ncode Merci.", "mmmmmm"},
		{"one line of code and empty ones", "code x\ncode \ncode \ncode ", "cccc"},
		{"listings in a text", prose + "code a\ncode b\ncode c\ncode d", "-cccc"},
		{"a comment", "p /* Gives the sum.\np  - of a\np  - of b */\np Le jardin.", "ccc-"},
		{"a comment that nobody closes", "p /* Un mot\np Deux mots.", "--"},
		{"a program in the ordinary font", "p int main() {\np     return 0;\np }", "ccc"},
		{"words before and behind a program", "p Exercice 3\np Écrivez une fonction :\np def f(a, b):\np     if a > b:\np         return a\np     return b\np Rendez une feuille, avec :\np 1- le programme,\np 2- ce qu’il affiche.", "--cccc---"},
		{"a program with an empty line", "p import os\np def f(x):\nempty\np     return x;\np x = f(2);", "cc-cc"},
		{"Python", "p def largest(a, b):\np     if a > b:\np         return a\np     return b", "cccc"},
		{"XML without attributes", "p <element or attribute>\np   text\np </element or attribute>", "ccc"},
		{"prose with small words", "p si tu viens :\np else\np for you", "---"},
		{"a bold line below a program", "p int main() {\np     return 0;\np }\np{bold} Task 2\np Then I wrote this", "ccc--"},
		{"text in another font than a listing", "p{font=Courier New} <a>\np{font=Courier New} <b>\np Then red\n" + prose, "cc--"},
		{"XML", "p <note>\np   <to>Ann</to>\np </note>", "ccc"},
		{"a terminal", "p $ cd /tmp\np $ ls -l\np total 0", "ccc"},
		{"prose that ends with semicolons", "p des pommes ;\np des poires ;\np des noix.", "---"},
		{"prose with brackets", "p Le prix (en euros) ;\np le poids (en kilos) ;\np la taille (en mètres).", "---"},
		{"a price list", "p Pain = 1 €\np Lait = 2 €\np Sel = 3 €", "---"},
		{"an address", "p Ann Lee\np 3 Mill Lane\np Bath", "---"},
	} {
		var got strings.Builder
		for _, w := range read(t, tt.source) {
			got.WriteByte("-mc"[w.Code])
		}
		if got.String() != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, &got, tt.want)
		}
	}
}

// What is hidden or stands in a margin is read as well, when somebody asks.
func TestOutsideTheBody(t *testing.T) {
	doc, err := ruletest.Parse("footer> p Page  3\np Un mot.")
	if err != nil {
		t.Fatal(err)
	}
	p := doc.Margins[0].Blocks[0].(*document.Paragraph)
	if w := reading.Of(doc).Paragraph(p); w.Text != "Page  3" || !w.Has.Any(reading.Spaces) {
		t.Errorf("%+v", w)
	}
}

func TestOnceMakesOnce(t *testing.T) {
	type key struct{}
	r, made := reading.Of(document.New(document.Document{})), 0
	for range 3 {
		if got := reading.Once(r, key{}, func() int { made++; return 7 }); got != 7 {
			t.Errorf("%d", got)
		}
	}
	if made != 1 {
		t.Errorf("made %d times", made)
	}
}
