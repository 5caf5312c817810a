package collation

// headingsOf returns the texts of a document's headings, by their words.
func headingsOf(doc *side) map[uint64]bool {
	headings := map[uint64]bool{}
	for i := range doc.texts {
		if t := &doc.texts[i]; t.Kind == Heading {
			doc.doc.Step(1 + t.size()/atOnce)
			headings[doc.whole(t)] = true
		}
	}
	return headings
}

// standsForAnother reports whether a heading of the document, which has the words of one of the
// model, is another one in its words, where headings are free: it stands over the text of a heading
// that the document has nowhere else. Of two headings with the same words, one may rename either.
func (a *alignment) standsForAnother(doc, model int32) bool {
	if !a.wholeHeadings || a.doc.texts[doc].Kind != Heading || int(doc)+1 >= len(a.doc.texts) {
		return false
	}
	below := a.wholes[a.doc.whole(&a.doc.texts[doc+1])]
	if below == nil || len(below.texts) != 1 {
		return false
	}
	above := below.texts[0] - 1
	if above < 0 || above == model || a.model.texts[above].Kind != Heading {
		return false
	}
	return !a.headings[a.model.whole(&a.model.texts[above])]
}
