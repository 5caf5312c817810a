package due

import (
	"time"

	"jourdain/grader/report"
	"jourdain/tui/text"
)

// Say says in full which moment was understood, with its zone: "mardi 1er décembre 2026 à 18 h 00
// (heure de cette machine, UTC+01:00)".
func (d *Date) Say(words *text.Words) string {
	key := "cli.due.at"
	switch {
	case d.Whole:
		key = "cli.due.whole"
	case d.Elsewhere:
		key = "cli.due.elsewhere"
	}
	return words.Say(key, "Day", dayOf(d.At, words), "Time", words.Clock(d.At), "Zone", d.At.Format("-07:00"))
}

// Moment says a moment in full: "mardi 1er décembre 2026 à 18 h 00".
func Moment(at time.Time, words *text.Words) string {
	return words.Say("cli.due.moment", "Day", dayOf(at, words), "Time", words.Clock(at))
}

func dayOf(at time.Time, words *text.Words) string {
	date := words.Say("when.date", "Day", at.Day(), "Month", words.Say("when.month-"+at.Month().String()))
	return words.Say("cli.due.day", "Weekday", words.Say("when.weekday-"+at.Weekday().String()),
		"Date", words.Say("when.year", "Date", date, "Year", at.Year()))
}

// day says a day for a question.
func (r *reader) day(year, month, day int) string {
	return dayOf(time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC), r.words)
}

// Judge says whether work that came at a moment was in time, and how the moment is known. A moment
// that is zero is not known: then nothing is said of the work.
func (d *Date) Judge(at time.Time, from report.DateSource) *report.Due {
	due := &report.Due{By: d.At.Format(time.RFC3339), State: report.DateUnknown}
	if at.IsZero() {
		return due
	}
	due.State, due.From, due.HandedIn = report.InTime, from, at.In(d.At.Location()).Format(time.RFC3339)
	if late := at.Sub(d.At); late > 0 {
		due.State, due.Seconds = report.Late, max(1, int64(late/time.Second))
	}
	return due
}
