package result

import (
	"jourdain/grader/report"
	"jourdain/grader/rules"
	"jourdain/grader/rules/page"
	"jourdain/tui/screen"
)

// shown is what does not change between two readings and two answers: it is put into
// words once, however often the page is drawn.
type shown struct {
	book   *page.Book // it is in the learner's language and form of address
	worded *report.Worded
	err    error
	pairs  pairs
}

// words gives the report in the words of the learner's language.
func (r *Result) words(env screen.Env) *shown {
	if r.shown != nil && r.shown.book == env.Book {
		return r.shown
	}
	s := &shown{book: env.Book}
	s.worded, s.err = report.In(r.report, env.Book)
	intended := map[string]bool{}
	for _, q := range r.left {
		if q.rule == rules.NoLookalikeHeading.ID {
			intended[q.finding.Excerpt] = true
		}
	}
	s.pairs = twice(env.Words, r.doc, r.loud, intended)
	r.shown = s
	return s
}
