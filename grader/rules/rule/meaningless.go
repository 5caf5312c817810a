package rule

import (
	"path/filepath"
	"strings"

	"jourdain/grader/pattern"
)

// noTitle is what programs call a document that nobody has named.
var noTitle = pattern.New(`(?i)^(?:(?:nouveau |new )?(?:document|texte|text|titre|title|sans (?:nom|titre)|untitled|unbenannt|` +
	`présentation(?: powerpoint)?|microsoft word|word)(?: sans titre)?[\s_-]*\(?\d*\)?|microsoft word - .*|untitled document)$`)

// Meaningless says whether a title says nothing: a program gave it, or it is the name of
// a file.
func Meaningless(title string) bool {
	switch strings.ToLower(filepath.Ext(title)) {
	case ".odt", ".doc", ".docx", ".rtf", ".pdf", ".md", ".txt":
		return true
	}
	return noTitle().MatchString(title)
}
