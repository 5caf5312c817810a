package odt

import (
	"math"
	"strconv"
	"strings"
)

// maxLevel is the deepest outline level of ODF (1.3 part 3, 19.851, and what
// LibreOffice can open).
const maxLevel = 10

// leadingNumber reads a number as LibreOffice does: blanks, a sign, and the digits
// up to the first other character. It is 0 without digits and below 0, and at most
// 99,999.
func leadingNumber(text string) int {
	text = strings.TrimLeft(text, " \t\r\n")
	if strings.HasPrefix(text, "-") {
		return 0
	}
	number := 0
	for _, c := range []byte(strings.TrimPrefix(text, "+")) {
		if c < '0' || c > '9' || number > 9_999 {
			break
		}
		number = 10*number + int(c-'0')
	}
	return number
}

// measure is a length in points, or a part of what is inherited.
type measure struct {
	value   float64 // points; for a part, 1 is all of it
	percent bool
}

// of returns the measure in points, for a given inherited one. It is rounded to a
// hundredth, so that 0.4233 cm and 12 points are the same.
func (m measure) of(inherited float64) float64 {
	points := m.value
	if m.percent {
		points *= inherited
	}
	return math.Round(points*100) / 100
}

// parseMeasure reads a length (ODF 1.3 part 3, 18.3.18) or a percentage.
func parseMeasure(text string) optional[measure] {
	text = strings.TrimSpace(text)
	for _, unit := range [...]struct {
		name   string
		points float64
	}{{"pt", 1}, {"cm", 72 / 2.54}, {"mm", 72 / 25.4}, {"in", 72}, {"inch", 72}, {"pc", 12}, {"px", 0.75}, {"%", 0.01}} {
		digits, ok := strings.CutSuffix(text, unit.name)
		if !ok {
			continue
		}
		number, err := strconv.ParseFloat(digits, 64)
		if err != nil || number != number || number > maxPoints || number < -maxPoints {
			return optional[measure]{}
		}
		return some(measure{number * unit.points, unit.name == "%"})
	}
	return optional[measure]{}
}

// maxPoints bounds a length, so that no sum of them overflows.
const maxPoints = 1e6
