package deeds

import (
	"fmt"
	"path"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
	"jourdain/grader/rules/spelling"
)

func slug(text string) string { return "#" + spelling.Slug(text) }

// words returns spans as Markdown; base is how their paragraph looks.
func (m *model) words(spans []document.Span, base *document.Appearance) string {
	var b strings.Builder
	for i := 0; i < len(spans); {
		n := i + 1
		for n < len(spans) && spans[n].Link == spans[i].Link && dress(&spans[n], base) == dress(&spans[i], base) {
			n++
		}
		var words strings.Builder
		for ; i < n; i++ {
			words.WriteString(m.span(&spans[i]))
		}
		b.WriteString(linked(dressed(words.String(), dress(&spans[n-1], base)), spans[n-1].Link))
	}
	return leadingSpace().ReplaceAllStringFunc(strings.TrimRight(b.String(), " "), func(space string) string {
		return strings.NewReplacer(" ", "&#32;", "\t", "&#9;").Replace(space)
	})
}

// leadingSpace is what Markdown would leave out.
var leadingSpace = pattern.New(`^[ \t]+`)

// dress returns the signs around a span that make it look as it does beyond its paragraph.
func dress(s *document.Span, base *document.Appearance) [2]string {
	var begin, end string
	add := func(before, after string) { begin, end = begin+before, after+end }
	if s.Kind == document.NoteSpan || s.Kind == document.ImageSpan || s.Look == nil || base == nil {
		return [2]string{}
	}
	if s.Look.Underline.Value && !base.Underline.Value && s.Link == nil {
		add("<u>", "</u>")
	}
	if s.Look.Position.Value > 0 && s.Field == nil {
		add("<sup>", "</sup>")
	}
	if s.Look.Position.Value < 0 {
		add("<sub>", "</sub>")
	}
	if s.Look.Bold.Value && !base.Bold.Value {
		add("**", "**")
	}
	if s.Look.Italic.Value && !base.Italic.Value {
		add("*", "*")
	}
	return [2]string{begin, end}
}

// dressed puts signs around words, and leaves the spaces at both ends outside.
func dressed(words string, signs [2]string) string {
	inner := strings.TrimSpace(words)
	if inner == "" || signs[0] == "" {
		return words
	}
	at := strings.Index(words, inner)
	return words[:at] + signs[0] + inner + signs[1] + words[at+len(inner):]
}

func linked(words string, link *document.Link) string {
	if link == nil {
		return words
	}
	return "[" + words + "](" + strings.ReplaceAll(link.Target, " ", "%20") + ")"
}

func (m *model) span(s *document.Span) string {
	switch s.Kind {
	case document.Spaces:
		return strings.Repeat(" ", int(s.Count))
	case document.Tab:
		return "\t"
	case document.LineBreak:
		return "\\\n"
	case document.SoftBreak:
		return " "
	case document.NoteSpan:
		return m.note(s.Note)
	case document.FieldSpan:
		return m.field(s)
	case document.ImageSpan:
		return image(s.Figure)
	case document.CodeSpan:
		return "`" + s.Text + "`"
	case document.RawSpan:
		return "" // how it makes words look, they look themselves
	default:
		return signs.Replace(s.Text)
	}
}

