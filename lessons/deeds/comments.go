package deeds

import (
	"slices"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/markdown"
	"jourdain/grader/pattern"
)

// notation is a source without our comments, and what they say.
type notation struct {
	front string
	lines []string          // of the text; where a comment stood there is an empty one
	only  []document.Format // of each line
	marks []mark
}

// mark is a comment about the ODT file.
type mark struct {
	line  int // in the text, from 0
	words string
}

var (
	comment = pattern.New(`^\s*<!--\s*(odt|md):\s*(.*?)\s*-->\s*$`)
	fence   = pattern.New("^\\s*(`{3,}|~{3,})")
)

// read takes our comments out of a source (package starter has the notation).
func read(source []byte) *notation {
	text := strings.ReplaceAll(string(source), "\r\n", "\n")
	n := &notation{}
	_, _, first, _ := markdown.FrontMatter([]byte(text))
	lines := strings.SplitAfter(text, "\n")
	n.front = strings.Join(lines[:first-1], "")
	var only document.Format
	code := ""
	for i, line := range lines[first-1:] {
		line = strings.TrimSuffix(line, "\n")
		m := comment().FindStringSubmatch(line)
		if opens := fence().FindStringSubmatch(line); opens != nil {
			code = fenced(code, opens[1])
		}
		if m == nil || code != "" {
			n.lines, n.only = append(n.lines, line), append(n.only, only)
			continue
		}
		n.lines, n.only = append(n.lines, ""), append(n.only, only)
		switch m[2] {
		case "only":
			only = map[string]document.Format{"odt": document.ODT, "md": document.Markdown}[m[1]]
		case "end":
			only = ""
		default:
			n.marks = append(n.marks, mark{line: i, words: m[2]})
		}
	}
	return n
}

// fenced returns the fence of the code that goes on after a line that has a fence.
func fenced(code, found string) string {
	switch {
	case code == "":
		return found
	case strings.HasPrefix(found, code):
		return ""
	default:
		return code
	}
}

// wholeFile are the kinds of marks that are about no part.
func wholeFile() []string {
	return []string{"page-number", "page-header", "page-footer", "levels", changeStyle}
}

// before returns the marks up to a line, and keeps the rest. Those about the whole file go
// to the sketch.
func (n *notation) before(line int, s *Sketch) []string {
	var list []string
	for len(n.marks) > 0 && n.marks[0].line < line {
		words := n.marks[0].words
		n.marks = n.marks[1:]
		if kind, _, _ := strings.Cut(words, " "); slices.Contains(wholeFile(), kind) {
			s.Pages = append(s.Pages, words)
		} else {
			list = append(list, words)
		}
	}
	return list
}
