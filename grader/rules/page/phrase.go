package page

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"strings"
	"text/template"

	"github.com/nicksnyder/go-i18n/v2/i18n"
	i18ntemplate "github.com/nicksnyder/go-i18n/v2/i18n/template"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// ErrNoSentence is the error of a finding whose case has no sentence on the
// rule's page.
var ErrNoSentence = errors.New("no sentence for this case")

// Right returns the sentence that says what is right.
func (b *Book) Right(id rule.ID, right *rule.Right) (string, error) {
	p, err := b.page(id)
	if err != nil {
		return "", err
	}
	if right == nil {
		right = &rule.Right{Count: 1}
	}
	if right.Count == 0 && p.Right.Zero == "" {
		return "", nil
	}
	return b.sentence(b.plural(p.Right, right.Count, right.Args))
}

// Nothing returns the sentence for a document that has nothing for the rule to judge.
func (b *Book) Nothing(id rule.ID) (string, error) {
	p, err := b.page(id)
	if err != nil {
		return "", err
	}
	return p.Nothing, nil
}

// Message returns the sentence for the findings of one case: count of them, the
// first being f.
func (b *Book) Message(id rule.ID, f *rule.Finding, count int) (string, error) {
	c, err := b.sentences(id, f.Case)
	if err != nil {
		return "", err
	}
	return b.sentence(b.plural(c.Message, count, values(f)))
}

// Finding returns what is said of one finding: what it is, what to do, what a
// machine should read, what it reads.
func (b *Book) Finding(id rule.ID, f *rule.Finding) (Case, error) {
	c, err := b.sentences(id, f.Case)
	if err != nil {
		return Case{}, err
	}
	said := Case{}
	for _, s := range []struct {
		into *string
		from string
	}{{&said.One, c.One}, {&said.Fix, c.Fix}, {&said.Expected, c.Expected}, {&said.Actual, c.Actual}} {
		if *s.into, err = b.fill(s.from, values(f)); err != nil {
			return Case{}, fmt.Errorf("page of %s, case %s: %w", id, f.Case, err)
		}
	}
	said.One, _ = b.sentence(said.One, nil)
	said.Fix, _ = b.sentence(said.Fix, nil)
	return said, nil
}

// sentence ends a sentence that ends with a quoted text, because another one may follow
// it.
func (b *Book) sentence(text string, err error) (string, error) { return b.grammar.Stop(text), err }

// Needs returns the sentence for a check that was skipped because the document does
// not meet another rule.
func (b *Book) Needs(other rule.ID) (string, error) {
	p, err := b.page(other)
	if err != nil {
		return "", err
	}
	return b.fill(b.grammar.Needs, map[string]any{"Rule": p.Title})
}

// Meaningless returns the sentence for a check that has no meaning in a format.
func (b *Book) Meaningless(format document.Format) (string, error) {
	return b.fill(b.grammar.Meaningless, map[string]any{"Format": b.grammar.Formats[format]})
}

// Later returns the sentence for a check that was put off, because it is learnt later.
func (b *Book) Later() (string, error) { return b.fill(b.grammar.Later, nil) }

func (b *Book) page(id rule.ID) (*Page, error) {
	p, err := b.pages.get(string(id))
	if p != nil || err != nil {
		return p, err
	}
	return nil, fmt.Errorf("rule %s, language %s: %w", id, b.voice.Lang, ErrNoSentence)
}

func (b *Book) sentences(id rule.ID, name string) (Case, error) {
	p, err := b.page(id)
	if err != nil {
		return Case{}, err
	}
	cases, err := p.Cases()
	if err != nil {
		return Case{}, err
	}
	c, ok := cases[name]
	if !ok {
		return Case{}, fmt.Errorf("rule %s, language %s, case %s: %w", id, b.voice.Lang, name, ErrNoSentence)
	}
	return c, nil
}

// values returns what a sentence may name. A sentence that asks back does so only where
// the finding is not sure: the author of a work may make it so.
func values(f *rule.Finding) map[string]any {
	v := map[string]any{"Excerpt": f.Excerpt, "Want": f.Want, "Got": f.Got, "Sure": f.Severity == rule.Error}
	maps.Copy(v, f.Args)
	return v
}

func (b *Book) plural(p Plural, count int, args map[string]any) (string, error) {
	data := map[string]any{"Count": count}
	maps.Copy(data, args)
	// Some languages count nothing as one, and others as many: "one list is read" would be
	// said of none.
	if count == 0 && p.Zero != "" {
		return b.fill(p.Zero, data)
	}
	if p.One == "" {
		return b.fill(p.Other, data)
	}
	text, err := b.words.Localize(&i18n.LocalizeConfig{
		DefaultMessage: &i18n.Message{
			ID: "sentence", Zero: cmp.Or(p.Zero, p.Other), One: p.One, Two: cmp.Or(p.Two, p.Other),
			Few: cmp.Or(p.Few, p.Other), Many: cmp.Or(p.Many, p.Other), Other: p.Other,
		},
		PluralCount:    count,
		TemplateData:   data,
		TemplateParser: &i18ntemplate.TextParser{Funcs: b.grammar.funcs(), Option: missing},
	})
	if err != nil {
		return "", fmt.Errorf("plural: %w", err)
	}
	return text, nil
}

// missing makes a sentence that names an unknown value an error, not a hole.
const missing = "missingkey=error"

func (b *Book) fill(text string, data map[string]any) (string, error) {
	if !strings.Contains(text, "{{") {
		return text, nil
	}
	t, err := template.New("").Option(missing).Funcs(b.grammar.funcs()).Parse(text)
	if err != nil {
		return "", fmt.Errorf("template: %w", err)
	}
	var out strings.Builder
	if err := t.Execute(&out, data); err != nil {
		return "", fmt.Errorf("template: %w", err)
	}
	return out.String(), nil
}
