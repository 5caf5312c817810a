package dump

import (
	"fmt"

	"jourdain/grader/document"
)

// Check says what is wrong with a document, of what a reader promises of every one: the
// paragraphs are numbered in reading order, the levels are 1 to 10, everything has a look, no
// text holds a control character. It is nil for nothing.
func Check(doc *document.Document) error {
	last := 0
	for block := range doc.All() {
		place := block.At()
		if place.Paragraph < last {
			return fmt.Errorf("paragraph %d after %d", place.Paragraph, last)
		}
		last = place.Paragraph
		var err error
		switch b := block.(type) {
		case *document.Heading:
			if b.Level < 1 || b.Level > 10 || b.Look == nil {
				return fmt.Errorf("a heading of level %d, look %v", b.Level, b.Look)
			}
			err = checkSpans(b.Spans)
		case *document.Paragraph:
			if b.Look == nil {
				return fmt.Errorf("paragraph %d has no look", place.Paragraph)
			}
			err = checkSpans(b.Spans)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func checkSpans(spans []document.Span) error {
	for i := range spans {
		s := &spans[i]
		if s.Look == nil || s.Text != document.Clean(s.Text) || s.Kind == document.Spaces && s.Count < 1 ||
			s.Kind == document.TextSpan && s.Text == "" && s.Link == nil {
			return fmt.Errorf("span %+v", s)
		}
	}
	return nil
}
