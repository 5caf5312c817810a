package screen

import (
	"strings"

	"jourdain/lessons/activity"
)

// firstSign begins the characters for private use, one for each invisible mark, that
// stand for marks in the words of a page. No clean text holds one.
const firstSign = '\uE010'

// WithSigns returns a line with its invisible marks as characters that the full screen draws
// as it can (see [SignOf]).
func WithSigns(line []activity.Piece) string {
	var b strings.Builder
	for _, piece := range line {
		b.WriteString(piece.Text)
		for i, sign := range activity.Signs() {
			if sign == piece.Sign {
				b.WriteString(strings.Repeat(string(firstSign+rune(i)), piece.Count))
			}
		}
	}
	return b.String()
}

// SignOf returns the invisible mark that a character stands for.
func SignOf(r rune) (activity.Sign, bool) {
	signs := activity.Signs()
	if i := int(r) - int(firstSign); i >= 0 && i < len(signs) {
		return signs[i], true
	}
	return "", false
}
