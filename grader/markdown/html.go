package markdown

import (
	"bytes"
	"strings"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"jourdain/grader/document"
	"jourdain/grader/markup"
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
	text := strings.TrimSpace(r.markup(n).Text)
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
		return &document.Raw{Common: r.at(n), Text: markup.Lines(text)}
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

func (c *cutter) markup(n *ast.HTMLBlock) *markup.Text {
	m := &markup.Text{}
	var text strings.Builder
	add := func(start int, line []byte) {
		m.Starts = append(m.Starts, text.Len())
		m.Lines = append(m.Lines, c.line(start))
		text.Write(line)
	}
	for i := range n.Lines().Len() {
		segment := n.Lines().At(i)
		add(segment.Start, segment.Value(c.source))
	}
	if n.HasClosure() {
		add(n.ClosureLine.Start, n.ClosureLine.Value(c.source))
	}
	m.Text = text.String()
	return m
}

// part is a part in Markdown between blocks of HTML, or a block of HTML that is one thing.
type part struct {
	*reader
	ast.Node
}

// Words writes a paragraph into a heading of HTML that is open.
func (p part) Words(w *markup.Writer) bool {
	if _, isParagraph := p.Node.(*ast.Paragraph); !isParagraph {
		return false
	}
	w.Flow(" ")
	p.inline(w, p.Node)
	w.Solid = true
	return true
}

// Blocks reads it.
func (p part) Blocks() []document.Block { return p.block(nil, p.Node) }

// IsHTML reports whether it is HTML.
func (p part) IsHTML() bool { return p.Kind() == ast.KindHTMLBlock }

// pieces cuts what a container holds, from a node on. A blank line ends a block of HTML and not what its
// tags have opened: so the tags of all its blocks are gathered before one is read.
func (r *reader) pieces(first ast.Node) []markup.Piece {
	var all []markup.Piece
	for node := first; node != nil && r.OK(); node = node.NextSibling() {
		switch n := node.(type) {
		case *ast.HTMLBlock:
			all = append(all, r.tokens(n)...)
		case *ast.Paragraph, *ast.TextBlock:
			all = append(append(all, markup.Piece{Node: part{r, n}}), r.strays(n)...)
		default:
			all = append(all, markup.Piece{Node: part{r, n}})
		}
	}
	markup.FindEnds(all)
	return all
}

// tokens cuts a block of HTML, unless it stands for one thing.
func (r *reader) tokens(n *ast.HTMLBlock) []markup.Piece {
	m := r.markup(n)
	if text := strings.TrimSpace(m.Text); breaks().MatchString(text) || contentsTag().MatchString(text) {
		return []markup.Piece{{Node: part{r, n}}}
	}
	var all []markup.Piece
	tokens := html.NewTokenizer(strings.NewReader(m.Text))
	words := 0
	for offset := 0; ; {
		kind := tokens.Next()
		start := offset
		offset += len(tokens.Raw())
		if r.Spend(1); kind == html.ErrorToken || r.Err != nil {
			break
		}
		all = append(all, markup.Piece{Token: tokens.Token(), In: m, Start: start, Stop: offset})
		if isMarkup := kind == html.CommentToken || kind == html.DoctypeToken; !isMarkup && strings.TrimSpace(m.Text[start:offset]) != "" {
			words++
		}
	}
	if words == 0 {
		return []markup.Piece{{Node: part{r, n}}}
	}
	return all
}

// strays returns the tags in the lines of a paragraph that end what a block of HTML has
// opened: "the last words</td>".
func (c *cutter) strays(n ast.Node) []markup.Piece {
	var all []markup.Piece
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
		if token := (html.Token{Type: html.EndTagToken, DataAtom: a, Data: a.String()}); markup.IsStructure(token) {
			c.Spend(1)
			all = append(all, markup.Piece{Token: token})
		}
	}
	return all
}

// endTag is a tag that ends an element.
var endTag = pattern.New(`^</([A-Za-z][A-Za-z0-9]*)[\s>]`)
