package markdown

import (
	"bytes"
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	east "github.com/yuin/goldmark/extension/ast"
	"golang.org/x/net/html"

	"jourdain/grader/document"
	"jourdain/grader/markup"
)

// spans reads the words of a block, and where they are in another language than its own.
func (r *reader) spans(parent ast.Node) ([]document.Span, []document.Marked) {
	w := r.Writer(r.looks.undressed())
	r.inline(w, parent)
	return w.Finish(), w.Tongues
}

// inline writes what a node of a line holds.
func (r *reader) inline(w *markup.Writer, parent ast.Node) {
	defer r.Leave()
	if !r.Enter() {
		return
	}
	for node := parent.FirstChild(); node != nil && r.Err == nil; node = node.NextSibling() {
		switch n := node.(type) {
		case *ast.Text:
			r.text(w, n)
		case *ast.String:
			w.Text(string(n.Value))
		case *ast.Emphasis:
			r.emphasis(w, n)
		case *ast.CodeSpan:
			w.Put(document.Span{Kind: document.CodeSpan, Text: document.Clean(r.code(n))})
		case *ast.Link:
			outer := w.Link
			w.Link = &document.Link{Target: r.clean(n.Destination), Title: r.clean(n.Title)}
			if r.inline(w, n); n.FirstChild() == nil {
				w.Put(document.Span{Kind: document.TextSpan}) // a link without words
			}
			w.Link = outer
		case *ast.AutoLink:
			r.autoLink(w, n)
		case *ast.Image:
			w.Put(document.Span{Kind: document.ImageSpan, Figure: r.image(n)})
		case *ast.RawHTML:
			r.rawHTML(w, n)
		case *aside:
			r.aside(w, n)
		case *east.TaskCheckBox:
			w.Put(document.Span{Kind: document.RawSpan, Text: box(n.IsChecked)})
		case *east.FootnoteLink:
			w.Put(document.Span{Kind: document.NoteSpan, Note: r.note(n.Index)})
		case *east.FootnoteBacklink:
		default: // strikethrough
			r.inline(w, n)
		}
	}
}

func (r *reader) text(w *markup.Writer, n *ast.Text) {
	value := n.Value(r.source)
	if rest, ok := bytes.CutPrefix(value, []byte(`\#`)); ok && !n.IsRaw() && w.Empty() {
		w.Put(document.Span{Text: "#", Literal: true})
		value = rest
	}
	if n.IsRaw() {
		w.Text(string(value))
	} else {
		w.Text(resolve(value))
	}
	switch {
	case n.HardLineBreak():
		w.Put(document.Span{Kind: document.LineBreak})
	case n.SoftLineBreak():
		w.SoftBreak()
	}
}

func (r *reader) emphasis(w *markup.Writer, n *ast.Emphasis) {
	d := w.Looks.(*dressing)
	outer := d.marked
	if n.Level > 1 {
		d.marked |= bold
	} else {
		d.marked |= italic
	}
	r.inline(w, n)
	d.marked = outer
}

// code returns the text of a piece of code; a line end in it is a space.
func (r *reader) code(n ast.Node) string {
	var text []byte
	for child := n.FirstChild(); child != nil; child = child.NextSibling() {
		if t, ok := child.(*ast.Text); ok {
			text = append(text, t.Value(r.source)...)
		}
	}
	return string(bytes.ReplaceAll(text, []byte("\n"), []byte(" ")))
}

func (r *reader) autoLink(w *markup.Writer, n *ast.AutoLink) {
	target := document.Clean(string(n.URL(r.source)))
	if n.AutoLinkType == ast.AutoLinkEmail && !bytes.HasPrefix(bytes.ToLower(n.URL(r.source)), []byte("mailto:")) {
		target = "mailto:" + target
	}
	outer := w.Link
	w.Link = &document.Link{Target: target}
	w.Text(string(n.Label(r.source)))
	w.Link = outer
}

// image reads an image. Its description is the text of what stands between the
// brackets, images' descriptions included (CommonMark 0.31, 6.4).
func (r *reader) image(n *ast.Image) *document.Figure {
	var description []byte
	spans, _ := r.spans(n)
	for _, s := range spans {
		if s.Figure != nil {
			description = append(description, s.Figure.Description...)
		} else {
			description = append(description, document.Text([]document.Span{s})...)
		}
	}
	return &document.Figure{
		Common: r.at(n), Title: r.clean(n.Title), Description: document.Clean(string(description)),
		Anchor: document.AsCharacter, Target: r.clean(n.Destination),
	}
}

// note returns the note of a mark. Its text stands at the first mark only: a block
// has one place.
func (r *reader) note(index int) *document.Note {
	note := &document.Note{Label: strconv.Itoa(index)}
	if node, ok := r.notes[index]; ok {
		delete(r.notes, index)
		// A note stands elsewhere in the file than its mark.
		last := r.Last
		r.Last = 0
		note.Blocks = r.children(node)
		r.Last = last
	}
	return note
}

func box(checked bool) string {
	if checked {
		return "[x]"
	}
	return "[ ]"
}

// clean is [clean], and counts the part.
func (r *reader) clean(part []byte) string {
	if r.addressed += len(part); r.addressed > r.limits.Text {
		r.Fail(document.LimitText)
		return ""
	}
	return clean(part)
}

// clean returns a part of the source that is shown nowhere, such as a link's target.
func clean(part []byte) string { return document.Clean(resolve(part)) }

// rawHTML reads a tag, or another piece of HTML, that stands in a line.
func (r *reader) rawHTML(w *markup.Writer, n *ast.RawHTML) {
	var raw strings.Builder
	for i := range n.Segments.Len() {
		segment := n.Segments.At(i)
		raw.Write(segment.Value(r.source))
	}
	tokens := html.NewTokenizer(strings.NewReader(raw.String()))
	if tokens.Next() == html.ErrorToken {
		w.Put(document.Span{Kind: document.RawSpan, Text: document.Clean(raw.String())})
		return
	}
	w.Tag(raw.String(), tokens.Token(), r.at(n))
}
