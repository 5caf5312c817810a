package grader_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"jourdain/grader"
	"jourdain/grader/address"
	"jourdain/grader/report"
	"jourdain/grader/rules"
	"jourdain/grader/work"
)

// BenchmarkGrade reads documents of 10 to 10,000 pages (6.5 KB of XML a page), judges
// them by every rule and writes the report as JSON. The time and the memory must grow in
// a line with the pages, and so must the steps, of which a judgement has [work.Most].
func BenchmarkGrade(b *testing.B) {
	book, err := rules.Book(address.Polite.In("fr"))
	if err != nil {
		b.Fatal(err)
	}
	for _, pages := range []int{10, 100, 1_000, 10_000} {
		b.Run(fmt.Sprint(pages), func(b *testing.B) {
			file := bigDocument(b, pages*6_500)
			b.SetBytes(int64(pages) * 6_500)
			b.ReportAllocs()
			var steps int64
			defer func() { b.ReportMetric(float64(steps), "steps") }()
			for b.Loop() {
				c, done := work.New(context.Background(), work.Most)
				ctx := c.In(context.Background())
				doc, err := grader.Read(ctx, "a.odt", bytes.NewReader(file), int64(len(file)))
				if err != nil {
					b.Fatal(err)
				}
				r, err := grader.Grade(ctx, doc, grader.Everything())
				if err != nil {
					b.Fatal(err)
				}
				worded, err := report.In(r, book)
				if err != nil {
					b.Fatal(err)
				}
				if err := report.JSON(io.Discard, worded); err != nil {
					b.Fatal(err)
				}
				done()
				steps = c.Spent()
			}
		})
	}
}

// bigDocument makes a package whose content.xml has about size bytes.
func bigDocument(b *testing.B, size int) []byte {
	b.Helper()
	const head = `<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ` +
		`xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ` +
		`xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0"><office:automatic-styles><style:style style:name="T1" ` +
		`style:family="text"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles><office:body><office:text>`
	var content strings.Builder
	content.WriteString(head)
	for i := 0; content.Len() < size; i++ {
		fmt.Fprintf(&content, `<text:h text:outline-level="%d">La mesure de l’année %d</text:h>`, i%3+1, i)
		for range 4 {
			content.WriteString(`<text:p>L’été dernier, nous avons <text:span text:style-name="T1">mesuré</text:span> la hauteur de la rivière ` +
				`près du vieux pont, puis comparé les chiffres à ceux de l’année d’avant, et nous avons vu qu’elle monte.</text:p>`)
		}
	}
	content.WriteString(`</office:text></office:body></office:document-content>`)
	var file bytes.Buffer
	archive := zip.NewWriter(&file)
	for _, part := range [][2]string{{"mimetype", "application/vnd.oasis.opendocument.text"}, {"content.xml", content.String()}} {
		w, err := archive.CreateHeader(&zip.FileHeader{Name: part[0]})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := io.WriteString(w, part[1]); err != nil {
			b.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		b.Fatal(err)
	}
	return file.Bytes()
}
