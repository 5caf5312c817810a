package text

import (
	"strconv"
	"time"
)

// When says in words how long ago something was saved: "il y a deux minutes",
// "hier", a day of the week, a date.
func (w *Words) When(at, now time.Time) string {
	at = at.In(now.Location())
	days := days(at, now)
	switch ago := now.Sub(at); {
	case ago < time.Minute && days <= 0:
		return w.Say("when.now")
	case ago < time.Hour && days <= 0:
		return w.Say("when.minutes", "Count", int(ago.Minutes()))
	case days <= 0:
		return w.Say("when.today", "Time", w.Clock(at))
	case days == 1:
		return w.Say("when.yesterday")
	case days < 7:
		return w.Say("when.weekday-" + at.Weekday().String())
	default:
		return w.Say("when.date", "Day", at.Day(), "Month", w.Say("when.month-"+at.Month().String()))
	}
}

// days returns how many days it is from one time to another that is not before it, by the calendar.
func days(from, to time.Time) int {
	noon := func(t time.Time) time.Time {
		y, m, d := t.Date()
		return time.Date(y, m, d, 12, 0, 0, 0, t.Location())
	}
	return int(noon(to).Sub(noon(from)).Hours()+12) / 24
}

// In says in words in how many days it is a time on a later day: "demain", "dans trois jours",
// and from some ten days on about how many weeks or months: "dans trois semaines".
func (w *Words) In(at, now time.Time) string {
	const (
		week, month = 7, 30
		inWeeks     = 11 // from how many days on weeks are said
		inMonths    = 50
	)
	switch days := days(now, at.In(now.Location())); {
	case days <= 1:
		return w.Say("when.tomorrow")
	case days != week && days < inWeeks:
		return w.Say("when.in-days", "Count", days, "Number", w.Number(days))
	case days < inMonths:
		weeks := (days + week/2) / week
		return w.Say("when.in-weeks", "Count", weeks, "Number", w.Number(weeks))
	default:
		months := (days + month/2) / month
		return w.Say("when.in-months", "Count", months, "Number", w.Number(months))
	}
}

// Number returns a number in words, where it is small: "trois"; else in digits.
func (w *Words) Number(n int) string {
	if said, ok := w.Find("number." + strconv.Itoa(n)); ok {
		return said
	}
	return strconv.Itoa(n)
}

// Clock says a time of the day: "14 h 02", "14:02".
func (w *Words) Clock(at time.Time) string {
	return w.Say("when.clock", "Hour", at.Hour(), "Minute", at.Format("04"))
}
