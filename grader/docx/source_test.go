package docx_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"jourdain/grader/document"
	"jourdain/grader/docx"
)

// source is a document in parts. What is left out is as Word writes it, or not there.
type source struct {
	body      string
	styles    string // after those for headings
	numbering string
	footnotes string
	endnotes  string
	comments  string
	settings  string
	theme     string
	core      string
	header    string            // of the first relation, "rIdH"
	relations string            // of the text
	parts     map[string]string // others, by their names
	store     bool              // the parts are not compressed
}

const xmlHead = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"

// namespaces are those of the text, as Word declares them.
const namespaces = `xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" ` +
	`xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" ` +
	`xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
	`xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" ` +
	`xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ` +
	`xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" ` +
	`xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ` +
	`xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" ` +
	`xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ` +
	`xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"`

const typeBase = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

// headingStyles are the default style and three for headings, as Word writes them.
const headingStyles = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>` +
	`<w:style w:type="paragraph" w:styleId="Heading2"><w:name w:val="heading 2"/><w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>`

// partsOf returns the parts of the file: names and texts by turns.
func (s source) partsOf() []string {
	relations := s.relations
	var parts []string
	for _, part := range []struct{ kind, name, root, text string }{
		{"styles", "styles.xml", "w:styles", headingStyles + s.styles},
		{"numbering", "numbering.xml", "w:numbering", s.numbering},
		{"footnotes", "footnotes.xml", "w:footnotes", s.footnotes},
		{"endnotes", "endnotes.xml", "w:endnotes", s.endnotes},
		{"comments", "comments.xml", "w:comments", s.comments},
		{"settings", "settings.xml", "w:settings", s.settings},
		{"theme", "theme.xml", "a:theme", s.theme},
		{"header", "header1.xml", "w:hdr", s.header},
	} {
		if part.text == "" {
			continue
		}
		id := "rId" + part.kind
		relations += fmt.Sprintf(`<Relationship Id="%s" Type="%s" Target="%s"/>`, id, typeBase+part.kind, part.name)
		parts = append(parts, "word/"+part.name, fmt.Sprintf("%s<%[2]s %[3]s>%[4]s</%[2]s>", xmlHead, part.root, namespaces, part.text))
	}
	root := `<Relationship Id="rId1" Type="` + typeBase + `officeDocument" Target="word/document.xml"/>`
	if s.core != "" {
		root += `<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/>`
		parts = append(parts, "docProps/core.xml", xmlHead+`<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" `+
			`xmlns:dc="http://purl.org/dc/elements/1.1/">`+s.core+`</cp:coreProperties>`)
	}
	for name, text := range s.parts {
		parts = append(parts, name, text)
	}
	return append(parts,
		"[Content_Types].xml", xmlHead+`<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>`+
			`<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
		"_rels/.rels", relationsOf(root), "word/_rels/document.xml.rels", relationsOf(relations),
		"word/document.xml", xmlHead+`<w:document `+namespaces+`><w:body>`+s.body+`</w:body></w:document>`)
}

func relationsOf(list string) string {
	return xmlHead + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` + list + `</Relationships>`
}

// file returns the document as a file.
func (s source) file(tb testing.TB) []byte {
	tb.Helper()
	method := zip.Deflate
	if s.store {
		method = zip.Store
	}
	return pack(tb, method, s.partsOf()...)
}

// pack makes an archive of parts: names and texts by turns.
func pack(tb testing.TB, method uint16, parts ...string) []byte {
	tb.Helper()
	var file bytes.Buffer
	archive := zip.NewWriter(&file)
	for i := 0; i < len(parts); i += 2 {
		w, err := archive.CreateHeader(&zip.FileHeader{Name: parts[i], Method: method})
		if err != nil {
			tb.Fatal(err)
		}
		if _, err := w.Write([]byte(parts[i+1])); err != nil {
			tb.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		tb.Fatal(err)
	}
	return file.Bytes()
}

func (s source) read(tb testing.TB) *document.Document {
	tb.Helper()
	doc, err := readWithin(s.file(tb), docx.Defaults())
	if err != nil {
		tb.Fatal(err)
	}
	return doc
}

func readWithin(file []byte, limits docx.Limits) (*document.Document, error) {
	return docx.ReadWithin(context.Background(), bytes.NewReader(file), int64(len(file)), limits)
}

// par is a paragraph with a style and some words; "" is none.
func par(style, words string) string {
	properties := ""
	if style != "" {
		properties = `<w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>`
	}
	if words != "" {
		words = text(words)
	}
	return `<w:p>` + properties + words + `</w:p>`
}

// text is a run of words.
func text(words string) string {
	return `<w:r><w:t xml:space="preserve">` + strings.NewReplacer("&", "&amp;", "<", "&lt;").Replace(words) + `</w:t></w:r>`
}

// complexField is a field in pieces.
func complexField(code, result string) string {
	return `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> ` + code + ` </w:instrText></w:r>` +
		`<w:r><w:fldChar w:fldCharType="separate"/></w:r>` + result + `<w:r><w:fldChar w:fldCharType="end"/></w:r>`
}
