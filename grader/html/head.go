package html

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"jourdain/grader/document"
	"jourdain/grader/markup"
)

// head reads what the page says about itself: its properties, its language, its style sheets.
func (p *page) head(sheet *sheet) {
	m := &p.doc.Meta
	for i := 0; i < len(p.pieces) && p.guard.OK(); i++ {
		piece := &p.pieces[i]
		if piece.Token.Type == html.EndTagToken {
			continue
		}
		switch piece.Token.DataAtom {
		case atom.Svg:
			i = max(i, piece.End) // its title is its own
		case atom.Title:
			if m.Title == "" && i+1 < len(p.pieces) && i+1 < piece.End {
				m.Title = property(p.pieces[i+1].Token.Data)
			}
		case atom.Meta:
			p.meta(piece.Token)
		case atom.Link:
			rel, _ := markup.Attribute(piece.Token, "rel")
			media, _ := markup.Attribute(piece.Token, "media")
			kinds := strings.Fields(strings.ToLower(rel))
			sheet.elsewhere = sheet.elsewhere || isScreen(media) && slices.Contains(kinds, "stylesheet") && !slices.Contains(kinds, "alternate")
		case atom.Style:
			if i+1 < len(p.pieces) && p.pieces[i+1].Token.Type == html.TextToken {
				media, _ := markup.Attribute(piece.Token, "media")
				sheet.read(p.pieces[i+1].Token.Data, media)
			}
		case atom.Html, atom.Body:
			if language := languageOf(piece.Token); language != "" && m.Language == "" {
				m.Language = language
			}
		}
	}
}

func (p *page) meta(token html.Token) {
	name, _ := markup.Attribute(token, "name")
	content, _ := markup.Attribute(token, "content")
	m := &p.doc.Meta
	switch strings.ToLower(name) {
	case "author", "dcterms.creator", "dc.creator":
		if m.Creator == "" {
			m.Creator = property(content)
		}
	case "generator":
		if m.Generator == "" {
			m.Generator = property(content)
		}
	}
}

func languageOf(token html.Token) string {
	language, ok := markup.Attribute(token, "lang")
	if !ok {
		language, _ = markup.Attribute(token, "xml:lang")
	}
	return property(language)
}

// longestProperty is how many bytes of a property are kept: more is no title and no name.
const longestProperty = 4 << 10

func property(text string) string {
	text = text[:min(len(text), longestProperty)]
	return document.Clean(strings.ToValidUTF8(strings.Join(strings.Fields(text), " "), ""))
}

// names finds the places that links lead to, makes of roles the tags that mean the same, and
// leaves out the language where it is that of the document.
func (p *page) names() {
	p.doc.Targets = map[string]bool{}
	for i := range p.pieces {
		piece := &p.pieces[i]
		token := &piece.Token
		if token.Type != html.StartTagToken && token.Type != html.SelfClosingTagToken {
			continue
		}
		for j := range token.Attr {
			a := &token.Attr[j]
			switch {
			case a.Key == "id" || a.Key == "name" && token.DataAtom == atom.A:
				p.doc.Targets[document.Clean(a.Val)] = true
			case a.Key == "href" && token.DataAtom == atom.A:
				a.Val = straight(a.Val)
			case (a.Key == "lang" || a.Key == "xml:lang") && (token.DataAtom == atom.Html || token.DataAtom == atom.Body || strings.EqualFold(strings.TrimSpace(a.Val), p.doc.Meta.Language)):
				a.Val = ""
			}
		}
		p.role(piece)
		title, _ := markup.Attribute(*token, "title")
		if region := marginOf(title); region != 0 && token.DataAtom == atom.Div {
			p.regions[i] = region
		}
	}
}

// role makes a heading of what has the role of one (WAI-ARIA 1.2, 5.3.3).
func (p *page) role(piece *markup.Piece) {
	role, ok := markup.Attribute(piece.Token, "role")
	if !ok || markup.IsVoid(piece.Token.DataAtom) {
		return
	}
	switch strings.ToLower(strings.TrimSpace(role)) {
	case "heading":
		said, _ := markup.Attribute(piece.Token, "aria-level")
		p.becomes(piece, headingLevel(said))
	case "presentation", "none":
		if level := isHeading(piece.Token.DataAtom); level {
			p.rename(piece, atom.P)
		}
	}
}

// becomes makes an element a heading of a level.
func (p *page) becomes(piece *markup.Piece, level int) {
	names := [...]atom.Atom{atom.H1, atom.H2, atom.H3, atom.H4, atom.H5, atom.H6}
	p.rename(piece, names[min(level, len(names))-1])
	piece.Level = level
}

func (p *page) rename(piece *markup.Piece, name atom.Atom) {
	for _, t := range []*html.Token{&piece.Token, &p.pieces[piece.End].Token} {
		t.DataAtom, t.Data = name, name.String()
	}
}

// headingLevel reads aria-level: 2 where it says nothing (WAI-ARIA 1.2, 5.3.3).
func headingLevel(said string) int {
	level := 0
	for _, r := range strings.TrimSpace(said) {
		if r < '0' || r > '9' || level > 10 {
			return 2
		}
		level = level*10 + int(r-'0')
	}
	if level == 0 {
		return 2
	}
	return min(level, 10)
}

// marginOf says where a part stands that LibreOffice takes from the margins of each page.
func marginOf(title string) document.Region {
	switch title {
	case "header":
		return document.InHeader
	case "footer":
		return document.InFooter
	default:
		return 0
	}
}
