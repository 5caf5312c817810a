package sheets_test

import (
	"bytes"
	"encoding/csv"
	"math"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"jourdain/grader/interop"
	"jourdain/grader/sheets"
)

// The columns of the tables of the test class, by what they hold.
const (
	classColumn  = 1
	stateColumn  = 2
	pointsColumn = 4 + 17
	markColumn   = pointsColumn + 2
	firstColumn  = markColumn + 1
)

// tables writes the class's tables into files and returns their names.
func tables(t *testing.T, lang string) (asCSV, asODS string) {
	t.Helper()
	c := class(t, lang)
	asCSV, asODS = filepath.Join(t.TempDir(), "class.csv"), filepath.Join(t.TempDir(), "class.ods")
	var b bytes.Buffer
	if err := c.CSV(&b, words(t, lang)); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(asCSV, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	b.Reset()
	if err := c.ODS(&b, words(t, lang)); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(asODS, b.Bytes(), 0o600); err != nil {
		t.Fatal(err)
	}
	show(t, asODS, b.Bytes())
	return asCSV, asODS
}

// TestTableIsOfTheLanguage holds the separator, the sign and the names of the columns.
func TestTableIsOfTheLanguage(t *testing.T) {
	for lang, want := range map[string]struct {
		between   rune
		head, row []string // some of them
	}{
		"fr": {';', []string{"Élève", "Classe", "État", "Document", "Le document a des titres /4"}, []string{"12,5", "28,5", "évalué"}},
		"en": {',', []string{"Pupil", "Class", "State", "Document", "The document has headings /4"}, []string{"12.5", "28.5", "judged"}},
	} {
		file, _ := tables(t, lang)
		content, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		text, ok := strings.CutPrefix(string(content), "\uFEFF")
		if !ok || strings.Count(text, "\r\n") != 41 {
			t.Errorf("%s: the mark of its encoding: %v, %d lines", lang, ok, strings.Count(text, "\r\n"))
		}
		reader := csv.NewReader(strings.NewReader(text))
		reader.Comma = want.between
		rows, err := reader.ReadAll()
		if err != nil || len(rows) != 41 || len(rows[0]) != 4+17+6 {
			t.Fatalf("%s: %d rows, %v", lang, len(rows), err)
		}
		for i, head := range want.head {
			if rows[0][i] != head {
				t.Errorf("%s: column %d is %q, want %q", lang, i, rows[0][i], head)
			}
		}
		if got := []string{rows[1][markColumn], rows[1][pointsColumn], rows[1][stateColumn]}; strings.Join(got, " ") != strings.Join(want.row, " ") {
			t.Errorf("%s: the first row has %q, want %q", lang, got, want.row)
		}
		if !strings.HasSuffix(rows[6][len(rows[6])-1], "tout est juste\"") {
			t.Errorf("%s: the reason is %q", lang, rows[6][len(rows[6])-1])
		}
	}
}

// TestTableHasNoFormula holds that a name is never one, nor a class a number or a day.
func TestTableHasNoFormula(t *testing.T) {
	c := &sheets.Class{}
	for name, class := range map[string]string{`=HYPERLINK("http://a")`: "3E1", "+1": "6-2", "a;=1": "6e B"} {
		c.Add(&sheets.Pupil{Name: name, Class: class, State: sheets.Nothing}, nil)
	}
	var b bytes.Buffer
	if err := c.CSV(&b, words(t, "fr")); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"\"'=HYPERLINK(", "\"'+1\";\"6-2\u00A0\";", "\"a;'=1\";6e B;", "\"3E1\u00A0\""} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("there is no %q in\n%s", want, &b)
		}
	}
}

// TestInteropSpreadsheet holds that LibreOffice Calc reads the tables as a teacher does whose
// system speaks the language: the marks are numbers, and the mean of them is the right one.
func TestInteropSpreadsheet(t *testing.T) {
	for lang, system := range map[string]struct{ locale, filter, mean string }{
		// Separator, quotation mark, UTF-8, first line, formats, language, quoted as text, special numbers.
		"fr": {"fr-FR", "59,34,76,1,,1036,false,true", "13,84"},
		"en": {"en-GB", "44,34,76,1,,2057,false,true", "13.84"},
	} {
		asCSV, asODS := tables(t, lang)
		rows := interop.Calc(t, asCSV, system.locale, system.filter)[0]
		sum, count := 0.0, 0
		for _, row := range rows[1:] {
			if len(row) <= markColumn || row[markColumn].Type == "" {
				continue
			}
			if row[markColumn].Type != "float" {
				t.Errorf("%s: the mark %q is a %s", lang, row[markColumn].Text, row[markColumn].Type)
			}
			sum, count = sum+row[markColumn].Value, count+1
		}
		want := class(t, lang).Marks()
		if count != want.Count || math.Abs(sum/float64(count)-want.Mean) > 1e-9 {
			t.Errorf("%s: the %d marks of the CSV have the mean %v, want %+v", lang, count, sum/float64(count), want)
		}

		book := interop.Calc(t, asODS, system.locale, "")
		mean, median := book[0][42], book[0][43]
		at := markColumn + 1 // behind the share
		if got := mean[at]; got.Type != "float" || math.Abs(got.Value-want.Mean) > 1e-9 || got.Text != system.mean {
			t.Errorf("%s: the mean is %+v, want %v", lang, got, want.Mean)
		}
		if got := median[at]; got.Type != "float" || got.Value != want.Median {
			t.Errorf("%s: the median is %+v, want %v", lang, got, want.Median)
		}
		if got := mean[at-1]; got.Type != "percentage" {
			t.Errorf("%s: the mean share is %+v", lang, got)
		}
		if got := book[1][1]; got[2].Value != 34 || got[4].Type != "percentage" || got[4].Value != 1 {
			t.Errorf("%s: what most missed is %+v", lang, got)
		}
	}
}
