package roster_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/unicode/norm"

	"jourdain/tui/cli/roster"
)

// answer says a match: the pupil, or how sure it is and who could be meant.
func answer(m roster.Match) string {
	if m.Outcome == roster.Certain {
		return m.Pupil.Name()
	}
	var names []string
	for _, p := range m.Candidates {
		names = append(names, p.Name())
	}
	return [...]string{"nobody", "", "several", "perhaps"}[m.Outcome] + ": " + strings.Join(names, ", ")
}

func TestFind(t *testing.T) {
	const class = "Nom;Prénom;Classe\nROYER;Luc;5B\nROYER;Luc Henri;5B\nDUPONT;Marie;5B\nDURAND;Marie;5B\nDE LA FONTAINE;Jean-Baptiste;5B\nEL AMRANI;Yasmine;5B\n" +
		"D'ALEMBERT;Anne-Lise;5B\nDA SILVA SANTOS;Carla João;5B\nNGUYỄN;Thị Minh Anh;5B\nLE GALL;Maëlle;5B\nMARTIN;Paul;5A\nPAUL;Martin;5A\n" +
		"O’BRIEN;Seán;5A\nPETIT;Noé;5A\nPETIT;Noé;5B\nROSE;Alix;5A\nBERNARD;Marie Claire;5A\nARNAUD;Brice;5A\nLEBON;Anne-Marie;5A\nLEBON;Marie;5B\n"
	for name, want := range map[string]string{
		"Marie Dupont":                    "DUPONT Marie",
		"Dupont Marie":                    "DUPONT Marie",
		"dupont-marie-recette.odt":        "DUPONT Marie",
		"5B_DUPONT_Marie.odt":             "DUPONT Marie",
		"DupontMarie.docx":                "DUPONT Marie",
		"dupontmarie.md":                  "DUPONT Marie",
		"Exposé Marie Du.odt":             "several: DUPONT Marie, DURAND Marie, BERNARD Marie Claire, LEBON Marie",
		"Exposé Marie D.odt":              "several: DUPONT Marie, DURAND Marie",
		"Exposé Marie B.odt":              "BERNARD Marie Claire",
		"Yasmine E.odt":                   "EL AMRANI Yasmine",
		"yasmine a.odt":                   "EL AMRANI Yasmine",
		"Y. El-Amrani.odt":                "EL AMRANI Yasmine",
		"ELAMRANI yasmine":                "EL AMRANI Yasmine",
		"amrani yasmine":                  "EL AMRANI Yasmine",
		"jean baptiste de la fontaine":    "DE LA FONTAINE Jean-Baptiste",
		"Lafontaine_JeanBaptiste_v2":      "DE LA FONTAINE Jean-Baptiste",
		"Jean Fontaine.odt":               "perhaps: DE LA FONTAINE Jean-Baptiste",
		"Anne-Lise d’Alembert":            "D'ALEMBERT Anne-Lise",
		"dalembert-annelise":              "D'ALEMBERT Anne-Lise",
		"Exposé d’Anne.odt":               "several: D'ALEMBERT Anne-Lise, LEBON Anne-Marie",
		"Exposé d'Anne-Lise.odt":          "several: D'ALEMBERT Anne-Lise, LEBON Anne-Marie",
		"Carla Santos":                    "DA SILVA SANTOS Carla João",
		"Carla Joao da Silva":             "DA SILVA SANTOS Carla João",
		"Minh Anh Nguyen":                 "NGUYỄN Thị Minh Anh",
		"nguyen anh":                      "perhaps: NGUYỄN Thị Minh Anh",
		"Maelle LE GALL - lettre (1).odt": "LE GALL Maëlle",
		"OBrien Sean.odt":                 "O’BRIEN Seán",
		"Sean O'Brien":                    "O’BRIEN Seán",

		// Two who could be meant, or a name within another.
		"Paul Martin":                                "several: MARTIN Paul, PAUL Martin",
		"Noé Petit.odt":                              "several: PETIT Noé, PETIT Noé",
		"5A Noé Petit.odt":                           "PETIT Noé",
		"Anne Marie Lebon":                           "LEBON Anne-Marie",
		"Marie Lebon":                                "LEBON Marie",
		"Luc Royer.odt":                              "several: ROYER Luc, ROYER Luc Henri",
		"Luc Royer_7_":                               "ROYER Luc",
		"Luc Henri Royer.odt":                        "ROYER Luc Henri",
		"Anne-Marie Dupont":                          "perhaps: DUPONT Marie",
		"anne-marie-dupont":                          "perhaps: DUPONT Marie",
		"Dupont Marie-lou.odt":                       "perhaps: DUPONT Marie",
		"Alix Rose et Marie Dupont 5A.odt":           "several: DUPONT Marie, ROSE Alix",
		"Y. Amrani.odt":                              "EL AMRANI Yasmine",
		"J Fontaine.odt":                             "DE LA FONTAINE Jean-Baptiste",
		"A. Lebon":                                   "LEBON Anne-Marie",
		"C. Santos":                                  "perhaps: DA SILVA SANTOS Carla João",
		"Exposé Yasmine à.odt":                       "perhaps: EL AMRANI Yasmine",
		"5 Y Amrani.odt":                             "perhaps: EL AMRANI Yasmine",
		"Maelle 5 L.odt":                             "perhaps: LE GALL Maëlle",
		"Jean Fontaine 5A.odt":                       "perhaps: DE LA FONTAINE Jean-Baptiste",
		"Marie Dupont-Martin":                        "perhaps: DUPONT Marie",
		"Marie Dupont et Maëlle Le Gall.odt":         "several: DUPONT Marie, LE GALL Maëlle",
		"Marie Curie.odt":                            "several: DUPONT Marie, DURAND Marie, BERNARD Marie Claire, LEBON Marie",
		"Victor Hugo.odt":                            "nobody: ",
		"5C Marie Dupont.odt":                        "perhaps: DUPONT Marie",
		"M. Dupont.odt":                              "perhaps: DUPONT Marie",
		"barnaud.odt":                                "perhaps: ARNAUD Brice",
		"expose à rose.odt":                          "perhaps: ROSE Alix",
		"Recette de Marie à la crème.odt":            "several: DUPONT Marie, DURAND Marie, BERNARD Marie Claire, LEBON Marie",
		"Marie Dupont_12345_assignsubmission_file_":  "DUPONT Marie",
		"Marie Dupont_12345_assignsubmission_file":   "DUPONT Marie",
		"Groupe 2-Dupont Marie_12345_":               "DUPONT Marie",
		"Marie Dupont_9_assignsubmission_file_x.odt": "DUPONT Marie",
		"Marie Dupont volcans.odt":                   "DUPONT Marie",
		"Volcans Marie Dupont.odt":                   "perhaps: DUPONT Marie",
		"":                                           "nobody: ",
		"....odt":                                    "nobody: ",
	} {
		r := read(t, class)
		if got := answer(roster.NewMatcher(r).Find(name)); got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
	}
}

