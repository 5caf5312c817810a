package docx

import (
	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// paragraph is one while its words are read.
type paragraph struct {
	style   *style
	own     properties
	direct  optional[int] // its own outline level
	numbers numbers
	name    optional[string] // the style that it names

	level    int // of a heading, from 1; 0 for none
	source   document.LevelSource
	implied  bool
	known    bool // the style that it names is there
	numbered *numbered
	look     *document.Appearance
	words    *words
	boxes    []*document.Box // that come after it

	breaks    optional[bool] // a page break before
	markGone  bool           // a recorded change deletes its end
	framed    bool
	dropCap   bool
	rest      bool      // it is what a page break has left of one
	broken    bool      // a page break stood in it
	section   *section  // that ends with it; nil for none
	contents  *contents // the index that its first words stand in
	placed    bool      // there were some
	wasInside *contents // the index that it begins in
}

// paragraph reads a w:p.
func (c *content) paragraph() {
	outer := c.para
	p := c.newParagraph()
	p.wasInside = c.openContents()
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
		c.inlineElement(e, &c.para.words.own)
	})
	if !ready {
		c.begin(p)
	}
	c.showBound(&c.para.words.own)
	c.end(c.para, p)
	c.para = outer
}

func (c *content) newParagraph() *paragraph {
	return &paragraph{style: c.styles.standard, known: true, words: &words{}}
}

// readProperties reads a w:pPr (ISO/IEC 29500-1, 17.3.1.26).
func (c *content) readProperties(p *paragraph) {
	c.Each(func(e xmltext.Element) {
		switch e.Name {
		case "w:pStyle":
			p.name = some(e.Attr("w:val"))
		case "w:outlineLvl":
			p.direct = outlineLevel(e)
		case "w:numPr":
			p.numbers = c.readNumbers()
		case "w:pageBreakBefore":
			p.breaks = some(isOn(e))
		case "w:framePr":
			cap := e.Attr("w:dropCap")
			p.dropCap = cap == "drop" || cap == "margin"
			p.framed = !p.dropCap && !c.flow.cell
		case "w:rPr":
			c.readMark(p)
		case "w:sectPr":
			p.section = c.readSection()
		case "w:pPrChange":
			c.change(document.FormatChange, p.words)
		default:
			p.own.paragraph(c.scanner, e)
		}
	})
}

// readNumbers reads a w:numPr, with the change that it may record.
func (c *content) readNumbers() numbers { return readNumbers(c.scanner) }

// readMark reads the properties of a paragraph's end. They colour no word.
func (c *content) readMark(p *paragraph) {
	c.Each(func(e xmltext.Element) {
		switch e.Name {
		case "w:del", "w:moveFrom":
			p.markGone = true
			c.change(document.Deletion, p.words)
		case "w:ins", "w:moveTo":
			c.change(document.Insertion, p.words)
		case "w:rPrChange":
			c.change(document.FormatChange, p.words)
		}
	})
}

// resolve finds out what a paragraph is, once its properties are read.
func (c *content) resolve(p *paragraph) {
	if p.name.set {
		p.style, p.known = c.styles.paragraph(p.name.value)
	}
	st := p.style
	switch {
	case p.direct.set && p.known:
		if p.direct.value < noOutline {
			p.level, p.source = p.direct.value+1, document.DirectLevel
		}
	case st.headingLevel() > 0:
		p.level, p.source = st.headingLevel(), document.StyleLevel
		if st.inherited {
			p.source = document.InheritedLevel
		}
	case c.styles.implies && st != nil && st.made > 0:
		p.level, p.source, p.implied = min(st.made, maxLevel), document.StyleName, true
	}
	p.look = c.styles.looks.over(c.styles.looks.paragraph(st), &p.own)
	p.numbered = c.numbering.find(p.numbers, st)
	p.words.own = dress{look: p.look, language: c.languageOf(optional[string]{}, st)}
	if st != nil {
		p.words.own.hidden = st.hidden.value
		p.breaks = p.breaks.or(st.breaks)
	}
}

