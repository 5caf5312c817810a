package starter

import (
	"fmt"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/markdown"
	"jourdain/grader/pattern"
)

// Fault is something wrong in a source, for its author.
type Fault struct {
	Line    int // of the source, from 1
	Message string
	// Picture is set for a picture that we do not draw, whose name is Name.
	Picture bool
	Name    string
}

// notation is a source with its comments taken out of the text.
type notation struct {
	lines  []sourceLine
	marks  []mark
	faults []Fault
}

// sourceLine is a line of the source.
type sourceLine struct {
	text    string
	comment bool            // it is one of our comments, which no file holds
	only    document.Format // the one format whose file holds it; "" for both
}

// comment is one of our comments on a line of its own. Other comments are the
// author's business, and part of the Markdown file.
var comment = pattern.New(`^\s*<!--\s*(odt|md):\s*(.*?)\s*-->\s*$`)

// begun is the beginning of one of our comments.
var begun = pattern.New(`<!--\s*(odt|md):`)

// fence begins and ends a block of code, whose lines are no comments of ours.
var fence = pattern.New("^\\s*(`{3,}|~{3,})")

// formatOf returns the format that a comment is for.
func formatOf(word string) document.Format {
	if word == "md" {
		return document.Markdown
	}
	return document.ODT
}

// parse finds the comments of a source.
func parse(source []byte) *notation {
	n := &notation{}
	_, _, first, _ := markdown.FrontMatter(source)
	text := strings.ReplaceAll(string(source), "\r\n", "\n")
	var only document.Format
	since, code := 0, ""
	for i, words := range strings.Split(text, "\n") {
		number := i + 1
		l := sourceLine{text: words, only: only}
		m := comment().FindStringSubmatch(words)
		switch {
		case number < first:
		case code != "" || fence().MatchString(words):
			code = inCode(code, words)
		case m == nil && begun().MatchString(words):
			n.fault(number, "a comment stands on a line of its own, and ends on it")
		case m == nil:
		case m[2] == "only" && only != "":
			n.fault(number, "this stands between the %q of line %d and its %q", "only", since, "end")
			l.comment = true
		case m[2] == "only":
			only, since, l.comment = formatOf(m[1]), number, true
		case m[2] == "end":
			if only != formatOf(m[1]) {
				n.fault(number, "there is no \"%s: only\" before it", m[1])
			}
			only, l.comment = "", true
		default:
			l.comment = true
			n.mark(number, m[1], m[2])
		}
		n.lines = append(n.lines, l)
	}
	if only != "" {
		n.fault(since, "nothing ends this %q", "only")
	}
	return n
}

// inCode returns the fence of the block of code that goes on after a line; "" after its
// end.
func inCode(code, words string) string {
	m := fence().FindStringSubmatch(words)
	switch {
	case code == "":
		return m[1]
	case m != nil && strings.HasPrefix(m[1], code) && strings.Trim(strings.TrimSpace(words), code[:1]) == "":
		return ""
	default:
		return code
	}
}

func (n *notation) fault(number int, format string, args ...any) {
	n.faults = append(n.faults, Fault{Line: number, Message: fmt.Sprintf(format, args...)})
}

// mark keeps what a comment says.
func (n *notation) mark(number int, format, words string) {
	if format != "odt" {
		n.fault(number, "%q is not known: for Markdown there are %q and %q", words, "only", "end")
		return
	}
	m, err := parseMark(words)
	if err != nil {
		n.faults = append(n.faults, Fault{Line: number, Message: err.Error()})
		return
	}
	m.line = number
	n.marks = append(n.marks, m)
}

// text returns the lines that one format's file holds. The comments, and what is for
// another format, are taken out with the empty lines around them, save one.
func (n *notation) text(format document.Format) string {
	var kept []string
	took := false
	for _, l := range n.lines {
		blank := strings.TrimSpace(l.text) == ""
		last := len(kept) - 1
		switch {
		case l.comment || l.only != "" && l.only != format:
			took = true
			if last >= 0 && strings.TrimSpace(kept[last]) != "" {
				kept = append(kept, "")
			}
		case took && blank:
		default:
			took = false
			kept = append(kept, l.text)
		}
	}
	return strings.Join(kept, "\n")
}

// numbered returns the lines for one format with all others empty, so that each keeps
// its number.
func (n *notation) numbered(format document.Format) string {
	var b strings.Builder
	for i, l := range n.lines {
		if i > 0 {
			b.WriteByte('\n')
		}
		if !l.comment && (l.only == "" || l.only == format) {
			b.WriteString(l.text)
		}
	}
	return b.String()
}
