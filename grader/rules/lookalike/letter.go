package lookalike

import (
	"regexp"
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
)

// salutation is the line with which a letter begins.
var salutation = regexp.MustCompile(`(?i)^(?:madame|monsieur|mesdames|messieurs|(?:mon |ma |mes )?ch(?:er|ère)s?|bonjour|bonsoir|` +
	`salut|coucou|dear|hello|hi|good (?:morning|afternoon|evening)|to whom it may concern|sirs?|madam)(?:[\s,]|$)`)

const (
	// letterHead is how many paragraphs at least are the head of a letter.
	letterHead = 3
	// salutationBy is the line by which a letter has greeted its reader.
	salutationBy = 20
)

// IsLetter says whether the document is a letter: among its first lines it greets
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
	return utf8.RuneCountInString(text) <= 60 && strings.ContainsAny(text[len(text)-1:], ",:!") && salutation.MatchString(text)
}

// openLetter takes the head of a letter, up to its salutation, out of what looks
// like headings: names, the subject, a reference.
func openLetter(lines []line) {
	for i := range lines[:min(len(lines), salutationBy)] {
		if lines[i].paragraph == nil || !greets(lines[i].text) {
			continue
		}
		head := lines[:min(len(lines), max(i+1, letterHead))]
		for j := range head {
			head[j].looks = head[j].looks && head[j].look.certain()
		}
		return
	}
}
