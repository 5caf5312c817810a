package starter

import (
	"fmt"
	"strings"
)

// automatic are the automatic styles that a text uses: direct formatting (ODF 1.3
// part 3, 3.15.3). They are named in the order in which the text asks for them.
type automatic struct {
	names  map[string]string // by what a style is
	counts map[string]int    // by how the names begin
	xml    strings.Builder
}

// The beginnings of the names of automatic styles, as programs write them.
const (
	forParagraph = "P"
	forText      = "T"
	forGraphic   = "fr"
	forTable     = "Table"
	forCell      = "Cell"
)

// name returns the automatic style of a kind that has a parent and holds those
// properties, elements.
func (a *automatic) name(kind, parent, properties string) string {
	key := kind + " " + parent + " " + properties
	if name, ok := a.names[key]; ok {
		return name
	}
	if a.names == nil {
		a.names, a.counts = map[string]string{}, map[string]int{}
	}
	a.counts[kind]++
	name := fmt.Sprintf("%s%d", kind, a.counts[kind])
	a.names[key] = name
	family := map[string]string{forParagraph: "paragraph", forText: "text", forGraphic: "graphic", forTable: "table", forCell: "table-cell"}[kind]
	above := ""
	if parent != "" {
		above = ` style:parent-style-name="` + parent + `"`
	}
	fmt.Fprintf(&a.xml, `<style:style style:name="%s" style:family="%s"%s>%s</style:style>`+"\n", name, family, above, properties)
	return name
}

// paragraph returns the style of a paragraph with a look, which may begin a page; the
// named style itself when there is nothing to add to it.
func (a *automatic) paragraph(parent string, l look, onNewPage bool) string {
	paragraph, text := l.odtParagraph(), l.odtText()
	if onNewPage {
		paragraph += ` fo:break-before="page"`
	}
	properties := ""
	if paragraph != "" {
		properties = "<style:paragraph-properties" + paragraph + "/>"
	}
	if text != "" {
		properties += "<style:text-properties" + text + "/>"
	}
	if properties == "" {
		return parent
	}
	return a.name(forParagraph, parent, properties)
}

// words returns the style of words with a look; "" for ordinary ones.
func (a *automatic) words(l look) string {
	if text := l.odtText(); text != "" {
		return a.name(forText, "", "<style:text-properties"+text+"/>")
	}
	return ""
}

// odtParagraph returns the attributes of a paragraph (ODF 1.3 part 3, 20).
func (l *look) odtParagraph() string {
	var all strings.Builder
	for _, m := range []struct {
		attribute string
		length    length
	}{
		{"fo:margin-left", l.left},
		{"fo:margin-right", l.right},
		{"fo:margin-top", l.before},
		{"fo:margin-bottom", l.after},
		{"fo:text-indent", l.indent},
	} {
		all.WriteString(odtLength(m.attribute, m.length))
	}
	if l.lineHeight > 0 {
		fmt.Fprintf(&all, ` fo:line-height="%d%%"`, l.lineHeight)
	}
	if l.withNext {
		all.WriteString(` fo:keep-with-next="always"`)
	}
	if l.alignment != "" {
		fmt.Fprintf(&all, ` fo:text-align="%s"`, map[alignment]string{centered: "center", flush: "end", justified: "justify"}[l.alignment])
	}
	return all.String()
}

// odtText returns the attributes of letters.
func (l *look) odtText() string {
	var all strings.Builder
	switch l.font {
	case "":
	case serif, sans, mono:
		fmt.Fprintf(&all, ` style:font-name="%s"`, l.font)
	default:
		fmt.Fprintf(&all, ` fo:font-family="%s"`, escape(l.font))
	}
	all.WriteString(odtLength("fo:font-size", l.size))
	if l.color != "" {
		fmt.Fprintf(&all, ` fo:color="%s"`, l.color)
	}
	for _, p := range []struct {
		on         bool
		attributes string
	}{
		{l.caps, ` fo:text-transform="uppercase"`},
		{l.bold, ` fo:font-weight="bold"`},
		{l.italic, ` fo:font-style="italic"`},
		{l.underline, ` style:text-underline-style="solid" style:text-underline-width="auto" style:text-underline-color="font-color"`},
		{l.position > 0, ` style:text-position="super 58%"`},
		{l.position < 0, ` style:text-position="sub 58%"`},
	} {
		if p.on {
			all.WriteString(p.attributes)
		}
	}
	return all.String()
}

func odtLength(attribute string, l length) string {
	if l.unit == "" {
		return ""
	}
	return fmt.Sprintf(` %s="%g%s"`, attribute, l.value, l.unit)
}
