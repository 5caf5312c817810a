package report

import (
	"math"
	"strconv"
	"strings"
)

// Rate gives the report a mark out of scale, which is 1 or more. Work of which no
// points are to be had gets none, nor does a document that is not the one that was asked
// for.
func (w *Worded) Rate(scale int) {
	w.Scale = scale
	if w.Of <= 0 || w.Wrong != "" {
		return
	}
	mark := MarkFor(w.Points, w.Of, float64(scale))
	w.Mark = &mark
}

// MarkFor returns the mark out of scale, which is more than 0, for some points of those to be had,
// of which there are more than 0.
//
// The mark is the share of the points, to the nearest quarter, halves up, as teachers
// round. Work that lacks a point never gets the full mark, and work that has one never
// gets zero: the nearest quarter that says so is taken instead.
func MarkFor(points, of, scale float64) float64 {
	if points >= of {
		return scale
	}
	quarters := min(math.Floor(4*scale*points/of+0.5), math.Ceil(4*scale)-1)
	if points > 0 {
		quarters = max(quarters, 1)
	}
	return min(quarters/4, scale)
}

// Marked says the mark as a language writes it: "14,5/20", "14.5/20"; "" for none.
func Marked(w *Worded, words Words) string {
	if w.Mark == nil {
		return ""
	}
	return OutOf(*w.Mark, float64(w.Scale), words)
}

// OutOf says a part of a whole as a language writes it: "7,5/10", "7.5/10".
func OutOf(part, whole float64, words Words) string {
	sign := words.Say("report.decimal-sign")
	return strings.Replace(decimal(part), ".", sign, 1) + "/" + strings.Replace(decimal(whole), ".", sign, 1)
}

// decimal writes a number with no more digits than it needs.
func decimal(number float64) string { return strconv.FormatFloat(number, 'f', -1, 64) }

// Requires reports whether anything was required: otherwise the work neither passes nor
// fails, whatever was found.
func (w *Worded) Requires() bool { return anyRequired(w.Checks) }
