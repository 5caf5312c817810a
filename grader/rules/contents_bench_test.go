package rules_test

import (
	"context"
	"fmt"
	"math"
	"strings"
	"testing"

	"jourdain/grader/document"
	"jourdain/grader/markdown"
	"jourdain/grader/rules"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/ruletest"
)

// contentsShapes are documents of n headings, entries or lines that made a rule about tables
// of contents slow once.
func contentsShapes() map[string]func(n int) string {
	repeat := func(n int, format string) string {
		var b strings.Builder
		for i := range n {
			b.WriteString(strings.ReplaceAll(format, "%", fmt.Sprint(i)))
		}
		return b.String()
	}
	return map[string]func(n int) string{
		"headings and entries": func(n int) string {
			return repeat(n, "toc % The tools of garden %→%\n") + repeat(n, "h1{label=%} The tools of garden %\n")
		},
		"the same heading again": func(n int) string { return repeat(n, "toc Tools→%\n") + repeat(n, "h1 Tools\n") },
		"entries without headings": func(n int) string {
			return repeat(n, "toc The old garden % of my aunt 1 2 3→%\n") + repeat(n, "h1{numbered} Another garden %\n")
		},
		"many small contents": func(n int) string {
			return repeat(n/10, "toc Garden %→1\ntoc Garden %→2\nh1 Garden %\np A text.\n") + repeat(n, "h2 Bed %\n")
		},
		"typed entries": func(n int) string {
			return repeat(n, "p Garden % .......... %\n") + repeat(n, "p{bold} Garden %\np A spade and a rake are enough for it.\n")
		},
		"typed entries without pages": func(n int) string {
			return "p Contents\n" + repeat(n, "p %. Garden\n") + repeat(n, "p{bold} %. Garden\np A spade and a rake are enough for it.\n")
		},
		"many typed contents": func(n int) string {
			return repeat(n/10, "p Contents\np Bed→1\np Tree→2\np Hedge→3\np A text that is no entry, and has no page.\n") + repeat(n, "h2 Bed\n")
		},
		"lists": func(n int) string { return repeat(n, "li Garden %\n") + repeat(n, "h1 Garden %\n") },
		"numbered lines": func(n int) string {
			return repeat(n, "p{bold} %. Garden\np A spade and a rake are enough for a garden that is not too large.\n")
		},
		"links": func(n int) string {
			return "md:" + repeat(n, "- [Garden](#garden-%)\n") + "\n" + repeat(n, "## Garden\n\n")
		},
	}
}

// contentsRules are the rules about tables of contents and typed numbers.
func contentsRules() []rule.Rule {
	return []rule.Rule{rules.ContentsUpToDate, rules.GeneratedContents, rules.NoTypedNumber}
}

func shaped(tb testing.TB, source string) *document.Document {
	tb.Helper()
	if text, ok := strings.CutPrefix(source, "md:"); ok {
		doc, err := markdown.Read(context.Background(), []byte(text))
		if err != nil {
			tb.Fatal(err)
		}
		return doc
	}
	doc, err := ruletest.Parse(source)
	if err != nil {
		tb.Fatal(err)
	}
	return doc
}

// BenchmarkContents runs each rule about tables of contents alone on 2,000 and on 20,000
// headings, entries or lines, and prints how the time grows: 1 is in a line.
func BenchmarkContents(b *testing.B) {
	for name, shape := range contentsShapes() {
		for _, r := range contentsRules() {
			var times [2]float64
			for i, n := range [...]int{2_000, 20_000} {
				doc := shaped(b, shape(n))
				b.Run(fmt.Sprintf("%s/%s/%d", name, r.ID, n), func(b *testing.B) {
					b.ReportAllocs()
					for b.Loop() {
						r.Run(rule.NewPass(reading.Of(doc), rule.Setting{}))
					}
					times[i] = float64(b.Elapsed().Nanoseconds()) / float64(b.N)
					if i == 1 && times[0] > 0 {
						b.ReportMetric(math.Log10(times[1]/times[0]), "exponent")
					}
				})
			}
		}
	}
}
