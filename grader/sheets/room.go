package sheets

import (
	"unicode/utf8"

	"jourdain/grader/report"
)

// What a sheet has room for is reckoned, since paper has no scroll bar and no script runs. All
// lengths are millimetres, of the style sheet in print; they are on the safe side, for letters
// that are wider than those of the first font that it names.
const (
	pageRoom   = 262.0 // between the margins, less a little
	headRoom   = 17.0  // the first line of the name, and the air around the head
	nameLine   = 7.1   // a further line of the name
	lineHeight = 4.45  // of the text, 9.5 points
	smallLine  = 3.9   // of the table and of the steps, 8.5 points
	factWide   = 88    // letters in a line of the whole width
	nameWide   = 42    // letters in a line of the name
	todoWide   = 58    // letters in a line of the things to do
	whatWide   = 50    // the same in bold
	stepWide   = 62    // the same of the steps, in smaller letters
	titleWide  = 25    // letters in a line of the first column of the table
	partRoom   = 9.0   // a heading with the air above it
	itemRoom   = 3.0   // the air around a thing to do
	rowRoom    = 1.6   // the air in a row of the table
	tableRoom  = 197.0 // for the table, below the head, with a line under it
	denseWide  = 30    // letters in a line of the first column, in the small table
	denseLine  = 3.2
)

// rows returns how many lines a text takes. A word that does not fit goes into the next one,
// so a line is seldom full.
func rows(text string, wide int) float64 {
	const full = 0.95
	n := utf8.RuneCountInString(text)
	if n == 0 {
		return 0
	}
	return float64(int(float64(n)/(float64(wide)*full)) + 1)
}

// room returns what is left for the things to do.
func (v *sheetView) room() float64 {
	room := pageRoom - headRoom - 2*partRoom
	for _, fact := range v.Facts() {
		room -= lineHeight * rows(fact, factWide)
	}
	room -= nameLine * (rows(v.Headline(), nameWide) - 1)
	for _, right := range v.Rights {
		room -= lineHeight*rows(right, todoWide) + 1
	}
	room -= 2 * lineHeight // what else there is to do
	for i, said := range v.Unchecked() {
		if i == 0 {
			room -= partRoom
		}
		room -= lineHeight * rows(said, todoWide)
	}
	return room
}

// height returns what the things to do take.
func (v *sheetView) height() float64 {
	height := 0.0
	for i := range v.Todo {
		height += v.Todo[i].height()
	}
	return height
}

func (t *todo) height() float64 {
	height := itemRoom + lineHeight*(rows(t.What, whatWide)+rows(t.Fix, todoWide))
	for _, place := range t.Places {
		height += lineHeight * rows(place, todoWide)
	}
	if t.How != nil {
		height += smallLine * rows(t.How.Title, stepWide)
		for _, line := range t.How.lines {
			height += smallLine * rows(line, stepWide)
		}
	}
	if t.As > 0 {
		height += smallLine
	}
	return height
}

// tableHeight returns what the table of criteria takes.
func tableHeight(criteria []report.WordedCheck, dense bool) float64 {
	wide, line := titleWide, smallLine
	if dense {
		wide, line = denseWide, denseLine
	}
	height := 2 * (line + rowRoom)
	for i := range criteria {
		height += line*rows(criteria[i].Title, wide) + rowRoom
	}
	return height
}