// A letter that the list has lost may be any, where all the rest fits and nobody else is meant.
func TestLostLetters(t *testing.T) {
	const class = "Nom;Prénom;Classe\nTH? HOA;Nguy?n;5B\nTRAN;Lan;5B\nBO?A;Marina;5B\nBO?A;Mar?na;5A\nP?TROV;Iv\uFFFDn;5B\n??? ????;?????;5B\nDUPONT ?;Marie;5B\n"
	for name, want := range map[string]string{
		"Nguyễn Thị Hoa_61021_assignsubmission_file_": "TH? HOA Nguy?n",
		"Nguyê\u0303n Thi\u0323 Hoa":                  "TH? HOA Nguy?n",
		"5B thi-hoa-nguyen.odt":                       "TH? HOA Nguy?n",
		"Ivan Petrov":                                 "P?TROV Iv\uFFFDn",
		"Marina Boža":                                 "several: BO?A Marina, BO?A Mar?na",
		"Nguyễn Thị Hoa Marie":                        "several: TH? HOA Nguy?n, DUPONT ? Marie",
		"5A Nguyễn Thị Hoa":                           "perhaps: TH? HOA Nguy?n",
		"Thị Hoa":                                     "perhaps: TH? HOA Nguy?n",
		"Jean Petit":                                  "nobody: ",
	} {
		r := read(t, class)
		if got := answer(roster.NewMatcher(r).Find(name)); got != want {
			t.Errorf("%q: got %q, want %q", name, got, want)
		}
	}
}

