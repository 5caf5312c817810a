package result

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/report"
	"jourdain/grader/rules/rule"
	"jourdain/lessons/progress"
	"jourdain/tui/screen"
)

// question is something that a rule asks back about a document: is it meant so?
type question struct {
	rule    rule.ID
	finding *rule.Finding
	grown   string // the beginning of the text that the passage is now only the beginning of; "" for none
}

// passage names what the question is about, whatever else changes in the document.
func (q question) passage() progress.Passage {
	p := progress.Passage{Rule: string(q.rule), Quote: q.finding.Excerpt}
	if p.Quote == "" {
		p.Case = q.finding.Case
	}
	return p
}

// questions returns what a report asks back. What is certain is no question, and what is
// advised is none either.
func questions(r *report.Report) []question {
	var all []question
	for i := range r.Checks {
		for j := range r.Checks[i].Findings {
			if f := &r.Checks[i].Findings[j]; f.Severity == rule.Review {
				all = append(all, question{rule: r.Checks[i].Rule, finding: f})
			}
		}
	}
	return all
}

// without leaves the questions out of a report that the learner has answered with "it
// is intended", and a check that has nothing else to say: it may not say that it has
// found nothing. Points and errors stay: a question costs nothing, answered or not.
func without(full *report.Report, intended map[progress.Passage]bool) (rest *report.Report, left []question) {
	copied := *full
	rest = &copied
	rest.Checks = nil
	for i := range full.Checks {
		c := full.Checks[i]
		c.Findings = nil
		for j := range full.Checks[i].Findings {
			f := &full.Checks[i].Findings[j]
			if q := (question{rule: c.Rule, finding: f}); f.Severity == rule.Review && intended[q.passage()] {
				left = append(left, q)
				continue
			}
			c.Findings = append(c.Findings, *f)
		}
		switch asked := len(full.Checks[i].Findings) > 0; {
		case len(c.Findings) > 0:
			c.Severity = c.Findings[0].Severity
		case asked && c.Right == nil:
			continue
		}
		rest.Checks = append(rest.Checks, c)
	}
	return rest, left
}

// answers are what the learner has said of the questions about a file.
type answers struct {
	store  progress.Store
	file   string // the cleaned path of the file
	loaded bool
	given  map[progress.Passage]bool
	undo   []progress.Passage // those that were changed, the last at the end
	unkept bool               // the last one could not be kept
}

// saved says that an answer was kept, or why not.
type saved struct{ err error }

// load takes the answers of other days. Those of today stay.
func (a *answers) load(given map[progress.Passage]bool, err error) {
	if a.loaded || err != nil {
		return
	}
	a.loaded = true
	for p := range given {
		if _, changed := a.given[p]; !changed {
			a.given[p] = true
		}
	}
}

// turn changes the answer about a passage to the other one, and keeps it.
func (a *answers) turn(p progress.Passage) screen.Effect {
	a.given[p] = !a.given[p]
	store, file, intended := a.store, a.file, a.given[p]
	return screen.InOrder(func() tea.Msg {
		return saved{err: store.SaveIntended(context.Background(), file, p, intended)}
	})
}

// answer changes the answer about a passage, to be taken back or not.
func (a *answers) answer(p progress.Passage) screen.Effect {
	a.undo = append(a.undo, p)
	return a.turn(p)
}

// takeBack takes back the last answer, and returns what it was about; it reports false
// where there is none.
func (a *answers) takeBack() (p progress.Passage, effect screen.Effect, ok bool) {
	last := len(a.undo) - 1
	if last < 0 {
		return progress.Passage{}, screen.Effect{}, false
	}
	p = a.undo[last]
	a.undo = a.undo[:last]
	return p, a.turn(p), true
}

// takeBack takes back the last answer, and says so unless the passage has gone since.
func (r *Result) takeBack() screen.Effect {
	p, effect, ok := r.answers.takeBack()
	if !ok {
		return effect
	}
	for _, q := range questions(r.outcome.full) {
		if q.passage() == p {
			r.answered(q)
			break
		}
	}
	return effect
}

// answered says what was just answered to a question, and takes it into account.
func (r *Result) answered(q question) {
	r.news = &news{answered: &q, intended: r.answers.given[q.passage()]}
	r.applyAnswers()
}

// applyAnswers leaves out what the learner has said to be intended.
func (r *Result) applyAnswers() {
	r.outcome.applyAnswers(r.answers.given)
	r.views.leaveEmpty(len(r.outcome.left))
}
