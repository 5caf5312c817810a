package docx_test

import (
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"jourdain/grader/docx"
)

// pageBytes is about how long a page is in document.xml.
const pageBytes = 6_500

// BenchmarkRead reads books of 10 to 10,000 pages: the time must grow in a line.
func BenchmarkRead(b *testing.B) {
	for _, pages := range []int{10, 100, 1_000, 10_000} {
		b.Run(fmt.Sprint(pages), func(b *testing.B) {
			file := bigSource(pages * pageBytes).file(b)
			b.SetBytes(int64(pages * pageBytes))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := docx.Read(context.Background(), bytes.NewReader(file), int64(len(file))); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// bigSource makes a document with about a number of bytes of text in XML, with what a report has:
// headings, bold words, notes, lists, tables, direct formatting.
func bigSource(size int) source {
	var body, notes strings.Builder
	for i := 0; body.Len() < size; i++ {
		fmt.Fprintf(&body, `<w:p w:rsidR="00A77B3E"><w:pPr><w:pStyle w:val="Heading%d"/></w:pPr><w:bookmarkStart w:id="%[2]d" w:name="_Toc%[2]d"/>`+
			`<w:r><w:t>La mesure n°%[2]d</w:t></w:r><w:bookmarkEnd w:id="%[2]d"/></w:p>`, i%2+1, i)
		for j := range 6 {
			fmt.Fprintf(&body, `<w:p w:rsidR="00A77B3E" w:rsidRDefault="00A77B3E"><w:pPr><w:spacing w:after="%d"/><w:jc w:val="both"/></w:pPr>`+
				`<w:r w:rsidRPr="00B12F0A"><w:t xml:space="preserve">L’été dernier, nous avons </w:t></w:r><w:r><w:rPr><w:b/><w:bCs/><w:lang w:val="fr-FR"/></w:rPr><w:t>mesuré</w:t></w:r>`+
				`<w:r><w:rPr><w:lang w:val="fr-FR"/></w:rPr><w:t xml:space="preserve"> la hauteur de la rivière près du vieux pont, puis comparé les chiffres à ceux de l’année d’avant.</w:t></w:r>`+
				`<w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="%d"/></w:r></w:p>`, 100+j*20, 6*i+j+1)
			fmt.Fprintf(&notes, `<w:footnote w:id="%d">%s</w:footnote>`, 6*i+j+1, par("", "Source : mairie."))
		}
		body.WriteString(strings.Repeat(`<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>Un point</w:t></w:r></w:p>`, 2) +
			`<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:tc><w:tcPr/><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>`)
	}
	return source{body: body.String(), footnotes: notes.String(), numbering: bullets}
}

// bullets is a list of two levels of bullets, number 1, and one with numbers, number 2.
const bullets = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl>` +
	`<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="–"/></w:lvl></w:abstractNum>` +
	`<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>` +
	`<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl></w:abstractNum>` +
	`<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>` +
	`<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`
