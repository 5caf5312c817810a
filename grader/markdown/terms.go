package markdown

import (
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	east "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"jourdain/grader/document"
	"jourdain/grader/markup"
)

// termList reads the definition lists of pandoc, PHP Markdown Extra and kramdown: a term, and
// below it ":" and a space before what it means.
type termList struct {
	parser.BlockParser
	guard *guard
}

// mostTerms is how many lines above a ":" can be terms. More of them are a paragraph, one of
// whose lines happens to begin so.
const mostTerms = 3

// longestTerm is how many bytes a term may have.
const longestTerm = 120

func newTermList(g *guard) *termList {
	return &termList{extension.NewDefinitionListParser(), g}
}

// Open begins a list, or goes on with one.
func (t *termList) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	if terms, ok := parent.LastChild().(*ast.Paragraph); ok {
		lines := terms.Lines()
		if lines.Len() > mostTerms {
			return nil, parser.NoChildren
		}
		for i := range lines.Len() {
			if segment := lines.At(i); segment.Len() > longestTerm {
				return nil, parser.NoChildren
			}
		}
	}
	if len(pc.OpenedBlocks()) >= 2*t.guard.limits.Depth {
		t.guard.Fail(document.LimitDepth)
		return nil, parser.NoChildren
	}
	return t.BlockParser.Open(parent, reader, pc)
}

// terms reads a definition list: each item is a term, or several, and what they mean.
func (r *reader) terms(n *east.DefinitionList) document.Block {
	list := &document.List{Definitions: true}
	defined := true
	for child := n.FirstChild(); child != nil && r.OK(); child = child.NextSibling() {
		term, isTerm := child.(*east.DefinitionTerm)
		if isTerm && defined || len(list.Items) == 0 {
			list.Items = append(list.Items, document.Item{Header: true})
		}
		item := &list.Items[len(list.Items)-1]
		if defined = !isTerm; defined {
			item.Blocks = append(item.Blocks, r.children(child)...)
			continue
		}
		if term.Lines().Len() > 0 {
			term.SetPos(term.Lines().At(0).Start) // goldmark gives it none
		}
		p := &document.Paragraph{Common: r.at(term), Look: r.looks.plain()}
		p.Spans, p.Marked = r.spans(term)
		item.Blocks = append(item.Blocks, p)
	}
	list.Common = r.at(n)
	if len(list.Items) > 0 && len(list.Items[0].Blocks) > 0 {
		list.Common = markup.OnLine(list.Items[0].Blocks[0].At().Line)
	}
	return list
}
