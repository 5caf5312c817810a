package odt_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/dump"
)

// dumped holds that documents are read as their dumps say.
func dumped(t *testing.T, tests []dumpTest) {
	t.Helper()
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			doc := test.source.read(t)
			doc.Meta.Language = ""
			want := strings.ReplaceAll(strings.TrimPrefix(test.want, "\n"), "\t", "")
			if diff := cmp.Diff(want, dump.Document(doc)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

type dumpTest struct {
	name   string
	source source
	want   string
}

func TestHeadings(t *testing.T) {
	dumped(t, []dumpTest{
		{"the level is the heading's own", source{body: `
			<text:h text:style-name="Heading_20_1" text:outline-level="3">a</text:h><text:h>b</text:h>
			<text:h text:outline-level="0">c</text:h><text:h text:outline-level=" 2x">d</text:h>`}, `
			1 h3 a
			2 h1 no-level b
			3 h1 no-level c
			4 h2 d
			`},
		{"a level that LibreOffice cannot open", source{body: `<text:h text:outline-level="11">a</text:h>`}, `
			warning libreoffice-cannot-open
			1 h10 a
			`},
		{"a paragraph with a heading's style is none", source{
			automatic: `<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Heading_20_1"/>`,
			body:      `<text:p text:style-name="Heading_20_1">a</text:p><text:p text:style-name="P1">b</text:p>`,
		}, `
			1 p heading level=1 a
			2 p heading level=1 b
			`},
		{"empty ones, and one with an image", source{body: `<text:h text:outline-level="1"/><text:h text:outline-level="1"><draw:frame draw:name="I"><draw:image/></draw:frame></text:h>`}, `
			1 h1
			2 h1 image-only ![I  title="" desc="" to ]
			`},
		{"the number of the outline is a label", source{
			styles: `<text:outline-style><text:outline-level-style text:level="1" style:num-format="I" style:num-suffix="."/>
				<text:outline-level-style text:level="2" style:num-format="a" text:display-levels="2"/></text:outline-style>
				<style:style style:name="Heading_20_2" style:family="paragraph" style:default-outline-level="2"/>`,
			body: `<text:h text:style-name="Heading_20_1" text:outline-level="1">a</text:h>
				<text:h text:style-name="Heading_20_1" text:outline-level="1">b</text:h>
				<text:h text:style-name="Heading_20_2" text:outline-level="2">c</text:h>
				<text:h text:style-name="Heading_20_2" text:outline-level="2" text:is-list-header="true">d</text:h>
				<text:h text:outline-level="1">e</text:h>
				<text:h text:style-name="Heading_20_1" text:outline-level="1">f</text:h>
				<text:h text:style-name="Heading_20_2" text:outline-level="2">g</text:h>`,
		}, `
			1 h1 I. a
			2 h1 II. b
			3 h2 II.a c
			4 h2 d
			5 h1 e
			6 h1 III. f
			7 h2 III.a g
			`},
	})
}

func TestRoles(t *testing.T) {
	const custom = `<style:style style:name="Meintitel" style:family="paragraph" style:parent-style-name="Title"/>` +
		`<style:style style:name="Subtitle" style:family="paragraph" style:parent-style-name="Heading"/>` +
		`<style:style style:name="Quotations" style:family="paragraph"/><style:style style:name="Illustration" style:family="paragraph" style:parent-style-name="Caption"/>` +
		`<style:style style:name="Caption" style:family="paragraph"/><style:style style:name="Preformatted_20_Text" style:family="paragraph"/>` +
		`<style:style style:name="Contents_20_1" style:family="paragraph"/><style:style style:name="Titre" style:family="paragraph"/>` +
		`<style:style style:name="Intertitre" style:display-name="heading 2" style:family="paragraph"/>` +
		`<style:style style:name="Source_20_Text" style:family="text"/><style:style style:name="Quote" style:family="text"/>`
	dumped(t, []dumpTest{
		{"by the names that programs keep", source{
			styles:    custom,
			automatic: `<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Meintitel"/>`,
			body: `<text:p text:style-name="P1">a</text:p><text:p text:style-name="Subtitle">b</text:p><text:p text:style-name="Quotations">c</text:p>
				<text:p text:style-name="Illustration">d</text:p><text:p text:style-name="Preformatted_20_Text">e</text:p>
				<text:p text:style-name="Contents_20_1">f</text:p><text:p text:style-name="Heading">g</text:p><text:p text:style-name="Intertitre">h</text:p>
				<text:p text:style-name="Titre">i</text:p><text:h text:style-name="Title" text:outline-level="1">j</text:h>
				<text:p><text:span text:style-name="Source_20_Text">k</text:span><text:span text:style-name="Quote">l</text:span></text:p>`,
		}, `
			1 p title a
			2 p subtitle b
			3 p quotation c
			4 p caption d
			5 p code e
			6 p contents f
			7 p heading g
			8 p heading level=2 h
			9 p i
			10 h1 j
			11 p Source_20_Text:` + "`k`" + `Quote:l
			`},
	})
	flat := strings.ReplaceAll(source{
		styles: `<style:style style:name="Titre" style:family="paragraph"/>`,
		body:   `<text:p text:style-name="Titre">a</text:p>`,
	}.String(), `style:name="Title"`, `style:name="Other"`)
	if got := dump.Document(parse(t, flat)); !strings.Contains(got, "p title a") {
		t.Errorf("a title's style of Word in French is none:\n%s", got)
	}
}

// Word in French has "Titre" for the title, and "Titre 1" for a heading.
func TestTheTitleAndTheHeadingsOfWordInFrench(t *testing.T) {
	flat := strings.ReplaceAll(source{
		styles: `<style:style style:name="Titre" style:family="paragraph"/><style:style style:name="Titre_20_1" style:display-name="Titre 1" style:family="paragraph"/>` +
			`<style:style style:name="Sous-titre" style:family="paragraph"/>`,
		body: `<text:p text:style-name="Titre">a</text:p><text:p text:style-name="Titre_20_1">b</text:p><text:p text:style-name="Sous-titre">c</text:p>`,
	}.String(), `style:name="Title"`, `style:name="Other"`)
	flat = strings.NewReplacer(`style:name="Heading`, `style:name="Else`, `style:display-name="Heading`, `style:display-name="Else`).Replace(flat)
	got := dump.Document(parse(t, flat))
	for _, want := range []string{"1 p title a", "2 p heading b", "3 p subtitle c"} {
		if !strings.Contains(got, want) {
			t.Errorf("no %q in:\n%s", want, got)
		}
	}
}

func TestTables(t *testing.T) {
	dumped(t, []dumpTest{
		{"headers, merged cells, repeated rows", source{body: `<table:table table:name="T"><table:table-column table:number-columns-repeated="2"/>
			<table:table-header-rows><table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>a</text:p></table:table-cell>
			<table:covered-table-cell><text:h>x</text:h></table:covered-table-cell></table:table-row></table:table-header-rows>
			<table:table-row-group><table:table-row table:number-rows-repeated="3"><table:table-cell><text:h text:outline-level="1">b</text:h></table:table-cell></table:table-row></table:table-row-group>
			</table:table>`}, `
			1 table "T" headers=1
			  row
			    cell 2x1
			      1 p a
			    cell 1x1 covered
			  row
			    cell 1x1
			      2 h1 b
			`},
		{"header columns, and one behind another column", source{body: `<table:table><table:table-header-columns><table:table-column/>
			<table:table-column table:number-columns-repeated="2"/></table:table-header-columns><table:table-column/><table:table-header-columns>
			<table:table-column/></table:table-header-columns><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell></table:table-row></table:table>`}, `
			1 table "" headers=0 columns=3
			  row
			    cell 1x1
			      1 p a
			`},
	})
}

func TestNotes(t *testing.T) {
	dumped(t, []dumpTest{
		{"a footnote and an endnote, with a heading", source{body: `<text:p>a<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation>
			<text:note-body><text:p>n</text:p></text:note-body></text:note>b<text:note text:note-class="endnote"><text:note-citation>i</text:note-citation>
			<text:note-body><text:h text:outline-level="1">h</text:h></text:note-body></text:note></text:p><text:p>c</text:p>`}, `
			1 p a(1)b(i)
			  note 1
			    0 p n
			  note i end
			    0 h1 h
			2 p c
			`},
	})
}

func TestFieldsAndLinks(t *testing.T) {
	dumped(t, []dumpTest{
		{"fields with what they show", source{meta: `<dc:title>Le titre</dc:title>`, body: `<text:p><text:page-number>7</text:page-number><text:page-count/>
			<text:sequence text:name="Tableau">2</text:sequence> <text:bookmark-ref text:ref-name="_Ref1">p. 3</text:bookmark-ref>
			<text:date>lundi</text:date> <text:title>vieux</text:title> <text:title text:fixed="true">fixe</text:title>
			<text:author-name>Ana</text:author-name> <text:a xlink:href="https://a.fr">ici</text:a></text:p>`}, `
			meta title="Le titre" language="" creator="" generator=""
			1 p {1 7}{2 } {3 Tableau 2} {4 _Ref1 p. 3} {5 lundi} {6 Le titre} {6 fixe} {0 Ana} [ici](https://a.fr)
			`},
		{
			"a variable that is set and not shown",
			source{body: `<text:p>a<text:variable-set text:name="x" text:display="none">5</text:variable-set><text:variable-get text:name="x">5</text:variable-get></text:p>`},
			"1 p a{0 5}\n",
		},
	})
}
