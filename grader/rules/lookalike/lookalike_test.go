package lookalike_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/rules/lookalike"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/ruletest"
)

// ordinary is a text long enough to stand below any heading.
const ordinary = "\np A salad of lentils and some radishes from the garden, for six.\n"

// describe finds the look-alikes and puts each on a line: its text, and why.
func describe(t *testing.T, source string) []string {
	t.Helper()
	doc, err := ruletest.Parse(source)
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, c := range lookalike.Find(reading.Of(doc)) {
		lines = append(lines, c.Text+": "+strings.Join(c.Because, " "))
	}
	return lines
}

// TestBecause holds the words that say why: other programs read them.
func TestBecause(t *testing.T) {
	tests := []struct{ name, source, want string }{
		{"bold", "p{bold} Starters", "Starters: bold"},
		{"bold by its letters", "p **Starters** :", "Starters :: bold"},
		{"underlined", "p{underline} Starters", "Starters: underlined"},
		{"typed capitals", "p STARTERS", "STARTERS: capitals"},
		{"shown in capitals", "p{capitals} Starters", "Starters: capitals"},
		{"a numbered style of headings", "headingrole{style=Numbered_Heading_2} Starters", "Starters: heading-style"},
		{"a style made from that of headings", "headingrole{style=Header_right,bold} Starters", "Starters: bold"},
		{"larger", "p{size=14} Starters", "Starters: larger"},
		{"centred and bold", "p{bold,centre} Starters", "Starters: bold centred"},
		{"centred and larger", "p{size=20,centre} Starters", "Starters: larger centred"},
		{"two sizes, as many letters of each", "p{size=20} Abcdefgh\np Abcd.\np Abcd.", "Abcdefgh: larger"},
		{"all at once", "p{bold,underline,size=20,centre} STARTERS", "STARTERS: bold underlined capitals larger centred"},
		{"a heading's style", "p{level=1} Starters", "Starters: heading-style"},
		{"a heading's role", "headingrole Starters", "Starters: heading-style"},
		{"a heading's style in a list", "ol{level=2} Starters", "Starters: heading-style"},
		{"a number sign", "meta format markdown\np #Starters", "Starters: typed-hash"},
		{"number signs on both sides", "meta format markdown\np ##Starters ##", "Starters: typed-hash"},
		{"twelve words", "p{bold} a b c d e f g h i j k m", "a b c d e f g h i j k m: bold"},
		{"a hundred characters", "p{bold} " + strings.Repeat("a", 100), strings.Repeat("a", 100) + ": bold"},
		{"the number nine and a sign", "meta format markdown\np #a b", "a b: typed-hash"},
		{"two signs and a number", "meta format markdown\np ##9 plants", "9 plants: typed-hash"},
		{"an accent and an apostrophe", "p{bold} L’été d'Éric", "L’été d'Éric: bold"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if !strings.Contains(tt.source, "Abcd.") { // these bring a text of their own
				tt.source += ordinary
			}
			if diff := cmp.Diff([]string{tt.want}, describe(t, tt.source)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestNothing(t *testing.T) {
	tests := []struct{ name, source string }{
		{"no words", "empty" + ordinary},
		{"an empty document", ""},
		{"a number sign in ODT", "p #Starters" + ordinary},
		{"a link is underlined anyway", "p{underline} [link: Starters]" + ordinary},
		{"a number behind one sign", "meta format markdown\np #9 plants" + ordinary},
		{"the number nought behind one sign", "meta format markdown\np #0 plants" + ordinary},
		{"bold, but not wholly", "p **Starters** and more" + ordinary},
		{"bold, but not its digits", "p **Starters** 2" + ordinary},
		{"a paragraph with a role", "code{bold} Starters" + ordinary},
		{"the title of an index, in a heading's style", "toc{level=1} Contents" + ordinary},
		{"thirteen words", "p{bold} a b c d e f g h i j k l m" + ordinary},
		{"over a hundred characters", "p{bold} " + strings.Repeat("a", 101) + ordinary},
		{"a long label", "p{bold} What you need for this recipe is :" + ordinary},
		{"a label in capitals", "p STARTERS :" + ordinary},
		{"an ellipsis", "p{bold} And then…" + ordinary},
		{"three letters", "p ONU" + ordinary},
		{"all in italics", "meta format markdown\np{italic} Starters\np{italic} A salad of lentils and some radishes, for six."},
		{"size 13 over 12", "p{size=13} Starters" + ordinary},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := describe(t, tt.source); len(got) > 0 {
				t.Errorf("found %q", got)
			}
		})
	}
}

// TestSiblings holds the looks that are those of a heading only where they come back.
func TestSiblings(t *testing.T) {
	tests := []struct {
		name, braces, because string
		least                 int
	}{
		{"another colour", "color=#c00000", "coloured", 2},
		{"the dark grey of a program is black", "color=#00000a", "", 9},
		{"slightly larger", "size=13", "larger", 2},
		{"slanted", "italic", "italic", 3},
		{"slanted and coloured", "italic,color=#c00000", "italic coloured", 2},
		{"another font", "font=Arial", "font", 3},
		{"a font for code", "font=Courier New", "", 9},
		{"framed", "framed", "framed", 2},
		{"spaced letters", "spaced", "spaced", 2},
	}
	for _, tt := range tests {
		for _, times := range []int{tt.least - 1, tt.least} {
			var source strings.Builder
			source.WriteString("p{font=Times} What follows is about the garden.\n")
			var want []string
			for i := range times {
				fmt.Fprintf(&source, "p{%s} Part %d of the garden", "font=Times,"+tt.braces, i)
				source.WriteString("\np{font=Times} A salad of lentils and some radishes from the garden, for six.\n")
				if times == tt.least && tt.because != "" {
					want = append(want, fmt.Sprintf("Part %d of the garden: %s", i, tt.because))
				}
			}
			if diff := cmp.Diff(want, describe(t, source.String())); diff != "" {
				t.Errorf("%s, %d times (-want +got):\n%s", tt.name, times, diff)
			}
		}
	}
}

// TestShortLines holds what people write in bold on a line of its own, in French
// and in English, that is no heading, and what is one all the same.
func TestShortLines(t *testing.T) {
	no := []string{
		"Attention !", "Attention : sol glissant", "Important", "NB : fermé le lundi", "N’oubliez pas vos bottes !",
		"Ne pas toucher !", "Remarque :", "P.-S.", "Warning!", "Note: bring your boots", "Don’t forget your boots!",
		"Please close the door!", "Reminder", "par Marie Durand", "Auteur : Marie Durand", "By Mary Smith",
		"Written by Mary Smith", "Lyon, le 12 mars 2024", "12 mars 2024", "Le 3/4/2024", "Lundi 4 mars 2024",
		"March 12, 2024", "Fait à Lyon, le 1er mai 2024", "12 rue des Lilas", "69003 Lyon", "04 72 00 00 00",
		"marie@example.org", "www.example.org", "12 Station Road", "Tél. : à venir", "Subject: holiday", "Objet : congé",
		"Figure 3", "Tableau 2 : les horaires", "Photo : Marie", "Table 4", "– Bonjour", "• Un", "- Un",
		"[ draft ]", "(to be continued)", "Released on 2025-10-29",
	}
	yes := []string{
		"Les entrées", "Remarques générales", "Important dates", "Notes de lecture", "Cartes postales", "Tables et chaises",
		"1914 : la guerre", "Chapitre 3 : le départ", "Pourquoi le gras ?", "Bienvenue !", "Parcours", "Bygone days",
		"Par où commencer", "La rue des Lilas", "Qui suis-je ?", "L’année 2024", "A", "Image et son", "Le 14 juillet",
		"Places assises", "Classe de neige", "Nommer les choses", "II. Les plats", "Références", "Dates",
	}
	for _, text := range no {
		if got := describe(t, "p Before."+ordinary+"p{bold} "+text+ordinary); len(got) > 0 {
			t.Errorf("%q is found, and is no heading", text)
		}
	}
	for _, text := range yes {
		if got := describe(t, "p Before."+ordinary+"p{bold} "+text+ordinary); len(got) != 1 {
			t.Errorf("%q is not found", text)
		}
	}
}

// TestRows holds what is kept of lines that stand one below the other.
func TestRows(t *testing.T) {
	tests := []struct {
		name, source string
		want         []string
	}{
		{"two alike", "p{bold} One\np{bold} Two" + ordinary, []string{"One: bold", "Two: bold"}},
		{"three alike", "p{bold} One\np{bold} Two\np{bold} Three" + ordinary, nil},
		{"three alike with empty ones between", "p{bold} One\nempty\np{bold} Two\nempty\np{bold} Three" + ordinary, nil},
		{
			"three that differ keep the title and the last", "p{bold,size=14} School\np{bold,size=24} Report\np{bold} Part" + ordinary,
			[]string{"Report: bold larger", "Part: bold"},
		},
		{
			"three that differ further down keep the last", "p First." + ordinary + "p{bold,size=24} A\np{bold,size=14} B\np{bold} C" + ordinary,
			[]string{"C: bold"},
		},
		{"heading styles are no row", "p{level=1} A\np{level=1} B\np{level=1} C", []string{"A: heading-style", "B: heading-style", "C: heading-style"}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, describe(t, tt.source)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestTitle(t *testing.T) {
	tests := []struct {
		name, source string
		want         bool
	}{
		{"the first line, alone of its look", "p{bold,size=24} Recipes" + ordinary, true},
		{"with its author below", "p{bold,size=24} Recipes for the whole year\np by Mary\nh1 A\nh1 B" + ordinary, true},
		{"it looks like the parts", "p{bold} Starters" + ordinary + "p{bold} Desserts" + ordinary, false},
		{"not the first line", "p Hello." + ordinary + "p{bold} Recipes" + ordinary, false},
		{"there is a title already", "p{bold} Starters" + ordinary + "title Recipes", false},
		{"a level-1 heading is the title", "p{bold} Starters" + ordinary + "h1 Recipes\nh2 A", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := ruletest.Parse(tt.source)
			if err != nil {
				t.Fatal(err)
			}
			found := lookalike.Find(reading.Of(doc))
			if len(found) == 0 || found[0].Title != tt.want {
				t.Errorf("found %+v, want title %v", found, tt.want)
			}
		})
	}
}

func TestIsLetter(t *testing.T) {
	tests := []struct {
		name, source string
		want         bool
	}{
		{"French", "p Marie Durand\np Madame, Monsieur,\np Je vous écris.", true},
		{"French, dear", "p Chère Marie,\np Comment vas-tu ?", true},
		{"English", "p Dear Sam,\np How are you?", true},
		{"a message", "p Bonjour !\np La réunion est lundi.", true},
		{"a text about a letter", "p Dear Sam is a book about a dog.", false},
		{"a name", "p Monsieur Jourdain\np Il parle en prose.", false},
		{"an accent at the end", "p Chère liberté", false},
		{"too late", strings.Repeat("p Un texte.\n", 20) + "p Madame,", false},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			doc, err := ruletest.Parse(tt.source)
			if err != nil {
				t.Fatal(err)
			}
			if got := lookalike.IsLetter(doc); got != tt.want {
				t.Errorf("a letter: %v, want %v", got, tt.want)
			}
		})
	}
}

func BenchmarkFind(b *testing.B) {
	var source strings.Builder
	for i := range 5000 {
		fmt.Fprintf(&source, "p{bold} Part %d\np A salad of lentils and some radishes from the garden, for six.\n", i)
	}
	doc, err := ruletest.Parse(source.String())
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		lookalike.Find(reading.Of(doc))
	}
}
