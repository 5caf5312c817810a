// Package rules holds the rules: what makes a document well structured.
//
// # A rule is four files
//
//   - no_skipped_level.go: the rule itself, a [rule.Rule], which finds;
//   - text/no-skipped-level.fr.md and .en.md: its page in each language, which
//     says (see package page);
//   - testdata/no-skipped-level.txtar: its cases, which prove.
//
// A test binds the four together: it fails when one of them is missing, when a
// case has no sentence in a language, and when the cases do not hold at least one
// document that passes, one that fails and one near miss.
//
// # Adding one
//
// Write the four files (heading_is_short is a good one to begin from), and add the rule to the
// list of its subject in rules.go: the rules are named in that order. Package rule has what it
// may report, package page the sentences of its page, package ruletest the cases. How to mend
// what it finds in each word processor is written once a skill, in howto/, and the page names
// the skill. What is missing is said by go test ./grader/rules.
//
// The variable is the rule's name in Go, and the files have it with hyphens or low lines: the
// rule no-skipped-level is NoSkippedLevel.
package rules
