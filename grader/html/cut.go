package html

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"jourdain/grader/document"
	"jourdain/grader/markup"
)

// cutter cuts a text into tags and words so that each tag that opens something has an end: it
// puts in those that HTML lets a writer leave out (HTML, 13.1.2.4), and leaves out those that
// end nothing.
type cutter struct {
	guard  *markup.Guard
	limits Limits
	in     *markup.Text
	out    []markup.Piece
	open   []int          // the numbers of the pieces that are open
	count  map[string]int // how many of them have each name
	isXML  bool           // a tag may end itself
}

// cut returns the pieces of a text. When the guard has an error afterwards, they are not all.
func cut(guard *markup.Guard, limits Limits, text string) []markup.Piece {
	c := &cutter{guard: guard, limits: limits, in: &markup.Text{Text: text}, count: map[string]int{}}
	head := strings.ToLower(text[:min(len(text), 1024)])
	c.isXML = strings.HasPrefix(strings.TrimSpace(head), "<?xml") || strings.Contains(head, "//dtd xhtml")
	c.out = make([]markup.Piece, 0, min(2*strings.Count(text, "<")+1, limits.Pieces)) // each tag, and the words behind it
	tokens := html.NewTokenizer(strings.NewReader(text))
	tokens.SetMaxBuf(max(limits.Attribute, len(text)/4))
	for offset := 0; guard.OK(); {
		kind := tokens.Next()
		start := offset
		offset += len(tokens.Raw())
		if kind == html.ErrorToken {
			break
		}
		guard.Spend(1)
		token := tokens.Token()
		token.Attr = token.Attr[:min(len(token.Attr), mostAttributes)]
		c.token(token, start, offset)
	}
	for len(c.open) > 0 {
		c.end(len(c.open)-1, len(text))
	}
	return c.out
}

// mostAttributes is how many attributes of a tag are looked at.
const mostAttributes = 64

func (c *cutter) token(token html.Token, start, stop int) {
	switch token.Type {
	case html.StartTagToken, html.SelfClosingTagToken:
		if token.DataAtom == atom.Image {
			token.DataAtom, token.Data = atom.Img, "img"
		}
		c.implied(token, start)
		empty := token.Type == html.SelfClosingTagToken && (c.isXML || isForeign(token))
		if !markup.IsVoid(token.DataAtom) {
			token.Type = html.StartTagToken
		}
		c.start(token, start, stop)
		if empty && !markup.IsVoid(token.DataAtom) {
			c.end(len(c.open)-1, stop)
		}
	case html.EndTagToken:
		c.endTag(token, start, stop)
	case html.TextToken:
		c.put(token, start, stop)
	}
}

func isForeign(token html.Token) bool {
	return token.DataAtom == atom.Svg || token.DataAtom == atom.Math || token.DataAtom == 0
}

func (c *cutter) put(token html.Token, start, stop int) int {
	c.out = append(c.out, markup.Piece{Token: token, In: c.in, Start: start, Stop: stop})
	return len(c.out) - 1
}

func (c *cutter) start(token html.Token, start, stop int) {
	n := c.put(token, start, stop)
	if markup.IsVoid(token.DataAtom) {
		return
	}
	if len(c.open) >= c.limits.Elements {
		c.guard.Fail(document.LimitDepth)
		return
	}
	c.open = append(c.open, n)
	c.count[token.Data]++
}

// end ends an element by its number among those that are open, with what stands open in it.
func (c *cutter) end(left, at int) {
	for len(c.open) > left {
		c.close(len(c.open)-1, at, at)
	}
}

// close ends one element, and leaves open what stands in it.
func (c *cutter) close(i, start, stop int) {
	begun := c.open[i]
	token := html.Token{Type: html.EndTagToken, DataAtom: c.out[begun].Token.DataAtom, Data: c.out[begun].Token.Data}
	c.open = append(c.open[:i], c.open[i+1:]...)
	c.count[token.Data]--
	c.out[begun].End = c.put(token, start, stop)
	c.guard.Spend(1)
}

