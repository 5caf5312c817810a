package markup

import "jourdain/grader/document"

// tree is what the tags have opened, down to what is open now.
type tree struct {
	*Reading
	open   []frame // each stands in the one before
	parent any     // what holds all the pieces: numbered lists go on within it
}

// frame is a part of the document that a tag has opened.
type frame struct {
	kind   frameKind
	ends   bool // a tag ends it, further on
	common document.Common
	blocks []document.Block
	list   *document.List
	grid   *grid // of a table, and of its rows
	cell   cell
	header bool // of an item: it has no mark
	terms  bool // of an item of a list of definitions: only terms have come so far

	contents bool // a table of contents stands among its blocks
}

// frameKind says what a frame is; several make a set.
type frameKind uint16

const (
	inContainer frameKind = 1 << iota // what holds all the pieces
	inList
	inItem
	inTable
	inRow
	inCell
	inQuotation
	inCaption
	inContents

	// holders hold blocks.
	holders = inContainer | inItem | inCell | inQuotation | inCaption | inContents

	// fences are what a tag of something else does not reach through.
	fences = inCell | inCaption | inQuotation | inContents
)

// place returns the place of an offset of a block of HTML.
func (t *tree) place(m *Text, offset int) document.Common { return t.On(m.line(offset)) }

// add puts a block into what is open.
func (t *tree) add(block document.Block) {
	t.hold(false)
	top := t.top()
	top.blocks = append(top.blocks, block)
	if _, ok := block.(*document.Contents); ok {
		top.contents = true
	}
}

// hold makes sure that what is open holds blocks: words between two items, or between
// two cells, get an item or a cell of their own. A list between two items belongs to the
// one before.
func (t *tree) hold(list bool) {
	if top := t.top(); top.kind == inList {
		item := frame{kind: inItem, header: true}
		if n := len(top.list.Items); list && n > 0 {
			item.blocks, item.header = top.list.Items[n-1].Blocks, top.list.Items[n-1].Header
			top.list.Items = top.list.Items[:n-1]
		}
		t.push(item)
	}
	if top := t.top(); top.kind == inTable {
		t.push(frame{kind: inRow, grid: top.grid})
	}
	if top := t.top(); top.kind == inRow {
		t.push(frame{kind: inCell, grid: top.grid, cell: plainCell()})
	}
}

func (t *tree) top() *frame { return &t.open[len(t.open)-1] }

func (t *tree) push(frame frame) {
	t.Spend(1)
	if frame.kind&holders != 0 {
		t.Enter()
	}
	t.open = append(t.open, frame)
}

// find returns the number of the innermost frame of some kinds, unless one of others
// stands in between; -1 for none.
func (t *tree) find(kinds, unless frameKind) int {
	for i := len(t.open) - 1; i >= 0; i-- {
		switch kind := t.open[i].kind; {
		case kind&kinds != 0:
			return i
		case kind&unless != 0:
			return -1
		}
	}
	return -1
}

// closeTo closes what is open until so many frames are left.
func (t *tree) closeTo(left int) {
	for len(t.open) > max(left, 1) {
		top := *t.top()
		t.open = t.open[:len(t.open)-1]
		if top.kind&holders != 0 {
			t.Leave()
		}
		if top.contents {
			top.blocks = t.Gather(top.blocks)
		}
		t.close(&top)
	}
}

// closeUnended closes the innermost list, table, quotation or caption as long as no tag
// ends it.
func (t *tree) closeUnended() {
	for {
		i := t.find(inList|inTable|inQuotation|inCaption, 0)
		if i < 0 || t.open[i].ends {
			return
		}
		t.closeTo(i)
	}
}

// close returns a part that is closed to the one that it stands in.
func (t *tree) close(part *frame) {
	switch part.kind {
	case inList:
		if len(part.list.Items) > 0 {
			if part.list.Ordered && t.find(inList, 0) < 0 {
				t.Numbers[t.parent] += len(part.list.Items)
			}
			t.add(part.list)
		}
	case inItem:
		list := t.top().list
		list.Items = append(list.Items, document.Item{Blocks: part.blocks, Header: part.header})
	case inTable:
		if part.grid.finish(); len(part.grid.table.Rows) > 0 {
			t.add(part.grid.table)
		}
		for _, block := range part.blocks {
			t.add(block)
		}
	case inRow:
		part.grid.endRow()
	case inCell:
		t.endCell(part)
	case inQuotation:
		if len(part.blocks) > 0 {
			t.add(&document.Quotation{Common: part.common, Blocks: part.blocks})
		}
	case inCaption:
		t.caption(part.blocks)
	case inContents:
		t.endContents(part)
	case inContainer:
	}
}

// endCell puts a cell into its row. As in Markdown's own tables, an empty one holds an
// empty paragraph.
func (t *tree) endCell(part *frame) {
	if len(part.blocks) == 0 {
		common := part.cell.common
		if common.Place.Line == 0 {
			common = OnLine(t.Last)
		}
		part.blocks = []document.Block{&document.Paragraph{Common: common, Look: t.Looks().Block().Look}}
	}
	part.grid.add(part.cell, part.blocks)
}

// caption puts the paragraphs of a caption before the table that they belong to, or after
// what else is there.
func (t *tree) caption(blocks []document.Block) {
	for _, block := range blocks {
		if p, ok := block.(*document.Paragraph); ok {
			p.Role = document.CaptionRole
		}
	}
	top := t.top()
	if top.kind != inTable {
		for _, block := range blocks {
			t.add(block)
		}
		return
	}
	if len(top.grid.table.Rows) > 0 {
		top.blocks = append(top.blocks, blocks...)
		return
	}
	around := &t.open[len(t.open)-2]
	around.blocks = append(around.blocks, blocks...)
	top.grid.table.Common = OnLine(t.Last)
}

// endContents adds a table of contents. What stands before its first link is its title; without
// links, the headings that it begins with.
func (t *tree) endContents(part *frame) {
	if len(part.blocks) == 0 {
		return
	}
	title := 0
	for title < len(part.blocks) && isTitle(part.blocks[title]) {
		title++
	}
	if title == len(part.blocks) {
		title = leadingHeadings(part.blocks)
	}
	t.add(&document.Contents{
		Common: part.common, Kind: document.TableOfContents, Generated: true,
		Title: part.blocks[:title:title], Entries: part.blocks[title:],
	})
}
