package rules

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/lookalike"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
)

// SingleTitle reports a document without a title, with several, or with a title by
// another convention than the one that the work asks for (see [rule.Title]).
var SingleTitle = rule.Rule{
	ID:       "single-title",
	About:    rule.Titles,
	Severity: rule.Error,
	Cases:    []string{"none", "several", "wrong-convention"},
	Yields: map[string][]rule.Better{
		"none": {{ID: "matches-model", Cases: []string{"title"}, Doubt: true}},
		// What stands beside the title at its level is named there, with the level that it wants.
		"several": {
			{ID: "required-outline", Cases: []string{"wrong-level"}},
			{ID: "required-outline", Cases: []string{"wrong-level"}, Doubt: true},
			{ID: "matches-model", Cases: []string{"level"}},
			{ID: "matches-model", Cases: []string{"level"}, Doubt: true},
		},
	},
	Run: singleTitle,
}

// manyParagraphs is how many paragraphs a text without headings can have before it
// is worth saying that it has no title.
const manyParagraphs = 12

func singleTitle(p *rule.Pass) {
	severity := rule.Review
	if p.Required {
		severity = rule.Error
	}
	report := func(at found, name string, details ...rule.Detail) {
		details = append(details, rule.In(name), rule.As(severity), rule.Excerpt(at.text))
		p.Report(at.place, details...)
	}
	switch t := findTitles(p); t.verdict(p.Title) {
	case "":
		p.Right(1, map[string]any{"Title": rule.Quote(document.Printable(t.text(p.Title)))})
	case "none":
		if p.Required || needsTitle(p.Reading) {
			report(found{place: start(p.Doc)}, "none", rule.With("Convention", string(wayOf(p))))
			return
		}
		p.Judge(0)
		p.Right(0, nil)
	case "several":
		titles := t.several(p.Title)
		report(titles[1], "several", rule.Want(1), rule.Got(len(titles)), rule.With("First", rule.Quote(titles[0].text)),
			rule.With("Convention", string(conventionOf(p, &t))))
	case "wrong-convention":
		report(t.wrong(p.Title), "wrong-convention", rule.Want(string(p.Title)))
	}
}

// conventionOf returns the convention that a document with several titles follows.
func conventionOf(p *rule.Pass, t *titles) rule.Title {
	if t.opens && len(t.styled) == 0 && p.Title == rule.EitherTitle {
		return rule.LevelOne
	}
	return p.Title.Convention(p.Doc)
}

// wayOf returns the convention by which a document that has no title is to get one: where either is
// right, the one that its format has.
func wayOf(p *rule.Pass) rule.Title {
	if p.Title == rule.EitherTitle && !p.Doc.Format.IsOffice() {
		return rule.LevelOne
	}
	return p.Title
}

// needsTitle reports whether a document is more than a short text or a letter.
func needsTitle(read *reading.Reading) bool {
	for range read.Doc.Headings() {
		return true
	}
	_, paragraphs := size(read)
	return paragraphs > manyParagraphs && !lookalike.IsLetter(read.Doc)
}

// found is a title in a document.
type found struct {
	text  string
	place document.Place
}

// titles are what can be the title of a document.
type titles struct {
	styled []found // paragraphs with a title's style; one a run of them
	front  string  // the title before the text of a Markdown file
	top    []found // headings of level 1
	opens  bool    // the first of them is known to be the title
	sole   bool    // the only heading of level 1 comes before all others
	others bool    // there are headings of other levels
}

func findTitles(p *rule.Pass) titles {
	t := titles{front: rule.FrontTitle(p.Doc), styled: styledTitles(p.Reading)}
	t.opens = openingTitle(p) != nil
	if h := rule.LevelOneTitle(p.Doc); h != nil {
		t.sole = !isAsked(p.Outline, h.Text())
	}
	styled := rule.StyledHeading(p.Doc)
	if h := rule.LevelOneTitle(p.Doc); styled == nil && p.Title == rule.TitleStyle && h != nil && isTitleStyle(h.Style) {
		styled = h
	}
	if styled != nil {
		t.styled = append([]found{{styled.Words(), styled.Place}}, t.styled...)
	}
	for h := range p.Doc.Headings() {
		switch {
		case isBlank(h) || h == styled:
		case h.Level == 1:
			t.top = append(t.top, found{h.Words(), h.Place})
		default:
			t.others = true
		}
	}
	return t
}

func isTitleStyle(style *document.Style) bool {
	named := style.Named()
	return named != nil && named.Role == document.TitleRole
}

// styledTitles returns the titles by style. Paragraphs directly after each other are
// one title on several lines.
func styledTitles(read *reading.Reading) []found {
	var titles []found
	running := false
	for block := range read.Doc.All() {
		p, ok := block.(*document.Paragraph)
		switch {
		case ok && isSpaceOnly(read.Paragraph(p).Text):
		case ok && p.Role == document.TitleRole && running:
			titles[len(titles)-1].text += " " + rule.Quote(p.Text())
		case ok && p.Role == document.TitleRole:
			titles = append(titles, found{rule.Quote(p.Text()), p.Place})
			running = true
		default:
			running = false
		}
	}
	return titles
}

// verdict returns the case to report by a convention; "" when the title is right.
func (t *titles) verdict(asked rule.Title) string {
	byStyle := len(t.styled)
	if byStyle == 0 && t.front != "" {
		byStyle = 1
	}
	if asked == rule.LevelOne {
		return t.atLevelOne(byStyle)
	}
	switch {
	case asked == rule.EitherTitle && t.opens && len(t.top) > 1:
		return "several"
	case byStyle == 1:
		return ""
	case byStyle > 1:
		return "several"
	case asked == rule.TitleStyle && t.sole && t.others:
		return "wrong-convention"
	case asked != rule.TitleStyle && t.sole:
		return ""
	default:
		return "none"
	}
}

// atLevelOne returns the case where a heading of level 1 is asked for, and some titles are said
// otherwise.
func (t *titles) atLevelOne(byStyle int) string {
	switch {
	case len(t.top) == 1 && len(t.styled) == 0:
		return ""
	case byStyle > 0:
		return "wrong-convention"
	case len(t.top) > 1:
		return "several"
	default:
		return "none"
	}
}

// text returns the title's words.
func (t *titles) text(asked rule.Title) string {
	switch {
	case len(t.styled) > 0 && asked != rule.LevelOne:
		return t.styled[0].text
	case len(t.top) > 0 && (asked == rule.LevelOne || t.front == ""):
		return t.top[0].text
	default:
		return t.front
	}
}

// several returns the titles of a document that has several.
func (t *titles) several(asked rule.Title) []found {
	if asked == rule.LevelOne || len(t.styled) == 0 {
		return t.top
	}
	return t.styled
}

// wrong returns the title that follows another convention than the asked one.
func (t *titles) wrong(asked rule.Title) found {
	switch {
	case asked != rule.LevelOne:
		return t.top[0]
	case len(t.styled) > 0:
		return t.styled[0]
	default:
		return found{text: t.front}
	}
}
