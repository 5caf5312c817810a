package odt

import (
	"jourdain/grader/document"
	"jourdain/grader/rolename"
	"jourdain/grader/xmltext"
)

// family is what a style is for (ODF 1.3 part 3, 19.480).
type family string

const (
	forParagraph family = "paragraph"
	forText      family = "text"
	forGraphic   family = "graphic"
	forTable     family = "table"
	forRow       family = "table-row"
	forCell      family = "table-cell"
	forSection   family = "section"
	forPage      family = "drawing-page"
)

type styleKey struct {
	family family
	name   string
}

// style is a style as the file gives it, and what it inherits.
type style struct {
	public *document.Style
	key    styleKey
	parent string
	own    properties

	// What it sets itself until it is linked, and what holds with its parents after
	// that.
	level    optional[int]     // the outline level; 0 for none
	list     optional[string]  // the name of a list style
	master   optional[string]  // the page style that it begins
	breaks   [2]optional[bool] // a page break before, after
	hidden   optional[bool]
	language optional[string]

	up      *style // the parent; nil for none
	depth   int    // styles above it
	heading int    // the level of a style that is made for headings, or 0
	linked  bool
	look    *document.Appearance // of a paragraph; nil until somebody asks
}

const (
	before = 0
	after  = 1
)

// readStyle reads a style:style.
func (s *styles) readStyle(x *scanner, e xmltext.Element, automatic bool) *style {
	name := e.Attr("style:name")
	st := &style{
		key:    styleKey{family(e.Attr("style:family")), name},
		parent: e.Attr("style:parent-style-name"),
	}
	st.public = &document.Style{
		Name: document.Clean(name), Display: document.Clean(e.Attr("style:display-name")),
		Automatic: automatic, Character: st.key.family == forText,
	}
	if st.public.Display == "" {
		st.public.Display = document.Clean(rolename.Decode(name))
	}
	if level, ok := e.Lookup("style:default-outline-level"); ok {
		st.level = some(min(leadingNumber(level), maxLevel))
	}
	st.list = given(e, "style:list-style-name")
	st.master = given(e, "style:master-page-name")
	x.Each(func(e xmltext.Element) { st.properties(x, e) })
	if face, ok := s.fonts[st.own.font.value]; ok {
		st.own.font.value = face.family
		st.own.monospaced.value = face.monospaced || document.IsMonospaced(face.family)
	}
	return st
}

// properties reads a child of a style.
func (st *style) properties(x *scanner, e xmltext.Element) {
	switch e.Name {
	case "style:text-properties":
		st.own.text(e)
		st.hidden = hiddenText(e)
		st.language = language(e)
	case "style:paragraph-properties":
		st.breaks = pageBreaks(e)
		st.own.paragraph(e)
		st.own.behind(e)
		x.Each(func(e xmltext.Element) { st.own.inParagraph(x, e) })
	case "style:table-properties":
		st.breaks = pageBreaks(e)
		st.own.container(x, e)
	case "style:table-row-properties", "style:table-cell-properties", "style:section-properties", "style:graphic-properties",
		"other:graphic-properties", "style:drawing-page-properties":
		// LibreOffice writes the fill of a paragraph in a namespace of its own.
		st.own.container(x, e)
	}
}

// inherit takes from the parent what the style does not set itself.
func (st *style) inherit(parent *style) {
	st.up, st.depth = parent, parent.depth+1
	st.public.Parent = parent.public
	st.level = st.level.or(parent.level)
	st.list = st.list.or(parent.list)
	st.master = st.master.or(parent.master)
	st.hidden = st.hidden.or(parent.hidden)
	st.language = st.language.or(parent.language)
	for i := range st.breaks {
		st.breaks[i] = st.breaks[i].or(parent.breaks[i])
	}
}

// pageBreaks reads fo:break-before and fo:break-after (ODF 1.3 part 3, 20.184).
func pageBreaks(e xmltext.Element) [2]optional[bool] {
	var breaks [2]optional[bool]
	for i, name := range [2]string{"fo:break-before", "fo:break-after"} {
		if value, ok := e.Lookup(name); ok {
			breaks[i] = some(value == "page")
		}
	}
	return breaks
}

func hiddenText(e xmltext.Element) optional[bool] {
	value, ok := e.Lookup("text:display")
	if !ok {
		return optional[bool]{}
	}
	return some(value == "none")
}
