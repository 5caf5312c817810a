package docx

import (
	"slices"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rolename"
	"jourdain/grader/xmltext"
)

// styles are the styles of a document.
type styles struct {
	limits   Limits
	theme    theme
	byKey    map[styleKey]*style
	byName   map[string]*style // the paragraph styles; of one name, the last
	order    []*style
	standard *style // of a paragraph that names none; nil for none
	looks    *looks
	language optional[string] // that of the defaults
	implies  bool             // see [styles.setImplied]
}

func newStyles(limits Limits) *styles {
	return &styles{limits: limits, byKey: map[styleKey]*style{}, byName: map[string]*style{}, looks: newLooks()}
}

// read reads a w:styles (ISO/IEC 29500-1, 17.7.4.18). The first of several styles of one kind and
// id counts; the default one is the last that says so, or the one named "Normal".
func (s *styles) read(x *scanner) {
	x.Root()
	x.Each(func(e xmltext.Element) {
		switch e.Name {
		case "w:docDefaults":
			s.readDefaults(x)
		case "w:style":
			isDefault := isSet(e, "w:default")
			if st := s.readStyle(x, e); st.name != "" {
				s.add(st, isDefault)
			}
		}
	})
	if s.standard == nil {
		s.standard = s.byName["Normal"]
	}
	if s.standard != nil {
		s.standard.public.Default = true
	}
	for _, st := range s.order {
		if !s.link(st) {
			x.Fail(tooBig(document.LimitStyleChain))
			return
		}
	}
	s.setRoles()
	s.setImplied()
}

func (s *styles) add(st *style, isDefault bool) {
	if s.byKey[st.key] == nil {
		s.byKey[st.key] = st
		s.order = append(s.order, st)
		if isDefault && st.key.kind == forParagraph {
			s.standard = st
		}
	}
	if st.key.kind == forParagraph {
		s.byName[st.name] = st
	}
}

// readDefaults reads a w:docDefaults (17.7.5.1). An outline level there makes no heading.
func (s *styles) readDefaults(x *scanner) {
	var st style
	x.Each(func(xmltext.Element) {
		x.Each(func(inner xmltext.Element) {
			switch inner.Name {
			case "w:rPr":
				st.readRun(x, &s.theme)
			case "w:pPr":
				st.readParagraph(x)
			}
		})
	})
	s.looks.setDefaults(&st.own)
	s.language = st.language
}

// link finds the parents of a style, which are of its own kind, and lets it inherit from them.
// Where they go round in a circle, none of it has a parent or a level. It is false for a chain
// that is too long.
func (s *styles) link(st *style) bool {
	chain := []*style{}
	for ; st != nil && !st.linked; st = s.basis(st) {
		if len(chain) > s.limits.StyleChain {
			return false
		}
		st.linked = true
		chain = append(chain, st)
	}
	circle := slices.Index(chain, st)
	for i := len(chain) - 1; i >= 0; i-- {
		switch {
		case circle >= 0 && i >= circle:
			chain[i].level = optional[int]{}
		case st != nil:
			chain[i].inherit(st)
		}
		if st = chain[i]; st.depth > s.limits.StyleChain {
			return false
		}
		st.public.Level = st.headingLevel()
	}
	return true
}

// basis returns the style that one is based on; nil for none.
func (s *styles) basis(st *style) *style {
	if st.basis == "" {
		return nil
	}
	return s.byKey[styleKey{st.key.kind, st.basis}]
}

// paragraph returns the style that a w:pStyle names, by its id or else by its name, and reports
// whether there is one: the default style stands for one that is not there.
func (s *styles) paragraph(id string) (*style, bool) {
	if st := s.byKey[styleKey{forParagraph, id}]; st != nil {
		return st, true
	}
	if st := s.byName[id]; st != nil {
		return st, true
	}
	return s.standard, false
}

// setRoles says of every style what it is for.
func (s *styles) setRoles() {
	public := make([]*document.Style, len(s.order))
	for i, st := range s.order {
		public[i] = st.public
	}
	rolename.Set(public)
	for _, st := range s.order {
		st.made = st.headingLevel()
		if st.made == 0 && !st.public.Character && st.public.Role != document.ContentsRole {
			st.made = rolename.HeadingLevel(st.name)
		}
	}
}

// setImplied finds out whether Word shows headings that the file gives no level: all styles
// that are named as those for headings lack one, and the default style is named as Google Docs
// names it.
func (s *styles) setImplied() {
	if s.standard == nil || s.standard.name != "normal" {
		return
	}
	for _, st := range s.order {
		if st.key.kind == forParagraph && rolename.HeadingLevel(st.name) > 0 {
			if st.level.set {
				s.implies = false
				return
			}
			s.implies = true
		}
	}
}

// public returns the styles of paragraphs and texts in the order of the file.
func (s *styles) public() []*document.Style {
	list := make([]*document.Style, 0, len(s.order))
	for _, st := range s.order {
		if st.key.kind == forParagraph || st.key.kind == forCharacter {
			list = append(list, st.public)
		}
	}
	return list
}

// standardLanguage returns the language of the default paragraph style; "" for none.
func (s *styles) standardLanguage() string {
	language := s.language
	if s.standard != nil {
		language = s.standard.language.or(language)
	}
	if language.value == document.NoLanguage {
		return ""
	}
	return language.value
}

// languageOf returns the mark of words, whose own language comes before that of their
// paragraph's style and that of the defaults; "" is that of the document.
func (s *styles) languageOf(own optional[string], st *style) string {
	if st != nil {
		own = own.or(st.language)
	}
	language := own.or(s.language).value
	if language == s.standardLanguage() {
		return ""
	}
	return language
}

// displayName is a style's name as Word shows it: those that it brings along are written in small
// letters in the file.
func displayName(name string) string {
	for _, start := range [...]string{"heading ", "toc ", "index ", "caption", "footnote ", "endnote ", "header", "footer", "annotation ", "table of ", "page number", "line number", "envelope "} {
		if strings.HasPrefix(name, start) {
			return strings.ToUpper(name[:1]) + name[1:]
		}
	}
	return name
}
