package markup

import (
	"bytes"
	"strings"

	"golang.org/x/net/html/atom"

	"jourdain/grader/document"
)

// startTag reads a tag that opens something, or stands for something.
func (f *Flow) startTag(p *Piece) {
	level := p.headingLevel()
	switch a := p.Token.DataAtom; {
	case level > 0:
		f.endWords()
		manner := f.words.Looks.Block()
		f.heading = &document.Heading{
			Common: f.place(p.In, p.Start), Level: level, Source: document.HTML,
			Look: manner.Look, Style: manner.Style, Ground: manner.Ground,
		}
		f.until = p.End
	case IsStructure(p.Token):
		f.endWords()
		f.begin(p)
	case partsWords(p.Token) && (f.heading == nil || f.until == 0):
		f.endWords()
		f.summary = a == atom.Summary
	case f.code != nil && a != atom.Img:
		f.codeTag(p)
	case a == atom.Br && !f.words.begun && f.heading == nil && f.top().kind&holders == 0:
	default:
		if f.code != nil {
			f.endWords()
		}
		f.words.tag(p.raw(), p.Token, f.place(p.In, p.Start))
	}
}

// endTag reads a tag that ends something.
func (f *Flow) endTag(p *Piece) {
	switch {
	case IsStructure(p.Token):
		f.endWords()
		f.end(p.Token.DataAtom)
	case partsWords(p.Token) && (f.heading == nil || f.until == 0):
		f.endWords()
		f.summary = false
	case f.code == nil:
		f.words.tag(p.raw(), p.Token, f.place(p.In, p.Start))
	}
}

// begin opens a part of the document, and closes what cannot go on beside it.
func (f *Flow) begin(p *Piece) {
	switch a := p.Token.DataAtom; a {
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir, atom.Dl:
		f.hold(true)
		f.beginList(p, a)
	case atom.Li:
		if i := f.find(inList, fences); i >= 0 {
			f.closeTo(i + 1)
		} else {
			f.hold(false)
			f.beginList(p, a)
			f.top().ends = false
		}
		f.push(frame{kind: inItem})
	case atom.Dt, atom.Dd:
		f.beginTerm(a == atom.Dt)
	case atom.Table:
		f.hold(false)
		table := &document.Table{Common: f.place(p.In, p.Start)}
		f.push(frame{kind: inTable, ends: p.End > 0, grid: &grid{guard: f.Guard, table: table}})
	case atom.Blockquote:
		f.hold(false)
		f.push(frame{kind: inQuotation, ends: p.End > 0, common: f.place(p.In, p.Start)})
	case atom.Figcaption:
		f.hold(false)
		f.push(frame{kind: inCaption, ends: p.End > 0})
	case atom.Pre:
		f.code = &document.Code{Common: f.place(p.In, p.Start), Fenced: true}
	case atom.Hr:
		f.add(&document.Separator{Common: f.place(p.In, p.Start)})
	case atom.Figure:
	default:
		f.beginInTable(p)
	}
}

func (f *Flow) beginList(p *Piece, a atom.Atom) {
	list := &document.List{Common: f.place(p.In, p.Start), Ordered: a == atom.Ol, Definitions: a == atom.Dl}
	if list.Ordered && f.find(inList, 0) < 0 {
		start, _ := Attribute(p.Token, "start")
		list.Continues = f.Numbers.GoesOn(f.parent, span(start, maxStart), 0)
	}
	if f.Begun != nil {
		f.Begun(list, p)
	}
	f.push(frame{kind: inList, ends: p.End > 0, list: list})
}

// maxStart is the greatest number that a list may begin with.
const maxStart = 1_000_000

// beginTerm begins an item of a list of definitions: a term does, unless it stands directly
// below another one, and what a term means goes on with it.
func (f *Flow) beginTerm(isTerm bool) {
	i := f.find(inList, fences)
	if i < 0 || !f.open[i].list.Definitions {
		return
	}
	if i+1 < len(f.open) && (!isTerm || f.open[i+1].terms) {
		f.closeTo(i + 2)
		f.top().terms = isTerm
		return
	}
	f.closeTo(i + 1)
	f.push(frame{kind: inItem, header: true, terms: isTerm})
}

