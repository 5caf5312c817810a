package rules

import (
	"path/filepath"
	"slices"
	"strings"
	"unicode"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
	"jourdain/grader/rules/rule"
)

// TellingFileName advises to give the file a name that says what is in it: a window without
// a title, a list of files and an attachment show nothing else (WCAG 2.2, 2.4.2, technique
// PDF18 for the title itself). A name is never wrong, only empty: a program's own, letters
// that a hand fell on, "test", "copy of", or several words that each say that this is the
// last version.
var TellingFileName = rule.Rule{
	ID:       "telling-file-name",
	Severity: rule.Advice,
	Cases:    []string{rule.DefaultCase, "copy", "versions"},
	Run: func(p *rule.Pass) {
		name := strings.TrimSpace(strings.TrimSuffix(p.Doc.Name, filepath.Ext(p.Doc.Name)))
		if name == "" {
			p.Judge(0)
			p.Right(0, nil)
			return
		}
		found, plain := "", plainName(name)
		versions := versionWord().FindAllString(plain, 3)
		switch {
		case emptyName().MatchString(plain) || isOneLetter(plain),
			subjectName().MatchString(plain) && (p.Doc.Format != document.Markdown || strings.ContainsAny(plain, "0123456789")):
			found = rule.DefaultCase
		case copyName().MatchString(strings.ToLower(name)):
			found = "copy"
		case len(versions) > 1 && slices.ContainsFunc(versions, isLast):
			found = "versions"
		default:
			p.Right(1, map[string]any{"Name": rule.Quote(p.Doc.Name)})
			return
		}
		p.Report(start(p.Doc), rule.In(found), rule.As(rule.Advice), rule.Excerpt(p.Doc.Name))
	},
}

// plainName returns a name in small letters with one space for all that parts words.
func plainName(name string) string {
	words := strings.FieldsFunc(strings.ToLower(name), func(r rune) bool {
		return unicode.IsSpace(r) || strings.ContainsRune("_-.,()[]", r)
	})
	return strings.Join(words, " ")
}

// emptyName is what programs call a file that nobody has named, and what people type to be
// done with it. A number may follow.
var emptyName = lexicon.Pattern(`^(?:(?:{new}) (?:{files})(?: .{1,20})?|{unnamed}|{filler-names}` +
	`|asdf\w*|qsdf\w*|azer|azert\w*|qwert\w*)(?: ?\d+)*$`)

// subjectName says nothing either, but may be what the text is about: in Markdown, where a
// file is often a page of a manual, only a number makes it a name that nobody has chosen.
var subjectName = lexicon.Pattern(`^(?:{empty-file-names}|doc|microsoft word|word|writer|libreoffice|odt|docx?|img|dsc|te?mp)(?: ?\d+)*$`)

// copyName is the name of a copy that was not given another one, as programs make it.
var copyName = lexicon.Pattern(`^(?:{copies})(?: \(?\d+\)?)? (?:{copied-from})[ _].|. - (?:{copies})(?: \(\d+\))?$`)

// versionWord says of a file that it is a version of itself.
var versionWord = lexicon.Pattern(`\b(?:{last-versions}|v\d+)\b`)

// isLast reports whether a word says that a version is the last one: two numbers of versions
// are compared.
func isLast(word string) bool { return !strings.ContainsAny(word, "0123456789") }

// isOneLetter reports whether a name is one letter again and again.
func isOneLetter(name string) bool {
	first := []rune(name)[:min(1, len(name))]
	return len(first) > 0 && unicode.IsLetter(first[0]) && strings.Trim(name, string(first)) == ""
}
