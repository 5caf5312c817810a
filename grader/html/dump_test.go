package html

import (
	"cmp"
	"fmt"
	"strings"

	"jourdain/grader/document"
)

// dump writes a document as one line a block: its number among the paragraphs, its kind and its words. What a block holds
// stands below it, moved to the right.
//
// A table says how many header rows it has, and how many header columns if any; of its
// cells only those that are merged are named.
//
// In the words, *…* is italic, **…** bold, __…__ underlined, ^…^ raised and ~…~
// lowered, |20|…|20| in another size; a line break is ⏎, a line end in the source ↵, a tab ⇥, n spaces ·n·; `…` is code, ‹…› a tag,
// [words](target "title") a link and ![description](target "title") an image, with
// "decorative" behind it where it is. {5 en} behind a text says from which byte on it is in English.
func dump(doc *document.Document) string {
	var b strings.Builder
	if m := doc.Meta; m != (document.Meta{}) {
		fmt.Fprintf(&b, "meta title=%q language=%q creator=%q\n", m.Title, m.Language, m.Creator)
	}
	for _, w := range doc.Warnings {
		fmt.Fprintf(&b, "warning %s\n", w)
	}
	dumpBlocks(&b, doc.Blocks, "")
	for _, m := range doc.Margins {
		fmt.Fprintf(&b, "%s\n", m.Region.Name())
		dumpBlocks(&b, m.Blocks, "  ")
	}
	return b.String()
}

func dumpBlocks(b *strings.Builder, blocks []document.Block, indent string) {
	for _, block := range blocks {
		place := block.At()
		fmt.Fprintf(b, "%s%d ", indent, place.Paragraph)
		if place.Region.Has(document.Hidden) {
			b.WriteString("hidden ")
		}
		dumpBlock(b, block, indent)
	}
}

func dumpBlock(b *strings.Builder, block document.Block, indent string) {
	inner := indent + "  "
	switch x := block.(type) {
	case *document.Heading:
		image := ""
		if x.Label != "" {
			image = fmt.Sprintf(" label=%q", x.Label)
		}
		if x.ImageOnly {
			image = " image-only"
		}
		fmt.Fprintf(b, "h%d %s%s %s\n", x.Level, x.Source, image, dumpSpans(x.Spans)+dumpMarked(x.Marked))
		dumpNotes(b, x.Spans, inner)
	case *document.Paragraph:
		fmt.Fprintf(b, "%s %s\n", cmp.Or(string(x.Role), "p"), dumpSpans(x.Spans)+dumpMarked(x.Marked))
		dumpNotes(b, x.Spans, inner)
	case *document.List:
		fmt.Fprintf(b, "list ordered=%v%s%s\n", x.Ordered, map[bool]string{true: " continues"}[x.Continues], map[bool]string{true: " definitions"}[x.Definitions])
		for _, item := range x.Items {
			unmarked := ""
			if item.Header {
				unmarked = " without a mark"
			}
			fmt.Fprintf(b, "%sitem%s\n", inner, unmarked)
			dumpBlocks(b, item.Blocks, inner+"  ")
		}
	case *document.Table:
		dumpTable(b, x, inner)
	case *document.Quotation:
		b.WriteString("quotation\n")
		dumpBlocks(b, x.Blocks, inner)
	case *document.Contents:
		fmt.Fprintf(b, "contents generated=%v\n", x.Generated)
		dumpBlocks(b, x.Title, inner+"title ")
		dumpBlocks(b, x.Entries, inner)
	case *document.PageBreak:
		b.WriteString("page break\n")
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

func dumpTable(b *strings.Builder, t *document.Table, indent string) {
	fmt.Fprintf(b, "table headers=%d", t.HeaderRows)
	if t.HeaderColumns > 0 {
		fmt.Fprintf(b, " columns=%d", t.HeaderColumns)
	}
	b.WriteString("\n")
	for _, row := range t.Rows {
		fmt.Fprintf(b, "%srow\n", indent)
		for _, cell := range row.Cells {
			switch {
			case cell.Covered:
				fmt.Fprintf(b, "%s  covered\n", indent)
			case cell.ColSpan > 1 || cell.RowSpan > 1:
				fmt.Fprintf(b, "%s  %d by %d\n", indent, cell.ColSpan, cell.RowSpan)
			}
			dumpBlocks(b, cell.Blocks, indent+"  ")
		}
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

// dumpMarked says from which byte on the words are in another language.
func dumpMarked(marked []document.Marked) string {
	var b strings.Builder
	for _, m := range marked {
		fmt.Fprintf(&b, " {%d %s}", m.From, m.Language)
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
		text = fmt.Sprintf("![%s](%s %q)%s", s.Figure.Description, s.Figure.Target, s.Figure.Title, s.Figure.Object)
		if s.Figure.Decorative {
			text += " decorative"
		}
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
	} {
		if m.yes {
			marks = append(marks, m.mark)
		}
	}
	if look.Size.Value != ordinary && look.Size.Origin == document.Direct {
		marks = append(marks, fmt.Sprintf("|%v|", look.Size.Value))
	}
	return marks
}
