package markdown

import (
	"sort"

	"github.com/yuin/goldmark/ast"

	"jourdain/grader/document"
)

// position knows the lines of a text.
type position struct {
	first int   // the number of the text's first line in the file
	ends  []int // the offsets of its line ends
}

// line returns the number of the line that an offset of the text is in.
func (p *position) line(offset int) int {
	return p.first + sort.SearchInts(p.ends, offset)
}

// at returns what a block carries: its line, or that of what holds it when goldmark
// gives none.
func (r *reader) at(node ast.Node) document.Common {
	for ; node != nil; node = node.Parent() {
		if offset := node.Pos(); offset >= 0 {
			return r.On(r.line(offset))
		}
	}
	return r.On(r.first)
}
