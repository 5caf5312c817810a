package html

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"jourdain/grader/document"
	"jourdain/grader/markup"
)

// page reads the pieces of one file.
type page struct {
	guard   *markup.Guard
	limits  Limits
	text    string
	pieces  []markup.Piece
	doc     document.Document
	reading *markup.Reading
	cascade *cascade
	notes   *notes
	ends    []int // the numbers of the pieces that end the tables of contents that are open
	// regions are the parts that stand in the margins of each page, by the piece that opens them.
	regions map[int]document.Region
	lists   lists
	marks   *marks
	quiet   quiet
	bare    map[*document.List]bool // those whose items have no mark
}

// read reads the whole page.
func (p *page) read() {
	p.doc.Format = document.Hypertext
	p.regions, p.lists, p.bare = map[int]document.Region{}, lists{}, map[*document.List]bool{}
	sheet := &sheet{guard: p.guard, most: p.limits.Rules}
	p.head(sheet)
	p.names()
	flatten(p.pieces)
	p.notes, p.marks = findNotes(p.pieces), findMarks(p.pieces)
	p.cascade = newCascade(p.guard, sheet)
	p.reading = &markup.Reading{
		Guard: p.guard, Numbers: markup.Numbers{}, Looks: func() markup.Looks { return p.cascade },
		Gather: func(blocks []document.Block) []document.Block { return blocks },
		Before: p.before, Begun: p.begun, Finish: p.finish,
	}
	p.doc.Blocks = p.tidy(p.reading.Read(p.pieces, p))
	p.exportedTitle()
	if p.doc.Ground = p.cascade.ground; sheet.elsewhere || len(sheet.by["body"]) > 0 && !p.hasBody() {
		p.doc.Ground = document.UnknownColor
	}
}

// hasBody reports whether the page writes the element that its rules may be for: else a browser adds it.
func (p *page) hasBody() bool {
	return slices.ContainsFunc(p.pieces, func(piece markup.Piece) bool { return piece.Token.DataAtom == atom.Body })
}

// before sees each piece before what it means is read.
func (p *page) before(f *markup.Flow, piece *markup.Piece) bool {
	now := f.Now()
	switch piece.Token.Type {
	case html.EndTagToken:
		p.endTag(f, now)
		return false
	case html.StartTagToken, html.SelfClosingTagToken:
		p.quiet.begin(p.pieces, now)
		p.quiet.image(piece, now)
		return p.apart(f, piece, now) || p.element(f, piece, now)
	default:
		return p.marks.blank[now]
	}
}

// apart reads what is no part of the words where it stands: notes, margins, programs. It reports
// whether that was all.
func (p *page) apart(f *markup.Flow, piece *markup.Piece, now int) bool {
	if body, ok := p.notes.marks[now]; ok && p.note(f, piece, body) {
		return true
	}
	if region, ok := p.regions[now]; ok {
		p.margin(f, piece, region)
		return true
	}
	switch {
	case p.notes.bodies[now] || p.notes.rules[now] || p.notes.backs[now]:
		f.Skip(piece)
		return true
	default:
		return markup.IsApart(piece.Token) && p.object(f, piece)
	}
}

// element reads an element, and reports whether that was all.
func (p *page) element(f *markup.Flow, piece *markup.Piece, now int) bool {
	if markup.IsApart(piece.Token) {
		return false
	}
	if said, ok := p.marks.of[now]; ok {
		f.EndWords()
		p.marks.open = &said
	}
	shown := p.cascade.begin(piece, now)
	if shown.breaks {
		f.Add(&document.PageBreak{Common: f.Place(piece)})
	}
	if a := piece.Token.DataAtom; shown.breaks && (a == atom.Br || a == atom.Hr) {
		return true
	}
	if shown.hidden {
		p.cascade.endAt(piece.End)
		f.Skip(piece)
		return true
	}
	switch a := piece.Token.DataAtom; {
	case len(p.ends) == 0 && isContents(p.pieces, now):
		f.BeginContents(piece)
		p.ends = append(p.ends, piece.End)
	case (a == atom.Code || a == atom.Kbd || a == atom.Samp) && !f.IsCode():
		p.cascade.endAt(piece.End)
		return p.code(f, piece, now)
	case a == atom.P && shown.tall && p.isBare(now):
		f.Add(&document.Paragraph{Common: f.Place(piece), Look: p.cascade.Block().Look})
	}
	return false
}

func (p *page) endTag(f *markup.Flow, now int) {
	if n := len(p.ends); n > 0 && p.ends[n-1] == now {
		f.EndContents()
		p.ends = p.ends[:n-1]
	}
	p.cascade.endAt(now)
}

// isBare reports whether an element holds nothing that is seen.
func (p *page) isBare(now int) bool {
	for i := now + 1; i < p.pieces[now].End; i++ {
		switch token := &p.pieces[i].Token; token.Type {
		case html.TextToken:
			if strings.Trim(token.Data, " \t\n\r\f") != "" {
				return false
			}
		case html.StartTagToken, html.SelfClosingTagToken:
			if token.DataAtom != atom.Span && token.DataAtom != atom.A && token.DataAtom != atom.B && token.DataAtom != atom.I && token.DataAtom != atom.Font {
				return false
			}
		}
	}
	return true
}

