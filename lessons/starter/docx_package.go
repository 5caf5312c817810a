package starter

import (
	"fmt"
	"io"
	"path"
	"slices"
	"strings"

	"jourdain/grader/archive"
	"jourdain/grader/document"
	"jourdain/grader/lexicon"
)

// Where the schemas of a file of Word are named.
const (
	officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
	packageSchemas  = "http://schemas.openxmlformats.org/package/2006/"
	wordType        = "application/vnd.openxmlformats-officedocument.wordprocessingml."

	docxNamespaces = `xmlns:w="` + wordNamespace + `"` +
		` xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"` +
		` xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"` +
		` xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"` +
		` xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"` +
		` xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"` +
		` xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"` +
		` xmlns:v="urn:schemas-microsoft-com:vml"`

	// docxTextWidth is how wide the text of a page is, in twentieths of a point: 17 cm.
	docxTextWidth = 9638
)

// relations are what a part leads to, each once (ECMA-376, part 2, 9.3).
type relations struct{ list []relation }

type relation struct {
	kind, target string
	outside      bool
}

func (r *relations) internal(kind, target string) string {
	return r.add(relation{kind, target, false})
}

func (r *relations) external(kind, target string) string {
	return r.add(relation{kind, target, true})
}

// add returns the identifier of a relation.
func (r *relations) add(one relation) string {
	at := slices.Index(r.list, one)
	if at < 0 {
		at = len(r.list)
		r.list = append(r.list, one)
	}
	return fmt.Sprintf("rId%d", at+1)
}

// xml returns the part that lists them.
func (r *relations) xml() string {
	var b strings.Builder
	b.WriteString(xmlHead + `<Relationships xmlns="` + packageSchemas + `relationships">` + "\n")
	for i, one := range r.list {
		kind, mode := officeRelations+one.kind, ""
		if one.kind == coreProperties {
			kind = packageSchemas + "relationships/metadata/" + one.kind
		}
		if one.outside {
			mode = ` TargetMode="External"`
		}
		fmt.Fprintf(&b, `<Relationship Id="rId%d" Type="%s" Target="%s"%s/>`+"\n", i+1, kind, escape(one.target), mode)
	}
	b.WriteString("</Relationships>\n")
	return b.String()
}

const coreProperties = "core-properties"

// docxPart is a part with its media type.
type docxPart struct{ name, kind, content string }

// writeDOCX writes a package of Office Open XML (ECMA-376, part 2).
func writeDOCX(w io.Writer, t *text) error {
	b := docxContent(t)
	header, footer := docxMargin(b, headerStyle, t.header, false), docxMargin(b, footerStyle, t.footer, t.pageNumber)
	parts := []docxPart{
		{"styles", wordType + "styles+xml", b.styles.xml()}, // after all that uses one
		{"settings", wordType + "settings+xml", docxSettings(len(b.notes.numbers) > 0)},
	}
	if len(b.lists.made) > 0 {
		parts = append(parts, docxPart{"numbering", wordType + "numbering+xml", b.lists.xml()})
	}
	if len(b.notes.numbers) > 0 {
		parts = append(parts, docxPart{"footnotes", wordType + "footnotes+xml", b.notes.xml()})
	}
	if header != "" {
		parts = append(parts, docxPart{"header", wordType + "header+xml", xmlHead + "<w:hdr " + docxNamespaces + ">" + header + "</w:hdr>\n"})
	}
	if footer != "" {
		parts = append(parts, docxPart{"footer", wordType + "footer+xml", xmlHead + "<w:ftr " + docxNamespaces + ">" + footer + "</w:ftr>\n"})
	}
	var section strings.Builder
	for _, p := range parts {
		id := b.to.internal(p.name, p.name+".xml")
		if p.name == "header" || p.name == "footer" {
			fmt.Fprintf(&section, `<w:%sReference w:type="default" r:id="%s"/>`, p.name, id)
		}
	}
	main := xmlHead + "<w:document " + docxNamespaces + ">\n<w:body>\n" + b.out.String() + "<w:sectPr>" + section.String() +
		`<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/>` +
		"</w:sectPr></w:body></w:document>\n"
	root := &relations{}
	root.internal("officeDocument", "word/document.xml")
	root.internal(coreProperties, "docProps/core.xml")
	root.internal("extended-properties", "docProps/app.xml")

	list := []archive.Member{
		archive.Packed("[Content_Types].xml", contentTypes(parts, t.pictures)),
		archive.Packed("_rels/.rels", root.xml()),
		archive.Packed("word/document.xml", main),
		archive.Packed("word/_rels/document.xml.rels", b.to.xml()),
	}
	for _, p := range parts {
		list = append(list, archive.Packed("word/"+p.name+".xml", p.content))
	}
	if len(b.notes.to.list) > 0 {
		list = append(list, archive.Packed("word/_rels/footnotes.xml.rels", b.notes.to.xml()))
	}
	for _, name := range t.pictures {
		list = append(list, archive.Stored("word/"+docxPicture(t.pictures, name), string(pictureFile(name))))
	}
	return archive.Write(w, append(list, archive.Packed("docProps/core.xml", docxCore(t.meta)), archive.Packed("docProps/app.xml", docxApp)))
}

