package rubric

import (
	"strings"

	"github.com/goccy/go-yaml/ast"

	"jourdain/grader/rules/rule"
	"jourdain/grader/source"
)

// Entry is an item of an outline as its author writes it: a text, or a text with
// the outline below it.
type Entry struct {
	Text  string
	Below []Entry
}

// UnmarshalYAML reads an item of either form. Its error is a [*source.Fault].
func (e *Entry) UnmarshalYAML(node ast.Node) error {
	switch n := node.(type) {
	case *ast.AnchorNode:
		return e.UnmarshalYAML(n.Value)
	case *ast.TagNode:
		return e.UnmarshalYAML(n.Value)
	case *ast.MappingNode:
		if len(n.Values) == 1 {
			return e.nested(n.Values[0])
		}
	case *ast.NullNode:
		return nil // whether a text may be empty depends on what it is for
	case *ast.AliasNode, *ast.MappingKeyNode: // "*" and "?", without quotation marks
		return source.At(node, source.ErrSign)
	case ast.ScalarNode:
		e.Text = textOf(n)
		return nil
	}
	return source.At(node, ErrEntry)
}

// nested reads a text with what is below it.
func (e *Entry) nested(n *ast.MappingValueNode) error {
	key, ok := n.Key.(ast.ScalarNode)
	if !ok {
		return source.At(n.Key, source.ErrSign)
	}
	e.Text = textOf(key)
	switch below := n.Value.(type) {
	case *ast.NullNode:
		return nil
	case *ast.SequenceNode:
		e.Below = make([]Entry, len(below.Values))
		for i, item := range below.Values {
			if err := e.Below[i].UnmarshalYAML(item); err != nil {
				return err
			}
		}
		return nil
	case ast.ScalarNode: // "Conclusion: what we have learnt" is meant as one text
		return source.At(n.Key, source.ErrColon)
	}
	return source.At(n.Key, ErrEntry)
}

// textOf returns a text as it is written: a heading may be "2024" or "Yes".
func textOf(node ast.ScalarNode) string {
	switch n := node.(type) {
	case *ast.StringNode:
		return n.Value
	case *ast.LiteralNode:
		return n.Value.Value
	case *ast.NullNode:
		return ""
	default:
		return node.GetToken().Value
	}
}

// item turns an entry into what a rule reads.
func (e *Entry) item() rule.Item {
	item := rule.Item{Min: 1, Max: 1, Below: items(e.Below)}
	switch text := strings.TrimSpace(e.Text); text {
	case "*":
		item.Min, item.Max = 0, -1
	case "+":
		item.Max = -1
	default:
		text, optional := strings.CutPrefix(text, "? ")
		if optional {
			item.Min = 0
		}
		for alternative := range strings.SplitSeq(text, " | ") {
			item.Texts = append(item.Texts, strings.TrimSpace(alternative))
		}
	}
	return item
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

// isBlank reports whether a text of an entry, or of one below it, says nothing.
func (e *Entry) isBlank() bool {
	item := e.item()
	for _, text := range item.Texts {
		if text == "" {
			return true
		}
	}
	for i := range e.Below {
		if e.Below[i].isBlank() {
			return true
		}
	}
	return false
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
