package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"jourdain/grader/pattern"
)

// fence is a line that begins or ends a division, ":::". What stands between two of them
// stays what it is.
type fence struct{ ast.BaseBlock }

var kindFence = ast.NewNodeKind("Fence")

// Kind returns the kind of the node.
func (f *fence) Kind() ast.NodeKind { return kindFence }

// IsRaw says that no words stand in it.
func (f *fence) IsRaw() bool { return true }

// Dump prints the node, as goldmark asks.
func (f *fence) Dump(source []byte, level int) { ast.DumpHelper(f, source, level, nil, nil) }

// fences reads the lines of pandoc's divisions, and of those of Docusaurus, VuePress and MyST.
type fences struct{ guard *guard }

var fenceLine = pattern.New(`^:{3,}[ \t]*(?:$|[\pL{\[][^\n]*$)`)

// Trigger returns the character that begins them.
func (f *fences) Trigger() []byte { return []byte{':'} }

// Open reads one.
func (f *fences) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	if pos := pc.BlockOffset(); pos < 0 || !fenceLine().Match(bytes.TrimRight(line[pos:], " \t\n")) {
		return nil, parser.NoChildren
	}
	f.guard.Spend(1)
	node := &fence{}
	node.Lines().Append(segment)
	reader.AdvanceToEOL()
	return node, parser.NoChildren
}

// Continue ends the line.
func (f *fences) Continue(ast.Node, text.Reader, parser.Context) parser.State { return parser.Close }

// Close has nothing to do.
func (f *fences) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph says that no empty line need stand before it.
func (f *fences) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine says that four spaces make code of it.
func (f *fences) CanAcceptIndentedLine() bool { return false }

// displayBlock is a formula on lines of its own between two "$$".
type displayBlock struct {
	ast.BaseBlock
	ended bool
}

var kindDisplayBlock = ast.NewNodeKind("DisplayBlock")

// Kind returns the kind of the node.
func (d *displayBlock) Kind() ast.NodeKind { return kindDisplayBlock }

// IsRaw says that no words stand in it.
func (d *displayBlock) IsRaw() bool { return true }

// Dump prints the node, as goldmark asks.
func (d *displayBlock) Dump(source []byte, level int) { ast.DumpHelper(d, source, level, nil, nil) }

// displayBlocks reads them before anything else does: a line of "=" or "-" in a formula
// underlines nothing.
type displayBlocks struct {
	guard   *guard
	without int // up to which offset of the text there is no end
}

// Trigger returns the character that begins them.
func (d *displayBlocks) Trigger() []byte { return []byte{'$'} }

// Open begins one where it ends before the next empty line, and not on its first.
func (d *displayBlocks) Open(_ ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	line, segment := reader.PeekLine()
	pos := pc.BlockOffset()
	if pos < 0 || !hasPrefix(line[pos:], "$$") || bytes.Contains(line[pos+2:], []byte("$")) {
		return nil, parser.NoChildren
	}
	if segment.Start < d.without {
		return nil, parser.NoChildren
	}
	rest := reader.Source()[segment.Stop:]
	rest = rest[:min(len(rest), longestAside)]
	d.without = segment.Stop
	for next := range bytes.Lines(rest) {
		d.without += len(next)
		words := bytes.Trim(next, "> \t\n")
		if len(words) == 0 {
			break
		}
		if bytes.HasSuffix(words, []byte("$$")) {
			node := &displayBlock{}
			node.Lines().Append(segment)
			reader.AdvanceToEOL()
			return node, parser.NoChildren
		}
	}
	return nil, parser.NoChildren
}

// Continue takes a line into the formula, up to the one that ends it.
func (d *displayBlocks) Continue(node ast.Node, reader text.Reader, _ parser.Context) parser.State {
	block, ok := node.(*displayBlock)
	if !ok || block.ended {
		return parser.Close
	}
	line, segment := reader.PeekLine()
	block.ended = bytes.HasSuffix(bytes.TrimRight(line, " \t\n"), []byte("$$"))
	node.Lines().Append(segment)
	reader.AdvanceToEOL()
	return parser.Continue | parser.NoChildren
}

// Close has nothing to do.
func (d *displayBlocks) Close(ast.Node, text.Reader, parser.Context) {}

// CanInterruptParagraph says that no empty line need stand before it.
func (d *displayBlocks) CanInterruptParagraph() bool { return true }

// CanAcceptIndentedLine says that four spaces make code of it.
func (d *displayBlocks) CanAcceptIndentedLine() bool { return false }
