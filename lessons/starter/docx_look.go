package starter

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// twips returns a length in twentieths of a point, the unit of most measures (17.18.81).
func twips(l length) int { return int(math.Round(l.points() * 20)) }

// single returns an element with a value.
func single(name, value string) string { return fmt.Sprintf(`<%s w:val="%s"/>`, name, escape(value)) }

// docxParagraph returns the properties of a paragraph from w:spacing to w:jc, in the order
// of the schema (17.3.1.26).
func (l *look) docxParagraph() string {
	var spacing, indent, all strings.Builder
	measure := func(b *strings.Builder, attribute string, of length) {
		if of.unit != "" {
			fmt.Fprintf(b, ` w:%s="%d"`, attribute, twips(of))
		}
	}
	measure(&spacing, "before", l.before)
	measure(&spacing, "after", l.after)
	if l.lineHeight > 0 {
		// In 240ths of a line (17.3.1.33).
		fmt.Fprintf(&spacing, ` w:line="%d" w:lineRule="auto"`, l.lineHeight*240/100)
	}
	measure(&indent, "left", l.left)
	measure(&indent, "right", l.right)
	if l.indent.value < 0 {
		measure(&indent, "hanging", length{-l.indent.value, l.indent.unit})
	} else {
		measure(&indent, "firstLine", l.indent)
	}
	if spacing.Len() > 0 {
		fmt.Fprintf(&all, "<w:spacing%s/>", spacing.String())
	}
	if indent.Len() > 0 {
		fmt.Fprintf(&all, "<w:ind%s/>", indent.String())
	}
	if l.alignment != "" {
		all.WriteString(single("w:jc", map[alignment]string{centered: "center", flush: "right", justified: "both"}[l.alignment]))
	}
	return all.String()
}

// docxText returns the properties of letters, in the order of the schema (17.3.2.28).
func (l *look) docxText() string {
	var all strings.Builder
	if l.font != "" {
		font := escape(docxFont(l.font))
		fmt.Fprintf(&all, `<w:rFonts w:ascii="%s" w:hAnsi="%s" w:cs="%s"/>`, font, font, font)
	}
	for _, p := range []struct {
		on       bool
		elements string
	}{
		{l.bold, "<w:b/><w:bCs/>"},
		{l.italic, "<w:i/><w:iCs/>"},
		{l.caps, "<w:caps/>"},
	} {
		if p.on {
			all.WriteString(p.elements)
		}
	}
	if l.color != "" {
		all.WriteString(single("w:color", strings.ToUpper(strings.TrimPrefix(l.color, "#"))))
	}
	if l.size.unit != "" {
		half := strconv.Itoa(int(math.Round(l.size.points() * 2)))
		all.WriteString(single("w:sz", half) + single("w:szCs", half))
	}
	if l.underline {
		all.WriteString(single("w:u", "single"))
	}
	switch {
	case l.position > 0:
		all.WriteString(single("w:vertAlign", "superscript"))
	case l.position < 0:
		all.WriteString(single("w:vertAlign", "subscript"))
	}
	return all.String()
}

// docxFont returns a family that Word has everywhere for one that it may not have: both
// have letters of the same widths.
func docxFont(family string) string {
	switch family {
	case serif:
		return "Times New Roman"
	case sans:
		return "Arial"
	case mono:
		return "Courier New"
	default:
		return family
	}
}
