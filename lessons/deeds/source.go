package deeds

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"jourdain/grader/document"
	"jourdain/grader/pattern"
)

// Source writes the sketch as a source in Markdown. That of a sketch for one format says
// so with a mark, since a lone heading of level 1 is a title otherwise.
func (s *Sketch) Source() []byte {
	w := &writing{format: s.Format, made: maps.Clone(s.made)}
	w.b.WriteString(s.Front)
	w.marks(s.Pages)
	if s.Format == document.ODT && !slices.Contains(s.Pages, "levels") {
		w.marks([]string{"levels"})
	}
	for i := 0; i < len(s.Parts); {
		i += w.part(s.Parts, i)
	}
	w.region("")
	w.marks(s.Last)
	return []byte(w.b.String())
}

// writing writes a source.
type writing struct {
	b       strings.Builder
	format  document.Format
	only    document.Format
	numbers []int             // of the list, how many items there are at each depth
	other   bool              // the list has the other signs than the one before it
	made    map[string]string // the styles still to be made, and how they look
}

// gap begins a new block, one empty line below what stands there.
func (w *writing) gap() {
	if text := w.b.String(); text != "" && !strings.HasSuffix(text, "\n\n") {
		w.b.WriteByte('\n')
	}
}

func (w *writing) marks(marks []string) {
	for _, m := range marks {
		if looks := w.made[m]; looks != "" {
			delete(w.made, m)
			m += ": " + looks
		}
		w.gap()
		fmt.Fprintf(&w.b, "<!-- odt: %s -->\n", m)
	}
}

// region begins the parts of one format, and ends those of another.
func (w *writing) region(only document.Format) {
	name := func(f document.Format) string {
		if f == document.Markdown {
			return "md"
		}
		return "odt"
	}
	if only == w.only {
		return
	}
	if w.only != "" {
		w.gap()
		fmt.Fprintf(&w.b, "<!-- %s: end -->\n", name(w.only))
	}
	if only != "" {
		w.gap()
		fmt.Fprintf(&w.b, "<!-- %s: only -->\n", name(only))
	}
	w.only = only
}

// part writes the part at an index, and returns how many it has written: a table is written
// at once.
func (w *writing) part(parts []Part, i int) int {
	p := &parts[i]
	w.region(p.Only)
	if !w.goesOn(parts, i) {
		w.gap()
	}
	w.marks(p.Marks)
	switch p.Kind {
	case Title:
		w.title(p)
	case Heading:
		w.lines(strings.Repeat("#", p.Level)+" "+oneLine(p.Words), "")
	case Item:
		w.item(parts, i)
	case Quotation:
		if i > 0 && sameBlock(&parts[i-1], p) {
			w.b.WriteString(">\n")
		}
		w.lines("> "+escaped(p.Words), "> ")
	case Cell:
		return w.table(parts, i)
	case Note:
		w.lines("[^"+p.Label+"]: "+p.Words, "    ")
	case Paragraph:
		w.lines(escaped(p.Words), "")
	default:
		w.lines(p.Words, "")
	}
	return 1
}

// title writes the title as the format has it.
func (w *writing) title(p *Part) {
	if w.format != document.ODT {
		w.lines("# "+oneLine(p.Words), "")
		return
	}
	w.marks([]string{"style Title"})
	w.lines(escaped(p.Words), "")
}

// lines writes words whose further lines begin with a sign.
func (w *writing) lines(words, further string) {
	w.b.WriteString(strings.TrimRight(strings.ReplaceAll(words, "\n", "\n"+further), " ") + "\n")
}

// sameBlock reports whether two parts stand in the same list, quotation or table.
func sameBlock(a, b *Part) bool {
	return a.Kind == b.Kind && a.In == b.In && a.Only == b.Only && (a.Kind == Item || a.Kind == Quotation || a.Kind == Cell)
}

// goesOn reports whether a part is written without an empty line before it.
func (w *writing) goesOn(parts []Part, i int) bool {
	return i > 0 && sameBlock(&parts[i-1], &parts[i]) && !parts[i].More && len(parts[i].Marks) == 0
}

