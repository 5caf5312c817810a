package page

import (
	"errors"
	"fmt"
	"strings"

	"jourdain/grader/document"
)

// Tool names a word processor on the pages of howto: a stable word.
type Tool string

// The tools that a page of howto knows, in the order of its sections.
const (
	Writer     Tool = "writer"
	Word       Tool = "word"
	GoogleDocs Tool = "google-docs"
	OnlyOffice Tool = "onlyoffice"
	Markdown   Tool = "markdown"
)

// Tools returns the tools in the order in which they are offered.
func Tools() []Tool { return []Tool{Writer, Word, GoogleDocs, OnlyOffice, Markdown} }

// Format returns the format in which a document goes to a tool and comes back with its
// structure: ODT, the open one, unless the tool loses headings there or asks before it saves it.
// No tool is as one that keeps ODT.
func (t Tool) Format() document.Format {
	switch t {
	case Word, GoogleDocs, OnlyOffice:
		return document.DOCX
	case Markdown:
		return document.Markdown
	default:
		return document.ODT
	}
}

// Skill is a page of howto: how to do one thing in each tool, in one language.
type Skill struct {
	Name  string
	Title string // its level-1 heading
	How   map[Tool]Section
}

// Section is what a page of howto says for one tool.
type Section struct {
	Tool string // the tool's name, as its makers write it
	Body string // Markdown
}

var errSkill = errors.New("a page of howto is a level-1 heading and a level-2 heading a tool")

// ParseSkill reads a page of howto: a level-1 heading, then for each tool a
// level-2 heading that ends with the tool's word in braces: "## Word {#word}".
// What looks like a heading between two lines of three backticks is an example.
func ParseSkill(name string, source []byte) (*Skill, error) {
	parts := sections(string(source))
	title, ok := strings.CutPrefix(strings.TrimSpace(parts[0]), "# ")
	if !ok {
		return nil, fmt.Errorf("howto %s: %w", name, errSkill)
	}
	title, _, _ = strings.Cut(title, "\n")
	s := &Skill{Name: name, Title: title, How: map[Tool]Section{}}
	for _, part := range parts[1:] {
		heading, body, _ := strings.Cut(strings.TrimPrefix(part, sectionMark), "\n")
		label, id, ok := strings.Cut(heading, " {#")
		id, closed := strings.CutSuffix(id, "}")
		if !ok || !closed || label == "" {
			return nil, fmt.Errorf("howto %s, %q: %w", name, heading, errSkill)
		}
		s.How[Tool(id)] = Section{Tool: label, Body: strings.TrimSpace(body)}
	}
	return s, nil
}

// sectionMark begins a line that begins a section.
const sectionMark = "## "

// sections parts a page before each of its level-2 headings.
func sections(source string) []string {
	parts := []string{""}
	example := false
	for line := range strings.Lines(source) {
		if strings.HasPrefix(line, "```") {
			example = !example
		}
		if !example && strings.HasPrefix(line, sectionMark) {
			parts = append(parts, "")
		}
		parts[len(parts)-1] += line
	}
	return parts
}
