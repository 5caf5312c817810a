package collation

import (
	"slices"

	"jourdain/grader/rules/rule"
)

// correspondence is what of a model is where in a document: it finds out, and says nothing
// of it.
type correspondence struct {
	model, doc *side
	words      *alignment
	fates      []fate    // of the texts of the model
	arrivals   []arrival // of the texts of the document
	free       []rule.Freedom
}

// fate is what became of a text of the model.
type fate struct {
	kept  int   // how many of its words are there
	home  int32 // the text of the document that has most of them; none where it is gone
	begin int32 // the first of its words in the document
	cut   int32 // the text of the document where it goes on elsewhere; none
	// joined is set when it begins inside of a text, behind another one of the model.
	joined bool
	// lines is how many line breaks it has that the model has not; lost is set where it
	// lacks one that the model has.
	lines int
	lost  bool
	// turned is set where its words stand in another order.
	turned bool
	glued  []Glued
	twice  int32 // the text of the document that has it once more; none
	// rewritten is set when it was found by its place, with other words.
	rewritten bool
	near      bool // with other words that are a slip of the pen
}

// Glued are two words that lost the space between them.
type Glued struct{ Before, After string }

// arrival is what a text of the document is in the model.
type arrival struct {
	own    int // words that are the model's
	again  int // words that the model has once, and that stand elsewhere too
	model  int32
	paired bool
	// houses is set when a text of the model stands in it with all its words.
	houses bool
}

// step counts a look at each word of a text.
func (c *correspondence) step(t *Text) { c.doc.doc.Step(1 + t.size()) }

// count gathers how much of each text is where.
func (c *correspondence) count() {
	c.fates = make([]fate, len(c.model.texts))
	for i := range c.fates {
		c.fates[i] = fate{home: none, begin: none, cut: none, twice: none}
	}
	c.arrivals = make([]arrival, len(c.doc.texts))
	best := make([]int, len(c.model.texts))
	for i := range c.doc.texts {
		c.step(&c.doc.texts[i])
		c.arrive(int32(i), best)
	}
	for _, g := range c.words.glued {
		f := &c.fates[c.model.words[g.model].text]
		f.kept++
		f.glued = append(f.glued, Glued{c.model.words[g.model-1].raw, c.model.words[g.model].raw})
	}
	for i := range c.doc.texts {
		c.step(&c.doc.texts[i])
		c.seams(&c.doc.texts[i])
	}
	for i := range c.fates {
		if c.isThere(i) {
			c.arrivals[c.fates[i].home].houses = true
		}
	}
}

// arrive counts the words of one text of the document.
func (c *correspondence) arrive(number int32, best []int) {
	t, a := &c.doc.texts[number], &c.arrivals[number]
	a.model = none
	run, text := 0, int32(none)
	finish := func() {
		if text != none && run > best[text] {
			best[text], c.fates[text].home = run, number
		}
		run = 0
	}
	most, runs := 0, map[int32]int(nil)
	for j := t.from; j < t.to; j++ {
		m := c.words.match[j]
		if m == none {
			continue
		}
		of := c.model.words[m].text
		if c.words.again[j] {
			a.again++
			continue
		}
		a.own++
		f := &c.fates[of]
		f.kept++
		if f.begin == none {
			f.begin = j
		}
		if of != text {
			finish()
			text = of
		}
		run++
		if runs == nil && a.model != of && a.model != none {
			runs = map[int32]int{a.model: most}
		}
		if runs == nil {
			a.model, most = of, most+1
			continue
		}
		if runs[of]++; runs[of] > most {
			a.model, most = of, runs[of]
		}
	}
	finish()
	if c.isCopy(int(number)) {
		c.copies(number)
	}
}

// copies notes the texts of the model that stand in a text of the document once more.
func (c *correspondence) copies(number int32) {
	t := &c.doc.texts[number]
	for j := t.from; j < t.to; j++ {
		if m := c.words.match[j]; m != none && c.words.again[j] {
			if f := &c.fates[c.model.words[m].text]; f.twice == none {
				f.twice = number
			}
		}
	}
}

