package rules

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// RealList reports a list whose bullets or numbers were typed: two paragraphs, or two
// lines of one, that begin with the same mark, or with numbers that grow by one (package
// marker). Where the mark may be something else (speech, the choices of a form, the name of
// a person, a clause, a heading), it is a question; a typed table of contents and columns
// are the matter of other rules. In a real list it reports the marks that were left beside
// those that the list puts itself. The limit "at-least" asks for so many real
// lists, and "ordered" and "bulleted" for so many of a kind.
var RealList = rule.Rule{
	ID:       "real-list",
	About:    rule.Lists,
	Severity: rule.Error,
	Cases: []string{
		rule.DefaultCase, "numbers", "dashes", "left", "left-numbers", "missing", "not-numbered", "not-bulleted",
	},
	Limits: []string{"at-least", "ordered", "bulleted"},
	Yields: map[string][]rule.Better{
		"missing":      {{ID: "matches-model", Cases: []string{"missing", "paragraph", "title", "heading", "list-joined", "item", "joined"}}},
		"not-numbered": {{ID: "matches-model", Cases: []string{"numbered", "list-joined"}}},
		"not-bulleted": {{ID: "matches-model", Cases: []string{"bulleted", "list-joined"}}},
	},
	Run: func(p *rule.Pass) {
		s := listSearch{pass: p}
		s.blocks(p.Doc.Blocks)
		s.end()
		s.kinds(s.lists, int(p.Limit("at-least", 0)), int(p.Limit("ordered", 0)), int(p.Limit("bulleted", 0)))
		if s.found == 0 {
			p.Right(s.lists, nil)
		}
	},
}

// listSearch looks for real lists, and gathers the lines that follow each other and begin as
// items do.
type listSearch struct {
	pass  *rule.Pass
	found int
	lists int // the real lists that stand in no other
	terms int // those of them that are terms with what they mean: no work asks for such

	ordered, bulleted int    // the real lists of each kind
	typed             [2]int // those that are typed for certain, bulleted and numbered
	speech            int    // what may be a list or something else

	run     listRun
	written []string        // the lines of the paragraph at hand
	above   string          // the line before, which has no mark
	notes   map[string]bool // see [listSearch.hasNotes]

	alike map[*document.Paragraph]bool // see [listSearch.areHeadings]

	quoter quoter
}

// blocks looks at blocks that follow each other. What stands in a cell, in a box or in an item
// goes on with nothing outside it.
func (s *listSearch) blocks(blocks []document.Block) {
	for _, block := range blocks {
		if block.At().Region.Has(document.Hidden) {
			continue
		}
		if p, ok := block.(*document.Paragraph); ok {
			s.paragraph(p)
			continue
		}
		s.end()
		switch b := block.(type) {
		case *document.List:
			s.list(b)
		case *document.Table:
			for i := range b.Rows {
				for j := range b.Rows[i].Cells {
					s.blocks(b.Rows[i].Cells[j].Blocks)
					s.end()
				}
			}
		case *document.Box:
			s.blocks(b.Blocks)
		case *document.Quotation:
			s.blocks(b.Blocks)
		}
		s.end()
	}
}

// list counts a real list and looks at what was typed in its items.
func (s *listSearch) list(list *document.List) {
	switch {
	case list.Definitions: // terms, each with what it means: neither bullets nor numbers
	case list.Ordered:
		s.ordered++
	default:
		s.bulleted++
	}
	if !list.Place.Region.Has(document.InList) {
		s.lists++
		if list.Definitions {
			s.terms++
		}
	}
	s.left(list)
	for i := range list.Items {
		s.blocks(list.Items[i].Blocks)
		s.end()
	}
}

// kinds reports that there are fewer lists than the work asks for, or fewer of a kind. A
// list that is typed is at fault already, and does not count a second time.
func (s *listSearch) kinds(lists, least, ordered, bulleted int) {
	there := lists + s.typed[0] + s.typed[1] + s.speech
	s.pass.Judge(max(there, least, ordered+bulleted))
	report := func(name string, want, got, typed int) {
		s.found++
		s.pass.Report(start(s.pass.Doc), rule.In(name), rule.Want(want), rule.Got(got), rule.Things(want-got-typed))
	}
	if lists -= s.terms; lists < least {
		report("missing", least, lists, s.typed[0]+s.typed[1])
		return
	}
	if s.ordered < ordered {
		report("not-numbered", ordered, s.ordered, s.typed[1])
	}
	if s.bulleted < bulleted {
		report("not-bulleted", bulleted, s.bulleted, s.typed[0])
	}
}
