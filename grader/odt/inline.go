package odt

import (
	"jourdain/grader/document"

	"jourdain/grader/xmltext"
)

// run is a piece of the text of a paragraph that is read into its words, in one dress.
type run struct {
	*content
	words *words
	dress *dress
}

// in returns a run of the same words in another dress.
func (r run) in(d *dress) run { return run{r.content, r.words, d} }

// read reads what stands inside the words of a paragraph: its characters, and
// elements in between. The content of what we do not know counts, as it does for
// LibreOffice.
func (r run) read() { r.Mixed(r.element, r.characters) }

func (r run) characters(chars []byte) {
	if r.flow.deleting() {
		r.words.skip(chars)
		return
	}
	switch {
	case !r.takes(len(chars)):
	case r.words.origin != nil:
		r.trace(chars)
	default:
		r.words.write(chars, r.dress)
	}
}

// takes counts bytes that come to the words of a paragraph, and reports whether they may.
func (r run) takes(count int) bool {
	switch r.letters += count; {
	case len(r.words.Text)+r.words.Spaces+count > r.limits.Paragraph:
		r.Fail(tooBig(document.LimitParagraph))
	case r.letters > r.limits.Text:
		r.Fail(tooBig(document.LimitText))
	default:
		return true
	}
	return false
}

func (r run) element(e xmltext.Element) {
	switch e.Name {
	case "text:span":
		r.span(e)
	case "text:a":
		r.link(e)
	case "text:s":
		r.spaces(e)
	case "text:tab":
		r.mark(document.Tab)
	case "text:line-break":
		r.mark(document.LineBreak)
	case "text:note":
		r.note(e)
	case "office:annotation":
		r.comment(e, r.words)
		r.words.gap = false // a comment parts two spaces
	case "office:annotation-end":
		r.words.gap = false
	case "text:change-start", "text:change-end":
		r.change(e, r.words)
	case "text:change":
		r.tracked.note(e, r.words)
		r.words.lost = r.words.lost || r.tracked.known[e.Attr("text:change-id")].deletes
	case "text:toc-mark", "text:toc-mark-start", "text:toc-mark-end":
		r.marks.read(e, r.words, r.flow.deleting())
	case "text:hidden-paragraph":
		r.words.hide = r.words.hide || e.Attr("text:is-hidden") == "true"
	case "text:number":
		r.traceNumber()
	case "text:ruby-text", "text:p", "text:h": // LibreOffice has no paragraph in a paragraph
	default:
		r.other(e)
	}
}

func (r run) other(e xmltext.Element) {
	if isDrawing(e.Name) {
		r.drawing(e)
		return
	}
	if f, ok := readField(e); ok {
		r.field(e, f)
		return
	}
	r.unknown()
}

// span reads a text:span: its style goes over the look of the text around it.
func (r run) span(e xmltext.Element) {
	inner := r.stocks.dress()
	*inner = r.dressed(e.Attr("text:style-name"))
	r.in(inner).read()
	r.stocks.undress(inner)
}

// dressed returns a dress with a text style put over it.
func (r run) dressed(name string) dress {
	inner := *r.dress
	st := r.styles.used(r.scope, forText, name)
	if st == nil {
		return inner
	}
	inner.Look = r.styles.looks.text(r.dress.Look, st)
	if named := st.public.Named(); named != nil {
		inner.Style = named
	}
	if st.hidden.set {
		inner.Hidden = st.hidden.value
	}
	inner.Language = r.language(st, r.dress.Language)
	return inner
}

// link reads a text:a.
func (r run) link(e xmltext.Element) {
	title := e.Attr("office:title")
	link := &document.Link{Target: document.Clean(e.Attr("xlink:href")), Title: document.Clean(title)}
	inner := r.dressed(e.Attr("text:style-name"))
	inner.Link = link
	spans, boxes := len(r.words.Spans), len(r.floats)
	r.in(&inner).read()
	if len(r.words.Spans) == spans && len(r.floats) == boxes && link.Target != "" && !r.flow.deleting() {
		r.words.wordless(&inner)
	}
}

// spaces reads a text:s, which stands for one or several spaces (ODF 1.3 part 3,
// 6.1.3). LibreOffice takes a count of none, or one that is no number, for one.
func (r run) spaces(e xmltext.Element) {
	count := 1
	if value, ok := e.Lookup("text:c"); ok {
		count = min(max(1, leadingNumber(value)), r.limits.Spaces)
	}
	switch {
	case r.flow.deleting():
		r.words.lose()
	case r.takes(count):
		r.words.run(count, r.dress)
		r.words.seeSpace(r.dress)
	}
}

func (r run) mark(kind document.SpanKind) {
	if r.flow.deleting() {
		r.words.lose()
		return
	}
	r.words.mark(document.Span{Kind: kind}, r.dress)
}