// languageOf returns the mark of words, whose own language comes before that of their
// paragraph's style and that of the defaults; "" is that of the document.
func (c *content) languageOf(own optional[string], st *style) string {
	if st != nil {
		own = own.or(st.language)
	}
	language := own.or(c.styles.language).value
	if language == c.standard {
		return ""
	}
	return language
}

// begin begins to read the words of a paragraph: they may go on from one before.
func (c *content) begin(p *paragraph) {
	c.resolve(p)
	c.para = p
	f := c.flow
	if dropped := f.dropped; dropped != nil && !p.dropCap {
		f.dropped = nil
		dropped.own = p.words.own
		dropped.take(p.words.remarked)
		p.words = dropped
	}
	joined := f.joined
	if joined == nil {
		return
	}
	f.joined = nil
	if joined.words.empty() {
		p.words.take(joined.words.remarked)
		p.boxes = append(joined.boxes, p.boxes...)
		return
	}
	joined.words.own = p.words.own
	joined.words.take(p.words.remarked)
	joined.section = p.section
	c.para = joined
}

// end ends a paragraph, unless a recorded deletion of its end makes it go on in the next one. The
// last is the one that was read, the other one that which it is a part of.
func (c *content) end(p, last *paragraph) {
	if !p.placed {
		p.contents = c.openContents()
		if p.wasInside != nil {
			p.contents = p.wasInside
		}
	}
	switch {
	case len(p.words.text)+p.words.spaces > c.limits.Paragraph:
		c.Fail(tooBig(document.LimitParagraph))
	case last.markGone:
		c.flow.joined = p
	case p.dropCap:
		c.flow.dropped = p.words
	default:
		c.emit(p)
	}
}

// emit adds a paragraph to the flow, with what comes before and after it.
func (c *content) emit(p *paragraph) {
	f := c.flow
	if p.breaks.value && f.pages && len(f.entries) > 0 && !f.isBroken() {
		c.add(entry{block: &document.PageBreak{}, contents: p.contents})
	}
	isLeft := p.words.empty() && p.level == 0 && p.numbered == nil && (p.rest || p.broken || p.section != nil)
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
	e.block = p.finish(c.ground)
	c.review.place(p.words, e.block)
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
func (p *paragraph) finish(ground string) document.Block {
	if p.level > 0 {
		h := &document.Heading{
			Level: p.level, Source: p.source, Implied: p.implied, Look: p.look, Ground: ground,
			Spans: p.words.finish(), Marked: p.words.marked,
		}
		if p.style != nil {
			h.Style = p.style.public
		}
		if p.numbered != nil {
			h.Label = p.numbered.label()
			h.Numbered = h.Label == "" && p.numbered.list.ordered(p.numbered.level)
		}
		h.ImageOnly = p.words.image && h.Empty()
		if p.words.isHidden() {
			h.Place.Region |= document.Hidden
		}
		return h
	}
	block := &document.Paragraph{Look: p.look, Ground: ground, Spans: p.words.finish(), Marked: p.words.marked}
	if st := p.style; st != nil {
		block.Style, block.Role, block.StyleLevel = st.public, st.public.Role, st.made
	}
	switch {
	case p.words.lost && p.words.empty():
		block.Place.Region |= document.Hidden | document.Deleted
	case p.words.isHidden():
		block.Place.Region |= document.Hidden
	}
	return block
}

// pageBreak reads a page or column break in the words (E21 of the specification, measured with
// LibreOffice 7.4.7): with something before it, the paragraph ends there; at its beginning, the
// break stands before it. In a box there are no pages, and it only ends the paragraph.
func (c *content) pageBreak(isPage bool) {
	p, f := c.para, c.flow
	if f.cell || c.isComputing() {
		return
	}
	if !p.words.counts && !(isPage && f.fresh) {
		if isPage {
			p.breaks, p.broken = some(true), true
		}
		return
	}
	rest := *p
	p.section, p.broken = nil, p.level == 0
	c.emit(p)
	rest.breaks, rest.rest, rest.boxes = some(isPage), true, nil
	rest.words = &words{own: p.words.own}
	if rest.level > 0 && f.pages {
		rest.style, rest.numbered = c.styles.standard, nil
		if rest.source != document.DirectLevel {
			rest.level = 0
		}
	}
	*p = rest
}
