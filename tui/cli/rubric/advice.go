package rubric

import (
	"context"
	"fmt"
	"maps"
	"slices"
	"strings"

	"jourdain/grader"
	"jourdain/grader/report"
	"jourdain/grader/rubric"
	"jourdain/grader/rules/rule"
	"jourdain/lessons/deeds"
)

// advice is a way to mend a rubric, and how many of the deeds that passed it stops.
type advice struct {
	kind  adviceKind
	rule  rule.ID
	line  string // of the rubric, to be written
	stops int
	deeds []string // for which no rule is known
}

// adviceKind says what there is to do.
type adviceKind string

const (
	adviseModel    adviceKind = "model"    // compare with the model
	adviseRequired adviceKind = "required" // the comparison is there, and not required
	adviseLook     adviceKind = "look"     // compare a look besides
	adviseRule     adviceKind = "rule"     // one more rule
	adviseAnother  adviceKind = "another"  // a rule that is there, written in another way
	adviseNothing  adviceKind = "nothing"  // no rule is known for what is left
)

// advise finds out what stops the deeds that pass: the comparison with the model first, then
// the rules for what the model holds, those that stop most first.
func (t *trial) advise(ctx context.Context, list []deeds.Deed) ([]advice, error) {
	all, left, err := t.adviseModel(ctx, list)
	if err != nil {
		return nil, err
	}
	looks, left, err := t.adviseLooks(ctx, left)
	all = append(all, looks...)
	if err != nil || len(left) == 0 {
		return all, err
	}
	stronger, err := grader.FromModel(ctx, t.doc)
	if err != nil {
		return nil, err
	}
	stronger.Checks = slices.DeleteFunc(stronger.Checks, isComparison)
	outcomes, err := t.do(ctx, left, stronger)
	if err != nil {
		return nil, err
	}
	stopped := map[rule.ID]map[string]bool{}
	for i := range outcomes {
		for _, id := range refused(&outcomes[i]) {
			if stopped[id] == nil {
				stopped[id] = map[string]bool{}
			}
			stopped[id][outcomes[i].Deed] = true
		}
	}
	rest := deedIDs(left)
	for {
		best := mostStopped(stopped)
		at := slices.IndexFunc(stronger.Checks, func(c rubric.Check) bool { return c.Rule == best })
		if best == "" || at < 0 {
			break
		}
		all = append(all, t.adviseRule(&stronger.Checks[at], len(stopped[best])))
		rest = slices.DeleteFunc(rest, func(id string) bool { return stopped[best][id] })
		for _, deeds := range stopped {
			maps.DeleteFunc(deeds, func(id string, _ bool) bool { return !slices.Contains(rest, id) })
		}
	}
	if len(rest) > 0 {
		all = append(all, advice{kind: adviseNothing, stops: len(rest), deeds: rest})
	}
	return all, nil
}

func deedIDs(list []deeds.Deed) []string {
	ids := make([]string, len(list))
	for i := range list {
		ids[i] = list[i].ID
	}
	return ids
}

// adviseModel sees whether the comparison with the model stops deeds, and returns those that
// it does not.
func (t *trial) adviseModel(ctx context.Context, list []deeds.Deed) ([]advice, []deeds.Deed, error) {
	r := &rubric.Rubric{Title: t.asked.Title, Checks: slices.Clone(t.asked.Checks)}
	mend := advice{kind: adviseModel}
	if at := slices.IndexFunc(r.Checks, isComparison); at >= 0 {
		if r.Checks[at].Required {
			return nil, list, nil
		}
		r.Checks[at].Required = true
		mend.kind = adviseRequired
	}
	compared, err := grader.Compared(ctx, r, t.doc)
	if err != nil {
		return nil, nil, err
	}
	outcomes, err := t.do(ctx, list, compared)
	if err != nil {
		return nil, nil, err
	}
	left := named(list, deeds.Passed(outcomes))
	if mend.stops = len(list) - len(left); mend.stops == 0 {
		return nil, left, nil
	}
	return []advice{mend}, left, nil
}

// adviseLooks sees which looks stop deeds when they are compared besides, and returns those
// that none does.
func (t *trial) adviseLooks(ctx context.Context, left []deeds.Deed) ([]advice, []deeds.Deed, error) {
	at := slices.IndexFunc(t.asked.Checks, isComparison)
	if at < 0 {
		return nil, left, nil
	}
	var all []advice
	for _, look := range rule.Looks() {
		if slices.Contains(t.asked.Checks[at].Looks, look) || len(left) == 0 {
			continue
		}
		r := &rubric.Rubric{Title: t.asked.Title, Checks: slices.Clone(t.asked.Checks)}
		r.Checks[at].Looks, r.Checks[at].Required = append(slices.Clone(r.Checks[at].Looks), look), true
		looked, err := grader.Compared(ctx, r, t.doc)
		if err != nil {
			return nil, nil, err
		}
		outcomes, err := t.do(ctx, left, looked)
		if err != nil {
			return nil, nil, err
		}
		after := named(left, deeds.Passed(outcomes))
		if len(after) < len(left) {
			all = append(all, advice{kind: adviseLook, line: "looks: [" + string(look) + "]", stops: len(left) - len(after)})
		}
		left = after
	}
	return all, left, nil
}

// refused returns the required rules for which a deed did not pass.
func refused(o *deeds.Outcome) []rule.ID {
	if o.Report == nil {
		return nil
	}
	var list []rule.ID
	for i := range o.Report.Checks {
		if c := &o.Report.Checks[i]; c.Required && c.Status == report.Failed {
			list = append(list, c.Rule)
		}
	}
	return list
}

// mostStopped returns the rule that stops most deeds; "" for none.
func mostStopped(stopped map[rule.ID]map[string]bool) rule.ID {
	var best rule.ID
	for _, id := range slices.Sorted(maps.Keys(stopped)) {
		if len(stopped[id]) > 0 && (best == "" || len(stopped[id]) > len(stopped[best])) {
			best = id
		}
	}
	return best
}

// adviseRule says how a check is written.
func (t *trial) adviseRule(c *rubric.Check, stops int) advice {
	line := "- {rule: " + string(c.Rule)
	if c.Strict {
		line += ", strict: true"
	}
	var limits []string
	for _, name := range slices.Sorted(maps.Keys(c.Limits)) {
		limits = append(limits, fmt.Sprintf("%s: %v", name, c.Limits[name]))
	}
	if len(limits) > 0 {
		line += ", limits: {" + strings.Join(limits, ", ") + "}"
	}
	if len(c.Outline) > 0 {
		line += ", outline: …"
	}
	kind := adviseRule
	if slices.ContainsFunc(t.rubric.Asked.Checks, func(own rubric.Check) bool { return own.Rule == c.Rule }) {
		kind = adviseAnother
	}
	return advice{kind: kind, rule: c.Rule, line: line + "}", stops: stops}
}
