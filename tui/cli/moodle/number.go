package moodle

import (
	"math"
	"strconv"
	"strings"

	"jourdain/grader/pattern"
	"jourdain/grader/report"
)

// number is a number as Moodle writes one (lib/moodlelib.php, format_float): with the decimal
// sign of the language and nothing between the thousands.
type number struct {
	value    float64
	sign     string // decimal sign; "" where there is none
	decimals int    // digits behind it
}

var numeral = pattern.New(`^(-?\d{1,9})(?:([.,٫])(\d{1,9}))?$`)

// readNumber reads a number; it reports whether the text is one.
func readNumber(text string) (number, bool) {
	found := numeral().FindStringSubmatch(strings.TrimSpace(text))
	if found == nil {
		return number{}, false
	}
	digits := found[1]
	if found[3] != "" {
		digits += "." + found[3]
	}
	value, err := strconv.ParseFloat(digits, 64)
	return number{value, found[2], len(found[3])}, err == nil
}

// finest is how many decimals a mark has at most.
const finest = 2

// like writes a value as another number is written: with its sign and at least its decimals.
func (n number) like(value float64) string {
	digits := strconv.FormatFloat(value, 'f', max(finest, n.decimals), 64)
	whole, part, _ := strings.Cut(digits, ".")
	for len(part) > n.decimals && strings.HasSuffix(part, "0") {
		part = part[:len(part)-1]
	}
	if part == "" {
		return whole
	}
	return whole + n.sign + part
}

// counts reports whether a mark is a number out of another.
func (m *Mark) counts() bool {
	return m.Of > 0 && m.Value >= 0 && !math.IsInf(m.Value, 0) && !math.IsInf(m.Of, 0)
}

// scaled returns a mark out of what a row is marked out of, which is more than 0: rounded as every
// mark is, and within what Moodle takes (mod/assign/feedback/offline/locallib.php, process_import_grades).
func (m *Mark) scaled(maximum float64) float64 {
	if !m.Given || m.Of != maximum {
		return report.MarkFor(m.Value, m.Of, maximum)
	}
	step := math.Pow10(finest)
	return max(0, min(math.Round(m.Value*step)/step, maximum))
}
