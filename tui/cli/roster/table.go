package roster

import "strings"

// row is a line of a table, as it is read.
type row struct {
	line  int
	cells []string
}

// isEmpty reports whether a row has nothing in it.
func (r *row) isEmpty() bool {
	for _, cell := range r.cells {
		if clean(cell) != "" {
			return false
		}
	}
	return true
}

// table is a list cut into rows at one separator.
type table struct {
	separator byte // 0, which no text has, where each line is one cell
	rows      []row
	open      int // the line of a quotation mark that nobody closes; 0 for none
}

// cut cuts a text into rows (RFC 4180). A quotation mark counts only at the beginning of a cell;
// one that nobody closes is a sign like others. At most so many rows are cut.
func cut(text string, separator byte, most int) table {
	t := table{separator: separator}
	for line := 1; text != "" && len(t.rows) < most; {
		r := row{line: line}
		for more := true; more; {
			var cell string
			var rest string
			cell, rest, more = t.cell(text, line)
			line += strings.Count(text[:len(text)-len(rest)], "\n")
			text = rest
			if len(r.cells) < mostColumns {
				r.cells = append(r.cells, cell)
			}
		}
		t.rows = append(t.rows, r)
	}
	return t
}

// cell returns the first cell of a text, what comes after it, and whether that is of the same row.
func (t *table) cell(text string, line int) (cell, rest string, more bool) {
	if strings.HasPrefix(text, `"`) {
		quoted, after, closed := unquote(text)
		if closed && (after == "" || after[0] == t.separator || after[0] == '\n') {
			return quoted, strings.TrimPrefix(strings.TrimPrefix(after, string(t.separator)), "\n"), after != "" && after[0] == t.separator
		}
		if !closed && t.open == 0 {
			t.open = line
		}
	}
	end := strings.IndexAny(text, string([]byte{t.separator, '\n'}))
	if end < 0 {
		return text, "", false
	}
	return text[:end], text[end+1:], text[end] != '\n'
}

// unquote returns what stands between the quotation marks that a text begins with, where "" is
// one of them, what comes after, and whether they are closed.
func unquote(text string) (quoted, after string, closed bool) {
	for from := 1; from < min(len(text), mostCell); {
		at := strings.IndexByte(text[from:min(len(text), mostCell)], '"')
		if at < 0 {
			return "", "", false
		}
		from += at + 1
		if from == len(text) || text[from] != '"' {
			return strings.ReplaceAll(text[1:from-1], `""`, `"`), text[from:], true
		}
		from++
	}
	return "", "", false
}

// announced returns the separator that a first line "sep=;" says, which Excel writes and reads,
// and the text without that line.
func announced(text string) (separator byte, rest string, ok bool) {
	first, rest, _ := strings.Cut(text, "\n")
	value, ok := strings.CutPrefix(strings.ToLower(strings.Trim(first, "\" ")), "sep=")
	if !ok || len(value) != 1 {
		return 0, text, false
	}
	return value[0], rest, true
}

// headRows is how many rows are looked at to find the separator and the headings: exports have
// some lines with a title first.
const headRows = 12

// tableOf cuts a text at the separator that makes most sense of it: that by which most headings
// are known, and else that by which the rows are most alike.
func tableOf(text string) (t table, head int) {
	shift := 0
	separators := []byte{'\t', ';', ',', '|'}
	if separator, rest, ok := announced(text); ok {
		separators, text, shift = []byte{separator}, rest, 1
	}
	best, most := byte(0), 0
	for _, separator := range separators {
		sample := cut(text, separator, headRows)
		if n := sample.score(); n > most {
			best, most = separator, n
		}
	}
	t = cut(text, best, mostPupils+headRows+1)
	for i := range t.rows {
		t.rows[i].line += shift
	}
	if t.open > 0 {
		t.open += shift
	}
	return t, t.head()
}

// score is how much sense the rows make: each heading that is known counts more than any number
// of cells.
func (t *table) score() int {
	known := 0
	if head := t.head(); head >= 0 {
		known = len(columnsOf(t.rows[head].cells))
	}
	alike, width := 0, 0
	for i := range t.rows {
		if n := len(t.rows[i].cells); n > 1 && (width == 0 || n == width) {
			width = n
			alike++
		}
	}
	return known*headRows*2 + alike
}

// head returns the row of the headings: the first one that has a name among them, or -1.
func (t *table) head() int {
	for i := range t.rows[:min(len(t.rows), headRows)] {
		if t.isHead(i) {
			return i
		}
	}
	return -1
}

// isHead reports whether a row is one of headings. A word that stands in the row before or behind
// too is none, and neither is "élève" where such a word stands there: it is what these people are.
func (t *table) isHead(at int) bool {
	cells := t.rows[at].cells
	columns := columnsOf(cells)
	for _, role := range []string{"family", "given", "whole"} {
		i, ok := columns[role]
		if !ok {
			continue
		}
		for _, beside := range []string{t.folded(at-1, i), t.folded(at+1, i)} {
			if beside == fold(cells[i]) || words().students[beside] {
				return false
			}
		}
		return looksLikeHeadings(cells)
	}
	return false
}

// folded returns the folded text of a cell; "" where there is none.
func (t *table) folded(row, column int) string {
	if row < 0 || row >= len(t.rows) || column >= len(t.rows[row].cells) {
		return ""
	}
	return fold(t.rows[row].cells[column])
}
