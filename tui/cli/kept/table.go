package kept

import (
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"

	"jourdain/grader/address"
	"jourdain/grader/pattern"
	"jourdain/grader/report"
	"jourdain/grader/rules/spelling"
	"jourdain/tui/text"
)

// The columns of a table, by the keys of the words that have their headings.
const (
	pupilColumn = iota
	givenColumn
	classColumn
	fileColumn
	stateColumn
	pointsColumn
	ofColumn
	markColumn
	changedColumn
	scaleColumn
	reasonColumn
	columnCount
)

// names are the keys of the columns, below "cli.kept.columns-".
func names() [columnCount]string {
	return [columnCount]string{"pupil", "given", "class", "file", "state", "points", "of", "mark", "changed", "scale", "reason"}
}

// written are the keys of the headings that the table of a class has (package sheets).
func written() [columnCount]string {
	return [columnCount]string{
		pupilColumn: "sheet.pupil", classColumn: "sheet.class", fileColumn: "sheet.document", pointsColumn: "sheet.points",
		ofColumn: "sheet.out-of", markColumn: "sheet.mark", reasonColumn: "sheet.change-reason",
	}
}

// columns is where a table has what; -1 for what it has not.
type columns struct {
	at    [columnCount]int
	scale int // that the heading of the marks says: "Note /20"; 0 for none
	known int // how many were found
}

// headings are the columns by their folded headings, in every language: a table may be of another
// than the run.
var headings = sync.OnceValue(func() map[string]int {
	// The columns of results for programs have one name in every language (report.CSV).
	all := map[string]int{
		"file": fileColumn, "points": pointsColumn, "of": ofColumn, "mark": markColumn, "pupil": pupilColumn,
		"scale": scaleColumn, "state": stateColumn, "reason": reasonColumn,
	}
	for _, lang := range text.Languages() {
		words, err := text.Open(address.Polite.In(lang))
		if err != nil {
			continue
		}
		for column, name := range names() {
			own := ""
			if key := written()[column]; key != "" {
				own = words.Say(key)
			}
			for heading := range strings.SplitSeq(own+"|"+words.Say("cli.kept.columns-"+name), "|") {
				if key := spelling.Fold(heading); key != "" {
					all[key] = column
				}
			}
		}
	}
	return all
})

// totals are what the rows of figures below a table are called, in every language.
var totals = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for _, lang := range text.Languages() {
		if words, err := text.Open(address.Polite.In(lang)); err == nil {
			all[spelling.Fold(words.Say("sheet.mean"))], all[spelling.Fold(words.Say("sheet.median"))] = true, true
		}
	}
	return all
})

var outOf = pattern.New(`^(.*?)\s*(?:/|\bsur\b|\bout of\b)\s*(\d{1,4})\s*$`)

// columnsOf finds the columns by their headings. What says who it is stands in front of the
// criteria, whatever these are called, and the figures behind them.
func columnsOf(row []string) columns {
	c := columns{}
	for i := range c.at {
		c.at[i] = -1
	}
	for i, cell := range row {
		column, known := headings()[spelling.Fold(cell)]
		if found := outOf().FindStringSubmatch(strings.ToLower(cell)); !known && found != nil {
			if column, known = headings()[spelling.Fold(found[1])]; known && (column == markColumn || column == changedColumn) {
				c.scale, _ = strconv.Atoi(found[2])
			} else {
				known = false
			}
		}
		if !known || c.at[column] >= 0 && column < pointsColumn {
			continue
		}
		if c.at[column] < 0 {
			c.known++
		}
		c.at[column] = i
	}
	return c
}

// cell returns what a row says in a column; "" for nothing.
func (c *columns) cell(row []string, column int) string {
	i := c.at[column]
	if i < 0 || i >= len(row) {
		return ""
	}
	return strings.Trim(row[i], " \u00a0\t")
}

