package odt_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
)

// grounds returns, for each text of a document, what is behind it.
func grounds(doc *document.Document) map[string]string {
	found := map[string]string{}
	for p := range doc.Paragraphs() {
		for i := range p.Spans {
			s := &p.Spans[i]
			found[s.Text] = "letters " + s.Look.Highlight.Value + " paragraph " + s.Look.Background.Value + " in " + p.Ground
		}
	}
	return found
}

func TestWhatIsBehindAText(t *testing.T) {
	s := source{automatic: `
		<style:style style:name="P1" style:family="paragraph"><style:paragraph-properties fo:background-color="#FFFF00"><style:background-image/></style:paragraph-properties>
			<loext:graphic-properties draw:fill="solid" draw:fill-color="#ffff00"/></style:style>
		<style:style style:name="P2" style:family="paragraph"><style:paragraph-properties fo:background-color="transparent"/><loext:graphic-properties draw:fill="gradient"/></style:style>
		<style:style style:name="P3" style:family="paragraph"><style:paragraph-properties fo:background-color="#ffff00"><style:background-image xlink:href="a.png"/></style:paragraph-properties></style:style>
		<style:style style:name="T1" style:family="text"><style:text-properties fo:background-color="#00ff00"/></style:style>
		<style:style style:name="T2" style:family="text"><style:text-properties fo:background-color="transparent"/></style:style>
		<style:style style:name="T3" style:family="text"><style:text-properties style:text-outline="true"/></style:style>
		<style:style style:name="T4" style:family="text"><style:text-properties style:font-relief="embossed"/></style:style>
		<style:style style:name="S" style:family="section"><style:section-properties fo:background-color="#000080"/></style:style>
		<style:style style:name="Table" style:family="table"><style:table-properties fo:background-color="#111111"/></style:style>
		<style:style style:name="Row" style:family="table-row"><style:table-row-properties fo:background-color="#222222"/></style:style>
		<style:style style:name="Plain" style:family="table-cell"><style:table-cell-properties fo:padding="1cm"/></style:style>
		<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties fo:background-color="#333333"><style:background-image/></style:table-cell-properties></style:style>
		<style:style style:name="Half" style:family="table-cell"><style:table-cell-properties fo:background-color="#333333" draw:opacity="50%"/></style:style>
		<style:style style:name="Box" style:family="graphic" style:parent-style-name="Frame"><style:graphic-properties fo:background-color="#444444" draw:fill="solid" draw:fill-color="#444444"/></style:style>
		<style:style style:name="Clear" style:family="graphic" style:parent-style-name="Frame"><style:graphic-properties fo:background-color="transparent" draw:fill="none"/></style:style>`, body: `
		<text:p text:style-name="P1">yellow<text:span text:style-name="T4">embossed</text:span><text:span text:style-name="T1">green</text:span><text:span text:style-name="T2">clear</text:span><text:span text:style-name="T3">outlined</text:span></text:p>
		<text:p text:style-name="P2">gradient</text:p><text:p text:style-name="P3">image</text:p>
		<text:section text:style-name="S"><text:p>section<text:note><text:note-body><text:p>note</text:p></text:note-body></text:note></text:p></text:section>
		<table:table table:style-name="Table"><table:table-row><table:table-cell table:style-name="Plain"><text:p>table</text:p></table:table-cell>
			<table:table-cell><text:p>no style</text:p></table:table-cell></table:table-row>
			<table:table-row table:style-name="Row" table:default-cell-style-name="Plain"><table:table-cell><text:p>row</text:p></table:table-cell>
			<table:table-cell table:style-name="Cell"><text:p>cell</text:p></table:table-cell><table:table-cell table:style-name="Half"><text:p>half</text:p></table:table-cell></table:table-row></table:table>
		<text:p>page<draw:frame draw:style-name="Box"><draw:text-box><text:p>box</text:p></draw:text-box></draw:frame><draw:frame draw:style-name="Clear"><draw:text-box><text:p>clear box</text:p></draw:text-box></draw:frame><draw:rect><text:p>shape</text:p></draw:rect></text:p>`}
	got := grounds(s.read(t))
	want := map[string]string{
		"yellow": "letters  paragraph #ffff00 in ", "green": "letters #00ff00 paragraph #ffff00 in ",
		"clear": "letters  paragraph #ffff00 in ", "outlined": "letters ? paragraph #ffff00 in ", "embossed": "letters ? paragraph #ffff00 in ",
		"gradient": "letters  paragraph ? in ", "image": "letters  paragraph ? in ", "section": "letters  paragraph  in #000080",
		"table": "letters  paragraph  in #111111", "no style": "letters  paragraph  in ?", "row": "letters  paragraph  in #222222",
		"cell": "letters  paragraph  in #333333", "half": "letters  paragraph  in ?", "page": "letters  paragraph  in ",
		"box": "letters  paragraph  in #444444", "clear box": "letters  paragraph  in ?", "shape": "letters  paragraph  in ?",
	}
	delete(got, "")
	delete(got, " ")
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}

