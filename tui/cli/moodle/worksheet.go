package moodle

import (
	"io"
	"os"
	"strings"
)

// Row is a participant of a worksheet. What is not there is "" or zero.
type Row struct {
	Line      int     // where it begins in the file, from 1
	ID        string  // the digits of the identifier
	Name      string  // the full name; "" where the marking is blind
	Group     string  // of a work that was handed in together
	Submitted string  // when the work was handed in, in Moodle's words
	Grade     string  // as it stands there
	Comment   string  // as it stands there: HTML
	Maximum   float64 // what the grade is out of; 0 where the row says no number
	Scale     bool    // the grade is one of some words
	Locked    bool    // Moodle takes no grade for it
}

// Worksheet is an offline grading worksheet, read.
type Worksheet struct {
	table   *table
	columns columns
	rows    []Row
}

// The words of the problems of a worksheet, besides Missing, Forbidden and Unread.
const (
	NotAWorksheet = "no-worksheet"   // it has no columns of a worksheet, or nobody in it
	UnevenRows    = "uneven-rows"    // a row has not as many cells as the headings
	TooLong       = "long-worksheet" // it has more bytes than a worksheet can have
)

// longest is how many bytes a worksheet has at most: ten thousand participants (gradingtable.php,
// $tablemaxrows) with comments.
const longest = 32 << 20

// ReadWorksheet reads the worksheet of a file. The error is a *Problem.
func ReadWorksheet(name string) (*Worksheet, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, unread(name, err)
	}
	defer func() { _ = file.Close() }() // it was only read
	source, err := io.ReadAll(io.LimitReader(file, longest+1))
	if err != nil {
		return nil, unread(name, err)
	}
	return ParseWorksheet(name, source)
}

// ParseWorksheet reads a worksheet; the name is for the sentences. The error is a *Problem.
func ParseWorksheet(name string, source []byte) (*Worksheet, error) {
	if len(source) > longest {
		return nil, &Problem{Word: TooLong, Values: []any{"File", name}}
	}
	t := &table{source: source, script: scriptOf(source)}
	uneven := 0
	for _, d := range dialects() {
		t.read(d, 1)
		if len(t.rows) == 0 || len(t.rows[0].cells) < 3 {
			continue
		}
		_, known := headings(t.texts(0))
		t.read(d, len(source))
		if line := t.uneven(); line > 0 {
			if known && uneven == 0 {
				uneven = line
			}
			continue
		}
		if w := t.worksheet(); w != nil {
			return w, nil
		}
	}
	if uneven > 0 {
		return nil, &Problem{Word: UnevenRows, Values: []any{"File", name, "Line", uneven}}
	}
	return nil, &Problem{Word: NotAWorksheet, Values: []any{"File", name}}
}

// texts returns what the cells of a row say.
func (t *table) texts(row int) []string {
	said := make([]string, len(t.rows[row].cells))
	for i, cell := range t.rows[row].cells {
		said[i] = t.text(cell)
	}
	return said
}

// worksheet returns the worksheet that a table is; nil for any other table.
func (t *table) worksheet() *Worksheet {
	var said [][]string
	for i := range t.rows {
		said = append(said, t.texts(i))
	}
	c, ok := headings(said[0])
	if !ok {
		c, ok = places(said[1:])
	}
	if !ok || len(said) < 2 {
		return nil
	}
	w := &Worksheet{table: t, columns: c}
	for i, cells := range said[1:] {
		w.rows = append(w.rows, c.row(t.rows[i+1].line, cells))
	}
	return w
}

// row reads a row.
func (c *columns) row(line int, cells []string) Row {
	said := func(column int) string {
		if column < 0 {
			return ""
		}
		return strings.TrimSpace(cells[column])
	}
	r := Row{
		Line: line, ID: identifier(said(c.identifier)), Name: said(c.name), Group: said(c.group), Submitted: said(c.submitted),
		Grade: said(c.grade), Comment: said(c.comments), Scale: c.maximum < 0,
		Locked: c.speech.Refused != "" && strings.EqualFold(said(c.changeable), c.speech.Refused),
	}
	if n, ok := readNumber(said(c.maximum)); ok {
		r.Maximum = n.value
	}
	return r
}

// Rows returns the participants, in the order of the file.
func (w *Worksheet) Rows() []Row { return w.rows }

// HasComments reports whether the worksheet has a column for comments.
func (w *Worksheet) HasComments() bool { return w.columns.comments >= 0 }
