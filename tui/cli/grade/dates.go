package grade

import (
	"os"
	"slices"
	"strings"
	"time"

	"jourdain/grader/report"
	"jourdain/tui/cli/collect"
	"jourdain/tui/cli/moodle"
	"jourdain/tui/cli/roster"
)

// dates are when work was handed in, by a worksheet of Moodle's.
type dates struct {
	ids   map[string]time.Time // by the number of the participant
	names map[string]time.Time // by the words of the name; zero for a name that two have
}

// datesOf returns the dates of a worksheet, which may be nil. They are in the time zone of the
// machine, which is taken to be the one that the teacher has in Moodle.
func datesOf(sheet *moodle.Worksheet) dates {
	d := dates{map[string]time.Time{}, map[string]time.Time{}}
	if sheet == nil {
		return d
	}
	for _, row := range sheet.Rows() {
		at, known := row.SubmittedAt(time.Local)
		if !known {
			at = time.Time{}
		}
		d.ids[row.ID] = at
		if _, twice := d.names[nameKey(row.Name)]; twice {
			at = time.Time{}
		}
		d.names[nameKey(row.Name)] = at
	}
	return d
}

// nameKey returns the words of a name in one order: a list has the family name first, Moodle the
// first name.
func nameKey(name string) string {
	words := strings.Split(roster.Key(name), "-")
	slices.Sort(words)
	return strings.Join(words, " ")
}

// of returns when the work of an entry was handed in, and how that is known; zero where it is not.
func (d *dates) of(e *collect.Entry) (time.Time, report.DateSource) {
	var at time.Time
	switch {
	case e.Moodle != nil && e.Moodle.ID != "":
		at = d.ids[e.Moodle.ID]
	case e.Pupil != "":
		at = d.names[nameKey(e.Pupil)]
	}
	if !at.IsZero() {
		return at, report.MoodleDate
	}
	switch {
	case e.Handed > 0:
		return time.Unix(e.Handed, 0), report.FileDate
	case e.Folder != "" || e.Packed():
		return time.Time{}, "" // the date is that of a download
	}
	if info, err := os.Stat(e.File); err == nil && info.Mode().IsRegular() {
		return info.ModTime().Truncate(time.Second), report.FileDate
	}
	return time.Time{}, ""
}
