package starter

import (
	"encoding/xml"
	"fmt"
	"strings"

	"jourdain/grader/document"
)

// words writes what stands in one paragraph.
type words struct {
	*content
	base  look // of the paragraph, direct formatting
	b     strings.Builder
	gap   bool // a single space would count for nothing (ODF 1.3 part 3, 6.1.2)
	entry bool // the link that is written is the whole item of a list
}

// spans writes the words of a paragraph that has a look of its own.
func (c *content) spans(spans []document.Span, base look) string {
	w := &words{content: c, base: base, gap: true}
	w.all(spans)
	return w.b.String()
}

func (w *words) all(spans []document.Span) {
	all := len(spans)
	for len(spans) > 0 {
		n := 1
		link := spans[0].Link
		for n < len(spans) && spans[n].Link == link {
			n++
		}
		w.entry = w.listed > 0 && n == all
		switch {
		case link == nil:
			w.pieces(spans[:n])
		case strings.HasPrefix(link.Target, "#") && w.reference(link.Target[1:], spans[:n]):
		default:
			w.b.WriteString(w.link("Internet_20_link", w.places.href(link.Target)))
			w.pieces(spans[:n])
			w.b.WriteString("</text:a>")
		}
		spans = spans[n:]
	}
}

// link begins a link.
func (c *content) link(style, target string) string {
	return fmt.Sprintf(`<text:a xlink:type="simple" xlink:href="%s" text:style-name="%s" text:visited-style-name="%s">`,
		escape(target), c.named.known(style), style)
}

func (w *words) pieces(spans []document.Span) {
	for i := range spans {
		w.piece(&spans[i])
	}
}

func (w *words) piece(s *document.Span) {
	switch s.Kind {
	case document.LineBreak:
		w.put("<text:line-break/>")
	case document.SoftBreak:
		w.b.WriteString(w.text(" "))
	case document.Tab:
		w.put("<text:tab/>")
	case document.Spaces:
		w.put(runOfSpaces(int(s.Count)))
	case document.NoteSpan:
		w.put(w.note(s.Note))
	case document.ImageSpan:
		w.put(w.picture(s.Figure, document.AsCharacter))
	case document.CodeSpan:
		w.put(`<text:span text:style-name="` + w.named.known("Source_20_Text") + `">` + w.text(s.Text) + "</text:span>")
	case document.TextSpan:
		text := w.text(s.Text)
		if style := w.auto.words(w.beyond(s.Look)); style != "" {
			text = `<text:span text:style-name="` + style + `">` + text + "</text:span>"
		}
		w.b.WriteString(text)
	default: // HTML tags, whose look the words have
	}
}

// put writes something that is no text; a space after it counts.
func (w *words) put(xml string) {
	w.b.WriteString(xml)
	w.gap = false
}

// beyond returns what the look of words adds to that of their paragraph.
func (w *words) beyond(a *document.Appearance) look {
	return look{
		bold: a.Bold.Value && !w.base.bold, italic: a.Italic.Value && !w.base.italic,
		underline: a.Underline.Value && !w.base.underline, position: a.Position.Value,
	}
}

// text escapes a text and keeps its runs of spaces: a reader of ODF takes several for
// one, and none at the beginning of a paragraph.
func (w *words) text(text string) string {
	var b strings.Builder
	for text != "" {
		word := strings.IndexByte(text, ' ')
		if word < 0 {
			word = len(text)
		}
		if word > 0 {
			b.WriteString(escape(text[:word]))
			w.gap = false
		}
		rest := strings.TrimLeft(text[word:], " ")
		switch n := len(text) - word - len(rest); {
		case n == 1 && !w.gap:
			b.WriteByte(' ')
			w.gap = true
		case n > 0:
			b.WriteString(runOfSpaces(n))
			w.gap = false
		}
		text = rest
	}
	return b.String()
}

func runOfSpaces(n int) string { return fmt.Sprintf(`<text:s text:c="%d"/>`, n) }

// note writes a footnote at its first mark, and a reference to it at the others.
func (c *content) note(n *document.Note) string {
	if c.notes[n.Label] {
		return fmt.Sprintf(`<text:span text:style-name="%s"><text:note-ref text:note-class="footnote" text:reference-format="text" text:ref-name="ftn%s">%s</text:note-ref></text:span>`,
			c.auto.words(look{position: 1}), n.Label, n.Label)
	}
	c.notes[n.Label] = true
	outside := c.out
	c.out, c.inNote = &strings.Builder{}, true
	c.blocks(n.Blocks, c.named.known("Footnote"))
	text := c.out.String()
	c.out, c.inNote = outside, false
	return fmt.Sprintf(`<text:note text:id="ftn%s" text:note-class="footnote"><text:note-citation>%s</text:note-citation><text:note-body>%s</text:note-body></text:note>`,
		n.Label, n.Label, strings.TrimSuffix(text, "\n"))
}

// escape returns a text that can stand in XML, also between quotation marks.
func escape(text string) string {
	var b strings.Builder
	// A strings.Builder never fails.
	_ = xml.EscapeText(&b, []byte(text))
	return b.String()
}
