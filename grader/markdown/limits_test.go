package markdown

import (
	"context"
	"errors"
	"strings"
	"testing"

	"jourdain/grader/document"
)

// Each limit allows what is as much as it says, and refuses one more by its name. What is
// around a thing (the document, the paragraph, the lines) counts too.
func TestLimitsAtTheirEdge(t *testing.T) {
	limits := defaults()
	limits.Bytes, limits.Depth, limits.Paragraph, limits.Pieces, limits.Marks, limits.Text = 5_000, 10, 500, 300, 20, 1_000
	repeated := func(piece, end string) func(int) string {
		return func(n int) string { return strings.Repeat(piece, n) + end }
	}
	for _, c := range []struct {
		name, limit string
		source      func(int) string
		most        int
	}{
		{"bytes", document.LimitFile, func(n int) string { return "a" + strings.Repeat(" ", n-1) }, 5_000},
		{"quotations in each other", document.LimitDepth, repeated(">", "a"), 8},
		{"lists in each other", document.LimitDepth, repeated("- ", "a"), 8},
		{"lists of HTML in each other", document.LimitDepth, repeated("<ul><li>", "a"), 9},
		{"tables of HTML in each other", document.LimitDepth, repeated("<table><tr><td>", "a"), 9},
		{"emphasis in each other", document.LimitDepth, func(n int) string { return strings.Repeat("*a **b ", n) + "c" + strings.Repeat("** d*", n) }, 4},
		{"a paragraph", document.LimitParagraph, repeated("x", ""), 500},
		{"a heading", document.LimitParagraph, func(n int) string { return "# " + strings.Repeat("x", n) }, 500},
		{"lines", document.LimitElements, repeated("a\n\n", ""), 75},
		{"spans", document.LimitElements, repeated("*a* ", ""), 74},
		{"merged cells", document.LimitElements, func(n int) string { return "<table>" + strings.Repeat("<td>", n) }, 97},
		{"notes", document.LimitNotes, repeated("[^", ""), 20},
		{"bars in cells", document.LimitNotes, repeated(`\|`, ""), 20},
		{"addresses", document.LimitText, func(n int) string { return "[a]: " + strings.Repeat("b", n) + "\n\n[a] [a]" }, 500},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := refused(t, c.source(c.most), limits); got != "" {
				t.Errorf("%d are refused: %s", c.most, got)
			}
			if got := refused(t, c.source(c.most+1), limits); got != c.limit {
				t.Errorf("%d are refused by %q, want %q", c.most+1, got, c.limit)
			}
		})
	}
}

// The marks of a paragraph count with each other, and with what those before it took.
func TestMarksAtTheirEdge(t *testing.T) {
	limits := defaults()
	limits.Tangle = 10_000
	marks := func(n int) string { return strings.Repeat("!a", n) }
	for source, want := range map[string]string{
		marks(100): "", marks(101): document.LimitMarks,
		marks(60) + "\n\n" + marks(80): "", marks(60) + "\n\n" + marks(81): document.LimitMarks,
	} {
		if got := refused(t, source, limits); got != want {
			t.Errorf("%q is refused by %q, want %q", source, got, want)
		}
	}
}

// refused returns the limit that a text is beyond; "" for none.
func refused(t *testing.T, source string, limits Limits) string {
	t.Helper()
	_, err := read(context.Background(), []byte(source), limits, nil)
	var unreadable *document.Unreadable
	if errors.As(err, &unreadable) {
		return unreadable.Detail
	}
	if err != nil {
		t.Fatal(err)
	}
	return ""
}
