package rules

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// OwnDocument reports a document that is not the author's own long one: it is shorter
// than "words" words, or at least half of its text is that of an exercise, which stands
// in what a work would keep.
var OwnDocument = rule.Rule{
	ID:        "own-document",
	Severity:  rule.Error,
	OnlyAsked: true,
	Cases:     []string{"exercise", "short"},
	Limits:    []string{"words"},
	Run: func(p *rule.Pass) {
		known := map[string]bool{}
		for i := range p.Kept {
			known[spelling.Fold(p.Kept[i].Text)] = true
		}
		words, ofExercise := 0, 0
		for paragraph := range p.Doc.Paragraphs() {
			if paragraph.Place.Region.Has(document.InContents) {
				continue
			}
			text := paragraph.Text()
			n := len(strings.Fields(text))
			words += n
			if known[spelling.Fold(text)] {
				ofExercise += n
			}
		}
		for h := range p.Doc.Headings() {
			words += len(strings.Fields(h.Text()))
		}
		switch least := int(p.Limit("words", 0)); {
		case ofExercise > 0 && ofExercise*2 >= words:
			p.Report(start(p.Doc), rule.In("exercise"))
		case words < least:
			p.Report(start(p.Doc), rule.In("short"), rule.Want(least), rule.Got(words))
		default:
			p.Right(words, nil)
		}
	},
}
