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
	token   html.Token
	element element
	end     int // the number of the piece that ends it
	isBlock bool
	style   style
}

// style is what an element makes of what stands in it.
type style struct {
	look   document.Appearance
	role   document.Role
	ink    ink
	ground string // what it stands in has this colour; "" for that of the page
	bare   bool   // the items of a list have no mark
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
	l := level{token: piece.Token, element: elementOf(piece.Token), end: piece.End, isBlock: markup.IsBlock(piece.Token)}
	is := c.dress(&l, c.levels)
	if piece.End > now {
		c.levels = append(c.levels, l)
	}
	return is
}

// dress makes the style of an element from what is open around it.
func (c *cascade) dress(l *level, around []level) shown {
	outer := around[len(around)-1].style
	isPage := l.token.DataAtom == atom.Html || l.token.DataAtom == atom.Body
	a := applier{style: outer, parent: outer.look.Size.Value, isBlock: l.isBlock, isPage: isPage, page: c.ground, around: outer.ground, marked: outer.look.Highlight.Value}
	a.inherit()
	a.browser(l.token.DataAtom)
	a.attributes(l.token)
	by := func(origin document.Origin) {
		if a.origin = origin; isPage {
			a.origin = document.Default
		}
	}
	for _, r := range c.sheet.rules(l.element, around) {
		by(r.origin)
		a.all(r.says)
	}
	if said, ok := markup.Attribute(l.token, "style"); ok {
		by(document.Direct)
		a.all(declarations(said[:min(len(said), longestStyle)]))
	}
	if l.isBlock {
		a.style.role = roleOf(l.element)
	}
	a.mix()
	if isPage && a.style.ground != "" {
		c.ground, a.style.ground = a.style.ground, ""
	}
	l.style = a.style
	return a.shown
}

// endAt closes the element that a piece ends. What stands open in it goes on, and looks as if it had
// never stood in it.
func (c *cascade) endAt(now int) {
	for i := len(c.levels) - 1; i > 0; i-- {
		if c.levels[i].end != now {
			continue
		}
		c.levels = slices.Delete(c.levels, i, i+1)
		for ; i < len(c.levels); i++ {
			c.guard.Work.Step(20)
			c.dress(&c.levels[i], c.levels[:i])
		}
		return
	}
}

// longestStyle is how many bytes of an attribute style are looked at.
const longestStyle = 4 << 10

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
