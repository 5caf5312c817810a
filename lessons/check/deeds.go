package check

import (
	"context"
	"fmt"
	"path"
	"slices"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rubric"
	"jourdain/grader/rules"
	"jourdain/grader/source"
	"jourdain/lessons"
	"jourdain/lessons/compile"
	"jourdain/lessons/deeds"
)

// mostDeeds is how many wrong deeds a fault names.
const mostDeeds = 3

// allowed finds wrong deeds that a work allows and that nobody knows, or without a reason.
func (c *checker) allowed(w *lessons.Work) {
	file := path.Join(w.Lesson().ID, "lesson.yaml")
	for id, reason := range w.Allows {
		line := source.KeyLine(c.read(file), place(w, "allow")+"."+id)
		switch {
		case !deeds.Known(id):
			c.fault(file, line, ErrAllowUnknown, "Deed", id, "Near", deeds.Nearest(id))
		case strings.TrimSpace(reason) == "":
			c.fault(file, line, ErrAllowReason, "Deed", id)
		}
	}
}

// place returns where a key of a work stands in its lesson.yaml, as [source.Line] reads it.
func place(w *lessons.Work, key string) string {
	if w.ID == "" {
		return "$." + key
	}
	return fmt.Sprintf("$.works[%d].%s", slices.Index(w.Lesson().Works(), w), key)
}

// solved is a solution in one language and one format, and the wrong deeds that pass when
// they are done to it.
type solved struct {
	file   string
	format document.Format
	passed []string
}

// deeds does the wrong deeds to the solutions of a work, and finds those that pass. A work
// that is not compared with its solution lets nearly all pass: then one solution shows it.
func (c *checker) deeds(ctx context.Context, w *lessons.Work) error {
	if w.Own || w.Submit == nil {
		return nil
	}
	compared := slices.ContainsFunc(w.Submit.Checks, func(c rubric.CheckSource) bool { return c.Rule == rules.MatchesModel.ID })
	list := deeds.In(w, slices.Concat(deeds.All(), deeds.Pairs()))
	var all []solved
	for _, lang := range w.Lesson().Languages() {
		file := compile.SolutionFile(w, lang)
		if !c.clean(file) || !c.clean(compile.StarterFile(w, lang)) {
			continue // it does not pass even as it is, or has no beginning
		}
		for _, format := range []document.Format{document.ODT, document.Markdown} {
			outcomes, err := deeds.Try(ctx, w, lang, format, list)
			if err != nil {
				return fmt.Errorf("check: %w", err)
			}
			s := solved{path.Base(file), format, deeds.Passed(outcomes)}
			if len(s.passed) > 0 && !compared {
				c.passes(w, s.passed, compared, nil)
				return nil
			}
			all = append(all, s)
		}
	}
	c.apart(w, all)
	return nil
}

// apart tells once what passes in several solutions alike.
func (c *checker) apart(w *lessons.Work, all []solved) {
	for i := range all {
		same := func(s solved) bool { return slices.Equal(s.passed, all[i].passed) }
		if len(all[i].passed) == 0 || slices.IndexFunc(all, same) < i {
			continue
		}
		var where []solved
		for _, s := range all {
			if same(s) {
				where = append(where, s)
			}
		}
		if len(where) == len(all) {
			where = nil
		}
		c.passes(w, all[i].passed, true, where)
	}
}

// passes keeps the fault of a work that passes after wrong deeds: in some of its solutions,
// or, without any named, in all.
func (c *checker) passes(w *lessons.Work, list []string, compared bool, where []solved) {
	file := path.Join(w.Lesson().ID, "lesson.yaml")
	c.fault(file, source.KeyLine(c.read(file), place(w, "submit")), ErrDeedPasses,
		"Deeds", strings.Join(list[:min(len(list), mostDeeds)], " "), "Count", len(list), "More", len(list) > mostDeeds, "Compared", compared, "Where", namesOf(where))
}

// namesOf returns the names of solutions, with the format of one that is named in one only.
func namesOf(list []solved) string {
	formats := map[document.Format]string{document.ODT: " (ODT)", document.Markdown: " (Markdown)"}
	var names []string
	for i, s := range list {
		alike := func(other solved) bool { return other.file == s.file && other.format != s.format }
		switch {
		case !slices.ContainsFunc(list, alike):
			names = append(names, s.file+formats[s.format])
		case !slices.ContainsFunc(list[:i], alike):
			names = append(names, s.file)
		}
	}
	return strings.Join(names, ", ")
}
