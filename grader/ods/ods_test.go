package ods_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/interop"
	"jourdain/grader/ods"
)

// book is a small spreadsheet with all that there can be. The values of its formulas are
// wrong, so that who shows the right ones has reckoned.
func book() *ods.Book {
	return &ods.Book{
		Title: "Notes & points", Lang: "fr", PercentSign: "\u00A0%",
		Sheets: []ods.Sheet{
			{
				Name: "L’été d’<Anne>", Head: 1, Side: 1, Widths: []float64{5, 2.5},
				Rows: [][]ods.Cell{
					{ods.Text("Élève", ods.Heading), ods.Text("Note", ods.Heading)},
					{ods.Text(" =1+1  \t\"a\"\nb\x00", ods.Wrapped), ods.Number(12.25, ods.Fixed)},
					{ods.Text("3E1", ods.Plain), ods.Number(0.1, ods.Plain)},
					{ods.Text("", ods.Plain), ods.Formula("AVERAGE("+ods.Range(1, 1, 2)+")", 99, ods.StrongFixed)},
				},
			},
			{
				Name: "It’s '2'", Widths: []float64{3},
				Rows: [][]ods.Cell{{ods.Formula("MEDIAN("+ods.In("L’été d’<Anne>", ods.Range(1, 1, 2))+")/100", 99, ods.Percent)}},
			},
		},
	}
}

func written(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := book().Write(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// TestPackage holds that the media type is the first thing in the file, uncompressed and without an extra
// field, as ODF asks (part 2, 3.3), that each part is XML, and that the same book gives the same
// bytes.
func TestPackage(t *testing.T) {
	content := written(t)
	if !bytes.Equal(content, written(t)) {
		t.Error("the same book gives other bytes")
	}
	if start := "mimetypeapplication/vnd.oasis.opendocument.spreadsheet"; string(content[30:30+len(start)]) != start {
		t.Errorf("the file begins with %q", content[:90])
	}
	archive, err := zip.NewReader(bytes.NewReader(content), int64(len(content)))
	if err != nil {
		t.Fatal(err)
	}
	for _, part := range archive.File[1:] {
		file, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		for decoder := xml.NewDecoder(file); ; {
			if _, err := decoder.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", part.Name, err)
			}
		}
	}
}

func TestColumn(t *testing.T) {
	for n, want := range map[int]string{0: "A", 25: "Z", 26: "AA", 51: "AZ", 52: "BA", 701: "ZZ", 702: "AAA"} {
		if got := ods.Column(n); got != want {
			t.Errorf("column %d is %q, want %q", n, got, want)
		}
	}
}

// TestInteropCalc holds that LibreOffice Calc opens a book without repair, in a French and an
// English system: numbers are numbers, texts stay texts, and formulas are reckoned.
func TestInteropCalc(t *testing.T) {
	file := filepath.Join(t.TempDir(), "book.ods")
	if err := os.WriteFile(file, written(t), 0o600); err != nil {
		t.Fatal(err)
	}
	for locale, shown := range map[string][4]string{
		"fr-FR": {"12,25", "0,1", "6,18", "6 %"},
		"en-GB": {"12.25", "0.1", "6.18", "6\u00A0%"},
	} {
		want := [][][]interop.Cell{
			{
				{{Type: "string", Text: "Élève"}, {Type: "string", Text: "Note"}},
				{{Type: "string", Text: " =1+1   \"a\"\nb\uFFFD"}, {Type: "float", Value: 12.25, Text: shown[0]}},
				{{Type: "string", Text: "3E1"}, {Type: "float", Value: 0.1, Text: shown[1]}},
				{{}, {Type: "float", Value: 6.175, Text: shown[2]}},
			},
			{{{Type: "percentage", Value: 0.06175, Text: shown[3]}}},
		}
		got := interop.Calc(t, file, locale, "")
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got):\n%s", locale, diff)
		}
	}
}
