package rubric

import (
	"errors"
	"fmt"
	"strings"

	"github.com/goccy/go-yaml"

	"jourdain/grader/rules/rule"
)

// Entry is an item of an outline as its author writes it: a text, or a text with
// the outline below it.
type Entry struct {
	Text  string
	Below []Entry
}

// ErrEntry is the error of an item of an outline that is neither of the two forms.
var ErrEntry = errors.New(`an item of an outline is a text, or one text with a list: {"A": ["B", "C"]}`)

// UnmarshalYAML reads an item of either form.
func (e *Entry) UnmarshalYAML(source []byte) error {
	if err := yaml.Unmarshal(source, &e.Text); err == nil {
		return nil
	}
	var nested map[string][]Entry
	if err := yaml.Unmarshal(source, &nested); err != nil || len(nested) != 1 {
		return ErrEntry
	}
	for text, below := range nested {
		e.Text, e.Below = text, below
	}
	return nil
}

// item turns an entry into what a rule reads.
func (e *Entry) item() rule.Item {
	switch text := strings.TrimSpace(e.Text); text {
	case "*":
		return rule.Item{Min: 0, Max: -1}
	case "+":
		return rule.Item{Min: 1, Max: -1}
	default:
		text, optional := strings.CutPrefix(text, "? ")
		item := rule.Item{Min: 1, Max: 1, Below: items(e.Below)}
		if optional {
			item.Min = 0
		}
		for alternative := range strings.SplitSeq(text, " | ") {
			item.Texts = append(item.Texts, strings.TrimSpace(alternative))
		}
		return item
	}
}

func items(entries []Entry) []rule.Item {
	if len(entries) == 0 {
		return nil
	}
	out := make([]rule.Item, len(entries))
	for i := range entries {
		out[i] = entries[i].item()
	}
	return out
}

// kept turns the text of a check into what a rule reads: a paragraph, or a heading
// with the paragraphs below it. False when something is neither.
func kept(entries []Entry) ([]rule.Kept, bool) {
	var list []rule.Kept
	for i := range entries {
		e := &entries[i]
		if strings.TrimSpace(e.Text) == "" {
			return nil, false
		}
		if len(e.Below) == 0 {
			list = append(list, rule.Kept{Text: e.Text})
		}
		for j := range e.Below {
			if len(e.Below[j].Below) > 0 || strings.TrimSpace(e.Below[j].Text) == "" {
				return nil, false
			}
			list = append(list, rule.Kept{Text: e.Below[j].Text, Under: e.Text})
		}
	}
	return list, true
}

var errYAML = errors.New("this is not YAML that can be read")

// Parse reads a rubric. The error shows the line.
func Parse(source []byte) (read *Source, err error) {
	// Some broken texts make the library of YAML panic.
	defer func() {
		if recover() != nil {
			read, err = nil, fmt.Errorf("rubric: %w", errYAML)
		}
	}()
	var s Source
	if err := yaml.UnmarshalWithOptions(source, &s, yaml.Strict()); err != nil {
		return nil, fmt.Errorf("rubric: %s", yaml.FormatError(err, false, true))
	}
	return &s, nil
}
