package markdown

import (
	"sort"

	"github.com/yuin/goldmark/ast"

	"jourdain/grader/document"
)

// position knows the lines of a text, and the one that reading has come to.
type position struct {
	first int   // the number of the text's first line in the file
	ends  []int // the offsets of its line ends
	last  int   // the line of the block before
}

// line returns the number of the line that an offset of the text is in.
func (p *position) line(offset int) int {
	return p.first + sort.SearchInts(p.ends, offset)
}

// at returns what a block carries: its line, or that of what holds it when goldmark
// gives none.
func (p *position) at(node ast.Node) document.Common {
	for ; node != nil; node = node.Parent() {
		if offset := node.Pos(); offset >= 0 {
			return p.on(p.line(offset))
		}
	}
	return p.on(p.first)
}

// on returns what a block on a line carries. In reading order lines never go back:
// where a table takes the middle of a paragraph and an underline makes a heading of
// its beginning, goldmark puts the heading after the table, and so do we.
func (p *position) on(line int) document.Common {
	p.last = max(p.last, line)
	return onLine(p.last)
}

func onLine(line int) document.Common {
	return document.Common{Place: document.Place{Line: line}}
}
