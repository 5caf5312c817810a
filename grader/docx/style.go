package docx

import (
	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// styleKind is what a style is for (ISO/IEC 29500-1, 17.18.83).
type styleKind string

const (
	forParagraph styleKind = "paragraph"
	forCharacter styleKind = "character"
	forTable     styleKind = "table"
	forNumbering styleKind = "numbering"
)

type styleKey struct {
	kind styleKind
	id   string
}

// style is a style as the file gives it, and what it inherits.
type style struct {
	public *document.Style
	key    styleKey
	name   string // as the file writes it: "heading 1"
	own    properties
	lineage

	// What it sets itself until it is linked, and what holds with its parents after that.
	level     optional[int] // as the file counts it: 0 to 9, and 9 is none
	inherited bool          // its level is that of a parent
	numbers   numbers
	breaks    optional[bool] // a page break before
	hidden    optional[bool]
	language  optional[string]
	shades    bool       // for a table: something in it has a background
	heads     bool       // for a table: its first row is a header, where that has a look of its own
	first     properties // for a table: of the text in its first row

	made int                  // the level of a style that is made for headings, or 0
	look *document.Appearance // of a paragraph; nil until somebody asks
}

// lineage is what a style is based on.
type lineage struct {
	basis  string // the id of that
	up     *style // nil for none
	depth  int    // styles above it
	linked bool
}

// numbers says which list a style or a paragraph is an entry of.
type numbers struct{ list, level optional[string] }

// noOutline is the outline level of a text that is no heading (17.3.1.20).
const noOutline = 9

// outlineLevel reads a w:outlineLvl. It is left out for a number that is none of 0 to 9.
func outlineLevel(e xmltext.Element) optional[int] {
	if level := leadingNumber(e.Attr("w:val")); level >= 0 && level <= noOutline {
		return some(level)
	}
	return optional[int]{}
}

// headingLevel returns the level, from 1, of what a style is put on; 0 for no heading.
func (st *style) headingLevel() int {
	if st == nil || !st.level.set || st.level.value == noOutline {
		return 0
	}
	return st.level.value + 1
}

// readStyle reads a w:style.
func (s *styles) readStyle(x *scanner, e xmltext.Element) *style {
	st := &style{key: styleKey{styleKind(e.Attr("w:type")), e.Attr("w:styleId")}}
	if st.key.kind == "" {
		st.key.kind = forParagraph
	}
	x.Each(func(e xmltext.Element) {
		switch e.Name {
		case "w:name":
			st.name = e.Attr("w:val")
		case "w:basedOn":
			st.basis = e.Attr("w:val")
		case "w:pPr":
			st.readParagraph(x)
		case "w:rPr":
			st.readRun(x, &s.theme)
		case "w:tblPr", "w:trPr", "w:tcPr":
			st.readTable(x)
		case "w:tblStylePr":
			st.readCondition(x, e.Attr("w:type") == "firstRow", &s.theme)
		}
	})
	st.public = &document.Style{
		Name: document.Clean(st.key.id), Display: displayName(document.Clean(st.name)), Character: st.key.kind == forCharacter,
	}
	return st
}

func (st *style) readParagraph(x *scanner) {
	x.Each(func(e xmltext.Element) {
		switch e.Name {
		case "w:outlineLvl":
			if level := outlineLevel(e); level.set {
				st.level = level
			}
		case "w:numPr":
			st.numbers = readNumbers(x)
		case "w:pageBreakBefore":
			st.breaks = some(isOn(e))
		default:
			st.own.paragraph(x, e)
		}
	})
}

func (st *style) readRun(x *scanner, t *theme) {
	x.Each(func(e xmltext.Element) {
		switch e.Name {
		case "w:vanish":
			st.hidden = some(isOn(e))
			st.own.run(e, t)
		case "w:lang":
			st.language = readLanguage(e)
		default:
			st.own.run(e, t)
		}
	})
}

// readTable looks for backgrounds in the properties of a table style.
func (st *style) readTable(x *scanner) {
	x.Each(func(e xmltext.Element) {
		switch e.Name {
		case "w:shd":
			st.shades = st.shades || fillColor(e) != ""
		case "w:tblPr", "w:trPr", "w:tcPr":
			st.readTable(x)
		}
	})
}

// readCondition reads how a table looks in some of its places.
func (st *style) readCondition(x *scanner, isFirst bool, t *theme) {
	x.Each(func(e xmltext.Element) {
		switch {
		case isFirst && e.Name == "w:trPr":
			x.Each(func(e xmltext.Element) { st.heads = st.heads || e.Name == "w:tblHeader" && isOn(e) })
		case e.Name == "w:tblPr" || e.Name == "w:trPr" || e.Name == "w:tcPr":
			st.readTable(x)
		case isFirst && e.Name == "w:rPr":
			x.Each(func(e xmltext.Element) { st.first.run(e, t) })
		case isFirst && e.Name == "w:pPr":
			x.Each(func(e xmltext.Element) { st.first.paragraph(x, e) })
		}
	})
}

// readNumbers reads a w:numPr (17.3.1.19).
func readNumbers(x *scanner) numbers {
	var n numbers
	x.Each(func(e xmltext.Element) {
		switch e.Name {
		case "w:numId":
			n.list = some(e.Attr("w:val"))
		case "w:ilvl":
			n.level = some(e.Attr("w:val"))
		}
	})
	return n
}

// readLanguage reads a w:lang (17.3.2.20): "fr-FR". "x-none" stands for no language.
func readLanguage(e xmltext.Element) optional[string] {
	switch value, ok := e.Lookup("w:val"); {
	case !ok:
		return optional[string]{}
	case value == "x-none" || value == "" || value == document.NoLanguage:
		return some(document.NoLanguage)
	default:
		return some(document.Clean(value))
	}
}

// inherit takes from the parent what the style does not set itself.
func (st *style) inherit(parent *style) {
	st.up, st.depth = parent, parent.depth+1
	st.public.Parent = parent.public
	st.inherited = !st.level.set && parent.level.set
	st.level = st.level.or(parent.level)
	st.numbers = numbers{st.numbers.list.or(parent.numbers.list), st.numbers.level.or(parent.numbers.level)}
	st.breaks = st.breaks.or(parent.breaks)
	st.hidden = st.hidden.or(parent.hidden)
	st.language = st.language.or(parent.language)
	st.shades, st.heads = st.shades || parent.shades, st.heads || parent.heads
}
