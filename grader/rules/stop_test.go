package rules_test

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
	"time"

	"jourdain/grader/document"
	"jourdain/grader/rules"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
	"jourdain/grader/thorough"
	"jourdain/grader/work"
)

// hugeThings is how many things of a kind a document has of which the judgement is stopped.
const hugeThings = 30_000

// hugeDocuments returns documents that take long, by their kind: many of each thing, and single
// things that are long.
func hugeDocuments(n int) map[string]func() *document.Document {
	all := map[string]func() *document.Document{}
	for name, kind := range kindsOfGrowth() {
		all[name] = func() *document.Document { return kind(n) }
	}
	look := &document.Appearance{Size: document.Property[float64]{Value: 12}}
	bold := &document.Appearance{Size: look.Size, Bold: document.Property[bool]{Value: true, Origin: document.Direct}}
	text := func(words string) *document.Paragraph {
		return &document.Paragraph{Look: look, Spans: []document.Span{{Text: words, Look: look}}}
	}
	doc := func(format document.Format, blocks ...document.Block) *document.Document {
		return document.New(document.Document{Format: format, Blocks: blocks})
	}
	heading := &document.Heading{Level: 1, Look: look, Spans: []document.Span{{Text: "Un titre", Look: look}}}
	for name, unit := range map[string]string{
		"words": "un mot ", "capitals": "ÉTÉ ", "spaces": "a  ", "dots": "...", "colons": "a:", "stars": "*a*", "dollars": "$x^2$ ", "lines": "- a\n",
		"numbers": "1. a ", "letters": "a", "quotes": "«a»", "brackets": "[a](b) ", "commas": "a,", "bars": "|a", "links": "https://a.b/c ", "tabs": "a\t",
		"sentences": "Il pleut. ", "english": "the rain is not over yet ", "foreign": "д", "upper": "A", "signs": "—", "emoji": "😀", "half": "1/2 ", "verses": "Une ligne\n",
	} {
		all["one long text: "+name] = func() *document.Document {
			return doc(document.ODT, heading, text(strings.Repeat(unit, 60*n/len(unit))))
		}
	}
	all["one long heading"] = func() *document.Document {
		return doc(document.ODT, &document.Heading{Level: 1, Look: look, Spans: []document.Span{{Text: strings.Repeat("Un titre ", 10*n), Look: look}}})
	}
	all["headings only"] = func() *document.Document {
		var blocks []document.Block
		for i := range 4 * n {
			blocks = append(blocks, &document.Heading{Level: 1 + i%7, Look: look, Spans: []document.Span{{Text: fmt.Sprint("La partie ", i), Look: look}}})
		}
		return doc(document.ODT, blocks...)
	}
	all["headings, empty and alike"] = func() *document.Document {
		var blocks []document.Block
		for i := range n {
			blocks = append(blocks, &document.Heading{Level: 1, Look: look}, &document.Heading{Level: 2, Look: look, Spans: []document.Span{{Text: "Bilan", Look: look}}}, text("Bilan"))
			_ = i
		}
		return doc(document.ODT, blocks...)
	}
	all["bold lines"] = func() *document.Document {
		var blocks []document.Block
		for i := range 2 * n {
			blocks = append(blocks, &document.Paragraph{Look: bold, Spans: []document.Span{{Text: fmt.Sprint(i, ". Le pont"), Look: bold}}})
		}
		return doc(document.ODT, blocks...)
	}
	all["typed numbers"] = func() *document.Document {
		var blocks []document.Block
		for i := range 2 * n {
			blocks = append(blocks, text(fmt.Sprint(i+1, ") du pain")))
		}
		return doc(document.ODT, blocks...)
	}
	all["typed table"] = func() *document.Document {
		var blocks []document.Block
		for i := range n {
			blocks = append(blocks, &document.Paragraph{Look: look, Spans: []document.Span{
				{Text: "Pain", Look: look}, {Kind: document.Tab, Look: look}, {Text: fmt.Sprint(i), Look: look}, {Kind: document.Tab, Look: look}, {Text: "2,50", Look: look},
			}})
		}
		return doc(document.ODT, blocks...)
	}
	all["tabs of one paragraph"] = func() *document.Document {
		p := text("Pain")
		for range 10 * n {
			p.Spans = append(p.Spans, document.Span{Kind: document.Tab, Look: look})
		}
		return doc(document.ODT, p)
	}
	all["empty paragraphs"] = func() *document.Document {
		var blocks []document.Block
		for range 4 * n {
			blocks = append(blocks, &document.Paragraph{Look: look})
		}
		return doc(document.ODT, blocks...)
	}
	all["code"] = func() *document.Document {
		var blocks []document.Block
		for i := range 2 * n {
			blocks = append(blocks, text(fmt.Sprintf("x%d = f(%d);", i, i)))
		}
		return doc(document.ODT, blocks...)
	}
	all["one list, deep"] = func() *document.Document {
		inner := document.Block(text("au fond"))
		for range 90 {
			list := &document.List{Ordered: true}
			for i := range n / 100 {
				list.Items = append(list.Items, document.Item{Blocks: []document.Block{text(fmt.Sprint("du pain ", i))}})
			}
			list.Items = append(list.Items, document.Item{Blocks: []document.Block{inner}})
			inner = list
		}
		return doc(document.ODT, heading, inner)
	}
	all["tables in tables"] = func() *document.Document {
		inner := document.Block(text("au fond"))
		for range 90 {
			cells := []document.Cell{{Blocks: []document.Block{inner}, ColSpan: 1, RowSpan: 1}}
			for i := range n / 100 {
				cells = append(cells, document.Cell{Blocks: []document.Block{text(fmt.Sprint("cellule ", i))}, ColSpan: 1, RowSpan: 1})
			}
			inner = &document.Table{Rows: []document.Row{{Cells: cells}}}
		}
		return doc(document.ODT, heading, inner)
	}
	all["one wide table"] = func() *document.Document {
		row := document.Row{}
		for i := range 4 * n {
			row.Cells = append(row.Cells, document.Cell{Blocks: []document.Block{text(fmt.Sprint(i))}, ColSpan: 1, RowSpan: 1})
		}
		return doc(document.ODT, heading, &document.Table{Rows: []document.Row{row, row}})
	}
	all["markdown"] = func() *document.Document {
		var blocks []document.Block
		for i := range 2 * n {
			blocks = append(blocks, text(fmt.Sprintf("*Un mot* et [ici](a%d) # puis", i)))
		}
		return doc(document.Markdown, blocks...)
	}
	return all
}

