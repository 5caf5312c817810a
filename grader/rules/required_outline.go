package rules

import (
	"slices"

	"jourdain/grader/document"
	"jourdain/grader/rules/alignment"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// RequiredOutline reports where the headings differ from those that the work asks
// for. Levels are relative to the convention for the title; headings deeper than
// what the outline speaks of are free. A misspelt heading is accepted with a note,
// and one that was not asked for is a question.
var RequiredOutline = rule.Rule{
	ID:        "required-outline",
	About:     rule.Headings,
	Severity:  rule.Error,
	OnlyAsked: true,
	Cases: []string{
		"document-title", "not-a-heading", "missing", "missing-some", "wrong-level", "out-of-order",
		"few-sub-parts", "spelling", "renamed", "twice", "beside-the-parts", "unexpected",
	},
	Yields: map[string][]rule.Better{
		// Where a heading was moved without its text, the text comes first: to move the next heading
		// would make a second wrong order.
		"out-of-order": {{ID: "matches-model", Cases: []string{"parted"}}},
		"missing":      {{ID: "matches-model", Cases: []string{"missing", "rewritten", "cut", "joined"}}},
		"missing-some": {{ID: "matches-model", Cases: []string{"level"}}}, // none is missing: they stand at another level
		"renamed":      {{ID: "matches-model", Cases: []string{"rewritten", "cut"}}},
		// What makes it look like a heading is said there, and what to do is the same.
		"wrong-level":      {{ID: "no-skipped-level", SamePlace: true, SameWant: true}},
		"unexpected":       {{ID: "matches-model", Cases: []string{"paragraph", "title"}, SamePlace: true, Doubt: true}},
		"beside-the-parts": {{ID: "matches-model", Cases: []string{"title"}, SamePlace: true, Doubt: true}},
		"not-a-heading":    {{ID: "no-lookalike-heading", SamePlace: true}},
	},
	Run: func(p *rule.Pass) {
		c := newComparison(p)
		p.Judge(asked(c.result))
		c.compare()
		c.report(p)
	},
}

// asked counts the headings that the outline asks for, also below those of any words.
func asked(r *alignment.Result) int {
	n := 0
	for i := range r.Slots {
		s := &r.Slots[i]
		n += s.Item.Min
		if s.Item.Wildcard() && s.Covers == 0 {
			n += s.Item.Min * alignment.Asked(s.Item.Below)
		}
	}
	for i := range r.Parts {
		n += asked(r.Parts[i].Result)
	}
	return n
}

// lacks counts the headings that are missing with one: its own, and those below it, of
// which nothing else is said.
func (c *comparison) lacks(i int) int {
	n := 1
	for j := i + 1; j < len(c.result.Slots) && c.result.Slots[j].Depth > c.result.Slots[i].Depth; j++ {
		s := &c.result.Slots[j]
		if s.Heading == alignment.None && s.Item.Min > 0 && s.Covers == 0 && c.isBelowMissing(s) {
			n++
			if s.Item.Wildcard() {
				n += alignment.Asked(s.Item.Below)
			}
		}
	}
	return n
}

// comparison is one document beside the outline that it should have.
type comparison struct {
	doc      *document.Document
	first    int // the level of the top of the outline
	headings []*document.Heading
	result   *alignment.Result
	texts    *plainTexts
	told     map[int]bool // the headings of which there was something better to say
	named    spelling.Set // the headings that stand for an item
	last     standing     // see [comparison.before]
	// part is the heading that all of it is below, when it is one of any words with an
	// outline of its own; nil for the whole document.
	part *document.Heading

	right []string
	notes []note
}

// note is a finding to be, and the heading that it names.
type note struct {
	kind, name string
	level      int // the one that it should have; 0 where that is right, or nothing is asked
	place      document.Place
	details    []rule.Detail
}

func newComparison(p *rule.Pass) *comparison {
	c := &comparison{doc: p.Doc, first: firstLevel(p), texts: plainTextsOf(p.Reading), told: map[int]bool{}}
	var list []alignment.Heading
	styled := rule.StyledHeading(p.Doc)
	for h := range p.Doc.Headings() {
		title := len(list) == 0 && (h.Level == 1 && c.first == 2 || h == styled) && !isAsked(p.Outline, h.Text())
		if !isBlank(h) && !title {
			c.headings = append(c.headings, h)
			list = append(list, alignment.Heading{Text: h.Text(), Depth: h.Level - c.first})
		}
	}
	c.result = alignment.Align(p.Outline, list, p.Doc.Step)
	return c
}

// compare says what there is to say about each item of the outline, about the headings that
// it does not ask for, and about the parts that have an outline of their own.
func (c *comparison) compare() {
	few := c.fewSubParts()
	for i := range c.result.Slots {
		if s := &c.result.Slots[i]; s.Heading != alignment.None {
			c.named.Add(spelling.KeyOf(c.headings[s.Heading].Text()), i)
		}
		if !few {
			c.slot(i)
		}
	}
	for _, j := range c.result.Unexpected {
		c.unexpected(j)
	}
	for i := range c.result.Parts {
		c.within(&c.result.Parts[i])
	}
}

// slot says what there is to say about one item of the outline.
func (c *comparison) slot(i int) {
	s := &c.result.Slots[i]
	switch {
	case s.Heading != alignment.None:
		c.met(i, s)
	case s.Item.Min == 0 || s.Covers > 0 || c.isBelowMissing(s):
	case s.Item.Wildcard():
		c.note("missing-some", "", c.near(i), append(c.around(i), rule.With("Level", c.first+s.Depth), rule.Things(1+alignment.Asked(s.Item.Below)))...)
	default:
		c.unmet(i, s)
	}
}

// met is about an item for which there is a heading.
func (c *comparison) met(i int, s *alignment.Slot) {
	h := c.headings[s.Heading]
	text, level := h.Text(), c.first+s.Depth
	switch {
	case s.Moved && c.result.MovesAlong(i):
		return
	case s.Moved && h.Level < level: // with what is below it, it can be moved once it has its level
		c.atLevel(h, level)
		fallthrough
	case s.Moved:
		c.note("out-of-order", text, h.Place, append(c.around(i), rule.Excerpt(text))...)
		return
	case h.Level != level:
		c.atLevel(h, level)
	default:
		c.right = append(c.right, rule.Quote(text))
	}
	if s.Misspelt {
		c.note("spelling", text, h.Place, rule.As(rule.Advice), rule.Excerpt(text),
			rule.Want(s.Item.Texts[0]), rule.Got(rule.Quote(text)))
	}
}

// atLevel says that a heading should be at another level.
func (c *comparison) atLevel(h *document.Heading, level int) {
	c.note("wrong-level", h.Text(), h.Place, rule.Excerpt(h.Text()), rule.Want(level), rule.Got(h.Level))
	c.notes[len(c.notes)-1].level = level
}

// unmet is about an item for which there is no heading: its words may still be in
// the text.
func (c *comparison) unmet(i int, s *alignment.Slot) {
	after := 0
	if before := c.result.Before(i); before != alignment.None {
		after = c.headings[c.result.Slots[before].Heading].Place.Paragraph
	}
	if p := c.texts.title(s.Item); p != nil {
		c.note("document-title", p.text, p.place, rule.Excerpt(p.text), rule.Want(c.first+s.Depth))
		return
	}
	if p := c.texts.find(s.Item, after); p != nil {
		c.note("not-a-heading", p.text, p.place, rule.Excerpt(p.text), rule.Want(c.first+s.Depth))
		return
	}
	if j := c.renamed(i); j != alignment.None {
		h := c.headings[j]
		c.note("renamed", h.Text(), h.Place, rule.Excerpt(h.Text()), rule.Want(s.Item.Texts[0]))
		c.told[j] = true
		return
	}
	c.note("missing", s.Item.Texts[0], c.near(i), append(c.around(i), rule.Want(s.Item.Texts[0]), rule.Things(c.lacks(i)))...)
}

// renamed returns the heading that stands where an item is missing and has a part of its
// words, or has its words and more; [alignment.None] for none.
func (c *comparison) renamed(i int) int {
	s := &c.result.Slots[i]
	from, to := alignment.None, len(c.headings)
	if slot := c.result.Before(i); slot != alignment.None {
		from = c.result.Slots[slot].Heading
	}
	if slot := c.result.After(i); slot != alignment.None {
		to = c.result.Slots[slot].Heading
	}
	begin, _ := slices.BinarySearch(c.result.Unexpected, from+1)
	for _, j := range c.result.Unexpected[begin:min(begin+mostRenamed, len(c.result.Unexpected))] {
		if h := c.headings[j]; j < to && !c.told[j] && h.Level == c.first+s.Depth {
			for _, asked := range s.Item.Texts {
				if spelling.Within(h.Text(), asked) || spelling.Within(asked, h.Text()) {
					return j
				}
			}
		}
	}
	return alignment.None
}

// mostRenamed is how many headings are looked at to find one that was renamed: it stands
// where it stood.
const mostRenamed = 200

// unexpected is about a heading that nobody asked for.
func (c *comparison) unexpected(j int) {
	h := c.headings[j]
	kind := "unexpected"
	switch {
	case c.told[j]:
		return
	case c.named.Asks(spelling.KeyOf(h.Text())): // such a heading stands for an item already
		kind = "twice"
	case j == 0 && h.Level == 1 && c.first == 1 && len(c.right) > 1 && !rule.HasTitle(c.doc):
		kind = "beside-the-parts"
	}
	c.note(kind, h.Text(), h.Place, rule.As(rule.Review), rule.Excerpt(h.Text()), rule.Got(h.Level))
}

// isBelowMissing reports whether an item is below one that has no heading either: to
// ask for that one is enough.
func (c *comparison) isBelowMissing(s *alignment.Slot) bool {
	if s.Parent == alignment.None {
		return false
	}
	parent := &c.result.Slots[s.Parent]
	return parent.Heading == alignment.None && (parent.Item.Min == 0 || c.texts.find(parent.Item, 0) == nil)
}

// mostNames is how many headings a sentence names.
const mostNames = 3

func (c *comparison) note(kind, name string, place document.Place, details ...rule.Detail) {
	c.notes = append(c.notes, note{kind: kind, name: rule.Quote(name), place: place, details: append(details, rule.In(kind))})
}

// report reports the notes, each with the names of all of its kind and the levels that they should
// have, because one sentence speaks of them together.
func (c *comparison) report(p *rule.Pass) {
	names, levels := map[string][]string{}, []int(nil)
	for i := range c.notes {
		n := &c.notes[i]
		if len(names[n.kind]) < mostNames {
			names[n.kind] = append(names[n.kind], n.name)
		}
		if n.level > 0 && len(levels) < mostNames {
			levels = append(levels, n.level)
		}
	}
	all := map[string]rule.Detail{}
	for kind, list := range names {
		all[kind] = rule.With("All", list)
	}
	for i := range c.notes {
		n := &c.notes[i]
		p.Report(n.place, append(n.details, all[n.kind], rule.With("Levels", levels))...)
	}
	if len(c.right) > 0 || len(c.notes) == 0 {
		p.Right(len(c.right), map[string]any{"Headings": c.right})
	}
}
