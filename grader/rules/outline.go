package rules

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// headingNames returns the texts of the headings that can be read, to be quoted.
func headingNames(doc *document.Document) []string {
	var names []string
	for h := range doc.Headings() {
		if text := h.Text(); text != "" && !isBlank(h) {
			names = append(names, rule.Quote(text))
		}
	}
	return names
}

// firstLevel returns the level of the parts of the document. Where both conventions for the
// title are right and no style says what the title is, the headings that are asked for tell:
// a title that was lost or renamed does not make all of them wrong.
func firstLevel(p *rule.Pass) int {
	if p.Title == rule.EitherTitle && len(rule.StyledTitles(p.Doc)) == 0 {
		if opensWithTitle(p) {
			return 2
		}
		if level := votedLevel(p); level > 0 {
			return level
		}
	}
	if h := rule.LevelOneTitle(p.Doc); h != nil && p.Title != rule.LevelOne && isAsked(p.Outline, h.Text()) {
		return 1
	}
	return p.Title.FirstLevel(p.Doc)
}

// opensWithTitle reports whether the document is in a format in which no style says what the title
// is, and opens with it: with the title that stands before its text, or that the work must have.
func opensWithTitle(p *rule.Pass) bool {
	h := openingTitle(p)
	return h != nil && !isAsked(p.Outline, h.Text())
}

// openingTitle returns the heading that [rule.OpeningTitle] finds by either of these; nil for none.
func openingTitle(p *rule.Pass) *document.Heading {
	if h := rule.OpeningTitle(p.Doc, rule.FrontTitle(p.Doc)); h != nil {
		return h
	}
	return rule.OpeningTitle(p.Doc, p.Named)
}

// votedLevel returns the level that most of the parts have which the outline asks for: 1, or 2
// for that and deeper ones; 0 when neither has more.
func votedLevel(p *rule.Pass) int {
	asked := map[string]bool{}
	for i := range p.Outline {
		for _, text := range p.Outline[i].Texts {
			asked[spelling.Fold(text)] = true
		}
	}
	if len(asked) == 0 {
		return 0
	}
	first, deeper := 0, 0
	for h := range p.Doc.Headings() {
		switch {
		case !asked[spelling.Fold(h.Text())]:
		case h.Level == 1:
			first++
		default:
			deeper++
		}
	}
	switch {
	case first > deeper:
		return 1
	case deeper > first:
		return 2
	default:
		return 0
	}
}

// isAsked reports whether an outline asks for a text at its top.
func isAsked(outline []rule.Item, text string) bool {
	depth, ok := askedDepth(outline, text, 0)
	return ok && depth == 0
}

// askedDepth returns how deep in an outline a text is asked for, 0 being the top.
func askedDepth(outline []rule.Item, text string, depth int) (int, bool) {
	for i := range outline {
		for _, asked := range outline[i].Texts {
			if spelling.Same(text, asked) {
				return depth, true
			}
		}
	}
	for i := range outline {
		if d, ok := askedDepth(outline[i].Below, text, depth+1); ok {
			return d, true
		}
	}
	return 0, false
}
