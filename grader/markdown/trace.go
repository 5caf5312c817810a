package markdown

import (
	"bytes"
	"context"
	"sort"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"jourdain/grader/document"
)

// Traced is a document with where something may be put in between its blocks.
type Traced struct {
	*document.Document
	// Text is the file as UTF-8, with "\n" at the end of each line.
	Text []byte
	// Seams are the numbers of the lines, from 1 and in their order, before which a block of HTML may
	// be put in: it stands in nothing, and parts nothing.
	Seams []int
}

// Trace reads a file as [Read] does, and notes where its blocks begin.
func Trace(ctx context.Context, source []byte) (*Traced, error) {
	t := &Traced{}
	doc, err := read(ctx, source, defaults(), t)
	if err != nil {
		return nil, err
	}
	t.Document = doc
	return t, nil
}

// note notes the text, and the seams between the blocks of a tree.
func (t *Traced) note(r *reader, tree ast.Node, source []byte) {
	if t == nil {
		return
	}
	t.Text = source
	for node := tree.FirstChild(); node != nil; node = node.NextSibling() {
		if _, isNotes := node.(*east.FootnoteList); isNotes || node.Pos() < 0 || r.goesOn(node) {
			continue
		}
		line := r.line(node.Pos())
		if last := len(t.Seams) - 1; last < 0 || t.Seams[last] < line {
			t.Seams = append(t.Seams, line)
		}
	}
}

// goesOn reports whether a block goes on from the one before: a block of HTML may end behind a blank line, or be
// a comment about what follows; and where a paragraph begins with the definitions of links, the rest of it
// might be something else by itself.
func (c *cutter) goesOn(node ast.Node) bool {
	before := node.PreviousSibling()
	if before == nil {
		return false
	}
	return before.Kind() == ast.KindHTMLBlock || before.Kind() == ast.KindLinkReferenceDefinition && !c.isApart(node.Pos())
}

// isApart reports whether an empty line stands before the line that an offset is in.
func (c *cutter) isApart(offset int) bool {
	line := sort.SearchInts(c.ends, offset)
	if line == 0 {
		return true
	}
	start := 0
	if line > 1 {
		start = c.ends[line-2] + 1
	}
	return len(bytes.TrimSpace(c.source[start:c.ends[line-1]])) == 0
}

// RemarkStart is what the comments of [document.Annotator] begin with.
const RemarkStart = "<!-- " + document.Annotator + ":\n"

// withoutRemarks takes the comments of [document.Annotator] out of a tree.
func withoutRemarks(tree ast.Node, source []byte) {
	var next ast.Node
	for node := tree.FirstChild(); node != nil; node = next {
		next = node.NextSibling()
		if n, ok := node.(*ast.HTMLBlock); ok && n.Lines().Len() > 0 && bytes.HasPrefix(source[n.Lines().At(0).Start:], []byte(RemarkStart)) {
			tree.RemoveChild(tree, node)
		}
	}
}
