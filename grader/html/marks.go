package html

import (
	"math"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"jourdain/grader/document"
	"jourdain/grader/markup"
)

// marks are the bullets and numbers that Word writes as words before what it shows as an item or as a
// numbered heading. Nobody has typed them: behind each stands a space of a size that only Word makes,
// or it says itself that it is to be ignored.
type marks struct {
	of    map[int]mark // by the piece that opens the paragraph
	blank map[int]bool // the pieces that are their words
	open  *mark        // that of the paragraph that is read
	items map[*document.Paragraph]mark
}

// mark is one of them.
type mark struct {
	text  string
	level int // how deep its list stands, from 0; -1 where only the margin tells
}

// mostMarkPieces is how many tags and words a mark has at most.
const mostMarkPieces = 12

// longestMark is how many bytes a mark may have: "1.1.1.", "(xviii)".
const longestMark = 24

// findMarks finds the marks of a page.
func findMarks(pieces []markup.Piece) *marks {
	m := &marks{of: map[int]mark{}, blank: map[int]bool{}, items: map[*document.Paragraph]mark{}}
	for i := range pieces {
		token := &pieces[i].Token
		if token.Type == html.StartTagToken && (token.DataAtom == atom.P || isHeading(token.DataAtom)) {
			m.find(pieces, i)
		}
	}
	return m
}

func (m *marks) find(pieces []markup.Piece, block int) {
	end, text := -1, ""
	for i := block + 1; i < min(pieces[block].End, block+mostMarkPieces); i++ {
		token := &pieces[i].Token
		switch {
		case end >= 0 && i > end:
		case token.Type == html.TextToken:
			text += token.Data
		case token.Type == html.StartTagToken && isMark(*token, text):
			end = pieces[i].End
		case token.Type == html.StartTagToken && token.DataAtom == atom.Img:
			return
		}
	}
	text = strings.Trim(text, " \t\r\n\f\u00A0")
	if end < 0 || text == "" || len(text) > longestMark {
		return
	}
	for i := block + 1; i < end; i++ {
		if pieces[i].Token.Type == html.TextToken {
			m.blank[i] = true
		}
	}
	m.of[block] = mark{text: document.Clean(text), level: levelOf(pieces[block].Token)}
}

// isMark reports whether an element holds a mark, or the space behind the one that stands before it.
func isMark(token html.Token, before string) bool {
	style, _ := markup.Attribute(token, "style")
	if token.DataAtom != atom.Span || len(style) > longestValue {
		return false
	}
	style = strings.ToLower(strings.Join(strings.Fields(style), ""))
	if strings.Contains(style, "mso-list:ignore") {
		return true
	}
	return strings.TrimSpace(before) != "" && strings.HasPrefix(style, `font:7.0pt"timesnewroman"`)
}

// levelOf reads the level that Word says where it keeps what only it knows: "mso-list:l0 level2 lfo1".
func levelOf(token html.Token) int {
	style, _ := markup.Attribute(token, "style")
	_, said, ok := strings.Cut(style[:min(len(style), longestStyle)], "mso-list:")
	if _, said, _ = strings.Cut(said, " level"); !ok || said == "" || said[0] < '1' || said[0] > '9' {
		return -1
	}
	return int(said[0] - '1')
}

// lists makes lists of the paragraphs that have a mark.
func (m *marks) lists(blocks []document.Block) []document.Block {
	if len(m.items) == 0 {
		return blocks
	}
	kept := blocks[:0:0]
	var open []*document.List
	for _, block := range blocks {
		p, isParagraph := block.(*document.Paragraph)
		mark, isItem := m.items[p]
		if !isParagraph || !isItem {
			open = nil
			kept = append(kept, block)
			continue
		}
		delete(m.items, p)
		level := min(depth(mark, p), len(open))
		open = open[:min(level+1, len(open))]
		if ordered := isNumber(mark.text); level == len(open) || open[level].Ordered != ordered {
			list := &document.List{Common: markup.OnLine(p.Place.Line), Ordered: ordered}
			if level == 0 {
				kept = append(kept, list)
			} else {
				hang(open[level-1], list)
			}
			open = append(open[:level], list)
		}
		open[level].Items = append(open[level].Items, document.Item{Blocks: []document.Block{p}})
	}
	return kept
}

// depth returns how deep an item stands, from 0: each level is half an inch further in.
func depth(of mark, p *document.Paragraph) int {
	if of.level >= 0 {
		return of.level
	}
	const step = 36
	return int(min(max(math.Round(p.Look.Left.Value/step)-1, 0), 8))
}

// isNumber reports whether a mark is a number or a letter that counts, and no bullet.
func isNumber(text string) bool {
	inner := strings.Trim(text, "().")
	return inner != "" && (len(inner) < len(text) || strings.Trim(inner, "0123456789") == "")
}
