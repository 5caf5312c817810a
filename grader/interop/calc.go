package interop

import (
	"encoding/xml"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
)

// Cell is a cell as LibreOffice Calc reads it.
type Cell struct {
	// Type is what it holds: "float", "percentage", "string", "date"; "" for nothing.
	Type  string
	Value float64
	Text  string // as it is shown
}

// Calc opens a file in LibreOffice Calc as somebody does whose system speaks a language, such as
// "fr-FR", and returns the cells of its tables, without those that are empty at the end. Formulas
// are reckoned anew, whatever value the file has for them. filter says how a file of separated
// cells is opened (the tokens of LibreOffice's filter for it); "" for another file.
func Calc(t *testing.T, file, locale, filter string) [][][]Cell {
	t.Helper()
	soffice, profile, out := Program(t, "soffice"), t.TempDir(), t.TempDir()
	if err := os.MkdirAll(filepath.Join(profile, "user"), 0o700); err != nil {
		t.Fatal(err)
	}
	settings := fmt.Sprintf(`<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>%s</value></prop></item>
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="ODFRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>`, locale)
	if err := os.WriteFile(filepath.Join(profile, "user", "registrymodifications.xcu"), []byte(settings), 0o600); err != nil {
		t.Fatal(err)
	}
	args := []string{"--headless", "-env:UserInstallation=file://" + profile}
	if filter != "" {
		args = append(args, "--infilter=Text - txt - csv (StarCalc):"+filter)
	}
	said, err := exec.Command(soffice, append(args, "--convert-to", "fods", "--outdir", out, file)...).CombinedOutput()
	if err != nil {
		t.Fatalf("LibreOffice: %v\n%s", err, said)
	}
	flat, err := os.ReadFile(filepath.Join(out, strings.TrimSuffix(filepath.Base(file), filepath.Ext(file))+".fods"))
	switch {
	case err == nil:
	case os.Getenv(asked) == "must":
		t.Fatalf("LibreOffice opens no spreadsheet: is its Calc installed? %v\n%s", err, said)
	default:
		t.Skipf("LibreOffice opens no spreadsheet, and seems to have no Calc: %v\n%s", err, said)
	}
	var book struct {
		Tables []struct {
			Rows []calcRow `xml:",any"`
		} `xml:"body>spreadsheet>table"`
	}
	if err := xml.Unmarshal(flat, &book); err != nil {
		t.Fatal(err)
	}
	var tables [][][]Cell
	for _, table := range book.Tables {
		var rows [][]Cell
		for i := range table.Rows {
			rows = append(rows, table.Rows[i].all()...)
		}
		tables = append(tables, rows)
	}
	return tables
}

// calcRow is a row, or rows in a group.
type calcRow struct {
	XMLName xml.Name
	Rows    []calcRow  `xml:"table-row"`
	Cells   []calcCell `xml:",any"`
}

type calcCell struct {
	XMLName xml.Name
	Again   int        `xml:"number-columns-repeated,attr"`
	Type    string     `xml:"value-type,attr"`
	Value   string     `xml:"value,attr"`
	Text    []calcText `xml:"p"`
}

// calcText is a paragraph, with the white space that its elements stand for.
type calcText string

// UnmarshalXML reads a paragraph.
func (c *calcText) UnmarshalXML(decoder *xml.Decoder, start xml.StartElement) error {
	h := headings{list: []string{""}, depth: 1}
	for {
		token, err := decoder.Token()
		if err != nil {
			return err
		}
		if end, ok := token.(xml.EndElement); ok && end.Name == start.Name {
			*c = calcText(h.list[0])
			return nil
		}
		h.token(token)
	}
}

// all returns the rows that one is, or that are in it.
func (r *calcRow) all() [][]Cell {
	var rows [][]Cell
	if r.XMLName.Local != "table-row" {
		for i := range r.Rows {
			rows = append(rows, r.Rows[i].all()...)
		}
		return rows
	}
	var cells []Cell
	full := 0
	for _, c := range r.Cells {
		number, _ := strconv.ParseFloat(c.Value, 64)
		var lines []string
		for _, line := range c.Text {
			lines = append(lines, string(line))
		}
		for range max(1, c.Again) {
			if c.Type == "" && c.Again > 1000 {
				break // the rest of the sheet
			}
			cells = append(cells, Cell{Type: c.Type, Value: number, Text: strings.Join(lines, "\n")})
		}
		if c.Type != "" {
			full = len(cells)
		}
	}
	return [][]Cell{cells[:full]}
}
