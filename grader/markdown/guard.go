package markdown

import (
	"bytes"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"

	"jourdain/grader/document"
	"jourdain/grader/markup"
	"jourdain/grader/work"
)

// guard watches goldmark at work. goldmark knows neither limits nor contexts, and
// some of its steps take time that grows with the square of the file: so the guard
// stands inside it, as a parser among its parsers, and counts. Once a limit is
// reached, it makes goldmark skip the rest.
type guard struct {
	markup.Guard
	limits Limits
	marks  int // in the paragraph being read
	tangle int // of the paragraphs before it
	// without says up to which offset of the text there is none of some marks; see take.
	without map[string]int
}

func newGuard(c *work.Counter, limits Limits) *guard {
	return &guard{
		Guard:  markup.Guard{Work: c, Limits: markup.Limits{Depth: limits.Depth, Paragraph: limits.Paragraph, Pieces: limits.Pieces}},
		limits: limits,
	}
}

// guardedReader counts the lines. After the end, all that follows is skipped.
type guardedReader struct {
	text.Reader
	guard   *guard
	context parser.Context
}

func (r *guardedReader) AdvanceLine() {
	r.guard.Spend(1 + len(r.context.OpenedBlocks()))
	if r.guard.Err != nil {
		line, _ := r.Position()
		end := len(r.Source())
		r.SetPosition(line, text.NewSegment(end, end))
		return
	}
	r.Reader.AdvanceLine()
}

// container keeps blocks that hold others from standing too deep in each other.
type container struct {
	parser.BlockParser
	guard *guard
}

func (c *container) Open(parent ast.Node, reader text.Reader, pc parser.Context) (ast.Node, parser.State) {
	// A list and its item are two open blocks.
	if len(pc.OpenedBlocks()) >= 2*c.guard.limits.Depth {
		c.guard.Fail(document.LimitDepth)
		return nil, parser.NoChildren
	}
	return c.BlockParser.Open(parent, reader, pc)
}

// guardedInline stands before goldmark's parsers of marks in a line.
type guardedInline struct{ guard *guard }

// tangled is how many marks goldmark passes, on its way back from each, in the time of a step.
const tangled = 100

// Trigger returns the characters that open or close something.
func (i *guardedInline) Trigger() []byte { return []byte("*_~[]!<`") }

// Parse counts a mark and leaves it to the next parser.
func (i *guardedInline) Parse(_ ast.Node, block text.Reader, _ parser.Context) ast.Node {
	g := i.guard
	g.marks++
	g.Spend(1)
	g.Work.Step(g.marks / tangled)
	if g.tangle+g.marks*g.marks > g.limits.Tangle {
		g.Fail(document.LimitMarks)
	}
	if g.Err == nil {
		return nil
	}
	for line, _ := block.PeekLine(); line != nil; line, _ = block.PeekLine() {
		block.AdvanceLine()
	}
	return ast.NewText()
}

// CloseBlock ends a paragraph.
func (i *guardedInline) CloseBlock(ast.Node, text.Reader, parser.Context) {
	i.guard.tangle += i.guard.marks * i.guard.marks
	i.guard.marks = 0
}

// definitions guards the search for link definitions, which looks from each one to
// the end of the paragraph.
type definitions struct {
	parser.ParagraphTransformer
	guard *guard
}

func (d *definitions) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	lines := node.Lines()
	if lines.Len() == 0 {
		return
	}
	first, last := lines.At(0), lines.At(lines.Len()-1)
	if hasPrefix(bytes.TrimLeft(first.Value(reader.Source()), " "), "[") {
		// A byte costs far less than a mark.
		size := (last.Stop - first.Start) / 4
		d.guard.Work.Step(size * size / tangled)
		if d.guard.tangle += size * size; d.guard.tangle > d.guard.limits.Tangle {
			d.guard.Fail(document.LimitMarks)
		}
	}
	if d.guard.Err == nil {
		d.ParagraphTransformer.Transform(node, reader, pc)
	}
}

// tables counts the cells of tables, of which goldmark makes as many in each row
// as the header has.
type tables struct {
	parser.ParagraphTransformer
	guard *guard
}

func (t *tables) Transform(node *ast.Paragraph, reader text.Reader, pc parser.Context) {
	lines := node.Lines()
	for i := 1; i < lines.Len(); i++ {
		segment := lines.At(i)
		line := segment.Value(reader.Source())
		if len(bytes.Trim(line, " \t\n|:-")) == 0 {
			t.guard.Spend((bytes.Count(line, []byte("|")) + 1) * (lines.Len() - i))
			break
		}
	}
	if t.guard.Err == nil {
		t.ParagraphTransformer.Transform(node, reader, pc)
	}
}
