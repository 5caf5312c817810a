// Package rule is what a rule is made of: its identity, when it has a meaning,
// and the pass in which it looks at one document and reports what it finds.
//
// A rule is written in package rules, one file a rule:
//
//	// NoSkippedLevel reports a heading that skips a level of the outline.
//	var NoSkippedLevel = rule.Rule{
//		ID:       "no-skipped-level",
//		Severity: rule.Error,
//		Needs:    []rule.ID{"has-headings"},
//		Run: func(p *rule.Pass) { … p.Report(h.Place, rule.Want(2), rule.Got(h.Level)) … },
//	}
//
// A rule says what it found as data, never as a sentence: the sentences are on
// its page, one file a language (package page), and are chosen by the case that
// the finding names.
package rule
