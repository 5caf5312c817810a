package docx_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"jourdain/grader/dump"
)

// TestBlocks holds what is read of each thing that a document can have.
func TestBlocks(t *testing.T) {
	for _, test := range blockCases() {
		t.Run(test.name, func(t *testing.T) {
			doc := test.source.read(t)
			if err := dump.Check(doc); err != nil {
				t.Error(err)
			}
			if diff := cmp.Diff(test.want, dump.Document(doc)); diff != "" {
				t.Errorf("(-want +got)\n%s", diff)
			}
		})
	}
}

type blockCase struct {
	name   string
	source source
	want   string
}

const imageRelation = `<Relationship Id="rIdI" Type="` + typeBase + `image" Target="media/image1.png"/>` +
	`<Relationship Id="rIdL" Type="` + typeBase + `hyperlink" Target="https://example.org/a" TargetMode="External"/>`

func drawing(kind, properties, inner string) string {
	return `<w:r><w:drawing><wp:` + kind + `><wp:docPr id="1" name="Image 1" ` + properties + `</wp:docPr><a:graphic><a:graphicData uri="x/picture">` +
		inner + `</a:graphicData></a:graphic></wp:` + kind + `></w:drawing></w:r>`
}

const blip = `<pic:pic><pic:blipFill><a:blip r:embed="rIdI"/></pic:blipFill></pic:pic>`

func item(list, level, words string) string {
	return `<w:p><w:pPr><w:numPr><w:ilvl w:val="` + level + `"/><w:numId w:val="` + list + `"/></w:numPr></w:pPr>` + text(words) + `</w:p>`
}

const pageBreak = `<w:r><w:br w:type="page"/></w:r>`

func cell(properties, inner string) string {
	return `<w:tc><w:tcPr>` + properties + `</w:tcPr>` + inner + `</w:tc>`
}

