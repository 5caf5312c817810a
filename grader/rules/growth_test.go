package rules_test

import (
	"fmt"
	"math"
	"testing"
	"time"

	"jourdain/grader/document"
	"jourdain/grader/rules"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
	"jourdain/grader/spent"
)

// BenchmarkGrowth runs each rule alone on documents of n and of 10 n things of a kind, and
// gives the exponent by which its time grows: 1 is in a line, 2 with the square. The rules
// that grow by more than 1.2 are printed.
//
//	go test ./grader/rules -run '^$' -bench Growth -benchtime 1x
func BenchmarkGrowth(b *testing.B) {
	const n = 1_000
	for name, kind := range kindsOfGrowth() {
		b.Run(name, func(b *testing.B) {
			small, large := kind(n), kind(10*n)
			worst, who := 0.0, ""
			for b.Loop() {
				for _, r := range rules.All() {
					before, after := timeOf(&r, small), timeOf(&r, large)
					exponent := math.Log10(float64(after) / float64(before))
					if after < time.Millisecond {
						continue // nothing to measure
					}
					if exponent > worst {
						worst, who = exponent, string(r.ID)
					}
					if exponent > 1.2 {
						b.Logf("%s: %.2f (%v, then %v)", r.ID, exponent, before, after)
					}
				}
			}
			b.ReportMetric(worst, "exponent")
			b.Log(who)
		})
	}
}

// timeOf returns the shortest time of the processor of some runs of a rule over a document, with what is read
// once for all rules.
func timeOf(r *rule.Rule, doc *document.Document) time.Duration {
	best := time.Duration(math.MaxInt64)
	for range 3 {
		begun := spent.Time()
		r.Run(rule.NewPass(reading.Of(doc), rule.Setting{Title: rule.EitherTitle}))
		best = min(best, spent.Time()-begun)
	}
	return best
}

