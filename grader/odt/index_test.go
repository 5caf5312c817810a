package odt_test

import (
	"bytes"
	"context"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
	"jourdain/grader/odt"
)

const indexNames = `xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ` +
	`xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"`

// readIndex reads a flat document with some styles and a text.
func readIndex(t *testing.T, styles, text string) *document.Document {
	t.Helper()
	source := `<office:document ` + indexNames + `><office:styles>` + styles + `</office:styles><office:body><office:text>` + text +
		`</office:text></office:body></office:document>`
	doc, err := odt.Read(context.Background(), bytes.NewReader([]byte(source)), int64(len(source)))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

// What a table of contents is made from is in its source (ODF 1.3 part 3, 8.3.2).
func TestContentsSources(t *testing.T) {
	doc := readIndex(t, "", `<text:table-of-content><text:table-of-content-source text:outline-level="2" text:use-outline-level="false" `+
		`text:use-index-marks="false" text:use-index-source-styles="true" text:index-scope="chapter"><text:index-source-styles text:outline-level="1">`+
		`<text:index-source-style text:style-name="Un_20_numbered"/></text:index-source-styles></text:table-of-content-source>`+
		`<text:index-body><text:p>Tools</text:p></text:index-body></text:table-of-content>`+
		`<text:table-of-content><text:table-of-content-source><text:index-source-styles text:outline-level="1">`+
		`<text:index-source-style text:style-name="Other"/></text:index-source-styles></text:table-of-content-source></text:table-of-content>`)
	want := []document.Sources{{NoHeadings: true, Styles: []string{"Un_20_numbered"}, Chapter: true}, {Marks: true}}
	var got []document.Sources
	for block := range doc.All() {
		if contents, ok := block.(*document.Contents); ok {
			got = append(got, contents.Sources)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}

// A mark's words are in an attribute, or between its start and its end.
func TestContentsMarks(t *testing.T) {
	doc := readIndex(t, "", `<text:p><text:toc-mark text:string-value="The rope"/>A rope, and `+
		`<text:toc-mark-start text:id="a"/>its <text:span>knots</text:span><text:toc-mark-end text:id="a"/>.</text:p>`+
		`<text:p><text:toc-mark-end text:id="b"/>An end without a start.</text:p>`)
	if diff := cmp.Diff([]string{"The rope", "its knots"}, doc.Marks); diff != "" {
		t.Error(diff)
	}
	if got := doc.Blocks[0].(*document.Paragraph).Text(); got != "A rope, and its knots." {
		t.Errorf("a mark is no word: %q", got)
	}
}

// The title of an index has a style that is based on the one of headings, and is none; a list
// numbers a heading only when it shows numbers.
func TestHeadingsOfIndexesAndLists(t *testing.T) {
	doc := readIndex(t, `<style:style style:name="Heading_20_1" style:family="paragraph" style:default-outline-level="1"/>`+
		`<style:style style:name="toa_20_heading" style:display-name="toa heading" style:family="paragraph" style:parent-style-name="Heading_20_1"/>`+
		`<style:style style:name="N" style:family="paragraph" style:parent-style-name="Heading_20_1" style:list-style-name="L"/>`+
		`<style:style style:name="S" style:family="paragraph" style:parent-style-name="Heading_20_1" style:list-style-name="E"/>`+
		`<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="A"/></text:list-style>`+
		`<text:list-style style:name="E"><text:list-level-style-number text:level="1" style:num-format=""/></text:list-style>`,
		`<text:p text:style-name="toa_20_heading">Cases</text:p><text:h text:style-name="N" text:outline-level="1">A</text:h>`+
			`<text:h text:style-name="S" text:outline-level="1">B</text:h>`+
			`<text:list text:style-name="L"><text:list-item><text:h text:style-name="Heading_20_1" text:outline-level="1">C</text:h></text:list-item></text:list>`)
	p := doc.Blocks[0].(*document.Paragraph)
	if p.StyleLevel != 0 || p.Role != document.ContentsRole {
		t.Errorf("the heading of an index: level %d, role %q", p.StyleLevel, p.Role)
	}
	var numbered []string
	for h := range doc.Headings() {
		if h.Numbered {
			numbered = append(numbered, h.Text())
		}
	}
	if got := strings.Join(numbered, " "); got != "A C" {
		t.Errorf("numbered by a list: %s", got)
	}
}