// step is how far an item stands from the one that it is in: right for all signs.
const step = 4

// item writes a paragraph of an item. Lists that follow each other have other signs.
func (w *writing) item(parts []Part, i int) {
	p := &parts[i]
	switch {
	case i > 0 && sameBlock(&parts[i-1], p):
	case i > 0 && parts[i-1].Kind == Item && parts[i-1].Only == p.Only:
		w.numbers, w.other = nil, !w.other
	default:
		w.numbers, w.other = nil, false
	}
	indent := strings.Repeat(" ", step*min(p.Depth, len(w.numbers)))
	if p.More && p.Depth < len(w.numbers) {
		further := strings.Repeat(" ", step*p.Depth+len(sign(p, w.numbers[p.Depth], w.other)))
		w.lines(further+escaped(p.Words), further)
		return
	}
	signs := indent + strings.Repeat(sign(p, 1, w.other), max(p.Depth-len(w.numbers), 0))
	for len(w.numbers) <= p.Depth {
		w.numbers = append(w.numbers, 0)
	}
	w.numbers = w.numbers[:p.Depth+1]
	w.numbers[p.Depth]++
	if i > 0 && !sameKind(parts[:i], p) {
		w.numbers[p.Depth] = 1
	}
	signs += sign(p, w.numbers[p.Depth], w.other)
	w.lines(signs+escaped(p.Words), strings.Repeat(" ", len(signs)))
}

// sameKind reports whether the item of a list before an item at its depth is numbered as it
// is.
func sameKind(before []Part, p *Part) bool {
	for i := len(before) - 1; i >= 0 && sameBlock(&before[i], p) && before[i].Depth >= p.Depth; i-- {
		if before[i].Depth == p.Depth {
			return before[i].Ordered == p.Ordered
		}
	}
	return true
}

// sign returns what stands before an item.
func sign(p *Part, number int, other bool) string {
	switch {
	case p.Ordered && other:
		return fmt.Sprintf("%d) ", number)
	case p.Ordered:
		return fmt.Sprintf("%d. ", number)
	case other:
		return "* "
	default:
		return "- "
	}
}

// table writes the cells of a table, and returns how many they are.
func (w *writing) table(parts []Part, from int) int {
	until := from + 1
	columns := 1
	for until < len(parts) && sameBlock(&parts[from], &parts[until]) {
		until++
	}
	for i := from; i < until; i++ {
		columns = max(columns, parts[i].Col+1)
	}
	rule := "|" + strings.Repeat("---|", columns)
	if !parts[from].Header {
		w.b.WriteString("|" + strings.Repeat(" |", columns) + "\n" + rule + "\n")
	}
	for i := from; i < until; {
		row, header := parts[i].Row, parts[i].Header && i == from
		cells := make([]string, columns)
		for ; i < until && parts[i].Row == row; i++ {
			cells[parts[i].Col] = strings.ReplaceAll(strings.ReplaceAll(parts[i].Words, "\\\n", "<br>"), "\n", " ")
		}
		w.b.WriteString("| " + strings.Join(cells, " | ") + " |\n")
		if header {
			w.b.WriteString(rule + "\n")
		}
	}
	return until - from
}

func oneLine(words string) string {
	return strings.ReplaceAll(strings.ReplaceAll(words, "\\\n", " "), "\n", " ")
}

// begins are words that would begin something else than a paragraph.
var begins = pattern.New(`(?m)^(?:(\d{1,9})([.)])(\s|$)|([-+*])(\s|$)|(#{1,6})(\s|$)|(>)|(={2,}|-{2,})\s*$)`)

// escaped returns words that stay a paragraph.
func escaped(words string) string {
	return begins().ReplaceAllStringFunc(words, func(m string) string {
		digits := strings.TrimLeft(m, "0123456789")
		return m[:len(m)-len(digits)] + `\` + digits
	})
}
