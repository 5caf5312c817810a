package plain

import (
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	reader "github.com/yuin/goldmark/text"

	"jourdain/tui/text"
)

// Markdown returns a text in Markdown without its marks: a paragraph a line, an item
// of a list a line, nothing drawn. The items of a numbered list are steps, and are called
// so: a bare number is one to answer with.
func Markdown(w *text.Words, source string) string {
	src := []byte(source)
	root := goldmark.New().Parser().Parse(reader.NewReader(src))
	var lines []string
	// The walk fails only when the function does.
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n.Kind() {
		case ast.KindParagraph, ast.KindTextBlock, ast.KindHeading:
			line := named(w, inline(w, n, src))
			if number := step(n); number > 0 {
				line = w.Say("plain.step", "Number", number, "Text", line)
			}
			lines = append(lines, line)
			return ast.WalkSkipChildren, nil
		case ast.KindFencedCodeBlock, ast.KindCodeBlock:
			var drawn []string
			for i := range n.Lines().Len() {
				segment := n.Lines().At(i)
				drawn = append(drawn, strings.TrimRight(string(segment.Value(src)), "\n"))
			}
			lines = append(lines, shownEmpty(w, drawn)...)
		}
		return ast.WalkContinue, nil
	})
	return strings.Join(lines, "\n")
}

// step returns the number of an item of an ordered list, for its first paragraph; 0 for
// anything else.
func step(n ast.Node) int {
	item := n.Parent()
	if item == nil || item.Kind() != ast.KindListItem || n.PreviousSibling() != nil {
		return 0
	}
	list, ok := item.Parent().(*ast.List)
	if !ok || !list.IsOrdered() {
		return 0
	}
	number := list.Start
	for before := item.PreviousSibling(); before != nil; before = before.PreviousSibling() {
		number++
	}
	return number
}

// inline returns the words of a paragraph.
func inline(w *text.Words, n ast.Node, src []byte) string {
	var b strings.Builder
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		switch c := child.(type) {
		case *ast.Text:
			b.Write(c.Segment.Value(src))
			if c.SoftLineBreak() || c.HardLineBreak() {
				b.WriteByte(' ')
			}
		case *ast.String:
			b.Write(c.Value)
		case *ast.CodeSpan:
			b.WriteString(spelled(w, inline(w, child, src)))
		default:
			b.WriteString(inline(w, child, src))
		}
	}
	return b.String()
}
