package lookalike

import "unicode/utf8"

// rowLength is how many lines that look like headings make a row: an address, the
// block of a CV, a cover page.
const rowLength = 3

// breakRows goes through the rows of lines that look like headings. When all look
// alike, none is one. When they differ, as on a cover page, the first row of the
// document keeps its title, which is its largest line, and every row keeps the
// line next to the text.
func breakRows(lines []line) {
	for start := 0; start < len(lines); start++ {
		end := start
		for end < len(lines) && lines[end].looks && lines[end].rest == 0 && !lines[end].look.certain() {
			end++
		}
		if end-start >= rowLength {
			breakRow(lines[start:end], start == 0)
		}
		start = end
	}
}

func breakRow(row []line, first bool) {
	last, title, alike := len(row)-1, 0, true
	for i := range row {
		alike = alike && row[i].look == row[0].look
		if row[i].look.Size > row[title].look.Size {
			title = i
		}
	}
	for i := range row {
		row[i].looks = !alike && (i == last || first && i == title)
	}
}

// dropNames takes out what stands directly above an address or a telephone number,
// the name of a person or of a firm, and the parts that a typed table of contents
// names above its other entries.
func dropNames(lines []line) {
	for i := range lines {
		l := &lines[i]
		below := l.below
		if below == "" && i+1 < len(lines) {
			below = lines[i+1].text
		}
		short := utf8.RuneCountInString(below) <= maxLength
		if l.looks && !l.look.certain() && short && (isContact(below) || isEntry(below) && named.MatchString(l.text)) {
			l.looks = false
		}
	}
}

// keepFollowed keeps what a longer ordinary text follows: in the same paragraph
// after a line break, below it up to the next heading, or below the heading that
// comes directly after it. For the first line of all, any text will do: it can be
// a title with its author's name below.
func keepFollowed(lines []line) {
	text := 0      // characters since the last heading, going up
	above := false // something that is, or looks like, a heading comes next
	anything := false
	for i := len(lines) - 1; i >= 0; i-- {
		l := &lines[i]
		switch {
		case l.kind == heading:
			text, above = 0, false
		case l.looks && (l.look.certain() || l.followed(text, above) || i == 0 && anything):
			text, above = 0, true
		default:
			l.looks = false
			text += l.length
			above = false
		}
		anything = true
	}
}

func (l *line) followed(text int, above bool) bool {
	length := utf8.RuneCountInString(l.text)
	return l.rest > length || text > length || text == 0 && above
}
