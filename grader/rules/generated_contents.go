package rules

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// GeneratedContents reports a table of contents that was typed: three lines and more,
// one after the other, that end with dots or a tab and a number. It is certain when at
// least 60 in 100 of them are headings of the document; a price list and a programme
// are no table of contents. A list without links that names the headings is a
// question.
var GeneratedContents = rule.Rule{
	ID:       "generated-contents",
	Severity: rule.Error,
	Cases:    []string{rule.DefaultCase, "list"},
	Run: func(p *rule.Pass) {
		c := contentsSearch{keys: headingKeys(p.Doc)}
		generated, linked := 0, 0
		for block := range p.Doc.All() {
			switch b := block.(type) {
			case *document.Contents:
				c.end(p)
				if b.Generated && b.Kind == document.TableOfContents {
					generated++
				}
			case *document.List:
				c.list(p, b)
				if isLinkedContents(p.Doc, b) {
					linked++
				}
			case *document.Paragraph:
				c.paragraph(p, b)
			case *document.Heading:
				c.end(p)
			}
		}
		c.end(p)
		p.Judge(generated + linked + c.found)
		if c.found == 0 {
			p.Right(generated, nil)
		}
	},
}

// fewestEntries is how many lines a table of contents has at least, and asHeadings how
// many of a hundred must be headings.
const (
	fewestEntries = 3
	asHeadings    = 60
)

// contentsSearch gathers lines that follow each other and look like entries.
type contentsSearch struct {
	keys  []spelling.Key
	run   []entry
	found int
}

func (c *contentsSearch) paragraph(p *rule.Pass, paragraph *document.Paragraph) {
	if paragraph.Place.Where.Has(document.InContents | document.InShape) {
		return
	}
	if len(paragraph.Spans) == 0 {
		return
	}
	if !endsWithNumber(paragraph.Spans) {
		c.end(p)
		return
	}
	for _, line := range linesOf(paragraph) {
		e, ok := entryOf(line, paragraph.Place)
		if !ok {
			c.end(p)
			continue
		}
		c.run = append(c.run, e)
	}
}

// endsWithNumber says whether the words of a paragraph can end with the number of a
// page. It is a quick look, which spares the rest for most paragraphs.
func endsWithNumber(spans []document.Span) bool {
	for i := len(spans) - 1; i >= 0; i-- {
		s := &spans[i]
		text := strings.TrimRight(s.Text, " ")
		if s.Kind == document.TextSpan && text == "" || s.Kind == document.Spaces || s.Kind == document.Tab {
			continue
		}
		return text != "" && isDigit(text[len(text)-1])
	}
	return false
}

// end judges the lines that were gathered.
func (c *contentsSearch) end(p *rule.Pass) {
	run := c.run
	c.run = c.run[:0]
	if len(run) < fewestEntries || len(c.keys) == 0 {
		return
	}
	same := 0
	for i := range run {
		if matches(run[i].key, c.keys) {
			same++
		}
	}
	if same*100 >= asHeadings*len(run) {
		c.found++
		p.Report(run[0].place, rule.Excerpt(run[0].text), rule.With("Lines", len(run)))
	}
}

// list judges a list that names the headings and leads nowhere.
func (c *contentsSearch) list(p *rule.Pass, list *document.List) {
	c.end(p)
	if list.Place.Where.Has(document.InList | document.InContents) {
		return
	}
	var texts []spelling.Key
	linked := false
	for paragraph := range inList(list) {
		texts = append(texts, spelling.KeyOf(paragraph.Text()))
		for i := range paragraph.Spans {
			linked = linked || paragraph.Spans[i].Link != nil
		}
	}
	same := 0
	for _, text := range texts {
		if matches(text, c.keys) {
			same++
		}
	}
	if !linked && len(texts) >= fewestEntries && same == len(texts) && 2*same > len(c.keys) {
		c.found++
		p.Report(list.Place, rule.In("list"), rule.As(rule.Review), rule.With("Lines", len(texts)))
	}
}
