package html

import (
	"context"

	"jourdain/grader/document"
	"jourdain/grader/markup"
	"jourdain/grader/work"
)

// Read reads a file in HTML. Nothing that it names is fetched. The error is always a
// *document.Unreadable: Empty, TooBig (see [Limits]), Unsupported for bytes that are no text,
// or Stopped when the context ends.
func Read(ctx context.Context, source []byte) (*document.Document, error) {
	return read(ctx, source, defaults())
}

func read(ctx context.Context, source []byte, limits Limits) (*document.Document, error) {
	if len(source) > limits.Bytes {
		return nil, tooBig(document.LimitFile)
	}
	var doc *document.Document
	var err error
	if stopped := work.Do(ctx, func(c *work.Counter) { doc, err = readText(c, source, limits) }); stopped != nil {
		return nil, stopped
	}
	return doc, err
}

func readText(c *work.Counter, source []byte, limits Limits) (*document.Document, error) {
	c.Text(len(source))
	text, err := decode(source)
	if err != nil {
		return nil, err
	}
	guard := &markup.Guard{Work: c, Limits: markup.Limits{Depth: limits.Depth, Paragraph: limits.Paragraph, Pieces: limits.Pieces}}
	p := &page{guard: guard, limits: limits, text: text}
	p.pieces = cut(guard, limits, text)
	if guard.OK() {
		p.read()
	}
	if guard.Err != nil {
		return nil, guard.Err
	}
	return document.New(p.doc), nil
}