// code reads a piece of code in a line.
func (p *page) code(f *markup.Flow, piece *markup.Piece, now int) bool {
	var text strings.Builder
	for i := now + 1; i < piece.End; i++ {
		token := &p.pieces[i].Token
		p.guard.Work.Step(1)
		switch {
		case token.Type == html.TextToken:
			text.WriteString(token.Data)
		case markup.IsBlock(*token) || token.DataAtom == atom.Img:
			return false
		}
	}
	if words := strings.Join(strings.Fields(text.String()), " "); words != "" {
		f.Put(document.Span{Kind: document.CodeSpan, Text: document.Clean(words)}, piece)
	}
	f.Skip(piece)
	return true
}

// object reads what is no text: a formula or a drawing has a place among the words, and
// perhaps a name; a program has none.
func (p *page) object(f *markup.Flow, piece *markup.Piece) bool {
	figure := &document.Figure{Common: f.Place(piece), Anchor: document.AsCharacter, Embedded: true, Object: document.OtherObject}
	_, isHidden := markup.Attribute(piece.Token, "hidden")
	switch piece.Token.DataAtom {
	case atom.Math:
		figure.Object = document.Formula
		text, _ := markup.Attribute(piece.Token, "alttext")
		figure.Description = document.Clean(text)
	case atom.Svg:
		figure.Object, figure.Embedded = document.NoObject, false
		text, _ := markup.Attribute(piece.Token, "aria-label")
		figure.Description = document.Clean(text)
		hidden, _ := markup.Attribute(piece.Token, "aria-hidden")
		figure.Title = document.Clean(p.titleIn(f.Now()))
		figure.Decorative = hidden == "true" || figure.Description+figure.Title == "" && p.quiet.drawing(piece.Token, f.Now())
	default:
		return false
	}
	if isHidden || f.IsCode() {
		return false
	}
	f.Put(document.Span{Kind: document.ImageSpan, Figure: figure}, piece)
	f.Skip(piece)
	return true
}

// titleIn returns the words of the first <title> in an element.
func (p *page) titleIn(now int) string {
	for i := now + 1; i < p.pieces[now].End; i++ {
		if token := &p.pieces[i].Token; token.DataAtom == atom.Title && token.Type == html.StartTagToken {
			return strings.Join(strings.Fields(p.pieces[i+1].Token.Data), " ")
		}
	}
	return ""
}

// note puts the mark of a note into the words, with what the note says.
func (p *page) note(f *markup.Flow, piece *markup.Piece, body int) bool {
	label := p.words(f.Now(), piece.End)
	note := &document.Note{Label: strings.Trim(label, "[]() "), End: p.notes.isEnd(body)}
	if first := p.notes.first[body]; first == f.Now() {
		note.Blocks = p.inner(body)
	}
	f.Put(document.Span{Kind: document.NoteSpan, Note: note}, piece)
	f.Skip(piece)
	return true
}

// margin reads what stands at the head or the foot of each page.
func (p *page) margin(f *markup.Flow, piece *markup.Piece, region document.Region) {
	if blocks := p.inner(f.Now()); len(blocks) > 0 {
		p.doc.Margins = append(p.doc.Margins, document.Margin{Region: region, Blocks: blocks})
	}
	f.Skip(piece)
}

// inner reads what an element holds, apart from what is around it.
func (p *page) inner(now int) []document.Block {
	p.guard.Enter()
	defer p.guard.Leave()
	if !p.guard.OK() {
		return nil
	}
	outer, ends := p.cascade.apart(), p.ends
	p.ends = nil
	from, to := now+1, p.pieces[now].End
	if p.pieces[now].Token.DataAtom == atom.P {
		from, to = now, to+1
	}
	delete(p.notes.bodies, now)
	blocks := p.tidy(p.reading.ReadFrom(p.pieces, from, to, &p.pieces[now]))
	p.notes.bodies[now] = true
	p.ends = ends
	p.cascade.restore(outer)
	return blocks
}

// words returns the text between two pieces.
func (p *page) words(from, to int) string {
	var text strings.Builder
	for i := from + 1; i < to; i++ {
		if token := &p.pieces[i].Token; token.Type == html.TextToken {
			text.WriteString(token.Data)
		}
	}
	return document.Clean(strings.Join(strings.Fields(text.String()), " "))
}

// finish gives a paragraph or a heading the mark that a program has typed before it, and takes off the
// line break that a browser does not show: the one at the end.
func (p *page) finish(block document.Block) {
	mark := p.marks.open
	p.marks.open = nil
	switch b := block.(type) {
	case *document.Heading:
		if mark != nil {
			b.Label, b.Numbered = mark.text, true
		}
	case *document.Paragraph:
		if mark != nil {
			p.marks.items[b] = *mark
		}
		if n := len(b.Spans); n > 0 && b.Spans[n-1].Kind == document.LineBreak {
			b.Spans = b.Spans[: n-1 : n-1]
		}
	}
}
