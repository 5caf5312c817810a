package markup

import "jourdain/grader/document"

// The methods of this file are for who sees the pieces before the flow, see [Reading].

// Add ends the words before it and puts a block into what is open.
func (f *Flow) Add(block document.Block) {
	f.endWords()
	f.add(block)
}

// EndWords ends the words that are open.
func (f *Flow) EndWords() { f.endWords() }

// Put puts a span into the words, and begins a paragraph where there is none.
func (f *Flow) Put(span document.Span, p *Piece) {
	if f.code != nil {
		f.endWords()
	}
	if f.heading == nil {
		f.words.begin(f.place(p.In, p.Start))
	}
	f.words.Put(span)
}

// IsCode reports whether a text is read that is shown as it is.
func (f *Flow) IsCode() bool { return f.code != nil }

// IsBegun reports whether there are words that nothing has ended.
func (f *Flow) IsBegun() bool { return f.heading != nil || f.words.begun }

// Skip passes over an element that a piece opens: what it holds is not read.
func (f *Flow) Skip(p *Piece) { f.now = max(f.now, p.End) }

// Now is the number of the piece that is read.
func (f *Flow) Now() int { return f.now }

// Place returns the place of a piece.
func (f *Flow) Place(p *Piece) document.Common { return f.place(p.In, p.Start) }

// BeginContents opens a table of contents, which [Flow.EndContents] closes.
func (f *Flow) BeginContents(p *Piece) {
	f.endWords()
	f.hold(false)
	f.push(frame{kind: inContents, ends: true, common: f.place(p.In, p.Start)})
}

// EndContents closes the table of contents that is open.
func (f *Flow) EndContents() {
	f.endWords()
	if i := f.find(inContents, 0); i >= 0 {
		f.closeTo(i)
	}
}

func isTitle(block document.Block) bool {
	switch b := block.(type) {
	case *document.Heading:
		return true
	case *document.Paragraph:
		for i := range b.Spans {
			if b.Spans[i].Link != nil {
				return false
			}
		}
		return true
	default:
		return false
	}
}

func leadingHeadings(blocks []document.Block) int {
	for i, block := range blocks {
		if _, ok := block.(*document.Heading); !ok {
			return i
		}
	}
	return len(blocks)
}
