package docx

import (
	"cmp"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/xmltext"
)

// graphic is a drawing that is read: what its parts have in common.
type graphic struct {
	run
	about document.Figure // the words for it, and its anchor
	shown bool            // an image was found in it
}

// drawing reads a w:drawing (ISO/IEC 29500-1, 17.3.3.9): an image is one of the spans of its
// paragraph, a box comes after that.
func (r run) drawing() {
	r.Each(func(e xmltext.Element) {
		g := &graphic{run: r}
		switch e.Name {
		case "wp:inline":
			g.about.Anchor = document.AsCharacter
		case "wp:anchor":
			g.about.Anchor = document.ToCharacter
		default:
			return
		}
		boxes, spans := len(r.para.boxes), len(r.para.words.Spans)
		g.parts()
		if boxes == len(r.para.boxes) && spans == len(r.para.words.Spans) {
			g.drawn()
		}
	})
}

// drawn adds a drawing without words, such as a line or a button: something stands in its paragraph.
func (g *graphic) drawn() {
	if !g.isSilent() {
		g.para.boxes = append(g.para.boxes, &document.Box{Anchor: g.about.Anchor, Shape: true})
	}
}

// parts reads what stands in a drawing, a group or a picture.
func (g *graphic) parts() {
	g.Each(func(e xmltext.Element) {
		switch e.Name {
		case "wp:docPr":
			g.words(e)
		case "a:graphicData":
			g.data(e)
		case "a:blip":
			g.image(e)
		case "wps:txbx":
			g.textBox()
		case "mc:AlternateContent":
			g.alternate(g.parts)
		case "wps:style", "wps:spPr", "pic:spPr", "a:graphicFrameLocks", "wp:effectExtent", "wp:extent":
		default:
			g.parts()
		}
	})
}

// words reads the words that stand for a drawing (20.4.2.5), and whether it is only decoration
// (an extension of Office).
func (g *graphic) words(e xmltext.Element) {
	g.about.Name = document.Clean(e.Attr("name"))
	g.about.Title = document.Clean(e.Attr("title"))
	g.about.Description = document.Clean(e.Attr("descr"))
	g.decoration()
}

func (g *graphic) decoration() {
	g.Each(func(e xmltext.Element) {
		if e.Name == "adec:decorative" {
			g.about.Decorative = isSet(e, "val")
			return
		}
		g.decoration()
	})
}

// data reads an a:graphicData: an object that is none of the known ones is read by its kind only.
func (g *graphic) data(e xmltext.Element) {
	kind := e.Attr("uri")
	kind = kind[strings.LastIndexByte(kind, '/')+1:]
	switch kind {
	case "chart", "chartex":
		g.embedded(document.Chart)
	case "diagram":
		g.embedded(document.OtherObject)
	default:
		g.parts()
	}
}

func (g *graphic) embedded(kind document.Object) {
	figure := g.about
	figure.Embedded, figure.Object = true, kind
	g.object(&figure)
}

// image reads an a:blip: the first image of a drawing stands for all of it.
func (g *graphic) image(e xmltext.Element) {
	id := e.Attr("r:embed")
	if id == "" {
		id = e.Attr("r:link")
	}
	if g.shown {
		return
	}
	g.shown = true
	figure := g.about
	figure.Target = g.links.byID[id].target
	g.object(&figure)
}

// textBox reads the text in a shape: a box after its paragraph.
func (g *graphic) textBox() {
	g.Each(func(e xmltext.Element) {
		if e.Name == "w:txbxContent" {
			g.box(g.about.Anchor)
		}
	})
}

// box reads a w:txbxContent. What shows through a box may be anything.
func (r run) box(anchor document.Anchor) {
	box := &document.Box{Anchor: anchor}
	para, open, base, cell := r.para, r.fields, r.base, r.flow.cell
	silent := r.isSilent()
	r.fields, r.base = fields{}, nil
	r.over(document.UnknownColor, func() { box.Blocks = r.inFlow(&flow{cell: cell}, r.blocks) })
	r.fields, r.base = open, base
	if silent {
		para.words.lost = true
		return
	}
	para.boxes = append(para.boxes, box)
	para.words.counts = true
}

// picture reads a w:pict or a w:object (ISO/IEC 29500-4, VML): a shape with an image or with a text.
func (r run) picture(isObject bool) {
	v := &vml{graphic: graphic{run: r}, isObject: isObject}
	v.about.Anchor = document.AsCharacter
	if isObject {
		v.about.Embedded, v.about.Object = true, document.OtherObject
	}
	boxes := len(r.para.boxes)
	v.parts()
	switch {
	case !v.isForm && (v.image != nil || isObject):
		figure := v.about
		if v.image != nil {
			figure.Target = v.image.target
		}
		r.object(&figure)
	case v.isDrawn && boxes == len(r.para.boxes):
		v.drawn()
	}
}

// vml is a drawing in VML that is read.
type vml struct {
	graphic
	isObject bool
	isForm   bool // it is a button or a field of a form
	isDrawn  bool // there is a shape in it
	image    *relation
}

func (v *vml) parts() {
	v.Each(func(e xmltext.Element) {
		switch e.Name {
		case "v:shape", "v:rect", "v:roundrect", "v:oval":
			v.isDrawn = true
			v.shape(e)
			v.parts()
		case "v:imagedata":
			if id := cmp.Or(e.Attr("r:id"), e.Attr("r:href"), e.Attr("r:pict")); id != "" { // a line that is drawn has none
				to := v.links.byID[id]
				v.image = &to
			}
			if v.about.Title == "" {
				v.about.Title = document.Clean(e.Attr("o:title"))
			}
		case "v:textbox":
			v.textBox()
		case "w:control":
			v.isForm = true
		case "o:OLEObject":
			v.about.Object = objectOf(e.Attr("ProgID"))
		case "v:line", "v:polyline", "v:group": // LibreOffice loses the text of a group
			v.isDrawn = true
		case "v:shapetype":
		case "mc:AlternateContent":
			v.alternate(v.parts)
		default:
			v.parts()
		}
	})
}

func (v *vml) shape(e xmltext.Element) {
	v.about.Description = document.Clean(e.Attr("alt"))
	v.about.Name = document.Clean(e.Attr("id"))
	if strings.Contains(e.Attr("style"), "position:absolute") {
		v.about.Anchor = document.ToCharacter
	}
}

// objectOf says what an embedded object is, by the name of the program that made it.
func objectOf(program string) document.Object {
	switch {
	case strings.HasPrefix(program, "Equation"), strings.HasPrefix(program, "MathType"):
		return document.Formula
	case strings.Contains(program, "Chart"):
		return document.Chart
	default:
		return document.OtherObject
	}
}
