package report

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"jourdain/grader/rules/rule"
)

// CSV writes a row for each report and a column for each rule (RFC 4180), for a
// spreadsheet: nothing in it is a formula, wherever the spreadsheet splits it. The first columns are file, passed, points, of, mark; then the rules by
// their ids; then what to do first, in the report's language; then pupil, state, handed-in and older as in
// [Handed]; then scale, was, reason, due, date-from and late-seconds as in [Standing]. In a rule's column stands
// passed, failed, skipped, nothing-to-judge, or the gravest of what was found: review, advice. The
// columns' names are the same in every language, so that a sheet made today fits one
// made tomorrow. The rules are those of the first report that has any: all files of
// one run are judged by the same ones.
type CSV struct {
	w     io.Writer
	rules []rule.ID
	held  [][]string // files that could not be read, before the first that could
	begun bool
}

// NewCSV makes a writer of rows. A spreadsheet of Microsoft takes UTF-8 for what it is
// only when the file begins with a byte order mark; the others do not mind one.
func NewCSV(w io.Writer) (*CSV, error) {
	if _, err := io.WriteString(w, "\uFEFF"); err != nil {
		return nil, fmt.Errorf("csv: %w", err)
	}
	return &CSV{w: w}, nil
}

// Add writes the row of a report.
func (c *CSV) Add(r *Worded) error {
	if r.Unreadable != nil {
		row := append([]string{safe(r.File), "unreadable", "", "", markCell(r), safe(r.Unreadable.Message)}, hand(r)...)
		if !c.begun {
			c.held = append(c.held, row)
			return nil
		}
		return c.write(c.widened(row))
	}
	if !c.begun {
		if err := c.begin(r); err != nil {
			return err
		}
	}
	row := []string{safe(r.File), strconv.FormatBool(r.Passed), decimal(r.Points), decimal(r.Of), markCell(r)}
	status := map[rule.ID]string{}
	for i := range r.Checks {
		status[r.Checks[i].Rule] = statusWord(&r.Checks[i])
	}
	for _, id := range c.rules {
		row = append(row, status[id])
	}
	return c.write(append(append(row, safe(r.FirstToDo())), hand(r)...))
}

// markCell returns the mark; "" for none.
func markCell(r *Worded) string {
	if r.Mark == nil {
		return ""
	}
	return decimal(*r.Mark)
}

// stands returns the cells of what does not follow from the document.
func stands(r *Worded) []string {
	var scale, was, reason, due, from, late string
	if r.Scale > 0 {
		scale = strconv.Itoa(r.Scale)
	}
	if c := r.Changed; c != nil {
		reason = safe(c.Reason)
		if c.Was != nil {
			was = decimal(*c.Was)
		}
	}
	if d := r.Due; d != nil {
		due, from = string(d.State), string(d.From)
		if d.Seconds > 0 {
			late = strconv.FormatInt(d.Seconds, 10)
		}
	}
	return []string{scale, was, reason, due, from, late}
}

// hand returns the cells that say who a piece of work is from.
func hand(r *Worded) []string {
	return append([]string{safe(r.Pupil), string(r.State), r.In, safe(strings.Join(r.Older, ", "))}, stands(r)...)
}

// leading is how many columns stand before those of the rules.
const leading = 5

// widened puts empty cells for the rules into the row of a file without a result.
func (c *CSV) widened(row []string) []string {
	return slices.Insert(row, leading, make([]string, len(c.rules))...)
}

// begin writes the names of the columns, and the rows that waited for them.
func (c *CSV) begin(r *Worded) error {
	c.begun = true
	head := []string{"file", "passed", "points", "of", "mark"}
	if r != nil {
		for i := range r.Checks {
			c.rules = append(c.rules, r.Checks[i].Rule)
			head = append(head, string(r.Checks[i].Rule))
		}
	}
	if err := c.write(append(head, "first", "pupil", "state", "handed-in", "older", "scale", "was", "reason", "due", "date-from", "late-seconds")); err != nil {
		return err
	}
	for _, row := range c.held {
		if err := c.write(c.widened(row)); err != nil {
			return err
		}
	}
	c.held = nil
	return nil
}

// End writes what is left. Call it after the last report.
func (c *CSV) End() error {
	if !c.begun {
		return c.begin(nil)
	}
	return nil
}

func (c *CSV) write(row []string) error {
	cells := make([]string, len(row))
	for i := range row {
		cells[i] = quoted(row[i])
	}
	if _, err := io.WriteString(c.w, strings.Join(cells, ",")+"\n"); err != nil {
		return fmt.Errorf("csv: %w", err)
	}
	return nil
}

func statusWord(c *WordedCheck) string {
	if c.Status == Passed && len(c.Findings) > 0 {
		return c.Severity
	}
	return string(c.Status)
}

// leads and follows are what a spreadsheet takes for the beginning of a formula: at the
// beginning of a cell, and after what begins another cell or row somewhere. A spreadsheet in
// French, and in many languages besides, splits at semicolons, and then our commas and
// quotation marks are letters to it. The wide forms are the same where people write with them.
var (
	leads   = regexp.MustCompile(`^(?:[\t\r]|["\s\p{Z}\p{Cf}]*[=+\-@＝＋－＠])`)
	follows = regexp.MustCompile(`([,;|\t\r\n，；｜\x{2028}\x{2029}]["\s\p{Z}\p{Cf}]*)([=+\-@＝＋－＠])`)
)

// safe keeps a spreadsheet from taking a text, or a part of it, for a formula.
func safe(text string) string {
	text = follows.ReplaceAllString(text, "$1'$2")
	if leads.MatchString(text) {
		return "'" + text
	}
	return text
}

// SafeCell returns a text as a cell of a file of cells: no spreadsheet takes it, or a part of it,
// for a formula, or splits it, whatever it splits at.
func SafeCell(text string) string { return quoted(safe(text)) }

// PlainCell returns the text that [SafeCell] made a cell of, as a spreadsheet reads it.
func PlainCell(cell string) string {
	if plain, ok := strings.CutPrefix(cell, "'"); ok && leads.MatchString(plain) {
		cell = plain
	}
	return guarded.ReplaceAllString(cell, "$1$2")
}

// guarded is a sign of a formula behind the apostrophe that [safe] puts there.
var guarded = regexp.MustCompile(`([,;|\t\r\n，；｜\x{2028}\x{2029}]["\s\p{Z}\p{Cf}]*)'([=+\-@＝＋－＠])`)

// plainCell is a cell that no spreadsheet splits or trims, whatever it splits at.
var plainCell = regexp.MustCompile(`^[\p{L}\p{N}._/()'-](?:[\p{L}\p{N}._/()' -]*[\p{L}\p{N}._/()'-])?$`)

// quoted returns a cell as it stands in the file. Many spreadsheets split at semicolons and
// tabs besides commas, so a text with any sign stands between quotation marks; a number
// never does.
func quoted(cell string) string {
	if cell == "" || plainCell.MatchString(cell) {
		return cell
	}
	return `"` + strings.ReplaceAll(cell, `"`, `""`) + `"`
}
