package rule

import (
	"path/filepath"
	"strings"

	"jourdain/grader/lexicon"
)

// noTitle is what programs call a document that nobody has named.
var noTitle = lexicon.Pattern(`(?i)^(?:(?:(?:{new}) )?(?:{document-titles}|{unnamed}|microsoft word|word)(?: (?:{unnamed}))?[\s_-]*\(?\d*\)?|microsoft word - .*)$`)

// Meaningless reports whether a title says nothing: a program gave it, or it is the name of
// a file.
func Meaningless(title string) bool {
	switch strings.ToLower(filepath.Ext(title)) {
	case ".odt", ".doc", ".docx", ".rtf", ".pdf", ".md", ".txt":
		return true
	}
	return noTitle().MatchString(title)
}
