package deeds

import (
	"slices"
	"strings"

	"jourdain/grader/rubric"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
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
			"paragraph-red", "heading-red", "quotation-red", "quotations-red", "title-red", "paragraph-large", "paragraph-other-font", "heading-large",
			"paragraphs-large", "headings-large",
		}},
		{[]string{letters, emphasis}, []string{"paragraph-bold", "paragraph-italic", "paragraph-underlined", "everything-bold"}},
		{[]string{"colour-from-style"}, []string{"style-unchanged"}},
		{[]string{emphasis}, []string{"bold-elsewhere"}},
		{[]string{emphasis, "emphasis"}, []string{"bold-lost", "bold-italic", "bold-underlined", "bold-capitals", "bold-on-all", "emphasis-with-spaces"}},
		{[]string{alignment}, []string{
			"paragraph-right", "paragraph-centred", "heading-centred", "everything-right", "everything-centred",
			"style-lost", "styles-lost", "style-on-the-next", "style-on-all",
		}},
		{[]string{pages}, []string{"page-break-in-section", "page-breaks-everywhere"}},
		{[]string{pages, "page-break-not-returns"}, []string{"page-break-deleted", "page-breaks-deleted", "page-breaks-after-headings"}},
	} {
		for _, id := range group.deeds {
			all[id] = group.asks
		}
	}
	return all
}

// In returns the deeds of a list that are wrong in a work: those about what it asks for, and
// not those that its author allows.
func In(w *lessons.Work, list []Deed) []Deed {
	return slices.DeleteFunc(Asked(w.Submit, list), func(d Deed) bool {
		_, ok := w.Allows[d.ID]
		return ok || isPair(d.ID) && !slices.ContainsFunc(single(d.ID), func(id string) bool {
			_, ok := w.Allows[id]
			return !ok
		})
	})
}

// Asked returns the deeds of a list that are about what a rubric asks for; nil for none. A
// pair is when both of its deeds are.
func Asked(r *rubric.Source, list []Deed) []Deed {
	asks := asked()
	return slices.DeleteFunc(slices.Clone(list), func(d Deed) bool {
		return slices.ContainsFunc(single(d.ID), func(id string) bool {
			needs, ok := asks[id]
			return ok && !slices.ContainsFunc(needs, func(name string) bool { return asksFor(r, name) })
		})
	})
}

// NotFree returns the deeds of a list without those that a rubric leaves free: other words of
// a heading, and a text more.
func NotFree(r *rubric.Source, list []Deed) []Deed {
	freed := map[rule.Freedom][]string{
		rule.FreeHeadings: {"heading-renamed"},
		rule.FreeText:     {"paragraph-added", "sentence-added"},
	}
	free := map[string]bool{}
	for i := range r.Checks {
		for _, f := range r.Checks[i].Free {
			for _, id := range freed[f] {
				free[id] = true
			}
		}
	}
	return slices.DeleteFunc(slices.Clone(list), func(d Deed) bool { return free[d.ID] })
}

// single returns the two deeds of a pair, or the one.
func single(id string) []string { return strings.Split(id, "+") }

func isPair(id string) bool { return strings.Contains(id, "+") }

// asksFor reports whether a rubric asks for a rule, or compares a look.
func asksFor(r *rubric.Source, name string) bool {
	if r == nil {
		return false
	}
	for i := range r.Checks {
		c := &r.Checks[i]
		if string(c.Rule) == name || slices.Contains(c.Looks, rule.Look(name)) {
			return true
		}
	}
	return false
}

// Known reports whether there is a deed with an ID.
func Known(id string) bool {
	return slices.ContainsFunc(slices.Concat(All(), Pairs()), func(d Deed) bool { return d.ID == id })
}

// Nearest returns the ID of the deed that a mistyped one was meant to be; "" when none is
// near.
func Nearest(id string) string {
	for _, d := range slices.Concat(All(), Pairs()) {
		if spelling.Close(id, d.ID) {
			return d.ID
		}
	}
	return ""
}
