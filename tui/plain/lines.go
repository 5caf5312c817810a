package plain

import (
	"strings"

	"jourdain/grader/pattern"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// column says a view: its title, then its lines.
func (d *dialogue) column(w *text.Words, c screen.Column) {
	if c.Title == "" && len(c.Lines) == 0 {
		return
	}
	lines := rows(w, &c)
	if lines == nil {
		for i := 0; i < len(c.Lines); i++ {
			if items, until := listAt(c.Lines, i); len(items) > 0 {
				lines = append(lines, listed(w, c.Lines[i].Text, items))
				i = until - 1
				continue
			}
			lines = append(lines, spoken(w, c.Lines[i]))
		}
		lines = alike(w, lines)
	}
	if len(c.Lines) == 0 && c.Empty != "" {
		lines = append(lines, c.Empty)
	}
	d.turn.headed(w.Say("plain.heading", "Title", c.Title), lines)
}

// pairs says lines that the eye and the machine see, and what is read in each.
func (d *dialogue) pairs(w *text.Words, c screen.Columns) {
	var lines []string
	for i, left := range c.Left.Lines {
		right := c.Right.Lines[i]
		read := right.Aside
		switch {
		case right.Whole:
			lines = append(lines, cut(w, right.Said))
			continue
		case right.Said != "":
			read = right.Said
		case right.Text != left.Text:
			read = right.Text
		}
		lines = append(lines, cut(w, w.Say("plain.pair", "Seen", left.Text, "Read", read)))
	}
	d.turn.headed(w.Say("plain.heading", "Title", c.Right.Title), lines)
}

// spoken says a line of a column: its words, and what is said beside it. The sign of a line
// at fault is for the eye: what is said beside it says the fault.
func spoken(w *text.Words, line screen.Line) string {
	words := line.Text
	if line.Lead == "" && line.Aside == "" && line.Said == "" {
		words = aloud(w, words) // a line of a lesson, as it was drawn
	}
	if entry := contentsLine().FindStringSubmatch(words); entry != nil {
		words = w.Say("plain.contents", "Text", entry[1], "Page", entry[2])
	}
	if line.Loud {
		words = loud(w, words)
	}
	words = cut(w, words)
	beside := line.Said
	if beside == "" {
		beside = line.Aside
	}
	if beside != "" {
		words = w.Say("plain.pair", "Seen", strings.TrimSuffix(words, "."), "Read", beside)
	}
	if line.Lead != "" && line.Mark == screen.NoMark {
		words = line.Lead + ", " + words
	}
	return words
}

// loud says that words are loud. The stop at their end would part them from that.
func loud(w *text.Words, words string) string {
	return w.Say("plain.loud", "Text", strings.TrimSuffix(words, "."))
}

// contentsLine is a line of a table of contents: its words, and its page behind the dots
// that lead the eye there.
var contentsLine = pattern.New(`^(.*?\S)\s*\.{4,}\s*(\d+)$`)

// dots are the dots of such a line wherever else it is quoted. By ear they are one dot
// after the other.
var dots = pattern.New(`\.{4,}|(?:\. ){3,}\.`)

// cell is a piece of data of a drawn table, and the column of letters in which it begins.
type cell struct {
	text  string
	begin int
}

// apart are spaces that keep two cells apart.
var apart = pattern.New(` {2,}`)

// number is the number of a heading or of a paragraph, which stands before its words.
var number = pattern.New(`^(?:\d+(?:\.\d+)*|\?)$`)

// cellsOf returns the cells of a line, from left to right.
func cellsOf(line string) []cell {
	var cells []cell
	begin := 0
	for _, gap := range append(apart().FindAllStringIndex(line, -1), []int{len(line), len(line)}) {
		if gap[0] > begin {
			cells = append(cells, cell{line[begin:gap[0]], len([]rune(line[:begin]))})
		}
		begin = gap[1]
	}
	return cells
}

// rows says the lines of a view that draws a table, whose cells the eye tells apart by
// the spaces between them. Where a cell or a whole row is empty, the rows are numbered:
// by ear, nothing else says that something is missing. It returns nil for other lines.
func rows(w *text.Words, c *screen.Column) []string {
	lines := c.Lines
	if !isTable(lines) {
		return nil
	}
	head := cellsOf(lines[0].Text)
	said, holes := make([][]string, len(lines)), false
	for i := range lines {
		said[i] = inColumns(head, cellsOf(lines[i].Text))
		for j, words := range said[i] {
			if words == "" {
				said[i][j], holes = w.Say("plain.cell-empty"), true
				continue
			}
			said[i][j], _ = within(words)
		}
		holes = holes || said[i] == nil
	}
	out := make([]string, len(lines))
	for i := range lines {
		n := 0
		if holes {
			n = i + 1
		}
		out[i] = w.Say("plain.row", "Number", n, "Bold", lines[i].Loud, "Head", c.Header && i == 0, "Cells", strings.Join(said[i], ", "))
	}
	return out
}

// isTable reports whether lines draw a table: the first has several cells, which begin with
// no number, and so have others; a line that has not is empty, or begins with an empty
// cell.
func isTable(lines []screen.Line) bool {
	full := 0
	for i := range lines {
		line := &lines[i]
		cells := cellsOf(line.Text)
		switch {
		case line.Lead != "", line.Aside != "", len(cells) > 0 && number().MatchString(cells[0].text):
			return false
		case len(cells) > 1:
			full++
		case i == 0, len(cells) == 1 && cells[0].begin == 0:
			return false
		}
	}
	return full > 1
}

// inColumns returns what stands below each cell of the first row; "" for nothing, and nil
// for an empty row.
func inColumns(head, cells []cell) []string {
	if len(cells) == 0 {
		return nil
	}
	// What is pushed out stands beside all columns, at most as many as there are cells.
	words := make([]string, len(head)+len(cells))
	at := -1
	for _, c := range cells {
		for at++; at+1 < len(head) && head[at+1].begin <= c.begin; {
			at++
		}
		words[at] = c.text
	}
	return words[:max(len(head), at+1)]
}
