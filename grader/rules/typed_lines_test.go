package rules

import (
	"testing"

	"jourdain/grader/document"
)

// A paragraph is asked once, however many of the lines of a typed table of contents stand in
// it, and its answer counts for each of them.
func TestMostOfAsksAParagraphOnce(t *testing.T) {
	long := &document.Paragraph{Spans: make([]document.Span, 1)}
	other := &document.Paragraph{Spans: make([]document.Span, 1)}
	run := &typedRun{lines: []typedLine{{paragraph: other}}}
	for range 1_000 {
		run.lines = append(run.lines, typedLine{paragraph: long})
	}
	asked := 0
	is := mostOf(run, func(p *document.Paragraph) bool {
		asked++
		return p == long
	})
	if !is || asked != 2 {
		t.Errorf("%v, after %d questions", is, asked)
	}
}
