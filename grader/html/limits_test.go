package html

import (
	"context"
	"errors"
	"strings"
	"testing"

	"jourdain/grader/document"
)

// Each limit allows what is as much as it says, and refuses one more by its name. What is
// around a thing (the paragraph, the ends that the reader puts in) counts too.
func TestLimitsAtTheirEdge(t *testing.T) {
	limits := defaults()
	limits.Bytes, limits.Depth, limits.Elements, limits.Paragraph, limits.Pieces, limits.Rules = 5_000, 10, 40, 500, 300, 20
	repeated := func(piece, end string) func(int) string {
		return func(n int) string { return strings.Repeat(piece, n) + end }
	}
	for _, c := range []struct {
		name, limit string
		source      func(int) string
		most        int
	}{
		{"bytes", document.LimitFile, func(n int) string { return "a" + strings.Repeat(" ", n-1) }, 5_000},
		{"elements in each other", document.LimitDepth, repeated("<div>", "a"), 40},
		{"lists in each other", document.LimitDepth, repeated("<ul><li>", "a"), 10},
		{"tables in each other", document.LimitDepth, repeated("<table><tr><td>", "a"), 10},
		{"quotations in each other", document.LimitDepth, repeated("<blockquote>", "a"), 10},
		{"notes in notes", document.LimitDepth, func(n int) string {
			return strings.Repeat("<blockquote>", n) + "<a id=a href=#b>1</a>" + strings.Repeat("</blockquote>", n) + "<li id=b><a href=#a>1</a><blockquote>a"
		}, 8},
		{"a paragraph", document.LimitParagraph, repeated("x", ""), 500},
		{"a heading", document.LimitParagraph, func(n int) string { return "<h1>" + strings.Repeat("x", n) }, 500},
		{"tags, words and spans", document.LimitElements, repeated("<br>", ""), 149},
		{"merged cells", document.LimitElements, func(n int) string { return "<table><td colspan=" + strings.Repeat("1", n) + ">" }, 3},
		{"rules", document.LimitStyles, func(n int) string { return "<style>" + strings.Repeat("p{color:red}", n) + "</style>a" }, 20},
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

// refused returns the limit that a text is beyond; "" for none.
func refused(t *testing.T, source string, limits Limits) string {
	t.Helper()
	_, err := read(context.Background(), []byte(source), limits)
	var unreadable *document.Unreadable
	if errors.As(err, &unreadable) {
		return unreadable.Detail
	}
	if err != nil {
		t.Fatal(err)
	}
	return ""
}

// TestEncodings holds that a page is read by what it says of itself, and by what it can be.
func TestEncodings(t *testing.T) {
	for _, c := range []struct{ name, source string }{
		{"UTF-8 that nothing says", "<p>é"},
		{"a byte order mark", "\xEF\xBB\xBF<p>é"},
		{"UTF-16", "\xFE\xFF\x00<\x00p\x00>\x00\xE9"},
		{"Windows-1252 that nothing says", "<p>\xE9"},
		{"a meta element", "<meta charset=iso-8859-15><p>\xE9"},
		{"an old meta element", "<meta http-equiv=Content-Type content='text/html; charset=macintosh'><p>\x8E"},
		{"Windows-1250, of Word", "<meta http-equiv=Content-Type content=\"text/html; charset=windows-1250\"><p>\xE9"},
		{"an encoding that nobody knows", "<meta charset=nothing><p>é"},
		{"an entity", "<p>&eacute;"},
	} {
		t.Run(c.name, func(t *testing.T) {
			for p := range mustRead(t, c.source).Paragraphs() {
				if p.Text() != "é" {
					t.Errorf("got %q", p.Text())
				}
			}
		})
	}
}

// TestWhatIsNoPage holds that bytes without words are refused with a reason.
func TestWhatIsNoPage(t *testing.T) {
	for _, c := range []struct {
		name, source string
		want         document.Reason
	}{
		{"nothing", "", document.Empty},
		{"white space", " \n", document.Empty},
		{"bytes", "<p>\x00\x01\x02\x03\x04", document.Unsupported},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := Read(context.Background(), []byte(c.source))
			var got *document.Unreadable
			if !errors.As(err, &got) || got.Reason != c.want {
				t.Errorf("got %v, want %s", err, c.want)
			}
		})
	}
}

// TestReadingEnds holds that the end of the context ends the reading.
func TestReadingEnds(t *testing.T) {
	ctx, end := context.WithCancel(context.Background())
	end()
	_, err := Read(ctx, []byte(strings.Repeat("<p>a", 100_000)))
	var got *document.Unreadable
	if !errors.As(err, &got) || got.Reason != document.Stopped {
		t.Errorf("got %v", err)
	}
}
