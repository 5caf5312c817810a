package result

import (
	"time"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rules"
	"jourdain/grader/rules/page"
	"jourdain/lessons"
	"jourdain/lessons/progress"
	"jourdain/tui/machine"
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

// outcome is what a reading has found, and what is left of it once the learner has answered
// its questions.
type outcome struct {
	at   time.Time                      // of the last reading that went well, or of the first; zero before
	doc  *document.Document             // nil before it was read
	full *report.Report                 // all that was found
	loud map[*document.Paragraph]string // see lookalikes
	// aspect is what is shown besides headings.
	aspect lessons.Aspect
	rest   *lessons.Work // a work of the lesson that has not passed, and must; nil for none
	// untouched is set for a starting file in which nothing is changed.
	untouched bool
	// then are the figures of the learner's first own document, to be seen beside those of now;
	// nil where there are none.
	then *figures
	now  figures

	report *report.Report // without the questions that are answered
	left   []question     // those
	shown  *shown
}

// applyAnswers leaves out what the learner has said to be intended, by passage.
func (o *outcome) applyAnswers(given map[progress.Passage]bool) {
	o.report, o.left = without(o.full, given)
	o.shown = nil
}

// words returns the report in the words of the learner's language.
func (o *outcome) words(env screen.Env) *shown {
	if o.shown != nil && o.shown.book == env.Book {
		return o.shown
	}
	s := &shown{book: env.Book}
	s.worded, s.err = report.In(o.report, env.Book)
	intended := map[string]bool{}
	for _, q := range o.left {
		if q.rule == rules.NoLookalikeHeading.ID {
			intended[q.finding.Excerpt] = true
		}
	}
	lines := machine.Read(env.Words, o.doc, machine.Request{Aspect: o.aspect, Lookalikes: o.loud, Intended: intended, Most: most})
	s.pairs = twice(env.Words, lines, o.aspect)
	o.shown = s
	return s
}

// passedFact returns the key of the sentence for work that has passed.
func (o *outcome) passedFact() string {
	if o.rest != nil {
		return "result.passed-work"
	}
	return "result.passed"
}
