package result

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/lookalike"
	"jourdain/grader/rules/rule"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// most is how many lines the two columns show.
const most = 200

// Columns shows a document twice: the lines that stand out to the eye, and what a
// machine reads in each.
func Columns(w *text.Words, doc *document.Document) screen.Columns {
	c := screen.Columns{
		Left:  screen.Column{Title: w.Say("result.eye"), Empty: w.Say("result.nothing-loud")},
		Right: screen.Column{Title: w.Say("result.machine"), Empty: w.Say("result.no-heading")},
	}
	add := func(left, right screen.Line) {
		if len(c.Left.Lines) < most {
			c.Left.Lines, c.Right.Lines = append(c.Left.Lines, left), append(c.Right.Lines, right)
		}
	}
	numbers := &screen.Numbering{}
	first := rule.EitherTitle.FirstLevel(doc)
	loud := lookalikes(doc)
	for block := range doc.All() {
		switch b := block.(type) {
		case *document.Heading:
			add(heading(w, b, numbers, first))
		case *document.Paragraph:
			if words, ok := loud[b]; ok {
				add(screen.Line{Text: words, Depth: 1, Loud: true},
					screen.Line{Lead: "?", Text: w.Say("result.text-word"), Mark: screen.Todo})
			} else if b.Role == document.TitleRole && b.Text() != "" {
				words := rule.Quote(b.Text())
				add(screen.Line{Text: words, Loud: true}, screen.Line{Text: words, Aside: w.Say("result.title-word")})
			}
		}
	}
	return c
}

// heading shows a heading of the outline: what is seen, and its number.
func heading(w *text.Words, h *document.Heading, numbers *screen.Numbering, first int) (left, right screen.Line) {
	words := rule.Quote(h.Text())
	if words == "" {
		words = w.Say("result.empty-word")
	}
	if h.Level < first {
		return screen.Line{Text: words, Loud: true}, screen.Line{Text: words, Aside: w.Say("result.title-word")}
	}
	left = screen.Line{Text: words, Loud: true, Depth: min(h.Level-first+1, 4)}
	return left, screen.Line{Lead: numbers.Next(h.Level), Text: words}
}

// lookalikes gives the words of each paragraph that looks like a heading.
func lookalikes(doc *document.Document) map[*document.Paragraph]string {
	found := map[*document.Paragraph]string{}
	for _, c := range lookalike.Find(doc) {
		found[c.Paragraph] = rule.Quote(c.Text)
	}
	return found
}
