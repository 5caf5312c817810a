package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// hashList reads lists too whose items begin with "#.", pandoc's mark of a numbered item:
// in the text, of which the reader has a copy of its own, it becomes "1.", which is as long.
type hashList struct{ parser.BlockParser }

// Trigger returns the characters that begin an item.
func (l *hashList) Trigger() []byte { return append(l.BlockParser.Trigger(), '#') }

// Open begins a list. As in pandoc, "#." below the line of a paragraph is text.
func (l *hashList) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if last := pc.LastOpenedBlock().Node; last == nil || !ast.IsParagraph(last) || last.Parent() != parent {
		number(reader, 3)
	}
	return l.BlockParser.Open(parent, reader, pc)
}

// Continue goes on with a list, whose next item may begin so too.
func (l *hashList) Continue(node ast.Node, reader text.Reader, pc parser.Context) parser.State {
	if last, ok := node.LastChild().(*ast.ListItem); ok && node.(*ast.List).IsOrdered() {
		number(reader, min(3, last.Offset-1))
	}
	return l.BlockParser.Continue(node, reader, pc)
}

// number makes a number of the number sign that begins an item, behind so many spaces at
// most.
func number(reader text.Reader, most int) {
	line, segment := reader.PeekLine()
	words := bytes.TrimLeft(line, " ")
	indent := len(line) - len(words)
	if indent > most || segment.Padding > 0 || !bytes.HasPrefix(words, []byte("#.")) {
		return
	}
	if len(words) > 3 && (words[2] == ' ' || words[2] == '\t') {
		reader.Source()[segment.Start+indent] = '1'
	}
}
