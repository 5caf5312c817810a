package markdown

import (
	"testing"

	"github.com/yuin/goldmark/ast"
)

// A list goes on where the one before it in the same block ended, and nowhere else.
func TestAListGoesOnWhereTheOneBeforeItEnded(t *testing.T) {
	n := numbers{}
	page, quotation := ast.NewDocument(), ast.NewBlockquote()
	for i, list := range []struct {
		in           ast.Node
		start, items int
		goesOn       bool
	}{
		{page, 1, 2, false}, {page, 3, 1, true}, {quotation, 4, 1, false}, {page, 4, 2, true}, {page, 7, 1, false}, {page, 1, 1, false},
	} {
		if got := n.goesOn(list.in, list.start, list.items); got != list.goesOn {
			t.Errorf("list %d: goes on is %v", i+1, got)
		}
	}
}
