package rule

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/spelling"
)

// Title is the convention by which a document says its title.
type Title string

// The conventions.
const (
	// TitleStyle: a paragraph with a title's style (or the title that a Markdown
	// file gives before its text), and parts at level 1.
	TitleStyle Title = "title-style"
	// LevelOne: one heading of level 1, which is the title, and parts at level 2.
	LevelOne Title = "level-1"
	// EitherTitle takes both.
	EitherTitle Title = "either"
)

// Convention returns the convention that a document follows: the asked one, or,
// when either is right, the one its own title shows. Without any title it is
// [TitleStyle]: the parts are at level 1.
func (t Title) Convention(doc *document.Document) Title {
	switch {
	case t == TitleStyle || t == LevelOne:
		return t
	case len(StyledTitles(doc)) > 0 || StyledHeading(doc) != nil:
		return TitleStyle
	case LevelOneTitle(doc) != nil && !opensUnder(FrontTitle(doc), LevelOneTitle(doc)), OpeningTitle(doc, FrontTitle(doc)) != nil:
		return LevelOne
	default:
		return TitleStyle
	}
}

// FirstLevel returns the level that the parts of the document have by the
// convention: 1 under a title's style, 2 under a level-1 title.
func (t Title) FirstLevel(doc *document.Document) int {
	if t.Convention(doc) == LevelOne {
		return 2
	}
	return 1
}

// StyledTitles returns the paragraphs that a title's style marks as the title.
func StyledTitles(doc *document.Document) []*document.Paragraph {
	var titles []*document.Paragraph
	for p := range doc.Paragraphs() {
		if p.Role == document.TitleRole && p.Text() != "" {
			titles = append(titles, p)
		}
	}
	return titles
}

// StyledHeading returns the heading that a title's style marks as the title, before all others,
// which have its level too; nil when there is none such. Some give the style of the title an
// outline level: it is the title all the same. Alone on level 1 it is [LevelOneTitle].
func StyledHeading(doc *document.Document) *document.Heading {
	for h := range doc.Headings() {
		if h.Words() == "" {
			continue
		}
		if named := h.Style.Named(); named == nil || named.Role != document.TitleRole || h == LevelOneTitle(doc) {
			return nil
		}
		return h
	}
	return nil
}

// FrontTitle returns the title that a Markdown file gives before its text; "" for
// none, and for one that says nothing. The title among the properties of another format
// is not seen by a reader.
func FrontTitle(doc *document.Document) string {
	if doc.Format != document.Markdown || Meaningless(doc.Meta.Title) {
		return ""
	}
	return doc.Meta.Title
}

// TitleOf returns the words of the document's title by either convention; "" for none.
func TitleOf(doc *document.Document) string {
	if titles := StyledTitles(doc); len(titles) > 0 {
		return titles[0].Text()
	}
	if h := StyledHeading(doc); h != nil {
		return h.Text()
	}
	if h := LevelOneTitle(doc); h != nil && !opensUnder(FrontTitle(doc), h) {
		return h.Text()
	}
	return FrontTitle(doc)
}

// HasTitle reports whether the document has a title by either convention.
func HasTitle(doc *document.Document) bool { return TitleOf(doc) != "" }

// opensUnder reports whether a heading of level 1 is the first part under a title
// given before the text, and not that title once more.
func opensUnder(title string, h *document.Heading) bool {
	return title != "" && !spelling.Same(h.Text(), title)
}

// OpeningTitle returns the heading that a text opens with as its title, in a format in which no
// style can say so: it has level 1 and the words of the title, which are known from elsewhere ("" for
// not known). Other headings may have its level too, and are the ones at fault; nil when there is
// none such.
func OpeningTitle(doc *document.Document, words string) *document.Heading {
	if doc.Format.IsOffice() || words == "" {
		return nil
	}
	for h := range doc.Headings() {
		if h.Words() == "" {
			continue
		}
		if h.Level == 1 && spelling.Same(h.Text(), words) {
			return h
		}
		return nil
	}
	return nil
}

// LevelOneTitle returns the heading that is the title by being the only one of
// level 1, before all others; nil when there is none such.
func LevelOneTitle(doc *document.Document) *document.Heading {
	var title *document.Heading
	for h := range doc.Headings() {
		switch {
		case title == nil && h.Level == 1 && h.Words() != "":
			title = h
		case title == nil && h.Words() != "", title != nil && h.Level == 1:
			return nil
		}
	}
	return title
}
