package starter

import (
	"fmt"
	"slices"
)

// style is a named style, which a person sees and chooses.
type style struct {
	name, parent, next string // as a word processor that writes ODF shows them in English
	kind               styleKind
	class              string // where such a word processor lists it
	word               string // its name in a file of Word; "" for one that such a file does without
	look               look
	level              int  // the outline level that it gives; 0 for none
	leader             bool // a tab leads to the right end of the line, over dots
	always             bool // it is written whether the text uses it or not
}

// styleKind is what a style is for.
type styleKind int

// The kinds of styles.
const (
	ofParagraphs styleKind = iota
	ofWords
	ofFrames
)

// The names of the styles that the source's kinds have.
const (
	plainStyle     = "Standard"
	bodyStyle      = "Text body"
	titleStyle     = "Title"
	quoteStyle     = "Quotations"
	codeStyle      = "Preformatted Text"
	cellStyle      = "Table Contents"
	headCellStyle  = "Table Heading"
	captionStyle   = "Caption"
	noteStyle      = "Footnote"
	headerStyle    = "Header"
	footerStyle    = "Footer"
	indexStyle     = "Index"
	codeWordsStyle = "Source Text"
	linkStyle      = "Internet link"
	indexLinkStyle = "Index Link"
	pictureStyle   = "Graphics"
	boxStyle       = "Frame"
)

// The families of letters that every file declares.
const (
	serif = "Liberation Serif"
	sans  = "Liberation Sans"
	mono  = "Liberation Mono"
)

// catalogue returns the styles that word processors have under the same names, parents
// first. A style without a size of its own looks like its parent.
func catalogue() []style {
	styles := []style{
		{name: plainStyle, word: "Normal", class: "text", always: true},
		{name: bodyStyle, word: "Body Text", parent: plainStyle, class: "text", look: look{after: cm(0.25), lineHeight: 115}, always: true},
		{name: "Heading", parent: plainStyle, next: bodyStyle, class: "text", look: look{before: cm(0.42), after: cm(0.21), withNext: true, font: sans, size: pt(14)}, always: true},
		{name: titleStyle, word: "Title", parent: "Heading", next: bodyStyle, class: "chapter", look: look{alignment: centered, size: pt(26), bold: true}, always: true},
		{name: "Subtitle", word: "Subtitle", parent: "Heading", next: bodyStyle, class: "chapter", look: look{alignment: centered, size: pt(18)}},
		{name: quoteStyle, word: "Quote", parent: plainStyle, class: "html", look: look{left: cm(1), right: cm(1), after: cm(0.25)}, always: true},
		{name: codeStyle, word: "HTML Preformatted", parent: plainStyle, class: "html", look: look{font: mono, size: pt(10)}, always: true},
		{name: cellStyle, parent: plainStyle, class: "extra", always: true},
		{name: headCellStyle, word: "Table Heading", parent: cellStyle, class: "extra", look: look{bold: true}, always: true},
		{name: captionStyle, word: "caption", parent: plainStyle, class: "extra", look: look{before: cm(0.21), after: cm(0.21), italic: true}},
		{name: noteStyle, word: "footnote text", parent: plainStyle, class: "extra", look: look{left: cm(0.6), indent: cm(-0.6), size: pt(10)}},
		{name: "Sender", word: "envelope return", parent: plainStyle, class: "extra", look: look{after: cm(0.1)}},
		{name: "Addressee", word: "envelope address", parent: plainStyle, class: "extra", look: look{after: cm(0.1)}},
		{name: "Salutation", word: "Salutation", parent: plainStyle, class: "text", look: look{after: cm(0.25)}},
		{name: "Signature", word: "Signature", parent: plainStyle, class: "text"},
		{name: headerStyle, word: "header", parent: plainStyle, class: "extra"},
		{name: footerStyle, word: "footer", parent: plainStyle, class: "extra", look: look{alignment: centered}},
		{name: indexStyle, parent: plainStyle, class: "index"},
		{name: codeWordsStyle, word: "HTML Code", kind: ofWords, look: look{font: mono, size: pt(10)}},
		{name: linkStyle, word: "Hyperlink", kind: ofWords, look: look{color: "#000080", underline: true}},
		{name: indexLinkStyle, kind: ofWords},
		{name: pictureStyle, kind: ofFrames},
		{name: boxStyle, kind: ofFrames},
	}
	sizes := []float64{18, 16, 14}
	for level := 1; level <= deepest; level++ {
		styles = append(styles, style{
			name: headingStyle(level), word: fmt.Sprintf("heading %d", level), parent: "Heading", next: bodyStyle, class: "text", level: level, always: true,
			look: look{size: pt(sizes[min(level, len(sizes))-1]), bold: true},
		}, style{
			name: contentsStyle(level), word: fmt.Sprintf("toc %d", level), parent: indexStyle, class: "index",
			look: look{left: cm(float64(level-1) * 0.5)}, leader: true,
		})
	}
	return styles
}

func headingStyle(level int) string { return fmt.Sprintf("Heading %d", level) }

func contentsStyle(level int) string { return fmt.Sprintf("Contents %d", level) }

// register are the named styles that a text uses beyond those that every file has.
type register struct {
	used map[string]bool
	made []style // those that the source makes
	// changed are the looks that the source gives to styles of the catalogue, by their names.
	changed map[string]look
}

// change gives a style of the catalogue a look besides its own. The error is that of one that
// is not there, or was changed already.
func (r *register) change(name string, l look) error {
	known := slices.ContainsFunc(catalogue(), func(s style) bool { return s.name == name && s.kind == ofParagraphs })
	switch _, again := r.changed[name]; {
	case !known:
		return fmt.Errorf("no word processor has the style %q", name)
	case again:
		return fmt.Errorf("the style %q was changed already", name)
	case r.changed == nil:
		r.changed = map[string]look{}
	}
	r.changed[name] = l
	return nil
}

// known says that the text uses a style of the catalogue, and returns its name.
func (r *register) known(name string) string {
	if r.used == nil {
		r.used = map[string]bool{}
	}
	r.used[name] = true
	return name
}

// use says that the text uses the style that a person calls so; it makes the style when
// there is none. The error is that of a look for a style that has one already.
func (r *register) use(name string, l look) error {
	exists := slices.ContainsFunc(append(catalogue(), r.made...), func(s style) bool { return s.name == name && s.kind == ofParagraphs })
	switch {
	case !exists:
		r.made = append(r.made, style{name: name, word: name, parent: plainStyle, class: "text", look: l})
	case l != look{}:
		r.known(name)
		return fmt.Errorf("the style %q has a look already", name)
	}
	r.known(name)
	return nil
}

// styles returns those to write.
func (r *register) styles() []style {
	var list []style
	for _, s := range catalogue() {
		if s.always || r.used[s.name] || s.name == indexStyle && r.used[contentsStyle(1)] {
			s.look = r.changed[s.name].over(s.look)
			list = append(list, s)
		}
	}
	return append(list, r.made...)
}
