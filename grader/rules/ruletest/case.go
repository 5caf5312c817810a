package ruletest

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"
	"github.com/rogpeppe/go-internal/txtar"

	"jourdain/grader/document"
	"jourdain/grader/rubric"
	"jourdain/grader/rules/rule"
)

// Kind is what a case is there to show.
type Kind string

// The kinds of case.
const (
	Pass Kind = "pass" // a good document: nothing is found
	Fail Kind = "fail" // a bad one: something is
	Near Kind = "near" // one that could be taken for a bad one, and is not
)

// Header is what a case sets and expects.
type Header struct {
	Title    rule.Title     `yaml:"title"`
	Required bool           `yaml:"required"`
	Outline  []rubric.Entry `yaml:"outline"`
	Text     []rubric.Entry `yaml:"text"` // paragraphs to keep
	// Free and Looks are said of the model, which stands before the document and the line
	// "==== document".
	Free  []rule.Freedom `yaml:"free"`
	Looks []rule.Look    `yaml:"looks"`
	// Whose are the titles, by language, of the other work that the document is.
	Whose map[string]string `yaml:"whose"`
	// Begun is the document before anything was done, in the notation of the case.
	Begun  string             `yaml:"begun"`
	Limits map[string]float64 `yaml:"limits"`
	// Want are the findings: "severity | case | excerpt | want | got". What a
	// finding does not say is "-", or left out at the end.
	Want []string `yaml:"want"`
	// At are the numbers of the paragraphs where the findings are; nil to leave
	// them open.
	At []int `yaml:"at"`
	// Says is the sentence for the gravest finding, in the language of the case; ""
	// to leave it open. Fix is what it tells to do.
	Says string `yaml:"says"`
	Fix  string `yaml:"fix"`
	// Right is the sentence for what is right; "-" for none, "" to leave it open.
	Right string `yaml:"right"`
	// Judged is how many things the rule looks at, which is what a share of the points is
	// of; nil to leave it open.
	Judged *int `yaml:"judged"`
	// Things are how many of these each finding is about; nil to leave them open.
	Things []int `yaml:"things"`
}

// Case is one document and what a rule finds in it.
type Case struct {
	Name string
	Kind Kind
	Lang string
	Header
	Doc     *document.Document
	Setting rule.Setting
}

// ErrCase is the error of a member that is no case.
var ErrCase = errors.New("a case is named KIND-WORDS.LANG.blocks, .md or .html")

// Readers read what cases hold, by the ending of their names: "md". This package knows only blocks.
type Readers map[string]func(source string) (*document.Document, error)

// Cases reads the cases of a rule.
func Cases(path string, readers Readers) ([]Case, error) {
	archive, err := txtar.ParseFile(path)
	if err != nil {
		return nil, fmt.Errorf("cases: %w", err)
	}
	var cases []Case
	for _, file := range archive.Files {
		c, err := readCase(file.Name, string(file.Data), readers)
		if err != nil {
			return nil, fmt.Errorf("%s, %s: %w", path, file.Name, err)
		}
		cases = append(cases, c)
	}
	return cases, nil
}

func readCase(name, source string, readers Readers) (Case, error) {
	parts := strings.Split(name, ".")
	kind, _, _ := strings.Cut(name, "-")
	if len(parts) != 3 {
		return Case{}, ErrCase
	}
	c := Case{Name: name, Kind: Kind(kind), Lang: parts[1]}
	header, body, ok := strings.Cut(source, "====\n")
	if !ok {
		header, body = "", source
	}
	if err := yaml.UnmarshalWithOptions([]byte(header), &c.Header, yaml.Strict()); err != nil {
		return c, fmt.Errorf("header (a text with a colon or a quotation mark in it stands between '): %s", yaml.FormatError(err, false, true))
	}
	if err := c.set(); err != nil {
		return c, err
	}
	read := readers[parts[2]]
	if parts[2] == "blocks" {
		read = Parse
	}
	if read == nil {
		return c, ErrCase
	}
	model, inner, ok := strings.Cut(body, "==== document\n")
	if ok {
		doc, err := read(model)
		if err != nil {
			return c, err
		}
		whose := func(*document.Document) map[string]string { return c.Whose }
		c.Setting.Model, body = &rule.Model{Doc: doc, Free: c.Free, Looks: c.Looks, Whose: whose}, inner
		if c.Begun != "" {
			if c.Setting.Model.Begun, err = read(c.Begun); err != nil {
				return c, err
			}
		}
	}
	var err error
	c.Doc, err = read(body)
	return c, err
}

// set makes the rule's setting from the header, as a rubric would.
func (c *Case) set() error {
	check := rubric.CheckSource{Rule: "any", Text: c.Text, Limits: c.Limits}
	if c.Outline != nil {
		check.Outline = map[string][]rubric.Entry{"any": c.Outline}
	}
	source := rubric.Source{Title: c.Title, Checks: []rubric.CheckSource{check}}
	r, err := source.In(c.Lang)
	if err != nil {
		return fmt.Errorf("header: %w", err)
	}
	c.Setting = rule.Setting{
		Required: c.Required, Title: r.Title, Outline: r.Checks[0].Outline, Kept: r.Checks[0].Kept, Limits: c.Limits,
	}
	return nil
}

// Describe puts findings in the form of [Header.Want].
func Describe(findings []rule.Finding) []string {
	var lines []string
	for i := range findings {
		f := &findings[i]
		parts := []string{f.Severity.String(), f.Case, cmp.Or(f.Excerpt, none), show(f.Want), show(f.Got)}
		for parts[len(parts)-1] == none {
			parts = parts[:len(parts)-1]
		}
		lines = append(lines, strings.Join(parts, " | "))
	}
	return lines
}

// none stands for what a finding does not say.
const none = "-"

func show(value any) string {
	if value == nil {
		return none
	}
	return fmt.Sprint(value)
}
