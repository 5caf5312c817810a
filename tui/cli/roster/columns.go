package roster

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"jourdain/grader/pattern"
)

// clean returns the text of a cell in NFC, with single spaces, and without signs that are not
// seen. It shares no memory with the file: what is kept of a list keeps nothing else of it.
func clean(cell string) string {
	var kept strings.Builder
	space := false
	for _, r := range cell {
		switch {
		case unicode.IsSpace(r):
			space = kept.Len() > 0
			continue
		case unicode.IsControl(r) || unicode.Is(unicode.Cf, r) && r != '\u200c' && r != '\u200d':
			continue
		}
		if space {
			kept.WriteByte(' ')
			space = false
		}
		kept.WriteRune(r)
	}
	return norm.NFC.String(kept.String())
}

// columnsOf returns the place of each role among the headings of a row.
func columnsOf(headings []string) map[string]int {
	at, ranks := map[string]int{}, map[string]int{}
	for i, heading := range headings[:min(len(headings), mostColumns)] {
		means, ok := words().columns[fold(heading)]
		if !ok {
			continue
		}
		if rank, taken := ranks[means.role]; !taken || means.rank < rank {
			at[means.role], ranks[means.role] = i, means.rank
		}
	}
	if _, ok := at["given"]; !ok {
		if family, ok := at["family"]; ok {
			delete(at, "family")
			at["whole"] = family // "Nom" alone, as in the lists of Pronote
		}
	}
	if _, ok := at["family"]; ok {
		delete(at, "whole") // both say the same, and this one says it better
	}
	return at
}

// looksLikeHeadings reports whether a row may be one of headings, and be said to somebody: one
// that has dates, long numbers, addresses or a class is about a person.
func looksLikeHeadings(cells []string) bool {
	return !slices.ContainsFunc(cells, func(cell string) bool { return len(cell) > mostHeading || ofPerson().MatchString(cell) })
}

// mostHeading is how long a heading is at most, in bytes.
const mostHeading = 200

// ofPerson is what no heading has: "Adresse1" is one.
var ofPerson = pattern.New(`@|\d{3}|\d\s*[/.-]\s*\d|^\s*\d`)
