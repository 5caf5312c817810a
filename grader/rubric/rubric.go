package rubric

import (
	"errors"
	"fmt"
	"math"
	"slices"

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

// The faults of a rubric.
var (
	ErrTitle    = errors.New("title must be title-style, level-1 or either")
	ErrNoRule   = errors.New("a check names no rule")
	ErrTwice    = errors.New("a rule is asked for twice")
	ErrPoints   = errors.New("points must not be negative")
	ErrQuarter  = errors.New("points must be a multiple of a quarter")
	ErrLimit    = errors.New("the rule has no such limit")
	ErrLanguage = errors.New("the outline is not given in this language")
	ErrGuard    = errors.New("a guard is required: it cannot say required: false")
	ErrText     = errors.New("text is a list of paragraphs, or of headings with the paragraphs below them")
	ErrLater    = errors.New("a rule of later is checked already, or named twice")
	ErrFree     = errors.New("free names headings, links or added-text")
	ErrLooks    = errors.New("looks names alignment, pages, letters, emphasis or spaces")
	ErrModel    = errors.New("there is no model to compare with")
	ErrShown    = errors.New("show-points asks to show points, and no check gives any")
)

// In gives the rubric in a language; its error is a [*Fault]. An outline that is written in one language
// only, or under "any", serves all.
func (s *Source) In(lang string) (*Rubric, error) {
	r := &Rubric{Title: s.Title}
	switch r.Title {
	case rule.TitleStyle, rule.LevelOne, rule.EitherTitle:
	case "":
		r.Title = rule.EitherTitle
	default:
		return nil, &Fault{Key: "title", Err: fmt.Errorf("%q: %w", s.Title, ErrTitle)}
	}
	seen := map[rule.ID]bool{}
	for i := range s.Checks {
		check, fault := s.Checks[i].in(lang)
		if fault == nil && seen[check.Rule] {
			fault = &Fault{Key: "rule", Err: ErrTwice}
		}
		if fault != nil {
			fault.Check = i + 1
			return nil, fault
		}
		seen[check.Rule] = true
		r.Checks = append(r.Checks, check)
	}
	for i, id := range s.Later {
		if seen[id] {
			return nil, &Fault{Later: i + 1, Err: fmt.Errorf("%s: %w", id, ErrLater)}
		}
		seen[id] = true
	}
	r.Later = s.Later
	if s.ShowPoints && r.Of() == 0 {
		return nil, &Fault{Key: "show-points", Err: ErrShown}
	}
	return r, nil
}

// maxPoints is how many points a check gives at most: beyond it quarters are lost.
const maxPoints = 1e6

func (c *CheckSource) in(lang string) (Check, *Fault) {
	switch {
	case c.Rule == "":
		return Check{}, &Fault{Err: ErrNoRule}
	case c.Points < 0:
		return Check{}, &Fault{Key: "points", Err: ErrPoints}
	case 4*c.Points != math.Floor(4*c.Points) || c.Points > maxPoints:
		return Check{}, &Fault{Key: "points", Err: ErrQuarter}
	case c.Guard && c.Required != nil && !*c.Required:
		return Check{}, &Fault{Key: "required", Err: ErrGuard}
	}
	check := Check{
		Rule: c.Rule, Points: c.Points, Required: c.Required == nil || *c.Required,
		Strict: c.Strict, Guard: c.Guard, All: c.All, IfAny: c.IfAny, Limits: c.Limits, Free: c.Free, Looks: c.Looks,
	}
	if fault := c.compared(); fault != nil {
		return Check{}, fault
	}
	var ok bool
	if check.Kept, ok = kept(c.Text); !ok {
		return Check{}, &Fault{Key: "text", Err: ErrText}
	}
	if len(c.Outline) > 0 {
		entries, ok := c.Outline[lang]
		if !ok {
			entries, ok = c.Outline["any"]
		}
		if !ok {
			return Check{}, &Fault{Key: "outline", Err: fmt.Errorf("%q: %w", lang, ErrLanguage)}
		}
		check.Outline = items(entries)
	}
	return check, nil
}

// compared finds what is wrong in what a check says of its model.
func (c *CheckSource) compared() *Fault {
	for _, f := range c.Free {
		if !slices.Contains(rule.Freedoms(), f) {
			return &Fault{Key: "free", Err: fmt.Errorf("%q: %w", f, ErrFree)}
		}
	}
	for _, l := range c.Looks {
		if !slices.Contains(rule.Looks(), l) {
			return &Fault{Key: "looks", Err: fmt.Errorf("%q: %w", l, ErrLooks)}
		}
	}
	return nil
}

// Of gives the sum of the points.
func (r *Rubric) Of() float64 {
	sum := 0.0
	for i := range r.Checks {
		sum += r.Checks[i].Points
	}
	return sum
}
