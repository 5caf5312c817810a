package collation

import (
	"slices"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// role compares what a text is.
func (c *Comparison) role(i int) {
	t, home := &c.model.texts[i], &c.doc.texts[c.fates[i].home]
	switch {
	case c.sameKind(t.Kind, home.Kind):
		if t.Kind == Heading && t.Level != home.Level {
			d := c.about(i, Level)
			d.Want, d.Got = c.levelShown(t.Level), c.levelShown(home.Level)
			c.report(d)
		}
		switch {
		case !home.Boxed || t.Boxed:
		case home.quoted:
			c.report(c.about(i, Quoted))
		default:
			c.report(c.about(i, Boxed))
		}
	case c.fates[i].joined && !isHeadline(t.Kind) && !isHeadline(home.Kind):
		// Where it stands is not its own: to part the two comes first.
	case t.Kind == Title && home.Kind == Heading && c.doc.first == 2 && c.levelShown(home.Level) == 1:
		// It is the title as the document has it: at fault is what else stands at its level.
	default:
		d := c.about(i, Case(t.Kind))
		if t.Kind == Item {
			d.Want, d.Before, d.After = listKind(t), c.fellow(i, -1), c.fellow(i, 1)
		}
		c.report(d)
	}
}

// listKind says of what kind the list of an item is.
func listKind(item *Text) Case {
	if item.item.ordered {
		return Numbered
	}
	return Bulleted
}

// fellow returns the words of the item before or after another one in its list, where they are an
// item in the document too; "" for none.
func (c *Comparison) fellow(i, step int) string {
	j := i + step
	if j < 0 || j >= len(c.model.texts) || c.model.texts[j].item.list != c.model.texts[i].item.list {
		return ""
	}
	if home := c.home(j); home == nil || home.Kind != Item {
		return ""
	}
	return c.model.texts[j].Words()
}

func isHeadline(k Kind) bool { return k == Title || k == Heading }

// levelShown returns a level as the word processor names it.
func (c *correspondence) levelShown(level int32) int { return int(level) + c.doc.first - 1 }

// sameKind reports whether a text is what it should be. Markdown has no captions, and LibreOffice
// leaves out in a page that a paragraph is one: there a caption is a paragraph.
func (c *correspondence) sameKind(want, got Kind) bool {
	if format := c.doc.doc.Format; format == document.Markdown || format == document.Hypertext {
		want, got = withoutCaption(want), withoutCaption(got)
	}
	return want == got
}

func withoutCaption(kind Kind) Kind {
	if kind == Caption {
		return Paragraph
	}
	return kind
}

// look compares the looks that the work asks for.
func (c *Comparison) look(i int) {
	t, home := &c.model.texts[i], &c.doc.texts[c.fates[i].home]
	c.emphasis(i)
	if slices.Contains(c.looks, rule.LookSpaces) && c.arrivals[c.fates[i].home].model == int32(i) && home.signs.spaces > t.signs.spaces {
		d, odd := c.about(i, Spaces), newGap(home.Words(), t.Words())
		if d.Before, d.After = odd.before, odd.after; odd.tab {
			d.Got = Tab
		}
		c.report(d)
	}
	if slices.Contains(c.looks, rule.LookLetters) && home.look.hand&^t.look.hand != 0 && c.sameKind(t.Kind, home.Kind) {
		c.report(c.about(i, ByHand))
	}
	if c.doc.doc.Format == document.Markdown {
		return
	}
	if slices.Contains(c.looks, rule.LookAlign) && t.look.align != home.look.align {
		d := c.about(i, Aligned)
		d.Want, d.Got = alignName(t.look.align), alignName(home.look.align)
		c.report(d)
	}
	if slices.Contains(c.looks, rule.LookPages) && i > 0 && c.fates[i].home > 0 && t.look.newPage != home.look.newPage {
		switch {
		case t.look.newPage:
			c.report(c.about(i, PageStart))
		case t.Kind != Heading: // whose style may say that each begins a page
			c.report(c.about(i, PageInside))
		}
	}
}

// emphasis compares in which texts some words are emphasised, when the work asks for it.
func (c *Comparison) emphasis(i int) {
	t, home := &c.model.texts[i], c.home(i)
	if !slices.Contains(c.looks, rule.LookEmphasis) || isHeadline(t.Kind) || c.arrivals[c.fates[i].home].model != int32(i) {
		return // a heading's style may be bold
	}
	want, got := t.signs.emphasis, home.signs.emphasis
	switch {
	case got > want:
		c.report(c.about(i, EmphasisMore))
	case got < want, want == someWords && !haveWordInCommon(t.loud(), home.loud()):
		c.report(c.about(i, EmphasisLost))
	}
}

// loud returns the words of a text that are bold or italic.
func (t *Text) loud() string {
	_, words := emphasisOf(t.spans)
	return words
}

// haveWordInCommon reports whether two texts have one.
func haveWordInCommon(a, b string) bool {
	words := map[string]bool{}
	for word := range spelling.Words(a) {
		words[word] = true
	}
	for word := range spelling.Words(b) {
		if words[word] {
			return true
		}
	}
	return false
}

// noted compares where the mark of a note stands.
func (c *Comparison) noted(i int) {
	t, home := &c.model.texts[i], c.home(i)
	if t.Kind != Note || home.Kind != Note || t.mark < 0 {
		return
	}
	if home.mark < 0 || c.words.match[home.mark] != none && c.words.match[home.mark] != t.mark {
		d := c.about(i, NoteMoved)
		d.After = c.model.words[t.mark].raw
		c.report(d)
	}
}

// linked compares where the links of a text lead. Links into the document itself are the
// matter of other rules.
func (c *Comparison) linked(i int) {
	t, f := &c.model.texts[i], &c.fates[i]
	for _, target := range t.links {
		if strings.HasPrefix(target, "#") || c.doc.leads(f.home, target) || f.cut != none && c.doc.leads(f.cut, target) || c.leadsInSection(i, target) {
			continue
		}
		d := c.about(i, LinkGone)
		d.Want = target
		c.report(d)
	}
	if c.arrivals[f.home].model != int32(i) {
		return
	}
	for _, target := range c.home(i).links {
		if more := !strings.HasPrefix(target, "#") && !slices.ContainsFunc(t.links, sameTarget(target)); more && !strings.Contains(t.Words(), bare(target)) {
			d := c.about(i, LinkMore)
			d.Got = target
			c.report(d)
		}
	}
}

// bare returns an address as people write it in a text, which a program makes a link.
func bare(target string) string {
	for _, scheme := range [...]string{"https://", "http://", "mailto:"} {
		target = strings.TrimPrefix(target, scheme)
	}
	return strings.TrimSuffix(target, "/")
}

func sameTarget(target string) func(string) bool {
	return func(other string) bool {
		return strings.EqualFold(strings.TrimSuffix(other, "/"), strings.TrimSuffix(target, "/"))
	}
}

// leadsInSection reports whether, where sentences with links are free, another one of the same
// section has the link.
func (c *order) leadsInSection(i int, target string) bool {
	if !c.isFree(rule.FreeLinks) {
		return false
	}
	section := int(none)
	for at := range c.doc.texts {
		if m := c.arrivals[at].model; m != none && c.model.texts[m].Kind == Heading {
			section = int(m)
		}
		if section == c.section(i) && c.doc.leads(int32(at), target) {
			return true
		}
	}
	return false
}

// leads reports whether a text has a link to a target.
func (s *side) leads(text int32, target string) bool {
	return slices.ContainsFunc(s.texts[text].links, sameTarget(target))
}
