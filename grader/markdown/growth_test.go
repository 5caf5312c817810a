package markdown

import (
	"context"
	"errors"
	"math"
	"strings"
	"testing"
	"time"

	"jourdain/grader/document"
	"jourdain/grader/spent"
)

// constructs returns, for each thing that a text may have many of, the piece to repeat.
func constructs() []attack {
	return []attack{
		{"images", "![a](b.png) "},
		{"images in paragraphs", "![a](b.png)\n\n"},
		{"images in links", "[![a](b.png)](c)\n"},
		{"images of HTML", "<img src=a alt=b> "},
		{"emphasis in links", "[*a*](b) "},
		{"emphasis", "*a* **b** "},
		{"links on lines", "[a](b)\n"},
		{"code", "`a` "},
		{"tags", "<b>a</b> "},
		{"comments", "a <!-- b --> "},
		{"bare addresses", "http://a.b "},
		{"runs of spaces", "a    b "},
		{"paragraphs of runs of spaces", "a    b    c\n\n"},
		{"long runs of spaces", "a" + strings.Repeat(" ", 500) + "b\n\n"},
		{"tabs", "a\tb "},
		{"line breaks", "a\\\n"},
		{"formulas", "$a_1$ "},
		{"formulas on lines of their own", "$$\na\n$$\n\n"},
		{"template tags", "{% a %} {{ b }} "},
		{"attributes", "[a](b){.c} "},
		{"notes in the line", "a^[b] "},
		{"definitions", "a\n: b\n\n"},
		{"definitions of HTML", "<dl><dt>a<dd>b</dl>\n"},
		{"divisions", "::: a\nb\n:::\n"},
		{"items", "- a\n"},
		{"items with an empty line", "1. a\n\n"},
		{"items without numbers", "#. a\n"},
		{"items in items", "- a\n  - b\n"},
		{"tasks", "- [ ] a\n"},
		{"lists between paragraphs", "1. a\n\nb\n\n"},
		{"quotations", "> a\n\n"},
		{"alerts", "> [!NOTE]\n> a\n\n"},
		{"tables", "|a|b|\n|-|-|\n|c|d|\n\n"},
		{"code blocks", "```\na\n```\n"},
		{"headings", "## a {#b}\n\nc\n\n"},
		{"underlined headings", "a\n---\n\n"},
		{"headings of HTML", "<h2>a</h2>\n\n"},
		{"paragraphs of HTML", "<p>a</p>\n\n"},
		{"lines with bars", "| a\n| b\n\n"},
		{"link definitions", "[a]: b\n\n"},
		{"entities and escapes", "&amp; \\* "},
	}
}

// BenchmarkGrowth reads each construct n and 10 n times. The exponent is 1 where the time
// grows in a line. What a limit refuses has none.
func BenchmarkGrowth(b *testing.B) {
	for _, c := range constructs() {
		b.Run(strings.ReplaceAll(c.name, " ", "-"), func(b *testing.B) {
			exponent := 0.0
			for b.Loop() {
				few, many := quickest(b, c.source, 1000), quickest(b, c.source, 10_000)
				exponent = math.Log10(float64(many) / float64(max(few, time.Microsecond)))
			}
			b.ReportMetric(exponent, "exponent")
		})
	}
}

// quickest returns the shortest of some times of the processor that it takes to read a piece so
// many times.
func quickest(b *testing.B, piece string, times int) time.Duration {
	b.Helper()
	source := []byte(strings.Repeat(piece, times))
	least := time.Hour
	for range 5 {
		begun := spent.Time()
		var refused *document.Unreadable
		if _, err := Read(context.Background(), source); errors.As(err, &refused) {
			b.Skip(refused.Detail)
		}
		least = min(least, spent.Time()-begun)
	}
	return least
}
