package markup

import (
	"sort"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"jourdain/grader/document"
)

// Text is a text in HTML, and the lines that it stands on.
type Text struct {
	Text   string
	Starts []int // the offset of each line in the text
	Lines  []int // the number of each line; none where nobody counts them
}

// line returns the number of the line that an offset of the text is in.
func (t *Text) line(offset int) int {
	if len(t.Lines) == 0 {
		return 0
	}
	i := sort.SearchInts(t.Starts, offset+1) - 1
	return t.Lines[max(i, 0)]
}

// Node is what stands between the tags and is no tag and no text of HTML.
type Node interface {
	// Words writes it into a heading that is open, and reports whether it can stand there.
	Words(w *Writer) bool
	// Blocks reads it as blocks.
	Blocks() []document.Block
	// IsHTML reports whether it is HTML all the same, which ends nothing that is open.
	IsHTML() bool
}

// Piece is one step of a text: a tag or words of HTML, or a node.
type Piece struct {
	Node        Node // nil for HTML
	Token       html.Token
	In          *Text // where the token stands; nil for a tag in a line of Markdown
	Start, Stop int   // the offsets of the token
	End         int   // the number of the piece that ends what this tag opens; 0 for none
	Level       int   // of a heading that is deeper than the tags for headings go; 0 for any other
}

// raw returns a token as it is written.
func (p *Piece) raw() string { return p.In.Text[p.Start:p.Stop] }

// FindEnds finds for each opening tag the one that ends it. A tag that nothing ends is
// passed over by the end of what it stands in.
func FindEnds(all []Piece) {
	var open []int
	count := map[string]int{}
	for i := range all {
		switch token := &all[i].Token; {
		case all[i].Node != nil || IsVoid(token.DataAtom):
		case token.Type == html.StartTagToken:
			open = append(open, i)
			count[token.Data]++
		case token.Type == html.EndTagToken && count[token.Data] > 0:
			for ended := false; !ended; {
				last := open[len(open)-1]
				open = open[:len(open)-1]
				name := all[last].Token.Data
				count[name]--
				if ended = name == token.Data; ended {
					all[last].End = i
				}
			}
		}
	}
}

// IsVoid reports whether an element holds nothing and has no end (HTML, 13.1.2).
func IsVoid(a atom.Atom) bool {
	switch a {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta,
		atom.Param, atom.Source, atom.Track, atom.Wbr:
		return true
	default:
		return false
	}
}

// Lines cleans a text of several lines.
func Lines(text string) string {
	all := strings.Split(text, "\n")
	for i := range all {
		all[i] = document.Clean(all[i])
	}
	return strings.Join(all, "\n")
}

// ImageOnly reports whether a heading has no words, and an image.
func ImageOnly(h *document.Heading) bool {
	if !h.Empty() {
		return false
	}
	for i := range h.Spans {
		if h.Spans[i].Kind == document.ImageSpan {
			return true
		}
	}
	return false
}
