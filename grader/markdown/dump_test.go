package markdown

import (
	"fmt"
	"strings"

	"jourdain/grader/document"
)

// dump writes a document as one line a block: the number of its line in the file,
// its number among the paragraphs, its kind and its words. What a block holds
// stands below it, moved to the right.
//
// In the words, *…* is italic, **…** bold, __…__ underlined, ^…^ raised and ~…~
// lowered; a line break is ⏎, a line end in the source ↵, a tab ⇥, n spaces ·n·; `…` is code, ‹…› a tag,
// [words](target "title") a link and ![description](target "title") an image.
func dump(doc *document.Document) string {
	var b strings.Builder
	if m := doc.Meta; m != (document.Meta{}) {
		fmt.Fprintf(&b, "meta title=%q language=%q creator=%q\n", m.Title, m.Language, m.Creator)
	}
	for _, w := range doc.Warnings {
		fmt.Fprintf(&b, "warning %s\n", w)
	}
	dumpBlocks(&b, doc.Blocks, "")
	return b.String()
}

func dumpBlocks(b *strings.Builder, blocks []document.Block, indent string) {
	for _, block := range blocks {
		place := block.At()
		fmt.Fprintf(b, "%s%d:%d ", indent, place.Line, place.Paragraph)
		dumpBlock(b, block, indent)
	}
}

func dumpBlock(b *strings.Builder, block document.Block, indent string) {
	inner := indent + "  "
	switch x := block.(type) {
	case *document.Heading:
		image := ""
		if x.ImageOnly {
			image = " image-only"
		}
		fmt.Fprintf(b, "h%d %s%s %s\n", x.Level, x.Source, image, dumpSpans(x.Spans))
		dumpNotes(b, x.Spans, inner)
	case *document.Paragraph:
		fmt.Fprintf(b, "p %s\n", dumpSpans(x.Spans))
		dumpNotes(b, x.Spans, inner)
	case *document.List:
		fmt.Fprintf(b, "list ordered=%v\n", x.Ordered)
		for _, item := range x.Items {
			fmt.Fprintf(b, "%sitem\n", inner)
			dumpBlocks(b, item.Blocks, inner+"  ")
		}
	case *document.Table:
		fmt.Fprintf(b, "table headers=%d\n", x.HeaderRows)
		for _, row := range x.Rows {
			fmt.Fprintf(b, "%srow\n", inner)
			for _, cell := range row.Cells {
				dumpBlocks(b, cell.Blocks, inner+"  ")
			}
		}
	case *document.Quotation:
		b.WriteString("quotation\n")
		dumpBlocks(b, x.Blocks, inner)
	case *document.Contents:
		fmt.Fprintf(b, "contents generated=%v\n", x.Generated)
		dumpBlocks(b, x.Entries, inner)
	case *document.Code:
		fmt.Fprintf(b, "code fenced=%v info=%q %q\n", x.Fenced, x.Info, x.Text)
	case *document.Separator:
		b.WriteString("separator\n")
	case *document.Raw:
		fmt.Fprintf(b, "raw %q\n", x.Text)
	default:
		fmt.Fprintf(b, "unexpected %T\n", block)
	}
}

func dumpNotes(b *strings.Builder, spans []document.Span, indent string) {
	for i := range spans {
		if note := spans[i].Note; note != nil {
			fmt.Fprintf(b, "%snote %s\n", indent, note.Label)
			dumpBlocks(b, note.Blocks, indent+"  ")
		}
	}
}

func dumpSpans(spans []document.Span) string {
	var b strings.Builder
	for i := range spans {
		b.WriteString(dumpSpan(&spans[i]))
	}
	return b.String()
}

func dumpSpan(s *document.Span) string {
	text := s.Text
	switch s.Kind {
	case document.Spaces:
		text = fmt.Sprintf("·%d·", s.Count)
	case document.Tab:
		text = "⇥"
	case document.LineBreak:
		text = "⏎"
	case document.SoftBreak:
		text = "↵"
	case document.NoteSpan:
		text = "(" + s.Note.Label + ")"
	case document.CodeSpan:
		text = "`" + text + "`"
	case document.RawSpan:
		text = "‹" + text + "›"
	case document.ImageSpan:
		text = fmt.Sprintf("![%s](%s %q)@%d", s.Figure.Description, s.Figure.Target, s.Figure.Title, s.Figure.Place.Line)
	}
	for _, mark := range dumpMarks(s.Look) {
		text = mark + text + mark
	}
	if s.Link != nil {
		text = fmt.Sprintf("[%s](%s %q)", text, s.Link.Target, s.Link.Title)
	}
	return text
}

// dumpMarks shows only what is Direct, so that a wrong origin fails a test.
func dumpMarks(look *document.Appearance) []string {
	var marks []string
	direct := document.Property[bool]{Value: true, Origin: document.Direct}
	for _, m := range []struct {
		yes  bool
		mark string
	}{
		{look.Bold == direct, "**"},
		{look.Italic == direct, "*"},
		{look.Underline == direct, "__"},
		{look.Position == document.Property[int]{Value: 1, Origin: document.Direct}, "^"},
		{look.Position == document.Property[int]{Value: -1, Origin: document.Direct}, "~"},
		{look.Size != document.Property[float64]{Value: 12}, "?size?"},
	} {
		if m.yes {
			marks = append(marks, m.mark)
		}
	}
	return marks
}
