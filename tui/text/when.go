package text

import "time"

// When says in words how long ago something was saved: "il y a deux minutes",
// "hier", a day of the week, a date.
func (w *Words) When(at, now time.Time) string {
	day := func(t time.Time) time.Time {
		y, m, d := t.Date()
		return time.Date(y, m, d, 12, 0, 0, 0, t.Location())
	}
	at = at.In(now.Location())
	days := int(day(now).Sub(day(at)).Hours()+12) / 24
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

// Clock says a time of the day: "14 h 02", "14:02".
func (w *Words) Clock(at time.Time) string {
	return w.Say("when.clock", "Hour", at.Hour(), "Minute", at.Format("04"))
}
