package rules_test

import (
	"archive/zip"
	"bytes"
	"cmp"
	"encoding/xml"
	"fmt"
	"slices"
	"strings"
	"testing"

	"jourdain/grader/document"
)

// wordFile writes a document as a file of Word, with what Word has for each thing: a heading is a
// paragraph whose style has a level, an item of a list a paragraph with a number, a note stands in a
// part of its own. What Word has nothing for is said in lacks.
type wordFile struct {
	body                                                    *strings.Builder
	styles, numbering, footnotes, relations, header, footer strings.Builder
	made                                                    map[string]string // the identifiers of styles, by what they say
	count                                                   int               // for identifiers
	lacks                                                   string
}

const (
	wordNamespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
		`xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
		`xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ` +
		`xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ` +
		`xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`
	wordTypes = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
)

// asWord returns a document as a file of Word, or what such a file has nothing for.
func asWord(t *testing.T, doc *document.Document) (file []byte, lacks string) {
	t.Helper()
	w := &wordFile{body: &strings.Builder{}, made: map[string]string{}}
	for _, name := range slices.Sorted(func(yield func(string) bool) {
		for name := range doc.Targets {
			if !yield(name) {
				return
			}
		}
	}) {
		w.count++
		fmt.Fprintf(w.body, `<w:bookmarkStart w:id="%d" w:name="%s"/>`, w.count, escape(name))
	}
	if len(doc.Changes)+len(doc.Comments) > 0 {
		w.lacks = "changes and comments: package docx holds them"
	}
	w.blocks(doc.Blocks, nil)
	section := ""
	for i, m := range doc.Margins {
		out, kind := &w.header, "header"
		if m.Region == document.InFooter {
			out, kind = &w.footer, "footer"
		}
		outer := w.body
		w.body = out
		w.blocks(m.Blocks, nil)
		w.body = outer
		fmt.Fprintf(&w.relations, `<Relationship Id="m%d" Type="%s%s" Target="%[3]s.xml"/>`, i, wordTypes, kind)
		section += fmt.Sprintf(`<w:%sReference w:type="default" r:id="m%d"/>`, kind, i)
	}
	return w.pack(t, doc, section), w.lacks
}

func (w *wordFile) pack(t *testing.T, doc *document.Document, section string) []byte {
	t.Helper()
	language, ground, settings := "", "", ""
	if doc.Meta.Language != "" {
		language = `<w:lang w:val="` + escape(doc.Meta.Language) + `"/>`
	}
	if doc.Ground != "" {
		ground, settings = `<w:background w:color="`+strings.TrimPrefix(doc.Ground, "#")+`"/>`, `<w:displayBackgroundShape/>`
	}
	var file bytes.Buffer
	archive := zip.NewWriter(&file)
	for _, part := range [...]struct{ name, text string }{
		{"[Content_Types].xml", `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
			`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`},
		{"_rels/.rels", relationships(`<Relationship Id="a" Type="` + wordTypes + `officeDocument" Target="word/document.xml"/>` +
			`<Relationship Id="b" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="core.xml"/>`)},
		{"core.xml", `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/">` +
			`<dc:title>` + escape(doc.Meta.Title) + `</dc:title><dc:creator>` + escape(doc.Meta.Creator) + `</dc:creator></cp:coreProperties>`},
		{"word/document.xml", `<w:document ` + wordNamespaces + `>` + ground + `<w:body>` + w.body.String() + `<w:sectPr>` + section + `</w:sectPr></w:body></w:document>`},
		{"word/styles.xml", root("styles", `<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="24"/>`+language+`</w:rPr></w:rPrDefault></w:docDefaults>`+
			`<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>`+w.styles.String())},
		{"word/numbering.xml", root("numbering", w.numbering.String())},
		{"word/footnotes.xml", root("footnotes", w.footnotes.String())},
		{"word/settings.xml", root("settings", settings)},
		{"word/header.xml", root("hdr", w.header.String())},
		{"word/footer.xml", root("ftr", w.footer.String())},
		{"word/_rels/document.xml.rels", relationships(w.relations.String() + link("styles") + link("numbering") + link("footnotes") + link("settings"))},
	} {
		out, err := archive.Create(part.name)
		if err == nil {
			_, err = out.Write([]byte(part.text))
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		t.Fatal(err)
	}
	return file.Bytes()
}

