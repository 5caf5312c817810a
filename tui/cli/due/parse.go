package due

import (
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"jourdain/grader/address"
	"jourdain/grader/pattern"
	"jourdain/tui/text"
)

// Date is the last moment at which work is in time.
type Date struct {
	At time.Time
	// Whole is set where no time of the day was said: the whole day is in time.
	Whole bool
	// Elsewhere is set where the date itself says its zone.
	Elsewhere bool
}

// Unclear is the error of a date that says no one moment: a sentence of the words.
type Unclear struct {
	Key    string // of tui/text
	Values []any  // names and values by turns
}

// Error returns the key, for developers; people hear [Unclear.Say].
func (u *Unclear) Error() string { return u.Key }

// Say returns the sentence for a teacher.
func (u *Unclear) Say(words *text.Words) string { return words.Say(u.Key, u.Values...) }

func unclear(word string, values ...any) error { return &Unclear{"cli.due." + word, values} }

var (
	// iso is a date of ISO 8601, with the time of RFC 3339 or a part of it.
	iso = pattern.New(`^(\d{4})-(\d{1,2})-(\d{1,2})(?:[t\s]+(.*))?$`)
	// slashed is a date in digits as people write it, and named one with a month in letters, the
	// day before it or behind it. A day of the week may stand in front.
	slashed   = pattern.New(`^(?:(\p{L}+)\s+)?(\d{1,2})([/.\-])(\d{1,2})([/.\-])(\d+)(?:\s+(.*))?$`)
	dayFirst  = pattern.New(`^(?:(\p{L}+)\s+)?(\d{1,2})(\p{L}{0,3})\s+(\p{L}{3,})\s+(\d+)(?:\s+(.*))?$`)
	monthLast = pattern.New(`^(?:(\p{L}+)\s+)?(\p{L}{3,})\s+(\d{1,2})(\p{L}{0,2})\s+(\d+)(?:\s+(.*))?$`)
	// clock is a time of the day: 18:00, 18h, 18 h 30, 6pm, 6:30 p.m.; its seconds and its zone as
	// RFC 3339 has them.
	clock = pattern.New(`^(\d{1,2})(?:\s*([:h])\s*(\d{2})?(?::(\d{2}))?)?\s*([ap]m)?\s*(z|[+\-]\d{2}:?\d{2})?$`)
	signs = pattern.New(`[\s,()]+`)
)

// reader reads one date.
type reader struct {
	words   *text.Words
	zone    *time.Location
	said    string // as it was written
	weekday string
}

// Parse reads a date, and a time of the day where there is one: "2026-12-01 18:00", "1/12/2026
// 18h", "mardi 1er décembre 2026 à 18 h 30", "December 1, 2026 6 pm". A time without a zone is in
// the zone given. The words are those that the run speaks: they say whether the day stands first in
// 1/12/2026. The error is an *Unclear.
func Parse(said string, words *text.Words, zone *time.Location) (Date, error) {
	r := &reader{words: words, zone: zone, said: said}
	plain := r.plain(said)
	if found := iso().FindStringSubmatch(plain); found != nil {
		return r.date(number(found[1]), number(found[2]), number(found[3]), found[4])
	}
	if found := slashed().FindStringSubmatch(plain); found != nil && found[3] == found[5] {
		return r.digits(found)
	}
	if found := dayFirst().FindStringSubmatch(plain); found != nil && ordinal(found[3]) {
		return r.named(found[1], found[2], found[4], found[5], found[6])
	}
	if found := monthLast().FindStringSubmatch(plain); found != nil && ordinal(found[4]) {
		return r.named(found[1], found[3], found[2], found[5], found[6])
	}
	return Date{}, unclear("unread", "Date", said)
}

