package collation

import (
	"cmp"
	"slices"
)

// none is the place of what has none.
const none = -1

// alignment is which word of the document is which word of the model.
type alignment struct {
	model, doc *side
	// match gives for each word of the document its word in the model; none for none.
	match []int32
	// again is set for a word of the document whose word in the model another one has.
	again []bool
	// claimed gives for each word of the model its word in the document; none for none.
	claimed []int32
	glued   []glue

	pairs  map[uint64]*places // where two words stand one after the other in the model
	wholes map[uint64]*wholes // the texts of the model by all their words, and by their kind too
	// kind is set while a text is looked for among those of its kind only.
	kind Kind
	// wholeHeadings is set where headings are free: one that has some words of another is a
	// heading of its own.
	wholeHeadings bool
	headings      map[uint64]bool // the headings of the document by their words, where they are free
}

// glue are two words of the model that the document has without a space between them:
// the second one, and the word of the document where they are one.
type glue struct {
	model int32
	doc   int32
}

// align finds for each word of the document its word in the model. A text is looked for
// first among those that are what it is, and then among all: of a heading and of its line
// in typed contents, the heading is the text itself.
func (a *alignment) align(doc *side) *alignment {
	a.doc, a.match, a.again = doc, filled(len(doc.words)), make([]bool, len(doc.words))
	rest := make([]int32, len(doc.texts))
	for i := range rest {
		rest[i] = int32(i)
	}
	rest = slices.DeleteFunc(rest, func(i int32) bool { return doc.texts[i].strange > 0 })
	if a.wholeHeadings {
		a.headings = headingsOf(doc)
	}
	rest = a.cellsInPlace(rest)
	rest = a.wholeTexts(rest, true)
	rest = a.wholeTexts(rest, false)
	slices.SortStableFunc(rest, func(x, y int32) int {
		return cmp.Compare(doc.texts[y].size(), doc.texts[x].size())
	})
	rest = slices.DeleteFunc(rest, func(i int32) bool { return a.wholeHeadings && doc.texts[i].Kind == Heading })
	for _, i := range rest {
		a.kind = doc.texts[i].Kind
		a.walk(&doc.texts[i])
		a.letGo(&doc.texts[i])
	}
	a.kind = ""
	for _, i := range rest {
		a.walk(&doc.texts[i])
	}
	return a
}

// letGo undoes the matches of a text of which less than half was found.
func (a *alignment) letGo(t *Text) {
	found := 0
	for j := t.from; j < t.to; j++ {
		if a.match[j] != none {
			found++
		}
	}
	if 2*found >= t.size() {
		return
	}
	for j := t.from; j < t.to; j++ {
		if m := a.match[j]; m != none && a.claimed[m] == j {
			a.claimed[m] = none
		}
		a.match[j], a.again[j] = none, false
	}
	a.glued = slices.DeleteFunc(a.glued, func(g glue) bool {
		mine := g.doc >= t.from && g.doc < t.to
		if mine && a.claimed[g.model] == g.doc {
			a.claimed[g.model] = none
		}
		return mine
	})
}

func filled(n int) []int32 {
	list := make([]int32, n)
	for i := range list {
		list[i] = none
	}
	return list
}

// wholeTexts matches the texts of the document that are texts of the model as they are,
// and, when the same kind is asked for, what they are there; it returns the others. Of
// several with the same words the next one in the model is taken, so that what repeats
// itself keeps its order.
func (a *alignment) wholeTexts(texts []int32, sameKind bool) []int32 {
	var rest []int32
	expected := int32(0)
	for _, i := range texts {
		t := &a.doc.texts[i]
		a.doc.doc.Step(1 + t.size()/atOnce)
		key := a.doc.whole(t)
		if sameKind {
			key = mix(key, kindNumber(t.Kind))
		}
		w := a.wholes[key]
		k := int(none)
		if w != nil {
			from, _ := slices.BinarySearch(w.texts, expected)
			if k = w.free(from, a); k == none {
				k = w.free(0, a)
			}
		}
		switch {
		case k != none && w.texts[k] != expected && a.begins(expected, t):
			rest = append(rest, i) // a line of that text, and no text of its own
		case k != none && a.standsForAnother(i, w.texts[k]):
			rest = append(rest, i)
		case k != none:
			m := &a.model.texts[w.texts[k]]
			for j := range t.to - t.from {
				a.claim(t.from+j, m.from+j)
			}
			expected = w.texts[k] + 1
		case w != nil && !sameKind:
			m := &a.model.texts[w.texts[len(w.texts)-1]]
			for j := range t.to - t.from {
				a.match[t.from+j], a.again[t.from+j] = m.from+j, true
			}
		default:
			rest = append(rest, i)
		}
	}
	return rest
}

