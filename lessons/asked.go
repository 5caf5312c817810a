package lessons

import (
	"slices"

	"jourdain/grader/rubric"
	"jourdain/grader/rules"
	"jourdain/grader/rules/rule"
)

// Source returns what the work asks for in a language as a teacher writes it, in a rubric by itself:
// with the headings, the paragraphs and the titles that the lesson has elsewhere; nil for a work that
// is not judged. Who grades by it names the solution as its model and the starting file as its start,
// where [Work.Compares] says so, and so gets the points of the lesson.
func (w *Work) Source(lang string) (*rubric.Source, error) {
	if w.Submit == nil {
		return nil, nil
	}
	asked, err := w.Rubric(lang)
	if err != nil {
		return nil, err
	}
	s := *w.Submit
	s.Title = asked.Title
	s.Checks = slices.Clone(s.Checks)
	for i := range s.Checks {
		c := &s.Checks[i]
		if outline := c.OutlineIn(lang); outline != nil {
			c.Outline = map[string][]rubric.Entry{rubric.AnyLanguage: outline}
		}
		c.Text = entriesOf(asked.Checks[i].Kept)
	}
	if w.measured(lang) && !w.compares() {
		// A rubric with a model is compared with it, and this one is only measured by it.
		s.Checks = append(s.Checks, rubric.CheckSource{Rule: rules.MatchesModel.ID, Required: new(bool)})
	}
	return &s, nil
}

// Compares reports whether the points of a work in a language depend on its solution and on its
// starting file.
func (w *Work) Compares(lang string) bool { return w.Submit != nil && w.measured(lang) }

// measured reports whether the work has the two files that its points are measured by.
func (w *Work) measured(lang string) bool {
	text := w.Texts[lang]
	return text != nil && len(text.Starter) > 0 && len(text.Solution) > 0
}

func (w *Work) compares() bool {
	return slices.ContainsFunc(w.Submit.Checks, func(c rubric.CheckSource) bool { return c.Rule == rules.MatchesModel.ID })
}

// entriesOf writes paragraphs to keep as their author does: those below one heading together.
func entriesOf(kept []rule.Kept) []rubric.Entry {
	var list []rubric.Entry
	for _, k := range kept {
		switch last := len(list) - 1; {
		case k.Under == "":
			list = append(list, rubric.Entry{Text: k.Text})
		case last >= 0 && list[last].Text == k.Under && len(list[last].Below) > 0:
			list[last].Below = append(list[last].Below, rubric.Entry{Text: k.Text})
		default:
			list = append(list, rubric.Entry{Text: k.Under, Below: []rubric.Entry{{Text: k.Text}}})
		}
	}
	return list
}
