package starter

import (
	"strconv"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
	"jourdain/grader/rules/spelling"
)

// places are the headings that a link or the table of contents leads to.
type places struct {
	byName map[string]*document.Heading // as a link in Markdown names them
	wanted map[*document.Heading]int    // the number, from 1, of each that something leads to
}

// placesOf finds what the links of a document lead to. The title is in no table of
// contents.
func placesOf(doc *document.Document, title *document.Heading) places {
	p := places{byName: map[string]*document.Heading{}, wanted: map[*document.Heading]int{}}
	seen := map[string]int{}
	for h := range doc.Headings() {
		name := spelling.Slug(h.Text())
		if n := seen[name]; n > 0 {
			p.byName[name+"-"+strconv.Itoa(n)] = h
		} else {
			p.byName[name] = h
		}
		seen[name]++
	}
	wanted := map[*document.Heading]bool{}
	for block := range doc.All() {
		if _, isContents := block.(*document.Contents); isContents {
			for _, h := range p.byName {
				wanted[h] = wanted[h] || h != title
			}
		}
		p.want(block, wanted)
	}
	for h := range doc.Headings() {
		if wanted[h] {
			p.wanted[h] = len(p.wanted) + 1
		}
	}
	return p
}

// want notes the headings that the links of a block lead to, and those of its notes.
func (p *places) want(block document.Block, wanted map[*document.Heading]bool) {
	var spans []document.Span
	switch b := block.(type) {
	case *document.Heading:
		spans = b.Spans
	case *document.Paragraph:
		spans = b.Spans
	}
	for i := range spans {
		s := &spans[i]
		if s.Link != nil {
			if h := p.find(s.Link.Target); h != nil {
				wanted[h] = true
			}
		}
		if s.Note == nil {
			continue
		}
		note := document.Margin{Blocks: s.Note.Blocks}
		for inner := range note.All() {
			p.want(inner, wanted)
		}
	}
}

// find returns the heading that a link's target names; nil for none.
func (p *places) find(target string) *document.Heading {
	name, ok := strings.CutPrefix(target, "#")
	if !ok {
		return nil
	}
	if h := p.byName[strings.ToLower(name)]; h != nil {
		return h
	}
	return p.byName[spelling.Unescaped(name)]
}

// target returns what a link leads to: a place for a heading.
func (p *places) target(address string) target {
	if number := p.wanted[p.find(address)]; number > 0 {
		return target{place: number}
	}
	return target{address: address}
}

// pageWords are words that end with the number of a page: the word processor counts it.
var pageWords = lexicon.Pattern(`^((?:.*\PL)?(?i:{page-words})[ \x{A0}])(\d{1,3})$`)