// plain returns a date in small letters without accents, and without the little words between its
// parts.
func (r *reader) plain(said string) string {
	said = strings.NewReplacer("a.m.", "am", "p.m.", "pm").Replace(strings.ToLower(said))
	little, hour := all("little"), all("hour")
	var kept []string
	for _, word := range strings.Fields(signs().ReplaceAllString(said, " ")) {
		word = strings.TrimSuffix(folded(word), ".")
		switch {
		case little[word]:
		case hour[word]:
			kept = append(kept, "h")
		default:
			kept = append(kept, word)
		}
	}
	return strings.Join(kept, " ")
}

// all returns the words of a list, in every language.
func all(list string) map[string]bool {
	found := map[string]bool{}
	for _, w := range languages() {
		for word := range strings.FieldsSeq(w.Say("cli.due.words-" + list)) {
			found[folded(word)] = true
		}
	}
	return found
}

// languages are the words of all languages: who writes a date may do so in another than the
// machine's.
var languages = sync.OnceValue(func() []*text.Words {
	var every []*text.Words
	for _, lang := range text.Languages() {
		if w, err := text.Open(address.Polite.In(lang)); err == nil {
			every = append(every, w)
		}
	}
	return every
})

// folded returns a word in small letters without accents.
func folded(word string) string {
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return unicode.ToLower(r)
	}, norm.NFD.String(word))
}

func ordinal(letters string) bool { return letters == "" || all("ordinal")[letters] }

// digits reads a date in digits. Where the language does not say which of the two is the day, and
// both could be, nobody knows.
func (r *reader) digits(found []string) (Date, error) {
	if !r.isWeekday(found[1]) || len(found[6]) != 4 {
		return Date{}, r.noYear(found[6])
	}
	first, second := number(found[2]), number(found[4])
	day, month := first, second
	switch dayLeads := r.words.Say("cli.due.day-leads") == "yes"; {
	case dayLeads || found[3] == ".": // with points, the day stands first wherever people write so
	case first <= 12 && second <= 12 && first != second:
		return Date{}, unclear("two-ways", "Date", r.said, "One", r.day(number(found[6]), second, first), "Other", r.day(number(found[6]), first, second))
	case second > 12:
		day, month = second, first
	}
	return r.date(number(found[6]), month, day, found[7])
}

// named reads a date with the month in letters.
func (r *reader) named(weekday, day, month, year, rest string) (Date, error) {
	m := monthOf(month)
	if !r.isWeekday(weekday) || m == 0 {
		return Date{}, unclear("unread", "Date", r.said)
	}
	if len(year) != 4 {
		return Date{}, r.noYear(year)
	}
	return r.date(number(year), int(m), number(day), rest)
}

func (r *reader) noYear(year string) error {
	if len(year) == 4 {
		return unclear("unread", "Date", r.said)
	}
	return unclear("no-year", "Date", r.said)
}

// isWeekday reports whether a word is a day of the week, or nothing, and keeps it.
func (r *reader) isWeekday(word string) bool {
	r.weekday = word
	return word == "" || weekdays(word) != nil
}

// monthOf returns the month that a word, or its beginning, means in some language; 0 for none and
// for several: "jui" is June or July.
func monthOf(word string) time.Month {
	found := time.Month(0)
	for m := time.January; m <= time.December; m++ {
		for _, w := range languages() {
			name := folded(w.Say("when.month-" + m.String()))
			switch {
			case name == word:
				return m
			case len(word) < 3 || !strings.HasPrefix(name, word):
			case found != 0 && found != m:
				return 0
			default:
				found = m
			}
		}
	}
	return found
}

// weekdays returns the days that a word, or its beginning, means in some language: "mar" is one in
// French.
func weekdays(word string) []time.Weekday {
	var found []time.Weekday
	for d := time.Sunday; d <= time.Saturday; d++ {
		for _, w := range languages() {
			if len(word) > 2 && strings.HasPrefix(folded(w.Say("when.weekday-"+d.String())), word) {
				found = append(found, d)
			}
		}
	}
	return found
}

// number returns the number that some digits are.
func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}
