package html

import (
	"sort"
	"strings"

	"golang.org/x/net/html"

	"jourdain/grader/document"
	"jourdain/grader/markup"
	"jourdain/grader/pattern"
)

// sheet holds the rules of the style sheets of a page, as far as word processors write them:
// the selectors have names of elements, classes and identifiers, and may say what stands around.
type sheet struct {
	guard *markup.Guard
	most  int
	count int
	// by are the rules by what the last part of their selector must have: a class (".a"), an
	// identifier ("#a"), a name, or "*".
	by map[string][]rule
	// elsewhere is set where the page names a style sheet in another file, which nobody has read.
	elsewhere bool
	depth     int // how many groups are open
}

// rule is one selector with what it declares.
type rule struct {
	selector []compound // the last one is of the element itself
	weight   int        // of its specificity (CSS Selectors 3, 9), then of its place
	says     []declaration
	origin   document.Origin
}

// compound is one element of a selector.
type compound struct {
	name, id string // "" for any
	classes  []string
}

// declaration is a property with its value, in small letters.
type declaration struct{ name, value string }

// mostSelectors is how many elements a selector may name to be looked at.
const mostSelectors = 4

// read takes in a style sheet. Rules for a medium that shows no pages are left out.
func (s *sheet) read(text, media string) {
	if s.by == nil {
		s.by = map[string][]rule{}
	}
	if !isScreen(media) {
		return
	}
	s.guard.Work.Text(len(text))
	text = withoutComments(text)
	s.elsewhere = s.elsewhere || strings.Contains(text, "@import")
	for s.guard.OK() {
		open := strings.IndexByte(text, '{')
		if open < 0 {
			return
		}
		selectors := strings.TrimSpace(text[:open])
		if i := strings.LastIndexByte(selectors, ';'); i >= 0 {
			selectors = strings.TrimSpace(selectors[i+1:]) // behind @import
		}
		text = text[open+1:]
		end := blockEnd(text, strings.HasPrefix(selectors, "@"))
		block := text[:end]
		text = text[min(end+1, len(text)):]
		if strings.HasPrefix(selectors, "@") {
			s.group(selectors, block)
			continue
		}
		if says := declarations(block); len(says) > 0 {
			s.add(selectors, says)
		}
	}
}

// group takes in the rules that stand together under a condition. Of one that the reader cannot
// judge, it only keeps that the colour of the page is not known where they speak of such.
func (s *sheet) group(condition, block string) {
	name, condition, _ := strings.Cut(strings.ToLower(condition), " ")
	condition = strings.TrimSpace(condition)
	switch {
	case name == "@layer", name == "@media" && (condition == "screen" || condition == "all" || condition == "only screen"):
		if s.depth++; s.depth < mostGroups {
			s.read(block, "")
		}
		s.depth--
	case name == "@supports", name == "@container", name == "@media" && !otherMedia().MatchString(condition):
		s.elsewhere = s.elsewhere || strings.Contains(block, "color:") || strings.Contains(block, "background")
	}
}

// otherMedia are those of no page on a screen as it is at first.
var otherMedia = pattern.New(`prefers-|forced-|print|speech|aural|handheld|projection|braille|tty`)

// mostGroups is how many groups of rules may stand in each other to be looked at.
const mostGroups = 4

// isScreen reports whether a style sheet for a medium says how pages look on a screen.
func isScreen(media string) bool {
	media = strings.ToLower(media)
	return media == "" || strings.Contains(media, "all") || strings.Contains(media, "screen")
}

// blockEnd returns where a block ends; one of a rule that begins with @ may hold others.
func blockEnd(text string, nests bool) int {
	depth := 1
	for i := range len(text) {
		switch text[i] {
		case '{':
			if nests {
				depth++
			}
		case '}':
			if depth--; depth == 0 {
				return i
			}
		}
	}
	return len(text)
}

func withoutComments(text string) string {
	text = strings.NewReplacer("<!--", " ", "-->", " ").Replace(text)
	var b strings.Builder
	for {
		before, after, found := strings.Cut(text, "/*")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		if _, text, found = strings.Cut(after, "*/"); !found {
			return b.String()
		}
	}
}

