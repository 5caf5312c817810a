package rubric

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// Source is a rubric as its author writes it, for every language.
type Source struct {
	Title  rule.Title    `yaml:"title"`
	Checks []CheckSource `yaml:"checks"`
	// Later are rules that are named and not judged: they are learnt later.
	Later []rule.ID `yaml:"later"`
	// ShowPoints asks the tutor to show the learner the points.
	ShowPoints bool `yaml:"show-points"`
	// Model is the path of the document that the work must become, from the folder of the
	// rubric; "" for none. A lesson has none: its solution is the model.
	Model string `yaml:"model"`
	// Start is the path of the document that the work begins with, which has no points yet; ""
	// for none. It stands beside a model.
	Start string `yaml:"start"`
}

// CheckSource is a rule that the work must meet, as its author writes it.
type CheckSource struct {
	Rule     rule.ID            `yaml:"rule"`
	Points   float64            `yaml:"points"`   // in quarters
	Required *bool              `yaml:"required"` // true unless it says false
	Strict   bool               `yaml:"strict"`
	Guard    bool               `yaml:"guard"`
	All      bool               `yaml:"all"`
	IfAny    bool               `yaml:"if-any"`
	Outline  map[string][]Entry `yaml:"outline"` // by language
	Text     []Entry            `yaml:"text"`    // paragraphs to keep, or headings with those below them
	Limits   map[string]float64 `yaml:"limits"`
	// Free is what the work leaves free, and Looks what is compared of the looks, where the
	// rule compares with a model.
	Free  []rule.Freedom `yaml:"free"`
	Looks []rule.Look    `yaml:"looks"`
}

// Rubric is what a piece of work must meet, in one language.
type Rubric struct {
	Title  rule.Title
	Checks []Check
	Later  []rule.ID
	// Begun is the document that the work begins with; nil where it is not known.
	Begun *document.Document
}

// Check is a rule of a rubric.
type Check struct {
	Rule     rule.ID
	Points   float64
	Required bool
	// Strict makes an error of all that the rule finds, because the author of the
	// work knows the text.
	Strict bool
	// Guard is set for a rule that the starting file meets already: it must stay so.
	Guard bool
	// All gives all the points, or none.
	All bool
	// IfAny leaves the check out of the points where the document has nothing for it to
	// judge.
	IfAny bool
	// Things is how many things of the rule the work asks for; 0 for as many as there are.
	Things int
	// Start is the share that is right before anything is done, from 0 to 1.
	Start   float64
	Outline []rule.Item
	Kept    []rule.Kept
	// Model is the document that the work must become; nil for none.
	Model  *rule.Model
	Free   []rule.Freedom
	Looks  []rule.Look
	Limits map[string]float64
}

// In returns the rubric in a language: an outline that is written under "any" serves all.
// Its error is the first [*Fault]. That its rules exist is not looked at.
func (s *Source) In(lang string) (*Rubric, error) {
	if faults := s.form(lang); len(faults) > 0 {
		return nil, faults[0]
	}
	r := &Rubric{Title: s.Title, Later: s.Later}
	if r.Title == "" {
		r.Title = rule.EitherTitle
	}
	for i := range s.Checks {
		r.Checks = append(r.Checks, s.Checks[i].in(lang))
	}
	return r, nil
}

func (c *CheckSource) in(lang string) Check {
	outline, _ := c.outline(lang)
	kept, _ := kept(c.Text)
	return Check{
		Rule: c.Rule, Points: c.Points, Required: c.Required == nil || *c.Required,
		Strict: c.Strict, Guard: c.Guard, All: c.All, IfAny: c.IfAny, Limits: c.Limits, Free: c.Free, Looks: c.Looks,
		Kept: kept, Outline: items(outline),
	}
}

// outline returns the outline in a language, and the key that it stands under; "" when there
// is none.
func (c *CheckSource) outline(lang string) (entries []Entry, under string) {
	for _, under := range []string{lang, AnyLanguage} {
		if entries, ok := c.Outline[under]; ok {
			return entries, under
		}
	}
	return nil, ""
}

// OutlineIn returns the outline that serves a language; nil for none.
func (c *CheckSource) OutlineIn(lang string) []Entry {
	entries, _ := c.outline(lang)
	return entries
}

// AnyLanguage is what stands in the place of a language for all of them.
const AnyLanguage = "any"

// Of returns the sum of the points.
func (r *Rubric) Of() float64 {
	sum := 0.0
	for i := range r.Checks {
		sum += r.Checks[i].Points
	}
	return sum
}
