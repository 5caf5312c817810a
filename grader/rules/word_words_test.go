package rules_test

import (
	"fmt"
	"strings"

	"jourdain/grader/document"
)

// written is a paragraph to write.
type written struct {
	spans  []document.Span
	marked []document.Marked
	look   *document.Appearance
	style  string // "" for the default one
	item   *place
	boxes  []document.Block // that come after it
}

func (w *wordFile) paragraph(p *written) {
	w.body.WriteString("<w:p><w:pPr>")
	if p.style != "" {
		w.body.WriteString(`<w:pStyle w:val="` + p.style + `"/>`)
	}
	if p.item != nil {
		fmt.Fprintf(w.body, `<w:numPr><w:ilvl w:val="%d"/><w:numId w:val="%d"/></w:numPr>`, p.item.level, p.item.list)
	}
	w.body.WriteString(paragraphLook(p.look, document.Direct) + "</w:pPr>")
	at := 0
	for i := range p.spans {
		s := &p.spans[i]
		w.span(s, p, at)
		at += s.Width()
	}
	for _, block := range p.boxes {
		w.box(block.(*document.Box))
	}
	w.body.WriteString("</w:p>")
}

func (w *wordFile) box(b *document.Box) {
	position := ""
	switch b.Anchor {
	case document.AsCharacter:
	case document.ToPage, document.ToFrame:
		w.lacks = "a box that is anchored to a page"
	default:
		position = "position:absolute"
	}
	w.body.WriteString(`<w:r><w:pict><v:rect style="` + position + `"><v:textbox><w:txbxContent>`)
	w.blocks(b.Blocks, nil)
	w.body.WriteString(`</w:txbxContent></v:textbox></v:rect></w:pict></w:r>`)
}

// span writes a piece of the words of a paragraph, where its text stands.
func (w *wordFile) span(s *document.Span, p *written, at int) {
	rPr := w.runLook(s, p)
	run := func(inner string, language string) {
		if language != "" {
			language = `<w:lang w:val="` + language + `"/>`
		}
		w.body.WriteString("<w:r><w:rPr>" + rPr + language + "</w:rPr>" + inner + "</w:r>")
	}
	if s.Link != nil {
		w.body.WriteString(w.linkTo(s.Link))
		defer w.body.WriteString("</w:hyperlink>")
	}
	switch s.Kind {
	case document.TextSpan, document.CodeSpan:
		for _, piece := range inLanguages(s.Text, p.marked, at) {
			run(textOf(piece.text), piece.language)
		}
	case document.Spaces:
		run(textOf(strings.Repeat(" ", int(s.Count))), "")
	case document.Tab:
		run("<w:tab/>", "")
	case document.LineBreak:
		run("<w:br/>", "")
	case document.NoteSpan:
		w.count++
		id, outer := w.count, w.body
		w.body = &w.footnotes
		fmt.Fprintf(w.body, `<w:footnote w:id="%d">`, id)
		w.blocks(s.Note.Blocks, nil)
		w.body.WriteString(`</w:footnote>`)
		w.body = outer
		run(fmt.Sprintf(`<w:footnoteReference w:id="%d"/>`, id), "")
	case document.FieldSpan:
		code := map[document.FieldKind]string{
			document.PageNumber: "PAGE", document.PageCount: "NUMPAGES", document.Sequence: "SEQ " + s.Field.Name, document.Reference: "REF " + s.Field.Target,
		}[s.Field.Kind]
		run(`<w:fldChar w:fldCharType="begin"/>`, "")
		run(`<w:instrText xml:space="preserve"> `+escape(code)+` </w:instrText>`, "")
		run(`<w:fldChar w:fldCharType="separate"/>`, "")
		run(textOf(s.Text), "")
		run(`<w:fldChar w:fldCharType="end"/>`, "")
	case document.ImageSpan:
		run(w.drawing(s.Figure), "")
	default:
		w.lacks = "a piece of another kind"
	}
}

func textOf(text string) string {
	lines := strings.Split(text, "\n")
	for i := range lines {
		lines[i] = `<w:t xml:space="preserve">` + escape(lines[i]) + `</w:t>`
	}
	return strings.Join(lines, "<w:br/>")
}

func (w *wordFile) linkTo(link *document.Link) string {
	if place, ok := strings.CutPrefix(link.Target, "#"); ok && place != "" {
		return `<w:hyperlink w:anchor="` + escape(place) + `">`
	}
	w.count++
	fmt.Fprintf(&w.relations, `<Relationship Id="l%d" Type="%shyperlink" Target="%s" TargetMode="External"/>`, w.count, wordTypes, escape(link.Target))
	return fmt.Sprintf(`<w:hyperlink r:id="l%d">`, w.count)
}

// inLanguage is a piece of a text; the language is "" for that of the document.
type inLanguage struct{ text, language string }

func inLanguages(text string, marked []document.Marked, at int) []inLanguage {
	var pieces []inLanguage
	language, start := "", 0
	for _, m := range marked {
		cut := min(max(m.From-at, 0), len(text))
		if cut > start {
			pieces = append(pieces, inLanguage{text[start:cut], language})
			start = cut
		}
		if m.From < at+len(text) {
			language = m.Language
		}
	}
	return append(pieces, inLanguage{text[start:], language})
}