func root(name, text string) string {
	return `<w:` + name + ` ` + wordNamespaces + `>` + text + `</w:` + name + `>`
}

func link(part string) string {
	return `<Relationship Id="` + part + `" Type="` + wordTypes + part + `" Target="` + part + `.xml"/>`
}

func relationships(inner string) string {
	return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + inner + `</Relationships>`
}

func escape(text string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(text)) // a buffer has room
	return b.String()
}

// place is what a paragraph is an entry of: a number and a level of a list.
type place struct {
	list, level int
	ordered     bool
}

// blocks writes blocks; item is nil outside lists.
func (w *wordFile) blocks(blocks []document.Block, item *place) {
	for i := 0; i < len(blocks); i++ {
		boxes := i + 1
		for boxes < len(blocks) && isBox(blocks[boxes]) {
			boxes++
		}
		switch b := blocks[i].(type) {
		case *document.Paragraph:
			if b.Ground != "" {
				w.lacks = "a ground of one paragraph"
			}
			w.paragraph(&written{spans: b.Spans, marked: b.Marked, look: b.Look, style: w.styleOf(b), item: item, boxes: blocks[i+1 : boxes]})
			i = boxes - 1
		case *document.Heading:
			w.paragraph(w.heading(b, item, blocks[i+1:boxes]))
			i = boxes - 1
		case *document.List:
			w.list(b, item)
		case *document.Table:
			if i+1 < len(blocks) && isTable(blocks[i+1]) {
				w.lacks = "two tables that touch: they are one"
			}
			w.table(b)
		case *document.PageBreak:
			w.body.WriteString(`<w:p><w:r><w:br w:type="page"/></w:r></w:p>`)
		case *document.Contents:
			w.contents(b)
		case *document.Figure:
			w.lacks = "an image that is anchored to a page"
		case *document.Box:
			w.lacks = "a box before all paragraphs"
		default:
			w.lacks = fmt.Sprintf("%T", b)
		}
	}
}

func isBox(b document.Block) bool   { _, ok := b.(*document.Box); return ok }
func isTable(b document.Block) bool { _, ok := b.(*document.Table); return ok }

// heading writes one with a style of its level, and its number as one of a list.
func (w *wordFile) heading(h *document.Heading, item *place, boxes []document.Block) *written {
	if h.Level > 9 {
		w.lacks = "a tenth level"
	}
	if h.Ground != "" {
		w.lacks = "a ground of one paragraph"
	}
	name := "heading " + fmt.Sprint(h.Level)
	if h.Style != nil {
		name = styleName(h.Style)
	}
	p := &written{spans: h.Spans, marked: h.Marked, look: h.Look, boxes: boxes, style: w.style(name, h.Look, fmt.Sprintf(`<w:outlineLvl w:val="%d"/>`, h.Level-1), false)}
	if h.Label != "" || h.Numbered {
		w.count++
		fmt.Fprintf(&w.numbering, `<w:abstractNum w:abstractNumId="%d"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%s"/></w:lvl></w:abstractNum>`+
			`<w:num w:numId="%[1]d"><w:abstractNumId w:val="%[1]d"/></w:num>`, w.count, escape(h.Label))
		item = &place{list: w.count}
	}
	p.item = item
	return p
}

// styleOf returns the identifier of the style of a paragraph: the one that Word brings along for its
// role, or the one that it names.
func (w *wordFile) styleOf(p *document.Paragraph) string {
	name := map[document.Role]string{
		document.TitleRole: "Title", document.SubtitleRole: "Subtitle", document.QuotationRole: "Quote", document.CaptionRole: "caption",
		document.CodeRole: "HTML Preformatted", document.SignatureRole: "Signature", document.AddressRole: "envelope address", document.HeadingRole: "Heading",
	}[p.Role]
	if p.StyleLevel > 0 {
		name = fmt.Sprint("Heading ", p.StyleLevel)
	}
	if p.Style != nil {
		name = styleName(p.Style)
	}
	if name == "Standard" {
		name = ""
	}
	return w.style(name, p.Look, "", false)
}

// styleName returns the name of a style as Word writes it.
func styleName(st *document.Style) string { return strings.ReplaceAll(st.Name, "_20_", " ") }

