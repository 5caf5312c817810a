package result

import (
	"slices"
	"testing"

	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rules"
	"jourdain/grader/rules/rule"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// What is new comes the gravest first, whatever the order of the checks, and what is as grave
// stays in that order.
func TestNewsBeginWithTheGravest(t *testing.T) {
	finding := func(severity rule.Severity, words string) rule.Finding {
		return rule.Finding{Severity: severity, Case: rule.DefaultCase, Excerpt: words}
	}
	before := &report.Report{Checks: []report.Check{{Rule: "link-text"}, {Rule: "real-list"}}}
	now := &report.Report{Checks: []report.Check{
		{Rule: "link-text", Findings: []rule.Finding{finding(rule.Review, "here"), finding(rule.Error, "there")}},
		{Rule: "real-list", Findings: []rule.Finding{finding(rule.Review, "- one"), finding(rule.Error, "- two")}},
	}}
	var got []string
	doc := document.New(document.Document{Format: document.ODT})
	for _, q := range compare(before, now, doc, doc, nil).added {
		got = append(got, q.finding.Excerpt)
	}
	if want := []string{"there", "- two", "here", "- one"}; !slices.Equal(got, want) {
		t.Errorf("new are %q, want %q", got, want)
	}
}

// A question is no task, and what the page says below the news is not said twice.
func TestWhatStaysToDoIsNamedForWhatItIs(t *testing.T) {
	for lang, want := range map[string][]string{
		"fr": {"Reste à faire\u00a0: La machine ne lit aucun titre dans ce document.", "Reste à vérifier\u00a0: La machine ne lit aucun titre dans ce document.", "Le point qui vient en premier était déjà là.", "Le point qui vient en premier est nouveau."},
		"en": {"Still to do: The machine reads no heading in this document.", "Still to check: The machine reads no heading in this document.", "The point that comes first was there already.", "The point that comes first is new."},
	} {
		voice := address.Polite.In(lang)
		words, err := text.Open(voice)
		if err != nil {
			t.Fatal(err)
		}
		book, err := rules.Book(voice)
		if err != nil {
			t.Fatal(err)
		}
		env := screen.Env{Words: words, Book: book}
		of := func(severity rule.Severity) []question {
			return []question{{rule: "has-headings", finding: &rule.Finding{Severity: severity, Case: rule.DefaultCase}}}
		}
		message := sentenceOf(env, of(rule.Error)[0])
		var got []string
		say := func(_ screen.Mark, key string, values ...any) { got = append(got, words.Say(key, values...)) }
		(&news{still: of(rule.Error)}).tellAdded(env, "", say)
		(&news{still: of(rule.Review)}).tellAdded(env, "", say)
		(&news{still: of(rule.Error)}).tellAdded(env, message, say)
		(&news{added: of(rule.Error)}).tellAdded(env, message, say)
		if !slices.Equal(got, want) {
			t.Errorf("%s: said is %q and not %q", lang, got, want)
		}
	}
}
