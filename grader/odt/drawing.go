package odt

import (
	"cmp"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// drawing is where the images and the boxes of a frame or a shape go.
type drawing struct {
	link   *document.Link
	figure func(*document.Figure, *document.Link)
	box    func(*document.Box)
}

// blockDrawing reads a frame or a shape that stands between paragraphs, such as one
// that is anchored to a page.
func (c *content) blockDrawing(e xmltext.Element, into *[]document.Block) {
	c.draw(e, drawing{
		figure: func(f *document.Figure, _ *document.Link) { c.add(into, f) },
		box:    func(b *document.Box) { c.add(into, b) },
	})
}

// drawing reads a frame or a shape in a paragraph: an image is one of its
// spans, a box comes after it.
func (r run) drawing(e xmltext.Element) {
	r.words.gap = false
	r.draw(e, drawing{
		link: r.dress.link,
		figure: func(f *document.Figure, link *document.Link) {
			linked := *r.dress
			linked.link = link
			r.words.object(document.Span{Kind: document.ImageSpan, Figure: f}, &linked)
		},
		box: func(b *document.Box) { r.floats = append(r.floats, b) },
	})
}

func (c *content) draw(e xmltext.Element, to drawing) {
	switch e.Name {
	case "draw:frame":
		c.frame(e, to)
	case "draw:a":
		to.link = &document.Link{
			Target: document.Clean(e.Attr("xlink:href")), Title: document.Clean(e.Attr("office:title")),
		}
		c.Each(func(e xmltext.Element) {
			if isDrawing(e.Name) {
				c.draw(e, to)
			}
		})
	default:
		c.shape(e, to)
	}
}

// frame reads a draw:frame (ODF 1.3 part 3, 10.4.2): an image, or a box with text.
// The first of several contents counts, the others stand in for it.
func (c *content) frame(e xmltext.Element, to drawing) {
	figure := &document.Figure{
		Name: document.Clean(e.Attr("draw:name")), Anchor: anchor(e), Decorative: isDecorative(e),
	}
	box := &document.Box{Anchor: figure.Anchor, Shape: c.isShape(e.Attr("draw:style-name"))}
	isImage, isBox := false, false
	// What shows through a box may be anything.
	ground := cmp.Or(c.groundOf(forGraphic, e.Attr("draw:style-name")), document.UnknownColor)
	c.Each(func(e xmltext.Element) {
		switch e.Name {
		case "draw:image":
			if figure.Target == "" {
				figure.Target = document.Clean(e.Attr("xlink:href"))
			}
			isImage = isImage || !isBox
		case "draw:object", "draw:object-ole", "draw:plugin", "draw:applet", "draw:floating-frame":
			isImage = isImage || !isBox
			figure.Embedded = true
			if kind := c.object(e); figure.Object == document.NoObject {
				figure.Object = kind
			}
		case "draw:text-box":
			if isBox = isBox || !isImage; isBox {
				c.over(ground, func() { box.Blocks = append(box.Blocks, c.within()...) })
			}
		case "svg:title":
			figure.Title = c.plain()
		case "svg:desc":
			figure.Description = c.plain()
		}
	})
	switch {
	case c.flow.deleting():
	case isImage:
		to.figure(figure, to.link)
	case isBox:
		to.box(box)
	}
}

// shape reads any other drawing, such as a line. Its text is no part of the document's
// outline.
func (c *content) shape(e xmltext.Element, to drawing) {
	box := &document.Box{Anchor: anchor(e), Shape: true}
	c.over(document.UnknownColor, func() {
		c.inFlow(func() {
			c.Each(func(e xmltext.Element) {
				if e.Name != "svg:title" && e.Name != "svg:desc" {
					c.block(e, &box.Blocks)
				}
			})
		})
	})
	if !c.flow.deleting() {
		to.box(box)
	}
}

// isShape reports whether LibreOffice turns a frame into a drawing: its automatic
// style has no parent.
func (c *content) isShape(name string) bool {
	st := c.scope.styles[styleKey{forGraphic, name}]
	return st != nil && st.parent == ""
}

func anchor(e xmltext.Element) document.Anchor {
	switch a := document.Anchor(e.Attr("text:anchor-type")); a {
	case document.AsCharacter, document.ToCharacter, document.ToParagraph, document.ToPage, document.ToFrame:
		return a
	default:
		return ""
	}
}

// isDecorative finds the attribute "decorative", which programs wrote in their own
// namespaces before ODF 1.4 had it.
func isDecorative(e xmltext.Element) bool {
	for _, a := range e.Attrs {
		if _, local, ok := strings.Cut(a.Name, ":"); ok && local == "decorative" {
			return a.Value == "true" || a.Value == "1"
		}
	}
	return false
}
