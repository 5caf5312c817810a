package rules

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/passage"
	"jourdain/grader/rules/rule"
)

// KeptText reports paragraphs that the work must keep and that are gone, and, with the
// limit "under" at 1, those that stand under another heading than asked; with "apart" at
// 1, those that were joined to the paragraph before them. Two words that lost the space
// between them are reported too. What counts as kept is in package passage: nine words in
// ten, each beside one of its neighbours. Where nearly nothing is kept it is another
// document, and to ask for each paragraph would spoil it.
var KeptText = rule.Rule{
	ID:        "kept-text",
	Severity:  rule.Error,
	OnlyAsked: true,
	Cases:     []string{AnotherDocument, "missing", "moved", "joined", "glued"},
	Limits:    []string{"under", "apart"},
	Run: func(p *rule.Pass) {
		under, apart := p.Limit("under", 0) > 0, p.Limit("apart", 0) > 0
		kept := 0
		p.Judge(len(p.Kept))
		all := passage.Find(p.Doc, p.Kept)
		if isAnother(all) {
			p.Report(start(p.Doc), rule.In(AnotherDocument), rule.Things(len(all)))
			return
		}
		for i, found := range all {
			asked := &p.Kept[i]
			switch {
			case !found.There:
				p.Report(found.Place, rule.In("missing"), rule.Excerpt(asked.Text), rule.With("Under", asked.Under))
			case under && !found.Under:
				p.Report(found.Place, rule.In("moved"), rule.Excerpt(asked.Text),
					heading(rule.Want, asked.Under), heading(rule.Got, headingAbove(found.Place)))
			case apart && i > 0 && together(&all[i-1], &found):
				p.Report(found.Place, rule.In("joined"), rule.Excerpt(asked.Text))
			case len(found.Glued) > 0:
				for n, g := range found.Glued {
					p.Report(found.Place, rule.In("glued"), rule.Excerpt(g.Together()), rule.Want(g.Before), rule.With("After", g.After), rule.Things(1-n))
				}
			default:
				kept++
			}
		}
		if kept == len(p.Kept) {
			p.Right(kept, nil)
		}
	},
}

// isAnother reports whether of some paragraphs hardly one is kept: a greeting may stand in
// any letter.
func isAnother(all []passage.Found) bool {
	kept := 0
	for i := range all {
		if all[i].There {
			kept++
		}
	}
	return len(all) >= 3 && kept*4 <= len(all)
}

// together reports whether two texts stand in one paragraph. Those in notes have no number.
func together(before, text *passage.Found) bool {
	return before.There && text.Place.Paragraph > 0 && before.Place.Paragraph == text.Place.Paragraph
}

// heading says a heading as a detail; nothing when there is none.
func heading(detail func(any) rule.Detail, text string) rule.Detail {
	if text == "" {
		return func(*rule.Finding) {}
	}
	return detail(text)
}

// headingAbove returns the text of the heading that a place is under; "" for none.
func headingAbove(place document.Place) string {
	if place.Under == nil {
		return ""
	}
	return place.Under.Text()
}
