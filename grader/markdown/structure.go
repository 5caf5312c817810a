package markdown

import (
	"bytes"
	"strings"

	"golang.org/x/net/html/atom"

	"jourdain/grader/document"
)

// startTag reads a tag that opens something, or stands for something.
func (f *flow) startTag(p *piece) {
	level := headingLevel(p.token)
	switch a := p.token.DataAtom; {
	case level > 0:
		f.endWords()
		f.heading = &document.Heading{
			Common: f.place(p.in, p.start), Level: level, Source: document.HTML, Look: f.looks.plain(),
		}
		f.until = p.end
	case isStructure(p.token):
		f.endWords()
		f.begin(p)
	case partsWords(p.token) && (f.heading == nil || f.until == 0):
		f.endWords()
		f.summary = a == atom.Summary
	case f.code != nil && a != atom.Img:
		f.codeTag(p)
	case a == atom.Br && !f.words.begun && f.heading == nil && f.top().kind&holders == 0:
	default:
		if f.code != nil {
			f.endWords()
		}
		f.words.tag(p.raw(), p.token, f.place(p.in, p.start))
	}
}

// endTag reads a tag that ends something.
func (f *flow) endTag(p *piece) {
	switch {
	case isStructure(p.token):
		f.endWords()
		f.end(p.token.DataAtom)
	case partsWords(p.token) && (f.heading == nil || f.until == 0):
		f.endWords()
		f.summary = false
	case f.code == nil:
		f.words.tag(p.raw(), p.token, f.place(p.in, p.start))
	}
}

// begin opens a part of the document, and closes what cannot go on beside it.
func (f *flow) begin(p *piece) {
	switch a := p.token.DataAtom; a {
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir, atom.Dl:
		f.hold(true)
		f.beginList(p, a)
	case atom.Li:
		if i := f.find(inList, inCell|inCaption|inQuotation); i >= 0 {
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
		table := &document.Table{Common: f.place(p.in, p.start)}
		f.push(frame{kind: inTable, ends: p.end > 0, grid: &grid{guard: f.guard, table: table}})
	case atom.Blockquote:
		f.hold(false)
		f.push(frame{kind: inQuotation, ends: p.end > 0, common: f.place(p.in, p.start)})
	case atom.Figcaption:
		f.hold(false)
		f.push(frame{kind: inCaption, ends: p.end > 0})
	case atom.Pre:
		f.code = &document.Code{Common: f.place(p.in, p.start), Fenced: true}
	case atom.Hr:
		f.add(&document.Separator{Common: f.place(p.in, p.start)})
	case atom.Figure:
	default:
		f.beginInTable(p)
	}
}

func (f *flow) beginList(p *piece, a atom.Atom) {
	list := &document.List{Common: f.place(p.in, p.start), Ordered: a == atom.Ol, Definitions: a == atom.Dl}
	if list.Ordered && f.find(inList, 0) < 0 {
		start, _ := attribute(p.token, "start")
		list.Continues = f.numbers.goesOn(f.parent, span(start, maxStart), 0)
	}
	f.push(frame{kind: inList, ends: p.end > 0, list: list})
}

// maxStart is the greatest number that a list may begin with.
const maxStart = 1_000_000

// beginTerm begins an item of a list of definitions: a term does, unless it stands directly
// below another one, and what a term means goes on with it.
func (f *flow) beginTerm(isTerm bool) {
	i := f.find(inList, inCell|inCaption|inQuotation)
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
func (f *flow) end(a atom.Atom) {
	i := -1
	switch a {
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir, atom.Dl:
		i = f.find(inList, inCell|inCaption|inQuotation)
	case atom.Li:
		i = f.find(inItem, inList|inCell|inCaption|inQuotation)
	case atom.Blockquote:
		i = f.find(inQuotation, inCell|inCaption)
	case atom.Figure, atom.Figcaption, atom.Caption:
		i = f.find(inCaption, inCell|inTable)
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
func (f *flow) write(p *piece) {
	switch raw := p.raw(); {
	case f.code != nil:
		f.shown = append(f.shown, p.token.Data...)
	case f.heading != nil:
		f.words.flow(p.token.Data)
	case f.words.begun:
		f.words.flow(p.token.Data)
	default:
		if words := strings.TrimLeft(raw, whiteSpace); words != "" {
			f.words.begin(f.place(p.in, p.stop-len(words)))
			f.words.flow(p.token.Data)
		}
	}
}

// codeTag reads a tag in a text that is shown as it is.
func (f *flow) codeTag(p *piece) {
	switch p.token.DataAtom {
	case atom.Br:
		f.shown = append(f.shown, '\n')
	case atom.Code:
		class, _ := attribute(p.token, "class")
		if language, ok := strings.CutPrefix(class, "language-"); ok {
			f.code.Info = document.Clean(language)
		}
	}
}

// comment keeps a comment among words. Elsewhere, beside tags, it says nothing.
func (f *flow) comment(p *piece) {
	if f.heading != nil || f.words.begun {
		f.words.tag(p.raw(), p.token, document.Common{})
	}
}

// raw passes a part of a block of HTML through as it is.
func (f *flow) raw(m *markup, start, stop int) {
	text := m.text[start:stop]
	switch {
	case f.heading != nil || f.words.begun:
		f.words.put(document.Span{Kind: document.RawSpan, Text: document.Clean(text)})
	case f.code == nil && f.top().kind&holders != 0:
		f.add(&document.Raw{Common: f.place(m, start), Text: lines(strings.TrimSpace(text))})
	}
}

// endWords closes the heading, the code or the paragraph that is open. A heading that
// nothing ends, ends here too.
func (f *flow) endWords() {
	f.words.pending = bytes.TrimRight(f.words.pending, " ")
	spans := f.words.finish()
	switch {
	case f.heading != nil:
		f.heading.Spans, f.heading.Marked = spans, f.words.tongues
		f.heading.ImageOnly = imageOnly(f.heading)
		f.add(f.heading)
	case f.code != nil:
		if text := strings.Trim(string(f.shown), "\n"); strings.TrimSpace(text) != "" {
			f.code.Text = lines(text)
			f.add(f.code)
		}
	case f.words.begun:
		p := &document.Paragraph{Common: f.words.common, Spans: spans, Marked: f.words.tongues, Look: f.looks.plain()}
		if f.summary {
			p.Role = document.CaptionRole
		}
		f.add(p)
	}
	f.heading, f.code, f.shown = nil, nil, f.shown[:0]
	next := f.newParagraph()
	next.tagged, next.link, next.languages = f.words.tagged, f.words.link, f.words.languages
	f.words = next
}

// caption puts the paragraphs of a caption before the table that they belong to, or after
// what else is there.
func (f *flow) caption(blocks []document.Block) {
	for _, block := range blocks {
		if p, ok := block.(*document.Paragraph); ok {
			p.Role = document.CaptionRole
		}
	}
	top := f.top()
	if top.kind != inTable {
		for _, block := range blocks {
			f.add(block)
		}
		return
	}
	if len(top.grid.table.Rows) > 0 {
		top.blocks = append(top.blocks, blocks...)
		return
	}
	around := &f.open[len(f.open)-2]
	around.blocks = append(around.blocks, blocks...)
	top.grid.table.Common = onLine(f.last)
}
