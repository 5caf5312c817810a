package lessons

import (
	"reflect"

	"jourdain/grader/document"
	"jourdain/grader/rules/collation"
)

// GoesOn reports whether a document goes on with another one: at least half of the words of
// that one stand in it, each beside its neighbour.
func GoesOn(before, now *document.Document) bool {
	return collation.Shares(now, []*collation.Trace{collation.TraceOf(before)})[0] >= half
}

// Begun reports whether a document was made from the starting file of the work, or from another
// one among which the learner may choose: at least half of the words of its solution stand in
// it, each beside its neighbour. It is false for a document of one's own.
func (w *Work) Begun(doc *document.Document) bool {
	works := []*Work{w}
	if w.lesson.ChooseOne() {
		works = w.lesson.Works()
	}
	var all []candidate
	for _, work := range works {
		all = append(all, work.candidates(w.lesson.Languages()...)...)
	}
	best, err := closest(doc, all, half)
	return err == nil && best != nil
}

// Foreign reports whether a document is another one than the work asks for: none of its starting
// files, and not made from one. A work that asks for a document of one's own takes any.
func (w *Work) Foreign(doc *document.Document) bool {
	return !w.Own && len(w.candidates(w.lesson.Languages()...)) > 0 && !w.Untouched(doc) && !w.Begun(doc)
}

// Untouched reports whether a document is a starting file of the work, in any language, in which
// nothing is changed. One that a word processor has saved anew is no longer that, whatever was
// done in it.
func (w *Work) Untouched(doc *document.Document) bool {
	for _, lang := range w.lesson.Languages() {
		t := w.Texts[lang]
		if t == nil || len(t.Starter) == 0 {
			continue
		}
		starter, err := t.starterIn(doc.Format)
		if err == nil && reflect.DeepEqual(starter.Blocks, doc.Blocks) && starter.Meta == doc.Meta {
			return true
		}
	}
	return false
}
