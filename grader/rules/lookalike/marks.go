package lookalike

import (
	"regexp"
	"strings"

	"jourdain/grader/document"
)

// hash is a number sign stuck to a word.
var hash = regexp.MustCompile(`^(#{1,6})([^\s#].*)$`)

// typedHashes takes the number signs from a line that was meant as a heading, and
// counts them. A hashtag ("#jardin", "#a #b") and a number ("#1") stay.
func typedHashes(text string) (string, int) {
	m := hash.FindStringSubmatch(text)
	if m == nil {
		return text, 0
	}
	signs, title := m[1], m[2]
	tag := len(signs) == 1 && (startsSmall(title) && !strings.Contains(title, " ") || strings.Contains(title, " #"))
	if tag || len(signs) == 1 && title[0] >= '0' && title[0] <= '9' {
		return text, 0
	}
	return strings.TrimSpace(strings.TrimRight(title, "# ")), len(signs)
}

// boldTag is a tag that makes letters look like a heading's.
var boldTag = regexp.MustCompile(`(?i)^</?(b|strong|u|big|font|center)\b[^>]*>$`)

// inHTML says whether all words of a line stand between tags that make them look
// like a heading.
func inHTML(spans []document.Span) bool {
	depth, words := 0, false
	for i := range spans {
		s := &spans[i]
		switch tag := strings.TrimSpace(s.Text); {
		case s.Kind == document.RawSpan && strings.HasPrefix(tag, "</") && boldTag.MatchString(tag):
			depth--
		case s.Kind == document.RawSpan && boldTag.MatchString(tag):
			depth++
		case count(s).all > 0 && depth <= 0:
			return false
		case count(s).all > 0:
			words = true
		}
	}
	return words
}
