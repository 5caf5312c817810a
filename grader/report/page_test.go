package report

import (
	"bytes"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
)

// keys says the key of a sentence, with what it names.
type keys struct{}

func (keys) Say(key string, values ...any) string {
	for i := 1; i < len(values); i += 2 {
		if text, ok := values[i].(string); ok {
			key += " " + text
		}
	}
	return key
}

func hostile() *Worded {
	const payload = `<script>alert(1)</script>"><img src=x onerror=alert(1)>`
	mark := 4.0
	return &Worded{
		File: "in/" + payload + ".odt", Format: document.ODT, Lang: "fr", Points: 2, Of: 10, Mark: &mark, Scale: 20,
		Checks: []WordedCheck{
			{Rule: "single-title", Status: Passed, Title: "Un titre", Message: payload},
			{
				Rule: "no-lookalike-heading", Status: Failed, Required: true, Title: "Vrai titre", Message: "2 lignes", Why: payload, Fix: payload,
				Findings: []WordedFinding{{Paragraph: 3, Excerpt: payload, Message: payload}, {Paragraph: 6, Excerpt: "B", Message: "« B »"}},
			},
			{Rule: "markdown-slip", Status: Skipped, Title: "Markdown", Message: "Sans objet"},
		},
		Lines: []Line{{Text: "Recettes", Paragraph: 1, Title: true}, {Text: payload, Paragraph: 3}, {Text: "A", Level: 1, Paragraph: 4, Number: "1"}},
	}
}

// TestPageIsSafeAndStructured holds that what a document says is text on the page, that
// the page needs nothing from elsewhere and that its headings are an outline.
func TestPageIsSafeAndStructured(t *testing.T) {
	var document bytes.Buffer
	if err := HTML(&document, hostile(), keys{}, "index.html"); err != nil {
		t.Fatal(err)
	}
	text := document.String()
	for _, bad := range []string{"<script", "<img", "<b>", "<i>", "<u>", "<em>", `href="javascript`, "http://", "https://", "@import", "url("} {
		if strings.Contains(text, bad) {
			t.Errorf("%q stands on the page", bad)
		}
	}
	if !IsPage([]byte(text[:PageStart])) {
		t.Error("nobody can tell that it is ours")
	}
	checkOutline(t, "document", text)
	if !strings.Contains(text, "report.mark 4report.decimal-sign") && !strings.Contains(text, "report.mark 4/20") {
		t.Error("the mark is not on the page")
	}
}

// checkOutline holds that a page has one heading of level 1, first, and skips none.
func checkOutline(t *testing.T, name, text string) {
	t.Helper()
	decoder := xml.NewDecoder(strings.NewReader(text))
	decoder.Strict, decoder.AutoClose, decoder.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	level, ones := 0, 0
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		e, ok := token.(xml.StartElement)
		if !ok || len(e.Name.Local) != 2 || e.Name.Local[0] != 'h' || e.Name.Local[1] > '6' {
			continue
		}
		now := int(e.Name.Local[1] - '0')
		if now > level+1 {
			t.Errorf("%s: level %d after %d", name, now, level)
		}
		if level = now; now == 1 {
			ones++
		}
	}
	if ones != 1 {
		t.Errorf("%s: %d headings of level 1", name, ones)
	}
}

// TestFindingsStandBesideTheirLine holds that the page says what is wrong with a line
// where the line is.
func TestFindingsStandBesideTheirLine(t *testing.T) {
	w := hostile()
	place(w.Lines, w.Checks)
	if n := len(w.Lines[1].Findings); n != 1 || len(w.Lines[0].Findings)+len(w.Lines[2].Findings) != 0 {
		t.Errorf("%d findings beside the line, others %v", n, w.Lines)
	}
}

