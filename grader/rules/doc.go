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
// Write the four files, and add the rule to the table of [All]. How to mend what
// it finds in each word processor is written once a skill, in howto/.
package rules
