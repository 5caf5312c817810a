package sheets

import (
	"fmt"
	"io"
	"strconv"
	"strings"
	"unicode"

	"jourdain/grader/report"
)

// value is what stands in a cell of a table: a text, or a number.
type value struct {
	text   string
	number float64
	is     bool // a number
}

func textual(text string) value { return value{text: text} }

func numeric(number float64) value { return value{number: number, is: true} }

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
	return criterion.Title + " /" + number(criterion.Of, words)
}

// values returns the row of somebody.
func (c *Class) values(r *Row, words Words) []value {
	row := []value{textual(r.Name), textual(r.Class), textual(state(&r.Pupil, words)), textual(r.File)}
	for i := range c.criteria {
		switch cell := r.cell(i); {
		case cell.Of > 0:
			row = append(row, numeric(cell.Points))
		case cell.Status == report.Failed:
			row = append(row, textual(words.Say("sheet.to-mend")))
		case cell.Asks:
			row = append(row, textual(words.Say("sheet.to-check")))
		case cell.Status == report.Passed:
			row = append(row, textual(words.Say("sheet.good")))
		case cell.Status == report.Skipped:
			row = append(row, textual(words.Say("sheet.unchecked")))
		default:
			row = append(row, value{})
		}
	}
	points, of, mark := value{}, value{}, value{}
	if r.Of > 0 {
		points, of = numeric(r.Points), numeric(r.Of)
	}
	if r.Mark != nil {
		mark = numeric(*r.Mark)
	}
	first := r.First
	if r.State != Graded {
		first = r.Why
	}
	reason := ""
	if r.Change != nil {
		reason = r.Change.Reason
	}
	return append(row, points, of, mark, textual(first), textual(strings.Join(remarks(r, c.Scale, words), " ")), textual(reason))
}

// CSV writes a row for everybody, as a spreadsheet of the language opens it by a double click:
// with the names of the columns in it, the decimal sign, and between cells the semicolon where
// that sign is a comma. No cell is a formula, and a text that looks like a number or a day
// stays what it is. Lines end as in RFC 4180.
func (c *Class) CSV(w io.Writer, words Words) error {
	between := ","
	if words.Say("report.decimal-sign") == "," {
		between = ";"
	}
	// A spreadsheet of Microsoft takes UTF-8 for what it is only behind a byte order mark.
	out := &strings.Builder{}
	out.WriteString("\uFEFF")
	var cells []string
	for _, head := range c.heads(words) {
		cells = append(cells, report.SafeCell(head))
	}
	out.WriteString(strings.Join(cells, between) + "\r\n")
	for i := range c.rows {
		cells = cells[:0]
		for _, v := range c.values(&c.rows[i], words) {
			if v.is {
				cells = append(cells, number(v.number, words))
			} else {
				cells = append(cells, report.SafeCell(letters(v.text)))
			}
		}
		out.WriteString(strings.Join(cells, between) + "\r\n")
	}
	if _, err := io.WriteString(w, out.String()); err != nil {
		return fmt.Errorf("csv: %w", err)
	}
	return nil
}

// letters keeps a spreadsheet from taking a text for a number or a day: the class "3E1" is not
// thirty, nor is "6-2" in February. A no-break space behind it is not seen.
func letters(text string) string {
	for _, r := range text {
		if unicode.IsDigit(r) || strings.ContainsRune("eE.,-/: ", r) {
			continue
		}
		return text
	}
	if !strings.ContainsFunc(text, unicode.IsDigit) {
		return text
	}
	return text + "\u00A0"
}

// number writes a number as the language does, with no more digits than it needs.
func number(n float64, words Words) string {
	return strings.Replace(strconv.FormatFloat(n, 'f', -1, 64), ".", words.Say("report.decimal-sign"), 1)
}
