package markup

import (
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

func headingLevel(token html.Token) int {
	switch token.DataAtom {
	case atom.H1:
		return 1
	case atom.H2:
		return 2
	case atom.H3:
		return 3
	case atom.H4:
		return 4
	case atom.H5:
		return 5
	case atom.H6:
		return 6
	default:
		return 0
	}
}

// headingLevel returns the level of a tag for a heading; 0 for any other.
func (p *Piece) headingLevel() int {
	if level := headingLevel(p.Token); p.Level == 0 || level == 0 {
		return level
	}
	return p.Level
}

// IsStructure reports whether a tag opens or ends something that the model knows.
func IsStructure(token html.Token) bool {
	switch token.DataAtom {
	case atom.Ul, atom.Ol, atom.Menu, atom.Dir, atom.Li, atom.Dl, atom.Dt, atom.Dd, atom.Table, atom.Caption, atom.Thead, atom.Tbody, atom.Tfoot, atom.Tr, atom.Td,
		atom.Th, atom.Blockquote, atom.Figure, atom.Figcaption, atom.Pre, atom.Hr:
		return true
	default:
		return headingLevel(token) > 0
	}
}

// partsWords reports whether a tag ends a paragraph and means nothing else here.
func partsWords(token html.Token) bool {
	switch token.DataAtom {
	case atom.P, atom.Div, atom.Center, atom.Section, atom.Article, atom.Main, atom.Header, atom.Footer, atom.Nav, atom.Aside,
		atom.Details, atom.Summary, atom.Address, atom.Form, atom.Fieldset, atom.Legend, atom.Hgroup,
		atom.Html, atom.Head, atom.Body, atom.Dialog, atom.Search, atom.Col, atom.Colgroup:
		return true
	default:
		return false
	}
}

// IsApart reports whether what an element holds is no text of the page: a program, a
// drawing, a film, or what is hidden.
func IsApart(token html.Token) bool {
	switch token.DataAtom {
	case atom.Script, atom.Style, atom.Template, atom.Title, atom.Noscript, atom.Iframe, atom.Noembed, atom.Noframes, atom.Object,
		atom.Video, atom.Audio, atom.Canvas, atom.Svg, atom.Math, atom.Select, atom.Datalist, atom.Textarea, atom.Xmp, atom.Plaintext:
		return true
	default:
		_, hidden := Attribute(token, "hidden")
		return hidden && !IsVoid(token.DataAtom)
	}
}

// IsBlock reports whether a tag opens or ends what parts words: a part of the document, or an
// element that only holds some.
func IsBlock(token html.Token) bool { return IsStructure(token) || partsWords(token) }
