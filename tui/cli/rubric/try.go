package rubric

import (
	"context"
	"errors"
	"io"
	"path/filepath"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rules/rule"
	"jourdain/grader/work"
	"jourdain/tui/cli/budget"
	"jourdain/tui/cli/console"
)

// tryResult is what a trial has found, as JSON. Its shape is a promise: it may grow, and
// never changes.
type tryResult struct {
	Schema  int             `json:"schema"`
	Model   string          `json:"model"`
	Rubric  string          `json:"rubric"`
	Format  document.Format `json:"format"`
	Lang    string          `json:"lang"`
	LeftOut []rule.ID       `json:"left_out"` // rules that could not be tried
	Wrong   int             `json:"wrong"`    // how many wrong deeds were done
	Passed  []tryDeed       `json:"passed"`   // those that pass all the same
	Right   int             `json:"right"`    // how many right ways were done
	Failed  []tryDeed       `json:"failed"`   // those that do not pass
	Advice  []string        `json:"advice"`
}

// tryDeed is a deed: the end of a sentence that begins with "when".
type tryDeed struct {
	Deed    string `json:"deed"`
	Message string `json:"message"`
	Rule    string `json:"rule,omitempty"` // that does not let it pass
}

// mostTried is how much work a trial may take in all: each of some hundred deeds is judged.
const mostTried = 2 * work.Most

// runTry tries a rubric out.
func (o *rubricOptions) runTry(ctx context.Context, name string) error {
	if err := o.OneOf(o.format, console.TextFormat, console.JSONFormat); err != nil {
		return err
	}
	type trying struct {
		t     *trial
		found *tried
	}
	done, err := budget.Do(ctx, budget.New(budget.Unbounded), func(ctx context.Context) (d trying, err error) {
		ctx, done := work.With(ctx, mostTried)
		defer done()
		if d.t, err = o.newTrial(ctx, name); err == nil {
			d.found, err = d.t.run(ctx)
		}
		return d, err
	})
	t, found := done.t, done.found
	unread := (*document.Unreadable)(nil)
	switch {
	case ctx.Err() != nil:
		return o.Problem("cli.error.interrupted")
	case errors.As(err, &unread) && unread.Detail == document.LimitWork:
		return o.Problem("cli.error.try-costly", "Model", o.try, "File", name)
	case err != nil:
		return err
	case len(found.passed) > 0:
		o.Settle(console.Unmet)
	}
	result := o.tryResult(t, found)
	return o.Create(o.output, func(w io.Writer) error {
		if o.format == console.JSONFormat {
			return report.JSON(w, result)
		}
		return console.Show(w, o.tryText(result))
	})
}

func (o *rubricOptions) tryResult(t *trial, found *tried) *tryResult {
	r := &tryResult{
		Schema: 1, Model: t.model.File, Rubric: t.rubric.File, Format: t.model.Doc.Format, Lang: o.Words.Lang(),
		LeftOut: append([]rule.ID{}, t.left...), Wrong: found.wrong, Right: found.right,
		Passed: []tryDeed{}, Failed: []tryDeed{}, Advice: []string{},
	}
	for _, id := range found.passed {
		r.Passed = append(r.Passed, tryDeed{Deed: id, Message: o.faults.Deed(id)})
	}
	for i := range found.failed {
		f := &found.failed[i]
		refuses, _, _ := strings.Cut(f.First, " ")
		r.Failed = append(r.Failed, tryDeed{Deed: f.Deed, Message: o.faults.Deed(f.Deed), Rule: refuses})
	}
	for i := range found.advice {
		v := &found.advice[i]
		r.Advice = append(r.Advice, o.Say("cli.try.advice-"+string(v.kind),
			"Count", v.stops, "Rule", string(v.rule), "Line", v.line, "Deeds", o.named(v.deeds),
			"Model", modelPath(t.rubric.File, t.model.File)))
	}
	return r
}

// mostNamed is how many deeds a sentence names.
const mostNamed = 3

// named says what deeds are, the first of many.
func (o *rubricOptions) named(ids []string) string {
	said := make([]string, 0, mostNamed+1)
	for i, id := range ids {
		if i == mostNamed {
			said = append(said, "…")
			break
		}
		said = append(said, o.faults.Deed(id))
	}
	return strings.Join(said, o.Words.Say("cli.lessons-check.between"))
}

// modelPath returns the path of a model as the rubric names it: from its own folder.
func modelPath(rubric, model string) string {
	if path, err := filepath.Rel(filepath.Dir(console.Absolute(rubric)), console.Absolute(model)); err == nil {
		model = path
	}
	return filepath.ToSlash(model)
}

// tryText says what a trial has found.
func (o *rubricOptions) tryText(r *tryResult) string {
	var b strings.Builder
	line := func(key string, values ...any) { b.WriteString(o.Say(key, values...) + "\n") }
	list := func(items []tryDeed) {
		for _, d := range items {
			if d.Rule != "" {
				d.Message += " (" + d.Rule + ")"
			}
			b.WriteString("  - " + d.Message + "\n")
		}
	}
	line("cli.try.as-it-is", "Model", r.Model, "File", r.Rubric)
	for _, id := range r.LeftOut {
		line("cli.try.left", "Rule", string(id))
	}
	b.WriteString("\n")
	line("cli.try.wrong", "Count", r.Wrong)
	line("cli.try.passed", "Count", len(r.Passed))
	list(r.Passed)
	if len(r.Advice) > 0 {
		b.WriteString("\n")
		line("cli.try.advice")
		for _, said := range r.Advice {
			b.WriteString("  - " + said + "\n")
		}
	}
	if r.Right > 0 {
		b.WriteString("\n")
		line("cli.try.right", "Count", r.Right)
		line("cli.try.failed", "Count", len(r.Failed))
		list(r.Failed)
	}
	return b.String()
}
