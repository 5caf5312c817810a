package lessons

import (
	"errors"
	"fmt"
	"maps"
	"slices"
	"strings"

	"jourdain/grader/rubric"
	"jourdain/grader/rules"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
	"jourdain/grader/source"
)

// rubric finds the faults of the rubric of a work, in each language of the lesson.
func (p place) rubric(w *Work) {
	if w.Submit == nil {
		return
	}
	for i := range w.Submit.Checks {
		check := &w.Submit.Checks[i]
		at := fmt.Sprintf(".submit.checks[%d]", i)
		found, ok := rules.Find(check.Rule)
		if !ok && check.Rule != "" {
			p.fault(at+".rule", ErrRule, "Rule", string(check.Rule), "Near", nearestRule(check.Rule))
		}
		if check.Rule == rules.KeptText.ID && check.Text == nil && w.Own {
			p.fault(at+".rule", ErrKeptText, "Rule", string(check.Rule)) // there is no solution to take it from
		}
		for _, limit := range slices.Sorted(maps.Keys(check.Limits)) {
			if ok && !slices.Contains(found.Limits, limit) {
				p.fault(at+".limits", ErrLimit, "Rule", string(check.Rule), "Limits", strings.Join(found.Limits, ", "))
			}
		}
	}
	if w.Submit.ShowPoints && !slices.ContainsFunc(w.Submit.Checks, func(c rubric.CheckSource) bool { return c.Points != 0 }) {
		p.fault(".submit.show-points", ErrShown)
	}
	for i, id := range w.Submit.Later {
		if _, ok := rules.Find(id); !ok {
			p.laterFault(i, ErrRule, "Rule", string(id), "Near", nearestRule(id))
		}
	}
	for _, lang := range w.lesson.Languages() {
		p.faultsOf(w.Submit, lang)
	}
}

// nearestRule gives the rule that a mistyped one was meant to be; "" when none is near.
func nearestRule(id rule.ID) string {
	for _, r := range rules.All() {
		if spelling.Close(string(id), string(r.ID)) {
			return string(r.ID)
		}
	}
	return ""
}

// laterFault keeps a fault of a rule that is learnt later: of the work's own list, or of
// the lesson's, which stands after it.
func (p place) laterFault(i int, mistake source.Mistake, values ...any) {
	if i < p.later {
		p.fault(fmt.Sprintf(".submit.later[%d]", i), mistake, values...)
		return
	}
	p.faultAt(p.file, fmt.Sprintf("$.later[%d]", i-p.later), mistake, values...)
}

// faultsOf tells what a rubric finds wrong in itself. It finds one fault at a time: what
// is at fault is left out, and the rest is asked again.
func (p place) faultsOf(submit *rubric.Source, lang string) {
	rest := rubric.Source{Title: submit.Title}
	var checks, later []int // the places of the rest in the whole
	for i := range submit.Checks {
		rest.Checks, checks = append(rest.Checks, submit.Checks[i]), append(checks, i)
	}
	for i, id := range submit.Later {
		rest.Later, later = append(rest.Later, id), append(later, i)
	}
	for {
		_, err := rest.In(lang)
		var fault *rubric.Fault
		if !errors.As(err, &fault) {
			return
		}
		switch {
		case fault.Check > 0:
			i := fault.Check - 1
			fault.Check = checks[i] + 1
			values := []any{"Rule", string(rest.Checks[i].Rule)}
			if errors.Is(err, rubric.ErrLanguage) {
				values = append(values, "Lang", lang)
			}
			p.fault(".submit"+strings.TrimPrefix(fault.Path(), "$"), mistakeOf(err), values...)
			rest.Checks, checks = slices.Delete(rest.Checks, i, i+1), slices.Delete(checks, i, i+1)
		case fault.Later > 0:
			i := fault.Later - 1
			p.laterFault(later[i], mistakeOf(err), "Rule", string(rest.Later[i]))
			rest.Later, later = slices.Delete(rest.Later, i, i+1), slices.Delete(later, i, i+1)
		default:
			p.fault(".submit.title", mistakeOf(err))
			rest.Title = rule.EitherTitle
		}
	}
}

// mistakeOf names a fault of a rubric.
func mistakeOf(err error) source.Mistake {
	for _, known := range []struct {
		err     error
		mistake source.Mistake
	}{
		{rubric.ErrTitle, ErrTitle},
		{rubric.ErrNoRule, ErrNoRule},
		{rubric.ErrTwice, ErrRuleTwice},
		{rubric.ErrPoints, ErrPoints},
		{rubric.ErrQuarter, ErrQuarter},
		{rubric.ErrLimit, ErrLimit},
		{rubric.ErrLanguage, ErrOutline},
		{rubric.ErrGuard, ErrGuard},
		{rubric.ErrText, ErrKeptText},
	} {
		if errors.Is(err, known.err) {
			return known.mistake
		}
	}
	return ErrLater
}
