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

// gallery are the frames of a text.
type gallery struct {
	names           []string // of the pictures in them, each once, in the order of the text
	pictures, boxes int      // how many frames of each there are
}

// pictureName is the name of a file that we draw: no folder, and a kind that we write.
var pictureName = pattern.New(`^[\pL\pN_][\pL\pN_. -]*\.(?i:png|jpe?g)$`)

// picture composes the frame of a picture; nil for one that we do not draw.
func (c *composer) picture(f *document.Figure, anchor document.Anchor) *frame {
	if !pictureName().MatchString(f.Target) {
		c.faults = append(c.faults, Fault{
			Line: c.at, Message: fmt.Sprintf("a picture is a .png or a .jpg file beside the text, and not %q", f.Target), Picture: true, Name: f.Target,
		})
		return nil
	}
	g := &c.gallery
	if !slices.Contains(g.names, f.Target) {
		g.names = append(g.names, f.Target)
	}
	g.pictures++
	c.styles.known(pictureStyle)
	return &frame{anchor: anchor, number: g.pictures, figure: f}
}

// floating composes a picture, or the words of a line in a box, that float. What they
// are anchored to is an empty paragraph where they stand in the source, or the page.
func (c *composer) floating(p *document.Paragraph, m *pending, box *line) block {
	anchor := document.ToParagraph
	if m.float.page {
		anchor = document.ToPage
	}
	var made *frame
	if f := picturesOf(p); len(f) == 1 && strings.TrimSpace(p.Text()) == "" {
		made = c.picture(f[0], anchor)
	} else {
		c.gallery.boxes++
		c.styles.known(boxStyle)
		box.pieces, box.newPage = c.spans(p.Spans, box.look), false
		made = &frame{anchor: anchor, number: c.gallery.boxes, box: box}
	}
	switch {
	case made == nil:
		return &line{style: bodyStyle, newPage: m.newPage}
	case m.float.page:
		return &afloat{frame: made}
	default:
		return &line{style: bodyStyle, newPage: m.newPage, pieces: []piece{made}}
	}
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
