package deeds

import (
	"slices"

	"jourdain/grader/rules/rule"
	"jourdain/lessons"
)

// asked names, for deeds that only the looks or the spaces of a text tell, what a work asks
// for where they are wrong: a rule, or a look that is compared with the solution. In a work
// that asks for none of them they are nobody's business.
func asked() map[string][]string {
	letters, emphasis, alignment, pages := string(rule.LookLetters), string(rule.LookEmphasis), string(rule.LookAlign), string(rule.LookPages)
	all := map[string][]string{}
	for _, group := range []struct {
		asks  []string
		deeds []string
	}{
		{[]string{"no-space-alignment"}, []string{"spaces-to-indent", "spaces-between-words"}},
		{[]string{"no-tab-series"}, []string{"tab-to-indent", "tabs-between-words"}},
		{[]string{"no-empty-paragraph"}, []string{"blank-lines", "blank-lines-for-pages"}},
		{[]string{letters}, []string{
			"paragraph-red", "heading-red", "quotation-red", "title-red", "paragraph-large", "paragraph-other-font", "heading-large",
			"paragraphs-large", "headings-large",
		}},
		{[]string{letters, emphasis}, []string{"paragraph-bold", "paragraph-italic", "paragraph-underlined", "everything-bold"}},
		{[]string{emphasis}, []string{"bold-elsewhere"}},
		{[]string{alignment}, []string{
			"paragraph-right", "paragraph-centred", "heading-centred", "everything-right", "everything-centred",
			"style-lost", "styles-lost", "style-on-the-next", "style-on-all",
		}},
		{[]string{pages}, []string{"page-break-in-section", "page-breaks-everywhere"}},
	} {
		for _, id := range group.deeds {
			all[id] = group.asks
		}
	}
	return all
}

// In gives the deeds of a list that are wrong in a work: those about what it asks for, and
// not those that its author allows.
func In(w *lessons.Work, list []Deed) []Deed {
	asks := asked()
	return slices.DeleteFunc(slices.Clone(list), func(d Deed) bool {
		if _, ok := w.Allows[d.ID]; ok {
			return true
		}
		needs, ok := asks[d.ID]
		return ok && !slices.ContainsFunc(needs, func(name string) bool { return asksFor(w, name) })
	})
}

// asksFor says whether a work asks for a rule, or compares a look.
func asksFor(w *lessons.Work, name string) bool {
	if w.Submit == nil {
		return false
	}
	for i := range w.Submit.Checks {
		c := &w.Submit.Checks[i]
		if string(c.Rule) == name || slices.Contains(c.Looks, rule.Look(name)) {
			return true
		}
	}
	return false
}

// Known says whether there is a deed with an ID.
func Known(id string) bool {
	return slices.ContainsFunc(slices.Concat(All(), Pairs()), func(d Deed) bool { return d.ID == id })
}
