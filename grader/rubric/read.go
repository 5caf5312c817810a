package rubric

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"jourdain/grader/rules"
	"jourdain/grader/rules/rule"
	"jourdain/grader/source"
)

// Asked says how a rubric is used, which decides what it must say.
type Asked struct {
	Lang string
	// Model is set when the text to keep, and what a document is compared with, are taken
	// from a model.
	Model bool
	// Compared is set when there is a model to compare with, of which no text is taken.
	Compared bool
}

// Read reads a teacher's rubric, as it is written and as it is in a language, and finds all
// that is wrong in it: both are nil then, and the file has the faults.
func Read(body []byte, asked Asked) (*Source, *Rubric, *source.File) {
	var s Source
	file := source.ReadAll(body, &s)
	if len(file.Faults) == 0 && len(s.Checks) == 0 {
		file.Add(&source.Fault{Line: file.Line("$.checks"), Mistake: ErrEmpty})
		return nil, nil, file
	}
	for _, f := range file.Faults {
		if f.Mistake == source.ErrKeys && f.Value("Key") == "outline" {
			f.Mistake = ErrOutline
		}
	}
	asked.Compared = asked.Compared || s.Model != ""
	for _, f := range s.Faults(asked) {
		if f.Lacks && file.Lost(f.holder()) {
			continue // what is missing is probably what could not be read
		}
		file.Add(&source.Fault{Line: file.Line(f.Path()), Mistake: f.Mistake, Values: f.Values})
	}
	if len(file.Faults) > 0 {
		return nil, nil, file
	}
	r, err := s.In(asked.Lang)
	if err != nil {
		return nil, nil, file // never: its faults are among those above
	}
	return &s, r, file
}

// Faults returns all that is wrong in a rubric, in the order of its checks.
func (s *Source) Faults(asked Asked) []*Fault {
	faults := append(s.form(asked.Lang), s.known(asked)...)
	slices.SortStableFunc(faults, func(a, b *Fault) int { return cmp.Compare(a.order(), b.order()) })
	return faults
}

// order returns a number that is greater for what stands later.
func (f *Fault) order() int {
	switch {
	case f.Later > 0:
		return 1<<30 + f.Later
	case f.Key == "show-points":
		return 1 << 31
	default:
		return f.Check
	}
}

// holder returns the place of what something is missing in.
func (f *Fault) holder() string {
	if f.Check == 0 {
		return "$"
	}
	return (&Fault{Check: f.Check}).Path()
}

// known returns the faults that a rubric has because of the rules that there are.
func (s *Source) known(asked Asked) []*Fault {
	var faults []*Fault
	for i := range s.Checks {
		c := &s.Checks[i]
		for _, f := range s.ofRule(c, asked) {
			f.Check, f.Values = i+1, append([]any{"Rule", string(c.Rule)}, f.Values...)
			faults = append(faults, f)
		}
	}
	for i, id := range s.Later {
		if _, ok := rules.Find(id); !ok {
			faults = append(faults, &Fault{Later: i + 1, Mistake: ErrRule, Values: []any{"Rule", string(id), "Near", nearestRule(id)}})
		}
	}
	return faults
}

// ofRule returns the faults that a check has because of its rule.
func (s *Source) ofRule(c *CheckSource, asked Asked) []*Fault {
	found, ok := rules.Find(c.Rule)
	switch {
	case c.Rule == "":
		return nil
	case !ok:
		return []*Fault{{Key: "rule", Mistake: ErrRule, Values: []any{"Near", nearestRule(c.Rule)}}}
	}
	var faults []*Fault
	switch {
	case found.ID == rules.RequiredOutline.ID && !s.hasOutline():
		faults = append(faults, &Fault{Key: "outline", Mistake: ErrNoOutline, Lacks: true})
	case found.ID == rules.KeptText.ID && len(c.Text) == 0 && !asked.Model:
		faults = append(faults, &Fault{Key: "text", Mistake: ErrNoText, Lacks: true})
	case found.ID == rules.MatchesModel.ID && !asked.Model && !asked.Compared:
		faults = append(faults, &Fault{Key: "rule", Mistake: ErrNoModel})
	}
	for _, limit := range slices.Sorted(maps.Keys(c.Limits)) {
		if !slices.Contains(found.Limits, limit) {
			faults = append(faults, &Fault{Key: "limits." + limit, Mistake: ErrLimit, Values: []any{
				"Limit", limit, "Near", source.Nearest(limit, found.Limits), "Limits", strings.Join(found.Limits, ", "),
			}})
			continue
		}
		if value, most := c.Limits[limit], mostOf(limit); !(value >= 0 && value <= float64(most)) { // also what is no number
			faults = append(faults, &Fault{Key: "limits." + limit, Mistake: ErrLimitValue, Values: []any{"Limit", limit, "Most", most}})
		}
	}
	return faults
}

// mostOf returns the largest value that a limit can have. All limits count something, and no document
// that is read has more of anything.
func mostOf(limit string) int {
	if limit == "percent" {
		return 100
	}
	return 1_000_000
}

// hasOutline reports whether a check has an outline: it serves all rules that need one.
func (s *Source) hasOutline() bool {
	return slices.ContainsFunc(s.Checks, func(c CheckSource) bool { return c.Outline != nil })
}

// nearestRule returns the rule that a mistyped one was meant to be: one that is written
// nearly so, or else one that has the word in its name; "" for none.
func nearestRule(id rule.ID) string {
	var known []string
	for _, r := range rules.All() {
		known = append(known, string(r.ID))
	}
	if near := source.Nearest(string(id), known); near != "" {
		return near
	}
	const short = 3 // a shorter word is in many names
	for _, k := range known {
		if len(id) > short && strings.Contains(k, string(id)) {
			return k
		}
	}
	return ""
}
