package odt_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/document"
	"jourdain/grader/dump"
)

// TestOriginsOfLooks holds how a text looks, and whether a style or a hand made it
// so.
func TestOriginsOfLooks(t *testing.T) {
	direct := source{automatic: `
		<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Standard">
			<style:paragraph-properties fo:text-align="center" fo:margin-top="1cm" fo:break-before="page"/>
			<style:text-properties fo:font-size="18pt" fo:font-weight="bold" officeooo:rsid="0012" officeooo:paragraph-rsid="0012"/></style:style>
		<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Heading_20_1">
			<style:text-properties officeooo:rsid="0012" officeooo:paragraph-rsid="0012"/></style:style>
		<style:style style:name="P3" style:family="paragraph" style:parent-style-name="Heading_20_1">
			<style:text-properties fo:font-weight="bold" fo:font-variant="small-caps"/></style:style>
		<style:style style:name="P4" style:family="paragraph" style:parent-style-name="Nowhere">
			<style:text-properties fo:color="#FF0000"/><style:paragraph-properties fo:margin-left="50%"><style:tab-stops>
			<style:tab-stop style:position="2cm"/><style:tab-stop style:position="4cm"/></style:tab-stops></style:paragraph-properties></style:style>
		<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold" style:text-underline-style="solid"/></style:style>
		<style:style style:name="T2" style:family="text" style:parent-style-name="Emphasis"><style:text-properties fo:font-size="50%" style:text-position="super 58%"/></style:style>
		<style:style style:name="T3" style:family="text"><style:text-properties officeooo:rsid="0013"/></style:style>`}
	for _, test := range []struct{ name, xml, paragraph, words string }{
		{"a paragraph formatted by hand", `<text:p text:style-name="P1">a</text:p>`, "b18|1before28.35", " a"},
		{"saving marks are no formatting", `<text:p text:style-name="P2">a</text:p>`, "=b=18.2", " a"},
		{"what repeats the style is no formatting", `<text:p text:style-name="P3">a</text:p>`, "=bC=18.2", " a"},
		{"a style that is not there", `<text:p text:style-name="P4">a</text:p>`, "#ff0000tabs2", " a"},
		{"no style", `<text:p>a</text:p>`, "", " a"},
		{"a bold word", `<text:p>a <text:span text:style-name="T1">b</text:span></text:p>`, "", " a [bu b]"},
		{
			"a bold word in a heading's style", `<text:p text:style-name="Heading_20_1">a <text:span text:style-name="T1">b</text:span></text:p>`,
			"=b=18.2", " a [=bu=18.2 b]",
		},
		{"a character style", `<text:p><text:span text:style-name="Emphasis">a</text:span></text:p>`, "", " Emphasis:[=i a]"},
		{"a character style and more", `<text:p><text:span text:style-name="T2">a</text:span></text:p>`, "", " Emphasis:[=i6^1 a]"},
		{
			"a span in a span", `<text:p><text:span text:style-name="Emphasis">a<text:span text:style-name="T1">b</text:span></text:span></text:p>`,
			"", " Emphasis:[=i a]Emphasis:[b=iu b]",
		},
		{"a span of saving marks parts nothing", `<text:p>a<text:span text:style-name="T3">b</text:span>c</text:p>`, "", " abc"},
	} {
		t.Run(test.name, func(t *testing.T) {
			s := direct
			s.body = test.xml
			p := first[*document.Paragraph](t, s.read(t))
			got := [2]string{dump.Look(p.Look), dump.Words(p.Spans, p.Look)}
			if diff := cmp.Diff([2]string{test.paragraph, test.words}, got); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

// TestLooksAreShared holds that equal looks are one, however many styles give them.
func TestLooksAreShared(t *testing.T) {
	const bold = `<style:text-properties fo:font-weight="bold"/></style:style>`
	doc := source{
		automatic: `<style:style style:name="T1" style:family="text">` + bold + `<style:style style:name="T2" style:family="text">` + bold,
		body:      `<text:p><text:span text:style-name="T1">a</text:span><text:tab/><text:span text:style-name="T2">b</text:span></text:p>`,
	}.read(t)
	spans := first[*document.Paragraph](t, doc).Spans
	if spans[0].Look != spans[2].Look {
		t.Error("two looks for the same look")
	}
}

// TestFonts holds that two names of one font are one font.
func TestFonts(t *testing.T) {
	text := source{body: `<text:p>a</text:p>`, styles: `<style:style style:name="Text" style:family="paragraph">` +
		`<style:text-properties style:font-name="Liberation1"/></style:style>`}
	text.body = `<text:p text:style-name="Text">a</text:p>`
	text.meta = `</office:meta><office:font-face-decls><style:font-face style:name="Liberation1" svg:font-family="'Liberation Serif'"/>` +
		`</office:font-face-decls><office:meta>`
	if got := first[*document.Paragraph](t, text.read(t)).Look.Font.Value; got != "Liberation Serif" {
		t.Errorf("font %q", got)
	}
}