// TestWordsOfTheLesson holds that words beside names are no names when the lesson has them, or
// when they stand beside the names of three pupils; and that what stands beside one is not.
func TestWordsOfTheLesson(t *testing.T) {
	r := read(t, "Nom;Prénom\nDUPONT;Marie\nPETIT;Noé\nLE GALL;Maëlle\nROY;Zoé\n")
	m := roster.NewMatcher(r)
	const file = "Volcans Marie Dupont.odt"
	if got := m.Find(file); got.Outcome != roster.Unsure {
		t.Errorf("got %s", answer(got))
	}
	if got := roster.NewMatcher(r, "Les volcans.odt").Find(file); got.Outcome != roster.Certain {
		t.Errorf("a word of the lesson: got %s", answer(got))
	}
	if got := roster.NewMatcher(r, "Les roses du Petit Noé").Find("Petit Marie Dupont.odt"); got.Outcome == roster.Certain {
		t.Errorf("a word of the lesson that is somebody's name: got %s", answer(got))
	}
	m.Learn([]string{file, "Volcans Marie Dupont 2.odt", "Volcans Noé Petit.odt", "Anne Maëlle Le Gall 1.odt", "Anne Maëlle Le Gall 2.odt", "Anne Maëlle Le Gall 3.odt"})
	if got := m.Find(file); got.Outcome != roster.Unsure {
		t.Errorf("beside two: got %s", answer(got))
	}
	m.Learn([]string{"Volcans Zoé Roy.odt"})
	if got := m.Find(file); got.Outcome != roster.Certain {
		t.Errorf("beside three: got %s", answer(got))
	}
	if got := m.Find("Anne Maëlle Le Gall 1.odt"); got.Outcome != roster.Unsure {
		t.Errorf("a name beside one pupil: got %s", answer(got))
	}
}

// TestNumbersOfMoodle holds that Moodle's number of a participant tells two of one name apart,
// names somebody whom an assignment hides, and never speaks against a name.
func TestNumbersOfMoodle(t *testing.T) {
	r := read(t, "Identifier,Full name\nParticipant 17,Marie Dupont\nParticipant 18,Marie Dupont\nParticipant 19,Noé Petit\n")
	m := roster.NewMatcher(r)
	for name, want := range map[string]int{
		"Marie Dupont_17_assignsubmission_file_": 2,
		"Marie Dupont_18_":                       3,
		"Participant_18_assignsubmission_file_":  3,
		"Noé Petit_20_assignsubmission_file_":    4, // of another assignment
		"Noé Petit_17_assignsubmission_file_":    0,
		"Marie Dupont_20_assignsubmission_file_": 0,
		"Participant_20_assignsubmission_file_":  0,
		"Jean Roy_19_assignsubmission_file_":     0,
		"participant 19.odt":                     0,
	} {
		got := m.Find(name)
		line := 0
		if got.Pupil != nil {
			line = got.Pupil.Line
		}
		if line != want {
			t.Errorf("%q: got line %d, want %d (%s)", name, line, want, answer(got))
		}
	}
}

// person is somebody of the made list.
type person struct{ family, given, class, origin string }

// people reads the made list: 300 names that children have, of six origins.
func people(t testing.TB) []person {
	t.Helper()
	source, err := os.ReadFile("testdata/names.csv")
	if err != nil {
		t.Fatal(err)
	}
	var all []person
	for i, line := range strings.Split(strings.TrimSpace(string(source)), "\n") {
		if cells := strings.Split(line, ";"); i > 0 {
			all = append(all, person{cells[0], cells[1], cells[2], cells[3]})
		}
	}
	return all
}

