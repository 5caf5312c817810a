package ods

import (
	"encoding/xml"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// content returns content.xml.
func (b *Book) content() string {
	out := &strings.Builder{}
	out.WriteString(head + `<office:document-content ` + namespaces + ` office:version="1.3">` + "\n<office:automatic-styles>\n")
	widths := b.columnStyles(out)
	out.WriteString(`<style:style style:name="ro" style:family="table-row"><style:table-row-properties style:use-optimal-row-height="true"/></style:style>` + "\n")
	out.WriteString(`<style:style style:name="ta" style:family="table" style:master-page-name="Wide"><style:table-properties table:display="true"/></style:style>` + "\n")
	b.cellStyles(out)
	out.WriteString("</office:automatic-styles>\n<office:body><office:spreadsheet>\n")
	for i := range b.Sheets {
		b.Sheets[i].write(out, widths)
	}
	out.WriteString("</office:spreadsheet></office:body></office:document-content>\n")
	return out.String()
}

// columnStyles writes a style for each width, and returns their names.
func (b *Book) columnStyles(out *strings.Builder) map[float64]string {
	var all []float64
	for i := range b.Sheets {
		all = append(all, b.Sheets[i].Widths...)
	}
	slices.Sort(all)
	names := map[float64]string{}
	for i, width := range slices.Compact(all) {
		names[width] = fmt.Sprintf("co%d", i)
		fmt.Fprintf(out, `<style:style style:name="co%d" style:family="table-column"><style:table-column-properties style:column-width="%scm"/></style:style>`+"\n", i, decimal(width))
	}
	return names
}

// cellStyles writes a style for each look, by its number.
func (b *Book) cellStyles(out *strings.Builder) {
	fmt.Fprintf(out, `<number:number-style style:name="n2"><number:number number:decimal-places="2" number:min-decimal-places="2" number:min-integer-digits="1"/></number:number-style>`+"\n"+
		`<number:percentage-style style:name="n0"><number:number number:decimal-places="0" number:min-decimal-places="0" number:min-integer-digits="1"/><number:text>%s</number:text></number:percentage-style>`+"\n", escape(b.PercentSign))
	const (
		strong  = `<style:text-properties fo:font-weight="bold"/>`
		heading = `<style:table-cell-properties fo:wrap-option="wrap" style:vertical-align="bottom" fo:border-bottom="1pt solid #000000"%s/>`
	)
	for look, style := range [looks]struct{ format, properties string }{
		Plain:         {"", ""},
		Wrapped:       {"", `<style:table-cell-properties fo:wrap-option="wrap"/>`},
		Heading:       {"", fmt.Sprintf(heading, "") + strong},
		HeadingRight:  {"", fmt.Sprintf(heading, ` style:text-align-source="fix"`) + `<style:paragraph-properties fo:text-align="end"/>` + strong},
		Strong:        {"", strong},
		Fixed:         {"n2", ""},
		Percent:       {"n0", ""},
		StrongFixed:   {"n2", strong},
		StrongPercent: {"n0", strong},
	} {
		format := ""
		if style.format != "" {
			format = ` style:data-style-name="` + style.format + `"`
		}
		fmt.Fprintf(out, `<style:style style:name="ce%d" style:family="table-cell" style:parent-style-name="Default"%s>%s</style:style>`+"\n", look, format, style.properties)
	}
}

// write writes a table.
func (s *Sheet) write(out *strings.Builder, widths map[float64]string) {
	fmt.Fprintf(out, `<table:table table:name="%s" table:style-name="ta">`+"\n", escape(s.Name))
	for i, width := range s.Widths {
		if i == 0 && s.Side > 0 {
			out.WriteString("<table:table-header-columns>")
		}
		fmt.Fprintf(out, `<table:table-column table:style-name="%s" table:default-cell-style-name="ce0"/>`, widths[width])
		if i == s.Side-1 {
			out.WriteString("</table:table-header-columns>")
		}
	}
	for i, row := range s.Rows {
		if i == 0 && s.Head > 0 {
			out.WriteString("\n<table:table-header-rows>")
		}
		out.WriteString("\n" + `<table:table-row table:style-name="ro">`)
		for _, cell := range row {
			cell.write(out)
		}
		if len(row) == 0 {
			out.WriteString("<table:table-cell/>") // a row has one at least (ODF 1.3 part 3, 9.1.3)
		}
		out.WriteString("</table:table-row>")
		if i == s.Head-1 {
			out.WriteString("\n</table:table-header-rows>")
		}
	}
	out.WriteString("\n</table:table>\n")
}

// write writes a cell.
func (c *Cell) write(out *strings.Builder) {
	style := fmt.Sprintf(` table:style-name="ce%d"`, c.look)
	switch {
	case c.numeric:
		formula, kind := "", "float"
		if c.formula != "" {
			formula = ` table:formula="of:=` + escape(c.formula) + `"`
		}
		if c.look == Percent || c.look == StrongPercent {
			kind = "percentage"
		}
		// The text is for who reads no numbers: programs show the value as the look says.
		fmt.Fprintf(out, `<table:table-cell%s%s office:value-type="%s" office:value="%s"><text:p>%[4]s</text:p></table:table-cell>`, style, formula, kind, decimal(c.number))
	case c.text == "":
		fmt.Fprintf(out, `<table:table-cell%s/>`, style)
	default:
		fmt.Fprintf(out, `<table:table-cell%s office:value-type="string">%s</table:table-cell>`, style, paragraphs(c.text))
	}
}

// decimal writes a number as XML does.
func decimal(number float64) string { return strconv.FormatFloat(number, 'f', -1, 64) }

// escape returns a text that can stand in XML, also between quotation marks.
func escape(text string) string {
	var b strings.Builder
	// A strings.Builder never fails.
	_ = xml.EscapeText(&b, []byte(text))
	return b.String()
}

// paragraphs returns a text as the content of a cell, a paragraph a line.
func paragraphs(text string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(strings.ReplaceAll(text, "\r\n", "\n"), "\n") {
		b.WriteString("<text:p>" + spaced(line) + "</text:p>")
	}
	return b.String()
}

// spaced returns a text as the content of a paragraph: a space after another one, or at the
// beginning, is an element (ODF 1.3 part 3, 6.1.3). A cell has no tabs.
func spaced(text string) string {
	var b strings.Builder
	before := ' '
	for _, r := range strings.ReplaceAll(text, "\t", " ") {
		if r == ' ' && before == ' ' {
			b.WriteString("<text:s/>")
		} else {
			b.WriteString(escape(string(r)))
		}
		before = r
	}
	return b.String()
}
