package rules

import "jourdain/grader/document"

// hasLoose reports whether a document has an image or a box that is no part of a line: it may
// lie behind a text.
func hasLoose(doc *document.Document) bool {
	for _, m := range doc.Margins {
		if anyLoose(m.Blocks) {
			return true
		}
	}
	return anyLoose(doc.Blocks)
}

func anyLoose(blocks []document.Block) bool {
	for _, block := range blocks {
		loose := false
		switch b := block.(type) {
		case *document.Figure:
			loose = true
		case *document.Box:
			loose = b.Anchor != document.AsCharacter || anyLoose(b.Blocks)
		case *document.Heading:
			loose = looseIn(b.Spans)
		case *document.Paragraph:
			loose = looseIn(b.Spans)
		case *document.List:
			for i := range b.Items {
				loose = loose || anyLoose(b.Items[i].Blocks)
			}
		case *document.Table:
			for i := range b.Rows {
				for j := range b.Rows[i].Cells {
					loose = loose || anyLoose(b.Rows[i].Cells[j].Blocks)
				}
			}
		}
		if loose {
			return true
		}
	}
	return false
}

func looseIn(spans []document.Span) bool {
	for i := range spans {
		if f := spans[i].Figure; f != nil && f.Anchor != document.AsCharacter {
			return true
		}
	}
	return false
}
