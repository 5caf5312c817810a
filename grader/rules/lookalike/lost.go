package lookalike

import (
	"strings"

	"jourdain/grader/document"
)

// Lost reports whether a candidate was a heading in its author's program, which is known
// to write headings as ordinary paragraphs in ODT: ONLYOFFICE does so with all of
// them, AbiWord below level 4. Their style is what is left of them.
func Lost(doc *document.Document, c *Candidate) bool {
	if doc.Format != document.ODT || !c.Is(HeadingStyle) {
		return false
	}
	program := strings.ToLower(doc.Meta.Generator)
	return strings.Contains(program, "onlyoffice") || strings.Contains(program, "abiword") && c.Paragraph.StyleLevel > abiwordLevels
}

// abiwordLevels is how many levels of headings AbiWord 3.0 writes as such.
const abiwordLevels = 4