// runLook says how a piece looks otherwise than its paragraph does.
func (w *wordFile) runLook(s *document.Span, p *written) string {
	named, style := "", ""
	if s.Style != nil {
		named = s.Style.Name
	}
	if s.Kind == document.CodeSpan {
		named = "HTML Code"
	}
	if s.Look == nil {
		return ""
	}
	if named != "" || letterLook(s.Look, document.FromStyle) != letterLook(p.look, document.FromStyle) {
		if id := w.style(named, s.Look, "", true); id != "" {
			style = `<w:rStyle w:val="` + id + `"/>`
		}
	}
	return style + letterLook(s.Look, document.Direct)
}

func (w *wordFile) drawing(f *document.Figure) string {
	w.count++
	words := fmt.Sprintf(`id="%d" name="%s" title="%s" descr="%s"`, w.count, escape(f.Name), escape(f.Title), escape(f.Description))
	extra, uri, data := "", "picture", ""
	if f.Decorative {
		extra = `<a:extLst><a:ext><adec:decorative val="1"/></a:ext></a:extLst>`
	}
	switch {
	case !f.Embedded:
		target := "media/image1.png"
		if f.Target != "" {
			target = f.Target
		}
		fmt.Fprintf(&w.relations, `<Relationship Id="i%d" Type="%simage" Target="%s"/>`, w.count, wordTypes, escape(target))
		data = fmt.Sprintf(`<pic:pic><pic:blipFill><a:blip r:embed="i%d"/></pic:blipFill></pic:pic>`, w.count)
	case f.Object == document.Chart:
		uri = "chart"
	default:
		program := "Excel.Sheet.12"
		if f.Object == document.Formula {
			program = "Equation.3"
		}
		return `<w:object><v:shape id="" alt="` + escape(f.Alternative()) + `"/><o:OLEObject ProgID="` + program + `"/></w:object>`
	}
	kind := "inline"
	switch f.Anchor {
	case document.AsCharacter, "":
	case document.ToPage:
		w.lacks = "an image that is anchored to a page"
	default:
		kind = "anchor"
	}
	return `<w:drawing><wp:` + kind + `><wp:docPr ` + words + `>` + extra + `</wp:docPr><a:graphic><a:graphicData uri="x/` + uri + `">` + data + `</a:graphicData></a:graphic></wp:` + kind + `></w:drawing>`
}

// from writes a property that comes from where it is asked for.
func from[T comparable](p document.Property[T], origin document.Origin, write func(T) string) string {
	if p.Origin != origin {
		return ""
	}
	return write(p.Value)
}

func letterLook(a *document.Appearance, origin document.Origin) string {
	onOff := func(name string) func(bool) string {
		return func(on bool) string { return fmt.Sprintf(`<w:%s w:val="%t"/>`, name, on) }
	}
	fill := func(color string) string {
		return `<w:shd w:val="clear" w:fill="` + strings.TrimPrefix(color, "#") + `"/>`
	}
	return from(a.Bold, origin, onOff("b")) + from(a.Italic, origin, onOff("i")) + from(a.Capitals, origin, onOff("caps")) +
		from(a.Underline, origin, func(on bool) string {
			if on {
				return `<w:u w:val="single"/>`
			}
			return `<w:u w:val="none"/>`
		}) +
		from(a.Color, origin, func(c string) string { return `<w:color w:val="` + strings.TrimPrefix(c, "#") + `"/>` }) +
		from(a.Font, origin, func(f string) string { return `<w:rFonts w:ascii="` + escape(f) + `" w:hAnsi="` + escape(f) + `"/>` }) +
		from(a.Highlight, origin, fill) +
		from(a.Spaced, origin, func(on bool) string {
			if on {
				return `<w:spacing w:val="40"/>`
			}
			return `<w:spacing w:val="0"/>`
		}) +
		from(a.Position, origin, func(n int) string {
			return `<w:vertAlign w:val="` + map[int]string{1: "superscript", 0: "baseline", -1: "subscript"}[n] + `"/>`
		}) +
		from(a.Size, origin, func(size float64) string { return fmt.Sprintf(`<w:sz w:val="%g"/>`, 2*size) })
}

func paragraphLook(a *document.Appearance, origin document.Origin) string {
	twips := func(element, attribute string) func(float64) string {
		return func(points float64) string { return fmt.Sprintf(`<w:%s w:%s="%g"/>`, element, attribute, 20*points) }
	}
	return from(a.Align, origin, func(align document.Align) string {
		return `<w:jc w:val="` + map[document.Align]string{document.Center: "center", document.End: "right", document.Justify: "both"}[align] + `"/>`
	}) +
		from(a.Before, origin, twips("spacing", "before")) + from(a.After, origin, twips("spacing", "after")) +
		from(a.Left, origin, twips("ind", "left")) + from(a.Indent, origin, twips("ind", "firstLine")) +
		from(a.Background, origin, func(c string) string { return `<w:shd w:val="clear" w:fill="` + strings.TrimPrefix(c, "#") + `"/>` }) +
		from(a.Framed, origin, func(on bool) string {
			if !on {
				return ""
			}
			return `<w:pBdr><w:bottom w:val="single" w:sz="4"/></w:pBdr>`
		}) +
		from(a.TabStops, origin, func(n int) string {
			tabs := ""
			for i := range n {
				tabs += fmt.Sprintf(`<w:tab w:val="left" w:pos="%d"/>`, 720*(i+1))
			}
			return "<w:tabs>" + tabs + "</w:tabs>"
		})
}
