package markup

import (
	"jourdain/grader/document"
	"jourdain/grader/work"
)

// Limits bounds what a text may ask of who reads it. What goes beyond is refused as
// [document.TooBig], and the error's detail names the limit.
type Limits struct {
	// Depth is how deep things may stand in each other.
	Depth int
	// Paragraph is the size of the words of one paragraph or heading, in bytes.
	Paragraph int
	// Pieces is how many tags, cells and spans there may be, with what else the reader counts.
	Pieces int
}

// Guard counts what is read. Once a limit is reached it has an error, and the rest is to be
// left out.
type Guard struct {
	Work   *work.Counter
	Limits Limits
	Err    *document.Unreadable
	pieces int
	depth  int
}

// OK reports whether to read on.
func (g *Guard) OK() bool {
	g.Work.Step(1)
	return g.Err == nil
}

// Fail stops the reading because of a limit.
func (g *Guard) Fail(limit string) {
	if g.Err == nil {
		g.Err = &document.Unreadable{Reason: document.TooBig, Detail: limit}
	}
}

// Spend counts pieces.
func (g *Guard) Spend(n int) {
	g.Work.Step(n)
	if g.pieces += n; g.pieces > g.Limits.Pieces {
		g.Fail(document.LimitElements)
	}
}

// Enter goes one step down, unless that is too deep; [Guard.Leave] comes back up, in any case.
func (g *Guard) Enter() bool {
	if g.depth++; g.depth > g.Limits.Depth {
		g.Fail(document.LimitDepth)
	}
	return g.OK()
}

// Leave comes back up.
func (g *Guard) Leave() { g.depth-- }
