package odt_test

import (
	"context"
	"strings"
	"testing"

	"jourdain/grader/document"
	"jourdain/grader/dump"
	"jourdain/grader/odt"
)

// source is a document in one file, by what it has of each division.
type source struct {
	meta, styles, automatic, masters, body string
}

func (s source) String() string {
	return `<?xml version="1.0" encoding="UTF-8"?><office:document ` + namespaces +
		` office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">` +
		`<office:meta>` + s.meta + `</office:meta><office:styles>` + ordinaryStyles + s.styles + `</office:styles>` +
		`<office:automatic-styles>` + s.automatic + `</office:automatic-styles>` +
		`<office:master-styles>` + s.masters + `</office:master-styles>` +
		`<office:body><office:text>` + s.body + `</office:text></office:body></office:document>`
}

// ordinaryStyles are what every document has.
const ordinaryStyles = `<style:default-style style:family="paragraph">` +
	`<style:text-properties fo:font-size="12pt" fo:language="fr" fo:country="FR"/></style:default-style>` +
	`<style:style style:name="Standard" style:family="paragraph"/>` +
	`<style:style style:name="Heading" style:family="paragraph" style:parent-style-name="Standard">` +
	`<style:text-properties fo:font-size="14pt"/></style:style>` +
	`<style:style style:name="Heading_20_1" style:display-name="Heading 1" style:family="paragraph"` +
	` style:parent-style-name="Heading" style:default-outline-level="1">` +
	`<style:text-properties fo:font-size="130%" fo:font-weight="bold"/></style:style>` +
	`<style:style style:name="Title" style:family="paragraph" style:parent-style-name="Heading">` +
	`<style:text-properties fo:font-size="28pt"/></style:style>` +
	`<style:style style:name="Emphasis" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>`

func (s source) read(t *testing.T) *document.Document {
	t.Helper()
	text := s.String()
	doc, err := odt.Read(context.Background(), strings.NewReader(text), int64(len(text)))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// body reads a document with this body and the ordinary styles.
func body(t *testing.T, text string) *document.Document {
	t.Helper()
	return source{body: text}.read(t)
}

// first returns the first block of a kind, wherever it stands.
func first[T document.Block](t *testing.T, doc *document.Document) T {
	t.Helper()
	for block := range doc.All() {
		if b, ok := block.(T); ok {
			return b
		}
	}
	var none T
	t.Fatalf("no %T in\n%s", none, dump.Document(doc))
	return none
}
