package starter

import (
	"fmt"
	"strings"
	"unicode"
)

// namedStyle is a style that a person sees and chooses.
type namedStyle struct {
	name, parent, next string // as the file writes them
	display            string // as a person sees it; "" when only spaces tell it from the name
	family             string // "" is paragraph
	class              string // where a word processor lists it
	paragraph, text    string // attributes
	graphic            string // attributes of a frame
	inside             string // elements in the properties of the paragraph
	level              int    // the outline level that it gives; 0 for none
	always             bool   // it is written whether the text uses it or not
}

const (
	bodyStyle = "Text_20_body"
	sans      = ` style:font-name="Liberation Sans"`
)

// catalogue returns the styles that word processors have under the same names, parents
// first. A style without a size of its own looks like its parent.
func catalogue() []namedStyle {
	styles := []namedStyle{
		{name: "Standard", class: "text", always: true},
		{name: bodyStyle, parent: "Standard", class: "text", paragraph: ` fo:margin-bottom="0.25cm" fo:line-height="115%"`, always: true},
		{name: "Heading", parent: "Standard", next: bodyStyle, class: "text", paragraph: ` fo:margin-top="0.42cm" fo:margin-bottom="0.21cm" fo:keep-with-next="always"`, text: sans + ` fo:font-size="14pt"`, always: true},
		{name: "Title", parent: "Heading", next: bodyStyle, class: "chapter", paragraph: ` fo:text-align="center"`, text: ` fo:font-size="26pt"` + boldText, always: true},
		{name: "Subtitle", parent: "Heading", next: bodyStyle, class: "chapter", paragraph: ` fo:text-align="center"`, text: ` fo:font-size="18pt"`},
		{name: "Quotations", parent: "Standard", class: "html", paragraph: ` fo:margin-left="1cm" fo:margin-right="1cm" fo:margin-bottom="0.25cm"`, always: true},
		{name: "Preformatted_20_Text", parent: "Standard", class: "html", text: ` style:font-name="Liberation Mono" fo:font-size="10pt"`, always: true},
		{name: "Table_20_Contents", parent: "Standard", class: "extra", always: true},
		{name: "Table_20_Heading", parent: "Table_20_Contents", class: "extra", text: boldText, always: true},
		{name: "Caption", parent: "Standard", class: "extra", paragraph: ` fo:margin-top="0.21cm" fo:margin-bottom="0.21cm"`, text: italicText},
		{name: "Footnote", parent: "Standard", class: "extra", paragraph: ` fo:margin-left="0.6cm" fo:text-indent="-0.6cm"`, text: ` fo:font-size="10pt"`},
		{name: "Sender", parent: "Standard", class: "extra", paragraph: ` fo:margin-bottom="0.1cm"`},
		{name: "Addressee", parent: "Standard", class: "extra", paragraph: ` fo:margin-bottom="0.1cm"`},
		{name: "Salutation", parent: "Standard", class: "text", paragraph: ` fo:margin-bottom="0.25cm"`},
		{name: "Signature", parent: "Standard", class: "text"},
		{name: "Header", parent: "Standard", class: "extra"},
		{name: "Footer", parent: "Standard", class: "extra", paragraph: ` fo:text-align="center"`},
		{name: "Index", parent: "Standard", class: "index"},
		{name: "Source_20_Text", family: "text", text: ` style:font-name="Liberation Mono" fo:font-size="10pt"`},
		{name: "Internet_20_link", family: "text", text: ` fo:color="#000080"` + underlined},
		{name: "Index_20_Link", family: "text"},
		{name: "Graphics", family: "graphic"},
		{name: "Frame", family: "graphic", graphic: ` fo:border="0.5pt solid #000000" fo:padding="0.15cm"`},
	}
	sizes := []string{"18pt", "16pt", "14pt"}
	for level := 1; level <= deepest; level++ {
		styles = append(styles, namedStyle{
			name: headingStyle(level), parent: "Heading", next: bodyStyle, class: "text", level: level, always: true,
			text: fmt.Sprintf(` fo:font-size=%q`, sizes[min(level, len(sizes))-1]) + boldText,
		}, namedStyle{
			name: contentsStyle(level), parent: "Index", class: "index", paragraph: fmt.Sprintf(` fo:margin-left="%.1fcm"`, float64(level-1)*0.5),
			inside: `<style:tab-stops><style:tab-stop style:position="17cm" style:type="right" style:leader-style="dotted" style:leader-text="."/></style:tab-stops>`,
		})
	}
	return styles
}

func headingStyle(level int) string { return fmt.Sprintf("Heading_20_%d", level) }

// named are the named styles that a text uses beyond those that every file has.
type named struct {
	used map[string]bool
	made []namedStyle // those that the source makes
}

// known says that the text uses a style of the catalogue, and returns its name.
func (n *named) known(name string) string {
	if n.used == nil {
		n.used = map[string]bool{}
	}
	n.used[name] = true
	return name
}

// use returns the name, as the file writes it, of the style that a person calls so; it
// makes the style when there is none. The error is that of a look for a style that
// has one already.
func (n *named) use(display string, l look) (string, error) {
	name, exists := encodeName(display), false
	for _, s := range append(catalogue(), n.made...) {
		exists = exists || s.name == name && s.family == ""
	}
	switch {
	case !exists:
		n.made = append(n.made, namedStyle{name: name, display: display, parent: "Standard", class: "text", paragraph: l.paragraph, text: l.textAttributes()})
	case l != look{}:
		return n.known(name), fmt.Errorf("the style %q has a look already", display)
	}
	return n.known(name), nil
}

// styles returns those to write.
func (n *named) styles() []namedStyle {
	var list []namedStyle
	for _, s := range catalogue() {
		if s.always || n.used[s.name] || s.name == "Index" && n.used[contentsStyle(1)] {
			list = append(list, s)
		}
	}
	return append(list, n.made...)
}

// xml returns a style as it is written.
func (s *namedStyle) xml() string {
	family := s.family
	if family == "" {
		family = "paragraph"
	}
	display := s.display
	if display == "" {
		display = strings.ReplaceAll(s.name, "_20_", " ")
	}
	var b strings.Builder
	fmt.Fprintf(&b, `<style:style style:name="%s" style:display-name="%s" style:family="%s"`, s.name, escape(display), family)
	for _, a := range [][2]string{{"parent-style-name", s.parent}, {"next-style-name", s.next}, {"class", s.class}} {
		if a[1] != "" {
			fmt.Fprintf(&b, ` style:%s="%s"`, a[0], a[1])
		}
	}
	if s.level > 0 {
		fmt.Fprintf(&b, ` style:default-outline-level="%d"`, s.level)
	}
	b.WriteString(">")
	if family == "graphic" {
		fmt.Fprintf(&b, "<style:graphic-properties%s/>", s.graphic)
	}
	if family == "paragraph" {
		fmt.Fprintf(&b, "<style:paragraph-properties%s>%s</style:paragraph-properties>", s.paragraph, s.inside)
	}
	if family != "graphic" {
		fmt.Fprintf(&b, "<style:text-properties%s/>", s.text)
	}
	b.WriteString("</style:style>\n")
	return b.String()
}

// encodeName returns the name of a style as a file writes it: what is neither a letter
// nor a digit is its number between underscores (ODF 1.3 part 3, 19.502).
func encodeName(display string) string {
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
