package lookalike

import (
	"strings"
	"testing"

	"jourdain/grader/document"
)

// typedLine is a line of a page as it is typed, below another one or an empty one.
func typedLine(text string, alone bool) line {
	p := &document.Paragraph{Spans: []document.Span{{Kind: document.TextSpan, Text: text}}}
	text = strings.TrimSpace(text)
	return line{paragraph: p, text: text, length: len(text), alone: alone}
}

func spaces(n int) string { return strings.Repeat(" ", n) }

// A line stands outside the text, or in the middle of a page of eighty columns.
func TestPlaces(t *testing.T) {
	for _, tt := range []struct {
		spaces, margin, letters int
		want                    placed
	}{
		{2, 2, 9, inText},
		{1, 2, 9, outside},
		{0, 0, 9, inText},
		{32, 0, 8, inMiddle},
		{31, 0, 8, inText},
		{40, 0, 8, inMiddle},
		{41, 0, 8, inText},
		{32, 29, 8, inMiddle},
		{32, 30, 8, inText},
		{32, 0, 9, inMiddle},
		{31, 0, 9, inText},
		{3, 0, 70, inMiddle},
		{2, 0, 72, inText},
	} {
		l := typedLine(spaces(tt.spaces)+strings.Repeat("a", tt.letters), true)
		if got := l.place(tt.margin); got != tt.want {
			t.Errorf("%d letters behind %d spaces, with a margin of %d: %d, want %d", tt.letters, tt.spaces, tt.margin, got, tt.want)
		}
	}
}

// What stands below a heading that is typed is an empty line, nothing, or a full line that hangs.
func TestLinesBelow(t *testing.T) {
	full, short := strings.Repeat("a", longLine+1), strings.Repeat("a", longLine)
	for _, tt := range []struct {
		name  string
		lines []line
		want  bool
	}{
		{"nothing", []line{typedLine("The seeds", true)}, true},
		{"an empty line", []line{typedLine("The seeds", true), typedLine("a", true)}, true},
		{"a full line that hangs", []line{typedLine("  The seeds", true), typedLine(spaces(6)+full, false)}, true},
		{"a full line that hangs less", []line{typedLine("  The seeds", true), typedLine(spaces(5)+full, false)}, false},
		{"a shorter line that hangs", []line{typedLine("  The seeds", true), typedLine(spaces(6)+short, false)}, false},
		{"a table", []line{typedLine("The seeds", true), {length: 200}}, false},
	} {
		if got := isAbove(tt.lines, 0); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// The words of a line go on below it in a small letter, or behind a full line that hangs.
func TestLinesThatGoOn(t *testing.T) {
	full := strings.Repeat("a", longLine)
	for _, tt := range []struct {
		name  string
		lines []line
		want  bool
	}{
		{"nothing", []line{typedLine("1. The seeds", true)}, false},
		{"a small letter", []line{typedLine("1. The seeds", true), typedLine("and more", false)}, true},
		{"a small letter behind an empty line", []line{typedLine("1. The seeds", true), typedLine("and more", true)}, false},
		{"a large letter", []line{typedLine("1. The seeds", true), typedLine(" More", false)}, false},
		{"a full line, and what hangs", []line{typedLine(full, true), typedLine(" More", false)}, true},
		{"a full line, and what does not hang", []line{typedLine(full, true), typedLine("More", false)}, false},
		{"one letter less", []line{typedLine(full[1:], true), typedLine(" More", false)}, false},
		{"a table", []line{typedLine("1. The seeds", true), {text: "and more"}}, false},
	} {
		if got := goesOn(tt.lines, 0); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}

// The margin is that of most long lines.
func TestMargin(t *testing.T) {
	full, short := strings.Repeat("a", longLine+1), strings.Repeat("a", longLine)
	lines := []line{
		typedLine(spaces(2)+full, false), typedLine(spaces(2)+full, false), typedLine(full, false),
		typedLine(short, false), typedLine(short, false),
		{length: 200},
	}
	if got := margin(lines); got != 2 {
		t.Errorf("a margin of %d, want 2", got)
	}
	if got := margin(append(lines, typedLine(full, false))); got != 0 {
		t.Errorf("a margin of %d, want 0", got)
	}
	counted := &document.Paragraph{Spans: []document.Span{{Kind: document.Spaces, Count: 3}, {Kind: document.TextSpan, Text: " a"}}}
	if got := indent(counted); got != 3 {
		t.Errorf("%d spaces, want 3", got)
	}
	if got := indent(&document.Paragraph{}); got != 0 {
		t.Errorf("%d spaces, want none", got)
	}
}

// A full stop stands inside a line where a word of four letters and more is before it.
func TestSentences(t *testing.T) {
	for text, want := range map[string]bool{
		"Seed. The end.": true, "See. The end.": false, "A seed. End.": true, "1234. The end.": false, "The seeds.": false, "Seed.End.": false, "Seeds. ": false, "Seed. ab": true,
		"N. B. The end.": false, "": false, ".": false,
	} {
		if got := isSentence(text); got != want {
			t.Errorf("%q has a full stop inside: %v, want %v", text, got, want)
		}
	}
}

// What begins with a colon on a line of the source is what a term means.
func TestTerms(t *testing.T) {
	text := func(s string) document.Span { return document.Span{Kind: document.TextSpan, Text: s} }
	source, hard := document.Span{Kind: document.SoftBreak}, document.Span{Kind: document.LineBreak}
	for _, tt := range []struct {
		name string
		rest []document.Span
		want bool
	}{
		{"none", nil, false},
		{"the first line", []document.Span{text(": a seed")}, true},
		{"the second", []document.Span{text("a seed"), source, text(": a seed")}, true},
		{"a line behind a break", []document.Span{text("a seed"), hard, text(": a seed")}, false},
		{"within a line", []document.Span{text("a seed"), text(": a seed")}, false},
		{"no space", []document.Span{text(":) a seed")}, false},
	} {
		if got := isTerm(tt.rest); got != tt.want {
			t.Errorf("%s: %v, want %v", tt.name, got, tt.want)
		}
	}
}
