package docx_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
	"jourdain/grader/dump"
)

// TestLooks holds how a text looks, and what is formatted by hand.
func TestLooks(t *testing.T) {
	const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:asciiTheme="minorHAnsi"/><w:sz w:val="22"/><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault></w:docDefaults>` +
		`<w:style w:type="paragraph" w:styleId="A"><w:name w:val="A"/><w:basedOn w:val="Normal"/><w:pPr><w:jc w:val="center"/><w:spacing w:before="240"/></w:pPr><w:rPr><w:b/><w:sz w:val="32"/></w:rPr></w:style>` +
		`<w:style w:type="paragraph" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/><w:rPr><w:b w:val="0"/><w:color w:val="FF0000"/></w:rPr></w:style>` +
		`<w:style w:type="character" w:styleId="C"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>` +
		`<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:rPr><w:i/></w:rPr><w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr></w:style>`
	run := func(properties string) string { return `<w:r><w:rPr>` + properties + `</w:rPr><w:t>x</w:t></w:r>` }
	p := func(properties, inner string) string {
		return `<w:p><w:pPr>` + properties + `</w:pPr>` + inner + `</w:p>`
	}
	for _, test := range []struct{ name, body, paragraph, words string }{
		{"the defaults", p("", run("")), "", " x"},
		{"a style", p(`<w:pStyle w:val="A"/>`, run("")), "=b=16=|1=before12", " x"},
		{"a style on another one", p(`<w:pStyle w:val="B"/>`, run("")), "==16=#ff0000=|1=before12", " x"},
		{"by hand", p(`<w:jc w:val="right"/><w:ind w:firstLine="200"/>`, run(`<w:b/><w:sz w:val="40"/>`)), "|2indent10", " [b20|2indent10 x]"},
		{"by hand, what is there already", p(`<w:pStyle w:val="A"/><w:jc w:val="center"/>`, run(`<w:b/><w:sz w:val="32"/>`)), "=b=16=|1=before12", " x"},
		{"a character style, and off by hand", p("", run(`<w:rStyle w:val="C"/>`)+run(`<w:rStyle w:val="C"/><w:b w:val="false"/>`)), "", " C:[=b x]C:[ x]"},
		{"the paragraph's mark colours no word", p(`<w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr>`, run("")), "", " x"},
		{"a font of the theme, and one by name", p("", run(`<w:rFonts w:asciiTheme="majorHAnsi" w:ascii="Arial"/>`)+run(`<w:rFonts w:ascii="Arial"/>`)), "", " ['Cambria' x]['Arial' x]"},
		{"what has no look", p("", run(`<w:noProof/><w:lang w:val="fr-FR"/><w:szCs w:val="40"/><w:bCs/>`)), "", " x"},
		{"colours behind the letters", p(`<w:shd w:val="clear" w:fill="00FF00"/>`, run(`<w:highlight w:val="yellow"/>`)), "_#00ff00", " [~#ffff00_#00ff00 x]"},
		{"tab stops where one that is not there is cleared", p(`<w:tabs><w:tab w:val="clear" w:pos="720"/><w:tab w:val="left" w:pos="1"/></w:tabs>`, run("")), "tabs1", " x"},
		{"tab stops, but for those that are cleared", p(`<w:tabs><w:tab w:val="left" w:pos="1"/><w:tab w:val="right" w:pos="2"/></w:tabs>`, run("")), "tabs2", " x"},
		{"raised letters, capitals", p("", run(`<w:vertAlign w:val="superscript"/>`)+run(`<w:smallCaps/>`)+run(`<w:position w:val="-6"/>`)), "", " [^1 x][C x][^-1 x]"},
		{"the first row of a table that shows it", `<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook w:val="04A0"/></w:tblPr><w:tr>` + cell("", p("", run(""))) + `</w:tr></w:tbl>`, "=b=i", " x"},
		{"the first row of a table that does not", `<w:tbl><w:tblPr><w:tblStyle w:val="T"/><w:tblLook w:val="0480"/></w:tblPr><w:tr>` + cell("", p("", run(""))) + `</w:tr></w:tbl>`, "=i", " x"},
	} {
		t.Run(test.name, func(t *testing.T) {
			doc := source{
				styles: styles, body: test.body,
				theme: `<a:themeElements><a:fontScheme><a:majorFont><a:latin typeface="Cambria"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/></a:minorFont></a:fontScheme></a:themeElements>`,
			}.read(t)
			for p := range doc.Paragraphs() {
				got := [2]string{dump.Look(p.Look), dump.Words(p.Spans, p.Look)}
				if diff := cmp.Diff([2]string{test.paragraph, test.words}, got); diff != "" {
					t.Errorf("(-want +got)\n%s", diff)
				}
				if p.Look.Size.Value < 11 || p.Look.Font.Value != "Calibri" && test.name == "the defaults" {
					t.Errorf("the defaults are lost: %+v", p.Look)
				}
			}
		})
	}
}

// TestLanguages holds that words in another language than the document's are marked.
func TestLanguages(t *testing.T) {
	const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="fr-FR"/></w:rPr></w:rPrDefault></w:docDefaults>` +
		`<w:style w:type="paragraph" w:styleId="D"><w:name w:val="D"/><w:rPr><w:lang w:val="de-DE"/></w:rPr></w:style>`
	run := func(code string) string {
		return `<w:r><w:rPr><w:lang w:val="` + code + `"/></w:rPr><w:t>ab</w:t></w:r>`
	}
	doc := source{styles: styles, body: `<w:p>` + text("un") + run("en-GB") + run("fr-FR") + run("x-none") + `</w:p>` + par("D", "ein")}.read(t)
	var got []document.Marked
	for p := range doc.Paragraphs() {
		got = append(got, p.Marked...)
	}
	want := []document.Marked{{From: 2, Language: "en-GB"}, {From: 4}, {From: 6, Language: document.NoLanguage}, {Language: "de-DE"}}
	if diff := cmp.Diff(want, got); diff != "" || doc.Meta.Language != "fr-FR" {
		t.Errorf("language %q (-want +got)\n%s", doc.Meta.Language, diff)
	}
}