// seams looks at what stands between the words of a text of the document that follow each
// other in the model, and between its first word and the last one before it.
func (c *correspondence) seams(t *Text) {
	last := int32(none)
	for j := t.from; j < t.to; j++ {
		m := c.words.match[j]
		if m == none || c.words.again[j] {
			continue
		}
		here := &c.model.words[m]
		f := &c.fates[here.text]
		if last != none && m < c.words.match[last] && c.model.words[c.words.match[last]].text == here.text && c.run(last, -1) && c.run(j, 1) {
			f.turned = true
		}
		last = j
		if c.doc.words[j].line && !here.line && m > c.model.texts[here.text].from {
			f.lines++
		}
		switch {
		case j > t.from:
			c.between(j, f)
		case f.begin < j && !here.line && c.isPiece(t, here.text):
			f.cut = c.doc.words[j].text
		}
	}
}

// between looks at a word of the document and the one before it, which stand in one text: f
// is the fate of the text of the model that the word belongs to.
func (c *correspondence) between(j int32, f *fate) {
	m, before := c.words.match[j], c.words.match[j-1]
	if before == none || c.words.again[j-1] {
		return
	}
	here, other := &c.model.words[m], &c.model.words[before]
	switch {
	case other.text != here.text:
		f.joined = f.joined || f.begin == j && endsPiece(c, j-1)
	case before == m-1 && here.apart && !c.doc.words[j].apart:
		f.glued = append(f.glued, Glued{other.raw, here.raw})
	case before == m-1 && here.line && !c.doc.words[j].line:
		f.lost = true
	}
}

// run reports whether a word of the document and the next one in a direction follow each other
// in the model too.
func (c *correspondence) run(j, step int32) bool {
	at := j + step
	return at >= 0 && int(at) < len(c.words.match) && c.words.match[at] == c.words.match[j]+step
}

// isPiece reports whether a text of the document holds a piece of a text of the model, and
// no mere word in common: two words one after the other, or all that it says.
func (c *correspondence) isPiece(t *Text, of int32) bool {
	n := 0
	for j := t.from; j < t.to && c.words.match[j] != none && c.model.words[c.words.match[j]].text == of; j++ {
		n++
	}
	return n >= 2 || n == t.size() || t.from > 0 && c.words.match[t.from] == c.words.match[t.from-1]+1
}

// endsPiece reports whether the words of a text of the document up to one are a piece of a text of
// the model: two that follow each other, or all that it says. A word in common is none.
func endsPiece(c *correspondence, j int32) bool {
	of, n := c.model.words[c.words.match[j]].text, 0
	for from := c.doc.texts[c.doc.words[j].text].from; j >= from && c.words.match[j] != none && c.model.words[c.words.match[j]].text == of; j-- {
		n++
	}
	return n >= 2 || n == c.model.texts[of].size()
}

// mayDiffer returns how many words of a text may be others.
func mayDiffer(words int) int {
	if words < 4 {
		return 0
	}
	return max(1, words/10)
}

// isThere reports whether a text of the model is in the document with its words.
func (c *correspondence) isThere(i int) bool {
	t, f := &c.model.texts[i], &c.fates[i]
	return f.home != none && t.size()-f.kept <= mayDiffer(t.size())
}

// isForeign reports whether a text of the document is none of the model: less than half of
// its words are.
func (c *correspondence) isForeign(i int) bool {
	a, t := &c.arrivals[i], &c.doc.texts[i]
	return 2*a.own < t.size() && !c.isCopy(i) && !a.paired && !a.houses
}

// isCopy reports whether a text of the document has the words of what stands elsewhere too, and
// enough of them: a few words in common make no copy.
func (c *correspondence) isCopy(i int) bool {
	a, t := &c.arrivals[i], &c.doc.texts[i]
	if a.again == 0 || 10*a.again < 9*t.size() {
		return false
	}
	for j := t.from; j < t.to; j++ {
		if m := c.words.match[j]; m != none {
			return 2*a.again >= c.model.texts[c.model.words[m].text].size()
		}
	}
	return false
}

// there returns the texts of the model that are there, in the order of the document.
func (c *correspondence) there() []int {
	var there []int
	for i := range c.fates {
		if c.fates[i].home != none && c.fates[i].begin != none {
			there = append(there, i)
		}
	}
	slices.SortStableFunc(there, func(a, b int) int { return int(c.fates[a].begin) - int(c.fates[b].begin) })
	return there
}