func TestNumberLines(t *testing.T) {
	lines := []Line{{Level: 1}, {Level: 0}, {Level: 2}, {Level: 2}, {Level: 1}, {Level: 3}, {Level: 2}}
	NumberLines(lines)
	var got []string
	for _, l := range lines {
		got = append(got, l.Number)
	}
	if diff := cmp.Diff([]string{"1", "", "1.1", "1.2", "2", "2.1.1", "2.1"}, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

// Wherever a spreadsheet splits a sheet, and whether it heeds quotation marks or not, no
// cell is a formula, and the sheet stays one of RFC 4180 with all that was in it.
func TestNoPartOfACellIsAFormula(t *testing.T) {
	var b bytes.Buffer
	rows, err := NewCSV(&b)
	if err != nil {
		t.Fatal(err)
	}
	texts := []string{
		`x;=HYPERLINK("http://a";"b")`, "x\t=1+1", "x\n+1", "x, -1", "x|@SUM(A1)", "x\";\"=1", `";=1`, "x； ＝1", "x;\u00a0=1", "\t=1", " =1", "\"=1\"",
		"x\r=1", "a;b;;=1;-2", ",=1", "x\u2028=1",
	}
	for _, text := range texts {
		w := hostile()
		w.File, w.Checks[1].Message, w.Checks[1].Fix = text, text, text
		if err := rows.Add(w); err != nil {
			t.Fatal(err)
		}
	}
	text := strings.TrimPrefix(b.String(), "\uFEFF")
	got, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil || len(got) != len(texts)+1 {
		t.Fatalf("%d rows, %v", len(got), err)
	}
	for i, row := range got[1:] {
		// The reader gives a newline for the two characters that end a line (RFC 4180, 2.6).
		bare := strings.ReplaceAll(row[0], "'", "")
		if bare != texts[i] {
			t.Errorf("%q has become %q", texts[i], row[0])
		}
		if row[2] != "2" || row[3] != "10" {
			t.Errorf("the numbers are %q and %q", row[2], row[3])
		}
	}
	if !strings.Contains(text, ",2,10,") {
		t.Error("a number stands between quotation marks")
	}
	for _, splits := range []string{",\n", ";\n", "\t\n", "|\n", ",;\t\n\r", ",;\t|\n\r\u2028；"} {
		for cell := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune(splits, r) }) {
			if cell = strings.Trim(cell, "\" \t\r\u00a0"); cell != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(cell)[0]) {
				t.Errorf("split at %q, a cell is %q", splits, cell)
			}
		}
	}
}

// TestCSV holds that each file has a row and each rule a column, that a file that could
// not be read has its row too, and that no cell is a formula.
func TestCSV(t *testing.T) {
	var b bytes.Buffer
	rows, err := NewCSV(&b)
	if err != nil {
		t.Fatal(err)
	}
	w := hostile()
	w.File = "=cmd()"
	w.Checks[1].Message, w.Checks[1].Fix = "-1", "b"
	for _, r := range []*Worded{{File: "broken.odt", Handed: Handed{Unreadable: &Unread{Message: "+damaged"}, Pupil: "=Zoé", State: DamagedFile, Older: []string{"-a.md", "b.md"}}}, w, {File: "late.odt", Handed: Handed{Unreadable: &Unread{Message: "gone"}}}} {
		if err := rows.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := rows.End(); err != nil {
		t.Fatal(err)
	}
	text, ok := strings.CutPrefix(b.String(), "\uFEFF")
	if !ok {
		t.Error("no byte order mark")
	}
	got, err := csv.NewReader(strings.NewReader(text)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	want := [][]string{
		{"file", "passed", "points", "of", "mark", "single-title", "no-lookalike-heading", "markdown-slip", "first", "pupil", "state", "handed-in", "older", "scale", "was", "reason", "due", "date-from", "late-seconds"},
		{"broken.odt", "unreadable", "", "", "", "", "", "", "'+damaged", "'=Zoé", "damaged", "", "'-a.md, b.md", "", "", "", "", "", ""},
		{"'=cmd()", "false", "2", "10", "4", "passed", "failed", "skipped", "'-1 b", "", "", "", "", "20", "", "", "", "", ""},
		{"late.odt", "unreadable", "", "", "", "", "", "", "gone", "", "", "", "", "", "", "", "", "", ""},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}
