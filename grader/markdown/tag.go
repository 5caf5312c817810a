package markdown

import (
	"math/bits"
	"strings"

	"github.com/yuin/goldmark/ast"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"jourdain/grader/document"
)

// rawHTML reads a tag, or another piece of HTML, that stands in a line.
func (r *reader) rawHTML(w *writer, n *ast.RawHTML) {
	var raw strings.Builder
	for i := range n.Segments.Len() {
		segment := n.Segments.At(i)
		raw.Write(segment.Value(r.source))
	}
	tokens := html.NewTokenizer(strings.NewReader(raw.String()))
	if tokens.Next() == html.ErrorToken {
		w.put(document.Span{Kind: document.RawSpan, Text: document.Clean(raw.String())})
		return
	}
	w.tag(raw.String(), tokens.Token(), r.at(n))
}

// tag writes what a tag means, and the tag itself. The place is for an image.
func (w *writer) tag(raw string, token html.Token, place document.Common) {
	opens := token.Type == html.StartTagToken || token.Type == html.SelfClosingTagToken
	switch {
	case opens && token.DataAtom == atom.Br:
		w.put(document.Span{Kind: document.LineBreak})
		return
	case opens && token.DataAtom == atom.Img:
		w.put(document.Span{Kind: document.ImageSpan, Figure: image(token, place)})
		return
	}
	w.languages.tag(token, true)
	if token.Type == html.EndTagToken {
		if token.DataAtom == atom.A && w.isBare() {
			w.put(document.Span{Kind: document.TextSpan}) // a link without words
		}
		w.close(token)
	}
	w.put(document.Span{Kind: document.RawSpan, Text: document.Clean(raw)})
	if token.Type == html.StartTagToken {
		w.open(token)
	}
}

// tagDress returns what a tag makes of the letters after it.
func tagDress(token html.Token) dress {
	switch token.DataAtom {
	case atom.B, atom.Strong:
		return bold
	case atom.I, atom.Em:
		return italic
	case atom.U, atom.Ins:
		return underline
	case atom.Sup:
		return raised
	case atom.Sub:
		return lowered
	default:
		return 0
	}
}

func (w *writer) open(token html.Token) {
	if d := tagDress(token); d != 0 {
		w.tagged[bits.TrailingZeros8(uint8(d))]++
	}
	if target, ok := attribute(token, "href"); ok && token.DataAtom == atom.A {
		title, _ := attribute(token, "title")
		w.link = &document.Link{Target: document.Clean(target), Title: document.Clean(title)}
	}
}

// isBare reports whether the link that is open has nothing in it yet, and no name that only a
// voice says.
func (w *writer) isBare() bool {
	last := len(w.spans) - 1
	if w.link == nil || len(w.pending) > 0 || last < 0 || w.spans[last].Kind != document.RawSpan {
		return false
	}
	tag := strings.ToLower(w.spans[last].Text)
	return strings.HasPrefix(tag, "<a ") && !strings.Contains(tag, "aria-")
}

func (w *writer) close(token html.Token) {
	if token.DataAtom == atom.A {
		w.link = nil
	}
	if d := tagDress(token); d != 0 {
		open := &w.tagged[bits.TrailingZeros8(uint8(d))]
		*open = max(*open-1, 0)
	}
}

// image reads <img>. Markdown's own images cannot say that they are decorative; this one
// says it with an empty description, and not with none (HTML, 4.8.4.4.4), or to the
// programs that read a page aloud (WAI-ARIA 1.2, 5.3.3 and 6.7).
func image(token html.Token, place document.Common) *document.Figure {
	target, _ := attribute(token, "src")
	title, _ := attribute(token, "title")
	description, described := attribute(token, "alt")
	role, _ := attribute(token, "role")
	unread, _ := attribute(token, "aria-hidden")
	return &document.Figure{
		Common: place, Title: document.Clean(title), Description: document.Clean(description),
		Decorative: described && description == "" || role == "presentation" || role == "none" || unread == "true",
		Anchor:     document.AsCharacter, Target: document.Clean(target),
	}
}

func attribute(token html.Token, name string) (string, bool) {
	for _, a := range token.Attr {
		if a.Key == name {
			return a.Val, true
		}
	}
	return "", false
}
