package starter

import (
	"fmt"
	"strings"

	"jourdain/grader/document"
)

// stylesOf gives styles.xml: the named styles, which are those that word processors
// have under the same names.
func stylesOf(doc *document.Document) string {
	var b strings.Builder
	b.WriteString(xmlHead + `<office:document-styles ` + namespaces + ">\n" + fontFaces + "<office:styles>\n")
	b.WriteString(`<style:default-style style:family="paragraph"><style:paragraph-properties style:tab-stop-distance="1.25cm" style:writing-mode="page"/>` +
		`<style:text-properties style:font-name="Liberation Serif" fo:font-size="12pt"` + locale(doc.Meta.Language) + "/></style:default-style>\n")
	for _, s := range paragraphStyles() {
		fmt.Fprintf(&b, `<style:style style:name=%q style:display-name=%q style:family="paragraph"%s%s style:class=%q><style:paragraph-properties%s/><style:text-properties%s/></style:style>`+"\n",
			s.name, s.display, s.attribute("parent-style-name", s.parent), s.attribute("next-style-name", s.next), s.class, s.paragraph, s.text)
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
	"</office:font-face-decls>\n"

const page = `<office:automatic-styles><style:page-layout style:name="pm1"><style:page-layout-properties fo:page-width="21cm" fo:page-height="29.7cm" fo:margin="2cm"/></style:page-layout></office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="pm1"/></office:master-styles>
`

// paragraphStyle is a named style of paragraphs.
type paragraphStyle struct {
	name, display, parent, next, class string
	paragraph, text                    string // attributes
	level                              int
}

func (s *paragraphStyle) attribute(name, value string) string {
	out := ""
	if value != "" {
		out = fmt.Sprintf(" style:%s=%q", name, value)
	}
	if name == "next-style-name" && s.level > 0 {
		out += fmt.Sprintf(` style:default-outline-level="%d"`, s.level)
	}
	return out
}

// paragraphStyles gives the named styles. A style without a size of its own looks
// like its parent.
func paragraphStyles() []paragraphStyle {
	sans := ` style:font-name="Liberation Sans"`
	styles := []paragraphStyle{
		{name: "Standard", display: "Standard", class: "text"},
		{name: "Text_20_body", display: "Text body", parent: "Standard", class: "text", paragraph: ` fo:margin-bottom="0.25cm" fo:line-height="115%"`},
		{name: "Heading", display: "Heading", parent: "Standard", next: "Text_20_body", class: "text", paragraph: ` fo:margin-top="0.42cm" fo:margin-bottom="0.21cm" fo:keep-with-next="always"`, text: sans + ` fo:font-size="14pt"`},
		{name: "Title", display: "Title", parent: "Heading", next: "Text_20_body", class: "chapter", paragraph: ` fo:text-align="center"`, text: ` fo:font-size="26pt" fo:font-weight="bold"`},
		{name: "Quotations", display: "Quotations", parent: "Standard", class: "html", paragraph: ` fo:margin-left="1cm" fo:margin-right="1cm" fo:margin-bottom="0.25cm"`},
		{name: "Preformatted_20_Text", display: "Preformatted Text", parent: "Standard", class: "html"},
		{name: "Table_20_Contents", display: "Table Contents", parent: "Standard", class: "extra"},
		{name: "Table_20_Heading", display: "Table Heading", parent: "Table_20_Contents", class: "extra", text: ` fo:font-weight="bold"`},
	}
	sizes := []string{"18pt", "16pt", "14pt"}
	for level := 1; level <= 10; level++ {
		styles = append(styles, heading(level, sizes[min(level, len(sizes))-1]))
	}
	return styles
}

func heading(level int, size string) paragraphStyle {
	return paragraphStyle{
		name: headingStyle(level), display: fmt.Sprintf("Heading %d", level), parent: "Heading", next: "Text_20_body",
		class: "text", text: fmt.Sprintf(` fo:font-size=%q fo:font-weight="bold"`, size), level: level,
	}
}

func headingStyle(level int) string { return fmt.Sprintf("Heading_20_%d", level) }

// outlineStyle ties the levels of the outline to the styles of headings, without
// numbers (ODF 1.3 part 3, 16.34).
func outlineStyle() string {
	var b strings.Builder
	b.WriteString(`<text:outline-style style:name="Outline">`)
	for level := 1; level <= 10; level++ {
		fmt.Fprintf(&b, `<text:outline-level-style text:level="%d" style:num-format=""/>`, level)
	}
	b.WriteString("</text:outline-style>\n")
	return b.String()
}

// listStyle gives a named list style with ten levels of one pattern.
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

// locale gives the language of the text, so that the speller knows it.
func locale(language string) string {
	lang, country, _ := strings.Cut(language, "-")
	if lang == "" {
		return ""
	}
	if country == "" {
		country = "none"
	}
	return fmt.Sprintf(` fo:language="%s" fo:country="%s"`, escape(lang), escape(country))
}
