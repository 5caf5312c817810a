package starter

import (
	"encoding/xml"
	"fmt"
	"strings"

	"jourdain/grader/document"
)

// spans writes the words of a paragraph. In a loud one, bold is the paragraph's own.
func (c *content) spans(spans []document.Span, loud bool) string {
	var b strings.Builder
	var link *document.Link
	for i := range spans {
		s := &spans[i]
		if s.Link != link {
			if link != nil {
				b.WriteString("</text:a>")
			}
			if link = s.Link; link != nil {
				fmt.Fprintf(&b, `<text:a xlink:type="simple" xlink:href="%s">`, escape(link.Target))
			}
		}
		b.WriteString(c.span(s, loud))
	}
	if link != nil {
		b.WriteString("</text:a>")
	}
	return b.String()
}

func (c *content) span(s *document.Span, loud bool) string {
	switch s.Kind {
	case document.LineBreak:
		return "<text:line-break/>"
	case document.SoftBreak:
		return " "
	case document.Tab:
		return "<text:tab/>"
	case document.Spaces:
		return runOfSpaces(int(s.Count))
	case document.TextSpan, document.CodeSpan, document.FieldSpan:
		words := spaced(s.Text)
		if style := c.auto.words(s.Look.Bold.Value && !loud, s.Look.Italic.Value); style != "" {
			return fmt.Sprintf(`<text:span text:style-name="%s">%s</text:span>`, style, words)
		}
		return words
	default:
		return ""
	}
}

// spaced escapes a text and keeps its runs of spaces: a reader of ODF takes several
// for one (ODF 1.3 part 3, 6.1.2).
func spaced(text string) string {
	var b strings.Builder
	for text != "" {
		word := strings.IndexByte(text, ' ')
		if word < 0 {
			b.WriteString(escape(text))
			break
		}
		b.WriteString(escape(text[:word]))
		rest := strings.TrimLeft(text[word:], " ")
		n := len(text) - word - len(rest)
		if n == 1 && word > 0 && rest != "" {
			b.WriteByte(' ')
		} else {
			b.WriteString(runOfSpaces(n))
		}
		text = rest
	}
	return b.String()
}

func runOfSpaces(n int) string { return fmt.Sprintf(`<text:s text:c="%d"/>`, n) }

// escape gives a text that can stand in XML, also between quotation marks.
func escape(text string) string {
	var b strings.Builder
	// A strings.Builder never fails.
	_ = xml.EscapeText(&b, []byte(text))
	return b.String()
}
