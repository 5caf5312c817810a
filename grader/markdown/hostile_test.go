package markdown

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"

	"jourdain/grader/document"
	"jourdain/grader/thorough"
)

type attack struct{ name, source string }

// hostile returns files of about n bytes each that ask much of a parser.
func hostile(n int) []attack {
	fill := func(piece string) string { return strings.Repeat(piece, n/len(piece)+1) }
	var notes strings.Builder
	for i := range n / 20 {
		fmt.Fprintf(&notes, "a[^%d]\n\n[^%d]: [^%d]\n\n", i, i, i+1)
	}
	return []attack{
		{"quotations in each other", fill(">")},
		{"quotations by tabs", fill(">\t")},
		{"lists in each other", fill("- ") + "a"},
		{"numbered lists in each other", fill("1. ")},
		{"lists in quotations", fill("> - ")},
		{"empty lines in a deep list", strings.Repeat("- ", 90) + "a\n" + fill("\n")},
		{"lazy lines in a deep quotation", strings.Repeat("> ", 90) + fill("a\n")},
		{"open brackets", fill("[")},
		{"brackets in each other", fill("[") + fill("]")},
		{"links in each other", fill("[") + fill("](u)")},
		{"open links", fill("[a](")},
		{"open titles", fill("[a](b \"")},
		{"open links without a space", fill("![a](")},
		{"open links in angle brackets", fill("[a](<")},
		{"emphasis in links", fill("![*a*](b) ")},
		{"open formulas", fill("$a ")},
		{"formulas without an end", fill("$a\n")},
		{"open brackets of formulas", fill("\\(")},
		{"open brackets of formulas on lines", fill("\\[\n")},
		{"blocks of formulas without an end", fill("$$ a\n\n")},
		{"lines of formulas without an end", fill("$$ a\n")},
		{"open tags of templates", fill("{%")},
		{"open tags of templates on lines", fill("{{ a\n")},
		{"open attributes", fill("[a]{.b ")},
		{"open notes in the line", fill("^[")},
		{"open notes on lines", fill("^[a\n")},
		{"definitions in each other", fill("a\n: ")},
		{"definitions in their definitions", "a\n" + fill(": ")},
		{"many definitions", fill("a\n: b\n\n")},
		{"many divisions", fill(":::\na\n")},
		{"items without numbers", fill("#. a\n")},
		{"items without numbers in each other", fill("#. ")},
		{"lines with bars", fill("| a\n")},
		{"abbreviations", fill("*[a]: b\n")},
		{"definitions of HTML", fill("<dl><dt>")},
		{"a title block without an end", fill("% a\n")},
		{"properties in TOML without an end", "+++\n" + fill("a = \"b\"\n")},
		{"images in each other", fill("![") + fill("](u)")},
		{"stars", fill("*")},
		{"stars around a word", fill("*") + "x" + fill("*")},
		{"crossed emphasis", fill("*_a ")},
		{"emphasis in each other", fill("*a **a ") + fill("b** b*")},
		{"backticks", fill("`a")},
		{"open tags", fill("<a x='")},
		{"open comments", fill("a<!--")},
		{"headings of HTML", fill("<h1>")},
		{"tags in a heading of HTML", "<h1>" + fill("<b>a")},
		{"lists of HTML in each other", fill("<ul><li>")},
		{"lists of HTML without items", fill("<ul>")},
		{"lists of HTML beside their items", "<!-- toc -->\n\n<ul><li>a\n" + fill("<ul><li>b</ul>\n")},
		{"items of HTML without lists", fill("<li>a\n\nb\n\n")},
		{"tables of HTML in each other", fill("<table><tr><td>")},
		{"tables of HTML without cells", fill("<table>")},
		{"wide merged cells", "<table>" + fill("<td colspan=1000>")},
		{"high merged cells", "<table>" + strings.Repeat("<td rowspan=65534>", 1000) + fill("<tr><td>")},
		{"quotations of HTML in each other", fill("<blockquote>")},
		{"captions in each other", fill("<figcaption>")},
		{"tags of HTML that nothing ends", "<div>" + fill("<a b><i hidden>")},
		{"hidden blocks", fill("<p hidden>\n\na\n\n")},
		{"blocks of HTML in each other", fill("<div>\n\n")},
		{"tags that end nothing in a deep list", "<ul><li>" + strings.Repeat("<ul><li>", 90) + fill("</table></blockquote>")},
		{"tags in lines that end nothing", "<div>\n\n" + fill("a</td>")},
		{"code in HTML", "<pre>" + fill("a<br>")},
		{"open headings of HTML over Markdown", fill("<h1>\n\na\n\n") + "</h1>"},
		{"attributes in a heading", "# " + fill("{a=")},
		{"link definitions", fill("[a]: b\n(c\n")},
		{"open link definitions", fill("[a\n")},
		{"notes in each other", notes.String()},
		{"wide table", fill("|a") + "\n" + fill("|-") + "\n" + fill("|\n")},
		{"bars in code in a table", "|a|b|\n|-|-|\n" + fill("|`a\\|b`|\n")},
		{"setext headings", fill("a\n-\n")},
		{"runs of spaces", "a" + fill("  b")},
		{"backslashes", fill("\\")},
		{"entities", fill("&#")},
		{"brackets in the front matter", "---\na: " + fill("[") + "\n---\n"},
		{"aliases in the front matter", "---\na: &a [b]\n" + fill("c: [*a, *a]\n") + "---\n"},
		{"front matter without an end", fill("---\na: b\n")},
	}
}

