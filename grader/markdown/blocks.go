package markdown

import (
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"jourdain/grader/document"
	"jourdain/grader/markup"
)

// children reads the blocks that a node holds.
func (r *reader) children(parent ast.Node) []document.Block {
	defer r.Leave()
	if !r.Enter() {
		return nil
	}
	var blocks []document.Block
	for node := parent.FirstChild(); node != nil && r.OK(); node = node.NextSibling() {
		if node.Kind() == ast.KindHTMLBlock {
			return r.gather(append(blocks, r.Read(r.pieces(node), parent)...))
		}
		blocks = r.block(blocks, node)
	}
	return r.gather(blocks)
}

// block appends what a node gives: one block, or none.
func (r *reader) block(blocks []document.Block, node ast.Node) []document.Block {
	switch n := node.(type) {
	case *ast.Heading:
		return append(blocks, r.heading(n))
	case *ast.Paragraph, *ast.TextBlock:
		return append(blocks, r.paragraph(n))
	case *ast.List:
		return append(blocks, r.list(n))
	case *east.DefinitionList:
		return append(blocks, r.terms(n))
	case *displayBlock:
		return append(blocks, &document.Code{Common: r.at(n), Text: r.verbatim(n), Info: mathInfo, Fenced: true})
	case *fence:
		return append(blocks, &document.Raw{Common: r.at(n), Text: r.verbatim(n)})
	case *east.Table:
		return append(blocks, r.table(n))
	case *ast.Blockquote:
		return append(blocks, &document.Quotation{Common: r.at(n), Blocks: r.children(n)})
	case *ast.FencedCodeBlock:
		return append(blocks, r.fenced(n))
	case *ast.CodeBlock:
		return append(blocks, &document.Code{Common: r.at(n), Text: r.verbatim(n)})
	case *ast.ThematicBreak:
		return append(blocks, &document.Separator{Common: r.at(n)})
	case *ast.HTMLBlock:
		return append(blocks, r.html(n))
	default: // link definitions, and the notes, which stand at their marks
		return blocks
	}
}

func (r *reader) heading(n *ast.Heading) document.Block {
	h := &document.Heading{Common: r.at(n), Level: n.Level, Source: document.ATX, Look: r.looks.plain()}
	h.Spans, h.Marked = r.spans(n)
	if value, ok := n.AttributeString(sourceAttribute); ok && value == (underlined{}) {
		h.Source = document.Setext
	}
	h.ImageOnly = markup.ImageOnly(h)
	return h
}

// paragraph reads a paragraph, which may be the place of a table of contents, a formula, or
// nothing that the page shows.
func (r *reader) paragraph(n ast.Node) document.Block {
	if asides := onlyAsides(n); len(asides) > 0 || r.isAbbreviations(n) {
		if block := r.shown(n, asides); block != nil {
			return block
		}
	}
	p := &document.Paragraph{Common: r.at(n), Look: r.looks.plain()}
	p.Spans, p.Marked = r.spans(n)
	switch {
	case isContentsMark(p.Spans):
		return newContents(p.Common)
	case r.isLineBlock(n):
		p.Spans = withoutBars(p.Spans)
	case n.PreviousSibling() == nil && n.Parent().Kind() == ast.KindBlockquote:
		p.Spans = withoutAlert(p.Spans)
	}
	return p
}

// mathInfo is what stands behind the fence where GitHub shows a block of code as a formula.
const mathInfo = "math"

// shown returns what the page has for a paragraph of asides, or of abbreviations; nil for a
// paragraph.
func (r *reader) shown(n ast.Node, asides []*aside) document.Block {
	hidden := true
	for _, a := range asides {
		if a.is == attributes && contentsAttributes().MatchString(a.text) || (a.is == template || a.is == expression) && contentsMark().MatchString(strings.TrimSpace(a.text)) {
			return newContents(r.at(n))
		}
		hidden = hidden && (a.is == template || a.is == attributes)
	}
	switch {
	case hidden:
		return &document.Raw{Common: r.at(n), Text: r.verbatim(n)}
	case len(asides) == 1 && asides[0].is == display:
		return &document.Code{Common: r.at(n), Text: r.verbatim(n), Info: mathInfo, Fenced: true}
	default:
		return nil
	}
}

func (r *reader) list(n *ast.List) document.Block {
	if isContentsList(n) {
		return newContents(r.at(n))
	}
	list := &document.List{Common: r.at(n), Ordered: n.IsOrdered()}
	if list.Ordered {
		list.Continues = r.Numbers.GoesOn(n.Parent(), n.Start, n.ChildCount())
	}
	for item := n.FirstChild(); item != nil && r.OK(); item = item.NextSibling() {
		list.Items = append(list.Items, document.Item{Blocks: r.children(item)})
	}
	return list
}

func (r *reader) fenced(n *ast.FencedCodeBlock) document.Block {
	code := &document.Code{Common: r.at(n), Text: r.verbatim(n), Fenced: true}
	if n.Info != nil {
		code.Info = document.Clean(resolve(n.Info.Value(r.source)))
	}
	if contentsInfo().MatchString(code.Info) {
		return newContents(code.Common)
	}
	return code
}

// verbatim returns the lines of a block as they are, without the last line's end.
func (r *reader) verbatim(n ast.Node) string {
	lines := n.Lines()
	clean := make([]string, lines.Len())
	for i := range clean {
		segment := lines.At(i)
		clean[i] = document.Clean(strings.TrimSuffix(string(segment.Value(r.source)), "\n"))
	}
	return strings.Join(clean, "\n")
}
