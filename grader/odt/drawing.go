package odt

import (
	"cmp"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// drawing is a frame or a shape that is read, and where its images and its boxes go.
type drawing struct {
	*content
	link   *document.Link
	figure func(*document.Figure, *document.Link)
	box    func(*document.Box)
}

// blockDrawing reads a frame or a shape that stands between paragraphs, such as one
// that is anchored to a page.
func (c *content) blockDrawing(e xmltext.Element, into *[]document.Block) {
	drawing{
		content: c,
		figure:  func(f *document.Figure, _ *document.Link) { c.add(into, f) },
		box:     func(b *document.Box) { c.add(into, b) },
	}.read(e)
}

// drawing reads a frame or a shape in a paragraph: an image is one of its
// spans, a box comes after it.
func (r run) drawing(e xmltext.Element) {
	r.words.gap = false
	drawing{
		content: r.content,
		link:    r.dress.Link,
		figure: func(f *document.Figure, link *document.Link) {
			linked := *r.dress
			linked.Link = link
			r.words.object(document.Span{Kind: document.ImageSpan, Figure: f}, &linked)
		},
		box: func(b *document.Box) { r.floats = append(r.floats, b) },
	}.read(e)
}

// read reads a frame, a shape, or a link around some.
func (g drawing) read(e xmltext.Element) {
	switch e.Name {
	case "draw:frame":
		g.frame(e)
	case "draw:a":
		g.link = &document.Link{
			Target: document.Clean(e.Attr("xlink:href")), Title: document.Clean(e.Attr("office:title")),
		}
		g.Each(func(e xmltext.Element) {
			if isDrawing(e.Name) {
				g.read(e)
			}
		})
	default:
		g.shape(e)
	}
}

// frame reads a draw:frame (ODF 1.3 part 3, 10.4.2): an image, or a box with text.
// The first of several contents counts, the others stand in for it.
func (g drawing) frame(e xmltext.Element) {
	figure := &document.Figure{
		Name: document.Clean(e.Attr("draw:name")), Anchor: anchor(e), Decorative: isDecorative(e),
	}
	box := &document.Box{Anchor: figure.Anchor, Shape: g.isShape(e.Attr("draw:style-name"))}
	isImage, isBox := false, false
	// What shows through a box may be anything.
	ground := cmp.Or(g.groundOf(forGraphic, e.Attr("draw:style-name")), document.UnknownColor)
	g.Each(func(e xmltext.Element) {
		switch e.Name {
		case "draw:image":
			if figure.Target == "" {
				figure.Target = document.Clean(e.Attr("xlink:href"))
			}
			isImage = isImage || !isBox
		case "draw:object", "draw:object-ole", "draw:plugin", "draw:applet", "draw:floating-frame":
			isImage = isImage || !isBox
			figure.Embedded = true
			if kind := g.object(e); figure.Object == document.NoObject {
				figure.Object = kind
			}
		case "draw:text-box":
			if isBox = isBox || !isImage; isBox {
				g.over(ground, func() { box.Blocks = append(box.Blocks, g.within()...) })
			}
		case "svg:title":
			figure.Title = g.plain()
		case "svg:desc":
			figure.Description = g.plain()
		}
	})
	switch {
	case g.flow.deleting():
	case isImage:
		g.figure(figure, g.link)
	case isBox:
		g.box(box)
	}
}

// shape reads any other drawing, such as a line. Its text is no part of the document's
// outline.
func (g drawing) shape(e xmltext.Element) {
	box := &document.Box{Anchor: anchor(e), Shape: true}
	g.over(document.UnknownColor, func() {
		g.inFlow(func() {
			g.Each(func(e xmltext.Element) {
				if e.Name != "svg:title" && e.Name != "svg:desc" {
					g.block(e, &box.Blocks)
				}
			})
		})
	})
	if !g.flow.deleting() {
		g.box(box)
	}
}

// isShape reports whether LibreOffice turns a frame into a drawing: its automatic
// style has no parent.
func (g drawing) isShape(name string) bool {
	st := g.scope.styles[styleKey{forGraphic, name}]
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

// object says what an embedded object is: by the manifest, or by what the file itself holds
// of it (ODF 1.3 part 3, 10.4.6).
func (g drawing) object(e xmltext.Element) document.Object {
	media := g.objects[strings.Trim(strings.TrimPrefix(e.Attr("xlink:href"), "./"), "/")]
	isObject := e.Name == "draw:object"
	g.Each(func(e xmltext.Element) {
		switch e.Name {
		case "office:document":
			media = e.Attr("office:mimetype")
		case "other:math":
			media = mediaFormula
		}
	})
	switch {
	case isObject && strings.HasPrefix(media, mediaFormula):
		return document.Formula
	case isObject && strings.HasPrefix(media, mediaChart):
		return document.Chart
	default:
		return document.OtherObject
	}
}

const (
	mediaFormula = "application/vnd.oasis.opendocument.formula"
	mediaChart   = "application/vnd.oasis.opendocument.chart"
)
