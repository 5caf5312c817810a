package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// attributed is goldmark's parser of a kind of heading, which reads its attributes
// ("## Sowing {#sow .spring}") and compares each with each. Where they are long they are
// left to be words, as where there is a mistake in them.
type attributed struct {
	parser.BlockParser                    // reads them
	plain              parser.BlockParser // does not
	guard              *guard
	// words returns the line that the attributes would end.
	words func(text.Reader, parser.Context) []byte
	long  map[ast.Node]bool // the headings that are left to the plain parser
}

// attributedHeadings returns the parsers of headings: those with signs before them, and those
// with a line below.
func attributedHeadings(g *guard) (atx, setext parser.BlockParser) {
	own := parser.WithHeadingAttribute()
	return &attributed{parser.NewATXHeadingParser(own), parser.NewATXHeadingParser(), g, lineHere, map[ast.Node]bool{}},
		&attributed{parser.NewSetextHeadingParser(own), parser.NewSetextHeadingParser(), g, lineAbove, map[ast.Node]bool{}}
}

func lineHere(reader text.Reader, _ parser.Context) []byte {
	line, _ := reader.PeekLine()
	return line
}

func lineAbove(reader text.Reader, pc parser.Context) []byte {
	above, ok := pc.LastOpenedBlock().Node.(*ast.Paragraph)
	if !ok || above.Lines().Len() == 0 {
		return nil
	}
	last := above.Lines().At(above.Lines().Len() - 1)
	return last.Value(reader.Source())
}

func (a *attributed) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	words := a.words(reader, pc)
	if at := bytes.IndexByte(words, '{'); at < 0 || len(words)-at <= a.guard.limits.Attributes {
		return a.BlockParser.Open(parent, reader, pc)
	}
	node, state := a.plain.Open(parent, reader, pc)
	if node != nil {
		a.long[node] = true
	}
	return node, state
}

func (a *attributed) Close(node ast.Node, reader text.Reader, pc parser.Context) {
	if a.long[node] {
		a.plain.Close(node, reader, pc)
		return
	}
	a.BlockParser.Close(node, reader, pc)
}
