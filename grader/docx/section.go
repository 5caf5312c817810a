package docx

import (
	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// section is a part of the text with its own headers and footers (ISO/IEC 29500-1, 17.6).
type section struct {
	margins   map[marginKey]string // the relations to the parts of its headers and footers
	kind      string               // how it begins: "continuous" or on a new page
	firstPage bool                 // its first page has its own headers and footers
}

type marginKey struct {
	where document.Region
	pages string // "default", "first" or "even"
}

// readSection reads a w:sectPr.
func (c *content) readSection() *section {
	s := &section{margins: map[marginKey]string{}}
	c.Each(func(e xmltext.Element) {
		switch e.Name {
		case "w:headerReference":
			s.margins[marginKey{document.InHeader, e.Attr("w:type")}] = e.Attr("r:id")
		case "w:footerReference":
			s.margins[marginKey{document.InFooter, e.Attr("w:type")}] = e.Attr("r:id")
		case "w:type":
			s.kind = e.Attr("w:val")
		case "w:titlePg":
			s.firstPage = isOn(e)
		case "w:sectPrChange":
			c.review.change(document.FormatChange, nil)
		}
	})
	return s
}

// endSection ends a section. How it began, it says only now: a section that goes on on the same
// page has no page break before it.
func (c *content) endSection(s *section) {
	f := c.flow
	if !f.pages {
		return
	}
	if f.section > 0 && (s.kind == "continuous" || s.kind == "nextColumn") {
		f.entries[f.section-1].block = nil
	}
	c.sections = append(c.sections, s)
	c.add(entry{block: &document.PageBreak{}})
	f.section, f.fresh = len(f.entries), true
}

// endText takes away the page break behind the last section.
func (f *flow) endText() {
	if f.section > 0 && f.section == len(f.entries) {
		f.entries = f.entries[:f.section-1]
	}
}

// marginParts returns the parts of the headers and footers that the sections use, in the order of
// the text, each once. A section has those of the one before where it names none.
func (f *file) marginParts(links *relations) []marginPart {
	var parts []marginPart
	seen := map[marginPart]bool{}
	current := map[marginKey]string{}
	for _, s := range f.sections {
		f.meter.work.Step(1)
		for key, id := range s.margins {
			current[key] = id
		}
		for _, key := range marginKeys() {
			to, ok := links.byID[current[key]]
			part := marginPart{to.target, key.where}
			switch {
			case !ok || to.external || seen[part]:
			case key.pages == "first" && !s.firstPage, key.pages == "even" && !f.evenPages:
			default:
				seen[part] = true
				parts = append(parts, part)
			}
		}
	}
	return parts
}

// marginPart is a part with a header or a footer.
type marginPart struct {
	name  string
	where document.Region
}

func marginKeys() []marginKey {
	return []marginKey{
		{document.InHeader, "default"},
		{document.InHeader, "first"},
		{document.InHeader, "even"},
		{document.InFooter, "default"},
		{document.InFooter, "first"},
		{document.InFooter, "even"},
	}
}

// readSettings reads a w:settings (17.15.1.78).
func (f *file) readSettings(s *scanner) {
	s.Root()
	s.Each(func(e xmltext.Element) {
		switch e.Name {
		case "w:evenAndOddHeaders":
			f.evenPages = isOn(e)
		case "w:displayBackgroundShape":
			f.paper = isOn(e)
		}
	})
}
