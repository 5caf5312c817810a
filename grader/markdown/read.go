package markdown

import (
	"bytes"
	"context"
	"sort"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"jourdain/grader/document"
	"jourdain/grader/work"
)

// Read reads a Markdown file. The error is always a *document.Unreadable: Empty,
// TooBig (see [Limits]), Unsupported for bytes that are no text, or Stopped when
// the context ends.
func Read(ctx context.Context, source []byte) (*document.Document, error) {
	return read(ctx, source, defaults())
}

func read(ctx context.Context, source []byte, limits Limits) (*document.Document, error) {
	if len(source) > limits.Bytes {
		return nil, tooBig(document.LimitFile)
	}
	var doc *document.Document
	var err error
	if stopped := work.Do(ctx, func(c *work.Counter) { doc, err = (&guard{work: c, limits: limits}).read(source) }); stopped != nil {
		return nil, stopped
	}
	return doc, err
}

// read reads a file that is not too big.
func (g *guard) read(source []byte) (*document.Document, error) {
	limits := g.limits
	g.work.Text(len(source))
	source, err := decode(source)
	if err != nil {
		return nil, err
	}
	doc := document.Document{Format: document.Markdown}
	meta, body, first, ok := head(source, limits)
	if doc.Meta = meta; !ok {
		doc.Warnings = append(doc.Warnings, document.FrontMatterNotRead)
	}
	body = bytes.Clone(body) // see hashList
	tree := parse(body, g)
	if g.ok() {
		r := &reader{
			guard: g, source: body, first: first, ends: lineEnds(body), looks: newLooks(), notes: notes(tree),
			places: map[*document.Contents]bool{}, numbers: map[ast.Node]int{},
		}
		doc.Blocks = r.children(tree)
		doc.Anchors = anchors(body)
	}
	if g.err != nil {
		return nil, g.err
	}
	return document.New(doc), nil
}

// reader walks through goldmark's tree of one text.
type reader struct {
	*guard
	source []byte // the text, without the front matter
	first  int    // the number of its first line in the file
	ends   []int  // the offsets of its line ends
	last   int    // the line of the block before
	looks  *looks
	notes  map[int]*east.Footnote      // those whose text was not given yet
	places map[*document.Contents]bool // those that a comment begins
	// language is what the tags around say; "" for that of the document.
	language string
	// numbers is the number to come in the last numbered list of each block that holds some.
	numbers map[ast.Node]int
	// addressed is how many bytes the addresses and the titles have that were read.
	addressed int
}

// line gives the number of the line that an offset of the text is in.
func (r *reader) line(offset int) int {
	return r.first + sort.SearchInts(r.ends, offset)
}

// at gives what a block carries: its line, or that of what holds it when goldmark
// gives none.
func (r *reader) at(node ast.Node) document.Common {
	for ; node != nil; node = node.Parent() {
		if offset := node.Pos(); offset >= 0 {
			return r.on(r.line(offset))
		}
	}
	return r.on(r.first)
}

// on gives what a block on a line carries. In reading order lines never go back:
// where a table takes the middle of a paragraph and an underline makes a heading of
// its beginning, goldmark puts the heading after the table, and so do we.
func (r *reader) on(line int) document.Common {
	r.last = max(r.last, line)
	return onLine(r.last)
}

func onLine(line int) document.Common {
	return document.Common{Place: document.Place{Line: line}}
}

// notes finds the notes by the numbers of their marks.
func notes(tree ast.Node) map[int]*east.Footnote {
	list, ok := tree.LastChild().(*east.FootnoteList)
	if !ok {
		return nil
	}
	all := make(map[int]*east.Footnote, list.ChildCount())
	for child := list.FirstChild(); child != nil; child = child.NextSibling() {
		if note, ok := child.(*east.Footnote); ok {
			all[note.Index] = note
		}
	}
	return all
}

// goesOn says whether a numbered list begins where the one before it in the same block
// ended, and counts its items.
func (r *reader) goesOn(parent ast.Node, start, items int) bool {
	next, found := r.numbers[parent]
	r.numbers[parent] = start + items
	return found && start > 1 && start == next
}
