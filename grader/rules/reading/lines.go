package reading

import (
	"strings"

	"jourdain/grader/document"
)

// Lines appends to lines those of a paragraph as its author wrote them, whose words are read in
// w: a line break parts them, and so does the end of a line in the file. There is at least one.
// In the place of what is no words stands an [Object].
func Lines(lines []string, p *document.Paragraph, w *Words) []string {
	soft := false
	for i := range p.Spans {
		soft = soft || p.Spans[i].Kind == document.SoftBreak
	}
	if !soft {
		for line := range strings.SplitSeq(w.Seen, "\n") {
			lines = append(lines, line)
		}
		return lines
	}
	var b strings.Builder
	among := isMixed(p.Spans)
	for i := range p.Spans {
		s := &p.Spans[i]
		switch {
		case s.Kind == document.SoftBreak || s.Kind == document.LineBreak:
			lines = append(lines, b.String())
			b.Reset()
		case isObject(s, among):
			b.WriteRune(Object)
		default:
			b.WriteString(document.Text(p.Spans[i : i+1]))
		}
	}
	return append(lines, b.String())
}
