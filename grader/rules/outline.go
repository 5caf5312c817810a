package rules

import (
	"slices"
	"strings"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/rules/lookalike"
	"jourdain/grader/rules/reading"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// headingNames gives the texts of the headings that can be read, to be quoted.
func headingNames(doc *document.Document) []string {
	var names []string
	for h := range doc.Headings() {
		if text := h.Text(); text != "" && !isBlank(h) {
			names = append(names, rule.Quote(text))
		}
	}
	return names
}

// firstLevel gives the level of the parts of the document. Where both conventions for the
// title are right and no style says what the title is, the headings that are asked for tell:
// a title that was lost or renamed does not make all of them wrong.
func firstLevel(p *rule.Pass) int {
	if p.Title == rule.EitherTitle && len(rule.StyledTitles(p.Doc)) == 0 {
		if level := votedLevel(p); level > 0 {
			return level
		}
	}
	if h := rule.LevelOneTitle(p.Doc); h != nil && p.Title != rule.LevelOne && isAsked(p.Outline, h.Text()) {
		return 1
	}
	return p.Title.FirstLevel(p.Doc)
}

// votedLevel gives the level that most of the parts have which the outline asks for: 1, or 2
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

// isAsked says whether an outline asks for a text at its top.
func isAsked(outline []rule.Item, text string) bool {
	depth, ok := askedDepth(outline, text, 0)
	return ok && depth == 0
}

// askedDepth gives how deep in an outline a text is asked for, 0 being the top.
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

// plainTexts finds headings that are asked for among what is no heading.
type plainTexts struct {
	reading *reading.Reading
	read    bool
	list    []plainText
	// titles are the paragraphs that have the role of the document's title.
	titles []plainText
}

// plainText is a short paragraph that is no heading, or its first line.
type plainText struct {
	text  string
	key   spelling.Key
	place document.Place
	rank  int // 0 when it looks like a heading, 1 for plain text, 2 in a list, a table or a box
}

// longestText is how long a paragraph can be and still be a heading's words, in
// characters.
const longestText = 200

// find gives the paragraph that has the words of an item: the one that looks most
// like a heading, and of several the first after a paragraph.
func (t *plainTexts) find(item *rule.Item, after int) *plainText {
	t.once()
	asked := make([]spelling.Key, len(item.Texts))
	for i, text := range item.Texts {
		asked[i] = spelling.KeyOf(text)
	}
	var best *plainText
	for i := range t.list {
		p := &t.list[i]
		if !p.says(asked) {
			continue
		}
		late := best != nil && best.place.Paragraph <= after && p.place.Paragraph > after
		if best == nil || p.rank < best.rank || p.rank == best.rank && late {
			best = p
		}
	}
	return best
}

// title gives the one of several titles of the document that has the words of an item: the
// part was given the role of the whole. A title alone may be what the document is called.
func (t *plainTexts) title(item *rule.Item) *plainText {
	t.once()
	if len(t.titles) < 2 {
		return nil
	}
	for i := range t.titles {
		for _, asked := range item.Texts {
			if t.titles[i].key.Same(spelling.KeyOf(asked)) {
				return &t.titles[i]
			}
		}
	}
	return nil
}

func (p *plainText) says(asked []spelling.Key) bool {
	return slices.ContainsFunc(asked, func(text spelling.Key) bool {
		return p.key.Same(text) || p.rank == 0 && p.key.Close(text)
	})
}

// between gives the plain texts after a paragraph and before another one.
func (t *plainTexts) between(from, to int) *plainTexts {
	t.once()
	part := &plainTexts{reading: t.reading, read: true, titles: t.titles}
	for i := range t.list {
		if at := t.list[i].place.Paragraph; at > from && at < to {
			part.list = append(part.list, t.list[i])
		}
	}
	return part
}

// once reads the document the first time that somebody asks.
func (t *plainTexts) once() {
	if t.read {
		return
	}
	t.read = true
	looks := map[*document.Paragraph]string{}
	for _, c := range lookalike.Find(t.reading) {
		looks[c.Paragraph] = c.Text
	}
	for p := range t.reading.Doc.Paragraphs() {
		text, looking := looks[p]
		if !looking {
			text = strings.TrimSpace(p.Text())
		}
		if text == "" || utf8.RuneCountInString(text) > longestText || p.Place.Where.Has(document.InContents|document.InShape) {
			continue
		}
		if p.Role == document.TitleRole {
			t.titles = append(t.titles, plainText{text: text, key: spelling.KeyOf(text), place: p.Place})
			continue
		}
		t.list = append(t.list, plainText{text, spelling.KeyOf(text), p.Place, rank(looking, p.Place.Where)})
	}
}

func rank(looking bool, where document.Where) int {
	switch {
	case looking:
		return 0
	case where == 0:
		return 1
	default:
		return 2
	}
}
