package deeds

import (
	"slices"
	"strings"
)

// grid is a table by rows, to be changed and put back.
type grid [][]string

// aboutTable makes a deed about the first table, which gets the cells that a function
// gives; header reports whether the first row is a header.
func aboutTable(id string, does func(g grid) (cells grid, header bool)) Deed {
	return Deed{ID: id, does: func(s *Sketch) bool {
		at, g := s.table()
		if len(g) < 3 || len(g[0]) < 2 {
			return false
		}
		in := s.Parts[at.from].In
		marks := s.Parts[at.from].Marks
		cells, header := does(g)
		s.cut(at.from, at.until)
		s.put(at.from, cells.parts(in, header)...)
		s.Parts[at.from].Marks = marks
		return true
	}}
}

// replaceTable makes a deed by which other parts stand in the place of the first table.
func replaceTable(id string, does func(s *Sketch, g grid) []Part) Deed {
	return Deed{ID: id, does: func(s *Sketch) bool {
		at, g := s.table()
		if len(g) == 0 {
			return false
		}
		parts := does(s, g)
		s.cut(at.from, at.until)
		s.put(at.from, parts...)
		return true
	}}
}

// table returns the first table and its words.
func (s *Sketch) table() (run, grid) {
	all := s.runs(Cell, 1)
	if len(all) == 0 {
		return run{}, nil
	}
	var g grid
	for i := all[0].from; i < all[0].until; i++ {
		p := &s.Parts[i]
		if p.Col == 0 {
			g = append(g, nil)
		}
		g[len(g)-1] = append(g[len(g)-1], p.Words)
	}
	return all[0], g
}

// parts returns the cells of a table.
func (g grid) parts(in int, header bool) []Part {
	var list []Part
	for row := range g {
		for column, words := range g[row] {
			list = append(list, Part{Kind: Cell, In: in, Row: row, Col: column, Header: header && row == 0, Words: words})
		}
	}
	return list
}

// lines returns the rows as lines.
func (g grid) lines(sign string) []string {
	list := make([]string, len(g))
	for i := range g {
		list[i] = strings.Join(g[i], sign)
	}
	return list
}

// tables are the deeds about whole tables.
func tables() []Deed {
	return []Deed{
		aboutTable("table-header-lost", func(g grid) (grid, bool) { return g, false }),
		aboutTable("table-header-below", func(g grid) (grid, bool) { return append(g[1:], g[0]), true }),
		aboutTable("table-header-second", func(g grid) (grid, bool) {
			g[0], g[1] = g[1], g[0]
			return g, true
		}),
		aboutTable("table-one-cell", func(g grid) (grid, bool) { return grid{{strings.Join(g.lines(" "), "<br>")}}, false }),
		aboutTable("table-one-column", func(g grid) (grid, bool) {
			var cells grid
			for _, line := range g.lines(" ") {
				cells = append(cells, []string{line})
			}
			return cells, true
		}),
		aboutTable("table-two-columns", func(g grid) (grid, bool) {
			for i := range g {
				g[i] = []string{g[i][0], strings.Join(g[i][1:], " ")}
			}
			return g, len(g[0]) > 1
		}),
		aboutTable("table-turned", func(g grid) (grid, bool) {
			cells := make(grid, len(g[0]))
			for _, row := range g {
				for j := range min(len(row), len(cells)) {
					cells[j] = append(cells[j], row[j])
				}
			}
			return cells, true
		}),
		replaceTable("table-cut", func(s *Sketch, g grid) []Part {
			first := g[:(len(g)+1)/2].parts(s.newIn(), true)
			second := g[(len(g)+1)/2:].parts(s.newIn()+1, false)
			return slices.Concat(first, []Part{{Kind: Blank, Words: "<br>"}}, second)
		}),
		replaceTable("table-of-tabs", func(_ *Sketch, g grid) []Part { return texts(g.lines("\t")) }),
		replaceTable("table-of-spaces", func(_ *Sketch, g grid) []Part { return texts(g.lines("          ")) }),
		replaceTable("table-of-tabs-in-one-paragraph", func(_ *Sketch, g grid) []Part { return texts([]string{strings.Join(g.lines("\t"), "\\\n")}) }),
		replaceTable("table-list", func(s *Sketch, g grid) []Part {
			list := texts(g.lines(", "))
			for i := range list {
				list[i].Kind, list[i].In = Item, s.newIn()
			}
			return list
		}),
		replaceTable("table-deleted", func(*Sketch, grid) []Part { return nil }),
		{ID: "table-takes-next", does: func(s *Sketch) bool { return s.row(func(at run) int { return at.until }) }},
		{ID: "table-takes-before", does: func(s *Sketch) bool { return s.row(func(at run) int { return at.from - 1 }) }},
	}
}

func texts(lines []string) []Part {
	list := make([]Part, len(lines))
	for i := range lines {
		list[i].Words = lines[i]
	}
	return list
}

// row makes a row of the paragraph beside the first table.
func (s *Sketch) row(beside func(run) int) bool {
	at, g := s.table()
	if len(g) == 0 {
		return false
	}
	i := beside(at)
	if i < 0 || i >= len(s.Parts) || !s.Parts[i].ordinary() {
		return false
	}
	in := s.Parts[at.from].In
	s.Parts[i].become(Cell, 0)
	s.Parts[i].In, s.Parts[i].Row, s.Parts[i].Header = in, len(g), i < at.from
	for n := at.from; n < at.until; n++ {
		s.Parts[n].Header = s.Parts[n].Header && i > at.from
	}
	return true
}

// cells are the deeds about rows, columns and cells.
func cells() []Deed {
	return []Deed{
		aboutTable("table-row-empty", func(g grid) (grid, bool) { return slices.Insert(g, 2, make([]string, len(g[0]))), true }),
		aboutTable("table-rows-exchanged", func(g grid) (grid, bool) {
			n := len(g)
			g[n-1], g[n-2] = g[n-2], g[n-1]
			return g, true
		}),
		aboutTable("table-row-deleted", func(g grid) (grid, bool) { return slices.Delete(g, 1, 2), true }),
		aboutTable("table-row-twice", func(g grid) (grid, bool) { return append(g, g[1]), true }),
		aboutTable("table-header-deleted", func(g grid) (grid, bool) { return g[1:], true }),
		aboutTable("table-column-deleted", func(g grid) (grid, bool) {
			for i := range g {
				g[i] = g[i][:len(g[i])-1]
			}
			return g, true
		}),
		aboutTable("table-column-empty", func(g grid) (grid, bool) {
			for i := range g {
				g[i] = append(g[i], "")
			}
			return g, true
		}),
		aboutTable("table-columns-exchanged", func(g grid) (grid, bool) {
			for i := range g {
				g[i][0], g[i][1] = g[i][1], g[i][0]
			}
			return g, true
		}),
		aboutTable("table-cell-emptied", func(g grid) (grid, bool) {
			g[1][1] = ""
			return g, true
		}),
		aboutTable("table-cells-exchanged", func(g grid) (grid, bool) {
			g[1][1], g[2][1] = g[2][1], g[1][1]
			return g, true
		}),
		aboutTable("table-cells-moved-left", func(g grid) (grid, bool) {
			g[1] = append(g[1][1:], "")
			return g, true
		}),
	}
}
