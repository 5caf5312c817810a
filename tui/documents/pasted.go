package documents

import (
	"strings"
	"unicode"
)

// IsText reports whether what a person pasted is a text of theirs, and neither an address nor a name:
// it has several lines, the first of which begins no path, or it begins with a heading of Markdown
// (CommonMark 0.31, 4.2). Several files that are dropped at once come as several paths.
func IsText(pasted string) bool {
	first := trim(firstLine(pasted))
	return isHeading(first) || severalLines(pasted) && !startsPath(first) && !IsWeb(first)
}

// isHeading reports whether a line is a heading of Markdown.
func isHeading(line string) bool {
	rest := strings.TrimLeft(line, "#")
	level := len(line) - len(rest)
	return level >= 1 && level <= 6 && strings.HasPrefix(rest, " ")
}

// severalLines reports whether more than one line has something on it.
func severalLines(text string) bool {
	lines := 0
	for line := range strings.FieldsFuncSeq(text, func(r rune) bool { return r == '\n' || r == '\r' }) {
		if !isBlank(line) {
			lines++
		}
	}
	return lines > 1
}

// Pasted returns a text that a person pasted as a file has it: lines that end with a line feed, and
// none of the characters that steer a terminal.
func Pasted(text string) []byte {
	text = strings.NewReplacer("\x1b[200~", "", "\x1b[201~", "", "\r\n", "\n", "\r", "\n").Replace(strings.ToValidUTF8(text, "\uFFFD"))
	text = strings.Map(func(r rune) rune {
		if r == '\uFEFF' || unicode.IsControl(r) && r != '\n' && r != '\t' {
			return -1
		}
		return r
	}, text)
	return []byte(strings.TrimRight(strings.TrimLeft(text, "\n"), "\n\t ") + "\n")
}
