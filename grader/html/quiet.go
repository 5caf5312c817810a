package html

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"jourdain/grader/markup"
)

// quiet is a part of the page in which a picture needs no words of its own: what the part is for is
// said around it, or nobody hears it.
type quiet struct {
	from, to int  // the numbers of the pieces that begin and end it
	drawings bool // only a drawing that does not say that it is an image (WAI-ARIA 1.2, 5.4)
}

// begin takes in an element that such a part may begin with: what the programs that read a page aloud
// pass over (WAI-ARIA 1.2, 6.6), a link or a control with a name of its own, and, for the small
// drawings that stand for nothing, one with words and a bar of controls.
func (q *quiet) begin(pieces []markup.Piece, now int) {
	piece := &pieces[now]
	if piece.End == 0 || q.holds(now) && !q.drawings {
		return
	}
	unread, _ := markup.Attribute(piece.Token, "aria-hidden")
	switch {
	case unread == "true", isControl(piece.Token) && isNamed(piece.Token):
		*q = quiet{from: now, to: piece.End}
	case q.holds(now):
	case isBar(piece.Token), isControl(piece.Token) && hasWords(pieces[now+1:piece.End]):
		*q = quiet{from: now, to: piece.End, drawings: true}
	}
}

func (q *quiet) holds(now int) bool { return q.from <= now && now < q.to }

// image makes an <img> in such a part say that it is not read.
func (q *quiet) image(piece *markup.Piece, now int) {
	if piece.Token.DataAtom == atom.Img && q.holds(now) && !q.drawings {
		piece.Token.Attr = append(piece.Token.Attr, html.Attribute{Key: "aria-hidden", Val: "true"})
	}
}

// drawing reports whether a drawing in such a part stands for nothing.
func (q *quiet) drawing(token html.Token, now int) bool {
	_, said := markup.Attribute(token, "role")
	return q.holds(now) && (!q.drawings || !said)
}

func isControl(token html.Token) bool {
	switch role, _ := markup.Attribute(token, "role"); token.DataAtom {
	case atom.A, atom.Button, atom.Label, atom.Summary:
		return true
	default:
		return role == "button" || role == "link" || role == "tab" || role == "menuitem"
	}
}

func isBar(token html.Token) bool {
	role, _ := markup.Attribute(token, "role")
	return token.DataAtom == atom.Form || token.DataAtom == atom.Nav || role == "navigation" || role == "search" || role == "toolbar"
}

// isNamed reports whether a control has a name that its words do not give.
func isNamed(token html.Token) bool {
	for _, name := range [...]string{"aria-label", "aria-labelledby", "title"} {
		if value, _ := markup.Attribute(token, name); strings.TrimSpace(value) != "" {
			return true
		}
	}
	return false
}

func hasWords(pieces []markup.Piece) bool {
	for i := range pieces {
		if token := &pieces[i].Token; token.Type == html.TextToken && strings.TrimSpace(token.Data) != "" {
			return true
		}
	}
	return false
}
