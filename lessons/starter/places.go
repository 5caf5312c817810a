package starter

import (
	"fmt"
	"strconv"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
	"jourdain/grader/rules/spelling"
)

// places are the headings that a link or the table of contents leads to.
type places struct {
	byName map[string]*document.Heading // as a link in Markdown names them
	wanted map[*document.Heading]string // the bookmark of each that something leads to
}

// placesOf finds what the links of a document lead to. The title is in no table of
// contents.
func placesOf(doc *document.Document, title *document.Heading) places {
	p := places{byName: map[string]*document.Heading{}, wanted: map[*document.Heading]string{}}
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
		switch b := block.(type) {
		case *document.Contents:
			for _, h := range p.byName {
				wanted[h] = wanted[h] || h != title
			}
		case *document.Paragraph:
			p.want(b, wanted)
		}
	}
	for h := range doc.Headings() {
		if wanted[h] {
			p.wanted[h] = fmt.Sprintf("__RefHeading___%d", len(p.wanted)+1)
		}
	}
	return p
}

// want notes the headings that the links of a paragraph and of its notes lead to.
func (p *places) want(paragraph *document.Paragraph, wanted map[*document.Heading]bool) {
	for i := range paragraph.Spans {
		s := &paragraph.Spans[i]
		if s.Link != nil {
			if h := p.find(s.Link.Target); h != nil {
				wanted[h] = true
			}
		}
		if s.Note == nil {
			continue
		}
		for _, block := range s.Note.Blocks {
			if inner, ok := block.(*document.Paragraph); ok {
				p.want(inner, wanted)
			}
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

// href returns the address of a link: that of a bookmark for a heading.
func (p *places) href(target string) string {
	if name := p.wanted[p.find(target)]; name != "" {
		return "#" + name
	}
	return target
}

// bookmark returns what stands before and after the words of a heading (ODF 1.3 part 3,
// 6.2.1.2).
func (p *places) bookmark(h *document.Heading) (begin, end string) {
	name := p.wanted[h]
	if name == "" {
		return "", ""
	}
	return `<text:bookmark-start text:name="` + name + `"/>`, `<text:bookmark-end text:name="` + name + `"/>`
}

// pageWords are words that end with the number of a page: the word processor counts it.
var pageWords = lexicon.Pattern(`^((?:.*\PL)?(?i:{page-words})[ \x{A0}])(\d{1,3})$`)

// reference writes a link inside the document as a cross-reference: to a caption by
// its number, to a heading by its words or its page. It is false for any other link.
func (w *words) reference(name string, spans []document.Span) bool {
	text := document.Text(spans)
	if one, ok := w.captions.byName[name]; ok {
		number := one.find(text)
		if number == nil {
			w.fault(w.at, "a reference to #%s says its number, %d", name, one.number)
			return false
		}
		w.b.WriteString(w.text(text[:number[0]]))
		w.put(fmt.Sprintf(`<text:sequence-ref text:reference-format="value" text:ref-name="%s">%d</text:sequence-ref>`, one.mark, one.number))
		w.b.WriteString(w.text(text[number[1]:]))
		return true
	}
	h := w.places.find("#" + name)
	page := pageWords().FindStringSubmatch(text)
	switch {
	case h == nil:
		w.fault(w.at, "nothing is called #%s", name)
		return false
	case page != nil:
		w.b.WriteString(w.text(page[1]))
		w.put(fmt.Sprintf(`<text:bookmark-ref text:reference-format="page" text:ref-name="%s">%s</text:bookmark-ref>`, w.places.wanted[h], page[2]))
		return true
	case text == h.Text() && !w.entry:
		w.put(fmt.Sprintf(`<text:bookmark-ref text:reference-format="text" text:ref-name="%s">%s</text:bookmark-ref>`, w.places.wanted[h], escape(text)))
		return true
	default:
		return false
	}
}
