package rubric

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"jourdain/grader/rules/rule"
)

// form returns the faults that a rubric has in a language, whichever rules there are.
func (s *Source) form(lang string) []*Fault {
	var faults []*Fault
	switch s.Title {
	case rule.TitleStyle, rule.LevelOne, rule.EitherTitle, "":
	default:
		faults = append(faults, &Fault{Key: "title", Mistake: ErrTitle})
	}
	seen := map[rule.ID]bool{}
	points := 0.0
	for i := range s.Checks {
		c := &s.Checks[i]
		found := c.form(lang)
		if seen[c.Rule] && c.Rule != "" {
			found = append(found, &Fault{Key: "rule", Mistake: ErrTwice})
		}
		for _, f := range found {
			f.Check, f.Values = i+1, append([]any{"Rule", string(c.Rule)}, f.Values...)
		}
		faults = append(faults, found...)
		seen[c.Rule] = true
		points += c.Points
	}
	if s.Start != "" && s.Model == "" {
		faults = append(faults, &Fault{Key: "start", Mistake: ErrStartAlone})
	}
	for i, id := range s.Later {
		if seen[id] {
			faults = append(faults, &Fault{Later: i + 1, Mistake: ErrLater, Values: []any{"Rule", string(id)}})
		}
		seen[id] = true
	}
	if s.ShowPoints && points == 0 {
		faults = append(faults, &Fault{Key: "show-points", Mistake: ErrShown, Lacks: true})
	}
	return faults
}

// maxPoints is how many points a check gives at most: beyond it quarters are lost.
const maxPoints = 1e6

// form returns the faults of a check.
func (c *CheckSource) form(lang string) []*Fault {
	var faults []*Fault
	if c.Rule == "" {
		faults = append(faults, &Fault{Mistake: ErrNoRule, Lacks: true})
	}
	switch {
	case c.Points < 0:
		faults = append(faults, &Fault{Key: "points", Mistake: ErrPoints})
	case 4*c.Points != math.Floor(4*c.Points) || c.Points > maxPoints:
		faults = append(faults, &Fault{Key: "points", Mistake: ErrQuarter})
	}
	if c.Guard && c.Required != nil && !*c.Required {
		faults = append(faults, &Fault{Key: "required", Mistake: ErrGuard})
	}
	if _, ok := kept(c.Text); !ok {
		faults = append(faults, &Fault{Key: "text", Mistake: ErrText})
	}
	faults = append(faults, unknown("free", c.Free, rule.Freedoms(), Fault{Mistake: ErrFree})...)
	faults = append(faults, unknown("looks", c.Looks, rule.Looks(), Fault{Mistake: ErrLooks})...)
	return append(faults, c.outlined(lang)...)
}

// unknown returns a fault for each word of a list that is not one of those that are known.
func unknown[Word ~string](key string, words, known []Word, fault Fault) []*Fault {
	var faults []*Fault
	for i, word := range words {
		if !slices.Contains(known, word) {
			f := fault
			f.Key = fmt.Sprintf("%s[%d]", key, i)
			f.Values = []any{"Word", string(word), "Known", joined(known)}
			faults = append(faults, &f)
		}
	}
	return faults
}

func joined[Word ~string](words []Word) string {
	list := make([]string, len(words))
	for i, word := range words {
		list[i] = string(word)
	}
	return strings.Join(list, ", ")
}

// outlined returns the faults of the outline of a check.
func (c *CheckSource) outlined(lang string) []*Fault {
	if c.Outline == nil {
		return nil
	}
	entries, under := c.outline(lang)
	switch {
	case len(c.Outline) == 0:
		return []*Fault{{Key: "outline", Mistake: ErrEmptyOutline, Lacks: true}}
	case under == "":
		return []*Fault{{Key: "outline", Mistake: ErrLanguage, Values: []any{"Lang", lang}, Lacks: true}}
	case len(entries) == 0:
		return []*Fault{{Key: "outline." + under, Mistake: ErrEmptyOutline, Lacks: true}}
	}
	var faults []*Fault
	for i := range entries {
		if entries[i].isBlank() {
			faults = append(faults, &Fault{Key: fmt.Sprintf("outline.%s[%d]", under, i), Mistake: ErrBlank})
		}
	}
	return faults
}
