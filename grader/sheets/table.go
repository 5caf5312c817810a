package sheets

import (
	"io"
	"strconv"
	"strings"

	"jourdain/grader/cells"
	"jourdain/grader/report"
)

// leading is how many columns stand before the criteria: pupil, class, state, document. Behind
// them are the points, what they are out of, the mark, what to do first, the remarks and the reason
// of a mark that was given by hand, where a teacher writes one.
const leading = 4

// heads returns the names of the columns.
func (c *Class) heads(words Words) []string {
	heads := []string{words.Say("sheet.pupil"), words.Say("sheet.class"), words.Say("sheet.state"), words.Say("sheet.document")}
	for i := range c.criteria {
		heads = append(heads, c.criterionHead(i, words))
	}
	mark := words.Say("sheet.mark")
	if c.Scale > 0 {
		mark += " /" + strconv.Itoa(c.Scale)
	}
	return append(heads, words.Say("sheet.points"), words.Say("sheet.out-of"), mark, words.Say("sheet.todo"), words.Say("sheet.remarks"), words.Say("sheet.change-reason"))
}

// criterionHead names a criterion, with the points that it can give.
func (c *Class) criterionHead(i int, words Words) string {
	criterion := &c.criteria[i]
	if criterion.Of == 0 {
		return criterion.Title
	}
	return criterion.Title + " /" + cells.Said(criterion.Of, words)
}

// values returns the row of somebody.
func (c *Class) values(r *Row, words Words) []cells.Value {
	row := []cells.Value{cells.Text(r.Name), cells.Text(r.Class), cells.Text(state(&r.Pupil, words)), cells.Text(r.File)}
	for i := range c.criteria {
		switch cell := r.cell(i); {
		case cell.Of > 0:
			row = append(row, cells.Number(cell.Points))
		case cell.Status == report.Failed:
			row = append(row, cells.Text(words.Say("sheet.to-mend")))
		case cell.Asks:
			row = append(row, cells.Text(words.Say("sheet.to-check")))
		case cell.Status == report.Passed:
			row = append(row, cells.Text(words.Say("sheet.good")))
		case cell.Status == report.Skipped:
			row = append(row, cells.Text(words.Say("sheet.unchecked")))
		default:
			row = append(row, cells.Value{})
		}
	}
	points, of, mark := cells.Value{}, cells.Value{}, cells.Value{}
	if r.Of > 0 {
		points, of = cells.Number(r.Points), cells.Number(r.Of)
	}
	if r.Mark != nil {
		mark = cells.Number(*r.Mark)
	}
	first := r.First
	if r.State != Graded {
		first = r.Why
	}
	reason := ""
	if r.Change != nil {
		reason = r.Change.Reason
	}
	return append(row, points, of, mark, cells.Text(first), cells.Text(strings.Join(remarks(r, c.Scale, words), " ")), cells.Text(reason))
}

// CSV writes a row for everybody, as a spreadsheet of the language opens it by a double click.
func (c *Class) CSV(w io.Writer, words Words) error {
	rows := make([][]cells.Value, len(c.rows))
	for i := range c.rows {
		rows[i] = c.values(&c.rows[i], words)
	}
	return cells.Write(w, c.heads(words), rows, words) //nolint:wrapcheck // it says what it writes
}
