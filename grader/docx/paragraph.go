package docx

import (
	"jourdain/grader/document"
	"jourdain/grader/wording"
	"jourdain/grader/xmltext"
)

// paragraph is one while its words are read.
type paragraph struct {
	given
	resolved
	words  *words
	boxes  []*document.Box // that come after it
	origin *wording.Origin // where it stands in the file; nil when nobody asks

	rest      bool      // it is what a page break has left of one
	broken    bool      // a page break stood in it
	contents  *contents // the index that its first words stand in
	placed    bool      // there were some
	wasInside *contents // the index that it begins in
}

// paragraph reads a w:p.
func (c *content) paragraph() {
	outer := c.para
	p := c.newParagraph()
	p.wasInside = c.fields.contents()
	p.origin = c.begins()
	ready := false
	c.Each(func(e xmltext.Element) {
		if e.Name == "w:pPr" {
			if !ready {
				c.readProperties(p)
			}
			return
		}
		if !ready {
			ready = true
			c.begin(p)
		}
		if c.para == p {
			c.child(p)
		}
		c.words().inlineElement(e)
	})
	if !ready {
		c.begin(p)
	}
	c.ends(p)
	c.words().showBound()
	c.end(c.para, p)
	c.para = outer
}

func (c *content) newParagraph() *paragraph {
	p := c.stocks.borrow()
	p.style, p.known = c.styles.standard, true
	return p
}

// begin begins to read the words of a paragraph: they may go on from one before.
func (c *content) begin(p *paragraph) {
	c.resolve(p)
	c.para = p
	f := c.flow
	if dropped := f.dropped; dropped != nil && !p.dropCap {
		f.dropped = nil
		dropped.Own = p.words.Own
		dropped.take(p.words.remarked)
		p.words = dropped
	}
	joined := f.joined
	if joined == nil {
		return
	}
	f.joined = nil
	if joined.words.Empty() {
		p.words.take(joined.words.remarked)
		p.boxes = append(joined.boxes, p.boxes...)
		return
	}
	joined.words.Own = p.words.Own
	joined.words.take(p.words.remarked)
	joined.section = p.section
	c.para = joined
}

// end ends a paragraph, unless a recorded deletion of its end makes it go on in the next one. The
// last is the one that was read, the other one that which it is a part of.
func (c *content) end(p, last *paragraph) {
	if !p.placed {
		p.contents = c.fields.contents()
		if p.wasInside != nil {
			p.contents = p.wasInside
		}
	}
	switch {
	case len(p.words.Text)+p.words.Spaces > c.limits.Paragraph:
		c.Fail(tooBig(document.LimitParagraph))
	case last.markGone:
		c.flow.joined = p
	case p.dropCap:
		c.flow.dropped = p.words
	default:
		c.emit(p)
		c.stocks.giveBack(p)
	}
}

// emit adds a paragraph to the flow, with what comes before and after it.
func (c *content) emit(p *paragraph) {
	f := c.flow
	if p.breaks.value && f.pages && len(f.entries) > 0 && !f.isBroken() {
		c.add(entry{block: &document.PageBreak{}, contents: p.contents})
	}
	isLeft := p.words.Empty() && p.level == 0 && p.numbered == nil && (p.rest || p.broken || p.section != nil)
	if !isLeft {
		c.addParagraph(p)
	}
	for _, box := range p.boxes {
		c.add(entry{block: box, contents: p.contents, attached: true})
	}
	if !p.framed {
		c.addFramed()
	}
	f.fresh = false
	if p.section != nil {
		c.endSection(p.section)
	}
}

// isBroken reports whether the last thing in a flow is a page break.
func (f *flow) isBroken() bool {
	_, is := f.entries[len(f.entries)-1].block.(*document.PageBreak)
	return is
}

// addParagraph adds the block of a paragraph.
func (c *content) addParagraph(p *paragraph) {
	e := entry{numbered: p.numbered, contents: p.contents}
	e.title = c.control != nil && p.contents == nil && !c.control.begun
	if p.numbered != nil {
		e.number, e.goesOn = p.numbered.count()
	}
	e.block = p.finish(c.ground, &c.stocks)
	c.review.place(p.words, e.block)
	c.origins.Keep(e.block, p.origin)
	if p.level > 0 {
		e.numbered = nil
		if p.implied {
			c.warnings.add(document.ImpliedHeadings)
		}
		if p.contents != nil || c.control != nil && !e.title {
			c.warnings.add(document.HeadingInIndex)
		}
	}
	if p.framed {
		c.flow.framed = append(c.flow.framed, &document.Box{Anchor: document.ToParagraph, Blocks: []document.Block{e.block}})
		return
	}
	c.add(e)
}

// finish returns the block with the words read so far.
func (p *paragraph) finish(ground string, from *stocks) document.Block {
	if p.level > 0 {
		h := &document.Heading{
			Level: p.level, Source: p.source, Implied: p.implied, Look: p.look, Ground: ground,
			Spans: p.words.finish(from), Marked: p.words.Marked,
		}
		if p.style != nil {
			h.Style = p.style.public
		}
		if p.numbered != nil {
			h.Label = p.numbered.label()
			h.Numbered = h.Label == "" && p.numbered.list.ordered(p.numbered.level)
		}
		h.ImageOnly = p.words.Image && h.Empty()
		if p.words.isHidden() {
			h.Place.Region |= document.Hidden
		}
		return h
	}
	block := &from.paragraphs.Take(1)[0]
	block.Look, block.Ground, block.Spans, block.Marked = p.look, ground, p.words.finish(from), p.words.Marked
	if st := p.style; st != nil {
		block.Style, block.Role, block.StyleLevel = st.public, st.public.Role, st.made
	}
	switch {
	case p.words.lost && p.words.Empty():
		block.Place.Region |= document.Hidden | document.Deleted
	case p.words.isHidden():
		block.Place.Region |= document.Hidden
	}
	return block
}
