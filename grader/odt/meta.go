package odt

import (
	"jourdain/grader/document"

	"jourdain/grader/xmltext"
)

// readMeta reads an office:meta (ODF 1.3 part 3, 3.1.2 and 4.3). The creator is who
// wrote it last, or else who began it.
func readMeta(x *scanner, meta *document.Meta) {
	begun := ""
	x.Each(func(e xmltext.Element) {
		switch e.Name {
		case "dc:title":
			meta.Title = x.plain()
		case "dc:language":
			meta.Language = x.plain()
		case "dc:creator":
			meta.Creator = x.plain()
		case "meta:initial-creator":
			begun = x.plain()
		case "meta:generator":
			meta.Generator = x.plain()
		}
	})
	if meta.Creator == "" {
		meta.Creator = begun
	}
}
