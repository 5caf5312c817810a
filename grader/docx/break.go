package docx

import (
	"jourdain/grader/document"
	"jourdain/grader/wording"
)

// pageBreak reads a page or column break in the words (E21 of the specification, measured with
// LibreOffice 7.4.7): with something before it, the paragraph ends there; at its beginning, the
// break stands before it. In a box there are no pages, and it only ends the paragraph.
func (r run) pageBreak(isPage bool) {
	p, f := r.para, r.flow
	if f.cell || r.fields.isComputing() {
		return
	}
	if !p.words.counts && (!isPage || !f.fresh) {
		if isPage {
			p.breaks, p.broken = some(true), true
		}
		return
	}
	rest := *p
	p.section, p.broken = nil, p.level == 0
	r.emit(p)
	rest.breaks, rest.rest, rest.boxes = some(isPage), true, nil
	rest.origin = p.origin.Rest()
	rest.words = &words{Words: wording.Words{Own: p.words.Own}}
	if rest.level > 0 && f.pages {
		rest.style, rest.numbered = r.styles.standard, nil
		if rest.source != document.DirectLevel {
			rest.level = 0
		}
	}
	*p = rest
}