// A note stands at the end of the page, whatever its mark stands in.
func TestGroundOfANote(t *testing.T) {
	s := source{
		automatic: `<style:style style:name="S" style:family="section"><style:section-properties fo:background-color="#000080"/></style:style>`,
		body:      `<text:section text:style-name="S"><text:p>a<text:note><text:note-body><text:p>b</text:p></text:note-body></text:note></text:p></text:section>`,
	}
	p := first[*document.Paragraph](t, s.read(t))
	note, ok := p.Spans[len(p.Spans)-1].Note.Blocks[0].(*document.Paragraph)
	if !ok || note.Ground != "" || p.Ground != "#000080" {
		t.Errorf("the note is on %q, its paragraph on %q", note.Ground, p.Ground)
	}
}

func TestGroundOfThePages(t *testing.T) {
	layouts := `<style:page-layout style:name="White"><style:page-layout-properties fo:background-color="transparent" draw:fill="none"><style:background-image/></style:page-layout-properties></style:page-layout>
		<style:page-layout style:name="Blue"><style:page-layout-properties fo:background-color="#000080" draw:fill="solid" draw:fill-color="#000080"/></style:page-layout>
		<style:page-layout style:name="Picture"><style:page-layout-properties fo:background-color="transparent" draw:fill="bitmap"/></style:page-layout>
		<style:style style:name="Dp" style:family="drawing-page"><style:drawing-page-properties draw:fill="solid" draw:fill-color="#008000"/></style:style>
		<style:style style:name="P1" style:family="paragraph" style:master-page-name="Second"/>`
	for _, test := range []struct{ name, masters, body, want string }{
		{"white", `<style:master-page style:name="Standard" style:page-layout-name="White"/>`, `<text:p>a</text:p>`, ""},
		{"blue", `<style:master-page style:name="Standard" style:page-layout-name="Blue"/>`, `<text:p>a</text:p>`, "#000080"},
		{"an image", `<style:master-page style:name="Standard" style:page-layout-name="Picture"/>`, `<text:p>a</text:p>`, "?"},
		{"the page's own style", `<style:master-page style:name="Standard" style:page-layout-name="White" draw:style-name="Dp"/>`, `<text:p>a</text:p>`, "#008000"},
		{"of two kinds", `<style:master-page style:name="Standard" style:page-layout-name="White"/><style:master-page style:name="Second" style:page-layout-name="Blue"/>`, `<text:p>a</text:p><text:p text:style-name="P1">b</text:p>`, "?"},
		{"one that no text is on", `<style:master-page style:name="Standard" style:page-layout-name="White"/><style:master-page style:name="Second" style:page-layout-name="Blue"/>`, `<text:p>a</text:p>`, ""},
		{"none", ``, `<text:p>a</text:p>`, ""},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got := (source{automatic: layouts, masters: test.masters, body: test.body}).read(t).Ground; got != test.want {
				t.Errorf("%q, want %q", got, test.want)
			}
		})
	}
}

// What a flat file holds of an object says what it is; in a package, the manifest does.
func TestKindsOfObjects(t *testing.T) {
	doc := body(t, `<text:p><draw:frame><draw:object><math xmlns="http://www.w3.org/1998/Math/MathML"/></draw:object><draw:image/></draw:frame>
		<draw:frame><draw:object><office:document office:mimetype="application/vnd.oasis.opendocument.chart"/></draw:object></draw:frame>
		<draw:frame><draw:object><office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"/></draw:object></draw:frame>
		<draw:frame><draw:object-ole/><draw:image/></draw:frame><draw:frame><draw:image/></draw:frame></text:p>`)
	var got []document.Object
	for p := range doc.Paragraphs() {
		for i := range p.Spans {
			if f := p.Spans[i].Figure; f != nil {
				got = append(got, f.Object)
			}
		}
	}
	want := []document.Object{document.Formula, document.Chart, document.OtherObject, document.OtherObject, document.NoObject}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
}
