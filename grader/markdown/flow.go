package markdown

import (
	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"

	"jourdain/grader/document"
)

// flow reads what a container holds when some of it is HTML. As on the page, the blocks
// of HTML and the parts in Markdown are one stream: what a tag opens stays open over
// blank lines, and the Markdown between two tags stands in it.
type flow struct {
	*reader
	pieces  []piece
	now     int     // the number of the piece that is read
	open    []frame // what is open; each stands in the one before
	words   *paragraph
	heading *document.Heading // the one that is open; nil for none
	until   int               // the number of the piece that ends it; 0 for none
	code    *document.Code    // the one that is open; nil for none
	shown   []byte            // the text of the code
	hidden  bool              // nobody sees what is read
	summary bool              // a <summary> is open, which names what can be unfolded below it
	parent  ast.Node          // the block that holds all the pieces

	languages languages // what the tags say that hold blocks
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
type frameKind uint8

const (
	inContainer frameKind = 1 << iota // what holds all the pieces
	inList
	inItem
	inTable
	inRow
	inCell
	inQuotation
	inCaption

	// holders hold blocks.
	holders = inContainer | inItem | inCell | inQuotation | inCaption
)

// flow reads what a container holds, from its first block of HTML on.
func (r *reader) flow(first ast.Node) []document.Block {
	f := &flow{reader: r, pieces: r.pieces(first), open: []frame{{kind: inContainer}}, parent: first.Parent()}
	f.words = f.newParagraph()
	outer := r.language
	defer func() { r.language = outer }()
	var in *markup
	for f.now = 0; f.now < len(f.pieces) && f.err == nil; f.now++ {
		p := &f.pieces[f.now]
		if in != nil && p.in != in {
			f.endBlock()
		}
		in = p.in
		switch {
		case p.node != nil:
			f.node(p.node)
		case p.token.Type == html.TextToken:
			f.write(p)
		case p.token.Type == html.EndTagToken:
			f.endTag(p)
		case p.token.Type == html.CommentToken || p.token.Type == html.DoctypeToken:
			f.comment(p)
		case isApart(p.token):
			f.skip(p)
		default:
			f.startTag(p)
		}
		f.speak(p, outer)
	}
	f.endWords()
	f.closeTo(1)
	return f.open[0].blocks
}

// speak takes in what a tag that holds blocks says of the language of what it holds.
func (f *flow) speak(p *piece, outer string) {
	if p.node == nil && (isStructure(p.token) || partsWords(p.token)) {
		f.languages.tag(p.token, p.end > 0)
		f.language = f.languages.now(outer)
	}
}

// place returns the place of an offset of a block of HTML.
func (f *flow) place(m *markup, offset int) document.Common { return f.on(m.line(offset)) }

// node reads a part in Markdown. It ends what no tag ends: in a learner's file, a tag
// that is missing must not swallow the rest of the text.
func (f *flow) node(n ast.Node) {
	if _, isParagraph := n.(*ast.Paragraph); isParagraph && f.heading != nil {
		f.words.flow(" ")
		f.inline(f.words.writer, n)
		f.words.solid = true
		return
	}
	f.endWords()
	if n.Kind() != ast.KindHTMLBlock {
		f.closeUnended()
	} else if f.top().kind&holders == 0 {
		return // a comment between two items
	}
	for _, block := range f.block(nil, n) {
		if f.hidden {
			block.At().Region |= document.Hidden
		}
		f.add(block)
	}
}

// endBlock ends a block of HTML: its words, and the tags that dress them.
func (f *flow) endBlock() {
	if f.heading != nil && f.until >= f.now {
		return
	}
	f.endWords()
	f.words, f.summary = f.newParagraph(), false
}

// skip passes an element through as it is, with what stands in it.
func (f *flow) skip(p *piece) {
	last := max(f.now, p.end)
	if p.end == 0 && p.token.Type == html.StartTagToken {
		for last+1 < len(f.pieces) && f.pieces[last+1].in == p.in {
			last++
		}
	}
	for ; f.now <= last; f.now++ {
		first := &f.pieces[f.now]
		if first.node != nil {
			f.hidden = true
			f.node(first.node)
			f.hidden = false
			continue
		}
		if first.in == nil {
			continue
		}
		for f.now < last && f.pieces[f.now+1].in == first.in {
			f.now++
		}
		f.raw(first.in, first.start, f.pieces[f.now].stop)
	}
	f.now = last
}

// add puts a block into what is open.
func (f *flow) add(block document.Block) {
	f.hold(false)
	top := f.top()
	top.blocks = append(top.blocks, block)
	if _, ok := block.(*document.Contents); ok {
		top.contents = true
	}
}

// hold makes sure that what is open holds blocks: words between two items, or between
// two cells, get an item or a cell of their own. A list between two items belongs to the
// one before.
func (f *flow) hold(list bool) {
	if top := f.top(); top.kind == inList {
		item := frame{kind: inItem, header: true}
		if n := len(top.list.Items); list && n > 0 {
			item.blocks, item.header = top.list.Items[n-1].Blocks, top.list.Items[n-1].Header
			top.list.Items = top.list.Items[:n-1]
		}
		f.push(item)
	}
	if top := f.top(); top.kind == inTable {
		f.push(frame{kind: inRow, grid: top.grid})
	}
	if top := f.top(); top.kind == inRow {
		f.push(frame{kind: inCell, grid: top.grid, cell: plainCell()})
	}
}

func (f *flow) top() *frame { return &f.open[len(f.open)-1] }

func (f *flow) push(frame frame) {
	f.spend(1)
	if frame.kind&holders != 0 {
		f.enter()
	}
	f.open = append(f.open, frame)
}

// find returns the number of the innermost frame of some kinds, unless one of others
// stands in between; -1 for none.
func (f *flow) find(kinds, unless frameKind) int {
	for i := len(f.open) - 1; i >= 0; i-- {
		switch kind := f.open[i].kind; {
		case kind&kinds != 0:
			return i
		case kind&unless != 0:
			return -1
		}
	}
	return -1
}

// closeTo closes what is open until so many frames are left.
func (f *flow) closeTo(left int) {
	for len(f.open) > max(left, 1) {
		top := *f.top()
		f.open = f.open[:len(f.open)-1]
		if top.kind&holders != 0 {
			f.leave()
		}
		if top.contents {
			top.blocks = f.gather(top.blocks)
		}
		f.close(&top)
	}
}

// closeUnended closes the innermost list, table, quotation or caption as long as no tag
// ends it.
func (f *flow) closeUnended() {
	for {
		i := f.find(inList|inTable|inQuotation|inCaption, 0)
		if i < 0 || f.open[i].ends {
			return
		}
		f.closeTo(i)
	}
}

// close returns a part that is closed to the one that it stands in.
func (f *flow) close(part *frame) {
	switch part.kind {
	case inList:
		if len(part.list.Items) > 0 {
			if part.list.Ordered && f.find(inList, 0) < 0 {
				f.numbers[f.parent] += len(part.list.Items)
			}
			f.add(part.list)
		}
	case inItem:
		list := f.top().list
		list.Items = append(list.Items, document.Item{Blocks: part.blocks, Header: part.header})
	case inTable:
		if part.grid.finish(); len(part.grid.table.Rows) > 0 {
			f.add(part.grid.table)
		}
		for _, block := range part.blocks {
			f.add(block)
		}
	case inRow:
		part.grid.endRow()
	case inCell:
		f.endCell(part)
	case inQuotation:
		if len(part.blocks) > 0 {
			f.add(&document.Quotation{Common: part.common, Blocks: part.blocks})
		}
	case inCaption:
		f.caption(part.blocks)
	case inContainer:
	}
}
