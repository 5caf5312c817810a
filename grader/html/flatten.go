package html

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"jourdain/grader/markup"
)

// flatten makes plain parts of the page of the tables that say that they only arrange it
// (role="presentation" or "none", WAI-ARIA 1.2, 5.4): no program that reads a page aloud tells of a
// table there. Tables in them are what they say.
func flatten(pieces []markup.Piece) {
	var open []plain // the tables that are open, each in the one before
	for i := range pieces {
		token := &pieces[i].Token
		for n := len(open); n > 0 && open[n-1].end < i; n-- {
			open = open[:n-1]
		}
		if token.DataAtom == atom.Table && token.Type == html.StartTagToken && pieces[i].End > 0 {
			role, _ := markup.Attribute(*token, "role")
			open = append(open, plain{end: pieces[i].End, is: role == "presentation" || role == "none"})
		}
		if n := len(open); n > 0 && open[n-1].is && isOfTable(token.DataAtom) {
			token.DataAtom, token.Data = atom.Div, "div"
		}
	}
}

// plain is a table that is open.
type plain struct {
	end int  // the number of the piece that ends it
	is  bool // it only arranges the page
}

func isOfTable(a atom.Atom) bool {
	switch a {
	case atom.Table, atom.Caption, atom.Thead, atom.Tbody, atom.Tfoot, atom.Tr, atom.Td, atom.Th:
		return true
	default:
		return false
	}
}