// kindsOfGrowth returns the documents of n things, by the kind of thing.
func kindsOfGrowth() map[string]func(n int) *document.Document {
	look := &document.Appearance{Size: document.Property[float64]{Value: 12}}
	bold := &document.Appearance{Size: look.Size, Bold: document.Property[bool]{Value: true, Origin: document.Direct}}
	text := func(look *document.Appearance, words string, more ...document.Span) *document.Paragraph {
		return &document.Paragraph{Look: look, Spans: append([]document.Span{{Text: words, Look: look}}, more...)}
	}
	heading := func(i int) *document.Heading {
		return &document.Heading{Level: 1 + i%3, Look: look, Spans: []document.Span{{Text: fmt.Sprint("La mesure de l’année ", i), Look: look}}}
	}
	prose := func(i int) *document.Paragraph {
		return text(look, fmt.Sprint("Nous avons mesuré la hauteur de la rivière ", i, " fois, près du vieux pont ; puis nous avons comparé."))
	}
	// each makes a document of n times what a function gives.
	each := func(blocks func(i int) []document.Block) func(int) *document.Document {
		return func(n int) *document.Document {
			var all []document.Block
			for i := range n {
				all = append(all, blocks(i)...)
			}
			return document.New(document.Document{Format: document.ODT, Blocks: all})
		}
	}
	// one makes a document of one block that holds n things.
	one := func(block func(n int) document.Block) func(int) *document.Document {
		return func(n int) *document.Document {
			return document.New(document.Document{Format: document.ODT, Blocks: []document.Block{heading(0), block(n)}})
		}
	}
	entry := func(i int) *document.Paragraph {
		return text(look, fmt.Sprint("La mesure de l’année ", i), document.Span{Kind: document.Tab, Look: look}, document.Span{Text: fmt.Sprint(i/3 + 1), Look: look})
	}
	return map[string]func(int) *document.Document{
		"headings":   each(func(i int) []document.Block { return []document.Block{heading(i), prose(i)} }),
		"lookalikes": each(func(i int) []document.Block { return []document.Block{text(bold, fmt.Sprint("Le pont ", i)), prose(i)} }),
		"texts":      each(func(i int) []document.Block { return []document.Block{prose(i)} }),
		"spaces": each(func(_ int) []document.Block {
			return []document.Block{text(look, "Un mot", document.Span{Kind: document.Spaces, Count: 9, Look: look}, document.Span{Text: "deux", Look: look})}
		}),
		"typed items":   each(func(_ int) []document.Block { return []document.Block{text(look, "- du pain")} }),
		"typed entries": each(func(i int) []document.Block { return []document.Block{heading(i), entry(i)} }),
		"typed contents": func(n int) *document.Document {
			var all []document.Block
			for i := range n {
				all = append(all, entry(i))
			}
			for i := range n {
				all = append(all, heading(i), prose(i))
			}
			return document.New(document.Document{Format: document.ODT, Blocks: all})
		},
		"contents": func(n int) *document.Document {
			c := &document.Contents{Kind: document.TableOfContents, Generated: true}
			var all []document.Block
			for i := range n {
				c.Entries = append(c.Entries, entry(i))
				all = append(all, heading(i), prose(i))
			}
			return document.New(document.Document{Format: document.ODT, Blocks: append([]document.Block{c}, all...)})
		},
		"many contents": each(func(i int) []document.Block {
			c := &document.Contents{Kind: document.TableOfContents, Generated: true, Entries: []document.Block{entry(i)}}
			return []document.Block{c, heading(i)}
		}),
		"links": each(func(i int) []document.Block {
			return []document.Block{text(look, "Voir ", document.Span{Text: "ici", Look: look, Link: &document.Link{Target: fmt.Sprint("https://example.org/", i)}})}
		}),
		"notes": each(func(i int) []document.Block {
			note := &document.Note{Label: fmt.Sprint(i), Blocks: []document.Block{prose(i)}}
			return []document.Block{text(look, "Un mot", document.Span{Kind: document.NoteSpan, Note: note, Look: look})}
		}),
		"images": each(func(i int) []document.Block {
			return []document.Block{text(look, "", document.Span{Kind: document.ImageSpan, Figure: &document.Figure{Description: fmt.Sprint("Un pont ", i)}, Look: look})}
		}),
		"items": one(func(n int) document.Block {
			list := &document.List{}
			for i := range n {
				list.Items = append(list.Items, document.Item{Blocks: []document.Block{prose(i)}})
			}
			return list
		}),
		"lists": each(func(i int) []document.Block {
			return []document.Block{&document.List{Ordered: true, Items: []document.Item{{Blocks: []document.Block{prose(i)}}}}}
		}),
		"cells": one(func(n int) document.Block {
			table := &document.Table{}
			for i := range n / 2 {
				cell := func(words string) document.Cell {
					return document.Cell{Blocks: []document.Block{text(look, words)}, ColSpan: 1, RowSpan: 1}
				}
				table.Rows = append(table.Rows, document.Row{Cells: []document.Cell{cell("Année"), cell(fmt.Sprint(i))}})
			}
			return table
		}),
		"tables": each(func(i int) []document.Block {
			return []document.Block{&document.Table{Rows: []document.Row{{Cells: []document.Cell{{Blocks: []document.Block{prose(i)}, ColSpan: 1, RowSpan: 1}}}}}}
		}),
		"spans of one paragraph": one(func(n int) document.Block {
			p := text(look, "Un mot")
			for i := range n {
				p.Spans = append(p.Spans, document.Span{Text: fmt.Sprint(" mot", i), Look: []*document.Appearance{look, bold}[i%2]})
			}
			return p
		}),
		"breaks of one paragraph": one(func(n int) document.Block {
			p := text(look, "Un mot")
			for i := range n {
				p.Spans = append(p.Spans, document.Span{Kind: document.LineBreak, Look: look}, document.Span{Text: fmt.Sprint("- un vers ", i), Look: look})
			}
			return p
		}),
		"pictures in the lines of one paragraph": one(func(n int) document.Block {
			p := text(look, "Un mot")
			for i := range n {
				words := []string{"- un vers", "- un autre", "un mot", "un mot", "un mot"}[i%5]
				p.Spans = append(p.Spans, document.Span{Kind: document.LineBreak, Look: look}, document.Span{Text: words, Look: look},
					document.Span{Kind: document.ImageSpan, Figure: &document.Figure{}, Look: look})
			}
			return p
		}),
		"changes of one paragraph": func(n int) *document.Document {
			p := text(look, "Un mot\u200b")
			doc := document.Document{Format: document.ODT, Blocks: []document.Block{p}}
			for i := range n {
				p.Spans = append(p.Spans, document.Span{Text: fmt.Sprint(" mot", i), Look: look})
				doc.Changes = append(doc.Changes, document.Change{Kind: document.Insertion, In: p})
				doc.Comments = append(doc.Comments, document.Comment{Text: "?", In: p})
			}
			return document.New(doc)
		},
		"images of one paragraph": one(func(n int) document.Block {
			p := text(look, "Un mot")
			for range n {
				p.Spans = append(p.Spans, document.Span{Kind: document.ImageSpan, Figure: &document.Figure{}, Look: look}, document.Span{Kind: document.Spaces, Count: 2, Look: look})
			}
			return p
		}),
	}
}
