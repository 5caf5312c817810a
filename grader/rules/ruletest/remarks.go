package ruletest

import (
	"regexp"
	"strings"

	"jourdain/grader/document"
)

// remarkMark is what is said of a text and is no part of it.
var remarkMark = regexp.MustCompile(`\[(comment|resolved|inserted|deleted|formatted): ([^\]]*)\]`)

// cutRemarks takes the comments and the recorded changes out of the words of a block: an
// inserted or reformatted text stays, a deleted one does not.
func cutRemarks(words string) (rest string, remarks [][]string) {
	remarks = remarkMark.FindAllStringSubmatch(words, -1)
	rest = remarkMark.ReplaceAllStringFunc(words, func(mark string) string {
		parts := remarkMark.FindStringSubmatch(mark)
		if parts[1] == "inserted" || parts[1] == "formatted" {
			return parts[2]
		}
		return ""
	})
	return rest, remarks
}

// remark puts what is said of the last block into the document.
func (b *builder) remark(remarks [][]string) {
	for _, r := range remarks {
		switch kind := r[1]; kind {
		case "comment", "resolved":
			b.doc.Comments = append(b.doc.Comments, document.Comment{Text: r[2], Resolved: kind == "resolved", In: b.last()})
		default:
			kinds := map[string]document.ChangeKind{
				"inserted": document.Insertion, "deleted": document.Deletion, "formatted": document.FormatChange,
			}
			b.doc.Changes = append(b.doc.Changes, document.Change{Kind: kinds[kind], In: b.last()})
		}
	}
}

// languageMark begins or ends words in another language.
var languageMark = regexp.MustCompile(`‹([a-z]{2,3}(?:-[A-Z]{2})?|/)›`)

// cutLanguages takes the marks of languages out of the words of a block, which are in a
// language from the beginning on. There must be no other mark before them.
func cutLanguages(words, language string) (string, []document.Marked) {
	var marked []document.Marked
	if language != "" {
		marked = append(marked, document.Marked{Language: language})
	}
	for {
		at := languageMark.FindStringSubmatchIndex(words)
		if at == nil {
			return words, marked
		}
		name := words[at[2]:at[3]]
		if name == "/" {
			name = language
		}
		marked = append(marked, document.Marked{From: at[0], Language: name})
		words = words[:at[0]] + words[at[1]:]
	}
}

// targets names what references and links can lead to, with commas between the names.
func (b *builder) targets(names string) {
	b.doc.Targets = map[string]bool{}
	for name := range strings.SplitSeq(names, ", ") {
		b.doc.Targets[name] = true
	}
}
