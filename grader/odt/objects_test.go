package odt_test

import (
	"context"
	"strings"
	"testing"

	"jourdain/grader/document"
	"jourdain/grader/odt"
)

func parse(t *testing.T, text string) *document.Document {
	t.Helper()
	doc, err := odt.Read(context.Background(), strings.NewReader(text), int64(len(text)))
	if err != nil {
		t.Fatal(err)
	}
	return doc
}

func TestFigures(t *testing.T) {
	dumped(t, []dumpTest{
		{"their words, their anchors", source{body: `<draw:frame draw:name="P" text:anchor-type="page"><draw:image xlink:href="p.png"/></draw:frame>
			<text:p>a<draw:frame draw:name="I" text:anchor-type="as-char"><draw:image xlink:href="i.png"/><draw:image xlink:href="i.svg"/>
			<svg:title>un pont</svg:title><svg:desc>Un pont
			de pierre</svg:desc></draw:frame><draw:a xlink:href="x"><draw:frame draw:name="D" loext:decorative="true"><draw:image/></draw:frame></draw:a></text:p>
			<text:p><draw:frame draw:name="O"><draw:object xlink:href="./Object"><office:document><office:body><text:p>no</text:p></office:body></office:document></draw:object>
			<draw:image xlink:href="o.png"/></draw:frame></text:p>`}, `
			1 [P page title="" desc="" to p.png]
			1 p a![I as-char title="un pont" desc="Un pont de pierre" to i.png][![D  title="" desc="" decorative to ]](x)
			2 p ![O  title="" desc="" to o.png]
			`},
	})
}

func TestBoxes(t *testing.T) {
	dumped(t, []dumpTest{
		{"the first of a frame's contents counts", source{body: `<text:p>a<draw:frame draw:name="I"><draw:image/><draw:text-box><text:p>no</text:p></draw:text-box></draw:frame>
			<draw:frame><draw:text-box><text:p>b</text:p></draw:text-box><draw:image/></draw:frame></text:p>`}, `
			1 p a![I  title="" desc="" to ]` + " " + `
			2 box` + " " + `
			  2 p b
			`},
		{"a box comes after its paragraph", source{body: `<text:p>a<draw:frame text:anchor-type="paragraph"><draw:text-box><text:h text:outline-level="1">b</text:h>
			<text:p>c<draw:frame><draw:text-box><text:p>d</text:p></draw:text-box></draw:frame></text:p></draw:text-box></draw:frame>e</text:p>`}, `
			1 p ae
			2 box paragraph
			  2 h1 b
			  3 p c
			  4 box` + " " + `
			    4 p d
			`},
		{"a drawing is a shape, and a frame whose own style has no parent", source{
			automatic: `<style:style style:name="f1" style:family="graphic"/><style:style style:name="f2" style:family="graphic" style:parent-style-name="Frame"/>`,
			body: `<text:p>a<draw:g><draw:custom-shape><text:h text:outline-level="1">b</text:h></draw:custom-shape><draw:line/></draw:g></text:p>
				<text:p><draw:frame draw:style-name="f1"><draw:text-box><text:h text:outline-level="1">c</text:h></draw:text-box></draw:frame>
				<draw:frame draw:style-name="f2"><draw:text-box><text:h text:outline-level="1">d</text:h></draw:text-box></draw:frame></text:p>`,
		}, `
			1 p a
			2 box  shape
			  2 box  shape
			    2 h1 b
			  3 box  shape
			3 p` + " " + ` 
			4 box  shape
			  4 h1 c
			5 box` + " " + `
			  5 h1 d
			`},
	})
}

func TestContents(t *testing.T) {
	dumped(t, []dumpTest{
		{"a table of contents, with a heading where none belongs", source{body: `<text:table-of-content><text:table-of-content-source text:outline-level="3">
			<text:index-title-template>no</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title><text:p>Sommaire</text:p></text:index-title>
			<text:p>Un<text:tab/>1</text:p><text:h text:outline-level="1">h</text:h></text:index-body></text:table-of-content>
			<text:illustration-index><text:illustration-index-source/><text:index-body><text:p>Figure 1</text:p></text:index-body></text:illustration-index>`}, `
			warning heading-in-index
			1 contents depth=3 generated=true
			  title 1 p Sommaire
			  2 p Un⇥1
			  3 h1 h
			4 index depth=0 generated=true
			  4 p Figure 1
			`},
	})
}

