package docx

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// inline reads what stands in the words of a paragraph. The content of what we do not know
// counts, as it does for LibreOffice.
func (c *content) inline(d *dress) { c.Each(func(e xmltext.Element) { c.inlineElement(e, d) }) }

// inlineElement reads an element among the words of a paragraph.
func (c *content) inlineElement(e xmltext.Element, d *dress) {
	switch e.Name {
	case "w:r":
		c.run(d)
	case "w:hyperlink":
		c.hyperlink(e, d)
	case "w:ins", "w:moveTo":
		c.change(document.Insertion, c.para.words)
		c.inline(d)
	case "w:del", "w:moveFrom":
		c.change(document.Deletion, c.para.words)
		c.deletes++
		c.inline(d)
		c.deletes--
	case "w:sdt":
		c.inlineControl(d)
	case "w:fldSimple":
		c.simpleField(e, d)
	case "m:oMath", "m:oMathPara":
		c.object(&document.Figure{Embedded: true, Object: document.Formula, Anchor: document.AsCharacter}, d)
	case "w:commentRangeStart", "w:commentReference":
		c.comment(e.Attr("w:id"))
	case "w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:customXmlPr", "w:smartTagPr", "w:subDoc", "w:rt", "w:p", "w:tbl":
	default:
		c.runElement(e, d)
	}
}

// run reads a w:r (ISO/IEC 29500-1, 17.3.2.25).
func (c *content) run(d *dress) {
	inner := *d
	c.Each(func(e xmltext.Element) {
		if e.Name == "w:rPr" {
			c.runLook(&inner)
			return
		}
		c.runElement(e, &inner)
	})
}

// runLook reads a w:rPr: a character style goes over the look of the text around it, and direct
// formatting over both.
func (c *content) runLook(d *dress) {
	var own properties
	var styled *style
	var hidden optional[bool]
	var language optional[string]
	c.Each(func(e xmltext.Element) {
		switch e.Name {
		case "w:rStyle":
			styled = c.styles.byKey[styleKey{forCharacter, e.Attr("w:val")}]
		case "w:vanish":
			hidden = some(isOn(e))
			own.run(e, &c.styles.theme)
		case "w:lang":
			language = readLanguage(e)
		case "w:rPrChange":
			c.change(document.FormatChange, c.para.words)
		default:
			own.run(e, &c.styles.theme)
		}
	})
	if styled != nil {
		d.look = c.styles.looks.text(d.look, styled)
		d.style = styled.public
		hidden, language = hidden.or(styled.hidden), language.or(styled.language)
	}
	d.look = c.styles.looks.over(d.look, &own)
	if hidden.set {
		d.hidden = hidden.value
	}
	if language.set {
		d.language = c.languageOf(language, nil)
	}
}

// runElement reads an element that stands in a run.
func (c *content) runElement(e xmltext.Element, d *dress) {
	switch e.Name {
	case "w:t":
		c.textElement(e, d)
	case "w:tab", "w:ptab":
		c.mark(document.Tab, d)
	case "w:br":
		c.lineBreak(e, d)
	case "w:cr":
		c.mark(document.LineBreak, d)
	case "w:noBreakHyphen":
		c.text([]byte("\u2011"), d)
	case "w:softHyphen":
		c.text([]byte("\u00AD"), d)
	case "w:sym":
		c.symbol(e, d)
	case "w:fldChar":
		c.fieldChar(e, d)
	case "w:instrText":
		c.fieldCode()
	case "w:footnoteReference", "w:endnoteReference":
		c.noteReference(e, d)
	case "w:footnoteRef", "w:endnoteRef":
		c.para.words.marker = true
	case "w:drawing":
		c.drawing(d)
	case "w:pict", "w:object":
		c.picture(e.Name == "w:object", d)
	case "mc:AlternateContent":
		c.alternate(func() { c.inline(d) })
	case "w:pgNum":
		inner := c.dressed(d)
		inner.field = &document.Field{Kind: document.PageNumber}
		c.para.words.field(&inner)
	default:
		c.otherInRun(e, d)
	}
}

func (c *content) otherInRun(e xmltext.Element, d *dress) {
	switch e.Name {
	case "w:delText", "w:delInstrText":
		c.para.words.lost = true
	case "w:annotationRef", "w:separator", "w:continuationSeparator", "w:lastRenderedPageBreak", "w:rt", "w:rubyPr",
		"w:dayShort", "w:dayLong", "w:monthShort", "w:monthLong", "w:yearShort", "w:yearLong", "w:rPr", "w:pPr":
	default:
		c.inline(d)
	}
}

