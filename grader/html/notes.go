package html

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"jourdain/grader/markup"
)

// notes are the footnotes and endnotes of a page. HTML has none: programs write a link to the
// note, which leads back to it. So two links that lead to each other are a mark and its note,
// whatever they are called.
type notes struct {
	pieces []markup.Piece
	marks  map[int]int  // the piece that opens a note, by that of a link to it
	first  map[int]int  // the piece of the first link to it, by that of the note
	bodies map[int]bool // the pieces that open a note
	backs  map[int]bool // the links back
	rules  map[int]bool // the lines that part the notes from the text
	names  map[string]int
}

// findNotes finds the notes of a page.
func findNotes(pieces []markup.Piece) *notes {
	n := &notes{pieces: pieces, marks: map[int]int{}, first: map[int]int{}, bodies: map[int]bool{}, backs: map[int]bool{}, rules: map[int]bool{}, names: map[string]int{}}
	var links []int
	for i := range pieces {
		token := &pieces[i].Token
		if token.Type != html.StartTagToken {
			continue
		}
		for _, a := range token.Attr {
			if a.Key == "id" || a.Key == "name" && token.DataAtom == atom.A {
				if _, taken := n.names[a.Val]; !taken {
					n.names[a.Val] = i
				}
			}
		}
		if target, ok := markup.Attribute(*token, "href"); ok && token.DataAtom == atom.A && strings.HasPrefix(target, "#") && len(target) > 1 {
			links = append(links, i)
		}
	}
	if len(links) == 0 {
		return n
	}
	around := enclosing(pieces)
	back := n.backLinks(links, around)
	for _, link := range links {
		if body, ok := n.bodyOf(link, back, around); ok {
			n.marks[link] = body
			n.bodies[body] = true
			if _, known := n.first[body]; !known {
				n.first[body] = link
			}
		}
	}
	n.findRules()
	return n
}

// enclosing returns for each piece the one that opens the element around it; -1 for none.
func enclosing(pieces []markup.Piece) []int {
	around := make([]int, len(pieces))
	var open []int
	for i := range pieces {
		for len(open) > 0 && pieces[open[len(open)-1]].End < i {
			open = open[:len(open)-1]
		}
		around[i] = -1
		if len(open) > 0 {
			around[i] = open[len(open)-1]
		}
		if pieces[i].End > i {
			open = append(open, i)
		}
	}
	return around
}

// backLinks returns the first link and the last one in each element that can be a note, by the
// piece that opens it.
func (n *notes) backLinks(links, around []int) map[int][2]int {
	back := map[int][2]int{}
	for _, link := range links {
		if body, ok := n.around(link, around); ok {
			both, known := back[body]
			if both[1] = link; !known {
				both[0] = link
			}
			back[body] = both
		}
	}
	return back
}

// around returns what opens the note that a link back stands in: an item of a list, a division
// that begins with the link, or a paragraph. A heading is none: it leads back to its entry in a table
// of contents.
func (n *notes) around(link int, around []int) (int, bool) {
	body := -1
	for i := around[link]; i >= 0; i = around[i] {
		switch a := n.pieces[i].Token.DataAtom; {
		case a == atom.Li || a == atom.Aside || a == atom.Dd:
			return i, true
		case a == atom.Div && n.begins(i, link):
			return i, true
		case a == atom.P:
			body = i
		case a == atom.Td, a == atom.Th:
			return 0, false
		case markup.IsBlock(n.pieces[i].Token):
			return body, body >= 0
		}
	}
	return body, body >= 0
}

// begins reports whether no words stand between what opens an element and a link in it.
func (n *notes) begins(element, link int) bool {
	if link-element > mostBefore {
		return false
	}
	for i := element + 1; i < link; i++ {
		if token := &n.pieces[i].Token; token.Type == html.TextToken && strings.TrimSpace(token.Data) != "" || token.DataAtom == atom.Div || token.DataAtom == atom.Img {
			return false
		}
	}
	return true
}

// bodyOf returns the note that a link leads to: further on stands a link that leads back to it, or to
// what it stands in.
func (n *notes) bodyOf(link int, back map[int][2]int, around []int) (int, bool) {
	target, _ := markup.Attribute(n.pieces[link].Token, "href")
	to, ok := n.names[strings.TrimPrefix(target, "#")]
	if !ok || to <= link {
		return 0, false
	}
	body, isBody := to, n.pieces[to].Token.DataAtom == atom.Li || n.pieces[to].Token.DataAtom == atom.P || n.pieces[to].Token.DataAtom == atom.Div || n.pieces[to].Token.DataAtom == atom.Aside
	if !isBody {
		if body, isBody = n.around(to, around); !isBody {
			return 0, false
		}
	}
	if body <= link && link < n.pieces[body].End {
		return 0, false
	}
	if class, _ := markup.Attribute(n.pieces[body].Token, "class"); class == "footnote_anchor" {
		return body, true // AbiWord's notes do not lead back
	}
	for _, returns := range back[body] {
		home, _ := markup.Attribute(n.pieces[returns].Token, "href")
		if from, ok := n.names[strings.TrimPrefix(home, "#")]; ok && home != "" && n.isNear(from, link, around) {
			n.backs[returns] = true
			return body, true
		}
	}
	return 0, false
}

// isNear reports whether a name is that of a link, or of what it stands in or holds.
func (n *notes) isNear(name, link int, around []int) bool {
	if name == link || around[name] == link {
		return true
	}
	for i, steps := around[link], 0; i >= 0 && steps < 3; i, steps = around[i], steps+1 {
		if i == name {
			return !markup.IsBlock(n.pieces[i].Token)
		}
	}
	return false
}

// findRules finds the lines behind which only notes come.
func (n *notes) findRules() {
	last, empty := -1, -1 // the last line across the page and the empty one before it, unless something else came since
	for i := 0; i < len(n.pieces); i++ {
		token := &n.pieces[i].Token
		switch {
		case n.bodies[i]:
			if last >= 0 {
				n.rules[last], n.rules[empty] = true, true
			}
			last, empty = -1, -1
			i = n.pieces[i].End
		case token.DataAtom == atom.Hr:
			last = i
		case token.DataAtom == atom.Br && token.Type != html.EndTagToken:
			last, empty = -1, i
		case token.Type == html.TextToken && strings.TrimSpace(token.Data) != "" || token.DataAtom == atom.Img:
			last, empty = -1, -1
		}
	}
}

// mostBefore is how many tags and white spaces stand at most between the beginning of a note and its
// link back.
const mostBefore = 12

// isEnd reports whether a note is called one that stands at the end of the document.
func (n *notes) isEnd(body int) bool {
	for i := body; i < len(n.pieces) && i < body+4; i++ {
		for _, a := range n.pieces[i].Token.Attr {
			if (a.Key == "id" || a.Key == "name") && (strings.Contains(a.Val, "endnote") || strings.HasPrefix(a.Val, "_edn")) {
				return true
			}
		}
	}
	return false
}
