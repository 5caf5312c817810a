package docx

import (
	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// hyperlink reads a w:hyperlink (17.16.22). Where it leads is never followed.
func (r run) hyperlink(e xmltext.Element) {
	target := ""
	if to, ok := r.links.byID[e.Attr("r:id")]; ok {
		target = to.target
	}
	if anchor := e.Attr("w:anchor"); anchor != "" {
		if r.letters += len(target); r.letters > r.limits.Text { // one address may be named a million times
			r.Fail(tooBig(document.LimitText))
			return
		}
		target += "#" + document.Clean(anchor)
	}
	if target == "" { // LibreOffice shows no link
		r.inline()
		return
	}
	inner := *r.dress
	inner.Link = &document.Link{Target: target, Title: document.Clean(e.Attr("w:tooltip"))}
	spans, boxes := len(r.para.words.Spans), len(r.para.boxes)
	p := r.para
	r.in(&inner).inline()
	if r.para == p && len(p.words.Spans) == spans && len(p.boxes) == boxes && !r.isSilent() {
		p.words.Mark(document.Span{Kind: document.TextSpan}, &inner)
	}
}

// object adds an image or another object to the words.
func (r run) object(figure *document.Figure) {
	if r.deletes > 0 {
		r.para.words.lost = true
		return
	}
	if r.isSilent() {
		return
	}
	r.place()
	inner := r.dressed()
	r.para.words.object(document.Span{Kind: document.ImageSpan, Figure: figure}, &inner)
}
