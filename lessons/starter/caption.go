package starter

import (
	"fmt"
	"slices"
	"strconv"

	"jourdain/grader/pattern"
)

// captions are those of a document that count themselves.
type captions struct {
	names  []string // what is counted, in the order of the text
	byLine map[int]*caption
	byName map[string]*caption
	faults []Fault
}

// caption is one of them.
type caption struct {
	number int
	name   string // what is counted: "Figure", "Tableau"
	// counts is set once the caption counts itself in the text: before that there is nothing
	// that could be referred to.
	counts bool
}

var (
	// counted is what can be counted: the name stands in a formula.
	counted = pattern.New(`^\pL+$`)
	digits  = pattern.New(`\d+`)
)

// captionsOf counts the captions that marks speak of: a reference may come before its
// caption.
func captionsOf(all []mark) captions {
	c := captions{byLine: map[int]*caption{}, byName: map[string]*caption{}}
	numbers := map[string]int{}
	for i := range all {
		m := &all[i]
		if m.kind != captMark {
			continue
		}
		if !counted().MatchString(m.name) {
			c.faults = append(c.faults, Fault{Line: m.line, Message: fmt.Sprintf("%q is no single word that can be counted", m.name)})
			continue
		}
		if !slices.Contains(c.names, m.name) {
			c.names = append(c.names, m.name)
		}
		numbers[m.name]++
		one := &caption{number: numbers[m.name], name: m.name}
		c.byLine[m.line] = one
		if m.id == "" {
			continue
		}
		if _, twice := c.byName[m.id]; twice {
			c.faults = append(c.faults, Fault{Line: m.line, Message: fmt.Sprintf("another caption is called #%s", m.id)})
		}
		c.byName[m.id] = one
	}
	return c
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
