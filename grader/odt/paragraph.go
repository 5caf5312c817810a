package odt

import (
	"jourdain/grader/document"

	"jourdain/grader/xmltext"
)

// line is a heading or a paragraph while its words are read.
type line struct {
	heading   *document.Heading // one of the two; the other one is nil
	paragraph *document.Paragraph
	style     *style
	look      *document.Appearance
	words     *words
}

// paragraph reads a text:h or a text:p. Only a text:h is a heading, and its level
// is that of its own attribute, never that of its style.
func (c *content) paragraph(e xmltext.Element, into *[]document.Block) {
	l := c.newLine(e)
	origin := c.begins()
	hidden := l.style != nil && l.style.hidden.value
	floats := c.floats
	c.floats = nil
	target := c.flow.joined
	if target == nil {
		c.breakBefore(l.style, into)
		target = &l
		target.words = c.stocks.borrow()
		target.words.origin = origin
	}
	target.words.gap = true
	target.words.changes, c.tracked.between = append(target.words.changes, c.tracked.between...), nil
	target.words.Own = dress{Look: l.look, Hidden: hidden, Language: c.language(l.style, "")}
	run{c, target.words, &target.words.Own}.read()
	c.ends(origin)
	c.endParagraph(target, target == &l, into)
	for _, box := range c.floats {
		c.add(into, box)
	}
	c.floats = floats
	if l.style != nil && l.style.breaks[after].value && c.flow.pages {
		c.add(into, &document.PageBreak{})
	}
}

func (c *content) newLine(e xmltext.Element) line {
	st := c.styles.used(c.scope, forParagraph, e.Attr("text:style-name"))
	l := line{style: st, look: c.styles.looks.paragraph(st)}
	if e.Name == "text:p" {
		l.paragraph = &c.stocks.paragraphs.Take(1)[0]
		l.paragraph.Look, l.paragraph.Ground = l.look, c.ground
		if st != nil {
			l.paragraph.Style, l.paragraph.Role = st.public, role(st)
			if l.paragraph.Role != document.ContentsRole { // the heading of an index is none of the text
				l.paragraph.StyleLevel = st.heading
			}
		}
		return l
	}
	h := &document.Heading{Level: 1, Look: l.look, Source: document.NoLevel, Ground: c.ground}
	if st != nil {
		h.Style = st.public
	}
	if level := leadingNumber(e.Attr("text:outline-level")); level > 0 {
		h.Level, h.Source = min(level, maxLevel), document.OutlineLevel
		if level > maxLevel {
			c.warnings.add(document.CannotOpen)
		}
	}
	if c.flow.inIndex() {
		c.warnings.add(document.HeadingInIndex)
	}
	h.Label = c.labels.of(e, st, h.Level)
	h.Numbered = c.isNumbered(st, h.Level)
	l.heading = h
	return l
}

// isNumbered reports whether a list numbers a heading: the one of its style, or the one it stands
// in.
func (c *content) isNumbered(st *style, level int) bool {
	if st != nil && st.list.value != "" && st.list.value != outlineName {
		n := c.styles.numbering(c.scope, st.list.value)
		return n == nil || n.ordered(max(c.lists.level, 1)) || n.ordered(level)
	}
	return c.lists.level > 0 && c.lists.ordered()
}

// endParagraph ends a paragraph, unless a recorded deletion of its end makes it go
// on in the next one: the first with words left keeps them all.
func (c *content) endParagraph(l *line, isNew bool, into *[]document.Block) {
	deleting := c.flow.deleting()
	if len(l.words.Text)+l.words.Spaces > c.limits.Paragraph {
		c.Fail(tooBig(document.LimitParagraph))
	}
	c.flow.joined = nil
	if deleting && l.words.Empty() {
		c.stocks.giveBack(l.words)
		return
	}
	block := l.finish(&c.stocks)
	c.tracked.place(l.words, block)
	c.origins.Keep(block, l.words.origin)
	if isNew {
		c.add(into, block)
	}
	if deleting {
		joined := *l
		c.flow.joined = &joined
		return
	}
	c.stocks.giveBack(l.words)
}

// finish returns the block with the words read so far.
func (l *line) finish(from *stocks) document.Block {
	var where document.Region
	switch {
	case l.words.isDeleted():
		where = document.Hidden | document.Deleted
	case l.words.isHidden():
		where = document.Hidden
	}
	if l.heading != nil {
		h := l.heading
		h.Spans, h.Marked = l.words.finish(from), l.words.Marked
		h.ImageOnly = l.words.Image && h.Empty()
		h.Place.Region |= where
		return h
	}
	l.paragraph.Spans, l.paragraph.Marked = l.words.finish(from), l.words.Marked
	l.paragraph.Place.Region |= where
	return l.paragraph
}

// breakBefore adds a page break when a style begins a page (ODF 1.3 part 3,
// 20.184), or another kind of page. At the start of the document it breaks nothing.
func (c *content) breakBefore(st *style, into *[]document.Block) {
	if !c.flow.pages || c.flow.deleting() {
		return
	}
	master := ""
	if st != nil {
		master = st.master.value
	}
	c.pages.use(master)
	if st != nil && (st.breaks[before].value || master != "") && c.flow.begun {
		c.add(into, &document.PageBreak{})
	}
}