// textElement reads a w:t. Without xml:space its ends are trimmed; a line end in it is a space.
func (c *content) textElement(e xmltext.Element, d *dress) {
	keeps := e.Attr("xml:space") == "preserve"
	buffer := c.buffer[:0]
	c.Mixed(func(xmltext.Element) {}, func(chars []byte) {
		if len(buffer)+len(chars) > c.limits.Paragraph {
			c.Fail(tooBig(document.LimitParagraph))
			return
		}
		buffer = append(buffer, chars...)
	})
	c.buffer = buffer
	if !keeps {
		buffer = bytes.Trim(buffer, " \t\r\n")
	}
	for i, char := range buffer {
		if char == '\n' || char == '\r' {
			buffer[i] = ' '
		}
	}
	if len(buffer) > 0 {
		c.text(buffer, d)
	}
}

// text adds characters to the words of the paragraph, unless they are no part of the text.
func (c *content) text(chars []byte, d *dress) {
	w := c.para.words
	if c.deletes > 0 {
		w.lost = true
		return
	}
	if c.isSilent() {
		return
	}
	if c.bound != nil {
		c.showBound(d)
		return
	}
	if w.marker { // a note's text begins with its mark, and a space that the program puts there
		w.marker = false
		if chars = bytes.TrimPrefix(chars, []byte(" ")); len(chars) == 0 {
			return
		}
	}
	c.letters += len(chars)
	switch {
	case len(w.text)+w.spaces+len(chars) > c.limits.Paragraph:
		c.Fail(tooBig(document.LimitParagraph))
		return
	case c.letters > c.limits.Text:
		c.Fail(tooBig(document.LimitText))
		return
	}
	c.place()
	if len(c.fields) > 0 {
		inner := c.dressed(d)
		d = &inner
	}
	w.write(chars, d)
}

// place notes in which index the first words of the paragraph stand.
func (c *content) place() {
	if p := c.para; !p.placed {
		p.placed, p.contents = true, c.openContents()
	}
}

// mark adds a tab or a line break.
func (c *content) mark(kind document.SpanKind, d *dress) {
	w := c.para.words
	if c.deletes > 0 {
		w.lost = true
		return
	}
	if c.isSilent() || c.bound != nil {
		return
	}
	if w.marker {
		w.marker = false
		if kind == document.Tab {
			return
		}
	}
	if c.letters++; c.letters > c.limits.Text {
		c.Fail(tooBig(document.LimitText))
		return
	}
	c.place()
	inner := c.dressed(d)
	w.mark(document.Span{Kind: kind}, &inner)
	w.counts = true
}

// lineBreak reads a w:br (17.3.3.1): a new line, a new page or a new column.
func (c *content) lineBreak(e xmltext.Element, d *dress) {
	switch e.Attr("w:type") {
	case "page":
		c.pageBreak(true)
	case "column":
		c.pageBreak(false)
	default:
		c.mark(document.LineBreak, d)
	}
}

// symbol reads a w:sym (17.3.3.30): a character by its number.
func (c *content) symbol(e xmltext.Element, d *dress) {
	number, err := strconv.ParseUint(e.Attr("w:char"), 16, 32)
	if err != nil || number < ' ' || number > utf8.MaxRune {
		return
	}
	c.text(utf8.AppendRune(nil, rune(number)), d)
}

// hyperlink reads a w:hyperlink (17.16.22). Where it leads is never followed.
func (c *content) hyperlink(e xmltext.Element, d *dress) {
	target := ""
	if to, ok := c.links.byID[e.Attr("r:id")]; ok {
		target = to.target
	}
	if anchor := e.Attr("w:anchor"); anchor != "" {
		if c.letters += len(target); c.letters > c.limits.Text { // one address may be named a million times
			c.Fail(tooBig(document.LimitText))
			return
		}
		target += "#" + document.Clean(anchor)
	}
	inner := *d
	inner.link = &document.Link{Target: target, Title: document.Clean(e.Attr("w:tooltip"))}
	spans, boxes := len(c.para.words.spans), len(c.para.boxes)
	p := c.para
	c.inline(&inner)
	if c.para == p && len(p.words.spans) == spans && len(p.boxes) == boxes && target != "" && !c.isSilent() {
		p.words.mark(document.Span{Kind: document.TextSpan}, &inner)
	}
}

// object adds an image or another object to the words.
func (c *content) object(figure *document.Figure, d *dress) {
	if c.deletes > 0 {
		c.para.words.lost = true
		return
	}
	if c.isSilent() {
		return
	}
	c.place()
	inner := c.dressed(d)
	c.para.words.object(document.Span{Kind: document.ImageSpan, Figure: figure}, &inner)
}
