package starter

import (
	"fmt"
	"strings"

	"jourdain/grader/document"
)

// odtBody writes content.xml.
type odtBody struct {
	out    *strings.Builder
	auto   automatic
	onPage strings.Builder // the frames of those that float on the page
	tables int
}

// odtContent returns content.xml. The text is written first, since it says which automatic
// styles there are. What counts captions comes before the text, and so does what
// stands on a page (ODF 1.3 part 3, 3.4).
func odtContent(t *text) string {
	b := &odtBody{out: &strings.Builder{}}
	b.blocks(t.blocks)
	return xmlHead + `<office:document-content ` + odtNamespaces + ">\n" + fontFaces +
		"<office:automatic-styles>\n" + b.auto.xml.String() + "</office:automatic-styles>\n" +
		"<office:body><office:text>\n" + odtCounted(t.counted) + b.onPage.String() + b.out.String() +
		"</office:text></office:body></office:document-content>\n"
}

// odtCounted says what is counted (ODF 1.3 part 3, 7.4.11).
func odtCounted(names []string) string {
	var b strings.Builder
	for _, name := range names {
		fmt.Fprintf(&b, `<text:sequence-decl text:display-outline-level="0" text:name="%s"/>`, name)
	}
	if b.Len() == 0 {
		return ""
	}
	return inside("text:sequence-decls", b.String()) + "\n"
}

func (b *odtBody) write(format string, args ...any) { fmt.Fprintf(b.out, format, args...) }

func (b *odtBody) blocks(blocks []block) {
	for _, each := range blocks {
		switch each := each.(type) {
		case *line:
			b.line(each)
		case *list:
			b.list(each)
		case *table:
			b.table(each)
		case *contents:
			b.contents(each)
		case *afloat:
			b.onPage.WriteString(b.frame(each.frame) + "\n")
		}
	}
}

func (b *odtBody) line(l *line) {
	element, more := "text:p", ""
	if l.level > 0 {
		element, more = "text:h", fmt.Sprintf(` text:outline-level="%d"`, l.level)
	}
	// The style comes first: a note in the line has styles too.
	style := b.auto.paragraph(odtName(l.style), l.look, l.newPage)
	b.write(`<%s%s text:style-name="%s">%s</%s>`+"\n", element, more, style, b.pieces(l.pieces), element)
}

func (b *odtBody) list(l *list) {
	style := "List_20_1"
	if l.ordered {
		style = "Numbering_20_1"
	}
	b.write(`<text:list text:style-name="%s">`+"\n", style)
	for _, item := range l.items {
		b.write("<text:list-item>")
		b.blocks(item)
		b.write("</text:list-item>\n")
	}
	b.write("</text:list>\n")
}

func (b *odtBody) table(t *table) {
	b.tables++
	properties := ` style:width="17cm" table:align="margins" fo:margin-bottom="0.25cm"`
	if t.newPage {
		properties += ` fo:break-before="page"`
	}
	b.write(`<table:table table:name="Table%d" table:style-name="%s"><table:table-column table:number-columns-repeated="%d"/>`+"\n",
		b.tables, b.auto.name(forTable, "", "<style:table-properties"+properties+"/>"), t.columns)
	for i, row := range t.rows {
		if i == 0 && t.header > 0 {
			b.write("<table:table-header-rows>")
		}
		b.write("<table:table-row>")
		for j, c := range row {
			b.cell(c, t.merged, i, j)
		}
		b.write("</table:table-row>\n")
		if i == t.header-1 {
			b.write("</table:table-header-rows>\n")
		}
	}
	b.write("</table:table>\n")
}

// cell writes a cell, which may be merged with others (ODF 1.3 part 3, 19.676 and 19.678).
func (b *odtBody) cell(c cell, merged area, row, column int) {
	if merged.covers(row, column) {
		b.write("<table:covered-table-cell/>")
		return
	}
	spans := ""
	if merged.has(row, column) {
		spans = fmt.Sprintf(` table:number-columns-spanned="%d" table:number-rows-spanned="%d"`, merged.columns(), merged.rows())
	}
	b.write(`<table:table-cell table:style-name="%s"%s office:value-type="string">`,
		b.auto.name(forCell, "", `<style:table-cell-properties fo:padding="0.1cm" fo:border="0.5pt solid #000000"/>`), spans)
	b.blocks(c)
	b.write("</table:table-cell>")
}

