package odt

import (
	"jourdain/grader/document"

	"jourdain/grader/xmltext"
)

// inline reads what stands inside the words of a paragraph: its characters, and
// elements in between. The content of what we do not know counts, as it does for
// LibreOffice.
func (c *content) inline(w *words, d *dress) {
	c.Mixed(
		func(e xmltext.Element) { c.inlineElement(e, w, d) },
		func(chars []byte) { c.characters(chars, w, d) },
	)
}

func (c *content) characters(chars []byte, w *words, d *dress) {
	if c.flow.deleting() {
		w.skip(chars)
		return
	}
	if c.takes(w, len(chars)) {
		w.write(chars, d)
	}
}

// takes counts bytes that come to the words of a paragraph, and reports whether they may.
func (c *content) takes(w *words, count int) bool {
	switch c.letters += count; {
	case len(w.text)+w.spaces+count > c.limits.Paragraph:
		c.Fail(tooBig(document.LimitParagraph))
	case c.letters > c.limits.Text:
		c.Fail(tooBig(document.LimitText))
	default:
		return true
	}
	return false
}

func (c *content) inlineElement(e xmltext.Element, w *words, d *dress) {
	switch e.Name {
	case "text:span":
		c.span(e, w, d)
	case "text:a":
		c.link(e, w, d)
	case "text:s":
		c.spaces(e, w, d)
	case "text:tab":
		c.mark(document.Tab, w, d)
	case "text:line-break":
		c.mark(document.LineBreak, w, d)
	case "text:note":
		c.note(e, w, d)
	case "office:annotation":
		c.tracked.comment(c.scanner, e, w)
		w.gap = false // a comment parts two spaces
	case "office:annotation-end":
		w.gap = false
	case "text:change-start", "text:change-end":
		c.change(e, w)
	case "text:change":
		c.tracked.note(e, w)
		w.lost = w.lost || c.tracked.known[e.Attr("text:change-id")].deletes
	case "text:toc-mark", "text:toc-mark-start", "text:toc-mark-end":
		c.tocMark(e, w)
	case "text:hidden-paragraph":
		w.hide = w.hide || e.Attr("text:is-hidden") == "true"
	case "text:ruby-text", "text:number", "text:p", "text:h": // LibreOffice has no paragraph in a paragraph
	default:
		c.otherInline(e, w, d)
	}
}

func (c *content) otherInline(e xmltext.Element, w *words, d *dress) {
	if isDrawing(e.Name) {
		c.inlineDrawing(e, w, d)
		return
	}
	if f, ok := readField(e); ok {
		c.field(e, f, w, d)
		return
	}
	c.inline(w, d)
}

// span reads a text:span: its style goes over the look of the text around it.
func (c *content) span(e xmltext.Element, w *words, d *dress) {
	inner := c.dressed(e.Attr("text:style-name"), d)
	c.inline(w, &inner)
}

// dressed returns a dress with a text style put over it.
func (c *content) dressed(name string, d *dress) dress {
	inner := *d
	st := c.styles.find(c.scope, forText, name)
	if st == nil {
		return inner
	}
	inner.look = c.styles.looks.text(d.look, st)
	if named := st.public.Named(); named != nil {
		inner.style = named
	}
	if st.hidden.set {
		inner.hidden = st.hidden.value
	}
	inner.language = c.language(st, d.language)
	return inner
}

// link reads a text:a.
func (c *content) link(e xmltext.Element, w *words, d *dress) {
	title := e.Attr("office:title")
	link := &document.Link{Target: document.Clean(e.Attr("xlink:href")), Title: document.Clean(title)}
	inner := c.dressed(e.Attr("text:style-name"), d)
	inner.link = link
	spans, boxes := len(w.spans), len(c.floats)
	c.inline(w, &inner)
	if len(w.spans) == spans && len(c.floats) == boxes && link.Target != "" && !c.flow.deleting() {
		w.wordless(&inner)
	}
}

// spaces reads a text:s, which stands for one or several spaces (ODF 1.3 part 3,
// 6.1.3). LibreOffice takes a count of none, or one that is no number, for one.
func (c *content) spaces(e xmltext.Element, w *words, d *dress) {
	count := 1
	if value, ok := e.Lookup("text:c"); ok {
		count = min(max(1, leadingNumber(value)), c.limits.Spaces)
	}
	switch {
	case c.flow.deleting():
		w.lose()
	case c.takes(w, count):
		w.run(count, d)
		w.seeSpace(d)
	}
}

func (c *content) mark(kind document.SpanKind, w *words, d *dress) {
	if c.flow.deleting() {
		w.lose()
		return
	}
	w.mark(document.Span{Kind: kind}, d)
}
