package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"jourdain/grader/document"
)

// guardedLink is goldmark's parser of links and images, whose work it bounds.
//
// When a link ends, goldmark pairs the marks of emphasis between its brackets: it walks
// back from the last one to the mark that came before the bracket, and, when there was none, to
// the beginning of the paragraph. So each bracket gets a mark before it that means nothing,
// and the walk ends there.
type guardedLink struct {
	parser.InlineParser
	guard *guard
	open  []*parser.Delimiter // the marks of the brackets that are open
}

// Parse reads a bracket.
func (l *guardedLink) Parse(parent ast.Node, block text.Reader, pc parser.Context) ast.Node {
	line, _ := block.PeekLine()
	if line[0] != ']' {
		if line[0] == '!' && (len(line) < 2 || line[1] != '[') {
			return nil
		}
		mark := parser.NewDelimiter(false, false, 0, line[0], nil)
		parent.AppendChild(parent, mark)
		pc.PushDelimiter(mark)
		l.open = append(l.open, mark)
		return l.InlineParser.Parse(parent, block, pc)
	}
	at, _ := block.Position()
	l.destination(at, line[1:])
	if l.guard.Err != nil {
		return nil
	}
	node := l.InlineParser.Parse(parent, block, pc)
	if last := len(l.open) - 1; last >= 0 {
		mark := l.open[last]
		l.open = l.open[:last]
		if mark.Parent() != nil {
			pc.RemoveDelimiter(mark)
		}
	}
	return node
}

// destination counts the bytes that goldmark looks through to find the end of an
// address: where there is none, all the rest of the line. Where there is no address it
// looks for a definition of the words, and to find these goes through the lines above.
func (l *guardedLink) destination(line int, rest []byte) {
	end, depth := 0, 0
	if len(rest) == 0 || rest[0] != '(' {
		end, rest = line, nil
	} else {
		rest = rest[1:]
	}
	isQuoted := len(rest) > 0 && rest[0] == '<'
	for ; end < len(rest) && depth >= 0; end++ {
		switch c := rest[end]; {
		case isQuoted && c == '>', !isQuoted && util.IsSpace(c):
			depth = -1
		case !isQuoted && c == '(':
			depth++
		case !isQuoted && c == ')':
			depth--
		}
	}
	const cost = 40 // of a byte, in the unit of the limit
	if l.guard.tangle += cost * end; l.guard.tangle > l.guard.limits.Tangle {
		l.guard.Fail(document.LimitMarks)
	}
}

// CloseBlock ends a paragraph.
func (l *guardedLink) CloseBlock(parent ast.Node, block text.Reader, pc parser.Context) {
	l.open = l.open[:0]
	if closer, ok := l.InlineParser.(parser.CloseBlocker); ok {
		closer.CloseBlock(parent, block, pc)
	}
}
