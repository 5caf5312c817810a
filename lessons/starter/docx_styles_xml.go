package starter

import (
	"fmt"
	"strconv"
	"strings"
)

const (
	wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"

	// docxCellMargins are those of Word's tables, in twentieths of a point.
	docxCellMargins = `<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>`
)

// xml returns word/styles.xml (17.7).
func (d *docxStyles) xml() string {
	var b strings.Builder
	b.WriteString(xmlHead + `<w:styles xmlns:w="` + wordNamespace + `">` + "\n<w:docDefaults><w:rPrDefault><w:rPr>")
	defaults := look{font: serif, size: pt(12)}
	lang := d.lang
	if lang == "" {
		lang = "x-none" // a word processor would put its own
	}
	b.WriteString(defaults.docxText() + single("w:lang", lang) + "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>\n")
	b.WriteString(`<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="376">` + "\n")
	for _, l := range latent() {
		b.WriteString(`<w:lsdException w:name="` + l.name + `"`)
		if l.hidden {
			b.WriteString(` w:semiHidden="1"`)
		}
		fmt.Fprintf(&b, ` w:uiPriority="%d"`, l.priority)
		if l.hidden {
			b.WriteString(` w:unhideWhenUsed="1"`)
		}
		if l.quick {
			b.WriteString(` w:qFormat="1"`)
		}
		b.WriteString("/>\n")
	}
	b.WriteString("</w:latentStyles>\n")
	for i := range d.list {
		b.WriteString(d.list[i].xml(d.used[d.list[i].id]))
	}
	b.WriteString("</w:styles>\n")
	return b.String()
}

// xml returns a style; the order of what is in it is that of the schema (17.7.4.17).
func (s *docxStyle) xml(used bool) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<w:style w:type="%s"`, s.kind)
	if s.standard {
		b.WriteString(` w:default="1"`)
	}
	known, isKnown := latentOf(s.name)
	if !isKnown {
		b.WriteString(` w:customStyle="1"`)
	}
	fmt.Fprintf(&b, ` w:styleId="%s">%s`, s.id, single("w:name", s.name))
	for _, e := range [][2]string{{"w:basedOn", s.basedOn}, {"w:next", s.next}} {
		if e[1] != "" {
			b.WriteString(single(e[0], e[1]))
		}
	}
	if isKnown {
		b.WriteString(single("w:uiPriority", strconv.Itoa(known.priority)))
	}
	if known.hidden && !used {
		b.WriteString("<w:semiHidden/>")
	}
	if known.hidden {
		b.WriteString("<w:unhideWhenUsed/>")
	}
	if known.quick || !isKnown {
		b.WriteString("<w:qFormat/>")
	}
	b.WriteString(inside("w:pPr", s.paragraph()) + inside("w:rPr", s.look.docxText()) + s.more + "</w:style>\n")
	return b.String()
}

// paragraph returns the properties of paragraphs, in the order of the schema (17.3.1.26).
func (s *docxStyle) paragraph() string {
	p := ""
	if s.look.withNext {
		p = "<w:keepNext/>"
	}
	if s.leader {
		p += fmt.Sprintf(`<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="%d"/></w:tabs>`, docxTextWidth)
	}
	p += s.look.docxParagraph()
	if s.level > 0 {
		p += single("w:outlineLvl", strconv.Itoa(s.level-1))
	}
	return p
}

// latentStyle is what Word does with a style of its own (17.7.4.8): where it stands in the
// list, whether the list shows it before it is used, and whether it is among the quick ones.
type latentStyle struct {
	name          string
	priority      int
	hidden, quick bool
}

// latent returns Word's styles that our files have or may get, as Word has them.
func latent() []latentStyle {
	all := []latentStyle{{name: "Normal", quick: true}}
	for level := 1; level <= docxDeepest; level++ {
		all = append(all, latentStyle{fmt.Sprintf("heading %d", level), 9, level > 1, true})
	}
	for level := 1; level <= docxDeepest; level++ {
		all = append(all, latentStyle{fmt.Sprintf("toc %d", level), 39, true, false})
	}
	all = append(all, []latentStyle{
		{"footnote text", 99, true, false},
		{"header", 99, true, false},
		{"footer", 99, true, false},
		{"caption", 35, true, true},
		{"envelope address", 99, true, false},
		{"envelope return", 99, true, false},
		{"footnote reference", 99, true, false},
		{"List Bullet", 99, true, false},
		{"List Number", 99, true, false},
		{"Title", 10, false, true},
		{"Signature", 99, true, false},
		{"Default Paragraph Font", 1, true, false},
		{"Body Text", 99, true, false},
	}...)
	for level := range deepestContinued {
		all = append(all, latentStyle{continuedStyle(level), 99, true, false})
	}
	return append(all, []latentStyle{
		{"Subtitle", 11, false, true},
		{"Salutation", 99, true, false},
		{"Hyperlink", 99, true, false},
		{"FollowedHyperlink", 99, true, false},
		{"Strong", 22, false, true},
		{"Emphasis", 20, false, true},
		{"HTML Code", 99, true, false},
		{"HTML Preformatted", 99, true, false},
		{"Normal Table", 99, true, false},
		{"No List", 99, true, false},
		{"Table Grid", 39, false, false},
		{"List Paragraph", 34, false, true},
		{"Quote", 29, false, true},
		{"TOC Heading", 39, true, true},
	}...)
}

func latentOf(name string) (latentStyle, bool) {
	for _, l := range latent() {
		if strings.EqualFold(l.name, name) {
			return l, true
		}
	}
	return latentStyle{}, false
}
