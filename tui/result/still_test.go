package result

import (
	"slices"
	"testing"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rules/rule"
)

// What is found of a passage that was at fault before and has the same words is no news, but still
// to do, each passage once; and that one fault of it went is no remark that is gone. What was
// written anew is news, and so is a fault of what had none.
func TestAFaultThatWasHiddenIsNotNew(t *testing.T) {
	finding := func(words string) rule.Finding {
		return rule.Finding{Severity: rule.Error, Case: rule.DefaultCase, Excerpt: words}
	}
	paragraphs := func(texts ...string) *document.Document {
		doc := document.Document{Format: document.ODT}
		for _, text := range texts {
			doc.Blocks = append(doc.Blocks, &document.Paragraph{Spans: []document.Span{{Text: text}}})
		}
		return document.New(doc)
	}
	before := &report.Report{Checks: []report.Check{
		{Rule: "spacing", Findings: []rule.Finding{finding("At dawn"), finding("At noon"), finding("At night")}},
		{Rule: "headings"},
		{Rule: "joined", Status: report.Skipped},
	}}
	now := &report.Report{Checks: []report.Check{
		{Rule: "spacing"},
		{Rule: "headings", Findings: []rule.Finding{finding("At dawn"), finding("#At noon"), finding("The end")}},
		{Rule: "joined", Findings: []rule.Finding{finding("At dawn"), finding("3 May")}},
	}}
	old := paragraphs("At dawn", "At night", "3 May", "The end", "At noon")
	n := compare(before, now, old, paragraphs("At dawn", "At night", "3 May", "The end", "#At noon"), nil)
	words := func(list []question) []string {
		var all []string
		for _, q := range list {
			all = append(all, q.finding.Excerpt)
		}
		return all
	}
	for _, part := range []struct {
		name      string
		got, want []string
	}{
		{"new", words(n.added), []string{"#At noon", "The end"}},
		{"still to do", words(n.still), []string{"At dawn", "3 May"}},
	} {
		if !slices.Equal(part.got, part.want) {
			t.Errorf("%s are %q, want %q", part.name, part.got, part.want)
		}
	}
	if n.gone != 0 {
		t.Errorf("%d remarks are called gone, and their places are still to do or new", n.gone)
	}
}

// A text is not settled where it has a new fault in other words, nor is a thing of which the rule
// now says that the whole document has none.
func TestATextWithANewFaultIsNotSettled(t *testing.T) {
	paragraphs := func(texts ...string) *document.Document {
		doc := document.Document{Format: document.ODT}
		for _, text := range texts {
			doc.Blocks = append(doc.Blocks, &document.Paragraph{Spans: []document.Span{{Text: text}}})
		}
		return document.New(doc)
	}
	at := func(paragraph int, words string) rule.Finding {
		return rule.Finding{Severity: rule.Error, Case: rule.DefaultCase, Excerpt: words, Place: document.Place{Paragraph: paragraph}}
	}
	const ticket = "Price of a ticket: four pounds"
	for _, test := range []struct {
		name string
		add  rule.Finding
		rule rule.ID
		want int
	}{
		{"the words are glued now", at(2, "ticketfour"), "glued", 0},
		{"the document has none now", at(1, ""), "spaces", 0},
		{"another text has it", at(1, "ticketfour"), "glued", 1},
	} {
		before := &report.Report{Checks: []report.Check{{Rule: "spaces", Findings: []rule.Finding{at(2, ticket)}}, {Rule: "glued"}}}
		now := &report.Report{Checks: []report.Check{{Rule: "spaces"}, {Rule: "glued"}}}
		for i := range now.Checks {
			if now.Checks[i].Rule == test.rule {
				now.Checks[i].Findings = []rule.Finding{test.add}
			}
		}
		n := compare(before, now, paragraphs("The fair", "Price of a ticket:\tfour pounds"), paragraphs("The fair", "Price of a ticket:four pounds"), nil)
		if len(n.settled) != test.want {
			t.Errorf("%s: %d texts are settled, want %d", test.name, len(n.settled), test.want)
		}
	}
}