// style returns the identifier of a style that looks as the properties from styles say; "" for none.
func (w *wordFile) style(name string, look *document.Appearance, properties string, isCharacter bool) string {
	pPr, rPr := paragraphLook(look, document.FromStyle), letterLook(look, document.FromStyle)
	if name == "" && pPr+rPr+properties == "" {
		return ""
	}
	key := fmt.Sprint(name, pPr, rPr, properties, isCharacter)
	if id := w.made[key]; id != "" {
		return id
	}
	w.count++
	id := fmt.Sprint("S", w.count)
	w.made[key] = id
	kind := "paragraph"
	if isCharacter {
		kind, pPr, properties = "character", "", ""
	}
	if pPr += properties; pPr != "" {
		pPr = "<w:pPr>" + pPr + "</w:pPr>"
	}
	fmt.Fprintf(&w.styles, `<w:style w:type="%s" w:styleId="%s"><w:name w:val="%s"/>%s<w:rPr>%s</w:rPr></w:style>`, kind, id, escape(cmp.Or(name, "Own "+id)), pPr, rPr)
	return id
}

// list writes the items of a list, those of one below with the number of that.
func (w *wordFile) list(l *document.List, outer *place) {
	at := place{ordered: l.Ordered}
	if outer != nil {
		at.level = outer.level + 1
	}
	if outer != nil && outer.ordered == l.Ordered {
		at.list = outer.list
	} else {
		w.count++
		at.list = w.count
		format, sign := "bullet", "•"
		if l.Ordered {
			format, sign = "decimal", "%1."
		}
		fmt.Fprintf(&w.numbering, `<w:abstractNum w:abstractNumId="%d">`, at.list)
		for level := range 9 {
			fmt.Fprintf(&w.numbering, `<w:lvl w:ilvl="%d"><w:start w:val="1"/><w:numFmt w:val="%s"/><w:lvlText w:val="%s"/></w:lvl>`, level, format, sign)
		}
		fmt.Fprintf(&w.numbering, `</w:abstractNum><w:num w:numId="%d"><w:abstractNumId w:val="%[1]d"/></w:num>`, at.list)
	}
	for i := range l.Items {
		own := 0
		for _, block := range l.Items[i].Blocks {
			if _, isList := block.(*document.List); isList {
				continue
			}
			if own++; own > 1 || isTable(block) {
				w.lacks = "an item of several paragraphs"
			}
		}
		for _, block := range l.Items[i].Blocks {
			if below, isList := block.(*document.List); isList {
				w.list(below, &at)
			} else {
				w.blocks([]document.Block{block}, &at)
			}
		}
	}
}

func (w *wordFile) table(table *document.Table) {
	fmt.Fprintf(w.body, `<w:tbl><w:tblPr><w:tblCaption w:val="%s"/></w:tblPr>`, escape(table.Name))
	if table.HeaderColumns > 0 {
		w.lacks = "a header column"
	}
	for i := range table.Rows {
		w.body.WriteString("<w:tr>")
		if i < table.HeaderRows {
			w.body.WriteString("<w:trPr><w:tblHeader/></w:trPr>")
		}
		covered := 0
		for j := range table.Rows[i].Cells {
			c := &table.Rows[i].Cells[j]
			if covered > 0 {
				covered--
				continue
			}
			covered = c.ColSpan - 1
			below := i+1 < len(table.Rows) && j < len(table.Rows[i+1].Cells) && table.Rows[i+1].Cells[j].Covered && (j == 0 || table.Rows[i+1].Cells[j-1].ColSpan == 1)
			fmt.Fprintf(w.body, `<w:tc><w:tcPr><w:gridSpan w:val="%d"/>`, c.ColSpan)
			if c.Covered {
				w.body.WriteString(`<w:vMerge/></w:tcPr><w:p/></w:tc>`)
				continue
			}
			if below {
				w.body.WriteString(`<w:vMerge w:val="restart"/>`)
			}
			w.body.WriteString(`</w:tcPr>`)
			w.blocks(c.Blocks, nil)
			w.body.WriteString(`</w:tc>`)
		}
		w.body.WriteString("</w:tr>")
	}
	w.body.WriteString("</w:tbl>")
}

// contents writes an index as a field over its entries.
func (w *wordFile) contents(c *document.Contents) {
	if !c.Generated {
		w.lacks = "an index that no program made"
		return
	}
	w.body.WriteString(`<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>`)
	w.blocks(c.Entries, nil)
	w.body.WriteString(`</w:sdtContent></w:sdt>`)
}