// signs escapes what means something in Markdown.
var signs = strings.NewReplacer(
	`\`, `\\`, "*", `\*`, "_", `\_`, "`", "\\`", "[", `\[`, "]", `\]`, "<", `\<`, "~~", `\~\~`, "{", `\{`, "&", "&amp;",
)

// note keeps the text of a note for the end of the document, and returns its mark.
func (m *model) note(n *document.Note) string {
	label := n.Label
	for i := range m.notes {
		if m.notes[i].Label == label {
			return "[^" + label + "]"
		}
	}
	var list []string
	for _, block := range n.Blocks {
		if p, ok := block.(*document.Paragraph); ok {
			list = append(list, m.words(p.Spans, p.Look))
		}
	}
	m.notes = append(m.notes, Part{Kind: Note, Label: label, Words: strings.Join(list, "\\\n")})
	return "[^" + label + "]"
}

// field returns the words of a field, as a link where it refers to a caption or a heading.
func (m *model) field(s *document.Span) string {
	words := signs.Replace(s.Text)
	switch {
	case s.Field == nil || s.Field.Kind != document.Reference:
		return words
	case strings.HasPrefix(s.Field.Target, "ftn"):
		return "[^" + s.Text + "]"
	case strings.HasPrefix(s.Field.Target, "ref"):
		return "[" + words + "](#" + s.Field.Target + ")"
	case m.places[s.Text] != "":
		return "[" + words + "](" + m.places[s.Text] + ")"
	default:
		return words
	}
}

// image returns an image, by the name of its file alone.
func image(f *document.Figure) string {
	name := path.Base(f.Target)
	title := ""
	if f.Title != "" {
		title = fmt.Sprintf(" %q", f.Title)
	}
	return "![" + signs.Replace(f.Description) + "](" + strings.ReplaceAll(name, " ", "%20") + title + ")"
}

// looks returns the marks of a paragraph: its own style, and direct formatting.
func (m *model) looks(p *document.Paragraph) []string {
	var marks []string
	if named := p.Style.Named(); named != nil && p.Role != document.QuotationRole && !isBody(named.Name) {
		words := "style " + named.Display
		if looks := appearance(p.Look, document.FromStyle); looks != "" && !m.made[named.Name] {
			words += ": " + looks
		}
		m.made[named.Name] = true
		marks = append(marks, words)
	}
	if p.Role == document.QuotationRole {
		m.changed(p)
	}
	if looks := appearance(p.Look, document.Direct); looks != "" {
		marks = append(marks, "look "+looks)
	}
	if len(p.Spans) == 1 && p.Spans[0].Figure != nil && p.Spans[0].Figure.Anchor != document.AsCharacter {
		marks = append(marks, "floating")
	}
	return marks
}

// changed keeps what the letters of the first quotation have from their style, as a change of
// that style: all quotations of a sketch have the same.
func (m *model) changed(p *document.Paragraph) {
	if m.made[quotationStyle] || p.Look == nil {
		return
	}
	m.made[quotationStyle] = true
	letters := document.Appearance{Bold: p.Look.Bold, Italic: p.Look.Italic, Underline: p.Look.Underline, Color: p.Look.Color}
	if looks := appearance(&letters, document.FromStyle); looks != "" {
		m.sketch.Pages = append(m.sketch.Pages, changeStyle+" "+quotationStyle+": "+looks)
	}
}

// quotationStyle is the style that quotations are written with.
const quotationStyle = "Quotations"

// isBody knows the styles that paragraphs have of themselves.
func isBody(name string) bool {
	switch name {
	case "Standard", "Default", "Text_20_body", "Table_20_Contents", "Table_20_Heading", "List_20_Paragraph":
		return true
	}
	return false
}

// appearance returns, in the words of a mark, what comes from a style, or from direct
// formatting.
func appearance(a *document.Appearance, from document.Origin) string {
	if a == nil {
		return ""
	}
	var list []string
	add := func(origin document.Origin, on bool, words string) {
		if origin == from && on {
			list = append(list, words)
		}
	}
	aligned := map[document.Align]string{document.Center: "center", document.End: "right", document.Justify: "justify"}
	add(a.Align.Origin, aligned[a.Align.Value] != "", aligned[a.Align.Value])
	for _, size := range []struct {
		name string
		is   document.Property[float64]
	}{{"indent", a.Indent}, {"left", a.Left}, {"space-before", a.Before}, {"space-after", a.After}} {
		add(size.is.Origin, size.is.Value > 0, fmt.Sprintf("%s=%g", size.name, size.is.Value))
	}
	add(a.Size.Origin, a.Size.Value > 0, fmt.Sprintf("size=%g", a.Size.Value))
	add(a.Bold.Origin, a.Bold.Value, "bold")
	add(a.Italic.Origin, a.Italic.Value, "italic")
	add(a.Underline.Origin, a.Underline.Value, "underline")
	add(a.Color.Origin, a.Color.Value != "", "color="+a.Color.Value)
	return strings.Join(list, " ")
}
