package moodle

import (
	"bytes"
	"fmt"
	"path/filepath"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

const englishSheet = "Identifier,\"Full name\",\"Email address\",Status,Grade,\"Maximum Grade\",\"Grade can be changed\"," +
	"\"Last modified (submission)\",\"Last modified (grade)\",\"Feedback comments\"\r\n" +
	"\"Participant 101\",\"Zoé Dupont\",zoe@example.org,\"Submitted for grading - \",,100.00,Yes,\"Monday, 30 November 2026, 10:15 AM\",-,\r\n" +
	"\"Participant 102\",\"Ali \"\"the one\"\" B\",ali@example.org,\"Submitted for grading - \",,100.00,Yes,-,-,\r\n" +
	"\"Participant 103\",\"Max Roy\",max@example.org,\"No submission - \",,100.00,No,-,-,\r\n" +
	"\"Participant 104\",\"Léo Roy\",leo@example.org,\"Submitted for grading - Graded\",40.00,100.00,Yes,-,\"Monday, 30 November 2026, 11:00 AM\",\"<p>Good, \"\"very\"\"\r\ngood</p>\"\r\n"

const frenchSheet = "\ufeffIdentifiant,\"Nom complet\",\"Adresse de courriel\",Statut,Note,\"Note maximale\",\"La note peut être modifiée\"," +
	"\"Dernière modification (travail remis)\",\"Dernière modification (note)\",\"Feedback par commentaires\"\n" +
	"Participant101,\"Zoé Dupont\",zoe@example.org,\"Remis pour évaluation\",,\"20,00\",Oui,\"lundi 30 novembre 2026, 10:15\",-,\n" +
	"Participant102,\"Ali B\",ali@example.org,\"Remis pour évaluation\",,\"20,00\",Oui,-,-,\n" +
	"Participant103,\"Max Roy\",max@example.org,\"Aucun travail remis\",,\"20,00\",Non,-,-,\n"

func parsed(t testing.TB, source string) *Worksheet {
	t.Helper()
	w, err := ParseWorksheet("feuille.csv", []byte(source))
	if err != nil {
		t.Fatal(err)
	}
	return w
}

// notes says what was left of a worksheet, a line each.
func notes(f *Filled) []string {
	var all []string
	for i := range f.Notes {
		all = append(all, fmt.Sprintf("%s %d %s", f.Notes[i].Why, f.Notes[i].Row.Line, f.Notes[i].Row.called()))
	}
	for i := range f.Strays {
		all = append(all, fmt.Sprintf("%s %s", f.Strays[i].Why, f.Strays[i].Mark.called()))
	}
	return all
}

func TestRows(t *testing.T) {
	w := parsed(t, englishSheet)
	want := []Row{
		{Line: 2, ID: "101", Name: "Zoé Dupont", Submitted: "Monday, 30 November 2026, 10:15 AM", Maximum: 100},
		{Line: 3, ID: "102", Name: `Ali "the one" B`, Submitted: "-", Maximum: 100},
		{Line: 4, ID: "103", Name: "Max Roy", Submitted: "-", Maximum: 100, Locked: true},
		{Line: 5, ID: "104", Name: "Léo Roy", Submitted: "-", Grade: "40.00", Comment: "<p>Good, \"very\"\r\ngood</p>", Maximum: 100},
	}
	if diff := cmp.Diff(want, w.Rows()); diff != "" {
		t.Error(diff)
	}
	if got := parsed(t, frenchSheet).Rows()[0]; got.ID != "101" || got.Name != "Zoé Dupont" || got.Maximum != 20 || got.Submitted != "lundi 30 novembre 2026, 10:15" {
		t.Errorf("%+v", got)
	}
}

// Only the cells of grades and comments are other than they were, to the byte.
func TestOnlyTheCellsChange(t *testing.T) {
	marks := []Mark{
		{ID: "101", Name: "Zoé Dupont", Value: 12.5, Of: 20, Comment: "Put a title: \"Mountains\".\nThen <b>, & so on."},
		{ID: "102", Name: "Ali the one B", Value: 20, Of: 20},
		{ID: "103", Name: "Max Roy", Value: 3, Of: 20},
		{ID: "104", Name: "Léo Roy", Value: 8, Of: 20, Comment: "New"},
		{ID: "999", Name: "Nobody", Value: 8, Of: 20},
	}
	want := strings.Replace(englishSheet, "- \",,100.00,Yes,\"Monday, 30 November 2026, 10:15 AM\",-,\r\n",
		"- \",62.50,100.00,Yes,\"Monday, 30 November 2026, 10:15 AM\",-,\"Put a title: \"\"Mountains\"\".<br>Then &lt;b&gt;, &amp; so on.\"\r\n", 1)
	want = strings.Replace(want, "- \",,100.00,Yes,-,-,\r\n", "- \",100.00,100.00,Yes,-,-,\r\n", 1)
	f := parsed(t, englishSheet).Fill(marks, false)
	if diff := cmp.Diff(want, string(f.Content)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
	if diff := cmp.Diff([]string{"locked 4 Max Roy", "has-comment 5 Léo Roy", "no-row Nobody"}, notes(f)); diff != "" || f.Given != 3 {
		t.Errorf("%d given, %s", f.Given, diff)
	}
}

func TestFrenchWorksheet(t *testing.T) {
	f := parsed(t, frenchSheet).Fill([]Mark{
		{ID: "101", Value: 12.25, Of: 20, Comment: "Donnez un titre au document."}, {ID: "102", Value: 5, Of: 10},
	}, false)
	want := strings.Replace(frenchSheet, `évaluation",,"20,00",Oui,"lundi 30 novembre 2026, 10:15",-,`,
		`évaluation","12,25","20,00",Oui,"lundi 30 novembre 2026, 10:15",-,"Donnez un titre au document."`, 1)
	want = strings.Replace(want, `évaluation",,"20,00",Oui,-`, `évaluation","10,00","20,00",Oui,-`, 1)
	if diff := cmp.Diff(want, string(f.Content)); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// What Moodle takes from the filled worksheet is what was given, and nothing else.
func TestMoodleTakesTheMarks(t *testing.T) {
	at := time.Date(2026, 11, 30, 11, 0, 0, 0, time.UTC)
	people := func() map[string]*person {
		return map[string]*person{
			"101": {grade: -1}, "102": {grade: -1}, "103": {grade: 7, disabled: true},
			"104": {grade: 40, changed: at, comment: "<p>Good, \"very\"\ngood</p>"},
		}
	}
	marks := []Mark{
		{ID: "101", Value: 12.5, Of: 20, Comment: `=HYPERLINK("http://x") \ ends with \`},
		{ID: "102", Value: 20, Of: 20, Comment: "Once\nTwice, \"quoted\"\\"},
		{ID: "103", Value: 3, Of: 20, Comment: "no"},
		{ID: "104", Value: 10, Of: 20, Comment: "Better"},
	}
	for _, test := range []struct {
		name, source string
		words        moodleWords
		maximum      float64
		want         string
	}{
		{
			"English, out of 100", englishSheet, english(), 100,
			`101 62.5 "&#61;HYPERLINK(\"http://x\") &#92; ends with &#92;" 102 100 "Once<br>Twice, \"quoted\"&#92;" 103 7 "" 104 50 "Better" `,
		},
		{
			"French, out of 20", frenchSheet, french(), 20,
			`101 12.5 "&#61;HYPERLINK(\"http://x\") &#92; ends with &#92;" 102 20 "Once<br>Twice, \"quoted\"&#92;" 103 7 "" 104 40 "<p>Good, \"very\"\ngood</p>" `,
		},
	} {
		g := &gradebook{words: test.words, maximum: test.maximum, people: people(), comments: true}
		before := &gradebook{words: test.words, maximum: test.maximum, people: people(), comments: true}
		if !before.bringIn(t, []byte(test.source)) || before.said() != (&gradebook{people: people()}).said() {
			t.Errorf("%s: Moodle finds changes in its own worksheet: %s", test.name, before.said())
		}
		if !g.bringIn(t, parsed(t, test.source).Fill(marks, true).Content) {
			t.Errorf("%s: Moodle does not take the file", test.name)
		}
		if diff := cmp.Diff(test.want, g.said()); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

// Feedback that was brought in first makes each grade newer than its row, and Moodle leaves the
// row: so [Order] says which comes first.
func TestTheWorksheetGoesFirst(t *testing.T) {
	filled := parsed(t, frenchSheet).Fill([]Mark{{ID: "101", Value: 12, Of: 20}}, false).Content
	for _, test := range []struct {
		name    string
		touched time.Time
		ticked  bool
		want    float64
	}{
		{"the worksheet first", time.Time{}, false, 12},
		{"the pages first", handedInAt(), false, -1},
		{"the pages first, and the box ticked", handedInAt(), true, 12},
	} {
		g := &gradebook{words: french(), maximum: 20, people: map[string]*person{"101": {grade: -1, changed: test.touched}}, modified: test.ticked}
		if !g.bringIn(t, filled) || g.people["101"].grade != test.want {
			t.Errorf("%s: %v, want %v", test.name, g.people["101"].grade, test.want)
		}
	}
}

// said says what a gradebook holds.
func (g *gradebook) said() string {
	var b strings.Builder
	for _, id := range []string{"101", "102", "103", "104"} {
		fmt.Fprintf(&b, "%s %v %q ", id, g.people[id].grade, g.people[id].comment)
	}
	return b.String()
}

// A worksheet that a spreadsheet has saved is filled in its own script and with its own signs.
func TestScriptsAndSeparators(t *testing.T) {
	const bare = "\ufeff"
	commas := strings.TrimPrefix(frenchSheet, bare)
	filled := strings.Replace(commas, `évaluation",,"20,00",Oui,"lundi 30 novembre 2026, 10:15",-,`,
		`évaluation","12,25","20,00",Oui,"lundi 30 novembre 2026, 10:15",-,"Été → à voir ; vite"`, 1)
	same := func(text string) string { return text }
	semicolons := strings.NewReplacer(`,"20,00"`, `;"20,00"`, "2026, ", "2026, ", ",", ";", `"12,25"`, `"12,25"`).Replace
	latin := func(text string) string {
		text, err := charmap.Windows1252.NewEncoder().String(strings.ReplaceAll(text, "→", "&#8594;"))
		if err != nil {
			t.Fatal(err)
		}
		return text
	}
	utf16 := func(order unicode.Endianness, bom unicode.BOMPolicy) func(string) string {
		return func(text string) string { return encoded(t, order, bom, text) }
	}
	for name, test := range map[string]struct {
		written func(string) string
		comma   string
	}{
		"UTF-8":               {same, ","},
		"UTF-8 with its mark": {func(text string) string { return bare + text }, ","},
		"CR alone":            {strings.NewReplacer("\n", "\r").Replace, ","},
		"CR and LF":           {strings.NewReplacer("\n", "\r\n").Replace, ","},
		"Windows-1252":        {latin, ","},
		"UTF-16 little":       {utf16(unicode.LittleEndian, unicode.UseBOM), ","},
		"UTF-16 big":          {utf16(unicode.BigEndian, unicode.UseBOM), ","},
		"UTF-16 without mark": {utf16(unicode.LittleEndian, unicode.IgnoreBOM), ","},
		"semicolons":          {semicolons, ";"},
		"tabs":                {strings.NewReplacer(`,"20,00"`, "\t\"20,00\"", "2026, ", "2026, ", ",", "\t", `"12,25"`, `"12,25"`).Replace, "\t"},
	} {
		f := parsed(t, test.written(commas)).Fill([]Mark{{ID: "101", Value: 12.25, Of: 20, Comment: "Été → à voir ; vite"}}, false)
		want := test.written(filled)
		if test.comma != "," {
			want = strings.Replace(want, `"12,25"`, "12,25", 1) // which needs no quotation marks there
		}
		plain := test.comma == "," && utf8.ValidString(want) && !strings.ContainsRune(want, 0)
		if f.Resaved == plain {
			t.Errorf("%s: saved by a spreadsheet %v", name, f.Resaved)
		}
		if diff := cmp.Diff(want, string(f.Content)); diff != "" || f.Given != 1 {
			t.Errorf("%s: %d given (-want +got):\n%s", name, f.Given, diff)
		}
	}
}

func encoded(t *testing.T, order unicode.Endianness, bom unicode.BOMPolicy, text string) string {
	t.Helper()
	source, err := unicode.UTF16(order, bom).NewEncoder().String(text)
	if err != nil {
		t.Fatal(err)
	}
	return source
}

// A mark finds its row by number and name, by the group, or by a name alone.
func TestWhoGetsAMark(t *testing.T) {
	const sheet = "Identifier,Full name,Group,Grade,Maximum grade,Last modified (grade)\n" +
		"Participant 1,Zoé Dupont,Group A,,20.00,-\nParticipant 2,Ali B,Group A,,20.00,-\nParticipant 3,Max Roy,Default group,,20.00,-\nParticipant 4,Max Roy,,,20.00,-\n"
	for _, test := range []struct {
		name  string
		marks []Mark
		want  string // the grades
		notes []string
	}{
		{"by number", []Mark{{ID: "1", Value: 9, Of: 20}}, "9.00,,,", []string{"no-work 3 Ali B", "no-work 4 Max Roy", "no-work 5 Max Roy"}},
		{"blind", []Mark{{ID: "1", Name: "Participant", Value: 9, Of: 20}}, "9.00,,,", []string{"no-work 3 Ali B", "no-work 4 Max Roy", "no-work 5 Max Roy"}},
		{"in another order, without accents on the disk", []Mark{{ID: "1", Name: "DUPONT Zoe\u0301", Value: 9, Of: 20}}, "9.00,,,", []string{"no-work 3 Ali B", "no-work 4 Max Roy", "no-work 5 Max Roy"}},
		{"of somebody else", []Mark{{ID: "1", Name: "Léa Petit", Value: 9, Of: 20}}, ",,,", []string{"other-name 2 Zoé Dupont", "no-work 3 Ali B", "no-work 4 Max Roy", "no-work 5 Max Roy", "no-row Léa Petit"}},
		{"of a group, whose number is somebody’s", []Mark{{ID: "3", Name: "Group A", Value: 9, Of: 20}}, "9.00,9.00,,", []string{"no-work 4 Max Roy", "no-work 5 Max Roy"}},
		{"of those in no group", []Mark{{Name: "Default group", Value: 9, Of: 20}}, ",,9.00,", []string{"no-work 2 Zoé Dupont", "no-work 3 Ali B", "no-work 5 Max Roy"}},
		{"by name", []Mark{{Name: "ALI b", Value: 9, Of: 20}}, ",9.00,,", []string{"no-work 2 Zoé Dupont", "no-work 4 Max Roy", "no-work 5 Max Roy"}},
		{"by the name of two", []Mark{{Name: "Max Roy", Value: 9, Of: 20}}, ",,,", []string{"no-work 2 Zoé Dupont", "no-work 3 Ali B", "no-work 4 Max Roy", "no-work 5 Max Roy", "two-rows Max Roy"}},
		{"twice, not the same", []Mark{{ID: "1", Value: 9, Of: 20}, {ID: "1", Value: 8, Of: 20}}, ",,,", []string{"two-marks 2 Zoé Dupont", "no-work 3 Ali B", "no-work 4 Max Roy", "no-work 5 Max Roy"}},
		{"that is no mark", []Mark{{ID: "1", Value: 0, Of: 0}}, ",,,", []string{"no-work 2 Zoé Dupont", "no-work 3 Ali B", "no-work 4 Max Roy", "no-work 5 Max Roy"}},
	} {
		f := parsed(t, sheet).Fill(test.marks, false)
		var grades []string
		for _, r := range parsed(t, string(f.Content)).Rows() {
			grades = append(grades, r.Grade)
		}
		if got := strings.Join(grades, ","); got != test.want {
			t.Errorf("%s: %s, want %s", test.name, got, test.want)
		}
		if diff := cmp.Diff(test.notes, notes(f)); diff != "" {
			t.Errorf("%s (-want +got):\n%s", test.name, diff)
		}
	}
}

// How a mark is written follows the maximum of its row.
func TestHowMarksAreWritten(t *testing.T) {
	for _, test := range []struct {
		heading, maximum string
		mark             Mark
		want             string
	}{
		{"Grade,Maximum grade", "100.00", Mark{Value: 12.25, Of: 20}, "61.25"},
		{"Grade,Maximum grade", "100", Mark{Value: 12, Of: 20}, "60"},
		{"Grade,Maximum grade", "10", Mark{Value: 12.25, Of: 20}, "6.25"}, // a quarter, as every mark
		{"Grade,Maximum grade", "20.00000", Mark{Value: 12.25, Of: 20}, "12.25000"},
		{"Grade,Maximum grade", "20.0", Mark{Value: 12, Of: 20}, "12.0"},
		{"Grade,Maximum grade", "20.00", Mark{Value: 20.5, Of: 20}, "20.00"},
		{"Grade,Maximum grade", "3.33", Mark{Value: 1, Of: 3}, "1.00"},
		{"Grade,Maximum grade", "3.33", Mark{Value: 3, Of: 3}, "3.33"},
		{"Grade,Maximum grade", "20.00", Mark{Value: 11.1, Of: 20}, "11.00"},
		{"Grade,Maximum grade", "20.00", Mark{Value: 11.1, Of: 20, Given: true}, "11.10"},
		{"Grade,Maximum grade", "10.00", Mark{Value: 11.1, Of: 20, Given: true}, "5.50"},
		{"Note,Note maximale", `"20,00"`, Mark{Value: 12.25, Of: 20}, "12,25"},
		{"Note,Note maximale", "20", Mark{Value: 12.25, Of: 20}, "12,25"},
		{"Bewertung,Bestwertung", `"24,00"`, Mark{Value: 10, Of: 20}, "12,00"},
	} {
		first := map[string]string{"Grade": "Identifier", "Note": "Identifiant", "Bewertung": "ID"}[strings.Split(test.heading, ",")[0]]
		test.mark.ID = "1"
		f := parsed(t, first+","+test.heading+"\nParticipant 1,,"+test.maximum+"\n").Fill([]Mark{test.mark}, false)
		if got := parsed(t, string(f.Content)).Rows()[0].Grade; got != test.want {
			t.Errorf("%s of %s: %q, want %q", fmt.Sprint(test.mark.Value), test.maximum, got, test.want)
		}
	}
}

// Rows that take no number are left, and grades that are there are kept unless they may be replaced.
func TestWhatIsLeft(t *testing.T) {
	const scale = "Identifier,Full name,Grade,Scale,Grade can be changed\nParticipant 1,A,,\"Poor\nGood\",Yes\n"
	const none = "Identifier,Full name,Grade,Maximum grade,Grade can be changed\nParticipant 1,A,,0.00,Yes\nParticipant 2,B,x,10.00,Yes\nParticipant 3,C,5.00,10.00,Yes\n"
	marks := []Mark{{ID: "1", Value: 5, Of: 10, Comment: "a"}, {ID: "2", Value: 5, Of: 10}, {ID: "3", Value: 5, Of: 10}}
	f := parsed(t, scale).Fill(marks[:1], true)
	if diff := cmp.Diff([]string{"in-words 2 A"}, notes(f)); diff != "" || string(f.Content) != scale {
		t.Errorf("%s\n%s", diff, f.Content)
	}
	f = parsed(t, none).Fill(marks, false)
	if diff := cmp.Diff([]string{"no-maximum 2 A", "has-grade 3 B"}, notes(f)); diff != "" || string(f.Content) != none || f.Given != 1 {
		t.Errorf("%d given, %s\n%s", f.Given, diff, f.Content)
	}
	f = parsed(t, none).Fill(marks, true)
	if want := strings.Replace(none, ",x,", ",5.00,", 1); string(f.Content) != want || f.Given != 2 {
		t.Errorf("%d given\n%s", f.Given, f.Content)
	}
	f = parsed(t, "Identifier,Grade,Maximum grade\nParticipant 1,,10.00\n").Fill(marks[:1], false)
	if !f.Uncommented || f.Given != 1 {
		t.Errorf("%+v", f)
	}
}

// PHP writes a quotation mark behind a backslash as it is; others write one within a text without
// doubling it. Both are read, and left as they are.
func TestOddQuotationMarks(t *testing.T) {
	for name, comment := range map[string]string{
		"as PHP writes": `"C:\", he said"`, "not doubled": `"the "big" one"`, "not doubled, before a comma": `"see "" ,"`, "within": `a "b" c`,
	} {
		source := "Identifier,Grade,Maximum grade,Feedback comments\nParticipant 1,,10.00," + comment + "\nParticipant 2,,10.00,\n"
		f := parsed(t, source).Fill([]Mark{{ID: "1", Value: 5, Of: 10}, {ID: "2", Value: 6, Of: 10}}, false)
		want := "Identifier,Grade,Maximum grade,Feedback comments\nParticipant 1,5.00,10.00," + comment + "\nParticipant 2,6.00,10.00,\n"
		if string(f.Content) != want {
			t.Errorf("%s: %q", name, f.Content)
		}
	}
}

// Somebody put the comments before the grades.
func TestColumnsInAnotherOrder(t *testing.T) {
	const source = "Feedback comments,Identifier,Maximum grade,Grade\n,Participant 1,10.00,\n,Participant 2,10.00,\n"
	f := parsed(t, source).Fill([]Mark{{ID: "1", Value: 5, Of: 10, Comment: "One"}, {ID: "2", Value: 6, Of: 10, Comment: "Two"}}, false)
	if want := "Feedback comments,Identifier,Maximum grade,Grade\nOne,Participant 1,10.00,5.00\nTwo,Participant 2,10.00,6.00\n"; string(f.Content) != want {
		t.Errorf("%q", f.Content)
	}
}

// A worksheet in a language whose headings are not known is read by the places of its columns.
func TestAWorksheetInAnotherLanguage(t *testing.T) {
	const catalan = "Identificador,Nom complet,Estat,Qualificació,Qualificació màxima,La qualificació es pot canviar,Darrera modificació (qualificació)\n" +
		"Participant 7,Ana López,Tramés,,\"100,00\",Sí,-\nParticipant 8,Pau Gil,Tramés,\"50,00\",\"100,00\",Sí,-\n"
	f := parsed(t, catalan).Fill([]Mark{{ID: "7", Value: 15, Of: 20, Comment: "Bé"}, {ID: "8", Value: 15, Of: 20}}, false)
	want := strings.Replace(catalan, `Tramés,,`, `Tramés,"75,00",`, 1)
	if string(f.Content) != want || !f.Uncommented {
		t.Errorf("%s", f.Content)
	}
}

func TestWhatIsNoWorksheet(t *testing.T) {
	for source, want := range map[string]string{
		"": NotAWorksheet, "\n\n": NotAWorksheet, "Nom;Note\nAna;7": NotAWorksheet, "PK\x03\x04": NotAWorksheet,
		"Identifier,Full name,Status\nParticipant 1,A,-":                                   NotAWorksheet,
		"Identifier,Grade,Maximum grade\n":                                                 NotAWorksheet,
		"Identifier,Grade,Maximum grade\nParticipant 1,,10.00\nParticipant 2,5,00,10.00\n": UnevenRows,
		"1,2,3.0\n4,5,3.0\n":                        NotAWorksheet,
		"Id,Nota,Total\nP 1,,10.00\nP 1,,10.00\n":   NotAWorksheet,
		"Id,Nota,Total\nP 1,,10.00\nP 2,,20.00\n":   NotAWorksheet,
		"Id,Nota,Total\nP 1,ab,10.00\nP 2,,10.00\n": NotAWorksheet,
	} {
		if _, err := ParseWorksheet("a.csv", []byte(source)); word(err) != want {
			t.Errorf("%q: %v, want %s", source, err, want)
		}
	}
	if _, err := ReadWorksheet(filepath.Join(t.TempDir(), "a.csv")); word(err) != Missing {
		t.Error(err)
	}
}

// FuzzWorksheet holds that a worksheet into which nothing is filled stays as it is, and that one
// that is filled has the same rows, with other grades and comments.
func FuzzWorksheet(f *testing.F) {
	f.Add(englishSheet)
	f.Add(frenchSheet)
	f.Add(strings.ReplaceAll(frenchSheet, ",", ";"))
	f.Add("Identifier,Grade,Maximum grade,Feedback comments\nParticipant 1,,10.00,\"a \\\" b\"\nParticipant 2,\"3,0\",10.00,")
	f.Add("\xff\xfeI\x00d\x00,\x00")
	f.Fuzz(func(t *testing.T, source string) {
		w, err := ParseWorksheet("a.csv", []byte(source))
		if err != nil {
			return
		}
		if got := w.Fill(nil, true); !bytes.Equal(got.Content, []byte(source)) {
			t.Fatalf("%q became %q", source, got.Content)
		}
		var marks []Mark
		for _, r := range w.Rows() {
			marks = append(marks, Mark{ID: r.ID, Value: 1, Of: 2, Comment: "x, \"y\"\nz"})
		}
		filled := w.Fill(marks, true)
		again, err := ParseWorksheet("a.csv", filled.Content)
		if err != nil {
			t.Fatalf("%q: %v", filled.Content, err)
		}
		if again.table.script != w.table.script {
			return // the one cell that was not in UTF-8 is another one now
		}
		if len(again.Rows()) != len(w.Rows()) {
			t.Fatalf("%q has %d rows, %q has %d", source, len(w.Rows()), filled.Content, len(again.Rows()))
		}
		for i, r := range again.Rows() {
			was := w.Rows()[i]
			if r.ID != was.ID || r.Name != was.Name || r.Group != was.Group || r.Maximum != was.Maximum || r.Locked != was.Locked {
				t.Fatalf("%+v was %+v", r, was)
			}
		}
	})
}

func BenchmarkWorksheet(b *testing.B) {
	var source strings.Builder
	source.WriteString(strings.SplitAfter(frenchSheet, "\n")[0])
	var marks []Mark
	for i := range 2_000 {
		fmt.Fprintf(&source, "Participant%d,\"Zoé Dupont %d\",zoe@example.org,\"Remis pour évaluation\",,\"20,00\",Oui,\"lundi 30 novembre 2026, 10:15\",-,\n", i, i)
		marks = append(marks, Mark{ID: fmt.Sprint(i), Name: fmt.Sprintf("Zoé Dupont %d", i), Value: 12.25, Of: 20, Comment: "Donnez un titre au document."})
	}
	b.SetBytes(int64(source.Len()))
	b.ReportAllocs()
	for b.Loop() {
		w, err := ParseWorksheet("a.csv", []byte(source.String()))
		if err != nil {
			b.Fatal(err)
		}
		if f := w.Fill(marks, false); f.Given != 2_000 {
			b.Fatal(f.Given)
		}
	}
}
