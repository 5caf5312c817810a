package grade

import (
	"slices"
	"strings"

	"jourdain/grader/report"
	"jourdain/tui/cli/collect"
	"jourdain/tui/cli/moodle"
)

// markOf returns what goes back into the worksheet for an entry. Work without a mark has none
// there either.
func markOf(e *collect.Entry, w *report.Worded, words report.Words) moodle.Mark {
	m := moodle.Mark{Name: e.Pupil, Comment: w.FirstToDo()}
	if e.Listed != nil && e.Pupil == e.Listed.Name() { // otherwise as it was handed in
		m.Name = e.Listed.Spoken()
	}
	if e.Moodle != nil {
		m.Name, m.ID = e.Moodle.Name, e.Moodle.ID
	}
	if said := report.ChangeText(w, words); said != "" {
		m.Comment = strings.TrimSpace(m.Comment + " " + said)
	}
	switch {
	case w.Withheld:
		m.Comment = ""
	case w.Changed != nil && w.Mark != nil:
		m.Value, m.Of, m.Given = *w.Mark, float64(w.Scale), true
	case w.Unreadable == nil && w.Wrong == "":
		m.Value, m.Of = w.Points, w.Of
	}
	return m
}

// end fills the worksheet and makes what was written for the pupils count.
func (d *desk) end() error {
	o := d.options
	for _, said := range slices.Concat(d.loose, d.standing.lines()) {
		o.Complain(said)
	}
	if d.doubted {
		return nil
	}
	if d.out != nil {
		if err := d.out.end(); err != nil {
			return err
		}
	}
	if d.worksheet == nil {
		return nil
	}
	filled := d.worksheet.Fill(d.marks, false)
	name, err := filled.Write(o.desk.worksheet, o.Words)
	if err != nil {
		return o.said(err)
	}
	o.Complain(o.Say("cli.grade.worksheet-done", "File", name))
	for _, said := range filled.Say(o.Words) {
		o.Complain(said)
	}
	if d.out != nil && d.out.back != nil {
		o.Complain(moodle.Order(o.Words))
	}
	return nil
}
