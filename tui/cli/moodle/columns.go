package moodle

import (
	"slices"
	"strings"
)

// columns is where a worksheet has what; -1 for what it has not. Moodle puts them in this order
// (mod/assign/gradingtable.php, __construct), and finds them again by their headings in the
// language of who brings them in (mod/assign/feedback/offline/importgradeslib.php, init).
type columns struct {
	identifier, name, group, grade, maximum, scale, changeable, submitted, comments int

	speech speech // of the headings; empty where they are in no language that is known
}

// headings finds the columns by their headings: in one language, which has those that no
// worksheet is without.
func headings(row []string) (columns, bool) {
	all, err := speeches()
	if err != nil {
		return columns{}, false
	}
	for _, s := range all {
		find := func(heading string) int {
			return slices.IndexFunc(row, func(cell string) bool {
				return heading != "" && strings.EqualFold(strings.TrimSpace(cell), heading)
			})
		}
		c := columns{
			find(s.Identifier), find(s.Name), find(s.Group), find(s.Grade), find(s.Maximum), find(s.Scale),
			find(s.Changeable), find(s.Submitted), find(s.Comments), s,
		}
		if c.identifier >= 0 && c.grade >= 0 && (c.maximum >= 0 || c.scale >= 0) {
			return c, true
		}
	}
	return columns{}, false
}

// places finds the columns of a worksheet in another language by what stands in them: one with
// the same number in every row is the maximum, before it is the grade, and first of all is the
// identifier, a word with a number. Comments cannot be told from an online text so, and a
// grade that cannot be changed is left to Moodle, which takes none.
func places(rows [][]string) (columns, bool) {
	if len(rows) == 0 {
		return columns{}, false
	}
	for maximum := 2; maximum < len(rows[0]); maximum++ {
		if isMaximum(rows, maximum) && hasGrades(rows, maximum-1) && hasIdentifiers(rows) {
			return columns{
				identifier: 0, name: -1, group: -1, grade: maximum - 1, maximum: maximum,
				scale: -1, changeable: -1, submitted: -1, comments: -1,
			}, true
		}
	}
	return columns{}, false
}

func isMaximum(rows [][]string, column int) bool {
	number, ok := readNumber(rows[0][column])
	return ok && number.value > 0 && number.decimals > 0 &&
		!slices.ContainsFunc(rows, func(row []string) bool { return row[column] != rows[0][column] })
}

func hasGrades(rows [][]string, column int) bool {
	return !slices.ContainsFunc(rows, func(row []string) bool {
		_, isNumber := readNumber(row[column])
		return row[column] != "" && !isNumber
	})
}

// hasIdentifiers reports whether the first column is one of identifiers, all different.
func hasIdentifiers(rows [][]string) bool {
	seen := map[string]bool{}
	for _, row := range rows {
		id := identifier(row[0])
		if id == "" || id == strings.TrimSpace(row[0]) || seen[id] {
			return false
		}
		seen[id] = true
	}
	return true
}

// identifier returns the digits that an identifier ends with: Moodle puts a word before them
// and cuts off as many bytes as that has (importgradeslib.php, next): "Participant 12345" in
// English, "Participant12345" in French.
func identifier(cell string) string {
	cell = strings.TrimSpace(cell)
	return cell[len(strings.TrimRight(cell, "0123456789")):]
}
