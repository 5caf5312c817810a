package markdown

import (
	"bytes"
	"sort"
	"strings"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
)

// cutter cuts a text's blocks of HTML into tags and words, with the lines that they stand on.
type cutter struct {
	*guard
	position
	source []byte // the text, without the front matter
}

// html reads a block of HTML that stands for one thing: the beginning of a table of
// contents, lines without words, or a comment, which is passed through as it is.
func (r *reader) html(n *ast.HTMLBlock) document.Block {
	text := strings.TrimSpace(r.markup(n).text)
	switch {
	case contentsStart().MatchString(text):
		contents := newContents(r.at(n))
		r.places[contents] = true
		return contents
	case contentsTag().MatchString(text):
		return newContents(r.at(n))
	case breaks().MatchString(text):
		return r.emptyLines(n, text)
	default:
		return &document.Raw{Common: r.at(n), Text: lines(text)}
	}
}

var breaks = pattern.New(`(?i)^(<br\s*/?>\s*)+$`)

// emptyLines reads <br> on lines of their own, which people write to make space.
func (r *reader) emptyLines(n ast.Node, text string) document.Block {
	p := &document.Paragraph{Common: r.at(n), Look: r.looks.plain()}
	for range strings.Count(text, "<") {
		p.Spans = append(p.Spans, document.Span{Kind: document.LineBreak, Look: r.looks.plain()})
	}
	return p
}

// lines cleans a text of several lines.
func lines(text string) string {
	all := strings.Split(text, "\n")
	for i := range all {
		all[i] = document.Clean(all[i])
	}
	return strings.Join(all, "\n")
}

// markup is the text of a block of HTML.
type markup struct {
	text   string
	starts []int // the offset of each line in the text
	lines  []int // the number of each line
}

func (c *cutter) markup(n *ast.HTMLBlock) *markup {
	m := &markup{}
	var text strings.Builder
	add := func(start int, line []byte) {
		m.starts = append(m.starts, text.Len())
		m.lines = append(m.lines, c.line(start))
		text.Write(line)
	}
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		add(segment.Start, segment.Value(c.source))
	}
	if n.HasClosure() {
		add(n.ClosureLine.Start, n.ClosureLine.Value(c.source))
	}
	m.text = text.String()
	return m
}

// line returns the number of the line that an offset of the text is in.
func (m *markup) line(offset int) int {
	i := sort.SearchInts(m.starts, offset+1) - 1
	return m.lines[max(i, 0)]
}

// piece is one step of what a container holds: a tag or the words of a block of HTML,
// or a part in Markdown.
type piece struct {
	node        ast.Node // the part in Markdown, or a block of HTML that is one thing
	token       html.Token
	in          *markup // where the token stands; nil for a tag in a line of Markdown
	start, stop int     // the offsets of the token
	end         int     // the number of the piece that ends what this tag opens; 0 for none
}

// raw returns a token as it is written.
func (p *piece) raw() string { return p.in.text[p.start:p.stop] }

// pieces cuts what a container holds, from a node on. A blank line ends a block of HTML and not what its
// tags have opened: so the tags of all its blocks are gathered before one is read.
func (c *cutter) pieces(first ast.Node) []piece {
	var all []piece
	for node := first; node != nil && c.ok(); node = node.NextSibling() {
		switch n := node.(type) {
		case *ast.HTMLBlock:
			all = append(all, c.tokens(n)...)
		case *ast.Paragraph, *ast.TextBlock:
			all = append(append(all, piece{node: n}), c.strays(n)...)
		default:
			all = append(all, piece{node: n})
		}
	}
	findEnds(all)
	return all
}

// tokens cuts a block of HTML, unless it stands for one thing.
func (c *cutter) tokens(n *ast.HTMLBlock) []piece {
	m := c.markup(n)
	if text := strings.TrimSpace(m.text); breaks().MatchString(text) || contentsTag().MatchString(text) {
		return []piece{{node: n}}
	}
	var all []piece
	tokens := html.NewTokenizer(strings.NewReader(m.text))
	words := 0
	for offset := 0; ; {
		kind := tokens.Next()
		start := offset
		offset += len(tokens.Raw())
		if c.spend(1); kind == html.ErrorToken || c.err != nil {
			break
		}
		all = append(all, piece{token: tokens.Token(), in: m, start: start, stop: offset})
		if isMarkup := kind == html.CommentToken || kind == html.DoctypeToken; !isMarkup && strings.TrimSpace(m.text[start:offset]) != "" {
			words++
		}
	}
	if words == 0 {
		return []piece{{node: n}}
	}
	return all
}

// strays returns the tags in the lines of a paragraph that end what a block of HTML has
// opened: "the last words</td>".
func (c *cutter) strays(n ast.Node) []piece {
	var all []piece
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		raw, ok := child.(*ast.RawHTML)
		if !ok || raw.Segments.Len() == 0 {
			continue
		}
		segment := raw.Segments.At(0)
		name := endTag().FindSubmatch(segment.Value(c.source))
		if name == nil {
			continue
		}
		a := atom.Lookup(bytes.ToLower(name[1]))
		if token := (html.Token{Type: html.EndTagToken, DataAtom: a, Data: a.String()}); isStructure(token) {
			c.spend(1)
			all = append(all, piece{token: token})
		}
	}
	return all
}

// endTag is a tag that ends an element.
var endTag = pattern.New(`^</([A-Za-z][A-Za-z0-9]*)[\s>]`)

// findEnds finds for each opening tag the one that ends it. A tag that nothing ends is
// passed over by the end of what it stands in.
func findEnds(all []piece) {
	var open []int
	count := map[string]int{}
	for i := range all {
		switch token := &all[i].token; {
		case all[i].node != nil || isVoid(token.DataAtom):
		case token.Type == html.StartTagToken:
			open = append(open, i)
			count[token.Data]++
		case token.Type == html.EndTagToken && count[token.Data] > 0:
			for ended := false; !ended; {
				last := open[len(open)-1]
				open = open[:len(open)-1]
				name := all[last].token.Data
				count[name]--
				if ended = name == token.Data; ended {
					all[last].end = i
				}
			}
		}
	}
}

// isVoid reports whether an element holds nothing and has no end (HTML, 13.1.2).
func isVoid(a atom.Atom) bool {
	switch a {
	case atom.Area, atom.Base, atom.Br, atom.Col, atom.Embed, atom.Hr, atom.Img, atom.Input, atom.Link, atom.Meta,
		atom.Param, atom.Source, atom.Track, atom.Wbr:
		return true
	default:
		return false
	}
}
