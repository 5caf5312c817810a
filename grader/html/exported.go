package html

import (
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"jourdain/grader/document"
	"jourdain/grader/markup"
)

// exportedTitle gives the first paragraph of a page that LibreOffice has saved back the role of the
// title. LibreOffice 7.4 writes no class for that role, as it does for others: what is left of it is
// that the page does not end behind the paragraph, which its style says and no formatting of letters
// does. It must not contradict the title of the page.
func (p *page) exportedTitle() {
	if !strings.HasPrefix(p.doc.Meta.Generator, "LibreOffice") || len(p.doc.Blocks) == 0 || !p.beginsKept() {
		return
	}
	first, ok := p.doc.Blocks[0].(*document.Paragraph)
	if !ok || first.Role != document.BodyRole {
		return
	}
	words := strings.Join(strings.Fields(first.Text()), " ")
	if words != "" && (p.doc.Meta.Title == "" || p.doc.Meta.Title == words) {
		first.Role = document.TitleRole
	}
}

// beginsKept reports whether the page begins with a paragraph that has no class and stays on the
// page of what follows.
func (p *page) beginsKept() bool {
	inBody := false
	for i := range p.pieces {
		token := &p.pieces[i].Token
		switch {
		case token.Type != html.StartTagToken:
		case token.DataAtom == atom.Body:
			inBody = true
		case inBody:
			_, classed := markup.Attribute(*token, "class")
			said, _ := markup.Attribute(*token, "style")
			return token.DataAtom == atom.P && !classed && strings.Contains(said, "page-break-after: avoid")
		}
	}
	return false
}
