package docx_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"jourdain/grader/docx"
)

// BenchmarkGrowth reads documents of 2,000 and of 20,000 things of a kind. The time of each pair
// must grow in a line.
func BenchmarkGrowth(b *testing.B) {
	for name, thing := range thingsOfGrowth() {
		for _, n := range []int{2_000, 20_000} {
			b.Run(fmt.Sprint(name, "/", n), func(b *testing.B) {
				var body strings.Builder
				for i := range n {
					body.WriteString(thing(i))
				}
				s := source{body: body.String(), numbering: bullets, store: true}
				switch {
				case strings.HasPrefix(name, "in a paragraph"):
					s.body = "<w:p>" + s.body + "</w:p>"
				case name == "styles":
					s.styles, s.body = s.body, ""
				case name == "lists that are defined":
					s.numbering, s.body = s.body, ""
				}
				file := s.file(b)
				for b.Loop() {
					if _, err := docx.Read(context.Background(), bytes.NewReader(file), int64(len(file))); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

// thingsOfGrowth returns the things, by their kind.
func thingsOfGrowth() map[string]func(i int) string {
	same := func(text string) func(int) string { return func(int) string { return text } }
	const open = `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>`
	return map[string]func(int) string{
		"in a paragraph, runs":   func(i int) string { return fmt.Sprintf(`<w:r><w:rPr><w:sz w:val="%d"/></w:rPr><w:t>b</w:t></w:r>`, i) },
		"in a paragraph, spaces": same(text("  ")),
		"in a paragraph, fields": same(complexField("PAGE", text("1"))),
		"in a paragraph, fields that nothing ends": func(i int) string {
			if i < 200 {
				return open
			}
			return text("a")
		},
		"in a paragraph, breaks":     same(text("a") + pageBreak),
		"in a paragraph, links":      func(i int) string { return fmt.Sprintf(`<w:hyperlink w:anchor="x%d">%s</w:hyperlink>`, i, text("a")) },
		"in a paragraph, controls":   same(`<w:sdt><w:sdtContent>` + text("a") + `</w:sdtContent></w:sdt>`),
		"in a paragraph, boxes":      same(`<w:r><w:pict><v:rect><v:textbox><w:txbxContent><w:p/></w:txbxContent></v:textbox></v:rect></w:pict></w:r>`),
		"paragraphs":                 same(par("", "a")),
		"paragraphs that are joined": same(`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>` + text("a") + `</w:p>`),
		"frames":                     same(`<w:p><w:pPr><w:framePr/></w:pPr>` + text("a") + `</w:p>`),
		"drop caps":                  same(`<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>` + text("a") + `</w:p>`),
		"lists":                      func(i int) string { return item(fmt.Sprint(i%3+1), fmt.Sprint(i%2), "a") },
		"headings":                   func(i int) string { return par(fmt.Sprint("Heading", i%2+1), "a") },
		"tables":                     same(`<w:tbl><w:tr>` + cell("", par("", "a")) + `</w:tr></w:tbl>`),
		"sections":                   same(`<w:p><w:pPr><w:sectPr><w:headerReference w:type="default" r:id="x"/></w:sectPr></w:pPr></w:p>`),
		"indexes":                    same(`<w:p>` + complexField("TOC", text("a")) + `</w:p>`),
		"styles": func(i int) string {
			return fmt.Sprintf(`<w:style w:type="paragraph" w:styleId="S%d"><w:name w:val="S%[1]d"/><w:basedOn w:val="S%d"/></w:style>`, i, i-i%50)
		},
		"lists that are defined": func(i int) string {
			return fmt.Sprintf(`<w:abstractNum w:abstractNumId="%d"/><w:num w:numId="%[1]d"><w:abstractNumId w:val="%[1]d"/></w:num>`, i)
		},
		"changes":  same(`<w:p><w:ins>` + text("a") + `</w:ins></w:p>`),
		"comments": func(i int) string { return fmt.Sprintf(`<w:p><w:commentRangeStart w:id="%d"/></w:p>`, i) },
	}
}
