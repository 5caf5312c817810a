package rules

import (
	"slices"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
	"jourdain/grader/rules/spelling"
)

// entriesOf returns the entries of a table of contents, without their page numbers, and
// without its title, which some programs write among them.
func entriesOf(contents *document.Contents) []entry {
	var list []entry
	for _, block := range contents.Entries {
		list = appendEntries(list, block)
	}
	return slices.DeleteFunc(list, func(e entry) bool { return nothingYet().MatchString(e.text) })
}

// nothingYet is what Word writes into a table of contents that has nothing to list, and what
// its templates say instead of one.
var nothingYet = lexicon.Pattern(`(?i)^(?:\pL+\s*!\s*)?(?:{no-entries})`)

// appendEntries adds those of a block: a paragraph, or what a list, a table or a box holds.
func appendEntries(list []entry, block document.Block) []entry {
	if block.At().Region.Has(document.Hidden) {
		return list
	}
	switch b := block.(type) {
	case *document.Paragraph:
		return appendLines(list, b)
	case *document.Heading:
		if text := b.Text(); text != "" && !isContentsTitle(text) {
			e := newEntry(text, b.Place)
			e.isHeading = true
			return append(list, e)
		}
	case *document.List:
		for i := range b.Items {
			for _, inner := range b.Items[i].Blocks {
				list = appendEntries(list, inner)
			}
		}
	case *document.Box:
		for _, inner := range b.Blocks {
			list = appendEntries(list, inner)
		}
	case *document.Table:
		for i := range b.Rows {
			if text := rowText(&b.Rows[i]); strings.TrimSpace(text) != "" {
				list = append(list, newEntry(text, b.Place))
			}
		}
	}
	return list
}

// appendLines adds those of a paragraph. A line break parts entries where a page stands before
// it; elsewhere it is in the heading that the entry names.
func appendLines(list []entry, p *document.Paragraph) []entry {
	var above []string
	before, lines := len(list), linesOf(p)
	for i, line := range lines {
		if line = strings.TrimSpace(line); line == "" {
			continue
		}
		above = append(above, line)
		if _, _, how := cutPage(line); how < leading && i < len(lines)-1 {
			continue
		}
		list = append(list, newEntry(strings.Join(above, " "), p.Place))
		above = nil
	}
	if len(above) > 0 {
		list = append(list, newEntry(strings.Join(above, " "), p.Place))
	}
	switch n := len(list); {
	case n == before:
	case n == 1 && (isHeadingOfIndex(p.Style) || list[0].page == "" && isContentsTitle(list[0].text)):
		return nil
	default:
		list[n-1].target = targetOf(p)
	}
	return list
}

// newEntry reads a line of a table of contents that a program made.
func newEntry(line string, place document.Place) entry {
	words, page, how := cutPage(line)
	if how < worded {
		words, page = strings.TrimSpace(line), ""
	}
	return entry{key: spelling.KeyOf(words), text: words, page: page, place: place}
}

// targetOf returns where the first link of a paragraph leads in the document; "" for nowhere.
func targetOf(p *document.Paragraph) string {
	for i := range p.Spans {
		if link := p.Spans[i].Link; link != nil && strings.HasPrefix(link.Target, "#") {
			return link.Target
		}
	}
	return ""
}

// rowText returns the words of a row of a table, a tab between the cells.
func rowText(row *document.Row) string {
	var b strings.Builder
	for i := range row.Cells {
		if i > 0 {
			b.WriteByte('\t')
		}
		b.WriteString(rowCell(row.Cells[i].Blocks))
	}
	return b.String()
}

// rowCell returns the words of the paragraphs and headings of a cell, parted by spaces.
func rowCell(blocks []document.Block) string {
	var room [1]string
	words := room[:0]
	for _, block := range blocks {
		switch b := block.(type) {
		case *document.Paragraph:
			words = append(words, strings.TrimSpace(b.Text()))
		case *document.Heading:
			words = append(words, b.Text())
		}
	}
	if len(words) == 1 {
		return words[0]
	}
	return strings.TrimSpace(strings.Join(words, " "))
}
