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
	*tree
	pieces  []Piece
	now     int // the number of the piece that is read
	words   *paragraph
	heading *document.Heading // the one that is open; nil for none
	until   int               // the number of the piece that ends it; 0 for none
	code    *document.Code    // the one that is open; nil for none
	shown   []byte            // the text of the code
	hidden  bool              // nobody sees what is read
	summary bool              // a <summary> is open, which names what can be unfolded below it

	languages languages // what the tags say that hold blocks
}

// Read reads what a container holds.
func (r *Reading) Read(pieces []Piece, parent any) []document.Block {
	return r.ReadFrom(pieces, 0, len(pieces), parent)
}

// ReadFrom reads the pieces from one on, up to another.
func (r *Reading) ReadFrom(pieces []Piece, from, to int, parent any) []document.Block {
	f := &Flow{tree: &tree{Reading: r, open: []frame{{kind: inContainer}}, parent: parent}, pieces: pieces}
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
