package collation

// tables compares the tables of the model with what became of their cells.
func (c *Comparison) tables() {
	for from := 0; from < len(c.model.texts); {
		number := c.model.texts[from].cell.table
		to := from + 1
		for to < len(c.model.texts) && c.model.texts[to].cell.table == number {
			to++
		}
		if number != 0 && c.model.texts[from].Kind == Cell {
			c.table(from, to)
		}
		from = to
	}
}

func (c *Comparison) table(from, to int) {
	first, cut, header := int32(0), false, false
	for i := from; i < to; i++ {
		t, home := &c.model.texts[i], c.home(i)
		if home == nil || home.Kind != Cell || c.fates[i].joined {
			continue
		}
		if first == 0 {
			first = home.cell.table
		}
		if home.cell.table != first {
			if !cut {
				cut = true
				c.report(c.about(i, TableCut))
			}
			continue
		}
		if t.cell.header != home.cell.header && !header {
			header = true
			d := c.about(i, Header)
			d.Want, d.Got = t.cell.header, home.cell.header
			c.report(d)
		}
		if i > from && !c.movers[i] && !c.movers[i-1] && !c.besideAsBefore(i) {
			c.report(c.about(i, CellPlace))
		}
	}
	if first == 0 {
		return
	}
	want, got := &c.model.tables[c.model.texts[from].cell.table-1], &c.doc.tables[first-1]
	if got.empty > want.empty {
		c.report(Difference{Case: EmptyRow, Place: got.place, Words: c.model.texts[from].Words(), Above: aboveOf(got.place)})
	}
	if got.columns > want.columns {
		c.report(Difference{Case: MoreColumns, Place: got.place, Words: c.model.texts[from].Words(), Above: aboveOf(got.place)})
	}
}

// besideAsBefore reports whether a cell and the one before it stand beside each other, or
// below, as in the model.
func (c *correspondence) besideAsBefore(i int) bool {
	t, before := &c.model.texts[i].cell, &c.model.texts[i-1].cell
	home, other := c.home(i), c.home(i-1)
	if other == nil || other.Kind != Cell || other.cell.table != home.cell.table || c.fates[i-1].joined {
		return true
	}
	sameRow := t.row == before.row
	return sameRow == (home.cell.row == other.cell.row) &&
		(home.cell.row >= other.cell.row) == (t.row >= before.row) &&
		home.cell.column-other.cell.column == t.column-before.column
}
