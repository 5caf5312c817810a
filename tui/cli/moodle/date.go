package moodle

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"jourdain/grader/pattern"
)

// userDate is a date with its time as Moodle writes it (lib/moodlelib.php, userdate, with
// strftimedaydatetime of langconfig.php): "Monday, 30 November 2026, 10:15 AM", "lundi 30
// novembre 2026, 10:15", "Montag, 30. November 2026, 10:15".
var userDate = pattern.New(`(\d{1,2})\.?\s+(\p{L}+)\s+(\d{4}),?\s+(\d{1,2}):(\d{2})(?:\s*([AP])M)?$`)

// SubmittedAt returns when the work was handed in, in the time zone that the teacher has in
// Moodle; it reports whether the row says it in a language that is known.
func (r *Row) SubmittedAt(zone *time.Location) (time.Time, bool) {
	found := userDate().FindStringSubmatch(strings.TrimSpace(r.Submitted))
	if found == nil {
		return time.Time{}, false
	}
	month := monthOf(found[2])
	day, hour, minute := natural(found[1]), natural(found[4]), natural(found[5])
	if found[6] != "" {
		hour %= 12
	}
	if found[6] == "P" {
		hour += 12
	}
	at := time.Date(natural(found[3]), month, day, hour, minute, 0, 0, zone)
	return at, month > 0 && at.Month() == month && minute < 60 && hour < 24
}

func monthOf(word string) time.Month {
	all, _ := speeches()
	for i := range all {
		at := slices.IndexFunc(all[i].Months, func(m string) bool { return letters(m) == letters(word) })
		if at >= 0 {
			return time.Month(at + 1)
		}
	}
	return 0
}

// natural returns the number that some digits are.
func natural(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}
