package due

import (
	"slices"
	"strings"
	"time"
)

// date returns the moment of a day and of what is said of the time; it is an error where there is
// no such day or time.
func (r *reader) date(year, month, day int, rest string) (Date, error) {
	at := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if year < 1970 || at.Day() != day || int(at.Month()) != month {
		return Date{}, unclear("no-day", "Date", r.said)
	}
	if r.weekday != "" && !slices.Contains(weekdays(r.weekday), at.Weekday()) {
		return Date{}, unclear("weekday", "Date", r.said, "Day", r.day(year, month, day))
	}
	if rest == "" {
		next := time.Date(year, time.Month(month), day+1, 0, 0, 0, 0, r.zone)
		return Date{At: next.Add(-time.Second), Whole: true}, nil
	}
	found := clock().FindStringSubmatch(rest)
	if found == nil {
		return Date{}, unclear("no-time", "Date", r.said, "Time", rest)
	}
	hour, ok := hourOf(found)
	minute, second := number(found[3]), number(found[4])
	if !ok || minute > 59 || second > 59 {
		return Date{}, unclear("no-time", "Date", r.said, "Time", rest)
	}
	zone := r.zone
	if found[6] != "" {
		zone = zoneOf(found[6])
	}
	local := time.Date(year, time.Month(month), day, hour, minute, second, 0, zone)
	if local.Hour() != hour || local.Minute() != minute {
		return Date{}, unclear("no-hour", "Date", r.said) // the clocks are put forward over it
	}
	return Date{At: local, Elsewhere: found[6] != ""}, nil
}

// hourOf returns the hour of a time of the day, which says that it is one: by a sign, or by half of
// the day.
func hourOf(found []string) (int, bool) {
	hour := number(found[1])
	switch half := found[5]; {
	case half != "" && (hour < 1 || hour > 12 || found[2] == "h"):
		return 0, false
	case half == "pm":
		return hour%12 + 12, true
	case half == "am":
		return hour % 12, true
	case found[2] == "" || found[2] == ":" && found[3] == "":
		return 0, false
	}
	return hour, hour < 24
}

// zoneOf returns the zone of RFC 3339: "z", "+01:00", "+0100".
func zoneOf(said string) *time.Location {
	if said == "z" {
		return time.UTC
	}
	digits := strings.ReplaceAll(said[1:], ":", "")
	seconds := number(digits[:2])*3600 + number(digits[2:])*60
	if said[0] == '-' {
		seconds = -seconds
	}
	return time.FixedZone("", seconds)
}