// list writes people as a list.
func list(all []person) string {
	var b strings.Builder
	b.WriteString("Nom;Prénom;Classe\n")
	for _, p := range all {
		fmt.Fprintf(&b, "%s;%s;%s\n", p.family, p.given, p.class)
	}
	return b.String()
}

// bare returns a text as it is typed without accents: small letters and hyphens.
func bare(text string) string {
	var b strings.Builder
	for _, r := range norm.NFD.String(strings.ToLower(text)) {
		switch {
		case r == 'đ':
			b.WriteByte('d')
		case unicode.IsLetter(r):
			b.WriteRune(r)
		case !unicode.Is(unicode.Mn, r):
			b.WriteByte('-')
		}
	}
	return b.String()
}

// firstOf returns the first of several first names.
func firstOf(given string) string {
	first, _, _ := strings.Cut(given, " ")
	return strings.TrimSuffix(first, ",")
}

func letterOf(text string) string { return string([]rune(text)[:1]) }

// writings are the ways in which people name what they hand in. The first ones say all of the
// names, the last ones less.
func writings() map[string]func(person) string {
	return map[string]func(person) string{
		"01 Moodle":                 func(p person) string { return p.given + " " + p.family + "_4711_assignsubmission_file_" },
		"02 family name first":      func(p person) string { return p.family + " " + p.given },
		"03 capitals":               func(p person) string { return strings.ToUpper(p.family) + " " + p.given + ".odt" },
		"04 hyphens and the lesson": func(p person) string { return bare(p.family) + "-" + bare(p.given) + "-recette.odt" },
		"05 class and underscores": func(p person) string {
			return p.class + "_" + strings.ToUpper(strings.ReplaceAll(bare(p.family), "-", "_")) + "_" + p.given + ".odt"
		},
		"06 in one": func(p person) string {
			return strings.NewReplacer(" ", "", "-", "").Replace(p.given+p.family) + ".docx"
		},
		"07 in one, small": func(p person) string { return strings.ReplaceAll(bare(p.family+p.given), "-", "") + "_v2.odt" },
		"08 of a Mac": func(p person) string {
			return norm.NFD.String("Exposé final " + p.given + " " + p.family + " (1).odt")
		},
		"09 no apostrophe": func(p person) string {
			return strings.NewReplacer("'", "", "’", "").Replace(p.family+"_"+p.given) + ".md"
		},
		"10 first of the names": func(p person) string { return firstOf(p.given) + " " + p.family + ".odt" },
		"11 letter of the family name": func(p person) string {
			return "Exposé " + p.given + " " + strings.ToUpper(letterOf(p.family)) + ".odt"
		},
		"12 letter of the first name": func(p person) string { return letterOf(p.given) + ". " + p.family + ".odt" },
	}
}

// TestNoFalseMatch holds that a match is never wrong: whatever class is made of the list, what its
// pupils hand in is theirs or nobody's, and what others hand in under their whole names is nobody's.
func TestNoFalseMatch(t *testing.T) {
	all := people(t)
	random := rand.New(rand.NewPCG(1, 5))
	tried, certain := 0, 0
	for range 60 {
		random.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		class, others := all[:40], all[40:]
		r := read(t, list(class))
		m := roster.NewMatcher(r)
		for style, write := range writings() {
			for i, p := range class {
				tried++
				got := m.Find(write(p))
				if got.Pupil == nil {
					continue
				}
				certain++
				if got.Pupil != r.Pupils[i] {
					t.Errorf("%s: %q of %s %s is given to %s", style, write(p), p.given, p.family, got.Pupil.Name())
				}
			}
			for _, p := range others {
				if style > "09 " {
					break // "Marie D." may be two people, and one of them is in the list
				}
				tried++
				if got := m.Find(write(p)); got.Pupil != nil {
					t.Errorf("%s: %q of %s %s, who is not in the list, is given to %s", style, write(p), p.given, p.family, got.Pupil.Name())
				}
			}
		}
	}
	t.Logf("%d names, %d of them certain", tried, certain)
}

