package document

import "strings"

// Span is a piece of the words of a heading or a paragraph.
type Span struct {
	Kind SpanKind
	// Literal is set where the source says that the first sign is one to be read, and no mark: a
	// number sign behind a backslash, at the beginning of a paragraph of Markdown.
	Literal bool
	// Count is the number of spaces of a run of [Spaces].
	Count int32
	// Text is the text itself, or the stored content of a field. A link that has no words is
	// an empty text.
	Text string
	// Look is how the span looks, its paragraph's look included; never nil.
	Look *Appearance
	// Style is the named character style of the span; nil for none.
	Style  *Style
	Link   *Link   // the link the span is part of; nil for none
	Note   *Note   // for NoteSpan
	Field  *Field  // for FieldSpan
	Figure *Figure // for ImageSpan
}

// SpanKind says what a span is.
type SpanKind uint8

// The kinds of span.
const (
	TextSpan  SpanKind = iota
	Spaces             // two spaces or more, or one that the file writes apart
	Tab                // a tab
	LineBreak          // a new line in the same paragraph
	SoftBreak          // a line end in the source only, shown as a space (Markdown)
	NoteSpan           // the mark of a note
	FieldSpan          // a text that the program computes
	ImageSpan          // an image in the text
	CodeSpan           // a piece of code in the text
	RawSpan            // markup of another language, such as an HTML tag
)

// Link is where a piece of text leads. It is never followed.
type Link struct{ Target, Title string }

// Note is a footnote or an endnote.
type Note struct {
	End    bool // an endnote
	Label  string
	Blocks []Block
}

// Field is a text that the program computes.
type Field struct {
	Kind   FieldKind
	Name   string // the name of a sequence, as the file gives it: "Figure", "Tableau"
	Target string // what a cross-reference refers to
}

// FieldKind says what a field computes.
type FieldKind uint8

// The kinds of field.
const (
	OtherField FieldKind = iota
	PageNumber
	PageCount
	Sequence  // the number of a caption
	Reference // a cross-reference
	DateTime
	TitleField
)

// Text returns the words of spans as they stand: a tab is "\t", a line break "\n",
// a run of n spaces is n spaces, a line end in the source one space. Notes, images and foreign markup give nothing.
func Text(spans []Span) string {
	if len(spans) == 1 && spans[0].Kind == TextSpan {
		return spans[0].Text
	}
	size := 0
	for i := range spans {
		size += spans[i].Width()
	}
	var b strings.Builder
	b.Grow(size)
	for i := range spans {
		switch s := &spans[i]; s.Kind {
		case TextSpan, FieldSpan, CodeSpan:
			b.WriteString(s.Text)
		case Spaces:
			b.WriteString(strings.Repeat(" ", int(s.Count)))
		case SoftBreak:
			b.WriteByte(' ')
		case Tab:
			b.WriteByte('\t')
		case LineBreak:
			b.WriteByte('\n')
		case NoteSpan, ImageSpan, RawSpan:
		}
	}
	return b.String()
}

// Width returns how many bytes a span takes in the words of its paragraph; see [Text].
func (s *Span) Width() int {
	switch s.Kind {
	case TextSpan, FieldSpan, CodeSpan:
		return len(s.Text)
	case Spaces:
		return int(s.Count)
	case SoftBreak, Tab, LineBreak:
		return 1
	default:
		return 0
	}
}

func oneLine(spans []Span) string {
	text := Text(spans)
	if strings.IndexByte(text, '\t') >= 0 || strings.IndexByte(text, '\n') >= 0 {
		text = strings.NewReplacer("\t", " ", "\n", " ").Replace(text)
	}
	return strings.Trim(text, " ")
}
