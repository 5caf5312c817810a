package markdown

import (
	"bytes"
	"context"
	"errors"
	"testing"

	"jourdain/grader/document"
)

// FuzzRead holds what is true of every file: it is refused with a reason or read,
// and then the model is sound and the same each time.
func FuzzRead(f *testing.F) {
	for _, c := range cases() {
		f.Add([]byte(c.source))
	}
	for _, h := range hostile(300) {
		f.Add([]byte(h.source))
	}
	f.Fuzz(func(t *testing.T, source []byte) {
		doc, err := Read(context.Background(), source)
		if err != nil {
			var unreadable *document.Unreadable
			if !errors.As(err, &unreadable) {
				t.Fatalf("error %v is no *document.Unreadable", err)
			}
			return
		}
		text, err := decode(source)
		if err != nil {
			t.Fatal(err)
		}
		c := &checker{T: t, lines: bytes.Count(text, []byte("\n")) + 1}
		c.blocks(doc.Blocks)
		again, err := Read(context.Background(), source)
		if err != nil {
			t.Fatalf("second reading: %v", err)
		}
		if first, second := dump(doc), dump(again); first != second {
			t.Errorf("two readings differ:\n%s\n%s", first, second)
		}
	})
}

// checker walks through a document in reading order, notes left aside.
type checker struct {
	*testing.T
	lines     int // in the file
	line      int // of the block before
	paragraph int
}

func (c *checker) blocks(blocks []document.Block) {
	for _, block := range blocks {
		place := block.At()
		if place.Line < c.line || place.Line > c.lines || place.Line < 1 {
			c.Errorf("%T on line %d of %d, after line %d", block, place.Line, c.lines, c.line)
		}
		if place.Paragraph < c.paragraph {
			c.Errorf("%T has number %d, after %d", block, place.Paragraph, c.paragraph)
		}
		c.line, c.paragraph = place.Line, place.Paragraph
		c.block(block)
		if _, ok := block.(*document.Table); ok {
			c.line = place.Line // a caption that stands between its rows in the source follows the table
		}
	}
}

func (c *checker) block(block document.Block) {
	switch b := block.(type) {
	case *document.Heading:
		if b.Level < 1 || b.Level > 6 || b.Look == nil {
			c.Errorf("heading of level %d, look %v", b.Level, b.Look)
		}
		c.spans(b.Spans)
	case *document.Paragraph:
		if b.Look == nil {
			c.Error("paragraph without a look")
		}
		c.spans(b.Spans)
	case *document.List:
		for _, item := range b.Items {
			c.blocks(item.Blocks)
		}
	case *document.Table:
		for _, row := range b.Rows {
			for _, cell := range row.Cells {
				c.blocks(cell.Blocks)
			}
		}
	case *document.Quotation:
		c.blocks(b.Blocks)
	case *document.Contents:
		c.blocks(b.Entries)
	case *document.Code:
		c.clean(b.Info)
		c.cleanLines(b.Text)
	case *document.Raw:
		c.cleanLines(b.Text)
	case *document.Separator:
	default:
		c.Errorf("unexpected %T", block)
	}
}

func (c *checker) spans(spans []document.Span) {
	for i := range spans {
		s := &spans[i]
		if s.Look == nil {
			c.Errorf("span %q without a look", s.Text)
		}
		if s.Kind == document.Spaces && s.Count < 2 || s.Kind == document.TextSpan && s.Text == "" && s.Link == nil {
			c.Errorf("empty span of kind %d", s.Kind)
		}
		c.clean(s.Text)
		if s.Link != nil {
			c.clean(s.Link.Target)
			c.clean(s.Link.Title)
		}
		if s.Figure != nil {
			c.clean(s.Figure.Target)
			c.clean(s.Figure.Title)
			c.clean(s.Figure.Description)
		}
	}
}

func (c *checker) clean(text string) {
	if document.Clean(text) != text {
		c.Errorf("not clean: %q", text)
	}
}

func (c *checker) cleanLines(text string) {
	for line := range bytes.Lines([]byte(text)) {
		c.clean(string(bytes.TrimSuffix(line, []byte("\n"))))
	}
}
