package lookalike

import (
	"strings"
	"unicode"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
)

// headingStyle reports whether the style of a paragraph is made for headings: it gives a level, or
// it is the one from which those of headings are made, or has such a name itself. Other styles are
// made from that one too, for its font or its space: "Header right", "Comments".
func headingStyle(p *document.Paragraph) bool {
	if p.StyleLevel > 0 || p.Role != document.HeadingRole {
		return p.StyleLevel > 0
	}
	named := p.Style.Named()
	return named == nil || headingName().MatchString(named.Display) || headingName().MatchString(named.Name)
}

// headingName is how the name of a style for headings begins, in the languages of most programs, or
// ends, with a level: "Numbered Heading 1".
var headingName = lexicon.Pattern(`(?i)^(?:{style-heading-words})(?:$|[\s_\d-])|[\s_-](?:{style-heading-words})[\s_-]?\d+$`)

// saysHeading reports whether a line with a style for headings says something that can be one: a level
// shows what was meant, whatever the words are.
func saysHeading(p *document.Paragraph, l *line) bool {
	if p.StyleLevel > 0 {
		return strings.ContainsFunc(l.text, isWord)
	}
	return plausible(p, l) != not && !isSomethingElse(l.text)
}

// isWord reports whether a sign is one of a word or a number.
func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
