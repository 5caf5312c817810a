package odt

import (
	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// target notes the name of an element, if a reference or a link can lead to it
// (ODF 1.3 part 3, 6.2.1, 7.7 and 19.910.22). It looks at every element, at those too that
// nothing else reads, such as deleted text: where a name is not found, it is nowhere.
func (s *scanner) target(e *xmltext.Element) {
	switch e.Name {
	case "text:bookmark", "text:bookmark-start", "text:reference-mark", "text:reference-mark-start", "text:section":
		s.addTarget(e.Attr("text:name"))
	case "text:sequence":
		s.addTarget(e.Attr("text:ref-name"))
	case "text:note":
		s.addTarget(e.Attr("text:id"))
		s.addTarget(e.Attr("xml:id"))
	case "table:table":
		s.addTarget(e.Attr("table:name"))
	default:
		if isDrawing(e.Name) {
			s.addTarget(e.Attr("draw:name"))
		}
	}
}

func (s *scanner) addTarget(name string) {
	if name != "" {
		s.targets[document.Clean(name)] = true
	}
}
