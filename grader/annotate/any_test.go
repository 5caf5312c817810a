package annotate_test

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"jourdain/grader"
	"jourdain/grader/annotate"
	"jourdain/grader/document"
	"jourdain/grader/dump"
	"jourdain/grader/thorough"
)

// pieces are what a text of a format is put together from. An opening tag is closed before its container ends.
type pieces struct {
	alone, around []string // in a paragraph
	blocks        []string // around paragraphs; "" for none
	paragraphs    []string // the tags of a paragraph
}

func odfPieces() pieces {
	return pieces{
		alone: []string{
			" ", "\n", "a", "b c", " d", "e ", "&amp;", "&#32;", "<!-- x -->", `<t:s/>`, `<t:s t:c="3"/>`, `<t:tab/>`, `<t:line-break/>`, `<t:bookmark t:name="b"/>`,
			`<t:page-number>1</t:page-number>`, `<![CDATA[ x ]]>`, `<t:change-start t:change-id="c"/>`, `<t:change-end t:change-id="c"/>`, `<t:change t:change-id="d"/>`,
			`<t:note><t:note-body><t:p> n</t:p></t:note-body></t:note>`, `<draw:frame><draw:text-box><t:p> f</t:p></draw:text-box></draw:frame>`, `<draw:frame><draw:image/></draw:frame>`,
			`<draw:rect><t:p> r</t:p></draw:rect>`, `<office:annotation><t:p>x</t:p></office:annotation>`,
		},
		around:     []string{`<t:span>`, `<t:a>`, `<t:odd>`, `<t:ruby>`, `<t:ruby-base>`, `<t:title>`, `<t:number>`, `<t:meta>`},
		blocks:     []string{"", `<t:section>`, `<t:list><t:list-item>`, `<table:table xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"><table:table-row><table:table-cell>`, `<t:table-of-content><t:index-body>`},
		paragraphs: []string{`<t:p>`, `<t:h>`, `<t:h t:outline-level="2">`},
	}
}

func wordPieces() pieces {
	run := func(inner string) string { return `<w:r>` + inner + `</w:r>` }
	return pieces{
		alone: []string{
			run(`<w:t>a</w:t>`), run(`<w:t xml:space="preserve"> b </w:t>`), run(`<w:t xml:space="preserve">  </w:t>`), run(`<w:tab/>`), run(`<w:br/>`), run(`<w:t>c</w:t><w:br w:type="page"/><w:t>d</w:t>`),
			run(`<w:br w:type="page"/>`), run(`<w:fldChar w:fldCharType="begin"/>`), run(`<w:instrText>PAGE</w:instrText>`), run(`<w:fldChar w:fldCharType="separate"/>`), run(`<w:fldChar w:fldCharType="end"/>`),
			run(`<w:rPr><w:rPrChange/></w:rPr><w:t>e</w:t>`), `<w:bookmarkStart w:id="1" w:name="n"/>`, `<w:proofErr/>`, run(`<w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>`),
			run(`<w:commentReference w:id="3"/>`), "\n ",
		},
		around:     []string{`<w:hyperlink>`, `<w:ins>`, `<w:del>`, `<w:smartTag>`, `<w:fldSimple w:instr="PAGE">`, `<w:sdt><w:sdtContent>`},
		blocks:     []string{"", "", `<w:sdt><w:sdtContent>`, `<w:tbl><w:tr><w:tc>`, `<w:customXml>`},
		paragraphs: []string{`<w:p>`, `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>`, `<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>`, `<w:p><w:pPr><w:outlineLvl w:val="1"/><w:pageBreakBefore/></w:pPr>`},
	}
}

// closing returns the end tags of some start tags; those of elements that have ended are none of it.
func closing(open string) string {
	var ends []string
	for _, tag := range strings.Split(open, "<")[1:] {
		name, _, _ := strings.Cut(strings.TrimSuffix(tag, ">"), " ")
		switch {
		case strings.HasPrefix(tag, "/"):
			ends = ends[1:]
		case !strings.HasSuffix(tag, "/>"):
			ends = append([]string{"</" + name + ">"}, ends...)
		}
	}
	return strings.Join(ends, "")
}