// contents writes a table of contents (ODF 1.3 part 3, 8.3).
func (b *odtBody) contents(c *contents) {
	b.write(`<text:table-of-content text:name="Contents" text:protected="true"><text:table-of-content-source text:outline-level="%d" text:use-index-marks="false">`+"\n", deepest)
	for level := 1; level <= deepest; level++ {
		b.write(`<text:table-of-content-entry-template text:outline-level="%d" text:style-name="%s"><text:index-entry-link-start text:style-name="Index_20_Link"/>`+
			`<text:index-entry-text/><text:index-entry-tab-stop style:type="right" style:leader-char="."/><text:index-entry-page-number/>`+
			"<text:index-entry-link-end/></text:table-of-content-entry-template>\n", level, odtName(contentsStyle(level)))
	}
	b.write("</text:table-of-content-source><text:index-body>\n")
	for i, e := range c.entries {
		text := (&odtWords{odtBody: b, gap: true}).text(e.text) + fmt.Sprintf("<text:tab/>%d", e.page)
		if e.target != (target{}) {
			text = odtLink(indexLinkStyle, e.target) + text + "</text:a>"
		}
		style := b.auto.paragraph(odtName(contentsStyle(e.level)), look{}, c.newPage && i == 0)
		b.write(`<text:p text:style-name="%s">%s</text:p>`+"\n", style, text)
	}
	b.write("</text:index-body></text:table-of-content>\n")
}

// frame writes a frame around a picture or a box (ODF 1.3 part 3, 10.4.2).
func (b *odtBody) frame(f *frame) string {
	if f.figure != nil {
		return b.framed(f, pictureStyle, "Image", `svg:width="6.4cm" svg:height="4.8cm"`,
			`<draw:image xlink:href="`+escape(odtPicture(f.figure.Target))+`" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>`+
				element("svg:title", f.figure.Title)+element("svg:desc", f.figure.Description))
	}
	words := b.pieces(f.box.pieces)
	return b.framed(f, boxStyle, "Frame", `svg:width="7cm"`,
		`<draw:text-box fo:min-height="0.5cm"><text:p text:style-name="`+b.auto.paragraph(odtName(f.box.style), f.box.look, false)+`">`+words+"</text:p></draw:text-box>")
}

func (b *odtBody) framed(f *frame, style, name, size, inside string) string {
	var properties, page string
	switch f.anchor {
	case document.ToParagraph:
		properties = `<style:graphic-properties style:wrap="parallel" style:number-wrapped-paragraphs="no-limit" style:vertical-pos="from-top" ` +
			`style:vertical-rel="paragraph" style:horizontal-pos="right" style:horizontal-rel="paragraph"/>`
	case document.ToPage:
		page = ` text:anchor-page-number="1"`
		properties = `<style:graphic-properties style:wrap="parallel" style:number-wrapped-paragraphs="no-limit" style:vertical-pos="bottom" ` +
			`style:vertical-rel="page-content" style:horizontal-pos="right" style:horizontal-rel="page-content"/>`
	default: // in the line
		properties = `<style:graphic-properties style:vertical-pos="middle" style:vertical-rel="text"/>`
	}
	decorative := ""
	if f.figure != nil && f.figure.Decorative {
		decorative = ` xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" loext:decorative="true"`
	}
	return fmt.Sprintf(`<draw:frame draw:style-name="%s" draw:name="%s%d" text:anchor-type="%s"%s %s draw:z-index="0"%s>%s</draw:frame>`,
		b.auto.name(forGraphic, odtName(style), properties), name, f.number, f.anchor, page, size, decorative, inside)
}
