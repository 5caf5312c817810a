package dump

import (
	"fmt"
	"strings"

	"jourdain/grader/document"
)

// Document writes a document as one line a block: its number among the paragraphs, its
// kind and its words. What a block holds stands below it, moved to the right; "-"
// is a hidden block, "--" a deleted one.
//
// In the words, a line break is ⏎, a tab ⇥, n spaces ·n·; {…} is a field, (…) a
// note, `…` code, ![…] an image. [b18 …] is text that is bold and has 18 points by
// direct formatting, [=b18 …] by a style, "~" and "_" what is behind letters and paragraphs, [words](target) a link.
func Document(doc *document.Document) string { return dumpWith(doc, false) }

// Looks is [Document] with the look of each paragraph between "<" and ">".
func Looks(doc *document.Document) string { return dumpWith(doc, true) }

func dumpWith(doc *document.Document, looks bool) string {
	d := dumper{&strings.Builder{}, looks}
	if m := doc.Meta; m != (document.Meta{}) {
		fmt.Fprintf(d.b, "meta title=%q language=%q creator=%q generator=%q\n", m.Title, m.Language, m.Creator, m.Generator)
	}
	for _, w := range doc.Warnings {
		fmt.Fprintf(d.b, "warning %s\n", w)
	}
	for _, m := range doc.Margins {
		fmt.Fprintf(d.b, "%s\n", m.Region.Name())
		d.blocks(m.Blocks, "  ")
	}
	d.blocks(doc.Blocks, "")
	return d.b.String()
}

type dumper struct {
	b     *strings.Builder
	looks bool
}

func (d dumper) blocks(blocks []document.Block, indent string) {
	for _, block := range blocks {
		place := block.At()
		hidden := ""
		switch {
		case place.Region.Has(document.Deleted):
			hidden = "--"
		case place.Region.Has(document.Hidden):
			hidden = "-"
		}
		fmt.Fprintf(d.b, "%s%s%d ", indent, hidden, place.Paragraph)
		d.block(block, indent+"  ")
	}
}

func (d dumper) block(block document.Block, inner string) {
	switch x := block.(type) {
	case *document.Heading:
		fmt.Fprintf(d.b, "h%d%s%s%s%s%s\n", x.Level, when(x.Source == document.NoLevel, " no-level"), when(x.ImageOnly, " image-only"),
			when(d.looks, " <"+Look(x.Look)+">"), after(x.Label), Words(x.Spans, x.Look))
		d.notes(x.Spans, inner)
	case *document.Paragraph:
		fmt.Fprintf(d.b, "p%s%s%s%s\n", after(string(x.Role)), when(x.StyleLevel > 0, fmt.Sprint(" level=", x.StyleLevel)),
			when(d.looks, " <"+Look(x.Look)+">"), Words(x.Spans, x.Look))
		d.notes(x.Spans, inner)
	case *document.List:
		fmt.Fprintf(d.b, "list%s\n", when(x.Ordered, " ordered"))
		for _, item := range x.Items {
			fmt.Fprintf(d.b, "%sitem%s\n", inner, when(item.Header, " header"))
			d.blocks(item.Blocks, inner+"  ")
		}
	case *document.Table:
		columns := ""
		if x.HeaderColumns > 0 {
			columns = fmt.Sprintf(" columns=%d", x.HeaderColumns)
		}
		fmt.Fprintf(d.b, "table %q headers=%d%s\n", x.Name, x.HeaderRows, columns)
		for _, row := range x.Rows {
			fmt.Fprintf(d.b, "%srow\n", inner)
			for _, cell := range row.Cells {
				fmt.Fprintf(d.b, "%s  cell %dx%d%s\n", inner, cell.ColSpan, cell.RowSpan, when(cell.Covered, " covered"))
				d.blocks(cell.Blocks, inner+"    ")
			}
		}
	case *document.Figure:
		fmt.Fprintln(d.b, figure(x))
	case *document.Box:
		fmt.Fprintf(d.b, "box %s%s\n", x.Anchor, when(x.Shape, " shape"))
		d.blocks(x.Blocks, inner)
	case *document.Contents:
		fmt.Fprintf(d.b, "%s depth=%d generated=%v\n", x.Kind, x.Depth, x.Generated)
		d.blocks(x.Title, inner+"title ")
		d.blocks(x.Entries, inner)
	case *document.PageBreak:
		fmt.Fprintln(d.b, "page break")
	default:
		fmt.Fprintf(d.b, "unexpected %T\n", block)
	}
}

