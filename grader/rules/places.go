package rules

import (
	"strconv"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
	"jourdain/grader/rules/spelling"
)

// places are where links lead in a document in Markdown: the headings, by the names that
// programs make from them, and what the source gives a name to.
type places struct {
	named map[string]bool
	slugs map[string]slugged
}

// slugged is a name made from headings: the first one, and how many have it.
type slugged struct{ first, count int }

func placesOf(doc *document.Document, headings *headingIndex) *places {
	s := &places{named: doc.Anchors, slugs: map[string]slugged{}}
	for i, h := range headings.list {
		for _, slug := range spelling.Slugs(h.Text()) {
			known, ok := s.slugs[slug]
			if !ok {
				known.first = i
			}
			known.count++
			s.slugs[slug] = known
		}
	}
	return s
}

// repeated is the number behind the name of a heading whose words come back: "tools-1".
var repeated = pattern.New(`^(.+?)[-_](\d{1,6})$`)

// find returns the heading that a link within the document leads to by one of the schemes;
// -1 for another place that it leads to.
func (s *places) find(target string) (heading int, ok bool) {
	target = strings.TrimPrefix(target, "#")
	if target == "" || strings.EqualFold(target, "top") {
		return -1, true // every browser knows the top (HTML, 7.4.6.4)
	}
	for _, name := range [...]string{strings.ToLower(target), spelling.Unescaped(target)} {
		name = strings.TrimPrefix(name, "user-content-")
		if known, ok := s.slugs[name]; ok {
			return known.first, true
		}
		if s.named[name] || s.named[target] {
			return -1, true
		}
		if m := repeated().FindStringSubmatch(name); m != nil {
			n, err := strconv.Atoi(m[2])
			if known := s.slugs[m[1]]; err == nil && known.count > 1 && n <= known.count {
				return known.first, true
			}
		}
	}
	return 0, false
}
