package rules

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// AnchoredImage asks to look at what floats over the page: a text box that is not in
// the line, and an image that is tied to the page and not to the text.
var AnchoredImage = rule.Rule{
	ID:       "anchored-image",
	About:    rule.Images,
	Severity: rule.Review,
	Formats:  document.Office(),
	Cases:    []string{"box", "page"},
	Run: func(p *rule.Pass) {
		found, objects := 0, 0
		for range allImages(p.Reading) {
			objects++
		}
		for block := range p.Doc.All() {
			switch b := block.(type) {
			case *document.Box:
				if !b.Shape && boxWords(b) != "" {
					objects++
				}
				if b.Shape || b.Anchor == document.AsCharacter || boxWords(b) == "" || isCaptioned(b) {
					continue
				}
				found++
				p.Report(b.Place, rule.In("box"), rule.As(rule.Review), rule.Excerpt(boxWords(b)))
			case *document.Figure:
				if b.Anchor == document.ToPage {
					found++
					p.Report(b.Place, rule.In("page"), rule.As(rule.Review), rule.Excerpt(b.Name))
				}
			}
		}
		p.Judge(objects)
		if found == 0 {
			p.Right(objects, nil)
		}
	},
}

// boxWords returns the first words in a text box; "" for none.
func boxWords(b *document.Box) string {
	for _, block := range b.Blocks {
		switch inner := block.(type) {
		case *document.Paragraph:
			if text := strings.TrimSpace(inner.Text()); text != "" {
				return text
			}
		case *document.Heading:
			return inner.Text()
		}
	}
	return ""
}

// isCaptioned reports whether a box is the frame that programs put around an image and
// its caption.
func isCaptioned(b *document.Box) bool {
	for _, block := range b.Blocks {
		if p, ok := block.(*document.Paragraph); ok && (p.Role == document.CaptionRole || hasImage(p.Spans)) {
			return true
		}
	}
	return false
}
