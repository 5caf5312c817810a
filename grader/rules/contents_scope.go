package rules

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// scope says which headings a table of contents lists.
type scope struct {
	at     int // the number of its paragraph
	depth  int
	behind bool              // it stands behind all headings
	title  *document.Heading // that of the whole, which it may leave out
	styles map[string]bool   // of the headings that it lists; nil for any
	one    bool              // it lists only the chapter that it stands in
	ended  bool              // that chapter has ended
}

func (c *contentsCheck) scope(contents *document.Contents, depth int) *scope {
	if depth == 0 {
		depth = 10
	}
	s := &scope{at: contents.Place.Paragraph, depth: depth, one: contents.Sources.Chapter}
	if n := len(c.headings.list); n > 0 && c.headings.list[n-1].Place.Paragraph <= s.at {
		s.behind, s.title = true, rule.LevelOneTitle(c.pass.Doc)
	}
	if contents.Sources.NoHeadings {
		s.styles = styleNames(&contents.Sources)
	}
	return s
}

// lists reports whether the table lists a heading; the headings must come in reading order. Those
// that stand before it do not count, unless all do: the first can be the title of the whole.
func (s *scope) lists(h *document.Heading) bool {
	after := h.Place.Paragraph > s.at
	if s.one {
		if after && h.Level == 1 {
			s.ended = true
		}
		return after && !s.ended && s.allows(h)
	}
	return (after || s.behind && h != s.title) && s.allows(h)
}

func (s *scope) allows(h *document.Heading) bool {
	return h.Level <= s.depth && (s.styles == nil || isStyled(h.Style, s.styles))
}

func styleNames(from *document.Sources) map[string]bool {
	names := make(map[string]bool, len(from.Styles))
	for _, name := range from.Styles {
		names[name] = true
	}
	return names
}

// isStyled reports whether the named style of a text is one of those.
func isStyled(style *document.Style, names map[string]bool) bool {
	named := style.Named()
	return named != nil && (names[named.Name] || names[named.Display])
}

// otherSources are what tables of contents list besides headings: the paragraphs of some
// styles, and the marks in the text. LibreOffice lists the paragraphs whose style is made for
// headings too, which other programs do not read as such: another rule tells that.
type otherSources struct{ styled, madeFor, marks spelling.Set }

func sourcesOf(doc *document.Document) *otherSources {
	s := &otherSources{}
	for i, words := range doc.Marks {
		s.marks.Add(spelling.KeyOf(words), i)
	}
	names := map[string]bool{}
	for block := range doc.All() {
		if contents, ok := block.(*document.Contents); ok {
			for _, name := range contents.Sources.Styles {
				names[name] = true
			}
		}
	}
	for p := range doc.Paragraphs() {
		if p.Place.Region.Has(document.InContents) {
			continue
		}
		if p.StyleLevel > 0 {
			s.madeFor.Add(spelling.KeyOf(p.Text()), 0)
		}
		if isStyled(p.Style, names) {
			s.styled.Add(spelling.KeyOf(p.Text()), 0)
		}
	}
	return s
}

// isOther reports whether an entry is a paragraph of a style that tables of contents list too,
// or the words of a mark in the text.
func (c *contentsCheck) isOther(contents *document.Contents, e *entry) bool {
	if c.others == nil {
		c.others = sourcesOf(c.pass.Doc)
	}
	from := &contents.Sources
	return isAmong(&c.others.madeFor, e) || len(from.Styles) > 0 && isAmong(&c.others.styled, e) || from.Marks && isAmong(&c.others.marks, e)
}

// isAmong reports whether an entry names one of some texts, maybe with a label before it.
func isAmong(set *spelling.Set, e *entry) bool {
	if set.Has(e.key) {
		return true
	}
	if words, _, how := cutPage(e.text); how != noPage && set.Has(spelling.KeyOf(words)) {
		return true
	}
	for rest := range withoutLabels(e.text) {
		if set.Has(spelling.KeyOf(rest)) {
			return true
		}
	}
	return false
}
