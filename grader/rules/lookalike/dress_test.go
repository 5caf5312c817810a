package lookalike

import (
	"testing"

	"jourdain/grader/document"
)

// A line looks otherwise than the text by what all its letters have.
func TestDress(t *testing.T) {
	usual := &ordinary{size: 12, color: "#000000", font: "Arial"}
	span := func(text string, change func(*document.Appearance)) document.Span {
		look := &document.Appearance{}
		look.Size.Value, look.Color.Value, look.Font.Value = 12, "#000000", "Arial"
		change(look)
		return document.Span{Kind: document.TextSpan, Text: text, Look: look}
	}
	plain := func(text string) document.Span { return span(text, func(*document.Appearance) {}) }
	bold := func(text string) document.Span {
		return span(text, func(a *document.Appearance) { a.Bold.Value = true })
	}
	size := func(points float64) document.Span {
		return span("Tools", func(a *document.Appearance) { a.Size.Value = points })
	}
	color := func(value string) document.Span {
		return span("Tools", func(a *document.Appearance) { a.Color.Value = value })
	}
	font := func(name string) document.Span {
		return span("Tools", func(a *document.Appearance) { a.Font.Value = name })
	}
	away := plain(" the page")
	away.Link = &document.Link{Target: "https://example.org"}
	for _, tt := range []struct {
		name  string
		spans []document.Span
		want  Look
	}{
		{"nothing", nil, Look{}},
		{"no letters", []document.Span{bold(" — ")}, Look{}},
		{"as the text", []document.Span{plain("Tools")}, Look{}},
		{"bold", []document.Span{bold("Tools")}, Look{Bold: true}},
		{"bold and plain", []document.Span{bold("Tools"), plain(" and more")}, Look{}},
		{"a number before it", []document.Span{plain("1. "), bold("Tools")}, Look{Bold: true}},
		{"a word before it", []document.Span{plain("The "), bold("Tools")}, Look{}},
		{"a remark behind it", []document.Span{bold("Tools"), plain(" (new)")}, Look{Bold: true}},
		{"a remark behind a colon", []document.Span{bold("Tools:"), plain(" (new)")}, Look{}},
		{"a page behind it", []document.Span{bold("Tools"), plain(" ...... 12")}, Look{Bold: true}},
		{"a link behind it", []document.Span{bold("Tools"), away}, Look{Bold: true}},
		{"a link alone", []document.Span{away}, Look{}},
		{"larger by so much", []document.Span{size(12 * slightlyLarger)}, Look{Size: 12 * slightlyLarger}},
		{"larger by less", []document.Span{size(12.4)}, Look{}},
		{"two sizes", []document.Span{size(14), size(16)}, Look{Size: 14}},
		{"two sizes, the larger one first", []document.Span{size(16), size(14)}, Look{Size: 14}},
		{"a colour", []document.Span{color("#ff0000")}, Look{Color: "#ff0000"}},
		{"a colour in two pieces", []document.Span{color("#ff0000"), color("#ff0000")}, Look{Color: "#ff0000"}},
		{"two colours", []document.Span{color("#ff0000"), color("#0000ff")}, Look{}},
		{"a colour and none", []document.Span{color("#ff0000"), plain(" and more")}, Look{}},
		{"a font", []document.Span{font("Times")}, Look{Font: "Times"}},
		{"a font in two pieces", []document.Span{font("Times"), font("Times")}, Look{Font: "Times"}},
		{"two fonts", []document.Span{font("Times"), font("Courier")}, Look{}},
		{"a font of a machine", []document.Span{span("Tools", func(a *document.Appearance) { a.Font.Value = "Courier"; a.Monospaced.Value = true })}, Look{}},
		{"no look", []document.Span{{Kind: document.TextSpan, Text: "Tools"}, bold("Tools")}, Look{Bold: true}},
	} {
		if got := dress(tt.spans, usual); got != tt.want {
			t.Errorf("%s: %+v, want %+v", tt.name, got, tt.want)
		}
	}
	if got := dress([]document.Span{font("Times")}, &ordinary{size: 12, color: "#000000"}); got.Font != "" {
		t.Errorf("a font where the text has none that is usual: %+v", got)
	}
	if got := dress([]document.Span{size(14)}, &ordinary{color: "#000000", font: "Arial"}); got.Size != 0 {
		t.Errorf("a size where the text has none that is usual: %+v", got)
	}
}

// weak are lines that look the same and could be headings; "." is a text between them, "1" has a
// number, "+" goes on in the same paragraph, and "b" looks otherwise.
func weak(signs string) []line {
	lines := make([]line, len(signs))
	for i, sign := range signs {
		lines[i] = line{weak: sign != '.', numbered: sign == '1', look: asText, text: "Anna", length: 4}
		switch sign {
		case '+':
			lines[i].rest = 1
		case 'b':
			lines[i].look = &Look{Bold: true}
		}
	}
	return lines
}

// A line stands in a list where two that look the same stand around it or below it, and ends a row
// where two stand above it.
func TestRowsOfLines(t *testing.T) {
	for _, tt := range []struct {
		signs        string
		at           int
		listed, last bool
	}{
		{"aaa", 0, true, false},
		{"aaa", 1, true, false},
		{"aaa", 2, false, true},
		{"aa", 0, false, false},
		{"aa", 1, false, false},
		{"a.a", 1, true, false},
		{"a.aa", 0, false, false},
		{"a.aa", 3, false, false},
		{"baa", 2, false, false},
		{"aab", 0, false, false},
		{"1aa", 2, false, false},
		{"aa1", 2, false, false},
		{"a+a", 2, false, false},
		{".aaa", 3, false, true},
	} {
		lines := weak(tt.signs)
		if got := isListed(lines, tt.at); got != tt.listed {
			t.Errorf("%s, %d is listed: %v, want %v", tt.signs, tt.at, got, tt.listed)
		}
		if got := endsRow(lines, tt.at); got != tt.last {
			t.Errorf("%s, %d ends a row: %v, want %v", tt.signs, tt.at, got, tt.last)
		}
	}
}
