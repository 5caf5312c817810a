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
	paragraph, text := l.paragraph, l.textAttributes()
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
	if text := l.textAttributes(); text != "" {
		return a.name(forText, "", "<style:text-properties"+text+"/>")
	}
	return ""
}
