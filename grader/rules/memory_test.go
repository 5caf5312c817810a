package rules_test

import (
	"testing"

	"jourdain/grader/document"
	"jourdain/grader/memtest"
	"jourdain/grader/rules"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
)

// What a rule takes of memory for ten times as many things of a kind is some ten times as
// much: work that grows with the square nearly always takes memory that does.
func TestRulesGrowInALine(t *testing.T) {
	const (
		n     = 300
		least = 1 << 20 // bytes; below it, nothing can be said
	)
	for name, kind := range kindsOfGrowth() {
		t.Run(name, func(t *testing.T) {
			small, large := kind(n), kind(10*n)
			for _, r := range rules.All() {
				few, many := memoryOf(t, &r, small), memoryOf(t, &r, large)
				// What runs beside the test takes memory too, now and then: the least is what the rule takes.
				for range 3 {
					if many <= least || many <= 25*few {
						break
					}
					few, many = min(few, memoryOf(t, &r, small)), min(many, memoryOf(t, &r, large))
				}
				if many > least && many > 25*few {
					t.Errorf("%s: %d bytes for %d, %d for ten times as many", r.ID, few, n, many)
				}
			}
		})
	}
}

// memoryOf returns how many bytes a rule takes over a document, with what is read once for all
// rules.
func memoryOf(t *testing.T, r *rule.Rule, doc *document.Document) uint64 {
	t.Helper()
	return memtest.Taken(t, func() { r.Run(rule.NewPass(reading.Of(doc), rule.Setting{Title: rule.EitherTitle})) })
}
