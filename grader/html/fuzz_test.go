package html

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"testing"

	"jourdain/grader/document"
)

// FuzzRead holds what is true of every file: it is refused with a reason or read,
// and then the model is sound and the same each time.
func FuzzRead(f *testing.F) {
	for _, c := range cases() {
		f.Add([]byte(c.source))
	}
	for _, h := range hostile(100) {
		f.Add([]byte(h.source))
	}
	files, err := filepath.Glob("testdata/*.html")
	if err != nil {
		f.Fatal(err)
	}
	for _, file := range files {
		source, err := os.ReadFile(file)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(source)
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
		c := &checker{T: t}
		c.blocks(doc.Blocks)
		for _, m := range doc.Margins {
			c.blocks(m.Blocks)
		}
		again, err := Read(context.Background(), source)
		if err != nil {
			t.Fatalf("second reading: %v", err)
		}
		if first, second := dump(doc), dump(again); first != second {
			t.Errorf("two readings differ:\n%s\n%s", first, second)
		}
	})
}

// checker walks through a document.
type checker struct{ *testing.T }

func (c *checker) blocks(blocks []document.Block) {
	for _, block := range blocks {
		switch b := block.(type) {
		case *document.Heading:
			if b.Level < 1 || b.Level > 10 || b.Look == nil {
				c.Errorf("a heading of level %d, with the look %v", b.Level, b.Look)
			}
			c.spans(b.Spans)
		case *document.Paragraph:
			if b.Look == nil {
				c.Error("a paragraph without a look")
			}
			c.spans(b.Spans)
		case *document.List:
			if len(b.Items) == 0 {
				c.Error("a list without items")
			}
			for i := range b.Items {
				c.blocks(b.Items[i].Blocks)
			}
		case *document.Table:
			c.table(b)
		case *document.Quotation:
			c.blocks(b.Blocks)
		case *document.Contents:
			c.blocks(b.Title)
			c.blocks(b.Entries)
		case *document.Code, *document.Separator, *document.PageBreak:
		default:
			c.Errorf("a page gives %T", block)
		}
	}
}

func (c *checker) table(table *document.Table) {
	if len(table.Rows) == 0 || table.HeaderRows > len(table.Rows) {
		c.Errorf("%d header rows of %d", table.HeaderRows, len(table.Rows))
	}
	for i := range table.Rows {
		for j := range table.Rows[i].Cells {
			cell := &table.Rows[i].Cells[j]
			if cell.Covered != (len(cell.Blocks) == 0) || cell.ColSpan < 1 || cell.RowSpan < 1 {
				c.Errorf("a cell of %d by %d, covered %v, with %d blocks", cell.ColSpan, cell.RowSpan, cell.Covered, len(cell.Blocks))
			}
			c.blocks(cell.Blocks)
		}
	}
}

func (c *checker) spans(spans []document.Span) {
	for i := range spans {
		s := &spans[i]
		if s.Look == nil || s.Kind == document.RawSpan {
			c.Errorf("a span of kind %d with the look %v", s.Kind, s.Look)
		}
		if s.Text != document.Clean(s.Text) {
			c.Errorf("a text that is not clean: %q", s.Text)
		}
		if s.Link != nil && s.Link.Target != document.Clean(s.Link.Target) {
			c.Errorf("an address that is not clean: %q", s.Link.Target)
		}
		if s.Note != nil {
			c.blocks(s.Note.Blocks)
		}
	}
}
