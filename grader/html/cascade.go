package html

import (
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"jourdain/grader/document"
	"jourdain/grader/markup"
)

// cascade says how words look, from the elements that are open around them.
type cascade struct {
	guard  *markup.Guard
	sheet  *sheet
	levels []level
	made   map[document.Appearance]*document.Appearance
	ground string // of the page
}

// level is an element that is open.
type level struct {
	element element
	end     int // the number of the piece that ends it
	isBlock bool
	style   style
}

// style is what an element makes of what stands in it.
type style struct {
	look   document.Appearance
	role   document.Role
	ground string // what it stands in has this colour; "" for that of the page
}

// shown is what only the element itself has.
type shown struct {
	hidden bool // nobody sees it
	breaks bool // a page begins before it
	tall   bool // it takes place although nothing stands in it
}

// ordinary is the size of the letters of a page that says nothing of them, in points.
const ordinary = 12

func newCascade(guard *markup.Guard, s *sheet) *cascade {
	return &cascade{
		guard: guard, sheet: s, made: map[document.Appearance]*document.Appearance{},
		levels: []level{{isBlock: true, style: style{look: document.Appearance{Size: document.Property[float64]{Value: ordinary}}}}},
	}
}

func (c *cascade) top() *level { return &c.levels[len(c.levels)-1] }

// begin opens an element.
func (c *cascade) begin(piece *markup.Piece, now int) shown {
	token := piece.Token
	e := elementOf(token)
	isBlock := markup.IsBlock(token)
	a := applier{style: c.top().style, parent: c.top().style.look.Size.Value, isBlock: isBlock, isPage: token.DataAtom == atom.Html || token.DataAtom == atom.Body}
	a.inherit()
	a.browser(token.DataAtom)
	a.attributes(token)
	for _, r := range c.sheet.rules(e, c.levels) {
		if a.origin = r.origin; a.isPage {
			a.origin = document.Default
		}
		a.all(r.says)
	}
	if said, ok := markup.Attribute(token, "style"); ok {
		if a.origin = document.Direct; a.isPage {
			a.origin = document.Default
		}
		a.all(declarations(said))
	}
	if isBlock {
		a.style.role = roleOf(e)
	}
	if a.isPage && a.style.ground != "" {
		c.ground, a.style.ground = a.style.ground, ""
	}
	if piece.End > now {
		c.levels = append(c.levels, level{element: e, end: piece.End, isBlock: isBlock, style: a.style})
	}
	return a.shown
}

// end takes back the element that was opened last.
func (c *cascade) end(int) { c.levels = c.levels[:len(c.levels)-1] }

// endAt closes the element that a piece ends.
func (c *cascade) endAt(now int) {
	for i := len(c.levels) - 1; i > 0; i-- {
		if c.levels[i].end == now {
			c.levels = slices.Delete(c.levels, i, i+1)
			return
		}
	}
}

// apart leaves all that is open but the page, and returns what it was.
func (c *cascade) apart() []level {
	outer := c.levels
	n := 1
	for n < len(outer) && (outer[n].element.name == "html" || outer[n].element.name == "body") {
		n++
	}
	c.levels = slices.Clone(outer[:n])
	return outer
}

func (c *cascade) restore(outer []level) { c.levels = outer }

// Tag does nothing: the page has told the cascade of each tag before.
func (c *cascade) Tag(html.Token) {}

// Words is how the next words look.
func (c *cascade) Words() *document.Appearance { return c.shared(c.top().style.look) }

// Block is what the innermost block makes of a paragraph or a heading that begins in it.
func (c *cascade) Block() markup.Manner {
	i := len(c.levels) - 1
	for i > 0 && !c.levels[i].isBlock {
		i--
	}
	s := &c.levels[i].style
	return markup.Manner{Look: c.shared(s.look), Role: s.role, Ground: s.ground}
}

// shared returns the one appearance of its kind.
func (c *cascade) shared(look document.Appearance) *document.Appearance {
	if made, ok := c.made[look]; ok {
		return made
	}
	made := &look
	c.made[look] = made
	return made
}

// roleOf returns what the classes of a paragraph say that it is for: those that Word, Google
// Docs, LibreOffice, AbiWord and pandoc write for their styles.
func roleOf(e element) document.Role {
	if e.name != "p" && e.name != "div" {
		return document.BodyRole
	}
	for _, class := range e.classes {
		class = strings.ToLower(strings.TrimSuffix(class, "-western"))
		switch {
		case class == "msotitle" || class == "title":
			return document.TitleRole
		case class == "msosubtitle" || class == "subtitle":
			return document.SubtitleRole
		case class == "msocaption" || class == "caption":
			return document.CaptionRole
		case class == "msoquote" || class == "msointensequote" || class == "quotations":
			return document.QuotationRole
		case class == "msosignature":
			return document.SignatureRole
		case strings.HasPrefix(class, "msotoc"):
			return document.ContentsRole
		}
	}
	return document.BodyRole
}
