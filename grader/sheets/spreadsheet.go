package sheets

import (
	"fmt"
	"io"

	"jourdain/grader/ods"
)

// ODS writes what [Class.CSV] does as a spreadsheet in OpenDocument, with the share of the
// points besides, the mean and the median of each column as formulas, and a second table that
// says what was missed, and by how many.
func (c *Class) ODS(w io.Writer, words Words) error {
	book := &ods.Book{
		Title: joined(c.Name, c.Title), Lang: words.Lang(), PercentSign: words.Say("sheet.percent", "Number", ""),
		Sheets: []ods.Sheet{c.everybody(words), c.missing(words)},
	}
	return book.Write(w)
}

// Widths of columns, in centimetres.
const (
	nameWidth   = 5.5
	textWidth   = 3.4
	figureWidth = 2.2
	longWidth   = 8.5
)

// everybody returns the table of everybody.
func (c *Class) everybody(words Words) ods.Sheet {
	n := len(c.criteria)
	s := ods.Sheet{Name: words.Say("sheet.everybody"), Head: 1, Side: 1, Widths: []float64{nameWidth, textWidth, textWidth, textWidth}}
	var head []ods.Cell
	for i, name := range c.heads(words) {
		if i == shareAt(n) {
			head = append(head, ods.Text(words.Say("sheet.share"), ods.HeadingRight))
		}
		look := ods.Heading
		if i >= leading && i <= shareAt(n) {
			look = ods.HeadingRight
		}
		head = append(head, ods.Text(name, look))
	}
	for len(s.Widths) < len(head)-3 {
		s.Widths = append(s.Widths, figureWidth)
	}
	s.Widths = append(s.Widths, longWidth, longWidth, longWidth)
	s.Rows = append(s.Rows, head)
	for i := range c.rows {
		s.Rows = append(s.Rows, c.line(&c.rows[i], i+1, words))
	}
	if len(c.rows) == 0 {
		return s
	}
	s.Rows = append(s.Rows, nil)
	for _, total := range totals() {
		s.Rows = append(s.Rows, c.totalLine(total, words))
	}
	return s
}

// shareAt is the column of the share: behind what the points are out of.
func shareAt(criteria int) int { return leading + criteria + 2 }

// line returns the row of somebody. at is its number, from 0.
func (c *Class) line(r *Row, at int, words Words) []ods.Cell {
	n := len(c.criteria)
	var line []ods.Cell
	for i, v := range c.values(r, words) {
		if i == shareAt(n) {
			line = append(line, c.shareOf(r, at))
		}
		look := ods.Plain
		switch {
		case !v.IsNumber && (i < leading || i >= leading+n):
			look = ods.Wrapped
		case v.IsNumber && i == leading+n+2:
			look = ods.Fixed
		}
		if v.IsNumber {
			line = append(line, ods.Number(v.Number, look))
		} else {
			line = append(line, ods.Text(v.Text, look))
		}
	}
	return line
}

// shareOf returns the share of somebody's points.
func (c *Class) shareOf(r *Row, at int) ods.Cell {
	if r.Of == 0 {
		return ods.Text("", ods.Plain)
	}
	points, of := ods.Column(leading+len(c.criteria)), ods.Column(leading+len(c.criteria)+1)
	return ods.Formula(fmt.Sprintf("[.%s%d]/[.%s%d]", points, at+1, of, at+1), r.Points/r.Of, ods.Percent)
}

// total is a row below the table.
type total struct {
	key, function string
	pick          func(Figures) float64
}

func totals() []total {
	return []total{
		{"sheet.mean", "AVERAGE", func(f Figures) float64 { return f.Mean }},
		{"sheet.median", "MEDIAN", func(f Figures) float64 { return f.Median }},
	}
}

// totalLine returns a row below the table: a function of each column that has numbers.
func (c *Class) totalLine(t total, words Words) []ods.Cell {
	line := []ods.Cell{ods.Text(words.Say(t.key), ods.Strong), {}, {}, {}}
	add := func(f Figures, look ods.Look) {
		if f.Count == 0 {
			line = append(line, ods.Cell{})
			return
		}
		address := ods.Range(len(line), 1, len(c.rows))
		line = append(line, ods.Formula(t.function+"("+address+")", t.pick(f), look))
	}
	for i := range c.criteria {
		add(c.pointsOf(i), ods.StrongFixed)
	}
	var of, shares []float64
	for _, r := range c.judged() {
		if r.Of > 0 {
			of, shares = append(of, r.Of), append(shares, r.Points/r.Of)
		}
	}
	add(c.points(), ods.StrongFixed)
	add(figuresOf(of), ods.StrongFixed)
	add(figuresOf(shares), ods.StrongPercent)
	add(c.Marks(), ods.StrongFixed)
	return line
}

// missing returns the table of what was missed, the criterion that most missed first.
func (c *Class) missing(words Words) ods.Sheet {
	s := ods.Sheet{
		Name: words.Say("sheet.missed-sheet"), Head: 1,
		Widths: []float64{figureWidth / 2, longWidth, figureWidth, figureWidth, figureWidth, figureWidth, figureWidth, longWidth},
	}
	var head []ods.Cell
	for i, key := range []string{
		"sheet.number", "sheet.asked", "sheet.missed-by", "sheet.out-of-judged", "sheet.missed-share", "sheet.mean", "sheet.out-of", "sheet.why",
	} {
		look := ods.HeadingRight
		if i == 1 || i == 7 {
			look = ods.Heading
		}
		head = append(head, ods.Text(words.Say(key), look))
	}
	s.Rows = append(s.Rows, head)
	judged := len(c.judged())
	for _, n := range (classView{Class: c, said: said{words}}).Asked() {
		at := len(s.Rows) + 1
		line := []ods.Cell{
			ods.Number(float64(n.Number), ods.Plain), ods.Text(n.Title, ods.Wrapped),
			ods.Number(float64(n.Missed), ods.Plain), ods.Number(float64(judged), ods.Plain),
			{},
			{},
			{},
			ods.Text(n.Why, ods.Wrapped),
		}
		if judged > 0 {
			line[4] = ods.Formula(fmt.Sprintf("[.C%d]/[.D%d]", at, at), float64(n.Missed)/float64(judged), ods.Percent)
		}
		if f := c.pointsOf(n.Number - 1); f.Count > 0 {
			address := ods.In(words.Say("sheet.everybody"), ods.Range(leading+n.Number-1, 1, len(c.rows)))
			line[5], line[6] = ods.Formula("AVERAGE("+address+")", f.Mean, ods.Fixed), ods.Number(n.Of, ods.Plain)
		}
		s.Rows = append(s.Rows, line)
	}
	return s
}
