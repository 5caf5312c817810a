package plain

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// Markdown gives a text in Markdown without its marks: a paragraph a line, an item
// of a list a line, nothing drawn.
func Markdown(source string) string {
	src := []byte(source)
	root := goldmark.New().Parser().Parse(text.NewReader(src))
	var lines []string
	// The walk fails only when the function does.
	_ = ast.Walk(root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if !entering {
			return ast.WalkContinue, nil
		}
		switch n.Kind() {
		case ast.KindParagraph, ast.KindTextBlock, ast.KindHeading:
			lines = append(lines, bullet(n)+inline(n, src))
			return ast.WalkSkipChildren, nil
		case ast.KindFencedCodeBlock, ast.KindCodeBlock:
			for i := range n.Lines().Len() {
				segment := n.Lines().At(i)
				lines = append(lines, strings.TrimRight(string(segment.Value(src)), "\n"))
			}
		}
		return ast.WalkContinue, nil
	})
	return strings.Join(lines, "\n")
}

// bullet gives the number of an item of an ordered list, before its first
// paragraph.
func bullet(n ast.Node) string {
	item := n.Parent()
	if item == nil || item.Kind() != ast.KindListItem || n.PreviousSibling() != nil {
		return ""
	}
	list, ok := item.Parent().(*ast.List)
	if !ok || !list.IsOrdered() {
		return ""
	}
	number := list.Start
	for before := item.PreviousSibling(); before != nil; before = before.PreviousSibling() {
		number++
	}
	return strconv.Itoa(number) + ". "
}

// inline gives the words of a paragraph.
func inline(n ast.Node, src []byte) string {
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
		default:
			b.WriteString(inline(child, src))
		}
	}
	return b.String()
}
