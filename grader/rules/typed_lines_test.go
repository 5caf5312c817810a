package rules

import (
	"strings"
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

// A line in a box of signs is read without them, and one that is drawn is none.
func TestTypedFrames(t *testing.T) {
	for line, want := range map[string]string{
		"| Tools |": "Tools", "│ Tools 2 │": "Tools 2", "║ Tools ║": "Tools", " Tools ": "Tools", "| Tools": "| Tools", "Tools |": "Tools |", "| Tools | 2 |": "| Tools | 2 |",
		"+---+": "", "---": "", "--": "--", "|": "|", "| a": "| a",
	} {
		if got := withoutFrame(line); got != want {
			t.Errorf("%q is %q without a frame, want %q", line, got, want)
		}
	}
}

// The words "Page" and "p." at the end of the first row of a table say what the numbers are.
func TestTypedPageWords(t *testing.T) {
	for row, want := range map[string]bool{"Title\tPage": true, "Title Page": true, "Titre\tPages :": true, "Page\tTitle": false, "": false, "Title\tPrice": false} {
		if got := isPageWord(row); got != want {
			t.Errorf("%q says that numbers are pages: %v, want %v", row, got, want)
		}
	}
}

// All letters of the first line are bold, or not.
func TestTypedLinesInBold(t *testing.T) {
	bold := &document.Appearance{}
	bold.Bold.Value = true
	loud := func(s string) document.Span { return document.Span{Kind: document.TextSpan, Text: s, Look: bold} }
	plain := func(s string) document.Span {
		return document.Span{Kind: document.TextSpan, Text: s, Look: &document.Appearance{}}
	}
	hard, source := document.Span{Kind: document.LineBreak}, document.Span{Kind: document.SoftBreak}
	for _, tt := range []struct {
		name  string
		spans []document.Span
		want  bool
	}{
		{"nothing", nil, false},
		{"no letters", []document.Span{plain("12")}, false},
		{"bold", []document.Span{loud("Tools")}, true},
		{"bold and a number", []document.Span{plain("1. "), loud("Tools")}, true},
		{"bold and plain", []document.Span{loud("Tools"), plain(" and more")}, false},
		{"bold above plain", []document.Span{loud("Tools"), hard, plain("and more")}, true},
		{"bold above plain in the source", []document.Span{loud("Tools"), source, plain("and more")}, true},
		{"plain below an empty line", []document.Span{hard, plain("Tools")}, false},
		{"bold below an empty line", []document.Span{source, loud("Tools"), hard, plain("and more")}, true},
		{"no look", []document.Span{{Kind: document.TextSpan, Text: "Tools"}}, false},
		{"code", []document.Span{loud("Tools "), {Kind: document.CodeSpan, Text: "a"}}, true},
	} {
		if got := beginsBold(tt.spans); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// A paragraph is long from its bytes on, where no line ends in it.
func TestTypedLinesThatAreLong(t *testing.T) {
	text := document.Span{Kind: document.TextSpan, Text: strings.Repeat("a", 2*longestEntry)}
	one := document.Span{Kind: document.TextSpan, Text: "a"}
	for _, tt := range []struct {
		name  string
		spans []document.Span
		want  bool
	}{
		{"as long as may be", []document.Span{text, text}, false},
		{"a letter more", []document.Span{text, text, one}, true},
		{"a line end", []document.Span{text, text, {Kind: document.LineBreak}, one}, false},
		{"a line end of the source", []document.Span{text, text, {Kind: document.SoftBreak}, one}, false},
		{"nothing", nil, false},
	} {
		if got := isLong(tt.spans); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// What a line can name is the whole of it, and that without its page, its part, its columns before
// the last and what is added in brackets.
func TestTypedNames(t *testing.T) {
	for text, want := range map[string]string{
		"Tools": "Tools", "Tools→2": "Tools", "Tools, p. 2": "Tools", "Tools 2": "Tools 2|Tools", "• Tools→2": "Tools",
		"Chapter 2: Tools→2": "Chapter 2: Tools|Tools", "1→Tools→2": "1\tTools|Tools", "Tools→12→2": "Tools\t12", "Tools (iron)→2": "Tools (iron)|Tools ", "(iron)→2": "(iron)", "Tools (iron) now→2": "Tools (iron) now", "12 (iron)→2": "12 (iron)",
	} {
		l := typedLine{text: tabbed(text)}
		l.words, l.page, l.how = cutPage(l.text)
		if got := strings.Join(l.names(), "|"); got != want {
			t.Errorf("%q names %q, want %q", text, got, want)
		}
	}
}

// tabbed returns a text with tabs for its arrows.
func tabbed(text string) string { return strings.ReplaceAll(text, "→", "\t") }
