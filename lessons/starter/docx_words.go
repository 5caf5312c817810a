package starter

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// pieces returns what stands in a line with a look of its own.
func (b *docxBody) pieces(pieces []piece, base look) string {
	outside := b.base
	b.base = base
	defer func() { b.base = outside }()
	return b.each(pieces)
}

func (b *docxBody) each(pieces []piece) string {
	var all strings.Builder
	for _, p := range pieces {
		all.WriteString(b.piece(p))
	}
	return all.String()
}

func (b *docxBody) piece(p piece) string {
	switch p := p.(type) {
	case *words:
		return b.run(p.look, docxText(p.text))
	case *code:
		return b.styled(codeWordsStyle, docxText(p.text))
	case *spaces:
		return b.run(look{}, docxText(strings.Repeat(" ", p.count)))
	case *tab:
		return b.run(look{}, "<w:tab/>")
	case *lineBreak:
		return b.run(look{}, "<w:br/>")
	case *link:
		b.style = linkStyle
		inside := b.each(p.pieces)
		b.style = ""
		return b.linked(p.target, inside)
	case *place:
		return b.marked(docxPlace(p.number), b.each(p.pieces))
	case *noteMark:
		return b.note(p)
	case *number:
		return b.marked(b.caption(p.of), b.field(fmt.Sprintf(`SEQ %s \* ARABIC`, p.of.name), strconv.Itoa(p.of.number)))
	case *numberOf:
		if !p.of.counts {
			return b.run(look{}, docxText(strconv.Itoa(p.of.number)))
		}
		return b.field(`REF `+b.caption(p.of)+` \h`, strconv.Itoa(p.of.number))
	case *wordsOf:
		return b.field(`REF `+docxPlace(p.place)+` \h`, p.text)
	case *pageOf:
		return b.field(`PAGEREF `+docxPlace(p.place)+` \h`, p.text)
	case *frame:
		return b.frame(p)
	default:
		return ""
	}
}

// run returns a piece of a line (17.3.2.25), with a look beyond that of the line.
func (b *docxBody) run(beyond look, inside string) string {
	return "<w:r>" + b.letters(beyond.over(b.base), b.style) + inside + "</w:r>"
}

func (b *docxBody) styled(style, inside string) string {
	return "<w:r>" + b.letters(b.base, style) + inside + "</w:r>"
}

// letters returns the properties of letters, "" for none.
func (b *docxBody) letters(l look, style string) string {
	words := l.docxText()
	if style != "" {
		words = single("w:rStyle", b.styles.id(style)) + words
	}
	return inside("w:rPr", words)
}

// docxText returns a text (17.3.3.31), whose spaces all count.
func docxText(text string) string {
	return `<w:t xml:space="preserve">` + escape(text) + "</w:t>"
}

// linked returns a link (17.16.22) around what stands in it; without a target, what stands
// in it.
func (b *docxBody) linked(to target, inside string) string {
	name, inText := strings.CutPrefix(to.address, "#")
	switch {
	case to.place > 0:
		name = docxPlace(to.place)
	case to.address == "":
		return inside
	case !inText:
		return fmt.Sprintf(`<w:hyperlink r:id="%s" w:history="1">%s</w:hyperlink>`, b.to.external("hyperlink", to.address), inside)
	}
	return fmt.Sprintf(`<w:hyperlink w:anchor="%s" w:history="1">%s</w:hyperlink>`, escape(name), inside)
}

// marked returns a bookmark (17.13.6) around what it names.
func (b *docxBody) marked(name, inside string) string {
	b.marks++
	return fmt.Sprintf(`<w:bookmarkStart w:id="%d" w:name="%s"/>%s<w:bookmarkEnd w:id="%d"/>`, b.marks, name, inside, b.marks)
}

// field returns a field (17.16.18) with its result.
func (b *docxBody) field(instruction, result string) string {
	return fieldBegin(instruction) + b.run(look{}, docxText(result)) + fieldEnd
}

func fieldBegin(instruction string) string {
	return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ` + escape(instruction) +
		` </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`
}

const fieldEnd = `<w:r><w:fldChar w:fldCharType="end"/></w:r>`

// docxPlace, docxNotePlace and caption return names of bookmarks, which begin as Word's own:
// it does not show them to people. They have 40 characters at most (17.13.6.2).
func docxPlace(number int) string { return fmt.Sprintf("_Ref%08d", number) }

func (b *docxBody) caption(c *caption) string {
	return fmt.Sprintf("_Ref_caption_%d_%d", slices.Index(b.counted, c.name)+1, c.number)
}

func docxNotePlace(number int) string { return fmt.Sprintf("_Ref_note_%d", number) }

// docxNotes are the footnotes, which stand in a part of their own.
type docxNotes struct {
	out     strings.Builder
	to      *relations
	numbers map[string]int // by their labels
}

// note writes a footnote at its first mark (17.11.14), and a reference to it at the others.
func (b *docxBody) note(n *noteMark) string {
	if n.again {
		number := b.notes.numbers[n.label]
		return fieldBegin(fmt.Sprintf(`NOTEREF %s \f \h`, docxNotePlace(number))) + b.styled(noteMarkStyle, docxText(strconv.Itoa(number))) + fieldEnd
	}
	number := len(b.notes.numbers) + 1
	b.notes.numbers[n.label] = number
	text := b.apart(b.notes.to, func() {
		b.begin = b.styled(noteMarkStyle, "<w:footnoteRef/>") + b.run(look{}, docxText(" "))
		b.blocks(n.blocks)
		if last := len(n.blocks) - 1; b.begin != "" || isTable(n.blocks[last]) {
			b.line(&line{style: noteStyle})
		}
	})
	fmt.Fprintf(&b.notes.out, `<w:footnote w:id="%d">`+"\n%s</w:footnote>\n", number, text)
	return b.marked(docxNotePlace(number), b.styled(noteMarkStyle, fmt.Sprintf(`<w:footnoteReference w:id="%d"/>`, number)))
}

// xml returns word/footnotes.xml. The first two are the lines above the notes (17.11.23).
func (n *docxNotes) xml() string {
	return xmlHead + `<w:footnotes ` + docxNamespaces + ">\n" +
		`<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>` + "\n" +
		`<w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p></w:footnote>` + "\n" +
		n.out.String() + "</w:footnotes>\n"
}
