// Package page reads and phrases the pages of the rules: what a rule's findings
// say in each language, and what a learner can read about it.
//
// A page is one Markdown file, text/ID.LANG.md. Its front matter (YAML) holds the
// sentences, as templates with plural forms; its body explains the rule. A sentence can
// name what the finding gives (.Excerpt, .Want, .Got and what the rule adds), and .Sure,
// which is false where the author is only asked to look. A page names the skill that
// mends what the rule finds; how to do that in each word processor is written once a
// skill, in howto/SKILL.LANG.md, with one level-2 heading a tool.
//
// Where a language has forms of address, a page has both, as package address reads them:
// "{Ouvrez|Ouvre} {votre|ton} document".
//
// Adding a language adds files and touches no code.
package page
