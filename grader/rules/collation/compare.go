package collation

import (
	"cmp"
	"slices"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// Comparison is a document beside its model.
type Comparison struct {
	model, doc *side
	words      *alignment
	fates      []fate
	arrivals   []arrival
	free       []rule.Freedom
	looks      []rule.Look
	found      []Difference
	// lastHome and heading give, for each text of the model, the nearest one before it that
	// the document has, and the nearest such heading; none for none.
	lastHome, heading []int32
	contents          map[int]bool // the paragraphs that tables of contents begin with
}

// Difference is one thing in which a document differs from its model.
type Difference struct {
	Case  Case
	Place document.Place // in the document; near it where the text is not there
	// Words are those of the text that it is about: the model's, or, for what the model has
	// not, the document's.
	Words string
	// Want and Got are what the text should be and is: kinds, levels, other words.
	Want, Got any
	// Before and After are the words of the texts between which it belongs, and Above those
	// of its heading; "" for none.
	Before, After, Above string
	// Texts is how many texts of the model it is about.
	Texts int
}

// Result is what a comparison gives.
type Result struct {
	// Another is set for a document that is not the model's at all. Then nothing else is
	// said.
	Another bool
	// Texts is how many texts and images the model has.
	Texts       int
	Differences []Difference // those of one case together, the most frequent case first
}

// Compare compares a document with its model. The convention is that of the document's
// title.
func Compare(doc *document.Document, model *rule.Model, convention rule.Title) Result {
	h := newHashes()
	c := &Comparison{model: read(model.Doc, rule.EitherTitle, h), free: model.Free, looks: model.Looks}
	if !c.model.titled {
		convention = rule.TitleStyle // what stands alone at level 1 is a part
	}
	c.doc = read(doc, convention, h)
	c.words = align(c.model, c.doc)
	c.count()
	if c.isAnother() {
		return Result{Another: true, Texts: c.texts()}
	}
	c.pair()
	c.lookBack()
	for i := range c.model.texts {
		c.text(i)
	}
	c.lists()
	c.tables()
	c.moved()
	c.besides()
	c.images()
	c.sort()
	return Result{Texts: c.texts(), Differences: c.found}
}

func (c *Comparison) texts() int { return len(c.model.texts) + len(c.model.images) }

// isAnother says whether the document is another one: hardly a word of the model is
// there, and most of what is there is not the model's.
func (c *Comparison) isAnother() bool {
	kept, own := 0, 0
	for i := range c.fates {
		kept += c.fates[i].kept
	}
	for i := range c.arrivals {
		own += c.arrivals[i].own
	}
	return 4*kept < len(c.model.words) && 2*own < len(c.doc.words)
}

func (c *Comparison) isFree(f rule.Freedom) bool { return slices.Contains(c.free, f) }

// report keeps a difference.
func (c *Comparison) report(d Difference) {
	d.Texts = max(d.Texts, 1)
	c.found = append(c.found, d)
}

// about begins a difference about a text of the model.
func (c *Comparison) about(i int, name Case) Difference {
	t := &c.model.texts[i]
	d := Difference{Case: name, Words: t.Words(), Want: t.Kind, Above: c.above(i)}
	if home := c.fates[i].home; home != none {
		d.Place, d.Got = c.doc.texts[home].Place, c.doc.texts[home].Kind
	}
	return d
}

// lookBack finds, for each text of the model, what stands before it.
func (c *Comparison) lookBack() {
	c.lastHome, c.heading = make([]int32, len(c.fates)), make([]int32, len(c.fates))
	last, heading := int32(none), int32(none)
	for i := range c.fates {
		c.lastHome[i], c.heading[i] = last, heading
		if home := c.fates[i].home; home != none {
			if last = home; c.model.texts[i].Kind == Heading {
				heading = home
			}
		}
	}
	c.contents = map[int]bool{}
	for _, block := range c.doc.doc.Blocks {
		if contents, ok := block.(*document.Contents); ok {
			c.contents[contents.Place.Paragraph] = true
		}
	}
}

// above gives the words of the heading that a text of the model stands under, when the
// document has it; "" for none.
func (c *Comparison) above(i int) string {
	if c.heading[i] == none {
		return ""
	}
	return c.doc.texts[c.heading[i]].Words()
}

// text compares one text of the model with what became of it.
func (c *Comparison) text(i int) {
	t, f := &c.model.texts[i], &c.fates[i]
	switch {
	case c.isFrontTitle(t, f):
		return
	case f.home == none, !c.isThere(i) && !f.rewritten && 2*f.kept < t.size():
		f.home = none
		c.report(c.gone(i))
		return
	case f.twice != none:
		d := c.about(i, Twice)
		d.Place = c.doc.texts[f.twice].Place
		c.report(d)
	}
	c.wording(i)
	c.seam(i)
	c.role(i)
	c.look(i)
	c.linked(i)
}

// isFrontTitle says whether the title of the model, which the text of a Markdown file has
// not, stands among its properties, and its parts at level 1 below it.
func (c *Comparison) isFrontTitle(t *Text, f *fate) bool {
	return t.Kind == Title && f.kept == 0 && !c.doc.titled && c.doc.first == 1 && c.startsAtOne() &&
		spelling.Same(rule.FrontTitle(c.doc.doc), t.Words())
}

// startsAtOne says whether the first heading of the document has level 1.
func (c *Comparison) startsAtOne() bool {
	for h := range c.doc.doc.Headings() {
		return h.Level == 1
	}
	return false
}

// gone is about a text that is not there.
func (c *Comparison) gone(i int) Difference {
	t := &c.model.texts[i]
	d := c.about(i, Missing)
	switch {
	case c.isFree(rule.FreeHeadings) && t.Kind == Heading:
		d.Case = NoHeading // whose words are not told
	case c.isFree(rule.FreeLinks) && len(t.links) > 0:
		d.Case, d.Want = LinkGone, t.links[0]
	}
	d.Got = nil
	d.Before, d.After = c.neighbour(i, -1), c.neighbour(i, 1)
	switch at := c.lastHome[i]; {
	case at != none:
		d.Place = c.doc.texts[at].Place
	case len(c.doc.texts) > 0:
		d.Place = c.doc.texts[0].Place
	}
	return d
}

// neighbour gives the words of the next text of the model, or of the one before, when it
// is in the document; "" when it is not.
func (c *Comparison) neighbour(i, step int) string {
	if j := i + step; j >= 0 && j < len(c.fates) && c.fates[j].home != none {
		return c.model.texts[j].Words()
	}
	return ""
}

// wording compares the words of a text that is there.
func (c *Comparison) wording(i int) {
	t, f := &c.model.texts[i], &c.fates[i]
	home := &c.doc.texts[f.home]
	isFree := c.isFree(rule.FreeHeadings) && t.Kind == Heading || c.isFree(rule.FreeLinks) && len(t.links) > 0
	for _, g := range f.glued {
		d := c.about(i, GluedWords)
		d.Words, d.Want, d.After = g.Before+g.After, g.Before, g.After
		c.report(d)
	}
	switch {
	case isFree:
	case f.rewritten && f.near:
	case f.rewritten:
		d := c.about(i, Rewritten)
		d.Got = home.Words()
		c.report(d)
	case !c.isThere(i):
		c.report(c.about(i, Shortened))
	case c.added(int(f.home)) > mayDiffer(home.size()) && c.arrivals[f.home].model == int32(i) && !c.isFree(rule.FreeText):
		d := c.about(i, MoreWords)
		d.Got = home.Words()
		c.report(d)
	}
}

// added gives how many words of a text of the document are not the model's. A number
// before a heading or an item is the matter of other rules, and so are two that stand
// for a mark.
func (c *Comparison) added(i int) int {
	t, n := &c.doc.texts[i], 0
	for j := t.from; j < t.to; j++ {
		if c.words.match[j] == none {
			n++
		}
	}
	if n > 0 && c.words.match[t.from] == none && isNumber(c.doc.words[t.from].raw) {
		n--
	}
	return n
}

func isNumber(raw string) bool {
	for _, r := range raw {
		if r < '0' || r > '9' {
			return false
		}
	}
	return true
}

// seam compares where a text begins, ends and breaks its lines.
func (c *Comparison) seam(i int) {
	t, f := &c.model.texts[i], &c.fates[i]
	if c.isFree(rule.FreeLinks) && len(t.links) > 0 {
		return
	}
	home := &c.doc.texts[f.home]
	switch {
	case f.joined:
		d := c.about(i, Joined)
		d.Before = c.neighbour(i, -1)
		c.report(d)
	case f.cut != none:
		d := c.about(i, Cut)
		d.Place, d.After = c.doc.texts[f.cut].Place, c.doc.texts[f.cut].Words()
		c.report(d)
	case f.lines > 0, c.arrivals[f.home].own == f.kept && home.breaks > t.breaks:
		c.report(c.about(i, Lines))
	case f.lost && home.breaks < t.breaks:
		c.report(c.about(i, LinesLost))
	}
}

// besides finds what the document has and the model has not.
func (c *Comparison) besides() {
	for i := range c.doc.texts {
		t := &c.doc.texts[i]
		if c.isFree(rule.FreeText) && t.Kind != Heading || !c.isForeign(i) || c.isContentsTitle(t) {
			continue
		}
		c.report(Difference{Case: Added, Place: t.Place, Words: t.Words(), Got: t.Kind, Above: aboveOf(t.Place)})
	}
	for i := len(c.model.empty); i < len(c.doc.empty); i++ {
		c.report(Difference{Case: EmptyHeading, Place: c.doc.empty[i], Above: aboveOf(c.doc.empty[i])})
	}
}

func aboveOf(p document.Place) string {
	if p.Under == nil {
		return ""
	}
	return p.Under.Text()
}

// isContentsTitle says whether a text stands directly before a table of contents.
func (c *Comparison) isContentsTitle(t *Text) bool {
	return t.size() <= 4 && c.contents[t.Place.Paragraph+1]
}

// sort puts the differences of one case together, the most frequent case first.
func (c *Comparison) sort() {
	count := map[Case]int{}
	for i := range c.found {
		count[c.found[i].Case]++
	}
	rank := map[Case]int{}
	for i, name := range Cases() {
		rank[name] = i
	}
	slices.SortStableFunc(c.found, func(a, b Difference) int {
		return cmp.Or(count[b.Case]-count[a.Case], rank[a.Case]-rank[b.Case])
	})
}
