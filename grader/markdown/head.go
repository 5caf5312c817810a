package markdown

import (
	"bytes"
	"strconv"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
)

// head parts a file into its properties and its text, and returns the number of the text's
// first line. It says false for properties that cannot be read.
func head(source []byte, limits Limits) (meta document.Meta, body []byte, first int, ok bool) {
	if front, body, first, found := FrontMatter(source); found {
		meta, ok = properties(front, limits)
		return meta, body, first, ok
	}
	if front, body, first, found := tomlFront(source); found {
		return tomlMeta(front), body, first, true
	}
	meta, body, first = titleBlock(source)
	return meta, body, first, true
}

// properties reads the front matter, unless it is so long that it is none.
func properties(front []byte, limits Limits) (document.Meta, bool) {
	if len(front) > limits.FrontMatter {
		return document.Meta{}, false
	}
	return meta(front)
}

// tomlFront parts a file from properties in TOML, which Hugo and Zola take: between two
// lines "+++".
func tomlFront(source []byte) (front, body []byte, first int, ok bool) {
	line, rest, _ := bytes.Cut(source, []byte("\n"))
	if !isFence(line, "+++") {
		return nil, source, 1, false
	}
	front = rest
	for first = 2; len(rest) > 0; first++ {
		size := len(front) - len(rest)
		if line, rest, _ = bytes.Cut(rest, []byte("\n")); isFence(line, "+++") {
			return front[:size], rest, first + 1, true
		}
	}
	return nil, source, 1, false
}

// tomlText is a property with a text: key = "text".
var tomlText = pattern.New(`^([A-Za-z]+)[ \t]*=[ \t]*\[?[ \t]*(?:"((?:[^"\\\n]|\\.)*)"|'([^'\n]*)')`)

// tomlMeta reads the properties that the model has, and of several texts the first one. What stands below a name in
// brackets belongs to something else.
func tomlMeta(front []byte) (m document.Meta) {
	for line := range bytes.Lines(front) {
		if hasPrefix(line, "[") {
			break
		}
		found := tomlText().FindSubmatch(line)
		if found == nil {
			continue
		}
		text := string(found[3])
		if plain, err := strconv.Unquote(`"` + string(found[2]) + `"`); err == nil && found[2] != nil {
			text = plain
		}
		set(&m, string(found[1]), words(text))
	}
	return m
}

// mostTitleLines is how many lines a title block may have.
const mostTitleLines = 20

// titleBlock parts a file from pandoc's title block: up to three properties, each on a
// line with "%" before it, which more lines that begin with a space may go on with.
func titleBlock(source []byte) (m document.Meta, body []byte, first int) {
	var fields []string
	rest := source
	for first = 1; first <= mostTitleLines; first++ {
		line, after, _ := bytes.Cut(rest, []byte("\n"))
		text := strings.TrimSpace(string(bytes.TrimPrefix(line, []byte("%"))))
		switch {
		case (hasPrefix(line, "% ") || string(line) == "%") && len(fields) < 3:
			fields = append(fields, text)
		case len(fields) > 0 && hasPrefix(line, " ") && text != "":
			fields[len(fields)-1] += " " + text
		case len(fields) == 0 || len(bytes.TrimSpace(line)) > 0:
			return document.Meta{}, source, 1
		default:
			m.Title = words(fields[0])
			if len(fields) > 1 {
				m.Creator = words(fields[1])
			}
			return m, rest, first
		}
		rest = after
	}
	return document.Meta{}, source, 1
}