func TestHidden(t *testing.T) {
	dumped(t, []dumpTest{
		{"sections", source{body: `<text:section text:display="none"><text:section><text:h text:outline-level="1">a</text:h></text:section></text:section>
			<text:section text:display="condition" text:is-hidden="true"><text:p>b</text:p></text:section>
			<text:section text:display="condition"><text:p>c</text:p></text:section><text:section text:is-hidden="true"><text:p>d</text:p></text:section>`}, `
			-1 h1 a
			-2 p b
			3 p c
			4 p d
			`},
		{"words", source{automatic: `<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>
			<style:style style:name="P1" style:family="paragraph"><style:text-properties text:display="none"/></style:style>`, body: `
			<text:h text:outline-level="1"><text:span text:style-name="T1">a</text:span></text:h><text:h text:outline-level="1">b<text:span text:style-name="T1">c</text:span></text:h>
			<text:p text:style-name="P1">d</text:p><text:p><text:hidden-paragraph text:is-hidden="true"/>e</text:p><text:p text:style-name="P1"/>`}, `
			-1 h1 [~? a]
			2 h1 b[~? c]
			-3 p d
			-4 p e
			5 p
			`},
	})
}

func TestPageBreaks(t *testing.T) {
	dumped(t, []dumpTest{
		{"by the paragraph, its style, its page, its table", source{
			styles: `<style:style style:name="Chapter" style:family="paragraph"><style:paragraph-properties fo:break-before="page"/></style:style>`,
			automatic: `<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Chapter"/>
				<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Chapter"><style:paragraph-properties fo:break-before="auto"/></style:style>
				<style:style style:name="P3" style:family="paragraph" style:master-page-name="Landscape"/>
				<style:style style:name="P4" style:family="paragraph"><style:paragraph-properties fo:break-after="page"/></style:style>
				<style:style style:name="T1" style:family="table"><style:table-properties fo:break-before="page"/></style:style>`,
			body: `<text:p text:style-name="P1">first</text:p><text:p text:style-name="P1">b</text:p><text:p text:style-name="P2">c</text:p><text:p text:style-name="P3">d</text:p>
				<text:p text:style-name="P4">e</text:p><table:table table:style-name="T1"><table:table-row><table:table-cell><text:p text:style-name="P1">f</text:p></table:table-cell></table:table-row></table:table>`,
		}, `
			1 p first
			2 page break
			2 p b
			3 p c
			4 page break
			4 p d
			5 p e
			6 page break
			6 page break
			6 table "" headers=0
			  row
			    cell 1x1
			      6 p f
			`},
	})
}

func TestMargins(t *testing.T) {
	const masters = `<style:master-page style:name="Standard" style:next-style-name="Next"><style:header><text:h text:outline-level="1">a</text:h></style:header>` +
		`<style:header-left style:display="false"><text:p>no</text:p></style:header-left></style:master-page>` +
		`<style:master-page style:name="Next"><style:footer><text:p><text:page-number>1</text:page-number></text:p></style:footer></style:master-page>` +
		`<style:master-page style:name="Unused"><style:footer><text:p>no</text:p></style:footer></style:master-page>`
	dumped(t, []dumpTest{
		{"those of the pages that the text is on", source{masters: masters, body: `<text:p>b</text:p>`}, `
			header
			  0 h1 a
			footer
			  0 p {1 1}
			1 p b
			`},
		{"the first paragraph asks for another page", source{
			masters: masters, body: `<text:p text:style-name="P1">b</text:p>`,
			automatic: `<style:style style:name="P1" style:family="paragraph" style:master-page-name="Next"/>`,
		}, `
			footer
			  0 p {1 1}
			1 p b
			`},
	})
}

func TestMeta(t *testing.T) {
	doc := source{meta: "<dc:title> Un  \n titre</dc:title><meta:initial-creator>Ana</meta:initial-creator>" +
		`<dc:creator>Ben</dc:creator><meta:generator>Some/1.0</meta:generator>`}.read(t)
	want := document.Meta{Title: "Un titre", Language: "fr-FR", Creator: "Ben", Generator: "Some/1.0"}
	if doc.Meta != want {
		t.Errorf("%+v, want %+v", doc.Meta, want)
	}
	// LibreOffice leaves the property as it was when the language of the text is changed.
	if doc := (source{meta: `<dc:language>en-GB</dc:language>`}).read(t); doc.Meta.Language != "fr-FR" {
		t.Errorf("language %q", doc.Meta.Language)
	}
}
