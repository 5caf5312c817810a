package moodle

import (
	"html"
	"strings"
	"unicode"
)

// comment returns a plain text as Moodle reads the column of comments: as HTML
// (mod/assign/feedback/comments/locallib.php, set_editor_text). Three things would make it say
// something else on the way, and are written as references of HTML, which Moodle shows as the
// signs themselves: a mark of HTML; a sign by which a spreadsheet takes a text for a formula,
// where it stands first; a backslash, behind which PHP reads no end of a cell.
func comment(plain string) string {
	var b strings.Builder
	for line := range strings.Lines(strings.TrimSpace(plain)) {
		if b.Len() > 0 {
			b.WriteString("<br>")
		}
		line = strings.Map(func(r rune) rune {
			if unicode.IsControl(r) {
				return ' '
			}
			return r
		}, strings.TrimSpace(line))
		b.WriteString(strings.NewReplacer("&#34;", `"`, "&#39;", "'", `\`, "&#92;").Replace(html.EscapeString(line)))
	}
	text := b.String()
	if strings.IndexAny(text, "=+-@") == 0 {
		return map[byte]string{'=': "&#61;", '+': "&#43;", '-': "&#45;", '@': "&#64;"}[text[0]] + text[1:]
	}
	return text
}
