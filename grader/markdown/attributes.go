package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"jourdain/grader/pattern"
)

// attributeLists reads the attributes that pandoc and kramdown take behind a link, an
// image, code, emphasis or brackets, {.class width=50%}, and on a line of their own, {: #id}.
type attributeLists struct{ guard *guard }

// Trigger returns the character that begins them.
func (a *attributeLists) Trigger() []byte { return []byte{'{'} }

var (
	// attributeList is one that must stand behind something.
	attributeList = pattern.New(`^\{:?[ \t]*(?:(?:[.#][\pL_][\pL\d_:.-]*|[\pL_][\pL\d_:.-]*=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+))[ \t]*)+\}`)
	// attributeLine is one on a line of its own, which kramdown gives to the block beside it.
	attributeLine = pattern.New(`^\{:[^{}\n]*\}[ \t]*(?:\n|$)`)
	// abbreviation is what PHP Markdown Extra and kramdown take as the meaning of some letters.
	abbreviation = pattern.New(`^\*\[[^\[\]\n]+\]:[ \t]`)
	// contentsAttributes is what kramdown replaces a list by: a table of contents.
	contentsAttributes = pattern.New(`^\{:[ \t]*toc\b`)
)

// longestAttributes is how many bytes attributes may have.
const longestAttributes = 500

// Parse reads attributes.
func (a *attributeLists) Parse(parent ast.Node, block text.Reader, _ parser.Context) ast.Node {
	line, _ := block.PeekLine()
	line = line[:min(len(line), longestAttributes)]
	found := attributeLine().Find(line)
	if before := block.PrecendingCharacter(); before != '\n' || found == nil {
		if found = attributeList().Find(line); found == nil || !takesAttributes(parent.LastChild(), before) {
			return nil
		}
	}
	n := len(bytes.TrimRight(found, " \t\n"))
	return readAside(a.guard, block, attributes, "", func([]byte) int { return n })
}

// takesAttributes reports whether what stands before attributes can have some.
func takesAttributes(before ast.Node, sign rune) bool {
	switch n := before.(type) {
	case *ast.Link, *ast.Image, *ast.CodeSpan, *ast.AutoLink, *ast.RawHTML, *aside:
		return true
	case *parser.Delimiter:
		return n.CanClose
	default:
		return sign == ']'
	}
}

// isAbbreviations reports whether all lines of a paragraph tell what letters stand for.
func (r *reader) isAbbreviations(n ast.Node) bool {
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		if !abbreviation().Match(segment.Value(r.source)) {
			return false
		}
	}
	return n.Lines().Len() > 0
}

// onlyAsides returns the asides that a text consists of; nil when it has words too.
func onlyAsides(n ast.Node) []*aside {
	var all []*aside
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		switch c := child.(type) {
		case *aside:
			all = append(all, c)
		case *ast.Text:
			if c.Segment.Len() > 0 {
				return nil
			}
		default:
			return nil
		}
	}
	return all
}

// isContentsList reports whether kramdown makes a table of contents of a list: attributes at
// the end of its only item say so.
func isContentsList(n *ast.List) bool {
	if n.ChildCount() != 1 || n.FirstChild().ChildCount() != 1 {
		return false
	}
	last, ok := n.FirstChild().FirstChild().LastChild().(*aside)
	return ok && last.is == attributes && contentsAttributes().MatchString(last.text)
}
