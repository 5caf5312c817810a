package starter

import "strings"

// automatic are the automatic styles that a text uses: direct formatting.
type automatic struct{ isLoud, bold, italic, both bool }

// loud gives the style of a paragraph that was made to look like a heading.
func (a *automatic) loud() string {
	a.isLoud = true
	return "P1"
}

// words gives the style of emphasised words; "" for ordinary ones.
func (a *automatic) words(bold, italic bool) string {
	switch {
	case bold && italic:
		a.both = true
		return "T3"
	case bold:
		a.bold = true
		return "T1"
	case italic:
		a.italic = true
		return "T2"
	default:
		return ""
	}
}

// xml gives the styles that were used.
func (a *automatic) xml() string {
	const bold, italic = ` fo:font-weight="bold"`, ` fo:font-style="italic"`
	var b strings.Builder
	text := func(used bool, name, properties string) {
		if used {
			b.WriteString(`<style:style style:name="` + name + `" style:family="text"><style:text-properties` + properties + "/></style:style>\n")
		}
	}
	if a.isLoud {
		b.WriteString(`<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Text_20_body"><style:text-properties fo:font-size="14pt"` + bold + "/></style:style>\n")
	}
	text(a.bold, "T1", bold)
	text(a.italic, "T2", italic)
	text(a.both, "T3", bold+italic)
	return b.String()
}