func (s *sheet) add(selectors string, says []declaration) {
	for one := range strings.SplitSeq(selectors, ",") {
		selector, weight, ok := parseSelector(one)
		says := says
		if !ok {
			selector, weight, ok = parseSelector(loosened(one))
			says = unsure(says)
		}
		if !ok || len(says) == 0 {
			continue
		}
		if s.count++; s.count > s.most {
			s.guard.Fail(document.LimitStyles)
			return
		}
		last := selector[len(selector)-1]
		r := rule{selector: selector, weight: weight<<32 + s.count, says: says, origin: document.FromStyle}
		key := "*"
		switch {
		case len(last.classes) > 0:
			key = "." + last.classes[0]
			if isAutomatic(last.classes[0]) {
				r.origin = document.Direct
			}
		case last.id != "":
			key = "#" + last.id
		case last.name != "":
			key = last.name
		}
		s.by[key] = append(s.by[key], r)
	}
}

// isAutomatic reports whether a program has made a class for what a person did by hand: "c12"
// of Google Docs, "P3" and "T1" of writers of ODF.
func isAutomatic(class string) bool {
	if len(class) < 2 || class[0] != 'c' && class[0] != 'P' && class[0] != 'T' {
		return false
	}
	return strings.Trim(class[1:], "0123456789") == ""
}

// declarations reads the declarations of a block, or of an attribute.
func declarations(text string) []declaration {
	var all []declaration
	for one := range strings.SplitSeq(text, ";") {
		name, value, ok := strings.Cut(one, ":")
		if !ok || len(value) > longestValue {
			continue
		}
		name = strings.ToLower(strings.TrimSpace(name))
		if !isKnown(name) {
			continue
		}
		value = strings.ToLower(strings.TrimSpace(value))
		if len(all) == mostDeclarations {
			break
		}
		all = append(all, declaration{name, strings.TrimSpace(strings.TrimSuffix(value, "!important"))})
	}
	return all
}

// mostDeclarations is how many of a block are kept.
const mostDeclarations = 100

// longestValue is how many bytes of a value are looked at.
const longestValue = 500

// element is one that is open, as selectors see it.
type element struct {
	name, id string
	classes  []string
}

func elementOf(token html.Token) element {
	class, _ := markup.Attribute(token, "class")
	id, _ := markup.Attribute(token, "id")
	e := element{name: token.Data, id: id}
	if class != "" {
		e.classes = strings.Fields(class)
		e.classes = e.classes[:min(len(e.classes), mostClasses)]
	}
	return e
}

// mostClasses is how many classes of an element are looked at.
const mostClasses = 16

// rules returns the rules for an element in what stands around it, the strongest last.
func (s *sheet) rules(e element, around []level) []*rule {
	var found []*rule
	look := func(key string) {
		for i := range s.by[key] {
			s.guard.Work.Step(1)
			if r := &s.by[key][i]; r.selector[len(r.selector)-1].takes(e) && r.stands(around) {
				s.guard.Work.Step(10 + len(r.says))
				found = append(found, r)
			}
		}
	}
	look("*")
	look(e.name)
	for _, class := range e.classes {
		look("." + class)
	}
	if e.id != "" {
		look("#" + e.id)
	}
	sort.SliceStable(found, func(i, j int) bool { return found[i].weight < found[j].weight })
	return found
}

func (c *compound) takes(e element) bool {
	if c.name != "" && c.name != e.name || c.id != "" && c.id != e.id {
		return false
	}
	for _, class := range c.classes {
		has := false
		for _, own := range e.classes {
			has = has || own == class
		}
		if !has {
			return false
		}
	}
	return true
}

// stands reports whether what stands around an element is what a selector asks for.
func (r *rule) stands(around []level) bool {
	wanted := len(r.selector) - 2
	for i := len(around) - 1; i >= 0 && wanted >= 0; i-- {
		if r.selector[wanted].takes(around[i].element) {
			wanted--
		}
	}
	return wanted < 0
}
