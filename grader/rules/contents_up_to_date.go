package rules

import (
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// ContentsUpToDate asks to look at a table of contents that names a heading that is no
// longer there, or that lacks one, or that still has the number that was typed before
// one, or that names the headings in another order. Page numbers do not count, nor headings
// deeper than the table goes. In Markdown, a link of the list must lead somewhere. A table
// that the program makes and that has no line, in a document with headings, is certain: the
// file has what is shown. It says nothing where there are no contents.
var ContentsUpToDate = rule.Rule{
	ID:       "contents-up-to-date",
	About:    rule.Headings,
	Severity: rule.Error,
	Cases:    []string{"empty", "gone", "missing", "number", "order", "anchor"},
	Run: func(p *rule.Pass) {
		c := contentsCheck{pass: p, headings: headingsOf(p)}
		for block := range p.Doc.All() {
			switch b := block.(type) {
			case *document.Contents:
				if b.Kind == document.TableOfContents && b.Generated {
					c.contents(b)
				}
			case *document.List:
				if p.Doc.Format == document.Markdown && !b.Place.Region.Has(document.InList|document.InContents) {
					if links := anchors(b); len(links) > 1 {
						c.links(b, links)
					}
				}
			}
		}
		p.Judge(c.judged)
		if c.stale == 0 && c.checked > 0 {
			p.Right(c.checked, nil)
		}
	},
}

// contentsCheck compares the tables of contents of a document with its headings.
type contentsCheck struct {
	pass     *rule.Pass
	headings *headingIndex
	places   *places       // of Markdown; nil until a link is followed
	others   *otherSources // what is listed and is no heading; nil until a table lists such
	compared int           // the tables whose missing headings were looked for

	checked, judged, stale int
}

// mostCompared is how many tables of contents are looked through for headings that they lack:
// the first ones. A document with more is made by a program, and each look goes through all
// headings.
const mostCompared = 10

func (c *contentsCheck) report(place document.Place, name string, details ...rule.Detail) {
	c.stale++
	c.pass.Report(place, append([]rule.Detail{rule.In(name), rule.As(rule.Review)}, details...)...)
}

// contents reports how a table differs from the headings.
func (c *contentsCheck) contents(contents *document.Contents) {
	entries := entriesOf(contents)
	switch {
	case len(entries) > 0:
		c.checked++
		c.judged += len(entries)
		c.compare(contents, entries)
	case c.pass.Doc.Format == document.Markdown:
		c.checked++
		c.judged++ // its place: whoever shows the text fills it
	default:
		c.empty(contents)
	}
}

// empty reports a table without a line that a program made when there was nothing to list
// yet. What stands before it can be the title of the whole.
func (c *contentsCheck) empty(contents *document.Contents) {
	scope := c.scope(contents, contents.Depth)
	missing := 0
	for _, h := range c.headings.list {
		if scope.lists(h) {
			missing++
		}
	}
	if missing == 0 {
		return
	}
	c.checked++
	c.judged += missing
	c.report(contents.Place, "empty", rule.As(rule.Error), rule.Things(missing))
}

// compare reports the entries that are no heading any longer, that have a number too much or
// stand in another order, and the headings that no entry names.
func (c *contentsCheck) compare(contents *document.Contents, entries []entry) {
	named := map[int]bool{}
	last, depth, highest := -1, 0, 10
	for i := range entries {
		e := &entries[i]
		n, ok := c.find(e, last)
		switch {
		case !ok:
			if !e.isHeading && hasLetter(e.text) && !c.isOther(contents, e) {
				c.report(contents.Place, "gone", rule.Excerpt(e.text))
			}
			continue
		case n < 0:
			continue // a place that is no heading
		}
		named[n] = true
		h := c.headings.list[n]
		depth, highest = max(depth, h.Level), min(highest, h.Level)
		if bare := c.headings.withoutItsNumber(e); bare != nil {
			c.report(contents.Place, "number", rule.Excerpt(e.text), rule.Got(rule.Quote(bare.Text())))
		}
		if n < last && !h.Place.Region.Has(document.InBox) {
			c.report(contents.Place, "order", rule.Excerpt(e.text))
		}
		last = max(last, n)
	}
	if c.compared++; c.compared > mostCompared {
		return
	}
	if contents.Depth > 0 || len(named) == 0 {
		depth, highest = contents.Depth, 1
	}
	c.missing(contents, entries, named, depth, highest)
}

// find returns the heading that an entry names, the first after another one; -1 for a place that
// is no heading. Where the file does not say how an entry ends, a number after one space is a
// page only when a heading says so.
func (c *contentsCheck) find(e *entry, after int) (number int, ok bool) {
	if number, ok = c.headings.find(e.key, e.text, after); ok {
		return number, true
	}
	if words, _, how := cutPage(e.text); how != noPage {
		key := spelling.KeyOf(words)
		if number, ok = c.headings.find(key, words, after); ok {
			e.key, e.text = key, words
			return number, true
		}
	}
	if e.target != "" && c.pass.Doc.Format == document.Markdown {
		return c.follow(e.target)
	}
	return 0, false
}

// missing reports the headings that a table lists by its depth and does not name.
func (c *contentsCheck) missing(contents *document.Contents, entries []entry, named map[int]bool, depth, highest int) {
	var texts spelling.Set
	for i := range entries {
		texts.Add(entries[i].key, i)
	}
	scope := c.scope(contents, depth)
	for i, h := range c.headings.list {
		switch {
		case !scope.lists(h), h.Level < highest, named[i], texts.Has(c.headings.keys[i]):
		case h.Label != "" && texts.Has(spelling.KeyOf(h.Label+" "+h.Words())):
		default:
			c.judged++
			c.report(h.Place, "missing", rule.Excerpt(h.Words()))
		}
	}
}

// links reports the links of a list that lead nowhere.
func (c *contentsCheck) links(list *document.List, links []*document.Span) {
	c.checked++
	c.judged += len(links)
	for _, link := range links {
		if _, ok := c.follow(link.Link.Target); !ok {
			c.report(list.Place, "anchor", rule.Excerpt(strings.TrimSpace(link.Text)), rule.Got(link.Link.Target))
		}
	}
}

// follow returns the heading that a link leads to; -1 for another place.
func (c *contentsCheck) follow(target string) (number int, ok bool) {
	if c.places == nil {
		c.places = placesOf(c.pass.Doc, c.headings)
	}
	return c.places.find(target)
}
