package starter

import (
	"fmt"
	"strings"
	"unicode"

	"jourdain/grader/document"
	"jourdain/grader/lexicon"
)

// odtStyles returns styles.xml: the named styles, and what stands on every page.
func odtStyles(t *text) string {
	var b strings.Builder
	b.WriteString(xmlHead + `<office:document-styles ` + odtNamespaces + ">\n" + fontFaces + "<office:styles>\n")
	b.WriteString(`<style:default-style style:family="paragraph"><style:paragraph-properties style:tab-stop-distance="1.25cm" style:writing-mode="page"/>` +
		`<style:text-properties style:font-name="Liberation Serif" fo:font-size="12pt" style:use-window-font-color="true"` + locale(lexicon.Regional(t.meta.Language)) + "/></style:default-style>\n")
	for i := range t.styles {
		b.WriteString(odtStyle(&t.styles[i]))
	}
	b.WriteString(outlineStyle())
	b.WriteString(listStyle("List_20_1", "List 1", `<text:list-level-style-bullet text:level="%d" text:bullet-char="•">%s</text:list-level-style-bullet>`))
	b.WriteString(listStyle("Numbering_20_1", "Numbering 1", `<text:list-level-style-number text:level="%d" style:num-format="1" style:num-suffix=".">%s</text:list-level-style-number>`))
	b.WriteString("</office:styles>\n" + odtPage(t) + "</office:document-styles>\n")
	return b.String()
}

const fontFaces = `<office:font-face-decls>` +
	`<style:font-face style:name="Liberation Serif" svg:font-family="'Liberation Serif'" style:font-family-generic="roman"/>` +
	`<style:font-face style:name="Liberation Sans" svg:font-family="'Liberation Sans'" style:font-family-generic="swiss"/>` +
	`<style:font-face style:name="Liberation Mono" svg:font-family="'Liberation Mono'" style:font-family-generic="modern" style:font-pitch="fixed"/>` +
	"</office:font-face-decls>\n"

// odtPage returns the page's style, with its header and its footer (ODF 1.3 part 3, 16.9).
func odtPage(t *text) string {
	var header, footer strings.Builder
	for _, words := range t.header {
		fmt.Fprintf(&header, `<text:p text:style-name="%s">%s</text:p>`, odtName(headerStyle), escape(words))
	}
	for _, words := range t.footer {
		fmt.Fprintf(&footer, `<text:p text:style-name="%s">%s</text:p>`, odtName(footerStyle), escape(words))
	}
	if t.pageNumber {
		fmt.Fprintf(&footer, `<text:p text:style-name="%s"><text:page-number text:select-page="current">1</text:page-number></text:p>`, odtName(footerStyle))
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

// odtMeta returns meta.xml.
func odtMeta(m document.Meta) string {
	return xmlHead + `<office:document-meta ` + odtNamespaces + `><office:meta>` +
		`<meta:generator>Jourdain</meta:generator>` +
		element("dc:title", m.Title) + element("meta:initial-creator", m.Creator) + element("dc:creator", m.Creator) +
		element("dc:language", lexicon.Regional(m.Language)) + `</office:meta></office:document-meta>` + "\n"
}

// odtStyle returns a named style as it is written.
func odtStyle(s *style) string {
	var b strings.Builder
	family := [...]string{ofParagraphs: "paragraph", ofWords: "text", ofFrames: "graphic"}[s.kind]
	fmt.Fprintf(&b, `<style:style style:name="%s" style:display-name="%s" style:family="%s"`, odtName(s.name), escape(s.name), family)
	for _, a := range [][2]string{{"parent-style-name", odtName(s.parent)}, {"next-style-name", odtName(s.next)}, {"class", s.class}} {
		if a[1] != "" {
			fmt.Fprintf(&b, ` style:%s="%s"`, a[0], a[1])
		}
	}
	if s.level > 0 {
		fmt.Fprintf(&b, ` style:default-outline-level="%d"`, s.level)
	}
	b.WriteString(">")
	switch s.kind {
	case ofFrames:
		border := ""
		if s.name == boxStyle {
			border = ` fo:border="0.5pt solid #000000" fo:padding="0.15cm"`
		}
		fmt.Fprintf(&b, "<style:graphic-properties%s/>", border)
	case ofParagraphs:
		stops := ""
		if s.leader {
			stops = `<style:tab-stops><style:tab-stop style:position="17cm" style:type="right" style:leader-style="dotted" style:leader-text="."/></style:tab-stops>`
		}
		fmt.Fprintf(&b, "<style:paragraph-properties%s>%s</style:paragraph-properties>", s.look.odtParagraph(), stops)
	default: // of words, which have no paragraph
	}
	if s.kind != ofFrames {
		fmt.Fprintf(&b, "<style:text-properties%s/>", s.look.odtText())
	}
	b.WriteString("</style:style>\n")
	return b.String()
}

// odtName returns the name of a style as a file writes it: what is neither a letter
// nor a digit is its number between underscores (ODF 1.3 part 3, 19.502).
func odtName(display string) string {
	var b strings.Builder
	for i, r := range display {
		if unicode.IsLetter(r) || i > 0 && (unicode.IsDigit(r) || r == '-' || r == '.') {
			b.WriteRune(r)
		} else {
			fmt.Fprintf(&b, "_%x_", r)
		}
	}
	return b.String()
}