// contentTypes returns the media types of the parts (ECMA-376, part 2, 10.1.2.2).
func contentTypes(parts []docxPart, pictures []string) string {
	var b strings.Builder
	b.WriteString(xmlHead + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` + "\n" +
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` + "\n" +
		`<Default Extension="xml" ContentType="application/xml"/>` + "\n")
	var endings []string
	for _, name := range pictures {
		if ending := strings.ToLower(path.Ext(name)); !slices.Contains(endings, ending) {
			endings = append(endings, ending)
			fmt.Fprintf(&b, `<Default Extension="%s" ContentType="%s"/>`+"\n", ending[1:], pictureType(name))
		}
	}
	override := func(name, kind string) {
		fmt.Fprintf(&b, `<Override PartName="/%s.xml" ContentType="%s"/>`+"\n", name, kind)
	}
	override("word/document", wordType+"document.main+xml")
	for _, p := range parts {
		override("word/"+p.name, p.kind)
	}
	override("docProps/core", "application/vnd.openxmlformats-package.core-properties+xml")
	override("docProps/app", "application/vnd.openxmlformats-officedocument.extended-properties+xml")
	b.WriteString("</Types>\n")
	return b.String()
}

// docxMargin returns what stands at the top or at the bottom of every page (17.10.3,
// 17.10.4).
func docxMargin(b *docxBody, style string, typed []string, number bool) string {
	return b.apart(&relations{}, func() {
		for _, words := range typed {
			b.line(&line{style: style, pieces: plain(words)})
		}
		if number {
			b.paragraph(&line{style: style}, b.field("PAGE", "1"))
		}
	})
}

// docxSettings returns word/settings.xml (17.15.1), in the order of the schema.
func docxSettings(notes bool) string {
	footnotes := ""
	if notes {
		footnotes = `<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>`
	}
	return xmlHead + `<w:settings xmlns:w="` + wordNamespace + `"><w:zoom w:percent="100"/>` +
		fmt.Sprintf(`<w:defaultTabStop w:val="%d"/>`, twips(cm(1.25))) + `<w:characterSpacingControl w:val="doNotCompress"/>` + footnotes +
		`<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>` + "\n"
}

// docxCore returns docProps/core.xml (ECMA-376, part 2, 11).
func docxCore(m document.Meta) string {
	return xmlHead + `<cp:coreProperties xmlns:cp="` + packageSchemas + `metadata/core-properties"` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/">` +
		element("dc:title", m.Title) + element("dc:creator", m.Creator) + element("cp:lastModifiedBy", m.Creator) +
		element("dc:language", lexicon.Regional(m.Language)) + "</cp:coreProperties>\n"
}

const docxApp = xmlHead + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Jourdain</Application></Properties>` + "\n"
