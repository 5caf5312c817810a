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
		"spelling", "renamed", "twice", "beside-the-parts", "unexpected",
	},
	Yields: map[string][]rule.Better{
		"missing": {{ID: "matches-model", Cases: []string{"missing", "rewritten", "cut", "joined"}}},
		"renamed": {{ID: "matches-model", Cases: []string{"rewritten", "cut"}}},
	},
	Run: func(p *rule.Pass) {
		c := newComparison(p)
		p.Judge(c.asked())
		for i := range c.result.Slots {
			c.slot(i)
		}
		for _, j := range c.result.Unexpected {
			c.unexpected(j)
		}
		c.report(p)
	},
}

// asked counts the headings that the outline asks for.
func (c *comparison) asked() int {
	n := 0
	for i := range c.result.Slots {
		n += c.result.Slots[i].Item.Min
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

	right []string
	notes []note
}

// note is a finding to be, and the heading that it names.
type note struct {
	kind, name string
	place      document.Place
	details    []rule.Detail
}

func newComparison(p *rule.Pass) *comparison {
	c := &comparison{doc: p.Doc, first: firstLevel(p), texts: &plainTexts{doc: p.Doc}, told: map[int]bool{}}
	var list []alignment.Heading
	for h := range p.Doc.Headings() {
		title := len(list) == 0 && h.Level == 1 && c.first == 2 && !isAsked(p.Outline, h.Text())
		if !isBlank(h) && !title {
			c.headings = append(c.headings, h)
			list = append(list, alignment.Heading{Text: h.Text(), Depth: h.Level - c.first})
		}
	}
	c.result = alignment.Align(p.Outline, list)
	return c
}

// slot says what there is to say about one item of the outline.
func (c *comparison) slot(i int) {
	s := &c.result.Slots[i]
	switch {
	case s.Heading != alignment.None:
		c.met(i, s)
	case s.Item.Min == 0 || s.Covers > 0 || c.isBelowMissing(s):
	case s.Item.Wildcard():
		c.note("missing-some", "", c.near(i), c.around(i)...)
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
	case s.Moved:
		c.note("out-of-order", text, h.Place, append(c.around(i), rule.Excerpt(text))...)
		return
	case h.Level != level:
		c.note("wrong-level", text, h.Place, rule.Excerpt(text), rule.Want(level), rule.Got(h.Level))
	default:
		c.right = append(c.right, rule.Quote(text))
	}
	if s.Misspelt {
		c.note("spelling", text, h.Place, rule.As(rule.Advice), rule.Excerpt(text),
			rule.Want(s.Item.Texts[0]), rule.Got(rule.Quote(text)))
	}
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

// renamed gives the heading that stands where an item is missing and has a part of its
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
	case c.isMet(h.Text()):
		kind = "twice"
	case j == 0 && h.Level == 1 && c.first == 1 && len(c.right) > 1 && !rule.HasTitle(c.doc):
		kind = "beside-the-parts"
	}
	c.note(kind, h.Text(), h.Place, rule.As(rule.Review), rule.Excerpt(h.Text()), rule.Got(h.Level))
}

// isMet says whether a heading with these words stands for an item already.
func (c *comparison) isMet(text string) bool {
	for i := range c.result.Slots {
		if s := &c.result.Slots[i]; s.Heading != alignment.None && spelling.Same(text, c.headings[s.Heading].Text()) {
			return true
		}
	}
	return false
}

// isBelowMissing says whether an item is below one that has no heading either: to
// ask for that one is enough.
func (c *comparison) isBelowMissing(s *alignment.Slot) bool {
	if s.Parent == alignment.None {
		return false
	}
	parent := &c.result.Slots[s.Parent]
	return parent.Heading == alignment.None && (parent.Item.Min == 0 || c.texts.find(parent.Item, 0) == nil)
}

// around names the headings between which an item belongs, and the one it belongs
// under; "" for none.
func (c *comparison) around(i int) []rule.Detail {
	parent := c.result.Slots[i].Parent
	return []rule.Detail{
		rule.With("Before", c.before(i)), rule.With("After", c.name(c.result.After(i))),
		rule.With("Parent", c.name(parent)),
	}
}

// before names the heading after which an item belongs, of those that are really there:
// the one before it in the outline, or what stands between that one and the next.
func (c *comparison) before(i int) string {
	slot, level := c.result.Before(i), c.first+c.result.Slots[i].Depth
	from, to := alignment.None, len(c.headings)
	if parent := c.result.Slots[i].Parent; parent != alignment.None {
		from = c.result.Slots[parent].Heading
	}
	if slot != alignment.None {
		from = c.result.Slots[slot].Heading
	}
	if after := c.result.After(i); after != alignment.None {
		to = c.result.Slots[after].Heading
	}
	name := c.name(slot)
	if c.result.Slots[i].Heading != alignment.None {
		return name // it is to be moved, and others may be too
	}
	for j := from + 1; j < to && c.headings[j].Level >= level; j++ {
		if c.headings[j].Level == level {
			name = rule.Quote(c.headings[j].Text())
		}
	}
	return name
}

func (c *comparison) name(slot int) string {
	switch {
	case slot == alignment.None:
		return ""
	case c.result.Slots[slot].Heading == alignment.None:
		return c.result.Slots[slot].Item.Texts[0]
	default:
		return rule.Quote(c.headings[c.result.Slots[slot].Heading].Text())
	}
}

// near gives the place where something is missing: before the heading that should
// follow it, or at the one that should come before it.
func (c *comparison) near(i int) document.Place {
	for _, slot := range []int{c.result.After(i), c.result.Before(i), c.result.Slots[i].Parent} {
		if slot != alignment.None && c.result.Slots[slot].Heading != alignment.None {
			return c.headings[c.result.Slots[slot].Heading].Place
		}
	}
	return start(c.doc)
}

// mostNames is how many headings a sentence names.
const mostNames = 3

func (c *comparison) note(kind, name string, place document.Place, details ...rule.Detail) {
	c.notes = append(c.notes, note{kind, rule.Quote(name), place, append(details, rule.In(kind))})
}

// report reports the notes, each with the names of all of its kind, because one
// sentence speaks of them together.
func (c *comparison) report(p *rule.Pass) {
	names := map[string][]string{}
	for i := range c.notes {
		if n := &c.notes[i]; len(names[n.kind]) <= mostNames {
			names[n.kind] = append(names[n.kind], n.name)
		}
	}
	all := map[string]rule.Detail{}
	for kind, list := range names {
		all[kind] = rule.With("All", list)
	}
	for i := range c.notes {
		n := &c.notes[i]
		p.Report(n.place, append(n.details, all[n.kind])...)
	}
	if len(c.right) > 0 || len(c.notes) == 0 {
		p.Right(len(c.right), map[string]any{"Headings": c.right})
	}
}
