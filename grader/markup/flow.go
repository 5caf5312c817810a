package markup

import (
	"golang.org/x/net/html"

	"jourdain/grader/document"
)

// Reading is what a reader of HTML and the flows of one text share.
type Reading struct {
	*Guard
	Line
	Numbers  Numbers
	Language string // what the tags around say; "" for that of the document
	// Keeps is set where the tags among words are spans of their own, and what is no text of the
	// page a block.
	Keeps bool
	// Looks returns the looks of words that no tag has dressed yet.
	Looks func() Looks
	// Gather puts together what only the blocks beside each other tell.
	Gather func([]document.Block) []document.Block
	// Before, unless it is nil, sees each piece of HTML first, and reports whether that was all.
	Before func(*Flow, *Piece) bool
	// Begun, unless it is nil, sees each list that a tag begins.
	Begun func(*document.List, *Piece)
	// Finish, unless it is nil, sees each paragraph and each heading before it is put into what is
	// open.
	Finish func(document.Block)
}

// Flow reads what a container holds when some of it is HTML. As on the page, the blocks
// of HTML and the nodes are one stream: what a tag opens stays open over
// blank lines, and the Markdown between two tags stands in it.
type Flow struct {
	*Reading
	pieces  []Piece
	now     int     // the number of the piece that is read
	open    []frame // what is open; each stands in the one before
	words   *paragraph
	heading *document.Heading // the one that is open; nil for none
	until   int               // the number of the piece that ends it; 0 for none
	code    *document.Code    // the one that is open; nil for none
	shown   []byte            // the text of the code
	hidden  bool              // nobody sees what is read
	summary bool              // a <summary> is open, which names what can be unfolded below it
	parent  any               // what holds all the pieces: numbered lists go on within it

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

// Read reads what a container holds.
func (r *Reading) Read(pieces []Piece, parent any) []document.Block {
	return r.ReadFrom(pieces, 0, len(pieces), parent)
}

// ReadFrom reads the pieces from one on, up to another.
func (r *Reading) ReadFrom(pieces []Piece, from, to int, parent any) []document.Block {
	f := &Flow{Reading: r, pieces: pieces, open: []frame{{kind: inContainer}}, parent: parent}
	f.words = f.newParagraph(r.Looks())
	outer := r.Language
	defer func() { r.Language = outer }()
	var in *Text
	for f.now = from; f.now < to && f.Err == nil; f.now++ {
		p := &f.pieces[f.now]
		if in != nil && p.In != in {
			f.endBlock()
		}
		in = p.In
		if p.Node == nil && f.Before != nil && f.Before(f, p) {
			continue
		}
		switch {
		case p.Node != nil:
			f.node(p.Node)
		case p.Token.Type == html.TextToken:
			f.write(p)
		case p.Token.Type == html.EndTagToken:
			f.endTag(p)
		case p.Token.Type == html.CommentToken || p.Token.Type == html.DoctypeToken:
			f.comment(p)
		case IsApart(p.Token):
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
func (f *Flow) speak(p *Piece, outer string) {
	if p.Node == nil && (IsStructure(p.Token) || partsWords(p.Token)) {
		f.languages.tag(p.Token, p.End > 0)
		f.Language = f.languages.now(outer)
	}
}

// place returns the place of an offset of a block of HTML.
func (f *Flow) place(m *Text, offset int) document.Common { return f.On(m.line(offset)) }

// node reads what is not HTML. It ends what no tag ends: in a learner's file, a tag
// that is missing must not swallow the rest of the text.
func (f *Flow) node(n Node) {
	if f.heading != nil && n.Words(f.words.Writer) {
		return
	}
	f.endWords()
	if !n.IsHTML() {
		f.closeUnended()
	} else if f.top().kind&holders == 0 {
		return // a comment between two items
	}
	for _, block := range n.Blocks() {
		if f.hidden {
			block.At().Region |= document.Hidden
		}
		f.add(block)
	}
}

// endBlock ends a block of HTML: its words, and the tags that dress them.
func (f *Flow) endBlock() {
	if f.heading != nil && f.until >= f.now {
		return
	}
	f.endWords()
	f.words, f.summary = f.newParagraph(f.Looks()), false
}

// skip passes an element through as it is, with what stands in it.
func (f *Flow) skip(p *Piece) {
	last := max(f.now, p.End)
	if p.End == 0 && p.Token.Type == html.StartTagToken {
		for last+1 < len(f.pieces) && f.pieces[last+1].In == p.In {
			last++
		}
	}
	for ; f.now <= last; f.now++ {
		first := &f.pieces[f.now]
		if first.Node != nil {
			f.hidden = true
			f.node(first.Node)
			f.hidden = false
			continue
		}
		if first.In == nil {
			continue
		}
		for f.now < last && f.pieces[f.now+1].In == first.In {
			f.now++
		}
		f.raw(first.In, first.Start, f.pieces[f.now].Stop)
	}
	f.now = last
}

// add puts a block into what is open.
func (f *Flow) add(block document.Block) {
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
func (f *Flow) hold(list bool) {
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

func (f *Flow) top() *frame { return &f.open[len(f.open)-1] }

func (f *Flow) push(frame frame) {
	f.Spend(1)
	if frame.kind&holders != 0 {
		f.Enter()
	}
	f.open = append(f.open, frame)
}

// find returns the number of the innermost frame of some kinds, unless one of others
// stands in between; -1 for none.
func (f *Flow) find(kinds, unless frameKind) int {
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
func (f *Flow) closeTo(left int) {
	for len(f.open) > max(left, 1) {
		top := *f.top()
		f.open = f.open[:len(f.open)-1]
		if top.kind&holders != 0 {
			f.Leave()
		}
		if top.contents {
			top.blocks = f.Gather(top.blocks)
		}
		f.close(&top)
	}
}

// closeUnended closes the innermost list, table, quotation or caption as long as no tag
// ends it.
func (f *Flow) closeUnended() {
	for {
		i := f.find(inList|inTable|inQuotation|inCaption, 0)
		if i < 0 || f.open[i].ends {
			return
		}
		f.closeTo(i)
	}
}

// close returns a part that is closed to the one that it stands in.
func (f *Flow) close(part *frame) {
	switch part.kind {
	case inList:
		if len(part.list.Items) > 0 {
			if part.list.Ordered && f.find(inList, 0) < 0 {
				f.Numbers[f.parent] += len(part.list.Items)
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
	case inContents:
		f.endContents(part)
	case inContainer:
	}
}
