package grade

import (
	"errors"
	"slices"
	"strings"

	"jourdain/grader/report"
	"jourdain/tui/cli/collect"
	"jourdain/tui/cli/console"
	"jourdain/tui/cli/kept"
	"jourdain/tui/cli/roster"
)

// hide puts pseudonyms in the place of names: of those on the list, and of everybody else whom a
// folder or a file is named after.
func (d *desk) hide(work *collect.Pile) error {
	o := d.options
	secret, err := roster.Secret(roster.SecretPath())
	var refused *roster.Refused
	switch {
	case errors.As(err, &refused):
		return console.Sentence(refused.Fault.Say(o.Words))
	case err != nil:
		return o.Problem("cli.error.secret", "File", roster.SecretPath(), "Detail", err.Error())
	}
	all, named := &roster.Roster{}, &roster.Roster{}
	if d.list != nil {
		all.Pupils = append(all.Pupils, d.list.Pupils...)
		named.Pupils = append(named.Pupils, d.list.Pupils...)
	}
	of := make([]*roster.Pupil, len(work.Entries))
	for i := range work.Entries {
		e := &work.Entries[i]
		if of[i] = e.Listed; of[i] != nil {
			continue
		}
		of[i] = &roster.Pupil{Whole: e.Called(), Number: e.Identity}
		if e.Pupil != "" {
			of[i].Whole = e.Pupil
		}
		all.Pupils = append(all.Pupils, of[i])
		if e.Person {
			named.Pupils = append(named.Pupils, of[i])
		}
	}
	pseudonyms := roster.Pseudonyms(all, secret)
	for i := range work.Entries {
		if e := &work.Entries[i]; e.Listed != nil && e.Pupil != e.Listed.Name() {
			// The list has lost letters of the name, and texts have not.
			whole := &roster.Pupil{Whole: e.Pupil}
			pseudonyms[whole] = pseudonyms[e.Listed]
			named.Pupils = append(named.Pupils, whole)
		}
	}
	d.veil = roster.NewVeil(named, pseudonyms)
	for i := range work.Entries {
		work.Entries[i].Hide(pseudonyms[of[i]], roster.Key(pseudonyms[of[i]]), d.clean)
	}
	for i := range work.Closed {
		work.Closed[i].Path = d.clean(work.Closed[i].Path)
	}
	o.Complain(o.Say("cli.grade.secret", "File", roster.SecretPath()))
	return nil
}

// shuffle puts the entries, and those who they were called before, into the order of the pseudonyms:
// in the order of a list, whoever has the list would read the names off it.
func shuffle(work *collect.Pile, named []kept.Whose) []kept.Whose {
	order := make([]int, len(work.Entries))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return strings.Compare(work.Entries[a].Called(), work.Entries[b].Called())
	})
	entries, whose := make([]collect.Entry, len(order)), make([]kept.Whose, len(order))
	for to, from := range order {
		entries[to], whose[to] = work.Entries[from], named[from]
	}
	work.Entries = entries
	slices.SortFunc(work.Closed, func(a, b collect.Unopened) int { return strings.Compare(a.Path, b.Path) })
	return whose
}

// clean takes the names out of a text, where names are hidden.
func (d *desk) clean(text string) string {
	if d.veil == nil {
		return text
	}
	return d.veil.Clean(text)
}

// cover takes the names out of all that a result quotes.
func (d *desk) cover(w *report.Worded) {
	if d.veil == nil || w == nil {
		return
	}
	for i := range w.Checks {
		c := &w.Checks[i]
		d.all(&c.Message, &c.Right, &c.Fix)
		for j := range c.Findings {
			f := &c.Findings[j]
			d.all(&f.Excerpt, &f.Expected, &f.Actual, &f.Message, &f.Fix, &f.Quoted)
			for k := range f.Under {
				d.all(&f.Under[k])
			}
		}
	}
	for i := range w.Lines {
		d.all(&w.Lines[i].Text)
	}
	d.all(&w.Outline)
}

func (d *desk) all(texts ...*string) {
	for _, text := range texts {
		*text = d.veil.Clean(*text)
	}
}
