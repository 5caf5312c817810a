package lookalike

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
)

// hash is a number sign stuck to a word, or, where somebody made it a sign to be read,
// before one.
var hash = pattern.New(`^(#{1,6})(\s*)([\p{L}\p{N}\p{So}"“«¿¡].*)$`)

// directive is a line for the preprocessor of a program.
var directive = pattern.New(`^(?:include|define|undef|ifdef|ifndef|if|else|elif|endif|pragma|error|line|region|endregion)\b`)

// typedHashes takes the number signs from a line that was meant as a heading, and
// counts them. One that is to be read and is stuck to a word is part of that: the name of a channel. A hashtag ("#jardin", "#a #b"), a number ("#1"), a line of a program
// ("#include") and an item ("#. One") stay.
func typedHashes(text string, literal bool) (title string, signs int, escaped bool) {
	m := hash().FindStringSubmatch(text)
	if m == nil || literal && m[2] == "" {
		return text, 0, false
	}
	signs, escaped, title = len(m[1]), m[2] != "", m[3]
	tag := signs == 1 && (startsSmall(title) && !strings.Contains(title, " ") || strings.Contains(title, " #"))
	if !escaped && tag || signs == 1 && title[0] >= '0' && title[0] <= '9' || directive().MatchString(title) {
		return text, 0, false
	}
	return strings.TrimSpace(strings.TrimRight(title, "# ")), signs, escaped
}

// isWritten reports whether the first words are those of the text itself: what begins with a sign
// in code or in a link is the name of something, "`#garden` for flowers".
func isWritten(spans []document.Span) bool {
	for i := range spans {
		if s := &spans[i]; isText(s) && strings.TrimSpace(s.Text) != "" {
			return s.Kind == document.TextSpan && s.Link == nil
		}
	}
	return true
}

// boldTag is a tag that makes letters look like a heading's.
var boldTag = pattern.New(`(?i)^</?(b|strong|u|big|font|center)\b[^>]*>$`)

// inHTML reports whether all words of a line stand between tags that make them look
// like a heading.
func inHTML(spans []document.Span) bool {
	depth, words := 0, false
	for i := range spans {
		s := &spans[i]
		switch tag := strings.TrimSpace(s.Text); {
		case s.Kind == document.RawSpan && strings.HasPrefix(tag, "</") && boldTag().MatchString(tag):
			depth--
		case s.Kind == document.RawSpan && boldTag().MatchString(tag):
			depth++
		case isText(s) && hasLetters(s.Text) && depth <= 0:
			return false
		case isText(s) && hasLetters(s.Text):
			words = true
		}
	}
	return words
}
