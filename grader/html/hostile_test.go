package html

import (
	"context"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"

	"jourdain/grader/document"
	"jourdain/grader/spent"
	"jourdain/grader/work"
)

// attack is a page that a program might be slow on.
type attack struct{ name, source string }

// counted makes a text of pieces that have their number in them.
func counted(n int, form string) string {
	var b strings.Builder
	for i := range n {
		fmt.Fprintf(&b, form, i)
	}
	return b.String()
}

// hostile returns pages of so many things each.
func hostile(n int) []attack {
	many := func(text string) string { return strings.Repeat(text, n) }
	return []attack{
		{"letters that nothing ends", many("<b>") + many("<p>a")},
		{"fonts that nothing ends", counted(n, "<font color=#%06x>") + many("<p>a")},
		{"divisions in each other", many("<div>") + "a"},
		{"lists in each other", many("<ul><li>") + "a"},
		{"tables in each other", many("<table><tr><td>") + "a"},
		{"ends of nothing", many("</b></p></table>")},
		{"ends in the wrong order", strings.Repeat(strings.Repeat("<b>", 200)+strings.Repeat("<i>", 200)+strings.Repeat("</b>", 200)+strings.Repeat("</i>", 200), n/200+1)},
		{"merged columns", many("<table><tr><td colspan=1000>a</table>")},
		{"merged rows", "<table><tr>" + many("<td rowspan=65534>a") + many("<tr>") + "</table>"},
		{"rules for all", "<style>" + many("p{color:red}") + "</style>" + many("<p>a")},
		{"rules for what stands in each other", "<style>" + many("b b b b{color:red}") + "</style>" + strings.Repeat("<b>", 100) + many("<i>a</i>")},
		{"declarations", "<style>p{" + many("color:red;") + "}</style>" + many("<p>a")},
		{"declarations of one element", many("<p style='" + strings.Repeat("color:red;", 50) + "'>a")},
		{"classes", counted(n, "<style>.a%d{color:red}</style>") + "<p class='" + counted(n, "a%d ") + "'>a"},
		{"a style sheet that nothing ends", "<style>" + many("p{/*")},
		{"a comment that nothing ends", "<!--" + many("<p>")},
		{"a program that nothing ends", "<script>" + many("<p>")},
		{"attributes", "<p " + counted(n, "a%d=b ") + ">a"},
		{"marks of notes", counted(n, "<a id=a%[1]d href=#b%[1]d>1</a>") + counted(n, "<p><a id=b%[1]d href=#a%[1]d>1</a> c</p>")},
		{"notes in notes", counted(n, "<li id=b%[1]d><a href=#a%[1]d>1</a><a id=a%[1]d href=#b%[1]d>1</a></li>")},
		{"marks of one note", many("<a id=a href=#b>1</a>") + "<p><a id=b href=#a>1</a> c</p>"},
		{"links at the beginning of a note", "<div>" + many("<a href=#a></a>") + "</div><a id=a href=#a>1</a>"},
		{"tables of contents", many("<nav><a href=#a>a</a></nav>")},
		{"tables of contents in each other", many("<nav>") + many("<i>") + "<a href=#a>a</a>"},
		{"code in code", many("<code>a ") + "<p>b"},
		{"lists of Google Docs", strings.Repeat(counted(10, "<ul class=lst-kix_a-%d><li>a</li></ul>"), n/10+1)},
		{"hollow lists", many("<ul><li>a</ul><ol><ol><ol><li>b</ol></ol></ol>")},
		{"drawings", many("<svg><title>a</title>") + "b"},
		{"entities", many("&amp;&#0;&#x110000;&nosuch;&lt")},
		{"forms", many("<select><option>a") + "b"},
		{"languages", many("<i lang=en>a <i lang=fr>b ")},
		{"line breaks", many("<br>") + "a"},
	}
}

// TestHostile holds that each ends in a few steps: read, or refused by a limit.
func TestHostile(t *testing.T) {
	for _, h := range hostile(5_000) {
		t.Run(h.name, func(t *testing.T) {
			counter, done := work.New(context.Background(), work.Most)
			defer done()
			_, err := Read(counter.In(context.Background()), []byte(h.source))
			var refused *document.Unreadable
			if err != nil && (!errors.As(err, &refused) || refused.Reason != document.TooBig) {
				t.Fatal(err)
			}
			t.Logf("%d bytes, %d steps, %v", len(h.source), counter.Spent(), err)
		})
	}
}

// TestStepsGrowInALine holds that ten times as much takes ten times the steps. What a limit
// refuses is left out.
func TestStepsGrowInALine(t *testing.T) {
	for _, c := range constructs() {
		t.Run(c.name, func(t *testing.T) {
			few, many := steps(t, strings.Repeat(c.source, 200)), steps(t, strings.Repeat(c.source, 2_000))
			if few > 0 && many > 11*few {
				t.Errorf("%d steps for 200, %d for 2,000", few, many)
			}
		})
	}
}

func steps(t *testing.T, source string) int64 {
	t.Helper()
	counter, done := work.New(context.Background(), work.Most)
	defer done()
	if _, err := Read(counter.In(context.Background()), []byte(source)); err != nil {
		t.Fatal(err)
	}
	return counter.Spent()
}

// constructs returns, for each thing that a page may have many of, the piece to repeat.
func constructs() []attack {
	return []attack{
		{"paragraphs", "<p>a</p>"},
		{"paragraphs without ends", "<p>a"},
		{"paragraphs with a style", "<p class=a style='color:red'>a</p>"},
		{"headings", "<h2 id=a>a</h2><p>b</p>"},
		{"lists", "<ul><li>a<ul><li>b</ul></ul>"},
		{"items", "<li>a"},
		{"definitions", "<dl><dt>a<dd>b</dl>"},
		{"tables", "<table><thead><tr><th>a<tbody><tr><td rowspan=2>b</table>"},
		{"cells", "<td>a</td>"},
		{"links", "<a href=u>a</a> "},
		{"images", "<img src=a alt=b> "},
		{"letters", "<b>a</b> <span style='font-size:14pt'>b</span> "},
		{"letters in the wrong order", "<b>a<i>b</b>c</i> "},
		{"code", "<code>a</code> "},
		{"notes", "<p>a<a id=m href=#n>1</a></p><p><a id=n href=#m>1</a> b</p>"},
		{"languages", "<span lang=en>a</span> "},
		{"quotations", "<blockquote><p>a</blockquote>"},
		{"pages", "<p style='page-break-before:always'>a</p>"},
		{"breaks", "a<br>"},
		{"comments", "a<!-- b -->"},
		{"tables of contents", "<nav><a href=#a>a</a></nav>"},
		{"lists of Google Docs", "<ul class=lst-kix_a-0><li>a</li></ul><ul class=lst-kix_a-1><li>b</li></ul>"},
	}
}

// BenchmarkGrowth reads each construct n and 10 n times. The exponent is 1 where the time
// grows in a line.
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
		if _, err := Read(context.Background(), source); err != nil {
			b.Skip(err)
		}
		least = min(least, spent.Time()-begun)
	}
	return least
}