// find returns the number of the innermost open element of some names, unless one of others
// stands in between; -1 for none.
func (c *cutter) find(unless func(atom.Atom) bool, names ...atom.Atom) int {
	some := false
	for _, name := range names {
		some = some || c.count[name.String()] > 0
	}
	if !some {
		return -1
	}
	for i := len(c.open) - 1; i >= 0; i-- {
		a := c.out[c.open[i]].Token.DataAtom
		for _, name := range names {
			if a == name {
				return i
			}
		}
		if unless(a) {
			return -1
		}
	}
	return -1
}

// implied ends what a tag ends that opens something else.
func (c *cutter) implied(token html.Token, at int) {
	end := func(i int) {
		if i >= 0 {
			c.end(i, at)
		}
	}
	switch token.DataAtom {
	case atom.Li:
		end(c.find(isListOrCell, atom.Li))
	case atom.Dt, atom.Dd:
		end(c.find(isListOrCell, atom.Dt, atom.Dd))
	case atom.Td, atom.Th:
		end(c.find(isRowOrTable, atom.Td, atom.Th))
	case atom.Tr:
		end(c.find(isTable, atom.Tr, atom.Caption, atom.Colgroup))
	case atom.Thead, atom.Tbody, atom.Tfoot:
		end(c.find(isTable, atom.Thead, atom.Tbody, atom.Tfoot, atom.Tr, atom.Caption, atom.Colgroup))
	case atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6:
		if last := len(c.open) - 1; last >= 0 && isHeading(c.out[c.open[last]].Token.DataAtom) {
			end(last)
		}
	case atom.A:
		if i := c.find(isScope, atom.A); i >= 0 {
			c.close(i, at, at)
		}
	}
	if markup.IsBlock(token) {
		end(c.find(isScope, atom.P))
	}
}

func isHeading(a atom.Atom) bool {
	return a == atom.H1 || a == atom.H2 || a == atom.H3 || a == atom.H4 || a == atom.H5 || a == atom.H6
}

func isTable(a atom.Atom) bool      { return a == atom.Table || a == atom.Template }
func isRowOrTable(a atom.Atom) bool { return a == atom.Tr || isTable(a) }
func isListOrCell(a atom.Atom) bool {
	return a == atom.Ul || a == atom.Ol || a == atom.Menu || a == atom.Dir || a == atom.Dl || isScope(a)
}

// isScope reports whether tags within an element end nothing around it.
func isScope(a atom.Atom) bool {
	switch a {
	case atom.Td, atom.Th, atom.Caption, atom.Button, atom.Object, atom.Svg, atom.Math, atom.Marquee:
		return true
	default:
		return isTable(a)
	}
}

// endTag ends an element, unless none of its name is open. What stands in it goes on where it
// only dresses words: programs forget in which order they have opened it.
func (c *cutter) endTag(token html.Token, start, stop int) {
	if token.DataAtom == atom.Br {
		c.put(html.Token{Type: html.StartTagToken, DataAtom: atom.Br, Data: "br"}, start, stop)
		return
	}
	if c.count[token.Data] == 0 || markup.IsVoid(token.DataAtom) {
		return
	}
	isBlock := markup.IsBlock(token)
	for i := len(c.open) - 1; i >= 0; i-- {
		inner := c.out[c.open[i]].Token
		if inner.Data == token.Data {
			if isBlock || isScope(token.DataAtom) {
				c.end(i, start)
			} else {
				c.close(i, start, stop)
			}
			return
		}
		if isScope(inner.DataAtom) && !isTablePart(token.DataAtom) && token.DataAtom != inner.DataAtom {
			return
		}
	}
}

func isTablePart(a atom.Atom) bool {
	switch a {
	case atom.Table, atom.Thead, atom.Tbody, atom.Tfoot, atom.Tr, atom.Td, atom.Th, atom.Caption, atom.Html, atom.Body, atom.Svg, atom.Math:
		return true
	default:
		return false
	}
}
