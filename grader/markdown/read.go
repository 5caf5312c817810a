package markdown

import (
	"bytes"
	"context"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"

	"jourdain/grader/document"
	"jourdain/grader/markup"
	"jourdain/grader/work"
)

// Read reads a Markdown file. The error is always a *document.Unreadable: Empty,
// TooBig (see [Limits]), Unsupported for bytes that are no text, or Stopped when
// the context ends.
func Read(ctx context.Context, source []byte) (*document.Document, error) {
	return read(ctx, source, defaults(), nil)
}

// read reads a file within limits; what is between its blocks goes into traced, unless that is nil.
func read(ctx context.Context, source []byte, limits Limits, traced *Traced) (*document.Document, error) {
	if len(source) > limits.Bytes {
		return nil, tooBig(document.LimitFile)
	}
	var doc *document.Document
	var err error
	if stopped := work.Do(ctx, func(c *work.Counter) { doc, err = newGuard(c, limits).read(source, traced) }); stopped != nil {
		return nil, stopped
	}
	return doc, err
}

// read reads a file that is not too big.
func (g *guard) read(source []byte, traced *Traced) (*document.Document, error) {
	limits := g.limits
	g.Work.Text(len(source))
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
	if g.OK() {
		withoutRemarks(tree, body)
		r := &reader{
			cutter: &cutter{guard: g, position: position{first: first, ends: lineEnds(body)}, source: body}, looks: newLooks(), notes: notes(tree),
			places: map[*document.Contents]bool{},
		}
		r.Reading = &markup.Reading{Guard: &g.Guard, Numbers: markup.Numbers{}, Keeps: true, Looks: r.looks.undressed, Gather: r.gather}
		doc.Blocks = r.children(tree)
		traced.note(r, tree, source)
		doc.Anchors = anchors(body)
	}
	if g.Err != nil {
		return nil, g.Err
	}
	return document.New(doc), nil
}

// reader walks through goldmark's tree of one text.
type reader struct {
	*cutter
	*markup.Reading
	looks  *looks
	notes  map[int]*east.Footnote      // those whose text was not given yet
	places map[*document.Contents]bool // those that a comment begins
	// addressed is how many bytes the addresses and the titles have that were read.
	addressed int
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
