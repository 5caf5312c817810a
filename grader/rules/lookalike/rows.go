package lookalike

import (
	"strings"
	"unicode/utf8"
)

// rowLength is how many lines that look like headings make a row: an address, the
// block of a CV, a cover page.
const rowLength = 3

// breakRows goes through the rows of lines that look like headings. When all look
// alike, none is one. When they differ, as on a cover page, the first row of the
// document keeps its title, which is its largest line, and every row keeps the
// line next to the text, and those that look as others do which begin parts.
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
		alike = alike && *row[i].look == *row[0].look
		if row[i].look.Size > row[title].look.Size {
			title = i
		}
	}
	for i := range row {
		row[i].looks = !alike && (i == last || first && i == title || row[i].others > 1) || isNamed(row[i].text)
	}
}

// dropCover takes out what stands around the title at the beginning of a document whose
// first lines, three at least, are all in the middle: the largest of them is the title. The
// last one can be the heading of the first part, where it stands apart from the others.
func dropCover(lines []line) {
	end, title := 0, 0
	for end < len(lines) && lines[end].paragraph != nil && isCentred(lines[end].paragraph) && lines[end].rest == 0 {
		if lines[end].look.Size > lines[title].look.Size {
			title = end
		}
		end++
	}
	for end > 0 && end < len(lines) && lines[end-1].alone && lines[end-1].looks {
		end--
	}
	if end < rowLength || 2*end > len(lines) {
		return
	}
	for i := range lines[:end] {
		if *lines[i].look != *lines[title].look && !lines[i].look.certain() && !lines[i].numbered {
			lines[i].drop()
		}
	}
}

// dropNames takes out what stands directly above an address or a telephone number,
// the name of a person or of a firm, and the parts that a typed table of contents
// names above its other entries. The first line of all can be the title above the address
// of who wrote it, or the name of whose life it tells in parts.
func dropNames(lines []line) {
	others := 0
	for i := range lines {
		others += when(i > 0 && lines[i].looks, 1)
	}
	for i := range lines {
		l := &lines[i]
		if !l.looks && !l.weak || l.look.certain() || l.numbered && !isNamed(l.text) {
			continue
		}
		below := l.below
		if below == "" && i+1 < len(lines) {
			below = lines[i+1].text
		}
		isTitle := places().MatchString(l.text) || i == 0 && (others >= rowLength-1 || strings.Contains(below, "@"))
		if isAddress(lines, i, below) && !isTitle || isEntry(below) && isNamed(l.text) {
			l.drop()
		}
	}
}

// isAddress reports whether a short line below another one, or the one below that, is part of an
// address: no row of a table of them, which has tabs.
func isAddress(lines []line, i int, below string) bool {
	if utf8.RuneCountInString(below) > longLine || strings.Contains(below, "\t") || strings.HasSuffix(below, ".") {
		return false
	}
	return isContact(below) || i+2 < len(lines) && lines[i].below == "" && postcode().MatchString(lines[i+2].text)
}
