package starter

import (
	"strconv"
	"strings"

	"jourdain/grader/document"
)

// line composes what stands in one line.
type lineComposer struct {
	*composer
	base   look // of the line, direct formatting
	pieces []piece
	entry  bool // the link that is composed is the whole item of a list
}

// spans composes the words of a line that has a look of its own.
func (c *composer) spans(spans []document.Span, base look) []piece {
	l := &lineComposer{composer: c, base: base}
	l.all(spans)
	return l.pieces
}

func (l *lineComposer) put(p piece) { l.pieces = append(l.pieces, p) }

func (l *lineComposer) all(spans []document.Span) {
	all := len(spans)
	for len(spans) > 0 {
		n := 1
		to := spans[0].Link
		for n < len(spans) && spans[n].Link == to {
			n++
		}
		l.entry = l.listed > 0 && n == all
		switch {
		case to == nil:
			l.each(spans[:n])
		case strings.HasPrefix(to.Target, "#") && l.reference(to.Target[1:], spans[:n]):
		default:
			inside := &lineComposer{composer: l.composer, base: l.base}
			inside.each(spans[:n])
			l.styles.known(linkStyle)
			l.put(&link{target: l.places.target(to.Target), pieces: inside.pieces})
		}
		spans = spans[n:]
	}
}

func (l *lineComposer) each(spans []document.Span) {
	for i := range spans {
		l.span(&spans[i])
	}
}

func (l *lineComposer) span(s *document.Span) {
	switch s.Kind {
	case document.LineBreak:
		l.put(&lineBreak{})
	case document.SoftBreak:
		l.put(&words{text: " "})
	case document.Tab:
		l.put(&tab{})
	case document.Spaces:
		l.put(&spaces{count: int(s.Count)})
	case document.NoteSpan:
		l.put(l.note(s.Note))
	case document.ImageSpan:
		if f := l.picture(s.Figure, document.AsCharacter); f != nil {
			l.put(f)
		}
	case document.CodeSpan:
		l.styles.known(codeWordsStyle)
		l.put(&code{text: s.Text})
	case document.TextSpan:
		l.put(&words{text: s.Text, look: l.beyond(s.Look)})
	default: // HTML tags, whose look the words have
	}
}

// beyond returns what the look of words adds to that of their line.
func (l *lineComposer) beyond(a *document.Appearance) look {
	return look{
		bold: a.Bold.Value && !l.base.bold, italic: a.Italic.Value && !l.base.italic,
		underline: a.Underline.Value && !l.base.underline, position: a.Position.Value,
	}
}

// reference composes a link inside the document as a cross-reference: to a caption by
// its number, to a heading by its words or its page. It is false for any other link.
func (l *lineComposer) reference(name string, spans []document.Span) bool {
	text := document.Text(spans)
	if one, ok := l.captions.byName[name]; ok {
		at := one.find(text)
		if at == nil {
			l.fault(l.at, "a reference to #%s says its number, %d", name, one.number)
			return false
		}
		l.put(&words{text: text[:at[0]]})
		l.put(&numberOf{of: one})
		l.put(&words{text: text[at[1]:]})
		return true
	}
	h := l.places.find("#" + name)
	page := pageWords().FindStringSubmatch(text)
	switch {
	case h == nil:
		l.fault(l.at, "nothing is called #%s", name)
		return false
	case page != nil:
		l.put(&words{text: page[1]})
		l.put(&pageOf{place: l.places.wanted[h], text: page[2]})
		return true
	case text == h.Text() && !l.entry:
		l.put(&wordsOf{place: l.places.wanted[h], text: text})
		return true
	default:
		return false
	}
}

// note composes a footnote at its first mark, and a reference to it at the others.
func (c *composer) note(n *document.Note) piece {
	made := &noteMark{label: n.Label, again: c.notes[n.Label]}
	if made.again {
		return made
	}
	c.notes[n.Label] = true
	c.inNote = true
	made.blocks = c.blocks(n.Blocks, c.styles.known(noteStyle))
	c.inNote = false
	return made
}

// caption composes a caption, whose number counts itself.
func (c *composer) caption(p *document.Paragraph, m *mark, base look) []piece {
	one, ok := c.captions.byLine[m.line]
	if !ok {
		return c.spans(p.Spans, base)
	}
	l := &lineComposer{composer: c, base: base}
	for i := range p.Spans {
		s := &p.Spans[i]
		at := one.find(s.Text)
		if s.Kind != document.TextSpan || s.Link != nil || at == nil {
			continue
		}
		before, after := *s, *s
		before.Text, after.Text = s.Text[:at[0]], s.Text[at[1]:]
		l.all(p.Spans[:i])
		l.span(&before)
		one.counts = true
		l.put(&number{of: one})
		l.span(&after)
		l.all(p.Spans[i+1:])
		return l.pieces
	}
	c.fault(m.line, "the caption after this is number %s of %q, and does not say so", strconv.Itoa(one.number), one.name)
	return c.spans(p.Spans, base)
}
