package lookalike

import (
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
)

// salutation is the line with which a letter begins.
var salutation = lexicon.Pattern(`(?i)^(?:{salutations})(?:[\s,]|$)`)

// salutationBy is the line by which a letter has greeted its reader.
const salutationBy = 20

// IsLetter reports whether the document is a letter: among its first lines it greets
// its reader ("Madame, Monsieur,", "Dear Sam,"). A letter needs neither a title
// nor headings.
func IsLetter(doc *document.Document) bool {
	seen := 0
	for p := range doc.Paragraphs() {
		text := strings.TrimSpace(p.Text())
		switch {
		case text == "":
			continue
		case greets(text):
			return true
		}
		if seen++; seen >= salutationBy {
			break
		}
	}
	return false
}

// greets knows a salutation: it is short and ends with a comma, seldom with
// another mark.
func greets(text string) bool {
	return utf8.RuneCountInString(text) <= 60 && strings.ContainsAny(text[len(text)-1:], ",:!") && salutation().MatchString(text)
}

// closing is how a letter ends, before the signature.
var closing = lexicon.Pattern(`(?i)^(?:{closings}|.*\b(?:{closing-words})\b)`)

// plain says that lines are no headings, unless their style or signs show one.
func plain(lines []line) {
	for i := range lines {
		if !lines[i].look.certain() {
			lines[i].drop()
		}
	}
}

// openLetter takes the head of a letter, up to its salutation, and its end out of
// what looks like headings: names, the subject, a reference, the signature.
func openLetter(lines []line) {
	for i := range lines[:min(len(lines), salutationBy)] {
		if lines[i].paragraph == nil || !greets(lines[i].text) {
			continue
		}
		// English letters have their subject below the salutation.
		plain(lines[:min(len(lines), i+2)])
		for j := i + 1; j < len(lines); j++ {
			if closing().MatchString(lines[j].text) {
				plain(lines[j:])
				return
			}
		}
		return
	}
}
