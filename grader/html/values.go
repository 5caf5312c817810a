package html

import (
	"math"
	"strconv"
	"strings"

	"jourdain/grader/document"
)

// length reads a length of CSS, in points. An em is the size of the letters.
func length(value string, em float64) (float64, bool) {
	end := len(value)
	for end > 0 && (value[end-1] < '0' || value[end-1] > '9') && value[end-1] != '.' {
		end--
	}
	number, err := strconv.ParseFloat(value[:end], 64)
	if err != nil || math.IsInf(number, 0) || math.IsNaN(number) || math.Abs(number) > 1e5 {
		return 0, false
	}
	factor, ok := points(value[end:], em)
	return math.Round(number*factor*100) / 100, ok || number == 0
}

// points returns how many points a unit has.
func points(unit string, em float64) (float64, bool) {
	switch unit {
	case "pt":
		return 1, true
	case "px":
		return 0.75, true
	case "in":
		return 72, true
	case "cm":
		return 72 / 2.54, true
	case "mm":
		return 72 / 25.4, true
	case "pc", "rem":
		return ordinary, true
	case "em":
		return em, true
	case "ex":
		return em / 2, true
	default:
		return 0, false
	}
}

func setLength(p *document.Property[float64], value string, em float64, origin document.Origin) {
	if points, ok := length(value, em); ok {
		set(p, points, origin)
	}
}

// sizeOf reads a size of letters, in points.
func sizeOf(value string, around float64) (float64, bool) {
	if size := namedSize(value); size != 0 {
		return ordinary * size, true
	}
	switch {
	case value == "smaller":
		return around / 1.2, true
	case value == "larger":
		return around * 1.2, true
	case strings.HasSuffix(value, "%"):
		percent, err := strconv.ParseFloat(strings.TrimSuffix(value, "%"), 64)
		return bounded(around * percent / 100), err == nil && percent > 0 && percent < 1e4
	}
	size, ok := length(value, around)
	return bounded(size), ok && size > 0
}

// namedSize returns how much of the ordinary size a name means; 0 for no name.
func namedSize(name string) float64 {
	switch name {
	case "xx-small":
		return 0.6
	case "x-small":
		return 0.75
	case "small":
		return 8. / 9
	case "medium":
		return 1
	case "large":
		return 1.2
	case "x-large":
		return 1.5
	case "xx-large":
		return 2
	case "xxx-large":
		return 3
	default:
		return 0
	}
}

// bounded keeps sizes of sizes within what letters can have.
func bounded(size float64) float64 { return math.Round(min(max(size, 0.1), 10_000)*100) / 100 }

func isBold(value string) (bold, ok bool) {
	switch value {
	case "bold", "bolder":
		return true, true
	case "normal", "lighter":
		return false, true
	}
	weight, err := strconv.Atoi(value)
	return weight >= 600, err == nil
}

func alignOf(value string) (document.Align, bool) {
	switch value {
	case "left", "start":
		return document.Start, true
	case "center", "middle":
		return document.Center, true
	case "right", "end":
		return document.End, true
	case "justify":
		return document.Justify, true
	default:
		return 0, false
	}
}