// end closes what a tag ends, and what stands open in it.
func (f *Flow) end(a atom.Atom) {
	i := -1
	switch a {
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir, atom.Dl:
		i = f.find(inList, fences)
	case atom.Li:
		i = f.find(inItem, inList|fences)
	case atom.Blockquote:
		i = f.find(inQuotation, inCell|inCaption|inContents)
	case atom.Figure, atom.Figcaption, atom.Caption:
		i = f.find(inCaption, inCell|inTable|inContents)
	case atom.Table:
		i = f.find(inTable, 0)
	case atom.Thead, atom.Tbody, atom.Tfoot:
		if i := f.find(inTable, 0); i >= 0 {
			f.closeTo(i + 1)
			f.top().grid.section(false)
		}
	case atom.Tr:
		i = f.find(inRow, inTable)
	case atom.Td, atom.Th:
		i = f.find(inCell, inTable)
	}
	if i >= 0 {
		f.closeTo(i)
	}
}

// write reads words.
func (f *Flow) write(p *Piece) {
	switch raw := p.raw(); {
	case f.code != nil:
		f.shown = append(f.shown, p.Token.Data...)
	case f.heading != nil:
		f.words.Flow(p.Token.Data)
	case f.words.begun:
		f.words.Flow(p.Token.Data)
	default:
		if words := strings.TrimLeft(raw, whiteSpace); words != "" {
			f.words.begin(f.place(p.In, p.Stop-len(words)))
			f.words.Flow(p.Token.Data)
		}
	}
}

// codeTag reads a tag in a text that is shown as it is.
func (f *Flow) codeTag(p *Piece) {
	switch p.Token.DataAtom {
	case atom.Br:
		f.shown = append(f.shown, '\n')
	case atom.Code:
		class, _ := Attribute(p.Token, "class")
		if language, ok := strings.CutPrefix(class, "language-"); ok {
			f.code.Info = document.Clean(language)
		}
	}
}

// comment keeps a comment among words. Elsewhere, beside tags, it says nothing.
func (f *Flow) comment(p *Piece) {
	if f.heading != nil || f.words.begun {
		f.words.tag(p.raw(), p.Token, document.Common{})
	}
}

// raw passes a part of a block of HTML through as it is, where tags are kept.
func (f *Flow) raw(m *Text, start, stop int) {
	if !f.Keeps {
		return
	}
	text := m.Text[start:stop]
	switch {
	case f.heading != nil || f.words.begun:
		f.words.Put(document.Span{Kind: document.RawSpan, Text: document.Clean(text)})
	case f.code == nil && f.top().kind&holders != 0:
		f.add(&document.Raw{Common: f.place(m, start), Text: Lines(strings.TrimSpace(text))})
	}
}

// endWords closes the heading, the code or the paragraph that is open. A heading that
// nothing ends, ends here too.
func (f *Flow) endWords() {
	f.words.pending = bytes.TrimRight(f.words.pending, " ")
	spans := f.words.Finish()
	switch {
	case f.heading != nil:
		f.heading.Spans, f.heading.Marked = spans, f.words.Tongues
		f.heading.ImageOnly = ImageOnly(f.heading)
		f.finish(f.heading)
	case f.code != nil:
		if text := strings.Trim(string(f.shown), "\n"); strings.TrimSpace(text) != "" {
			f.code.Text = Lines(text)
			f.add(f.code)
		}
	case f.words.begun:
		f.paragraph(spans)
	}
	f.heading, f.code, f.shown = nil, nil, f.shown[:0]
	next := f.newParagraph(f.words.Looks)
	next.Link, next.languages = f.words.Link, f.words.languages
	f.words = next
}

func (f *Flow) finish(block document.Block) {
	if f.Finish != nil {
		f.Finish(block)
	}
	f.add(block)
}

// paragraph adds the paragraph that is open.
func (f *Flow) paragraph(spans []document.Span) {
	manner := f.words.manner
	p := &document.Paragraph{
		Common: f.words.common, Spans: spans, Marked: f.words.Tongues,
		Look: manner.Look, Style: manner.Style, Role: manner.Role, Ground: manner.Ground,
	}
	if f.summary {
		p.Role = document.CaptionRole
	}
	f.finish(p)
}
