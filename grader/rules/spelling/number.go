package spelling

import "regexp"

// typedNumber is a number that its author typed before a heading: "1 ", "1.2. ",
// "II. ", "a) ", "3 - ". A letter or a Roman number needs a mark after it, because
// "I" and "A" are words too.
var typedNumber = regexp.MustCompile(
	`^\s*(?:\d+(?:\.\d+)*\s*[.):°\-–—]?\s+|\d+(?:\.\d+)*\s*[.)]|(?:[IVXLC]+|[ivx]+|[A-Za-z])\s*(?:[.)]|\s[\-–—:]\s))\s*`)

// WithoutNumber gives a text without the number typed before it. A text that is
// only a number stays as it is.
func WithoutNumber(text string) string {
	if rest := typedNumber.ReplaceAllString(text, ""); rest != "" {
		return rest
	}
	return text
}
