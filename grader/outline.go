package grader

import (
	"slices"

	"jourdain/grader/document"
	"jourdain/grader/rules/lookalike"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
)

// OutlineReport is what a machine reads in a file, and what only looks like it.
// Its JSON form is a promise: it may grow, and never changes.
type OutlineReport struct {
	Schema     int                `json:"schema"`
	File       string             `json:"file"`
	Format     document.Format    `json:"format"`
	Title      string             `json:"title"`
	Language   string             `json:"language"`
	Generator  string             `json:"generator"`
	Headings   []OutlineHeading   `json:"headings"`
	Elsewhere  []OutlineElsewhere `json:"elsewhere"`
	Lookalikes []OutlineLookalike `json:"lookalikes"`
	Warnings   []document.Warning `json:"warnings"`
}

// OutlineHeading is a heading of the outline.
type OutlineHeading struct {
	Level     int                  `json:"level"`
	Text      string               `json:"text"`
	Paragraph int                  `json:"paragraph"`
	Line      int                  `json:"line"`
	Source    document.LevelSource `json:"source"`
	Empty     bool                 `json:"empty,omitempty"`
	// Style is the style that gives the level, as people see it; "" where none does.
	Style string `json:"style,omitempty"`
	// Implied is set for a heading that Word and Google Docs show, and LibreOffice does not.
	Implied bool `json:"implied,omitempty"`
}

// OutlineElsewhere is a heading that stands outside the outline: in a page's
// header or footer, in a note, in an index.
type OutlineElsewhere struct {
	Level int    `json:"level"`
	Text  string `json:"text"`
	Where string `json:"where"`
}

// OutlineLookalike is a paragraph that looks like a heading and is none.
type OutlineLookalike struct {
	Text      string   `json:"text"`
	Paragraph int      `json:"paragraph"`
	Line      int      `json:"line"`
	Because   []string `json:"because"`
}

// Outline says what a machine reads in a document. The file's name is as the
// person gave it.
func Outline(doc *document.Document, file string) *OutlineReport {
	r := &OutlineReport{
		Schema: 1, File: document.Printable(file), Format: doc.Format, Title: title(doc),
		Language: doc.Meta.Language, Generator: doc.Meta.Generator,
		Headings: []OutlineHeading{}, Elsewhere: []OutlineElsewhere{}, Lookalikes: []OutlineLookalike{},
		Warnings: append([]document.Warning{}, doc.Warnings...),
	}
	for h := range doc.Headings() {
		r.Headings = append(r.Headings, OutlineHeading{
			Level: h.Level, Text: h.Text(), Paragraph: h.Place.Paragraph, Line: h.Place.Line,
			Source: h.Source, Empty: h.Empty(), Style: styleOfLevel(h), Implied: h.Implied,
		})
	}
	for h := range doc.Elsewhere() {
		r.Elsewhere = append(r.Elsewhere, OutlineElsewhere{Level: h.Level, Text: h.Text(), Where: h.Place.Region.Name()})
	}
	for _, c := range lookalike.Find(reading.Of(doc)) {
		r.Lookalikes = append(r.Lookalikes, OutlineLookalike{
			Text: c.Text, Paragraph: c.Paragraph.Place.Paragraph, Line: c.Paragraph.Place.Line, Because: c.Because,
		})
	}
	return r
}

// WithoutImplied leaves out the headings that LibreOffice does not show, as one does to compare.
func (r *OutlineReport) WithoutImplied() {
	r.Headings = slices.DeleteFunc(r.Headings, func(h OutlineHeading) bool { return h.Implied })
}

// styleOfLevel returns the name of the style that gives a heading its level.
func styleOfLevel(h *document.Heading) string {
	switch h.Source {
	case document.StyleLevel, document.InheritedLevel, document.StyleName:
		return h.Style.Named().Display
	default:
		return ""
	}
}

// title returns the title that the file says it has, or, when it says none, the one
// that a paragraph with a title's style gives.
func title(doc *document.Document) string {
	if doc.Meta.Title != "" {
		return doc.Meta.Title
	}
	if titles := rule.StyledTitles(doc); len(titles) > 0 {
		return document.Printable(titles[0].Text())
	}
	return ""
}