// TestNoFalseMatchOfInventedNames does the same with names put together from few pieces, which are
// within each other: "Anne", "Marie", "Anne-Marie", "Martin", "Marie Martin".
func TestNoFalseMatchOfInventedNames(t *testing.T) {
	pieces := []string{"Anne", "Marie", "Jean", "Paul", "Martin", "Luc", "Rose", "Le", "De", "El", "Li", "An", "Do"}
	random := rand.New(rand.NewPCG(3, 9))
	name := func() string {
		text := pieces[random.IntN(len(pieces))]
		for random.IntN(3) == 0 {
			text += []string{" ", "-", "’", ""}[random.IntN(4)] + pieces[random.IntN(len(pieces))]
		}
		return text
	}
	for range 400 {
		var class []person
		for range 12 {
			class = append(class, person{family: name(), given: name(), class: "5B"})
		}
		r := read(t, list(class))
		m := roster.NewMatcher(r)
		for style, write := range writings() {
			for i, p := range class {
				got := m.Find(write(p))
				if got.Pupil == nil || got.Pupil == r.Pupils[i] {
					continue
				}
				if same(write(person{family: got.Pupil.Family, given: got.Pupil.Given, class: "5B"}), write(p)) {
					t.Errorf("%s: %q is both %s and %s", style, write(p), p, got.Pupil.Name())
				}
				if style < "10 " {
					t.Errorf("%s: %q of %s is given to %s", style, write(p), p, got.Pupil.Name())
				}
			}
			for range 12 {
				p := person{family: name(), given: name(), class: "5B"}
				got := m.Find(write(p))
				if style < "10 " && got.Pupil != nil && len(letters(p.family+p.given)) > len(letters(got.Pupil.Name())) {
					t.Errorf("%s: %q of %s, who is not in the list, is given to %s", style, write(p), p, got.Pupil.Name())
				}
			}
		}
	}
}

func letters(name string) string { return strings.ReplaceAll(bare(name), "-", "") }

func same(a, b string) bool { return bare(a) == bare(b) }

// TestRecall holds how much of what is handed in is found, in the made list of 300 names: of those
// who write all of their names, and of those who write less.
func TestRecall(t *testing.T) {
	all := people(t)
	if len(all) != 300 {
		t.Fatalf("%d names", len(all))
	}
	ways := writings()
	byStyle, byOrigin := map[string]int{}, map[string][2]int{}
	for start := 0; start < len(all); start += 25 {
		class := all[start : start+25]
		r := read(t, list(class))
		m := roster.NewMatcher(r)
		for style, write := range ways {
			for i, p := range class {
				n := byOrigin[p.origin]
				n[1]++
				if got := m.Find(write(p)); got.Pupil == r.Pupils[i] {
					byStyle[style]++
					n[0]++
				} else if style < "10 " {
					t.Logf("%s: %q: %s", style, write(p), answer(got))
				}
				byOrigin[p.origin] = n
			}
		}
	}
	for _, style := range slices.Sorted(maps.Keys(ways)) {
		t.Logf("%-30s %5.1f %%", style, float64(byStyle[style])/3)
		least := 300
		switch {
		case style >= "12 ":
			least = 240 // "M. Dupont" is a man
		case style >= "11 ":
			least = 285
		}
		if byStyle[style] < least {
			t.Errorf("%s: %d of 300 are found, fewer than %d", style, byStyle[style], least)
		}
	}
	for _, origin := range slices.Sorted(maps.Keys(byOrigin)) {
		t.Logf("%-30s %5.1f %%", origin, 100*float64(byOrigin[origin][0])/float64(byOrigin[origin][1]))
	}
}

// TestFindsTheSameAgain holds that a matcher finds the same again.
func TestFindsTheSameAgain(t *testing.T) {
	r := read(t, list(people(t)[:30]))
	m := roster.NewMatcher(r)
	first := answer(m.Find("Marie D.odt"))
	for range 20 {
		if diff := cmp.Diff(first, answer(roster.NewMatcher(r).Find("Marie D.odt"))); diff != "" {
			t.Error(diff)
		}
	}
}