func (d dumper) notes(spans []document.Span, indent string) {
	for i := range spans {
		if note := spans[i].Note; note != nil {
			fmt.Fprintf(d.b, "%snote %s%s\n", indent, note.Label, when(note.End, " end"))
			d.blocks(note.Blocks, indent+"  ")
		}
	}
}

// Words writes what a text says and how it looks, where it does not look as base.
func Words(spans []document.Span, base *document.Appearance) string {
	var b strings.Builder
	for i := range spans {
		b.WriteString(word(&spans[i], base))
	}
	if b.Len() == 0 {
		return ""
	}
	return " " + b.String()
}

func word(s *document.Span, base *document.Appearance) string {
	text := s.Text
	switch s.Kind {
	case document.Spaces:
		text = fmt.Sprintf("·%d·", s.Count)
	case document.Tab:
		text = "⇥"
	case document.LineBreak:
		text = "⏎"
	case document.NoteSpan:
		text = "(" + s.Note.Label + ")"
	case document.CodeSpan:
		text = "`" + text + "`"
	case document.FieldSpan:
		text = fmt.Sprintf("{%d%s%s %s}", s.Field.Kind, after(s.Field.Name), after(s.Field.Target), text)
	case document.ImageSpan:
		text = "!" + figure(s.Figure)
	default:
	}
	if s.Look != base {
		text = "[" + Look(s.Look) + " " + text + "]"
	}
	if s.Style != nil {
		text = s.Style.Name + ":" + text
	}
	if s.Link != nil {
		text = fmt.Sprintf("[%s](%s)", text, s.Link.Target)
	}
	return text
}

func figure(f *document.Figure) string {
	return fmt.Sprintf("[%s %s title=%q desc=%q%s to %s]", f.Name, f.Anchor, f.Title, f.Description, when(f.Decorative, " decorative"), f.Target)
}

// Look says what is not the default of an appearance; "=" before what a style sets.
func Look(a *document.Appearance) string {
	var b strings.Builder
	part := func(origin document.Origin, text string) {
		if origin != document.Default {
			b.WriteString(when(origin == document.FromStyle, "=") + text)
		}
	}
	part(a.Bold.Origin, when(a.Bold.Value, "b"))
	part(a.Italic.Origin, when(a.Italic.Value, "i"))
	part(a.Underline.Origin, when(a.Underline.Value, "u"))
	part(a.Capitals.Origin, when(a.Capitals.Value, "C"))
	part(a.Size.Origin, fmt.Sprint(a.Size.Value))
	part(a.Color.Origin, a.Color.Value)
	part(a.Highlight.Origin, "~"+a.Highlight.Value)
	part(a.Background.Origin, "_"+a.Background.Value)
	part(a.Font.Origin, "'"+a.Font.Value+"'")
	part(a.Position.Origin, fmt.Sprintf("^%d", a.Position.Value))
	part(a.Align.Origin, fmt.Sprintf("|%d", a.Align.Value))
	part(a.Before.Origin, fmt.Sprintf("before%g", a.Before.Value))
	part(a.After.Origin, fmt.Sprintf("after%g", a.After.Value))
	part(a.Indent.Origin, fmt.Sprintf("indent%g", a.Indent.Value))
	part(a.Left.Origin, fmt.Sprintf("left%g", a.Left.Value))
	part(a.TabStops.Origin, fmt.Sprintf("tabs%d", a.TabStops.Value))
	return b.String()
}

func when(yes bool, text string) string {
	if yes {
		return text
	}
	return ""
}

func after(text string) string {
	if text == "" {
		return ""
	}
	return " " + text
}
