package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"jourdain/grader/document"
)

// parse returns goldmark's tree of a text. When the guard has an error afterwards,
// the tree is not whole.
func parse(source []byte, g *guard) ast.Node {
	if bytes.Count(source, []byte("[^")) > g.limits.Marks || bytes.Count(source, []byte(`\|`)) > g.limits.Marks {
		g.Fail(document.LimitNotes)
		return ast.NewDocument()
	}
	g.without = map[string]int{}
	context := parser.NewContext()
	reader := &guardedReader{Reader: text.NewReader(source), guard: g, context: context}
	return newParser(g, mostBraces(source) <= g.limits.Braces).Parse(reader, parser.WithContext(context))
}

// newParser puts goldmark's parsers together, with the guard's among them. The
// numbers are the order: goldmark's own, and that of its extensions.
func newParser(g *guard, attributes bool) parser.Parser {
	atx, underlined := parser.NewATXHeadingParser(), parser.NewSetextHeadingParser()
	if attributes {
		atx, underlined = attributedHeadings(g)
	}
	return parser.NewParser(
		parser.WithBlockParsers(
			util.Prioritized(&displayBlocks{guard: g}, 90),
			util.Prioritized(&setext{underlined}, 100),
			util.Prioritized(newTermList(g), 101),
			util.Prioritized(extension.NewDefinitionDescriptionParser(), 102),
			util.Prioritized(parser.NewThematicBreakParser(), 200),
			util.Prioritized(&container{&hashList{parser.NewListParser()}, g}, 300),
			util.Prioritized(parser.NewListItemParser(), 400),
			util.Prioritized(parser.NewCodeBlockParser(), 500),
			util.Prioritized(atx, 600),
			util.Prioritized(parser.NewFencedCodeBlockParser(), 700),
			util.Prioritized(&container{parser.NewBlockquoteParser(), g}, 800),
			util.Prioritized(parser.NewHTMLBlockParser(), 900),
			util.Prioritized(&fences{g}, 950),
			util.Prioritized(&container{extension.NewFootnoteBlockParser(), g}, 999),
			util.Prioritized(parser.NewParagraphParser(), 1000),
		),
		parser.WithInlineParsers(
			util.Prioritized(&guardedInline{g}, -1),
			util.Prioritized(extension.NewTaskCheckBoxParser(), 0),
			util.Prioritized(&formulas{g}, 50),
			util.Prioritized(&templates{g}, 60),
			util.Prioritized(&attributeLists{g}, 70),
			util.Prioritized(&inlineNotes{g}, 80),
			util.Prioritized(parser.NewCodeSpanParser(), 100),
			util.Prioritized(extension.NewFootnoteParser(), 101),
			util.Prioritized(&guardedLink{InlineParser: parser.NewLinkParser(), guard: g}, 200),
			util.Prioritized(parser.NewAutoLinkParser(), 300),
			util.Prioritized(parser.NewRawHTMLParser(), 400),
			util.Prioritized(parser.NewEmphasisParser(), 500),
			util.Prioritized(extension.NewStrikethroughParser(), 500),
			util.Prioritized(extension.NewLinkifyParser(), 999),
		),
		parser.WithParagraphTransformers(
			util.Prioritized(&definitions{parser.LinkReferenceParagraphTransformer, g}, 100),
			util.Prioritized(&tables{extension.NewTableParagraphTransformer(), g}, 200),
		),
		parser.WithASTTransformers(
			util.Prioritized(extension.NewTableASTTransformer(), 0),
			util.Prioritized(extension.NewFootnoteASTTransformer(), 999),
		),
	)
}

// setext marks the headings that are underlined: goldmark's tree does not tell
// them from the others.
type setext struct{ parser.BlockParser }

// underlined is the mark's value, of a type that no attribute in a file can have.
type underlined struct{}

const sourceAttribute = "source"

func (s *setext) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	node, state := s.BlockParser.Open(parent, reader, pc)
	if node != nil {
		node.SetAttributeString(sourceAttribute, underlined{})
	}
	return node, state
}

func mostBraces(source []byte) int {
	most := 0
	for line := range bytes.Lines(source) {
		most = max(most, bytes.Count(line, []byte("{")))
	}
	return most
}