// TestHostileFilesFinish reads files that would take goldmark minutes, or
// gigabytes. It only has to end.
func TestHostileFilesFinish(t *testing.T) {
	size := 1 << 20
	if testing.Short() || !thorough.Asked() {
		size = 64 << 10
	}
	for _, a := range hostile(size) {
		t.Run(a.name, func(t *testing.T) {
			var unreadable *document.Unreadable
			if _, err := Read(context.Background(), []byte(a.source)); err != nil && !errors.As(err, &unreadable) {
				t.Fatal(err)
			}
		})
	}
}

// TestGuardStopsGoldmark holds that each limit works while goldmark parses, not
// only in the walk through the tree that it has made.
func TestGuardStopsGoldmark(t *testing.T) {
	limits := defaults()
	limits.Depth, limits.Tangle, limits.Marks, limits.Pieces = 10, 10_000, 50, 1000
	for _, c := range []struct{ name, source, want string }{
		{"a little of each", "> - *a* [b](c)\n\n[^1]: d\n\n|`a\\|b`|\n|-|\n", ""},
		{"deep quotations", strings.Repeat(">", 25), document.LimitDepth},
		{"deep lists", strings.Repeat("- ", 25) + "a", document.LimitDepth},
		{"notes in each other", strings.Repeat("[^1]: ", 25) + "a", document.LimitDepth},
		{"marks in one paragraph", strings.Repeat("*a ", 101), document.LimitMarks},
		{"marks in many paragraphs", strings.Repeat("*a [b] c*\n\n", 90), ""},
		{"marks in some long paragraphs", strings.Repeat(strings.Repeat("*a ", 60)+"\n\n", 4), document.LimitMarks},
		{"link definitions", strings.Repeat("[a]: b\n", 60), document.LimitMarks},
		{"as much text", strings.Repeat("(a): b\n", 60), ""},
		{"notes", strings.Repeat("[^", 51), document.LimitNotes},
		{"bars in cells", strings.Repeat("\\|", 51), document.LimitNotes},
		{"lines of a list", "- a\n" + strings.Repeat("\n", 400), document.LimitElements},
		{"lines of nothing", strings.Repeat("\n", 4000), ""},
		{"cells", strings.Repeat("|a", 40) + "\n" + strings.Repeat("|-", 40) + "\n" + strings.Repeat("|\n", 30), document.LimitElements},
	} {
		t.Run(c.name, func(t *testing.T) {
			g := newGuard(nil, limits)
			parse([]byte(c.source), g)
			got := ""
			if g.Err != nil {
				got = g.Err.Detail
			}
			if got != c.want {
				t.Errorf("stopped by %q, want %q", got, c.want)
			}
		})
	}
}

// A definition is written once, and costs each time that its name stands there.
func TestDefinitionsThatAreUsedOften(t *testing.T) {
	limits := defaults()
	limits.Text = 1_000
	for _, c := range []struct{ name, source, want string }{
		{"as often as they may be", "[a]: " + strings.Repeat("b", 100) + "\n\n" + strings.Repeat("[a] ", 10), ""},
		{"a link", "[a]: " + strings.Repeat("b", 100) + "\n\n" + strings.Repeat("[a] ", 11), document.LimitText},
		{"an image", "[a]: " + strings.Repeat("b", 100) + "\n\n" + strings.Repeat("![a] ", 11), document.LimitText},
		{"a title", "[a]: b '" + strings.Repeat("c", 100) + "'\n\n" + strings.Repeat("[a] ", 10), document.LimitText},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := read(t.Context(), []byte(c.source), limits, nil)
			got := ""
			var unreadable *document.Unreadable
			if errors.As(err, &unreadable) {
				got = unreadable.Detail
			}
			if got != c.want {
				t.Errorf("stopped by %q, want %q", got, c.want)
			}
		})
	}
}
