package roster

import (
	"strings"

	"jourdain/grader/pattern"
)

// guess finds the names in a table without headings: one name a line, or the family name and then
// the first name.
func (l *listing) guess(t *table, source string) ([]row, error) {
	widest := 0
	for i := range t.rows {
		widest = max(widest, len(t.rows[i].cells))
	}
	switch {
	case widest == 1 && allNames(t.rows):
		l.columns["whole"] = 0
		return t.rows, nil
	case t.separator == ',':
		if whole := cut(source, 0, mostPupils+1); allNames(whole.rows) {
			l.columns["whole"] = 0 // "Dupont, Marie" is one name
			return whole.rows, nil
		}
	case widest == 2 && inCapitals(t.rows):
		l.columns["family"], l.columns["given"] = 0, 1
		return t.rows, nil
	}
	for i := range t.rows {
		if t.rows[i].isEmpty() {
			continue
		}
		return nil, noHeadings(t.rows[i:])
	}
	return nil, refuse("empty")
}

// noHeadings says that a list has no heading for names, with those that it has. A line that may be
// about a person is not said.
func noHeadings(rows []row) error {
	first := rows[0]
	if !tellsApart(first.cells, rows[1:]) {
		return refuse("no-headings")
	}
	var seen []string
	for _, cell := range first.cells {
		if heading := clean(cell); heading != "" {
			seen = append(seen, heading)
		}
	}
	return &Refused{Fault{Key: "cli.roster.no-name", Line: first.line, Values: []any{"Seen", seen}}}
}

// tellsApart reports whether a row is certainly one of headings: it has
// words where the next row has numbers or an address.
func tellsApart(cells []string, rows []row) bool {
	if !looksLikeHeadings(cells) || len(rows) == 0 {
		return false
	}
	for i := range cells {
		if clean(cells[i]) != "" && i < len(rows[0].cells) && ofPerson().MatchString(rows[0].cells[i]) {
			return true
		}
	}
	return false
}

// aName is what a name has: letters, and what stands between them. It may have a number in a list
// before it.
var aName = pattern.New(`^\s*(?:\d{1,3}\s*[.)-]\s*|[-*•]\s*)?[\p{L}\p{M}][\p{L}\p{M}'’ʼ.\- \x{A0}\x{202F}\x{200C}\x{200D}]{0,79}(?:,[\p{L}\p{M}'’ʼ.\- \x{A0}]{1,79})?\s*$`)

// numbered is the number in a list before a name.
var numbered = pattern.New(`^\s*(?:\d{1,3}\s*[.)-]\s*|[-*•]\s*)`)

// allNames reports whether each line is a name.
func allNames(rows []row) bool {
	some := false
	for i := range rows {
		if rows[i].isEmpty() {
			continue
		}
		if len(rows[i].cells) != 1 || !aName().MatchString(rows[i].cells[0]) {
			return false
		}
		some = true
	}
	return some
}

// inCapitals reports whether each line is a family name in capitals and a first name.
func inCapitals(rows []row) bool {
	for i := range rows {
		cells := rows[i].cells
		if rows[i].isEmpty() {
			continue
		}
		if len(cells) != 2 || !isUpper(cells[0]) || isUpper(cells[1]) || !aName().MatchString(cells[0]) || !aName().MatchString(cells[1]) {
			return false
		}
	}
	return true
}

// isUpper reports whether a text has capitals and no small letters.
func isUpper(text string) bool { return strings.ToUpper(text) == text && strings.ToLower(text) != text }
