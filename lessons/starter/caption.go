package starter

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
)

// captions are those of a document that count themselves.
type captions struct {
	names  []string // what is counted, in the order of the text
	byLine map[int]caption
	byName map[string]caption
	faults []Fault
}

// caption is one of them.
type caption struct {
	number int
	name   string // what is counted: "Figure", "Tableau"
	mark   string // the name that references use
}

var (
	// counted is what can be counted: the name stands in a formula.
	counted = pattern.New(`^\pL+$`)
	digits  = pattern.New(`\d+`)
)

// captionsOf counts the captions that marks speak of: a reference may come before its
// caption.
func captionsOf(all []mark) captions {
	c := captions{byLine: map[int]caption{}, byName: map[string]caption{}}
	numbers := map[string]int{}
	for i := range all {
		m := &all[i]
		if m.kind != captMark {
			continue
		}
		if !counted().MatchString(m.name) {
			c.faults = append(c.faults, Fault{m.line, fmt.Sprintf("%q is no single word that can be counted", m.name)})
			continue
		}
		if !slices.Contains(c.names, m.name) {
			c.names = append(c.names, m.name)
		}
		numbers[m.name]++
		one := caption{number: numbers[m.name], name: m.name, mark: fmt.Sprintf("ref%s%d", m.name, numbers[m.name]-1)}
		c.byLine[m.line] = one
		if m.id == "" {
			continue
		}
		if _, twice := c.byName[m.id]; twice {
			c.faults = append(c.faults, Fault{m.line, fmt.Sprintf("another caption is called #%s", m.id)})
		}
		c.byName[m.id] = one
	}
	return c
}

// declarations says what is counted (ODF 1.3 part 3, 7.4.11).
func (c *captions) declarations() string {
	if len(c.names) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("<text:sequence-decls>")
	for _, name := range c.names {
		fmt.Fprintf(&b, `<text:sequence-decl text:display-outline-level="0" text:name="%s"/>`, name)
	}
	b.WriteString("</text:sequence-decls>\n")
	return b.String()
}

// find returns where a text says the number of the caption; nil where it does not.
func (c *caption) find(text string) []int {
	for _, at := range digits().FindAllStringIndex(text, -1) {
		if text[at[0]:at[1]] == strconv.Itoa(c.number) {
			return at
		}
	}
	return nil
}

// caption writes the words of a caption, whose number counts itself.
func (c *content) caption(p *document.Paragraph, m *mark, l look) string {
	one, ok := c.captions.byLine[m.line]
	if !ok {
		return c.spans(p.Spans, l)
	}
	w := &words{content: c, base: l, gap: true}
	for i := range p.Spans {
		s := &p.Spans[i]
		at := one.find(s.Text)
		if s.Kind != document.TextSpan || s.Link != nil || at == nil {
			continue
		}
		before, after := *s, *s
		before.Text, after.Text = s.Text[:at[0]], s.Text[at[1]:]
		w.all(p.Spans[:i])
		w.piece(&before)
		w.put(fmt.Sprintf(`<text:sequence text:ref-name="%s" text:name="%s" text:formula="ooow:%s+1" style:num-format="1">%d</text:sequence>`,
			one.mark, one.name, one.name, one.number))
		w.piece(&after)
		w.all(p.Spans[i+1:])
		return w.b.String()
	}
	c.fault(m.line, "the caption after this is number %d of %q, and does not say so", one.number, one.name)
	return c.spans(p.Spans, l)
}
