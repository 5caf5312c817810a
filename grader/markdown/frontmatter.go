package markdown

import (
	"bytes"
	"strings"

	"github.com/goccy/go-yaml/ast"
	"github.com/goccy/go-yaml/parser"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
	"jourdain/grader/source"
)

// FrontMatter parts a Markdown file from the properties before its text: YAML
// between a first line "---" and a line "---" or "...". It returns the YAML, the
// text after it and the number of the text's first line, from 1. Without front
// matter, ok is false and the body is the whole source.
//
// Text between two thematic breaks is no front matter: the first line that is
// neither empty nor a comment must be a property, and the line after the first
// "---" must not be empty (as in pandoc).
func FrontMatter(source []byte) (front, body []byte, line int, ok bool) {
	rest := bytes.TrimPrefix(source, []byte(markUTF8))
	first, rest, found := bytes.Cut(rest, []byte("\n"))
	if !found || !isFence(first, "---") {
		return nil, source, 1, false
	}
	front = rest
	for line = 2; len(rest) > 0; line++ {
		var text []byte
		size := len(front) - len(rest)
		text, rest, _ = bytes.Cut(rest, []byte("\n"))
		if isFence(text, "---") || isFence(text, "...") {
			if front = front[:size]; !looksLikeYAML(front) {
				break
			}
			return front, rest, line + 1, true
		}
	}
	return nil, source, 1, false
}

// isFence reports whether a line is a mark, whatever spaces follow it.
func isFence(line []byte, mark string) bool {
	return string(bytes.TrimRight(line, " \t\r")) == mark
}

// property is the beginning of a YAML property.
var property = pattern.New(`^["']?[\pL_][^:#\n]{0,99}:([ \t\r]|$)`)

func looksLikeYAML(front []byte) bool {
	for i, line := range bytes.Split(front, []byte("\n")) {
		line = bytes.TrimRight(line, " \t\r")
		switch {
		case len(line) == 0 && i == 0 && len(front) > 0:
			return false
		case len(line) > 0 && line[0] != '#':
			return property().Match(line)
		}
	}
	return true
}

// meta reads the properties of a file. It says false for broken YAML, and for more of it
// than anybody writes above a text.
func meta(front []byte) (m document.Meta, ok bool) {
	if source.IsCostly(front) {
		return m, false
	}
	file, err := parser.ParseBytes(front, 0)
	if err != nil {
		return m, false
	}
	if len(file.Docs) == 0 || file.Docs[0].Body == nil {
		return m, true
	}
	properties, ok := file.Docs[0].Body.(ast.MapNode)
	if !ok {
		return m, false
	}
	for i := properties.MapRange(); i.Next(); {
		name, value := i.Key().GetToken().Value, i.Value()
		if several, isList := value.(*ast.SequenceNode); isList && len(several.Values) > 0 && isLanguage(name) {
			value = several.Values[0]
		}
		if isFormat(name) {
			m.Contents = m.Contents || asksForContents(value)
		}
		set(&m, name, scalar(value, 3))
	}
	return m, true
}

// asksForContents reports whether one of the properties of a format asks for a table of
// contents, as R Markdown and Quarto have it.
func asksForContents(node ast.Node) bool {
	if n, ok := node.(*ast.AnchorNode); ok {
		node = n.Value
	}
	formats, ok := node.(ast.MapNode)
	if !ok {
		return false
	}
	for i := formats.MapRange(); i.Next(); {
		name, value := strings.ToLower(i.Key().GetToken().Value), i.Value()
		if name == "toc" && isTrue(scalar(value, 1)) {
			return true
		}
		if options, ok := value.(ast.MapNode); ok {
			for j := options.MapRange(); j.Next(); {
				if strings.EqualFold(j.Key().GetToken().Value, "toc") && isTrue(scalar(j.Value(), 1)) {
					return true
				}
			}
		}
	}
	return false
}

// isTrue knows the ways to say yes in YAML.
func isTrue(value string) bool {
	switch strings.ToLower(value) {
	case "true", "yes", "on":
		return true
	default:
		return false
	}
}

// set keeps a property that the model has. A text has one language: the first one.
func set(m *document.Meta, name, value string) {
	switch name = strings.ToLower(name); {
	case name == "title":
		m.Title = value
	case isLanguage(name):
		m.Language = value
	case name == "author" || name == "authors":
		m.Creator = value
	case name == "toc" || name == "table-of-contents" || name == "tableofcontents":
		m.Contents = m.Contents || isTrue(value)
	}
}

// isFormat names the properties that hold those of a format.
func isFormat(name string) bool {
	return strings.EqualFold(name, "output") || strings.EqualFold(name, "format")
}

func isLanguage(name string) bool {
	return strings.EqualFold(name, "lang") || strings.EqualFold(name, "language")
}

// scalar returns the words of a property: a text as it is, several ones with commas
// between them, and the name of somebody who has properties too. An alias gives
// nothing, so that no file can unfold itself.
func scalar(node ast.Node, depth int) string {
	if depth == 0 {
		return ""
	}
	switch n := node.(type) {
	case *ast.NullNode, *ast.AliasNode:
		return ""
	case *ast.AnchorNode:
		return scalar(n.Value, depth)
	case *ast.TagNode:
		return scalar(n.Value, depth)
	case *ast.LiteralNode:
		return words(n.Value.Value)
	case *ast.StringNode:
		return words(n.Value)
	case *ast.SequenceNode:
		var all []string
		for _, value := range n.Values {
			if text := scalar(value, depth-1); text != "" {
				all = append(all, text)
			}
		}
		return strings.Join(all, ", ")
	case ast.MapNode:
		for i := n.MapRange(); i.Next(); {
			if i.Key().GetToken().Value == "name" {
				return scalar(i.Value(), depth-1)
			}
		}
		return ""
	case ast.ScalarNode:
		return words(n.GetToken().Value)
	default:
		return ""
	}
}

// words cleans a text and puts it on one line.
func words(text string) string {
	return strings.TrimSpace(document.Clean(strings.TrimSpace(text)))
}