// begins reports whether a text of the model begins with the words of a text of the document, and
// breaks its line there.
func (a *alignment) begins(model int32, t *Text) bool {
	if int(model) >= len(a.model.texts) {
		return false
	}
	m := &a.model.texts[model]
	if m.size() <= t.size() || !a.model.words[m.from+t.to-t.from].line {
		return false
	}
	for j := range t.to - t.from {
		if a.model.words[m.from+j].hash != a.doc.words[t.from+j].hash {
			return false
		}
	}
	return true
}

// atOnce is how many numbers are compared in the time of a step.
const atOnce = 32

// claim matches a word of the document with a word of the model.
func (a *alignment) claim(doc, model int32) {
	a.match[doc] = model
	if a.claimed[model] == none {
		a.claimed[model] = doc
		return
	}
	a.again[doc] = true
}

// walk matches the words of one text of the document along the model.
func (a *alignment) walk(t *Text) {
	at := int32(none) // the word of the model that is expected next
	if t.from > 0 && a.match[t.from-1] != none {
		at = a.match[t.from-1] + 1
	}
	for j := t.from; j < t.to; j++ {
		a.doc.doc.Step(1)
		switch {
		case a.match[j] != none:
			at = a.match[j] + 1
		case a.isNext(at, j, t):
			a.claim(j, at)
			at++
		case a.isGlued(at, j):
			a.claim(j, at)
			a.glued = append(a.glued, glue{model: at + 1, doc: j})
			if a.claimed[at+1] == none {
				a.claimed[at+1] = j
			}
			at += 2
		default:
			if at = a.resume(at, j, t); at != none && a.same(at, j) {
				a.claim(j, at)
				at++
			}
		}
	}
}

// same reports whether two words are the same, and, while only texts of a kind are looked
// for, whether the model's stands in one.
func (a *alignment) same(model, doc int32) bool {
	if model < 0 || int(model) >= len(a.model.words) || a.model.words[model].hash != a.doc.words[doc].hash {
		return false
	}
	return a.kind == "" || a.model.texts[a.model.words[model].text].Kind == a.kind
}

// isNext reports whether a word is the one that is expected. A single word in common, such as
// an article, is no beginning: it must be the end of its text or have its neighbour.
func (a *alignment) isNext(at, j int32, t *Text) bool {
	if !a.same(at, j) {
		return false
	}
	begins := j == t.from || a.match[j-1] != at-1
	if a.claimed[at] != none && (begins || !a.again[j-1]) {
		return false // unless a copy goes on
	}
	return !begins || t.size() == 1 || j+1 == t.to || a.same(at+1, j+1)
}

// isGlued reports whether a word is the one that is expected and the one after it.
func (a *alignment) isGlued(at, j int32) bool {
	if at < 0 || int(at)+1 >= len(a.model.words) || !a.model.words[at+1].apart {
		return false
	}
	first, second := &a.model.words[at], &a.model.words[at+1]
	together := len(first.raw) + len(second.raw)
	if first.text != second.text || len(a.doc.words[j].raw) > 2*together || together > 2*len(a.doc.words[j].raw) {
		return false
	}
	return a.model.hashes.both(first.raw, second.raw) == a.doc.words[j].hash
}

// ahead is how many words may be others, or lacking, before the place is looked up anew.
const ahead = 3

// resume returns the word of the model where the reading goes on at a word of the document
// that is not the expected one. A word that has no match leaves the expectation where the
// next ones need it.
func (a *alignment) resume(at, j int32, t *Text) int32 {
	if p := a.lookUp(at, j, t); p != none {
		return p
	}
	if at == none {
		return none
	}
	for skip := int32(1); skip <= ahead; skip++ {
		if a.same(at+skip, j) && a.isFree(at+skip) && a.sameText(at, at+skip) {
			return at + skip // words of the model are lacking
		}
	}
	if j+1 < t.to {
		if a.same(at, j+1) {
			return at // this word is one too many
		}
		return at + 1 // this word is another one
	}
	return at
}

func (a *alignment) isFree(at int32) bool { return a.claimed[at] == none }

func (a *alignment) sameText(x, y int32) bool {
	return int(x) < len(a.model.words) && a.model.words[x].text == a.model.words[y].text
}
