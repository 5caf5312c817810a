package report

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// Report says how a piece of work did.
type Report struct {
	File   string // as the person named it
	Format document.Format
	Lesson string // the lesson's id; "" for none
	Work   string // the id of the lesson's work; "" for none, or for the only one
	Passed bool
	// Wrong says why the work gets no mark: the document is not the one that was asked for
	// ([Another]), or has nothing in it ([Empty]); "" for work that is marked.
	Wrong  string
	Points float64 // in quarters
	Of     float64
	Checks []Check // in the order of the rubric, prerequisites before what needs them
}

// Why work gets no mark. A rule that finds it out has a case of that name.
const (
	Another = "another"
	Empty   = "empty"
)

// Check is one rule and how the work met it.
type Check struct {
	Rule     rule.ID
	Status   Status
	Severity rule.Severity // the gravest finding's; the rule's own when there is none
	Required bool
	// Guard is set for a rule that the starting file meets already.
	Guard  bool
	Points float64
	Of     float64
	// Things is how many things the rule judged, and Share the share of what is asked for
	// that is right, from 0 to 1.
	Things   int
	Share    float64
	Findings []rule.Finding // the gravest first, then in reading order
	Right    *rule.Right    // what is right; nil when the rule did not say
	// Needs is the rule that was not met, for a check that was skipped for it; ""
	// for a check that has no meaning in the format.
	Needs rule.ID
	// Left is set for a check that was made, and whose findings all are said better by the
	// one in Needs: nobody need be told of it besides.
	Left bool
	// Unsaid are the findings that another check says better. They are told nowhere, and keep what
	// they are about from being called settled.
	Unsaid []rule.Finding
}

// Status is how a check ended.
type Status string

// The statuses.
const (
	// Passed: nothing certain was found. There may still be something to review.
	Passed Status = "passed"
	// Failed: there is at least one certain error.
	Failed Status = "failed"
	// Skipped: it was not checked, and the check says why.
	Skipped Status = "skipped"
	// Nothing: what it judges is not there. It gives no points, and says nothing of the
	// work.
	Nothing Status = "nothing-to-judge"
	// Later: it was not judged, because it is learnt later.
	Later Status = "later"
)

// First returns the check to mend first: the first that failed and was required,
// else the first that failed; nil when none failed.
func (r *Report) First() *Check {
	var first *Check
	for i := range r.Checks {
		switch c := &r.Checks[i]; {
		case c.Status == Failed && c.Required:
			return c
		case c.Status == Failed && first == nil:
			first = c
		}
	}
	return first
}
