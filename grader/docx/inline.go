package docx

import (
	"bytes"
	"strconv"
	"unicode/utf8"

	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// run is a piece of the text of a paragraph that is read, in one dress.
type run struct {
	*content
	dress *dress
}

// words returns a run for the paragraph that is read, as that looks itself.
func (c *content) words() run { return run{c, &c.para.words.Own} }

// in returns a run of the same text in another dress.
func (r run) in(d *dress) run { return run{r.content, d} }

// inline reads what stands in the words of a paragraph. The content of what we do not know
// counts, as it does for LibreOffice.
func (r run) inline() { r.Each(r.inlineElement) }

// inlineElement reads an element among the words of a paragraph.
func (r run) inlineElement(e xmltext.Element) {
	switch e.Name {
	case "w:r":
		r.run()
	case "w:hyperlink":
		r.hyperlink(e)
	case "w:ins", "w:moveTo":
		r.review.change(document.Insertion, r.para.words)
		r.inline()
		r.para.words.changedAt = r.para.words.length()
	case "w:del", "w:moveFrom":
		r.review.change(document.Deletion, r.para.words)
		r.deletes++
		r.inline()
		r.deletes--
	case "w:sdt":
		r.inlineControl()
	case "w:fldSimple":
		r.simpleField(e)
	case "m:oMath", "m:oMathPara":
		r.object(&document.Figure{Embedded: true, Object: document.Formula, Anchor: document.AsCharacter})
	case "w:commentRangeStart":
		r.review.comment(e.Attr("w:id"), r.para)
	case "w:pPr", "w:rPr", "w:sdtPr", "w:sdtEndPr", "w:customXmlPr", "w:smartTagPr", "w:subDoc", "w:rt", "w:p", "w:tbl":
	default:
		r.runElement(e)
	}
}

// run reads a w:r (ISO/IEC 29500-1, 17.3.2.25).
func (r run) run() {
	inner := *r.dress
	r.Each(func(e xmltext.Element) {
		if e.Name == "w:rPr" {
			r.in(&inner).runLook()
			return
		}
		r.in(&inner).runElement(e)
	})
}

// runLook reads a w:rPr: a character style goes over the look of the text around it, and direct
// formatting over both.
func (r run) runLook() {
	var own properties
	var styled *style
	var hidden optional[bool]
	var language optional[string]
	r.Each(func(e xmltext.Element) {
		switch e.Name {
		case "w:rStyle":
			styled = r.styles.byKey[styleKey{forCharacter, e.Attr("w:val")}]
		case "w:vanish":
			hidden = some(isOn(e))
			own.run(e, &r.styles.theme)
		case "w:lang":
			language = readLanguage(e)
		case "w:rPrChange":
			r.review.change(document.FormatChange, r.para.words)
		default:
			own.run(e, &r.styles.theme)
		}
	})
	if styled != nil {
		r.dress.Look = r.styles.looks.text(r.dress.Look, styled)
		r.dress.Style = styled.public
		hidden, language = hidden.or(styled.hidden), language.or(styled.language)
	}
	r.dress.Look = r.styles.looks.over(r.dress.Look, &own)
	if hidden.set {
		r.dress.Hidden = hidden.value
	}
	if language.set {
		r.dress.Language = r.styles.languageOf(language, nil)
	}
}

// runElement reads an element that stands in a run.
func (r run) runElement(e xmltext.Element) {
	switch e.Name {
	case "w:t":
		r.textElement(e)
	case "w:tab", "w:ptab":
		r.mark(document.Tab)
	case "w:br":
		r.lineBreak(e)
	case "w:cr":
		r.mark(document.LineBreak)
	case "w:noBreakHyphen":
		r.text([]byte("\u2011"))
	case "w:softHyphen":
		r.text([]byte("\u00AD"))
	case "w:sym":
		r.symbol(e)
	case "w:fldChar":
		r.fieldChar(e)
	case "w:instrText":
		r.fieldCode()
	case "w:footnoteReference", "w:endnoteReference":
		r.noteReference(e)
	case "w:footnoteRef", "w:endnoteRef":
		r.para.words.marker = true
	case "w:drawing":
		r.drawing()
	case "w:pict", "w:object":
		r.picture(e.Name == "w:object")
	case "mc:AlternateContent":
		r.alternate(func() { r.inline() })
	case "w:commentReference": // alone, where the comment is on no words
		r.review.comment(e.Attr("w:id"), r.para)
	case "w:pgNum":
		inner := r.dressed()
		inner.Field = &document.Field{Kind: document.PageNumber}
		r.para.words.Field(&inner)
	default:
		r.otherInRun(e)
	}
}

func (r run) otherInRun(e xmltext.Element) {
	switch e.Name {
	case "w:delText", "w:delInstrText":
		r.para.words.lost = true
	case "w:annotationRef", "w:separator", "w:continuationSeparator", "w:lastRenderedPageBreak", "w:rt", "w:rubyPr",
		"w:dayShort", "w:dayLong", "w:monthShort", "w:monthLong", "w:yearShort", "w:yearLong", "w:rPr", "w:pPr":
	default:
		r.inline()
	}
}

// textElement reads a w:t. Without xml:space its ends are trimmed; a line end in it is a space.
func (r run) textElement(e xmltext.Element) {
	keeps := e.Attr("xml:space") == "preserve"
	buffer := r.buffer[:0]
	r.Mixed(func(xmltext.Element) {}, func(chars []byte) {
		if len(buffer)+len(chars) > r.limits.Paragraph {
			r.Fail(tooBig(document.LimitParagraph))
			return
		}
		buffer = append(buffer, chars...)
	})
	r.buffer = buffer
	if !keeps {
		buffer = bytes.Trim(buffer, " \t\r\n")
	}
	for i, char := range buffer {
		if char == '\n' || char == '\r' {
			buffer[i] = ' '
		}
	}
	if len(buffer) > 0 {
		r.text(buffer)
	}
}

// text adds characters to the words of the paragraph, unless they are no part of the text.
func (r run) text(chars []byte) {
	w := r.para.words
	if r.deletes > 0 {
		w.lost = true
		return
	}
	if r.isSilent() {
		return
	}
	if r.bound != nil {
		r.showBound()
		return
	}
	if w.marker { // a note's text begins with its mark, and a space that the program puts there
		w.marker = false
		if chars = bytes.TrimPrefix(chars, []byte(" ")); len(chars) == 0 {
			return
		}
	}
	r.letters += len(chars)
	switch {
	case len(w.Text)+w.Spaces+len(chars) > r.limits.Paragraph:
		r.Fail(tooBig(document.LimitParagraph))
		return
	case r.letters > r.limits.Text:
		r.Fail(tooBig(document.LimitText))
		return
	}
	r.place()
	if r.fields.last() != nil {
		inner := r.dressed()
		r.dress = &inner
	}
	w.write(chars, r.dress)
}

// place notes in which index the first words of the paragraph stand.
func (c *content) place() {
	if p := c.para; !p.placed {
		p.placed, p.contents = true, c.fields.contents()
	}
}

// mark adds a tab or a line break.
func (r run) mark(kind document.SpanKind) {
	w := r.para.words
	if r.deletes > 0 {
		w.lost = true
		return
	}
	if r.isSilent() || r.bound != nil {
		return
	}
	if w.marker {
		w.marker = false
		if kind == document.Tab {
			return
		}
	}
	if r.letters++; r.letters > r.limits.Text {
		r.Fail(tooBig(document.LimitText))
		return
	}
	r.place()
	inner := r.dressed()
	w.Mark(document.Span{Kind: kind}, &inner)
	w.counts = true
}

// lineBreak reads a w:br (17.3.3.1): a new line, a new page or a new column.
func (r run) lineBreak(e xmltext.Element) {
	switch e.Attr("w:type") {
	case "page":
		r.pageBreak(true)
	case "column":
		r.pageBreak(false)
	default:
		r.mark(document.LineBreak)
	}
}

// symbol reads a w:sym (17.3.3.30): a character by its number.
func (r run) symbol(e xmltext.Element) {
	number, err := strconv.ParseUint(e.Attr("w:char"), 16, 32)
	if err != nil || number < ' ' || number > utf8.MaxRune {
		return
	}
	r.text(utf8.AppendRune(nil, rune(number)))
}