// table reads a table in CSV.
func (b *reading) table(text string) {
	shift := 0
	if first, rest, _ := strings.Cut(text, "\n"); strings.HasPrefix(strings.ToLower(first), "sep=") {
		text, shift = rest, 1
	}
	comma, c := separator(text)
	switch {
	case c.at[markColumn] < 0 && c.at[changedColumn] < 0 || c.at[pupilColumn] < 0 && c.at[fileColumn] < 0:
		b.add("no-columns", 0)
		return
	case c.at[pointsColumn] < 0 && c.at[reasonColumn] < 0 && c.at[changedColumn] < 0:
		b.add("no-reasons", 0)
		return
	case c.at[pointsColumn] >= 0 && c.scale == 0 && c.at[scaleColumn] < 0:
		b.add("no-scale-here", 1+shift)
		return
	}
	r := reader(text, comma)
	for n := 0; ; n++ {
		row, err := r.Read()
		if errors.Is(err, io.EOF) {
			return
		}
		at := 0
		if len(row) > 0 {
			at, _ = r.FieldPos(0)
		}
		switch {
		case err != nil:
			b.add("no-row", at+shift)
			return
		case n > 0 && !isTotal(&c, row):
			b.row(&c, row, at+shift)
		}
	}
}

// separator returns the sign between the cells by which most headings are known, and the columns.
func separator(text string) (rune, columns) {
	best, found := ',', columnsOf(nil)
	for _, comma := range []rune{',', ';', '\t'} {
		row, err := reader(text, comma).Read()
		if err != nil {
			continue
		}
		if c := columnsOf(row); c.known > found.known {
			best, found = comma, c
		}
	}
	return best, found
}

func reader(text string, comma rune) *csv.Reader {
	r := csv.NewReader(strings.NewReader(text))
	r.Comma, r.LazyQuotes, r.FieldsPerRecord = comma, true, -1
	return r
}

// isTotal reports whether a row is one of the figures below the table.
func isTotal(c *columns, row []string) bool {
	return totals()[spelling.Fold(c.cell(row, pupilColumn))] && c.cell(row, fileColumn) == "" && c.cell(row, classColumn) == ""
}

// row takes the change of a row. A row of which nothing is known is empty.
func (b *reading) row(c *columns, row []string, number int) {
	if !slices.ContainsFunc(row, func(cell string) bool { return strings.TrimSpace(cell) != "" }) {
		return
	}
	cell := func(column int) string { return report.PlainCell(c.cell(row, column)) }
	l := line{
		Change: Change{
			Line: number, Pupil: strings.TrimSpace(cell(pupilColumn) + " " + cell(givenColumn)), Class: cell(classColumn),
			File: cell(fileColumn), Reason: cell(reasonColumn), Knows: c.at[pointsColumn] >= 0,
		},
		mark: c.cell(row, markColumn), scale: c.scale, explicit: c.at[pointsColumn] < 0 && c.at[changedColumn] < 0,
	}
	switch report.State(c.cell(row, stateColumn)) {
	case report.AnotherWork, report.EmptyWork, report.TypedWork: // results for programs have points of it, and no mark
		l.unmarked = true
	case report.Graded, report.NotHanded, report.OtherFormat, report.DamagedFile, report.UnreadFile:
	}
	if n, err := strconv.Atoi(c.cell(row, scaleColumn)); err == nil {
		l.scale = n
	}
	if l.explicit && l.scale == 0 {
		l.scale = b.scale // a list of a few marks, for this run
	}
	l.points, _ = numeral(c.cell(row, pointsColumn))
	l.of, _ = numeral(c.cell(row, ofColumn))
	if c.at[changedColumn] >= 0 && !l.beside(c.cell(row, changedColumn)) {
		return
	}
	b.take(&l)
}

// beside takes what stands in a column of changed marks, beside the mark. Where nothing does, the
// mark may have been typed over all the same; it reports whether there is anything to take.
func (l *line) beside(changed string) bool {
	switch {
	case changed != "":
		l.mark, l.explicit = changed, true
	case l.Reason != "" && (l.of == 0 || l.reckoned()):
		l.mark = "" // a reason, and no mark that it is for
	case l.of == 0:
		return false
	}
	return true
}

// reckoned reports whether the mark of a line is what its points give.
func (l *line) reckoned() bool {
	mark, ok := numeral(l.mark)
	return ok && l.of > 0 && l.scale > 0 && report.MarkFor(l.points, l.of, float64(l.scale)) == mark
}
