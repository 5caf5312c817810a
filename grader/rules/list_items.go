package rules

import (
	"iter"

	"jourdain/grader/document"
)

// inList returns the paragraphs of a list and of those below it.
func inList(list *document.List) iter.Seq[*document.Paragraph] {
	return func(yield func(*document.Paragraph) bool) { eachInList(list, yield) }
}

func eachInList(list *document.List, yield func(*document.Paragraph) bool) bool {
	for i := range list.Items {
		for _, block := range list.Items[i].Blocks {
			switch b := block.(type) {
			case *document.Paragraph:
				if !yield(b) {
					return false
				}
			case *document.List:
				if !eachInList(b, yield) {
					return false
				}
			}
		}
	}
	return true
}
