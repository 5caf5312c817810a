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
	*order
	looks    []rule.Look
	found    []Difference
	contents map[int]bool // the paragraphs that tables of contents begin with
	// begun are the texts of the document before anything was done, folded.
	begun map[string]bool
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
	// Before and After are the words of the texts between which it belongs, or, of [Spaces], its
	// words between which too much stands; and Above are those of its heading. "" for none.
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
	Texts int
	// Still is how much of each thing of the model is in the document, from 0 to 1.
	Still       map[rule.About]float64
	Differences []Difference // those of one case together, the most frequent case first
}

// Compare compares a document with its model. The convention is that of the document's
// title.
func Compare(doc *document.Document, model *rule.Model, convention rule.Title) Result {
	h := newHashes()
	c := &Comparison{
		order: &order{correspondence: &correspondence{model: read(model.Doc, rule.EitherTitle, h, nil), free: model.Free}}, looks: model.Looks,
	}
	index := indexOf(c.model)
	switch h := rule.LevelOneTitle(doc); {
	case convention != rule.TitleStyle && rule.OpeningTitle(doc, c.model.title()) != nil:
		convention = rule.LevelOne
	case c.isPart(h):
		convention = rule.TitleStyle
	case convention == rule.EitherTitle && len(rule.StyledTitles(doc)) == 0 && c.isTitle(h):
		convention = rule.LevelOne // whatever the file gives as its title before the text
	}
	c.doc = read(doc, convention, h, index)
	c.vote()
	index.wholeHeadings = c.isFree(rule.FreeHeadings)
	c.words = index.align(c.doc)
	c.count()
	texts := len(c.model.texts) + len(c.model.images)
	if c.isAnother() {
		return Result{Another: true, Texts: texts}
	}
	c.pair()
	c.lookBack()
	c.contents = contentsOf(c.doc.doc)
	c.begin(model.Begun)
	c.findParted()
	c.findMovers()
	for i := range c.model.texts {
		c.step(&c.model.texts[i])
		c.text(i)
	}
	c.lists()
	c.tables()
	c.moved()
	c.besides()
	c.images()
	c.indexes()
	c.sort()
	return Result{Texts: texts, Still: c.still(), Differences: c.found}
}

// isAnother reports whether the document is another one: hardly a word of the model is
// there, and most of what is there is not the model's.
func (c *correspondence) isAnother() bool {
	kept, own := 0, 0
	for i := range c.fates {
		kept += c.fates[i].kept
	}
	for i := range c.arrivals {
		own += c.arrivals[i].own
	}
	all := 0
	for i := range c.doc.texts {
		all += c.doc.texts[i].size()
	}
	return 4*kept < len(c.model.words) && 2*own < all
}

// hasFreeWords reports whether a text of the model may have other words.
func (c *correspondence) hasFreeWords(i int) bool {
	t := &c.model.texts[i]
	return c.isFree(rule.FreeHeadings) && t.Kind == Heading || c.isFree(rule.FreeLinks) && len(t.links) > 0
}

func (c *correspondence) isFree(f rule.Freedom) bool { return slices.Contains(c.free, f) }

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
		if c.fates[i].rewritten && c.hasFreeWords(i) {
			d.Words = c.doc.texts[home].Words() // nobody has seen the model's
		}
		d.Place, d.Got = c.doc.texts[home].Place, c.doc.texts[home].Kind
	}
	return d
}

// begin reads what the document was before anything was done.
func (c *Comparison) begin(doc *document.Document) {
	if doc == nil {
		return
	}
	c.begun = map[string]bool{}
	for block := range doc.All() {
		switch b := block.(type) {
		case *document.Heading:
			c.begun[spelling.Fold(b.Text())] = true
		case *document.Paragraph:
			c.begun[spelling.Fold(b.Text())] = true
		}
	}
}

// lookBack finds, for each text of the model, what stands before it.
func (c *order) lookBack() {
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
}

// contentsOf returns the paragraphs that a document's tables of contents begin with.
func contentsOf(doc *document.Document) map[int]bool {
	begin := map[int]bool{}
	for _, block := range doc.Blocks {
		if contents, ok := block.(*document.Contents); ok {
			begin[contents.Place.Paragraph] = true
		}
	}
	return begin
}

// above returns the words of the heading that a text of the model stands under, when the
// document has it; "" for none.
func (c *order) above(i int) string {
	if c.heading[i] == none {
		return ""
	}
	return c.doc.texts[c.heading[i]].Words()
}

// text compares one text of the model with what became of it.
func (c *Comparison) text(i int) {
	t, f := &c.model.texts[i], &c.fates[i]
	switch {
	case isFrontTitle(c.correspondence, t, f):
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
	c.sign(i)
	c.noted(i)
	c.look(i)
	c.linked(i)
}

// isFrontTitle reports whether the title of the model, which the text of a Markdown file has
// not, stands among its properties, and its parts at level 1 below it.
func isFrontTitle(c *correspondence, t *Text, f *fate) bool {
	return t.Kind == Title && f.kept == 0 && f.home == none && !c.doc.titled && c.doc.first == 1 && startsAtOne(c.doc.doc) &&
		spelling.Same(rule.FrontTitle(c.doc.doc), t.Words())
}

// startsAtOne reports whether the first heading of the document, if any, has level 1.
func startsAtOne(doc *document.Document) bool {
	for h := range doc.Headings() {
		return h.Level == 1
	}
	return true
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

// neighbour returns the words of the next text of the model, or of the one before, when it
// is in the document; "" when it is not.
func (c *order) neighbour(i, step int) string {
	if j := i + step; j >= 0 && j < len(c.fates) && c.fates[j].home != none {
		return c.model.texts[j].Words()
	}
	return ""
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
