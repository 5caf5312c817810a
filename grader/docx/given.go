package docx

import (
	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// given is what the properties of a paragraph say (ISO/IEC 29500-1, 17.3.1).
type given struct {
	name     optional[string] // the style that it names
	direct   optional[int]    // its own outline level
	own      properties
	numbers  numbers
	breaks   optional[bool] // a page break before
	markGone bool           // a recorded change deletes its end
	framed   bool
	dropCap  bool
	section  *section // that ends with it; nil for none
}

// resolved is what a paragraph is, by its properties and its style.
type resolved struct {
	style    *style
	known    bool // the style that it names is there
	level    int  // of a heading, from 1; 0 for none
	source   document.LevelSource
	implied  bool
	numbered *numbered
	look     *document.Appearance
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
			p.numbers = readNumbers(c.scanner)
		case "w:pageBreakBefore":
			p.breaks = some(isOn(e))
		case "w:framePr":
			kind := e.Attr("w:dropCap")
			p.dropCap = kind == "drop" || kind == "margin"
			p.framed = !p.dropCap && !c.flow.cell
		case "w:rPr":
			c.readMark(p)
		case "w:sectPr":
			p.section = c.readSection()
		case "w:pPrChange":
			c.review.change(document.FormatChange, p.words)
		default:
			p.own.paragraph(c.scanner, e)
		}
	})
}

// readMark reads the properties of a paragraph's end. They colour no word.
func (c *content) readMark(p *paragraph) {
	c.Each(func(e xmltext.Element) {
		switch e.Name {
		case "w:del", "w:moveFrom":
			p.markGone = true
			c.review.change(document.Deletion, p.words)
		case "w:ins", "w:moveTo":
			c.review.change(document.Insertion, p.words)
		case "w:rPrChange":
			c.review.change(document.FormatChange, p.words)
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
	p.look = c.styles.looks.over(c.styles.looks.in(c.base, st), &p.own)
	p.numbered = c.numbering.find(p.numbers, st)
	p.words.Own = dress{Look: p.look, Language: c.styles.languageOf(optional[string]{}, st)}
	if st != nil {
		p.words.Own.Hidden = st.hidden.value
		p.breaks = p.breaks.or(st.breaks)
	}
}
