package collation

// row is a row of a table, from 0 among those that are not empty.
type row struct{ table, row int32 }

// spot is a cell of a row.
type spot struct {
	row
	column int32
}

// cellsInPlace matches the cells of the document that have, in the row of their first cell and in
// their column, the words of the model; it returns the other texts. A time that was mistyped may be
// that of another row, which is right.
func (a *alignment) cellsInPlace(texts []int32) []int32 {
	heads, cells := a.model.rows()
	if len(heads) == 0 {
		return texts
	}
	mine, _ := a.doc.rows()
	words := map[row]uint64{} // of the first cell of each row of the document
	for key, at := range mine {
		words[at] = key
	}
	var rest []int32
	for _, i := range texts {
		t := &a.doc.texts[i]
		key, isCell := words[row{t.cell.table, t.cell.row}]
		at, known := heads[key]
		k, there := cells[spot{at, t.cell.column}]
		if t.Kind != Cell || !isCell || !known || !there || a.model.whole(&a.model.texts[k]) != a.doc.whole(t) {
			rest = append(rest, i)
			continue
		}
		for j := range t.to - t.from {
			a.claim(t.from+j, a.model.texts[k].from+j)
		}
	}
	return rest
}

// rows returns the rows of the tables by the words of their first cell, but for those of which
// there are several, and the cells that hold one text.
func (s *side) rows() (heads map[uint64]row, cells map[spot]int32) {
	heads, cells = map[uint64]row{}, map[spot]int32{}
	several, full := map[uint64]bool{}, map[spot]bool{}
	for i := range s.texts {
		t := &s.texts[i]
		if t.Kind != Cell {
			continue
		}
		s.doc.Step(1 + t.size()/atOnce)
		at := spot{row{t.cell.table, t.cell.row}, t.cell.column}
		if _, more := cells[at]; more || full[at] {
			full[at] = true
			delete(cells, at)
			continue
		}
		cells[at] = int32(i)
		if key := s.whole(t); t.cell.column == 0 && !several[key] {
			if _, more := heads[key]; more {
				several[key] = true
				delete(heads, key)
				continue
			}
			heads[key] = at.row
		}
	}
	return heads, cells
}
