package starter

import (
	"fmt"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
)

// stylesOf returns styles.xml: the named styles, and what stands on every page.
func stylesOf(c *content) string {
	var b strings.Builder
	b.WriteString(xmlHead + `<office:document-styles ` + namespaces + ">\n" + fontFaces + "<office:styles>\n")
	b.WriteString(`<style:default-style style:family="paragraph"><style:paragraph-properties style:tab-stop-distance="1.25cm" style:writing-mode="page"/>` +
		`<style:text-properties style:font-name="Liberation Serif" fo:font-size="12pt" style:use-window-font-color="true"` + locale(lexicon.Regional(c.doc.Meta.Language)) + "/></style:default-style>\n")
	page := pageOf(c)
	for _, s := range c.named.styles() {
		b.WriteString(s.xml())
	}
	b.WriteString(outlineStyle())
	b.WriteString(listStyle("List_20_1", "List 1", `<text:list-level-style-bullet text:level="%d" text:bullet-char="•">%s</text:list-level-style-bullet>`))
	b.WriteString(listStyle("Numbering_20_1", "Numbering 1", `<text:list-level-style-number text:level="%d" style:num-format="1" style:num-suffix=".">%s</text:list-level-style-number>`))
	b.WriteString("</office:styles>\n" + page + "</office:document-styles>\n")
	return b.String()
}

const fontFaces = `<office:font-face-decls>` +
	`<style:font-face style:name="Liberation Serif" svg:font-family="'Liberation Serif'" style:font-family-generic="roman"/>` +
	`<style:font-face style:name="Liberation Sans" svg:font-family="'Liberation Sans'" style:font-family-generic="swiss"/>` +
	`<style:font-face style:name="Liberation Mono" svg:font-family="'Liberation Mono'" style:font-family-generic="modern" style:font-pitch="fixed"/>` +
	"</office:font-face-decls>\n"

// pageOf returns the page's style, with a header and a footer when marks ask for them
// (ODF 1.3 part 3, 16.9).
func pageOf(c *content) string {
	var header, footer strings.Builder
	for _, m := range c.marks.page(headerMark) {
		fmt.Fprintf(&header, `<text:p text:style-name="%s">%s</text:p>`, c.named.known("Header"), escape(m.name))
	}
	for _, m := range c.marks.page(footerMark) {
		fmt.Fprintf(&footer, `<text:p text:style-name="%s">%s</text:p>`, c.named.known("Footer"), escape(m.name))
	}
	for range min(1, len(c.marks.page(numberMark))) {
		fmt.Fprintf(&footer, `<text:p text:style-name="%s"><text:page-number text:select-page="current">1</text:page-number></text:p>`, c.named.known("Footer"))
	}
	return `<office:automatic-styles><style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/>` +
		marginLayout("header", "bottom", header.String()) + marginLayout("footer", "top", footer.String()) +
		"</style:page-layout></office:automatic-styles>\n" +
		`<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1">` +
		inside("style:header", header.String()) + inside("style:footer", footer.String()) + "</style:master-page></office:master-styles>\n"
}

// marginLayout returns the place that a header or a footer takes, nothing without words
// in it.
func marginLayout(name, side, words string) string {
	if words == "" {
		return ""
	}
	return fmt.Sprintf(`<style:%s-style><style:header-footer-properties fo:min-height="0.6cm" fo:margin-%s="0.5cm"/></style:%s-style>`, name, side, name)
}

// outlineStyle ties the levels of the outline to the styles of headings, without
// numbers (ODF 1.3 part 3, 16.34).
func outlineStyle() string {
	var b strings.Builder
	b.WriteString(`<text:outline-style style:name="Outline">`)
	for level := 1; level <= deepest; level++ {
		fmt.Fprintf(&b, `<text:outline-level-style text:level="%d" style:num-format=""/>`, level)
	}
	b.WriteString("</text:outline-style>\n")
	return b.String()
}

// listStyle returns a named list style with ten levels of one pattern.
func listStyle(name, display, pattern string) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<text:list-style style:name=%q style:display-name=%q>`, name, display)
	for level := 1; level <= 10; level++ {
		position := fmt.Sprintf(`<style:list-level-properties text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment text:label-followed-by="listtab" fo:text-indent="-0.5cm" fo:margin-left="%.1fcm"/></style:list-level-properties>`, float64(level)*0.5+0.5)
		fmt.Fprintf(&b, pattern, level, position)
	}
	b.WriteString("</text:list-style>\n")
	return b.String()
}

// locale returns the language of the text, so that the speller knows it. Where the
// source says none, the file says that there is none: a word processor would put its
// own.
func locale(language string) string {
	lang, country, _ := strings.Cut(language, "-")
	if lang == "" {
		lang, country = "zxx", "none"
	}
	if country == "" {
		country = "none"
	}
	return fmt.Sprintf(` fo:language="%s" fo:country="%s"`, escape(lang), escape(country))
}

// meta returns meta.xml.
func meta(doc *document.Document) string {
	return xmlHead + `<office:document-meta ` + namespaces + `><office:meta>` +
		`<meta:generator>Jourdain</meta:generator>` +
		element("dc:title", doc.Meta.Title) + element("meta:initial-creator", doc.Meta.Creator) + element("dc:creator", doc.Meta.Creator) +
		element("dc:language", lexicon.Regional(doc.Meta.Language)) + `</office:meta></office:document-meta>` + "\n"
}

// element returns an element with a text, or nothing without one.
func element(name, text string) string {
	return inside(name, escape(text))
}

// inside returns an element around markup, or nothing without any.
func inside(name, markup string) string {
	if markup == "" {
		return ""
	}
	return "<" + name + ">" + markup + "</" + name + ">"
}
