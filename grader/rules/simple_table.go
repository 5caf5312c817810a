package rules

import (
	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
)

// SimpleTable asks to look at a table that is hard to follow by ear: merged cells, a
// table in a table, a table that only arranges the page (more than half of its cells
// are empty), one of which all rows are headers, so that they are the headers of nothing: a
// program gives that mark to tables that arrange the page.
var SimpleTable = rule.Rule{
	ID:       "simple-table",
	About:    rule.Tables,
	Severity: rule.Review,
	Needs:    []rule.ID{"real-table"},
	Cases:    []string{"merged", "nested", "layout", "marked"},
	Run: func(p *rule.Pass) {
		tables, found := 0, 0
		for block := range p.Doc.All() {
			t, ok := block.(*document.Table)
			if !ok || len(t.Rows) == 0 {
				continue
			}
			tables++
			name := ""
			switch shape := measureTable(t); {
			case shape.nested > 0:
				name = "nested"
			case shape.merged > 0:
				name = "merged"
			case 2*shape.empty > shape.cells && shape.cells > 2:
				name = "layout"
			case t.HeaderRows >= len(t.Rows):
				name = "marked"
			default:
				continue
			}
			found++
			p.Report(t.Place, rule.In(name), rule.As(rule.Review), rule.Excerpt(firstCell(t)))
		}
		p.Judge(tables)
		if found == 0 {
			p.Right(tables, nil)
		}
	},
}
