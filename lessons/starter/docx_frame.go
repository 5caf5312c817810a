package starter

import (
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"

	"jourdain/grader/document"
)

// emus returns a length in English metric units, those of drawings (20.1.2.1).
func emus(l length) int { return int(l.points() * 12700) }

// frame returns a drawing with a picture or a box (17.3.3.9).
func (b *docxBody) frame(f *frame) string {
	b.frames++
	id := b.frames
	if f.figure != nil {
		return b.run(look{}, drawing(f, id, cm(4.8), b.picture(f, id)))
	}
	text := b.apart(b.to, func() { b.line(f.box) })
	const border = `<a:ln w="6350"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>`
	shape := `<a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr>` +
		geometry(cm(7), boxHeight()) + `<a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>` + border + `</wps:spPr><wps:txbx><w:txbxContent>` + text +
		`</w:txbxContent></wps:txbx><wps:bodyPr rot="0" vert="horz" wrap="square" lIns="54000" tIns="54000" rIns="54000" bIns="54000" anchor="t"><a:spAutoFit/></wps:bodyPr></wps:wsp></a:graphicData>`
	return b.run(look{}, `<mc:AlternateContent><mc:Choice Requires="wps">`+drawing(f, id, boxHeight(), shape)+
		"</mc:Choice><mc:Fallback>"+vml(f, id, text)+"</mc:Fallback></mc:AlternateContent>")
}

// boxHeight is how high a box is at least; it grows with its words.
func boxHeight() length { return cm(1) }

// vml returns a box as programs read it that know no DrawingML (part 4, 19.1.2.19).
func vml(f *frame, id int, text string) string {
	place := "margin-top:0;mso-position-horizontal:right;mso-position-horizontal-relative:text;mso-position-vertical-relative:text"
	if f.anchor == document.ToPage {
		place = "mso-position-horizontal:right;mso-position-horizontal-relative:margin;mso-position-vertical:bottom;mso-position-vertical-relative:margin"
	}
	return fmt.Sprintf(`<w:pict><v:shape id="box%d" style="position:absolute;width:%gpt;height:%gpt;z-index:1;%s;mso-wrap-style:square" strokecolor="black" strokeweight=".5pt" `+
		`coordsize="21600,21600" path="m,l,21600r21600,l21600,xe"><v:textbox style="mso-fit-shape-to-text:t"><w:txbxContent>%s</w:txbxContent></v:textbox></v:shape></w:pict>`,
		id, roundPoints(cm(7)), roundPoints(boxHeight()), place, text)
}

// roundPoints returns a length in whole points.
func roundPoints(l length) float64 { return float64(int(l.points() + 0.5)) }

// drawing returns what is in a frame where it stands: in the line (20.4.2.8) or floating
// (20.4.2.3).
func drawing(f *frame, id int, high length, graphic string) string {
	wide, name := cm(6.4), "Image"
	if f.figure == nil {
		wide, name = cm(7), "Frame"
	}
	extent := fmt.Sprintf(`<wp:extent cx="%d" cy="%d"/><wp:effectExtent l="0" t="0" r="0" b="0"/>`, emus(wide), emus(high))
	properties := fmt.Sprintf(`<wp:docPr id="%d" name="%s%d"`, id, name, f.number)
	decorative := ""
	if f.figure != nil {
		if f.figure.Description != "" {
			properties += ` descr="` + escape(f.figure.Description) + `"`
		}
		if f.figure.Title != "" {
			properties += ` title="` + escape(f.figure.Title) + `"`
		}
		if f.figure.Decorative {
			decorative = `<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">` +
				`<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>`
		}
	}
	properties += ">" + decorative + "</wp:docPr><wp:cNvGraphicFramePr/>"
	graphic = "<a:graphic>" + graphic + "</a:graphic>"
	var horizontal, vertical string
	switch f.anchor {
	case document.ToParagraph:
		horizontal, vertical = `"column"><wp:align>right</wp:align>`, `"paragraph"><wp:posOffset>0</wp:posOffset>`
	case document.ToPage:
		horizontal, vertical = `"margin"><wp:align>right</wp:align>`, `"margin"><wp:align>bottom</wp:align>`
	default: // in the line
		return `<w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">` + extent + properties + graphic + "</wp:inline></w:drawing>"
	}
	return `<w:drawing><wp:anchor distT="0" distB="0" distL="114300" distR="114300" simplePos="0" relativeHeight="` + strconv.Itoa(id) +
		`" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>` +
		"<wp:positionH relativeFrom=" + horizontal + "</wp:positionH><wp:positionV relativeFrom=" + vertical + "</wp:positionV>" +
		extent + `<wp:wrapSquare wrapText="bothSides"/>` + properties + graphic + "</wp:anchor></w:drawing>"
}

// picture returns a picture (20.2.2.5).
func (b *docxBody) picture(f *frame, id int) string {
	return fmt.Sprintf(`<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>`+
		`<pic:cNvPr id="%d" name="%s"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="%s"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`+
		`<pic:spPr>%s</pic:spPr></pic:pic></a:graphicData>`,
		id, escape(f.figure.Target), b.to.internal("image", docxPicture(b.pictures, f.figure.Target)), geometry(cm(6.4), cm(4.8)))
}

// geometry returns the size of a rectangle (20.1.7.6, 20.1.9.18).
func geometry(wide, high length) string {
	return fmt.Sprintf(`<a:xfrm><a:off x="0" y="0"/><a:ext cx="%d" cy="%d"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`, emus(wide), emus(high))
}

// docxPicture returns where a picture stands in the archive, below the folder word: names
// of parts have only ASCII letters.
func docxPicture(all []string, name string) string {
	return fmt.Sprintf("media/image%d%s", slices.Index(all, name)+1, strings.ToLower(path.Ext(name)))
}
