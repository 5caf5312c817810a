package moodle

import "bytes"

// Note is what a teacher should know of a row.
type Note struct {
	Row Row
	Why Why
}

// Stray is a mark that no row has, and why.
type Stray struct {
	Mark Mark
	Why  Why // NoRow or TwoRows
}

// Filled is a worksheet with its marks.
type Filled struct {
	Content []byte  // the file, whole
	Given   int     // rows that have their mark now
	Notes   []Note  // rows that were left, wholly or in part, in the order of the file
	Strays  []Stray // marks without a row, in their order
	// Uncommented says that comments were given, and that the worksheet has no column for them.
	Uncommented bool
	// Resaved says that a spreadsheet has saved the worksheet in a way that Moodle does not
	// write: with other signs between the cells, or in another script than UTF-8. Older versions
	// bring in nothing but commas and UTF-8 (importgradeslib.php, parsecsv).
	Resaved bool
}

// edit is a cell that says something else.
type edit struct {
	cell span
	text []byte
}

// Fill gives each mark its row. Where replace is false, a grade or a comment that is there and
// says something else is kept, and noted. Nothing but the cells of the grades and the comments
// that change is other than it was.
func (w *Worksheet) Fill(marks []Mark, replace bool) *Filled {
	m := match(w.rows, marks)
	f := &Filled{Strays: m.strays, Resaved: w.table.comma != ',' || w.table.script.code != nil}
	var edits []edit
	for i := range w.rows {
		r := &w.rows[i]
		mark, why := m.the(i, marks)
		if why == "" {
			why = w.takes(r, mark, replace)
		}
		if why != "" {
			f.Notes = append(f.Notes, Note{*r, why})
			continue
		}
		f.Given++
		cells := w.table.rows[i+1].cells
		if now, ok := readNumber(r.Grade); !ok || now.value != mark.scaled(r.Maximum) {
			cell := cells[w.columns.grade]
			edits = append(edits, edit{cell, w.table.cell(w.signOf(i).like(mark.scaled(r.Maximum)), cell)})
		}
		said := comment(mark.Comment)
		switch {
		case said == "":
		case !w.HasComments():
			f.Uncommented = true
		case r.Comment != "" && r.Comment != said && !replace:
			f.Notes = append(f.Notes, Note{*r, HasComment})
		case r.Comment != said:
			cell := cells[w.columns.comments]
			edits = append(edits, edit{cell, w.table.cell(said, cell)})
		}
	}
	f.Content = w.table.edited(edits, w.columns)
	return f
}

// takes reports why a row takes no mark; "" when it does.
func (w *Worksheet) takes(r *Row, mark *Mark, replace bool) Why {
	now, isNumber := readNumber(r.Grade)
	switch {
	case r.Scale:
		return InWords
	case r.Maximum <= 0:
		return NoMaximum
	case r.Locked:
		return Locked
	case r.Grade != "" && !replace && (!isNumber || now.value != mark.scaled(r.Maximum)):
		return HasGrade
	default:
		return ""
	}
}

// signOf returns a number as the row writes one: as its maximum, or, where that has no decimal
// sign, with that of the language. Moodle reads a point in every language (lib/moodlelib.php,
// unformat_float).
func (w *Worksheet) signOf(row int) number {
	n, _ := readNumber(w.table.text(w.table.rows[row+1].cells[w.columns.maximum]))
	if n.sign == "" {
		n.sign = w.columns.speech.Decimal
	}
	if n.sign == "" {
		n.sign = "."
	}
	return n
}

// edited returns the text with the cells that say something else. The edits come row by row;
// the comment stands behind the grade in each, or before it.
func (t *table) edited(edits []edit, c columns) []byte {
	if c.comments >= 0 && c.comments < c.grade {
		for i := 1; i < len(edits); i++ {
			if edits[i].cell.from < edits[i-1].cell.from {
				edits[i], edits[i-1] = edits[i-1], edits[i]
			}
		}
	}
	var b bytes.Buffer
	at := 0
	for _, e := range edits {
		b.Write(t.source[at:e.cell.from])
		b.Write(e.text)
		at = e.cell.to
	}
	b.Write(t.source[at:])
	return b.Bytes()
}
