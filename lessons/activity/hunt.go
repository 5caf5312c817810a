package activity

import (
	"context"
	"slices"

	"jourdain/grader/rules/page"
)

// HuntKind is the kind of [Hunt].
const HuntKind Kind = "hunt"

// Hunt asks for the lines that have a wrong invisible mark. Its answer has 1 for each
// line that is ticked and 0 for each that is not.
type Hunt struct {
	Task  `yaml:",inline"`
	Lines []HuntLine `yaml:"lines"`
}

// HuntLine is a line with the marks that are in it, as [Pieces] reads them.
type HuntLine struct {
	Text  string `yaml:"text"`
	Wrong bool   `yaml:"wrong"` // a mark of the line is wrong
	Why   string `yaml:"why"`   // what is wrong, or why nothing is
}

// Kind returns [HuntKind].
func (h *Hunt) Kind() Kind { return HuntKind }

// Play ticks the lines.
func (h *Hunt) Play() Play { return Play{Way: Tick} }

// Start ticks nothing.
func (h *Hunt) Start() Answer { return make(Answer, len(h.Lines)) }

// Fits reports whether an answer ticks each line or does not.
func (h *Hunt) Fits(a Answer) bool { return within(a, len(h.Lines), 1) }

// Rows returns the lines, with their marks.
func (h *Hunt) Rows(a Answer) []Row {
	rows := make([]Row, len(h.Lines))
	for i := range h.Lines {
		// The loader has read the marks once already.
		pieces, _ := Pieces(h.Lines[i].Text)
		rows[i] = Row{Line: i, Text: Words(pieces), Pieces: pieces, On: a[i] == 1}
	}
	return rows
}

// Options offers to tick a line, or to tick it no longer.
func (h *Hunt) Options(Answer, int) []Option { return []Option{{ID: ToggleID}} }

// Apply ticks a line, or ticks it no longer.
func (h *Hunt) Apply(a Answer, row, _ int) Answer {
	b := slices.Clone(a)
	b[row] = 1 - b[row]
	return b
}

// Ready reports whether a line is ticked.
func (h *Hunt) Ready(a Answer) bool { return slices.Contains(a, 1) }

// Judge compares what is ticked with what is wrong. A line that is ticked says more
// than one that is still to find.
func (h *Hunt) Judge(_ context.Context, a Answer, _ *page.Book) (Verdict, error) {
	v := Verdict{Right: true}
	for i := range h.Lines {
		ticked, wrong := a[i] == 1, h.Lines[i].Wrong
		v.Reasons = append(v.Reasons, Reason{Row: i, Right: ticked == wrong, Open: !ticked, Why: h.Lines[i].Why})
		v.Right = v.Right && ticked == wrong
	}
	wrongFirst(v.Reasons)
	return v, nil
}

func (h *Hunt) check() *Fault {
	lines := listOf("lines", "line", h.Lines, func(l *HuntLine) words { return words{l.Text, l.Why} })
	if fault := lines.check(); fault != nil {
		return fault
	}
	for i := range h.Lines {
		if _, err := Pieces(h.Lines[i].Text); err != nil {
			return atLine("lines", "line", i, "text", err)
		}
	}
	if !slices.ContainsFunc(h.Lines, func(l HuntLine) bool { return l.Wrong }) {
		return at("$.lines", ErrNothing)
	}
	return nil
}
