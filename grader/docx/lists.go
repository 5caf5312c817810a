package docx

import "jourdain/grader/document"

// assembler makes blocks of the entries of a flow: lists of the paragraphs that are entries of
// one, indexes of what stands in one.
type assembler struct {
	blocks []document.Block
	open   []openList
}

// openList is a list that may get more items.
type openList struct {
	list  *document.List
	of    *list
	level int
}

func assemble(entries []entry) []document.Block {
	a := &assembler{blocks: make([]document.Block, 0, len(entries))}
	for i := 0; i < len(entries); i++ {
		e := &entries[i]
		switch {
		case e.block == nil:
		case e.contents != nil:
			end := i + 1
			for end < len(entries) && entries[end].contents == e.contents {
				end++
			}
			a.open = nil
			a.blocks = append(a.blocks, e.contents.finish(entries[i:end])...)
			i = end - 1
		case e.numbered != nil && (len(a.open) > 0 || e.numbered.list.level(e.numbered.level).marks()):
			a.item(e)
		case e.attached && len(a.open) > 0, isBetween(entries, i) && len(a.open) > 0:
			a.intoItem(e.block)
		default:
			a.open = nil
			a.blocks = append(a.blocks, e.block)
		}
	}
	return a.blocks
}

// isBetween reports whether an entry is a page break between two entries of one list.
func isBetween(entries []entry, i int) bool {
	_, ok := entries[i].block.(*document.PageBreak)
	return ok && i+1 < len(entries) && entries[i+1].numbered != nil && i > 0 && entries[i-1].numbered != nil &&
		entries[i-1].numbered.list == entries[i+1].numbered.list
}

// item adds a paragraph that is an entry of a list: to the list that is open on its level, or to a
// new one in the entry above.
func (a *assembler) item(e *entry) {
	n := e.numbered
	for last := len(a.open) - 1; last >= 0; last-- {
		if o := &a.open[last]; o.level < n.level || o.level == n.level && o.of.looksAs(n.list, n.level) {
			break
		}
		a.open = a.open[:last]
	}
	for last := len(a.open) - 1; last < 0 || a.open[last].level < n.level; last++ {
		a.begin(e, last+1)
	}
	list := a.open[len(a.open)-1].list
	list.Items = append(list.Items, document.Item{Blocks: []document.Block{e.block}, Header: n.list.level(n.level).format == "none"})
}

// looksAs reports whether the entries of another list go on this one for who sees them: of lists with
// bullets, no number says where one ends.
func (l *list) looksAs(other *list, level int) bool {
	return l == other || l.kind == other.kind && l.own[level] == nil && other.own[level] == nil &&
		!l.ordered(level) && !other.ordered(level)
}

// begin opens a list for an entry, one level deeper than those that are open.
func (a *assembler) begin(e *entry, depth int) {
	level := 0
	if depth > 0 {
		level = a.open[depth-1].level + 1
	}
	list := &document.List{Ordered: e.numbered.list.ordered(level), Continues: depth == 0 && level == e.numbered.level && e.goesOn}
	if depth == 0 {
		a.blocks = append(a.blocks, list)
	} else {
		a.intoItem(list)
	}
	a.open = append(a.open, openList{list, e.numbered.list, level})
}

// intoItem adds a block to the last item of the innermost list that is open.
func (a *assembler) intoItem(block document.Block) {
	list := a.open[len(a.open)-1].list
	if len(list.Items) == 0 {
		list.Items = append(list.Items, document.Item{})
	}
	item := &list.Items[len(list.Items)-1]
	item.Blocks = append(item.Blocks, block)
}
