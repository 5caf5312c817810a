package moodle

import "strings"

// table is a text in CSV, with the bytes of each cell: what is not changed stays as it is.
type table struct {
	source []byte
	script script
	comma  byte
	rows   []tableRow
}

// tableRow is a row that has something in it.
type tableRow struct {
	line  int // where it begins, from 1
	cells []span
}

// span is where a cell stands, with its quotation marks.
type span struct{ from, to int }

// dialect is what Moodle's and others' ways to write CSV disagree in. PHP takes the quotation
// mark behind a backslash for text (fgetcsv, which lib/csvlib.class.php reads with), the
// standard does not (RFC 4180).
type dialect struct {
	comma     byte
	backslash bool
}

// dialects are those that a worksheet is tried for, the likeliest first.
func dialects() []dialect {
	var all []dialect
	for _, comma := range []byte{',', ';', '\t'} {
		all = append(all, dialect{comma, false}, dialect{comma, true})
	}
	return all
}

// read finds the rows of a text in a dialect, at most so many.
func (t *table) read(d dialect, most int) {
	t.comma, t.rows = d.comma, nil
	at, line := t.script.start, 1
	for at < len(t.source) && len(t.rows) < most {
		row := tableRow{line: line}
		for {
			end, lines := t.cellEnd(at, d)
			row.cells = append(row.cells, span{at, end})
			line += lines
			at = end
			if at >= len(t.source) || t.script.sign(t.source, at) != d.comma {
				break
			}
			at += t.script.width
			if at >= len(t.source) { // a comma ends the file: an empty cell follows
				row.cells = append(row.cells, span{at, at})
				break
			}
		}
		if at < len(t.source) {
			at = t.pastEnd(at)
			line++
		}
		if first := row.cells[0]; len(row.cells) > 1 || first.from < first.to {
			t.rows = append(t.rows, row)
		}
	}
}

// pastEnd returns where the line after one begins, whose end stands at a byte: LF, CR, or both.
func (t *table) pastEnd(at int) int {
	width := t.script.width
	if t.script.sign(t.source, at) == '\r' && at+width < len(t.source) && t.script.sign(t.source, at+width) == '\n' {
		return at + 2*width
	}
	return at + width
}

// cellEnd returns where a cell ends, and how many lines it has more than one. What stands behind
// the quotation mark that ends a text, up to the comma, belongs to the cell, as in PHP.
func (t *table) cellEnd(at int, d dialect) (end, lines int) {
	width := t.script.width
	quoted := t.script.sign(t.source, at) == '"'
	if quoted {
		at += width
	}
	for ; at < len(t.source); at += width {
		sign := t.script.sign(t.source, at)
		switch {
		case quoted && d.backslash && sign == '\\' && t.next(at) == '"':
			at += width
		case quoted && sign == '"' && t.next(at) == '"':
			at += width
		case quoted && sign == '"':
			quoted = false
		case sign == '\n' && quoted, sign == '\r' && quoted && t.next(at) != '\n':
			lines++
		case !quoted && (sign == d.comma || sign == '\n' || sign == '\r'):
			return at, lines
		}
	}
	return min(at, len(t.source)), lines
}

// next returns the sign behind the one at a byte; 0 for none.
func (t *table) next(at int) byte {
	if at+t.script.width >= len(t.source) {
		return 0
	}
	return t.script.sign(t.source, at+t.script.width)
}

// uneven returns the line of the first row that has not as many cells as the first row; 0 when
// all have.
func (t *table) uneven() int {
	for _, row := range t.rows {
		if len(row.cells) != len(t.rows[0].cells) {
			return row.line
		}
	}
	return 0
}

// text returns what a cell says.
func (t *table) text(cell span) string {
	said := t.script.decode(t.source[cell.from:cell.to])
	if inner, ok := strings.CutPrefix(said, `"`); ok {
		return strings.ReplaceAll(strings.TrimSuffix(inner, `"`), `""`, `"`)
	}
	return said
}

// cell returns the bytes of a cell that says a text, in quotation marks where it needs them or
// the cell had them.
func (t *table) cell(said string, before span) []byte {
	had := before.to > before.from && t.script.sign(t.source, before.from) == '"'
	if had || strings.ContainsAny(said, "\"\r\n\t ") || strings.IndexByte(said, t.comma) >= 0 {
		said = `"` + strings.ReplaceAll(said, `"`, `""`) + `"`
	}
	return t.script.encode(said)
}
