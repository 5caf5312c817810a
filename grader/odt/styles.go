package odt

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rolename"
	"jourdain/grader/xmltext"
)

// styles are the styles of a document. A style of the file's office:styles is seen
// from everywhere; an automatic one only in its scope.
type styles struct {
	limits  Limits
	named   sheet
	order   []*style // the named ones, as the file has them
	outline *numbering
	looks   *looks
	fonts   map[string]face   // the fonts that the file declares
	layouts map[string]string // the colours of the pages, by their layout
	// language is that of the defaults.
	language optional[string]
}

// face is a font that the file declares.
type face struct {
	family     string
	monospaced bool // the file says that its characters are equally wide
}

// sheet is a set of styles of one scope: the named ones, the automatic ones of the
// body, the automatic ones of page headers and footers.
type sheet struct {
	styles map[styleKey]*style
	lists  map[string]*numbering
	recent *[recentStyles]*style // those that the text had last, by slot
}

// recentStyles is how many styles are kept at hand. Most of a text has the style of what stands
// before it, or of the row above.
const recentStyles = 64

func newSheet() sheet {
	return sheet{map[styleKey]*style{}, map[string]*numbering{}, &[recentStyles]*style{}}
}

func newStyles(limits Limits) *styles {
	return &styles{limits: limits, named: newSheet(), outline: &numbering{}, looks: newLooks(), fonts: map[string]face{}, layouts: map[string]string{}}
}

// readFonts reads an office:font-face-decls (ODF 1.3 part 3, 3.14): a file can have
// several names for one font.
func (s *styles) readFonts(x *scanner) {
	x.Each(func(e xmltext.Element) {
		if family := e.Attr("svg:font-family"); e.Name == "style:font-face" && family != "" {
			s.fonts[document.Clean(e.Attr("style:name"))] = face{
				family:     document.Clean(strings.Trim(family, "'\"")),
				monospaced: e.Attr("style:font-pitch") == "fixed",
			}
		}
	})
}

// readNamed reads an office:styles (ODF 1.3 part 3, 3.15.2).
func (s *styles) readNamed(x *scanner) {
	var added []*style
	x.Each(func(e xmltext.Element) {
		switch e.Name {
		case "style:style":
			st := s.readStyle(x, e, false)
			s.named.styles[st.key] = st
			added = append(added, st)
		case "style:default-style":
			s.readDefault(x, e)
		case "text:list-style":
			s.named.lists[e.Attr("style:name")] = readListStyle(x)
		case "text:outline-style":
			s.outline = readOutline(x)
		}
	})
	s.order = append(s.order, added...)
	s.linkAll(x, added)
}

// readAutomatic reads an office:automatic-styles (3.15.3) into a sheet.
func (s *styles) readAutomatic(x *scanner, into sheet) {
	var added []*style
	x.Each(func(e xmltext.Element) {
		switch e.Name {
		case "style:style":
			st := s.readStyle(x, e, true)
			into.styles[st.key] = st
			added = append(added, st)
		case "text:list-style":
			into.lists[e.Attr("style:name")] = readListStyle(x)
		case "style:page-layout":
			s.layouts[e.Attr("style:name")] = readLayout(x)
		}
	})
	s.linkAll(x, added)
}

// readDefault reads what the file sets for all paragraphs.
func (s *styles) readDefault(x *scanner, e xmltext.Element) {
	if family(e.Attr("style:family")) != forParagraph {
		return
	}
	st := s.readStyle(x, e, false)
	s.looks.setDefaults(&st.own)
	s.language = st.language
}

func (s *styles) linkAll(x *scanner, added []*style) {
	for _, st := range added {
		if !s.link(st) {
			x.Fail(tooBig(document.LimitStyleChain))
			return
		}
	}
}

// link finds the parents of a style, which are always named ones, and lets it
// inherit from them. Where parents go round in a circle, the circle is cut. It is
// false for a chain that is too long.
func (s *styles) link(st *style) bool {
	chain := []*style{}
	for ; st != nil && !st.linked; st = s.findNamed(styleKey{st.key.family, st.parent}) {
		if len(chain) > s.limits.StyleChain {
			return false
		}
		st.linked = true
		chain = append(chain, st)
	}
	for i := len(chain) - 1; i >= 0; i-- {
		if st != nil && !inChain(chain[:i+1], st) {
			chain[i].inherit(st)
		}
		if st = chain[i]; st.depth > s.limits.StyleChain {
			return false
		}
		st.public.Level = st.level.value
		st.heading = headingLevel(st)
	}
	return true
}

func inChain(chain []*style, st *style) bool {
	for _, other := range chain {
		if other == st {
			return true
		}
	}
	return false
}

// find returns the style of a name as seen from a scope; nil when there is none.
func (s *styles) find(scope sheet, f family, name string) *style {
	key := styleKey{f, name}
	if st := scope.styles[key]; st != nil {
		return st
	}
	return s.findNamed(key)
}

// used is [styles.find] for who reads a text, when all styles are known.
func (s *styles) used(scope sheet, f family, name string) *style {
	if name == "" {
		return s.find(scope, f, name)
	}
	last := len(name) - 1
	recent := &scope.recent[(len(f)+int(name[last])+int(name[last/2])<<2)%recentStyles]
	if st := *recent; st != nil && st.key.name == name && st.key.family == f {
		return st
	}
	st := s.find(scope, f, name)
	*recent = st
	return st
}

// findNamed returns a named style. A paragraph's style that the file uses and does not
// define has its name, and what the name means: pandoc writes "Title" so, and
// LibreOffice knows which style that is.
func (s *styles) findNamed(key styleKey) *style {
	st := s.named.styles[key]
	if st != nil || key.name == "" || key.family != forParagraph {
		return st
	}
	st = &style{key: key, linked: true, public: &document.Style{
		Name: document.Clean(key.name), Display: document.Clean(rolename.Decode(key.name)),
	}}
	st.public.Role = rolename.Of(st.public)
	st.heading = headingLevel(st)
	s.named.styles[key] = st
	return st
}

// numbering returns a list style as seen from a scope; nil when there is none.
func (s *styles) numbering(scope sheet, name string) *numbering {
	if n := scope.lists[name]; n != nil {
		return n
	}
	return s.named.lists[name]
}

// public returns the named styles of paragraphs and texts in the order of the file.
func (s *styles) public() []*document.Style {
	list := make([]*document.Style, 0, len(s.order))
	for _, st := range s.order {
		isText := st.key.family == forParagraph || st.key.family == forText
		if isText && s.named.styles[st.key] == st {
			list = append(list, st.public)
		}
	}
	return list
}

// standardLanguage returns the language of the default paragraph style; "" for none.
func (s *styles) standardLanguage() string {
	language := s.language
	if st := s.named.styles[styleKey{forParagraph, "Standard"}]; st != nil {
		language = st.language.or(s.language)
	}
	if language.value == document.NoLanguage {
		return ""
	}
	return language.value
}

// language returns the mark of words in a style, where the text around has another; "" for
// the language of the document.
func (c *content) language(st *style, around string) string {
	if st == nil || !st.language.set {
		return around
	}
	if st.language.value == c.standard {
		return ""
	}
	return st.language.value
}