func blockCases() []blockCase {
	const boxed = `<w:txbxContent><w:p><w:r><w:t>In the box</w:t></w:r></w:p></w:txbxContent>`
	const section = `<w:sectPr><w:headerReference w:type="default" r:id="rIdheader"/></w:sectPr>`
	return []blockCase{
		{"lists by level, and one of another kind in an item", source{numbering: bullets, body: item("1", "0", "a") + item("1", "1", "b") + item("1", "0", "c") + par("", "x") + item("2", "0", "d") + item("1", "1", "e")}, `1 list
  item
    1 p a
    2 list
      item
        2 p b
  item
    3 p c
4 p x
5 list ordered
  item
    5 p d
    6 list
      item
        6 p e
`},
		{"a list goes on after a paragraph, and another starts anew", source{numbering: bullets, body: item("2", "0", "a") + par("", "x") + item("2", "0", "b") + par("", "y") + item("3", "0", "c")}, `1 list ordered
  item
    1 p a
2 p x
3 list ordered
  item
    3 p b
4 p y
5 list ordered
  item
    5 p c
`},
		{"an entry on the second level only", source{numbering: bullets, body: item("2", "1", "a")}, `1 list ordered
  item
    1 list ordered
      item
        1 p a
`},
		{"two lists with bullets of one kind are one for who sees them, and two with numbers are not", source{
			numbering: bullets + `<w:num w:numId="4"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>`,
			body:      item("1", "0", "a") + item("4", "0", "b") + item("2", "0", "c") + item("5", "0", "d"),
		}, `1 list
  item
    1 p a
  item
    2 p b
3 list ordered
  item
    3 p c
4 list ordered
  item
    4 p d
`},
		{"no list: nothing stands before its first entry", source{
			numbering: `<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/><w:lvlText w:val=""/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="decimal"/></w:lvl></w:abstractNum>` +
				`<w:num w:numId="7"><w:abstractNumId w:val="7"/></w:num>`,
			body: item("7", "0", "a") + item("7", "1", "b") + item("7", "0", "c"),
		}, `1 p a
2 list
  item
    2 list ordered
      item
        2 p b
  item header
    3 p c
`},
		{"drawings without words stand in their paragraphs: a field of a form, a line; an image that was lost is one", source{body: `<w:p><w:r><w:object><v:shape><v:imagedata r:id="rIdI"/></v:shape><w:control r:id="x"/></w:object></w:r></w:p>` +
			`<w:p><w:r><w:pict><v:rect o:hr="t"><v:imagedata o:title=""/></v:rect></w:pict></w:r></w:p>` +
			`<w:p><w:r><w:drawing><wp:anchor><wp:docPr name="Line"/><a:graphic><a:graphicData uri="x/wordprocessingShape"><wps:wsp/></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r></w:p>` +
			`<w:p>` + drawing("inline", ">", `<pic:pic><pic:blipFill><a:blip/></pic:blipFill></pic:pic>`) + `</w:p>`}, `1 p
2 box as-char shape
2 p
3 box as-char shape
3 p
4 box char shape
4 p ![Image 1 as-char title="" desc="" to ]
`},
		{"no list: an unknown one, number 0", source{numbering: bullets, body: item("9", "0", "a") + item("0", "0", "b")}, `1 p a
2 p b
`},
		{
			"a table whose style makes a header of its first row",
			source{
				styles: `<w:style w:type="table" w:styleId="T"><w:name w:val="T"/><w:tblStylePr w:type="firstRow"><w:trPr><w:tblHeader/></w:trPr></w:tblStylePr></w:style>` +
					`<w:style w:type="table" w:styleId="U"><w:name w:val="U"/><w:basedOn w:val="T"/></w:style>`,
				body: `<w:tbl><w:tblPr><w:tblStyle w:val="U"/><w:tblLook w:firstRow="1"/></w:tblPr><w:tr>` + cell("", par("", "a")) + `</w:tr><w:tr>` + cell("", par("", "b")) + `</w:tr></w:tbl>` +
					`<w:tbl><w:tblPr><w:tblStyle w:val="U"/></w:tblPr><w:tr>` + cell("", par("", "c")) + `</w:tr></w:tbl>` +
					`<w:tbl><w:tblPr><w:tblStyle w:val="U"/><w:tblLook w:firstRow="1"/></w:tblPr><w:tr><w:trPr><w:tblHeader w:val="0"/></w:trPr>` + cell("", par("", "d")) + `</w:tr></w:tbl>`,
			},
			`1 table "" headers=1
  row
    cell 1x1
      1 p a
  row
    cell 1x1
      2 p b
3 table "" headers=0
  row
    cell 1x1
      3 p c
4 table "" headers=0
  row
    cell 1x1
      4 p d
`,
		},
		{
			"a table with header rows and merged cells",
			source{body: `<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr>` + cell(`<w:gridSpan w:val="2"/>`, par("", "a")) + `</w:tr>` +
				`<w:tr>` + cell(`<w:vMerge w:val="restart"/>`, par("", "b")) + cell("", par("", "c")) + `</w:tr>` +
				`<w:tr><w:trPr><w:tblHeader/></w:trPr>` + cell(`<w:vMerge/>`, par("", "hidden")) + cell("", par("", "d")) + `</w:tr></w:tbl>`},
			`1 table "" headers=1
  row
    cell 2x1
      1 p a
    cell 1x1 covered
  row
    cell 1x2
      2 p b
    cell 1x1
      3 p c
  row
    cell 1x1 covered
    cell 1x1
      4 p d
`,
		},
		{
			"images: in the line, floating, decorative, VML, an object, an equation",
			source{relations: imageRelation, body: `<w:p>` + drawing("inline", `descr="A cat" title="Cat">`, blip) + drawing("anchor", `><a:extLst><a:ext uri="x"><adec:decorative val="1"/></a:ext></a:extLst>`, blip) +
				`<w:r><w:pict><v:shape id="s" alt="A dog"><v:imagedata r:id="rIdI"/></v:shape></w:pict></w:r>` +
				`<w:r><w:object><v:shape><v:imagedata r:id="rIdI"/></v:shape><o:OLEObject ProgID="Equation.3"/></w:object></w:r><m:oMath><m:r><m:t>x</m:t></m:r></m:oMath></w:p>`},
			`1 p ![Image 1 as-char title="Cat" desc="A cat" to word/media/image1.png]![Image 1 char title="" desc="" decorative to word/media/image1.png]![s as-char title="" desc="A dog" to word/media/image1.png]![ as-char title="" desc="" to word/media/image1.png]![ as-char title="" desc="" to ]
`,
		},
		{
			"a text box once, after its paragraph",
			source{body: `<w:p>` + text("host") + `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="1" name="b"/><a:graphic><a:graphicData uri="x">` +
				`<wps:wsp><wps:txbx>` + boxed + `</wps:txbx></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect><v:textbox>` +
				boxed + `</v:textbox></v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r>` + text(" more") + `</w:p>` + par("", "next")},
			`1 p host more
2 box char
  2 p In the box
3 p next
`,
		},
		{"a frame comes after the next paragraph", source{body: `<w:p><w:pPr><w:framePr w:w="1"/></w:pPr>` + text("framed") + `</w:p>` + par("", "next")}, `1 p next
2 box paragraph
  2 p framed
`},
		{
			"notes",
			source{
				footnotes: `<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2"><w:p><w:r><w:footnoteRef/></w:r>` + text(" the note") + `</w:p></w:footnote>`,
				endnotes:  `<w:endnote w:id="2">` + par("", "the end") + `</w:endnote>`,
				body:      `<w:p>` + text("a") + `<w:r><w:footnoteReference w:id="2"/></w:r>` + text("b") + `<w:r><w:endnoteReference w:id="2"/></w:r></w:p>`,
			},
			`1 p a(1)b(i)
  note 1
    0 p the note
  note i end
    0 p the end
`,
		},
		{
			"fields: a page number, a caption, a reference, a title, a date, a link, one that shows nothing",
			source{
				core: `<dc:title>Real title</dc:title>`,
				body: `<w:p>` + complexField("PAGE", text("3")) + complexField(`SEQ Figure \* ARABIC`, text("1")) + complexField(`REF _Ref1 \h`, text("Figure 1")) +
					complexField("TITLE", text("old")) + complexField(`DATE \@ "d"`, text("5")) + complexField(`HYPERLINK "https://example.org" \l "part"`, text("there")) +
					`<w:fldSimple w:instr=" XE &quot;word&quot; "><w:r><w:t>no</w:t></w:r></w:fldSimple></w:p>`,
			},
			`meta title="Real title" language="" creator="" generator=""
1 p {1 3}{3 Figure 1}{4 _Ref1 Figure 1}{6 Real title}{5 5}[there](https://example.org#part)
`,
		},
		{
			"a table of contents in a control, with a title, and an index",
			source{body: `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>` + par("", "Contents") +
				`<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC \o "1-2" \h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>` + text("One") + `<w:r><w:tab/></w:r>` + complexField("PAGEREF _Toc1", text("1")) + `</w:p>` +
				par("", "Two") + `<w:p><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p></w:sdtContent></w:sdt>` + par("Heading1", "One") + `<w:p>` + complexField(`INDEX \c "2"`, text("word, 1")) + `</w:p>`},
			`1 contents depth=2 generated=true
  title 1 p Contents
  2 p One⇥1
  3 p Two
  4 p
5 h1 One
6 index depth=0 generated=true
  6 p word, 1
`,
		},
		{"links", source{relations: imageRelation, body: `<w:p><w:hyperlink r:id="rIdL">` + text("out") + `</w:hyperlink><w:hyperlink w:anchor="part">` + text("in") + `</w:hyperlink><w:hyperlink r:id="rIdL"/></w:p>`}, `1 p [out](https://example.org/a)[in](#part)[](https://example.org/a)
`},
		{"page breaks", source{body: par("", "a") + `<w:p>` + pageBreak + `</w:p>` + par("", "b") + `<w:p>` + text("c") + pageBreak + `</w:p><w:p><w:pPr><w:pageBreakBefore/></w:pPr>` + text("d") + `</w:p>` +
			`<w:p><w:pPr><w:sectPr/></w:pPr></w:p>` + par("", "e") + `<w:p><w:pPr><w:sectPr><w:type w:val="continuous"/></w:sectPr></w:pPr>` + text("f") + `</w:p>` + par("", "g") + `<w:sectPr/>`}, `1 p a
2 page break
2 p b
3 p c
4 page break
4 p d
5 p e
6 p f
7 page break
7 p g
`},
		{"a header that the section uses", source{header: `<w:p>` + text("Page ") + complexField("PAGE", text("1")) + `</w:p>`, body: par("", "a") + section}, `header
  0 p Page {1 1}
1 p a
`},
		{"a header that no section uses", source{header: par("", "x"), body: par("", "a") + `<w:sectPr/>`}, `1 p a
`},
		{"spaces, tabs, breaks", source{body: `<w:p>` + text(" a  b ") + text(" c") + `<w:r><w:tab/><w:t> d </w:t><w:br/><w:t>e</w:t><w:noBreakHyphen/><w:sym w:font="Wingdings" w:char="F04A"/></w:r></w:p>`}, `1 p ·1·a·2·b·2·c⇥d⏎e‑
`},
		{"hidden words, and a control bound to the title", source{core: `<dc:title>Real</dc:title>`, body: `<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>a</w:t></w:r></w:p>` +
			`<w:p><w:sdt><w:sdtPr><w:dataBinding w:xpath="/ns1:coreProperties[1]/ns0:title[1]"/></w:sdtPr><w:sdtContent>` + text("old") + text("er") + `</w:sdtContent></w:sdt></w:p>`}, `meta title="Real" language="" creator="" generator=""
-1 p [~? a]
2 p Real
`},
		{"recorded changes", source{body: `<w:p><w:ins w:id="1">` + text("new") + `</w:ins><w:del w:id="2"><w:r><w:delText>old</w:delText></w:r></w:del></w:p>` +
			`<w:p><w:pPr><w:pStyle w:val="Heading1"/><w:rPr><w:del w:id="3"/></w:rPr></w:pPr>` + text("joined ") + `</w:p>` + par("", "with this") + `<w:p><w:del w:id="4"><w:r><w:delText>gone</w:delText></w:r></w:del></w:p>`}, `warning recorded-changes
1 p new
2 h1 joined with this
--3 p
`},
		{"a drop cap begins the next paragraph", source{body: `<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>` + text("O") + `</w:p>` + par("Heading1", "nce")}, `1 h1 Once
`},
		{"roles by the names of styles, in any language", source{
			styles: `<w:style w:type="paragraph" w:styleId="Titre"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="c"><w:name w:val="caption"/></w:style>` +
				`<w:style w:type="paragraph" w:styleId="q"><w:name w:val="Intense Quote"/></w:style>`,
			body: par("Titre", "a") + par("c", "b") + par("q", "c"),
		}, `1 p title a
2 p caption b
3 p quotation c
`},
		{"numbered headings say their number", source{
			numbering: `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:pStyle w:val="N1"/><w:lvlText w:val="%1."/></w:lvl>` +
				`<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="N2"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
			styles: `<w:style w:type="paragraph" w:styleId="N1"><w:name w:val="n1"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr></w:style>` +
				`<w:style w:type="paragraph" w:styleId="N2"><w:name w:val="n2"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr></w:style>`,
			body: par("N1", "a") + par("N2", "b") + par("N2", "c") + par("N1", "d") + par("N2", "e"),
		}, `1 h1 I. a
2 h2 I.1 b
3 h2 I.2 c
4 h1 II. d
5 h2 II.1 e
`},
	}
}
