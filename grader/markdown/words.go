package markdown

import (
	"bytes"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"jourdain/grader/document"
)

// paragraphs reads a block of HTML that holds words only: <p>, <div> or <center>
// around them, and tags that dress letters. It gives nothing for any other block,
// which is then passed through as it is.
func (m *markup) paragraphs() []document.Block {
	tokens := html.NewTokenizer(strings.NewReader(m.text))
	words := &paragraph{writer: &writer{guard: m.guard, looks: m.looks}}
	var blocks []document.Block
	for offset := 0; ; {
		kind := tokens.Next()
		raw := string(tokens.Raw())
		if m.guard.spend(1); kind == html.ErrorToken || m.guard.err != nil {
			break
		}
		token := tokens.Token()
		switch {
		case kind == html.TextToken:
			words.text(raw, token.Data, offset)
		case kind == html.CommentToken || kind == html.DoctypeToken:
			return nil
		case holdsWords(token):
			blocks = words.end(m, blocks)
		case dressesWords(token):
			words.tag(raw, token, m.place(offset))
		default:
			return nil
		}
		offset += len(raw)
	}
	return words.end(m, blocks)
}

// paragraph is one of a block of HTML, while it is read.
type paragraph struct {
	*writer
	begun bool
	start int // the offset of its first word
}

// text adds words. White space before the first one is no part of the paragraph.
func (p *paragraph) text(raw, words string, offset int) {
	if !p.begun {
		words = strings.TrimLeft(words, " \t\n")
		p.begun, p.start = words != "", offset+len(raw)-len(strings.TrimLeft(raw, " \t\n"))
	}
	p.flow(words)
}

// end appends the paragraph, if it has words, and begins the next one, in which the
// tags that are open stay open.
func (p *paragraph) end(m *markup, blocks []document.Block) []document.Block {
	p.pending = bytes.TrimRight(p.pending, " ")
	if spans := p.finish(); p.begun {
		blocks = append(blocks, &document.Paragraph{Common: m.place(p.start), Spans: spans, Look: m.looks.plain()})
	}
	*p = paragraph{writer: &writer{guard: m.guard, looks: m.looks, tagged: p.tagged, link: p.link}}
	return blocks
}

func holdsWords(token html.Token) bool {
	return token.DataAtom == atom.P || token.DataAtom == atom.Div || token.DataAtom == atom.Center
}

func dressesWords(token html.Token) bool {
	switch token.DataAtom {
	case atom.A, atom.Br, atom.Font, atom.Big, atom.Small, atom.Span:
		return true
	default:
		return tagDress(token) != 0
	}
}
