package rules

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
	"jourdain/grader/rules/marker"
)

// typedRow is a line whose words tabs or three spaces and more part.
type typedRow struct {
	cells []string
	tabs  bool // no spaces do
	dots  bool // dots lead from a name to what it costs
	place document.Place
}

// rowOf reads a line. Leading tabs and spaces indent, dots lead to a number, and a line of a
// form has nothing in its cells: each of them has one cell only, and so has an item of a typed
// list whose mark stands before a tab.
func rowOf(line string) typedRow {
	line = strings.TrimSpace(line)
	row := typedRow{tabs: strings.Contains(line, "\t")}
	if name, datum, ok := cutDots(line); ok {
		return typedRow{cells: []string{name, datum}, dots: true}
	}
	if !row.tabs && !strings.Contains(line, "   ") || isContentsLine(line) || isFormLine(line) || isDrawnLine(line) {
		return typedRow{}
	}
	if m, ok := marker.Of(line); ok && isItemMark(&m) {
		line = m.Text
	}
	for part := range strings.SplitSeq(strings.ReplaceAll(line, "   ", "\t"), "\t") {
		if part = strings.TrimSpace(part); part != "" {
			row.cells = append(row.cells, part)
		}
	}
	if areForm(row.cells) {
		return typedRow{}
	}
	return row
}

// cutDots reads "Coffee ........ 1.80 €": a name and what it costs. The number of a page is
// alone.
func cutDots(line string) (name, datum string, ok bool) {
	name, datum, _ = strings.Cut(line, "....")
	datum = strings.TrimLeft(datum, ". \u00A0\t")
	return strings.TrimSpace(name), datum, isAmount(datum) && hasLetter(name)
}

// isItemMark reports whether a mark can be that of an item, and is no datum: 8.30 is an hour, and
// 12. a day.
func isItemMark(m *marker.Mark) bool {
	switch m.Kind {
	case marker.Bullet, marker.Sense, marker.Number, marker.Letter, marker.Capital, marker.Named:
		return true
	case marker.Clause:
		return m.Last() > 0 && m.Last() < 10
	case marker.Dash:
		return m.Gap == marker.Wide
	default:
		return false
	}
}

// isContentsLine reports whether a line is an entry of a typed table of contents: words
// and a page, with at most a number before them.
func isContentsLine(line string) bool {
	if !isEntry(line) {
		return false
	}
	tabs := strings.Count(line, "\t")
	return tabs < 2 || tabs == 2 && chapterNumber().MatchString(line)
}

// chapterNumber is the number of a part at the beginning of a line, and a tab.
var chapterNumber = pattern.New(`^(?:\d+(?:\.\d+)*|[IVX]+)[.)]?\t`)

// isDrawnLine reports whether a line is part of a drawing of lines: a tree, a frame.
func isDrawnLine(line string) bool {
	return strings.HasPrefix(line, "|") || strings.ContainsFunc(line, func(r rune) bool { return r >= '\u2500' && r <= '\u257F' })
}

// areForm reports whether cells ask for an answer: the last one ends with a colon or an equals
// sign; or each begins as an item does, as the exercises of one line do.
func areForm(cells []string) bool {
	if len(cells) == 0 {
		return false
	}
	marked := 0
	for _, cell := range cells {
		if m, ok := marker.Of(cell); ok && m.Kind.Counts() && m.Kind != marker.Clause {
			marked++
		}
	}
	last := cells[len(cells)-1]
	return marked > 1 || strings.HasSuffix(last, ":") || strings.HasSuffix(last, "=")
}

// goesWith reports whether a line can be one more row: it has as many cells, or one more or less
// where they are many, because one is empty.
func (r *typedRow) goesWith(other *typedRow) bool {
	n, m := len(r.cells), len(other.cells)
	return n == m || n > 2 && m > 2 && (n-m == 1 || m-n == 1)
}

// longTypedCell is how many characters a cell made with tabs has at most on average.
const longTypedCell = 40

// areTexts reports whether what stands in the columns are texts: speech behind the name of who
// speaks, answers behind questions, what a word means.
func areTexts(rows []typedRow, columns int) bool {
	length, cells, sentences := 0, 0, 0
	for i := range rows {
		for _, cell := range rows[i].cells {
			length += utf8.RuneCountInString(cell)
			cells++
		}
		if columns > 2 {
			continue
		}
		second := rows[i].cells[1]
		if utf8.RuneCountInString(second) > 2*longTypedCell {
			return true
		}
		if endsSentence(second) && strings.Contains(second, " ") {
			sentences++
		}
	}
	return length > longTypedCell*cells || 2*sentences > len(rows)
}

// arePrices reports whether two rows of two cells are names with an amount: "Tea 1.20".
func arePrices(rows []typedRow) bool {
	for i := range rows {
		if !isAmount(rows[i].cells[1]) || hasDigit(rows[i].cells[0]) {
			return false
		}
	}
	return true
}

// letterHead is how many paragraphs the head of a letter or of a memorandum has at most.
const letterHead = 10

// isLetterHead reports whether lines are the head of a letter: "To: …", "Date: …".
func isLetterHead(rows []typedRow) bool {
	for i := range rows {
		if !strings.HasSuffix(rows[i].cells[0], ":") {
			return false
		}
	}
	return rows[len(rows)-1].place.Paragraph <= letterHead
}

// areData reports whether the cells are data for certain: there are numbers one below the other
// under a name, or in two columns side by side.
func areData(rows []typedRow, columns int) bool {
	if columns < 3 {
		return false
	}
	tabs := true
	for i := range rows {
		if len(rows[i].cells) != columns {
			return false
		}
		tabs = tabs && rows[i].tabs
	}
	named, numeric := 0, 0
	for column := 1; column < columns; column++ {
		numbers := 0
		for i := range rows {
			if isDatum(rows[i].cells[column]) {
				numbers++
			}
		}
		switch {
		case numbers == len(rows):
			numeric++
		case numbers == len(rows)-1 && !hasDigit(rows[0].cells[column]):
			named++
		}
	}
	switch {
	case !tabs && len(rows) < 3:
		return false
	case named > 0:
		return !hasDigit(strings.Join(rows[0].cells, ""))
	default:
		return numeric > 1 && len(rows) > 2
	}
}

// isDatum reports whether a cell is a number with at most a word that says what it counts.
func isDatum(cell string) bool {
	cell = strings.TrimLeft(cell, "+-–−<>~≈€$£( ")
	first, _ := utf8.DecodeRuneInString(cell)
	letters := 0
	for _, r := range cell {
		if unicode.IsLetter(r) {
			letters++
		}
	}
	return unicode.IsDigit(first) && letters <= longestUnit
}

// isAmount reports whether a cell is a number with what it counts, or with more than digits: that
// of a page has digits only.
func isAmount(cell string) bool { return isDatum(cell) && strings.Trim(cell, "0123456789") != "" }

// longestUnit is how many letters a cell with a number has at most: "19 h 30", "12 euros".
const longestUnit = 5

func hasDigit(text string) bool { return strings.ContainsFunc(text, unicode.IsDigit) }
