package starter

import (
	"fmt"
	"strconv"
	"strings"
)

// odtWords writes what stands in one line.
type odtWords struct {
	*odtBody
	b   strings.Builder
	gap bool // a single space would count for nothing (ODF 1.3 part 3, 6.1.2)
}

func (b *odtBody) pieces(pieces []piece) string {
	w := &odtWords{odtBody: b, gap: true}
	w.all(pieces)
	return w.b.String()
}

func (w *odtWords) all(pieces []piece) {
	for _, p := range pieces {
		w.piece(p)
	}
}

func (w *odtWords) piece(p piece) {
	switch p := p.(type) {
	case *words:
		text := w.text(p.text)
		if style := w.auto.words(p.look); style != "" {
			text = `<text:span text:style-name="` + style + `">` + text + "</text:span>"
		}
		w.b.WriteString(text)
	case *code:
		w.put(`<text:span text:style-name="` + odtName(codeWordsStyle) + `">` + w.text(p.text) + "</text:span>")
	case *spaces:
		w.put(odtSpaces(p.count))
	case *tab:
		w.put("<text:tab/>")
	case *lineBreak:
		w.put("<text:line-break/>")
	case *link:
		w.b.WriteString(odtLink(linkStyle, p.target))
		w.all(p.pieces)
		w.b.WriteString("</text:a>")
	case *place: // ODF 1.3 part 3, 6.2.1.2
		fmt.Fprintf(&w.b, `<text:bookmark-start text:name="%s"/>`, odtPlace(p.number))
		w.all(p.pieces)
		fmt.Fprintf(&w.b, `<text:bookmark-end text:name="%s"/>`, odtPlace(p.number))
	case *noteMark:
		w.put(w.note(p))
	case *number:
		w.put(fmt.Sprintf(`<text:sequence text:ref-name="%s" text:name="%s" text:formula="ooow:%s+1" style:num-format="1">%d</text:sequence>`,
			odtCaption(p.of), p.of.name, p.of.name, p.of.number))
	case *numberOf:
		w.put(odtNumberOf(p.of))
	case *wordsOf:
		w.put(odtReference("text", p.place, p.text))
	case *pageOf:
		w.put(odtReference("page", p.place, p.text))
	case *frame:
		w.put(w.frame(p))
	}
}

// put writes something that is no text; a space after it counts.
func (w *odtWords) put(xml string) {
	w.b.WriteString(xml)
	w.gap = false
}

// text escapes a text and keeps its runs of spaces: a reader of ODF takes several for
// one, and none at the beginning of a paragraph.
func (w *odtWords) text(text string) string {
	var b strings.Builder
	for text != "" {
		word := strings.IndexByte(text, ' ')
		if word < 0 {
			word = len(text)
		}
		if word > 0 {
			b.WriteString(escape(text[:word]))
			w.gap = false
		}
		rest := strings.TrimLeft(text[word:], " ")
		switch n := len(text) - word - len(rest); {
		case n == 1 && !w.gap:
			b.WriteByte(' ')
			w.gap = true
		case n > 0:
			b.WriteString(odtSpaces(n))
			w.gap = false
		}
		text = rest
	}
	return b.String()
}

func (w *odtWords) note(n *noteMark) string {
	if n.again {
		return fmt.Sprintf(`<text:span text:style-name="%s"><text:note-ref text:note-class="footnote" text:reference-format="text" text:ref-name="ftn%s">%s</text:note-ref></text:span>`,
			w.auto.words(look{position: 1}), n.label, n.label)
	}
	outside := w.out
	w.out = &strings.Builder{}
	w.blocks(n.blocks)
	text := w.out.String()
	w.out = outside
	return fmt.Sprintf(`<text:note text:id="ftn%s" text:note-class="footnote"><text:note-citation>%s</text:note-citation><text:note-body>%s</text:note-body></text:note>`,
		n.label, n.label, strings.TrimSuffix(text, "\n"))
}

func odtSpaces(n int) string { return fmt.Sprintf(`<text:s text:c="%d"/>`, n) }

// odtLink begins a link.
func odtLink(style string, to target) string {
	address := to.address
	if to.place > 0 {
		address = "#" + odtPlace(to.place)
	}
	return fmt.Sprintf(`<text:a xlink:type="simple" xlink:href="%s" text:style-name="%s" text:visited-style-name="%s">`, escape(address), odtName(style), odtName(style))
}

// odtReference returns a cross-reference to the words or the page of a place.
func odtReference(what string, to int, text string) string {
	return fmt.Sprintf(`<text:bookmark-ref text:reference-format="%s" text:ref-name="%s">%s</text:bookmark-ref>`, what, odtPlace(to), escape(text))
}

// odtPlace returns the name of a bookmark.
func odtPlace(number int) string { return fmt.Sprintf("__RefHeading___%d", number) }

// odtNumberOf returns a reference to the number of a caption, or the number alone.
func odtNumberOf(c *caption) string {
	if !c.counts {
		return strconv.Itoa(c.number)
	}
	return fmt.Sprintf(`<text:sequence-ref text:reference-format="value" text:ref-name="%s">%d</text:sequence-ref>`, odtCaption(c), c.number)
}

// odtCaption returns the name that references to a caption use.
func odtCaption(c *caption) string { return fmt.Sprintf("ref%s%d", c.name, c.number-1) }
