package markup

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"jourdain/grader/document"
)

// Tag writes what a tag means, and the tag itself where they are kept. The place is for an
// image.
func (w *Writer) Tag(raw string, token html.Token, place document.Common) {
	opens := token.Type == html.StartTagToken || token.Type == html.SelfClosingTagToken
	switch {
	case opens && token.DataAtom == atom.Br:
		w.Put(document.Span{Kind: document.LineBreak})
		return
	case opens && token.DataAtom == atom.Img:
		w.Put(document.Span{Kind: document.ImageSpan, Figure: image(token, place)})
		return
	}
	w.languages.tag(token, true)
	if token.Type == html.EndTagToken {
		if token.DataAtom == atom.A && w.bare {
			w.Put(document.Span{Kind: document.TextSpan}) // a link without words
		}
		w.close(token)
	}
	if w.keeps {
		w.Put(document.Span{Kind: document.RawSpan, Text: document.Clean(raw)})
	}
	if token.Type == html.StartTagToken {
		w.open(raw, token)
	}
}

func (w *Writer) open(raw string, token html.Token) {
	w.Looks.Tag(token)
	if token.DataAtom != atom.A {
		return
	}
	if target, ok := Attribute(token, "href"); ok {
		title, _ := Attribute(token, "title")
		w.Link = &document.Link{Target: document.Clean(target), Title: document.Clean(title)}
	}
	w.bare = w.Link != nil && !strings.Contains(strings.ToLower(raw), "aria-")
}

func (w *Writer) close(token html.Token) {
	if token.DataAtom == atom.A {
		w.Link = nil
	}
	w.Looks.Tag(token)
}

// image reads <img>. Markdown's own images cannot say that they are decorative; this one
// says it with an empty description, and not with none (HTML, 4.8.4.4.4), or to the
// programs that read a page aloud (WAI-ARIA 1.2, 5.3.3 and 6.7).
func image(token html.Token, place document.Common) *document.Figure {
	target, _ := Attribute(token, "src")
	title, _ := Attribute(token, "title")
	description, described := Attribute(token, "alt")
	role, _ := Attribute(token, "role")
	unread, _ := Attribute(token, "aria-hidden")
	return &document.Figure{
		Common: place, Title: document.Clean(title), Description: document.Clean(description),
		Decorative: described && description == "" || role == "presentation" || role == "none" || unread == "true",
		Anchor:     document.AsCharacter, Target: document.Clean(target),
	}
}

// Attribute returns an attribute of a tag, and reports whether it has it.
func Attribute(token html.Token, name string) (string, bool) {
	for _, a := range token.Attr {
		if a.Key == name {
			return a.Val, true
		}
	}
	return "", false
}
