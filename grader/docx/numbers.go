package docx

import (
	"math"
	"strconv"
	"strings"
)

// maxLevel is the number of outline levels, and of the levels of a list.
const maxLevel = 9

// leadingNumber reads a number as LibreOffice does: blanks, a sign, and the digits up to the
// first other character; 0 without digits. It is at most 99,999, with either sign.
func leadingNumber(text string) int {
	text = strings.TrimLeft(text, " \t\r\n")
	rest, negative := strings.CutPrefix(text, "-")
	number := 0
	for _, c := range []byte(strings.TrimPrefix(rest, "+")) {
		if c < '0' || c > '9' || number > 9_999 {
			break
		}
		number = 10*number + int(c-'0')
	}
	if negative {
		return -number
	}
	return number
}

// maxPoints bounds a length, so that no sum of them overflows.
const maxPoints = 1e6

// points reads a length in points: a number of parts of a point, or in the Strict form a number
// with its unit (ISO/IEC 29500-1, 22.9.2.14 and 22.9.2.15).
func points(text string, parts float64) optional[float64] {
	text = strings.TrimSpace(text)
	for _, unit := range [...]struct {
		name   string
		points float64
	}{{"pt", 1}, {"cm", 72 / 2.54}, {"mm", 72 / 25.4}, {"in", 72}, {"pc", 12}, {"pi", 12}, {"", 1 / parts}} {
		digits, ok := strings.CutSuffix(text, unit.name)
		if !ok {
			continue
		}
		number, err := strconv.ParseFloat(digits, 64)
		if err != nil || number != number || number > maxPoints || number < -maxPoints {
			return optional[float64]{}
		}
		return some(math.Round(number*unit.points*100) / 100)
	}
	return optional[float64]{}
}

// The parts of a point that lengths are counted in.
const (
	halves     = 2
	twentieths = 20
)
