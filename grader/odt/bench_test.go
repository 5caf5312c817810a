package odt_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"strings"
	"testing"

	"jourdain/grader/odt"
)

// BenchmarkRead reads a book of some thousand pages (6.5 MB of content.xml).
func BenchmarkRead(b *testing.B) {
	file := pack(b, map[string]string{"content.xml": bigContent(6_500_000), "styles.xml": bigStyles()})
	b.SetBytes(6_500_000)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := odt.Read(context.Background(), bytes.NewReader(file), int64(len(file))); err != nil {
			b.Fatal(err)
		}
	}
}

// pack makes a package of some parts.
func pack(tb testing.TB, parts map[string]string) []byte {
	tb.Helper()
	var file bytes.Buffer
	archive := zip.NewWriter(&file)
	for _, name := range []string{"mimetype", "styles.xml", "content.xml", "meta.xml", "META-INF/manifest.xml"} {
		text, ok := parts[name]
		if !ok {
			continue
		}
		w, err := archive.Create(name)
		if err != nil {
			tb.Fatal(err)
		}
		if _, err := w.Write([]byte(text)); err != nil {
			tb.Fatal(err)
		}
	}
	if err := archive.Close(); err != nil {
		tb.Fatal(err)
	}
	return file.Bytes()
}

// bigContent makes a content.xml of about a number of bytes, with what a report
// has: headings, bold words, notes, lists, tables, direct formatting.
func bigContent(size int) string {
	var b strings.Builder
	b.WriteString(`<office:document-content ` + namespaces + `><office:automatic-styles>`)
	for i := range 60 {
		fmt.Fprintf(&b, `<style:style style:name="P%d" style:family="paragraph" style:parent-style-name="Text_20_body">`+
			`<style:text-properties officeooo:paragraph-rsid="00%x"/></style:style>`, i, i)
		fmt.Fprintf(&b, `<style:style style:name="T%d" style:family="text">`+
			`<style:text-properties fo:font-weight="bold"/></style:style>`, i)
	}
	b.WriteString(`</office:automatic-styles><office:body><office:text>`)
	for i := 0; b.Len() < size; i++ {
		fmt.Fprintf(&b, `<text:h text:style-name="Heading_20_%[1]d" text:outline-level="%[1]d">La mesure n<text:s text:c="2"/>%[2]d</text:h>`, i%4+1, i)
		for j := range 6 {
			fmt.Fprintf(&b, `<text:p text:style-name="P%d">L’été dernier, nous avons <text:span text:style-name="T%d">mesuré</text:span> la `+
				`hauteur de la rivière près du vieux pont, puis comparé les chiffres à ceux de l’année d’avant.`+
				`<text:note text:note-class="footnote"><text:note-citation>%d</text:note-citation><text:note-body>`+
				`<text:p text:style-name="Footnote">Source : mairie.</text:p></text:note-body></text:note></text:p>`, (i+j)%60, j, i)
		}
		b.WriteString(`<text:list text:style-name="L1"><text:list-item><text:p>Un point</text:p></text:list-item>` +
			`<text:list-item><text:p>Un autre point</text:p></text:list-item></text:list>` +
			`<table:table table:name="T"><table:table-row><table:table-cell><text:p>a</text:p></table:table-cell>` +
			`<table:table-cell><text:p>b</text:p></table:table-cell></table:table-row></table:table>`)
	}
	b.WriteString(`</office:text></office:body></office:document-content>`)
	return b.String()
}

func bigStyles() string {
	var b strings.Builder
	b.WriteString(`<office:document-styles ` + namespaces + `><office:styles>` +
		`<style:style style:name="Standard" style:family="paragraph"/>` +
		`<style:style style:name="Text_20_body" style:family="paragraph" style:parent-style-name="Standard"/>`)
	for i := 1; i <= 4; i++ {
		fmt.Fprintf(&b, `<style:style style:name="Heading_20_%[1]d" style:family="paragraph" style:default-outline-level="%[1]d"/>`, i)
	}
	b.WriteString(`</office:styles></office:document-styles>`)
	return b.String()
}

const namespaces = `xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" ` +
	`xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" ` +
	`xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ` +
	`xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" ` +
	`xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" ` +
	`xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" ` +
	`xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" ` +
	`xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" ` +
	`xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xlink="http://www.w3.org/1999/xlink" ` +
	`xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0" ` +
	`xmlns:officeooo="http://openoffice.org/2009/office"`
