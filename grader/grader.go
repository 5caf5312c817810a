package grader

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync/atomic"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rubric"
	"jourdain/grader/rules"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
	"jourdain/grader/work"
)

// ErrUnknownRule is the error of a rubric that names a rule that does not exist.
var ErrUnknownRule = errors.New("there is no such rule")

// Grade judges a document by a rubric. The report has no file name and no lesson:
// the caller knows them. Grade fails when the rubric names a rule that does not
// exist, when it compares with a model and has none, and when the context ends.
//
// Its work is counted (package work), and it ends soon after the context does.
func Grade(ctx context.Context, doc *document.Document, r *rubric.Rubric) (*report.Report, error) {
	asked, err := resolve(r)
	if err != nil {
		return nil, err
	}
	later, err := putOff(r, asked)
	if err != nil {
		return nil, err
	}
	var checks []report.Check
	err = work.Do(ctx, func(c *work.Counter) { checks = run(c, doc.Counted(c.Step), order(asked)) })
	if err != nil {
		return nil, err
	}
	return conclude(doc, append(checks, later...)), nil
}

// putOff returns the checks of the rules that are learnt later: they are named and not
// judged. A rule that another one needs is judged all the same.
func putOff(r *rubric.Rubric, asked []task) ([]report.Check, error) {
	var checks []report.Check
	for _, id := range r.Later {
		found, ok := rules.Find(id)
		if !ok {
			return nil, fmt.Errorf("%s: %w", id, ErrUnknownRule)
		}
		if !slices.ContainsFunc(asked, func(t task) bool { return t.rule.ID == id }) {
			checks = append(checks, report.Check{Rule: id, Status: report.Later, Severity: found.Severity})
		}
	}
	return checks, nil
}

// task is a rule to run and what the rubric sets for it.
type task struct {
	rule  rule.Rule
	check rubric.Check
	title rule.Title
	named string
}

// resolve finds the rules that a rubric names, and adds those that they need: what
// a required rule needs is required too.
func resolve(r *rubric.Rubric) ([]task, error) {
	wanted := slices.Clone(r.Checks)
	outline, named := askedOutline(r), askedTitle(r)
	tasks := make([]task, 0, len(wanted))
	for i := 0; i < len(wanted); i++ {
		found, ok := rules.Find(wanted[i].Rule)
		if !ok {
			return nil, fmt.Errorf("%s: %w", wanted[i].Rule, ErrUnknownRule)
		}
		if found.ID == rules.MatchesModel.ID && wanted[i].Model == nil {
			return nil, fmt.Errorf("%s: %w", found.ID, rubric.ErrNoModel)
		}
		if wanted[i].Outline == nil {
			wanted[i].Outline = outline
		}
		tasks = append(tasks, task{rule: found, check: wanted[i], title: r.Title, named: named})
		for _, id := range found.Needs {
			if !slices.ContainsFunc(wanted, func(c rubric.Check) bool { return c.Rule == id }) {
				wanted = append(wanted, rubric.Check{Rule: id, Required: wanted[i].Required})
			}
		}
	}
	return tasks, nil
}

// askedOutline returns the outline that one of the checks asks for: it tells the
// other rules which texts are headings.
func askedOutline(r *rubric.Rubric) []rule.Item {
	for i := range r.Checks {
		if r.Checks[i].Outline != nil {
			return r.Checks[i].Outline
		}
	}
	return nil
}

// askedTitle returns the words of the title of a model that one of the checks compares with; "" for
// none. They tell the other rules which heading is the title where no style says so.
func askedTitle(r *rubric.Rubric) string {
	for i := range r.Checks {
		if model := r.Checks[i].Model; model != nil {
			return rule.TitleOf(model.Doc)
		}
	}
	return ""
}

// order puts each rule after those that it needs, and else keeps the rubric's
// order.
func order(tasks []task) []task {
	sorted := make([]task, 0, len(tasks))
	done := map[rule.ID]bool{}
	var place func(id rule.ID)
	place = func(id rule.ID) {
		i := slices.IndexFunc(tasks, func(t task) bool { return t.rule.ID == id })
		if done[id] || i < 0 {
			return
		}
		done[id] = true
		for _, needed := range tasks[i].rule.Needs {
			place(needed)
		}
		sorted = append(sorted, tasks[i])
	}
	for i := range tasks {
		place(tasks[i].rule.ID)
	}
	return sorted
}

// run runs the rules, as many at once as there are processors: a rule only reads the
// document. A rule whose prerequisite failed, or that has no meaning in the format, is
// skipped.
func run(c *work.Counter, doc *document.Document, tasks []task) []report.Check {
	passes := make([]*rule.Pass, len(tasks))
	read := reading.Of(doc)
	var next atomic.Int64
	c.All(min(runtime.GOMAXPROCS(0), len(tasks)), func() {
		for i := next.Add(1) - 1; i < int64(len(tasks)); i = next.Add(1) - 1 {
			c.Step(1)
			passes[i] = tasks[i].pass(read)
		}
	})
	checks := statuses(tasks, passes)
	complete(tasks, checks)
	yield(tasks, checks)
	return checks
}

// pass runs the rule over a document; nil when it has no meaning in the format.
func (t *task) pass(read *reading.Reading) *rule.Pass {
	if !t.rule.AppliesTo(read.Doc.Format) {
		return nil
	}
	pass := rule.NewPass(read, rule.Setting{
		Required: t.check.Required, Title: t.title, Named: t.named, Outline: t.check.Outline, Kept: t.check.Kept, Limits: t.check.Limits,
		Model: t.check.Model,
	})
	t.rule.Run(pass)
	return pass
}

// statuses returns how each check ended, in the order of the prerequisites.
func statuses(tasks []task, passes []*rule.Pass) []report.Check {
	checks := make([]report.Check, len(tasks))
	unmet := map[rule.ID]bool{}
	for i := range tasks {
		t := &tasks[i]
		checks[i] = report.Check{
			Rule: t.rule.ID, Status: report.Passed, Severity: t.rule.Severity,
			Required: t.check.Required, Guard: t.check.Guard, Of: t.check.Points,
		}
		if passes[i] == nil {
			checks[i].Status = report.Skipped
			continue
		}
		if n := slices.IndexFunc(t.rule.Needs, func(id rule.ID) bool { return unmet[id] }); n >= 0 {
			checks[i].Status, checks[i].Needs = report.Skipped, t.rule.Needs[n]
			unmet[t.rule.ID] = true
			continue
		}
		weigh(&checks[i], passes[i], &t.check, still(tasks, passes, t.rule.About))
		unmet[t.rule.ID] = checks[i].Status == report.Failed
	}
	return checks
}
