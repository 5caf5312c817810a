package rules

import (
	"strings"
	"sync"
	"unicode"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
	"jourdain/grader/rules/rule"
)

// emptyHeader says how sure it is that an empty header row wants words. In Markdown every
// table has a header row: where the first column names the rows, it may be empty.
func emptyHeader(t *document.Table) rule.Severity {
	below := t.Rows[t.HeaderRows:]
	for i := range below {
		cells := below[i].Cells
		if len(cells) != 2 || !isLabel(&cells[0]) {
			return rule.Review
		}
	}
	return rule.Advice
}

// isLabel reports whether a cell can name what stands beside it: it is bold, it ends with a
// colon, or it has words and no number.
func isLabel(c *document.Cell) bool {
	text := cellText(c)
	return text != "" && (strings.HasSuffix(text, ":") || isBoldCell(c) || !hasDigit(text) && !isInstance(text) && isShort(text, longTypedCell))
}

// namesColumns reports whether the first row of a table can only name its columns: it alone is
// bold, or it has words above numbers. In a table of two columns words above a number are
// less: "Name, Ann" stands above "Age, 12" too. There the first column must show that the rows
// are the same thing again and again: days, months, dates, numbers.
func namesColumns(t *document.Table) bool {
	first, below := t.Rows[0].Cells, t.Rows[1:]
	for i := range first {
		text := cellText(&first[i])
		if !strings.ContainsFunc(text, unicode.IsLetter) || !isShort(text, longTypedCell) || strings.HasSuffix(text, ":") {
			return false
		}
	}
	if len(first) < 2 || comesAgain(first, below) {
		return false
	}
	if isBoldRow(first) {
		bold := 0
		for i := range below {
			if isBoldRow(below[i].Cells) {
				bold++
			}
		}
		if 3*bold <= len(below) {
			return true
		}
	}
	numeric := 0
	for column := 1; column < len(first); column++ {
		if !hasDigit(cellText(&first[column])) && areNumbers(below, column) {
			numeric++
		}
	}
	if len(first) == 2 {
		return numeric > 0 && !isInstance(cellText(&first[0])) && areInstances(below)
	}
	return numeric > 0 && !hasDigit(cellText(&first[0]))
}

// comesAgain reports whether what stands in the first row stands once more in its column: a name of a
// column is there once, and an answer such as "yes" or "none" is a datum.
func comesAgain(first []document.Cell, below []document.Row) bool {
	for column := range first {
		text := cellText(&first[column])
		for i := range below {
			if column < len(below[i].Cells) && strings.EqualFold(cellText(&below[i].Cells[column]), text) {
				return true
			}
		}
	}
	return false
}

// areNumbers reports whether a column holds numbers, in two rows at least; some cells may be
// empty.
func areNumbers(rows []document.Row, column int) bool {
	numbers := 0
	for i := range rows {
		if column >= len(rows[i].Cells) {
			return false
		}
		switch text := cellText(&rows[i].Cells[column]); {
		case isDatum(text):
			numbers++
		case strings.ContainsFunc(text, unicode.IsLetter):
			return false
		}
	}
	return numbers > 1 && 2*numbers > len(rows)
}

// areInstances reports whether the first column holds days, months, dates or numbers.
func areInstances(rows []document.Row) bool {
	for i := range rows {
		if len(rows[i].Cells) == 0 || !isInstance(cellText(&rows[i].Cells[0])) {
			return false
		}
	}
	return true
}

// instances are the days and the months.
var instances = sync.OnceValue(func() map[string]bool { return lexicon.Set("weekdays", "months") })

func isInstance(text string) bool {
	word, _, _ := strings.Cut(strings.ToLower(text), " ")
	word = strings.TrimRight(word, ".,")
	return instances()[word] || isDatum(text)
}

// isBoldRow reports whether all letters of a row are bold.
func isBoldRow(cells []document.Cell) bool {
	for i := range cells {
		if !isBoldCell(&cells[i]) {
			return false
		}
	}
	return true
}

func isBoldCell(c *document.Cell) bool {
	words := false
	for _, block := range c.Blocks {
		switch b := block.(type) {
		case *document.Paragraph:
			words = words || !isSpaceOnly(b.Text())
			if !isBold(b.Spans) {
				return false
			}
		case *document.Heading:
			words = true
		default:
			return false
		}
	}
	return words
}

// cellText returns the words of the paragraphs of a cell.
func cellText(c *document.Cell) string {
	if len(c.Blocks) == 1 {
		if p, ok := c.Blocks[0].(*document.Paragraph); ok {
			return strings.TrimSpace(p.Text())
		}
	}
	var b strings.Builder
	for _, block := range c.Blocks {
		switch block := block.(type) {
		case *document.Paragraph:
			b.WriteString(block.Text() + " ")
		case *document.Heading:
			b.WriteString(block.Text() + " ")
		}
	}
	return strings.TrimSpace(b.String())
}