// xml returns some text of a format.
func (p *pieces) xml(random *rand.Rand) string {
	var b strings.Builder
	for range 1 + random.IntN(4) {
		block, paragraph := p.blocks[random.IntN(len(p.blocks))], p.paragraphs[random.IntN(len(p.paragraphs))]
		b.WriteString(block + paragraph)
		var open []string
		for range random.IntN(7) {
			switch random.IntN(4) {
			case 0:
				tag := p.around[random.IntN(len(p.around))]
				open = append(open, tag)
				b.WriteString(tag)
			case 1:
				if last := len(open) - 1; last >= 0 {
					b.WriteString(closing(open[last]))
					open = open[:last]
				}
			default:
				b.WriteString(p.alone[random.IntN(len(p.alone))])
			}
		}
		b.WriteString(closing(block + paragraph + strings.Join(open, "")))
	}
	return b.String()
}

// lines returns some text in Markdown.
func lines(random *rand.Rand) string {
	all := []string{
		"# a", "a", "b *c* d", "", "", "", "- a", "* b", "    b", "1. c", "2) d", "> q", "```", "~~~", "| a | b |", "|---|---|", "<div>", "</div>", "<!-- x -->", "<!--", "-->", "***", "---", "===",
		"[d]: /e", "[^1]: f", "a[^1] [d]", "Term", ": def", "$$", ":::", "::: note", "<table>", "<tr><td>", "</table>", "<p>", "</p>", "<pre>", "</pre>", "<h2>a</h2>", "<ul>", "<li>a", "</ul>", "<!-- toc -->",
		"<!-- tocstop -->", "[TOC]", "{: .x}", "{{% x %}}", "\tcode", "  - in", "    - deep", "<br>", "*[HTML]: x", "title: T", "% T", "## b ##", "a  ", "| line", "<details>", "<summary>a</summary>", "</details>", "![i](j)",
	}
	var b strings.Builder
	for range 1 + random.IntN(9) {
		b.WriteString(all[random.IntN(len(all))] + "\n")
	}
	return b.String()
}

// TestAnyTextReadsTheSame holds of texts of all that stands in one, in any order, that a copy with comments reads as the
// original does.
func TestAnyTextReadsTheSame(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // the same texts each time
	odf, docx := odfPieces(), wordPieces()
	read := 0
	for i := range thorough.Or(60_000, 3_000) {
		var text string
		s := source{}
		switch i % 3 {
		case 0:
			text = lines(random)
			s.name, s.bytes = "a.md", []byte(text)
		case 1:
			text = `<t:tracked-changes><t:changed-region t:id="c"><t:deletion/></t:changed-region></t:tracked-changes>` + odf.xml(random)
			s.name, s.bytes = "a.odt", odfText(t, odfHead+text+odfTail)
		default:
			text = docx.xml(random)
			s.name, s.bytes = "a.docx", word(t, text)
		}
		doc, err := grader.Read(t.Context(), s.name, bytes.NewReader(s.bytes), int64(len(s.bytes)))
		if err != nil || doc.Format == document.Hypertext {
			continue
		}
		read++
		var copied bytes.Buffer
		err = annotate.Write(t.Context(), &copied, bytes.NewReader(s.bytes), int64(len(s.bytes)), doc.Format, everywhere(doc), noon)
		if errors.Is(err, annotate.ErrNowhere) {
			continue
		}
		if err != nil {
			t.Fatal(err)
		}
		again, err := grader.Read(t.Context(), s.name, bytes.NewReader(copied.Bytes()), int64(copied.Len()))
		if err != nil {
			t.Fatalf("the copy of %s: %v", text, err)
		}
		if was, is := dump.Looks(doc), dump.Looks(again); was != is {
			shown := copied.String()
			if doc.Format != document.Markdown {
				shown = ""
			}
			t.Fatalf("%d: the original\n%s\nis\n%s\nand the copy\n%s\n%s", i, text, was, is, shown)
		}
	}
	if read < thorough.Or(50_000, 2_500) {
		t.Errorf("only %d texts can be read", read)
	}
}
