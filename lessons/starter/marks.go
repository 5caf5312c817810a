package starter

import (
	"fmt"
	"slices"
)

// marks are those of a source while its text is written: each is about the block that
// comes next.
type marks struct {
	all     []mark
	next    int // the first one not reached
	pending pending
}

// pending are the marks about what comes next.
type pending struct {
	look    *look
	style   *mark
	caption *mark
	float   *mark
	merge   *mark
	newPage bool
	always  *mark            // a look for all paragraphs, which stays
	from    map[markKind]int // the line of each
}

// reach reads the marks before a line of the source.
func (m *marks) reach(line int) []Fault {
	var faults []Fault
	for ; m.next < len(m.all) && m.all[m.next].line < line; m.next++ {
		if f := m.read(&m.all[m.next]); f != "" {
			faults = append(faults, Fault{Line: m.all[m.next].line, Message: f})
		}
	}
	return faults
}

// read takes a mark. It returns what is wrong with it, "" for nothing.
func (m *marks) read(one *mark) string {
	p := &m.pending
	switch one.kind {
	case lookOn:
		if p.always != nil {
			return fmt.Sprintf("the %q of line %d still goes on", lookOn, p.always.line)
		}
		p.always = one
		return ""
	case lookOff:
		if p.always == nil {
			return fmt.Sprintf("there is no %q before it", lookOn)
		}
		p.always = nil
		return ""
	case changeMark, numberMark, headerMark, footerMark, levelsMark:
		return "" // they are about the whole file
	default:
		return p.add(one)
	}
}

// add takes a mark about the next block. It returns what is wrong with it, "" for nothing.
func (p *pending) add(one *mark) string {
	if line := p.from[one.kind]; line > 0 {
		return fmt.Sprintf("the %q of line %d is for the same block", one.kind, line)
	}
	if p.from == nil {
		p.from = map[markKind]int{}
	}
	p.from[one.kind] = one.line
	switch one.kind {
	case lookMark:
		p.look = &one.look
	case styleMark:
		p.style = one
	case captMark:
		p.caption = one
	case floatMark:
		p.float = one
	case mergeMark:
		p.merge = one
	default:
		p.newPage = true
	}
	return ""
}

// take returns the marks that are about what is written now. Cells to merge wait for
// their table.
func (m *marks) take() pending {
	p := m.pending
	m.pending = pending{always: p.always}
	return p
}

// none reports the marks of those kinds as senseless for what they stand before.
func (p *pending) none(c *composer, what string, kinds ...markKind) {
	for _, kind := range kinds {
		if line := p.from[kind]; line > 0 {
			c.fault(line, "%q is not for %s", kind, what)
		}
	}
}

// end returns the faults of the marks that nothing follows.
func (m *marks) end() []Fault {
	faults := m.reach(m.lines())
	for kind, line := range m.pending.from {
		faults = append(faults, Fault{Line: line, Message: fmt.Sprintf("nothing follows this %q", kind)})
	}
	if m.pending.always != nil {
		faults = append(faults, Fault{Line: m.pending.always.line, Message: fmt.Sprintf("no %q ends this %q", lookOff, lookOn)})
	}
	return faults
}

// lines returns a line behind all marks.
func (m *marks) lines() int {
	if len(m.all) == 0 {
		return 0
	}
	return m.all[len(m.all)-1].line + 1
}

// page returns the marks of one kind, which are about the whole file.
func (m *marks) page(kind markKind) []mark {
	return slices.DeleteFunc(slices.Clone(m.all), func(one mark) bool { return one.kind != kind })
}
