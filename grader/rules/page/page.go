package page

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"slices"
	"sync"

	"jourdain/grader/rules/rule"
)

// Page is what is said about a rule in one language.
type Page struct {
	Rule rule.ID `yaml:"-"`
	// Title names what the rule asks for, in a few words.
	Title string `yaml:"title"`
	// Right says that the document is right; it may name what the rule counts.
	Right Plural `yaml:"right"`
	// Nothing says that the document has nothing for the rule to judge; "" for a rule that
	// always has something.
	Nothing string `yaml:"nothing"`
	// Why says in one sentence why it matters.
	Why string `yaml:"why"`
	// Limits say what each threshold is that a rubric can set, and what it is when no
	// rubric does.
	Limits map[string]string `yaml:"limits"`
	// Skill names the page of howto that says how to mend it.
	Skill string `yaml:"skill"`
	// Standards are the clauses that ask for the same, as their authors name them.
	Standards []string `yaml:"standards"`
	// Body is the explanation, in Markdown.
	Body string `yaml:"-"`

	cases func() (map[string]Case, error)
}

// Case is what is said of one kind of finding.
type Case struct {
	// Message says what is, for all findings of the case together.
	Message Plural `yaml:"message"`
	// One says it of one finding, when there are others beside it; "" to say
	// nothing more than the excerpt.
	One string `yaml:"one"`
	// Fix says what to do.
	Fix string `yaml:"fix"`
	// Expected and Actual say what a machine should read and what it reads.
	Expected string `yaml:"expected"`
	Actual   string `yaml:"actual"`
	// Skill names another page of howto than the rule's own; "" for the rule's.
	Skill string `yaml:"skill"`
}

// Plural is a sentence with its plural forms, named as in CLDR. A sentence
// without plural forms has only Other. Zero is for nothing at all, in every language:
// without it nothing is said of nothing.
type Plural struct {
	Zero  string `yaml:"zero"`
	One   string `yaml:"one"`
	Two   string `yaml:"two"`
	Few   string `yaml:"few"`
	Many  string `yaml:"many"`
	Other string `yaml:"other"`
}

// Cases returns the sentences for each thing that the rule can find. They are most of a page,
// and most rules find nothing: they are read when they are first asked for. The error shows
// the line.
func (p *Page) Cases() (map[string]Case, error) { return p.cases() }

// SkillFor names the page of howto that says how to mend what is found in a case; the rule's
// own where the cases cannot be read.
func (p *Page) SkillFor(name string) string {
	cases, err := p.Cases()
	if err != nil {
		return p.Skill
	}
	return cmp.Or(cases[name].Skill, p.Skill)
}

// Skills names every page of howto that the page leads to, the rule's own first, and no other
// where the cases cannot be read.
func (p *Page) Skills() []string {
	skills := []string{p.Skill}
	cases, err := p.Cases()
	if err != nil {
		return skills
	}
	for _, name := range slices.Sorted(maps.Keys(cases)) {
		if skill := p.SkillFor(name); !slices.Contains(skills, skill) {
			skills = append(skills, skill)
		}
	}
	return skills
}

// Parse reads a page but for its cases, whose faults [Page.Cases] tells. The error shows the
// line.
func Parse(id rule.ID, source []byte) (*Page, error) {
	front, body, err := split(source)
	if err != nil {
		return nil, fmt.Errorf("page of %s: %w", id, err)
	}
	rest, cases := cutCases(front)
	p := &Page{Rule: id, Body: string(body), cases: sync.OnceValues(func() (map[string]Case, error) {
		return readCases(id, cases)
	})}
	if err := read(rest, p); err != nil {
		return nil, fmt.Errorf("page of %s: %w", id, err)
	}
	return p, nil
}

func readCases(id rule.ID, source []byte) (map[string]Case, error) {
	var front struct {
		Cases map[string]Case `yaml:"cases"`
	}
	if err := read(source, &front); err != nil {
		return nil, fmt.Errorf("page of %s: %w", id, err)
	}
	return front.Cases, nil
}

// cutCases parts the cases from the rest of a front matter: the line of their key, and the
// indented and empty ones below. Both keep their lines where they were, for what the errors say.
func cutCases(front []byte) (rest, cases []byte) {
	within := false
	for line := range bytes.Lines(front) {
		if !bytes.ContainsAny(line[:1], " \n") {
			within = bytes.HasPrefix(line, []byte("cases:"))
		}
		if within {
			rest, cases = append(rest, '\n'), append(cases, line...)
		} else {
			rest, cases = append(rest, line...), append(cases, '\n')
		}
	}
	return rest, cases
}

// split takes the front matter, between two lines of three hyphens, from a file.
func split(source []byte) (front, body []byte, err error) {
	const fence = "---\n"
	rest, ok := bytes.CutPrefix(source, []byte(fence))
	if !ok {
		return nil, nil, fmt.Errorf("the first line is not %q", "---")
	}
	front, body, ok = bytes.Cut(rest, []byte("\n"+fence))
	if !ok {
		return nil, nil, fmt.Errorf("the front matter has no end (a line %q)", "---")
	}
	return front, bytes.TrimLeft(body, "\n"), nil
}
