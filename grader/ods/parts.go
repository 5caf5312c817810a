package ods

import (
	"fmt"
	"strings"
)

const head = `<?xml version="1.0" encoding="UTF-8"?>` + "\n"

// namespaces are those of ODF that the parts use.
const namespaces = `xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" ` +
	`xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" ` +
	`xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0" ` +
	`xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0" ` +
	`xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"`

const manifest = head + `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">
<manifest:file-entry manifest:full-path="/" manifest:version="1.3" manifest:media-type="` + mediaType + `"/>
<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="styles.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="settings.xml" manifest:media-type="text/xml"/>
<manifest:file-entry manifest:full-path="meta.xml" manifest:media-type="text/xml"/>
</manifest:manifest>
`

// meta returns meta.xml. It has no day, so that the same results are the same file.
func (b *Book) meta() string {
	return head + `<office:document-meta ` + namespaces + ` office:version="1.3"><office:meta><meta:generator>Jourdain</meta:generator><dc:title>` +
		escape(b.Title) + `</dc:title><dc:language>` + escape(b.Lang) + "</dc:language></office:meta></office:document-meta>\n"
}

// styles returns styles.xml: the letters of all cells, and pages on their side: two of them are
// as wide as a wide table, so that it can still be read.
func (b *Book) styles() string {
	lang, country, _ := strings.Cut(b.Lang, "-")
	if country == "" {
		country = "none"
	}
	return head + `<office:document-styles ` + namespaces + ` office:version="1.3">
<office:styles>
<style:default-style style:family="table-cell"><style:text-properties fo:font-family="'Liberation Sans', Arial, sans-serif" fo:font-size="10pt" fo:language="` + escape(lang) + `" fo:country="` + escape(country) + `"/></style:default-style>
<style:style style:name="Default" style:family="table-cell"><style:table-cell-properties style:vertical-align="top" fo:border-bottom="0.5pt solid #bbbbbb" fo:padding-top="0.05cm" fo:padding-bottom="0.05cm" fo:padding-left="0.12cm" fo:padding-right="0.12cm"/></style:style>
</office:styles>
<office:automatic-styles>
<style:page-layout style:name="wide"><style:page-layout-properties fo:page-width="29.7cm" fo:page-height="21cm" style:print-orientation="landscape" fo:margin-top="1cm" fo:margin-bottom="1cm" fo:margin-left="1cm" fo:margin-right="1cm" style:scale-to-X="2" style:scale-to-Y="0"/></style:page-layout>
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Wide" style:page-layout-name="wide"/></office:master-styles>
</office:document-styles>
`
}

// settings returns settings.xml: what stays in sight.
func (b *Book) settings() string {
	out := &strings.Builder{}
	out.WriteString(head + `<office:document-settings ` + namespaces + ` office:version="1.3"><office:settings>
<config:config-item-set xmlns:ooo="http://openoffice.org/2004/office" config:name="ooo:view-settings"><config:config-item-map-indexed config:name="Views"><config:config-item-map-entry>
<config:config-item config:name="ViewId" config:type="string">view1</config:config-item>
<config:config-item-map-named config:name="Tables">
`)
	for i := range b.Sheets {
		s := &b.Sheets[i]
		fmt.Fprintf(out, `<config:config-item-map-entry config:name="%s">`, escape(s.Name))
		for _, item := range []struct {
			name  string
			value int
		}{
			{"HorizontalSplitMode", frozen(s.Side)},
			{"VerticalSplitMode", frozen(s.Head)},
			{"HorizontalSplitPosition", s.Side},
			{"VerticalSplitPosition", s.Head},
			{"ActiveSplitRange", activeSide(s.Side)},
			{"PositionLeft", 0},
			{"PositionRight", s.Side},
			{"PositionTop", 0},
			{"PositionBottom", s.Head},
		} {
			kind := "int"
			if strings.HasSuffix(item.name, "Mode") || item.name == "ActiveSplitRange" {
				kind = "short"
			}
			fmt.Fprintf(out, `<config:config-item config:name="%s" config:type="%s">%d</config:config-item>`, item.name, kind, item.value)
		}
		out.WriteString("</config:config-item-map-entry>\n")
	}
	out.WriteString("</config:config-item-map-named>\n</config:config-item-map-entry></config:config-item-map-indexed></config:config-item-set>\n</office:settings></office:document-settings>\n")
	return out.String()
}

// activeSide is the part of the window that takes the keys: below on the right where there is a
// right part, else below.
func activeSide(side int) int {
	if side > 0 {
		return 3
	}
	return 2
}

// frozen is how LibreOffice writes that something stays in sight.
func frozen(many int) int {
	if many > 0 {
		return 2
	}
	return 0
}
