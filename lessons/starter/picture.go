package starter

import (
	"bytes"
	"fmt"
	"hash/fnv"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"path"
	"slices"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
)

// gallery are the pictures that a document shows.
type gallery struct {
	names  []string // each once, in the order of the text
	frames int
	onPage strings.Builder // the frames of those that float on the page
}

// picture is the name of a file that we draw: no folder, and a kind that we write.
var pictureName = pattern.New(`^[\pL\pN_][\pL\pN_. -]*\.(?i:png|jpe?g)$`)

// picture writes the frame of a picture (ODF 1.3 part 3, 10.4.2).
func (c *content) picture(f *document.Figure, anchor document.Anchor) string {
	if !pictureName().MatchString(f.Target) {
		c.fault(c.at, "a picture is a .png or a .jpg file beside the text, and not %q", f.Target)
		return ""
	}
	g := &c.pictures
	if !slices.Contains(g.names, f.Target) {
		g.names = append(g.names, f.Target)
	}
	g.frames++
	return c.frame("Graphics", fmt.Sprintf("Image%d", g.frames), anchor, `svg:width="6.4cm" svg:height="4.8cm"`,
		`<draw:image xlink:href="`+escape(inPackage(f.Target))+`" xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/>`+
			element("svg:title", f.Title)+element("svg:desc", f.Description))
}

// inPackage returns the place of a picture in the archive.
func inPackage(name string) string { return "Pictures/" + name }

// frame writes a frame around a picture or a text box.
func (c *content) frame(parent, name string, anchor document.Anchor, size, inside string) string {
	var properties, page string
	switch anchor {
	case document.ToParagraph:
		properties = `<style:graphic-properties style:wrap="parallel" style:number-wrapped-paragraphs="no-limit" style:vertical-pos="from-top" ` +
			`style:vertical-rel="paragraph" style:horizontal-pos="right" style:horizontal-rel="paragraph"/>`
	case document.ToPage:
		page = ` text:anchor-page-number="1"`
		properties = `<style:graphic-properties style:wrap="parallel" style:number-wrapped-paragraphs="no-limit" style:vertical-pos="bottom" ` +
			`style:vertical-rel="page-content" style:horizontal-pos="right" style:horizontal-rel="page-content"/>`
	default: // in the line
		properties = `<style:graphic-properties style:vertical-pos="middle" style:vertical-rel="text"/>`
	}
	return fmt.Sprintf(`<draw:frame draw:style-name="%s" draw:name="%s" text:anchor-type="%s"%s %s draw:z-index="0">%s</draw:frame>`,
		c.auto.name(forGraphic, c.named.known(parent), properties), name, anchor, page, size, inside)
}

// floating writes a picture, or the words of a paragraph in a text box, that float.
// What they are anchored to is an empty paragraph where they stand in the source, or
// the page.
func (c *content) floating(p *document.Paragraph, m *pending, style string, l look) {
	anchor := document.ToParagraph
	if m.float.page {
		anchor = document.ToPage
	}
	var frame string
	if f := picturesOf(p); len(f) == 1 && strings.TrimSpace(p.Text()) == "" {
		frame = c.picture(f[0], anchor)
	} else {
		c.boxes++
		words := c.spans(p.Spans, l)
		frame = c.frame("Frame", fmt.Sprintf("Frame%d", c.boxes), anchor, `svg:width="7cm"`,
			`<draw:text-box fo:min-height="0.5cm"><text:p text:style-name="`+c.auto.paragraph(style, l, false)+`">`+words+"</text:p></draw:text-box>")
	}
	if m.float.page {
		c.pictures.onPage.WriteString(frame + "\n")
		return
	}
	c.line("text:p", c.auto.paragraph(bodyStyle, look{}, m.newPage), frame)
}

func picturesOf(p *document.Paragraph) []*document.Figure {
	var all []*document.Figure
	for i := range p.Spans {
		if f := p.Spans[i].Figure; f != nil {
			all = append(all, f)
		}
	}
	return all
}

// pictureFile draws a plain picture, a landscape, in the format that its name says.
// The same name gives the same bytes, and other names other colours.
func pictureFile(name string) []byte {
	var b bytes.Buffer
	// A bytes.Buffer never fails, and the size of the picture is right.
	if strings.EqualFold(path.Ext(name), ".png") {
		_ = png.Encode(&b, landscape(name))
	} else {
		_ = jpeg.Encode(&b, landscape(name), nil)
	}
	return b.Bytes()
}

// pictureType returns the media type of a picture.
func pictureType(name string) string {
	if strings.EqualFold(path.Ext(name), ".png") {
		return "image/png"
	}
	return "image/jpeg"
}

const width, height = 400, 300

// landscape draws a sun above two hills.
func landscape(name string) image.Image {
	hash := fnv.New32a()
	_, _ = hash.Write([]byte(name)) // a hash never fails
	tint := hash.Sum32()
	shade := func(base, shift uint32) uint8 { return uint8(base + tint>>shift%64) }
	img := image.NewPaletted(image.Rect(0, 0, width, height), color.Palette{
		color.RGBA{shade(190, 0), shade(190, 6), 0xf0, 0xff}, // the sky
		color.RGBA{0xf2, 0xc1, 0x4e, 0xff},                   // the sun
		color.RGBA{shade(90, 12), shade(120, 18), 0x70, 0xff},
		color.RGBA{shade(60, 3), shade(90, 9), 0x50, 0xff},
	})
	for y := range height {
		for x := range width {
			img.SetColorIndex(x, y, landscapeAt(x, y))
		}
	}
	return img
}

func landscapeAt(x, y int) uint8 {
	sunX, sunY := x-300, y-80
	switch {
	case y > 210+(x-250)*(x-250)/700:
		return 3
	case y > 150+(x-110)*(x-110)/400:
		return 2
	case sunX*sunX+sunY*sunY < 40*40:
		return 1
	default:
		return 0
	}
}
