package html

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
)

// loosened returns a selector for all elements that one may mean which the reader does not know, as
// far as what stands at its end says: it leaves out the conditions. "" where it means what is not
// there on a page that nobody touches.
func loosened(selector string) string {
	if states().MatchString(selector) {
		return ""
	}
	fields := strings.FieldsFunc(conditions().ReplaceAllString(selector, ""), func(r rune) bool { return strings.ContainsRune(" \t\n>+~", r) })
	if len(fields) == 0 || strings.ContainsAny(fields[len(fields)-1], "()[]:") {
		return "*"
	}
	return fields[len(fields)-1]
}

var (
	// states are those of elements that somebody touches, and what stands before and behind them.
	states = pattern.New(`::|:(?:hover|focus|active|visited|target|before|after|first-l|checked|disabled|selection|placeholder)`)
	// conditions are those of an element that the reader does not know.
	conditions = pattern.New(`:[a-z-]+(?:\([^()]*\))?|\[[^\[\]]*\]`)
)

// unsure returns of declarations those of colours, which are not known then.
func unsure(says []declaration) []declaration {
	var all []declaration
	for _, d := range says {
		switch d.name {
		case "color", "background", "background-color":
			all = append(all, declaration{d.name, document.UnknownColor})
		case "background-image", "opacity", "filter":
			all = append(all, d)
		}
	}
	return all
}

func parseSelector(text string) (selector []compound, weight int, ok bool) {
	fields := strings.Fields(strings.ReplaceAll(text, ":root", "html"))
	if len(fields) == 0 || len(fields) > mostSelectors {
		return nil, 0, false
	}
	for _, field := range fields {
		if strings.ContainsAny(field, ":[>+~\\()") {
			return nil, 0, false
		}
		var c compound
		for i, part := range strings.FieldsFunc(strings.NewReplacer(".", " .", "#", " #").Replace(field), func(r rune) bool { return r == ' ' }) {
			switch {
			case len(part) == 1 && part != "*" && (part == "." || part == "#"):
				return nil, 0, false
			case part[0] == '.':
				c.classes = append(c.classes, part[1:])
				weight += 1 << 8
			case part[0] == '#':
				c.id = part[1:]
				weight += 1 << 16
			case i > 0:
				return nil, 0, false
			case part != "*":
				c.name = strings.ToLower(part)
				weight++
			}
		}
		selector = append(selector, c)
	}
	return selector, weight, true
}