// asked returns what a rubric sets for a rule whose work depends on it: as much as the document has.
func asked(doc, model *document.Document) rule.Setting {
	s := rule.Setting{Required: true, Title: rule.EitherTitle, Model: &rule.Model{Doc: model, Begun: doc, Looks: rule.Looks()}}
	for h := range model.Headings() {
		s.Outline = append(s.Outline, rule.Item{Texts: []string{h.Text()}, Min: 1, Max: 1})
	}
	for p := range model.Paragraphs() {
		s.Kept = append(s.Kept, rule.Kept{Text: p.Text()})
	}
	return s
}

// BenchmarkSilence returns the longest time that a rule goes without a step, which is how late it
// may stop, and the steps and the time of the whole. What takes more than 40 ms is printed.
//
//	go test ./grader/rules -run '^$' -bench 'Silence/lookalikes' -benchtime 1x
func BenchmarkSilence(b *testing.B) {
	huge := hugeDocuments(hugeThings)
	for _, name := range slices.Sorted(maps.Keys(huge)) {
		b.Run(name, func(b *testing.B) {
			for b.Loop() {
				doc, model := huge[name](), huge[name]()
				var longest time.Duration
				for _, r := range rules.All() {
					gap, all, steps := silence(&r, doc, model)
					if gap > 40*time.Millisecond {
						b.Logf("%s: silent for %v of %v, %d steps", r.ID, gap.Round(time.Millisecond), all.Round(time.Millisecond), steps)
					}
					longest = max(longest, gap)
				}
				b.ReportMetric(float64(longest.Milliseconds()), "ms-silent")
			}
		})
	}
}

type tooLong struct{}

func silence(r *rule.Rule, doc, model *document.Document) (gap, all time.Duration, steps int) {
	dog := time.AfterFunc(time.Minute, func() { panic(string(r.ID) + " takes no step any more") })
	defer dog.Stop()
	begun := time.Now()
	last := begun
	step := func(n int) {
		now := time.Now()
		gap = max(gap, now.Sub(last))
		last = now
		if steps += n; now.Sub(begun) > 8*time.Second {
			panic(tooLong{})
		}
	}
	defer func() {
		if fault := recover(); fault != nil && fault != (tooLong{}) {
			panic(fault)
		}
		gap, all = max(gap, time.Since(last)), time.Since(begun)
	}()
	r.Run(rule.NewPass(reading.Of(doc.Counted(step)), asked(doc, model)))
	return gap, all, steps
}

// generous is how late a rule may end on a machine that is very busy. On an idle one it is 0.2
// seconds; BenchmarkSilence tells.
const generous = 3 * time.Second

// However a document is made, and whatever a rule does with it, the rule ends soon after the
// context does. A rule that is added is tried here too: it need not do anything for it as long
// as it walks through the document.
func TestEveryRuleStops(t *testing.T) {
	things := hugeThings / 4
	if testing.Short() || !thorough.Asked() {
		things /= 10 // every rule still meets every kind
	}
	huge := hugeDocuments(things)
	for _, name := range slices.Sorted(maps.Keys(huge)) {
		t.Run(name, func(t *testing.T) {
			doc, model := huge[name](), huge[name]()
			setting := asked(doc, model)
			for _, r := range rules.All() {
				ctx, cancel := context.WithCancel(t.Context())
				c, done := work.New(ctx, work.Most)
				read := reading.Of(doc.Counted(c.Step))
				for p := range doc.Paragraphs() {
					read.Paragraph(p) // the rule is stopped, not the reading before it
					break
				}
				ended := time.Now().Add(3 * time.Millisecond)
				timer := time.AfterFunc(3*time.Millisecond, cancel)
				c.Catch(func() { r.Run(rule.NewPass(read, setting)) })
				if late := time.Since(ended); late > generous {
					t.Errorf("%s goes on for %v", r.ID, late)
				}
				timer.Stop()
				cancel()
				done()
			}
		})
	}
}
