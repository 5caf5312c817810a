package rules

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// ListMakesSense advises to look at a list of a single item, and at two ordered lists
// with only an empty line between them, which begin to count anew. Lists of which one goes on
// with the other are one.
var ListMakesSense = rule.Rule{
	ID:       "list-makes-sense",
	About:    rule.Lists,
	Severity: rule.Advice,
	Cases:    []string{"single", "cut"},
	Run: func(p *rule.Pass) {
		lists, found := 0, 0
		parts := partsOfLists(p.Doc.Blocks)
		var before *document.List
		gap := false
		for i, block := range p.Doc.Blocks {
			list, ok := block.(*document.List)
			if !ok {
				paragraph, isParagraph := block.(*document.Paragraph)
				gap = isParagraph && len(paragraph.Spans) < 2 && isSpaceOnly(paragraph.Text())
				if !gap {
					before = nil
				}
				continue
			}
			if list.Place.Region.Has(document.Hidden) {
				continue
			}
			lists++
			switch {
			case parts[list]:
			case before != nil && gap && list.Ordered && before.Ordered:
				found++
				p.Report(list.Place, rule.In("cut"), rule.As(rule.Advice), rule.Excerpt(firstWords(list)))
			case len(list.Items) == 1 && !hasInner(list) && !besideList(p.Doc.Blocks, i) && firstWords(list) != "":
				found++
				p.Report(list.Place, rule.In("single"), rule.As(rule.Advice), rule.Excerpt(firstWords(list)))
			}
			before, gap = list, false
		}
		p.Judge(lists)
		if found == 0 {
			p.Right(lists, nil)
		}
	},
}

// partsOfLists returns the lists that go on with another one, and those that another one goes
// on with.
func partsOfLists(blocks []document.Block) map[*document.List]bool {
	parts := map[*document.List]bool{}
	var before *document.List
	for _, block := range blocks {
		list, ok := block.(*document.List)
		if !ok || !list.Ordered {
			continue
		}
		if list.Continues {
			parts[list] = true
			if before != nil {
				parts[before] = true
			}
		}
		before = list
	}
	return parts
}

func firstWords(list *document.List) string {
	for paragraph := range inList(list) {
		if text := paragraph.Text(); text != "" {
			return text
		}
	}
	return ""
}

// besideList reports whether another list stands directly before or after: some programs
// (Calligra) write each item as a list of its own.
func besideList(blocks []document.Block, i int) bool {
	isList := func(at int) bool {
		if at < 0 || at >= len(blocks) {
			return false
		}
		_, ok := blocks[at].(*document.List)
		return ok
	}
	return isList(i-1) || isList(i+1)
}

// hasInner reports whether the only item holds a list or several paragraphs.
func hasInner(list *document.List) bool {
	return len(list.Items[0].Blocks) != 1 || list.Items[0].Header
}
