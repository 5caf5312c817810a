package activity

import (
	"context"
	"slices"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/grader/rubric"
	"jourdain/grader/rules/page"
	"jourdain/grader/rules/rule"
	"jourdain/grader/rules/spelling"
)

// OutlineKind is the kind of [Outline].
const OutlineKind Kind = "outline"

// Outline asks to move, promote and demote the branches of an outline until it is the
// one that is wanted. Its answer has two numbers for each heading, in the order in
// which the headings stand: its place among the lines, from 0, and its level.
type Outline struct {
	Task  `yaml:",inline"`
	Title string         `yaml:"title"` // the document's; "" for none
	Lines []OutlineLine  `yaml:"lines"` // as they are at the start
	Want  []rubric.Entry `yaml:"want"`  // the right outline, in the notation of a rubric
	Moves []string       `yaml:"moves"` // up, down, promote, demote; all of them by default
	// AnyOrder is set where the task says what stands below what, and not in which order.
	AnyOrder bool `yaml:"any-order"`

	outline []rule.Item // what Want says, as the rules read it
	right   tree        // the right outline, as far as it names the lines
}

// OutlineLine is a heading of the outline.
type OutlineLine struct {
	Text  string `yaml:"text"`
	Level int    `yaml:"level"` // at the start, 1 to 6
	Why   string `yaml:"why"`   // why its place in the right outline is the right one
}

// deepest is the deepest level that both formats have (Markdown has six).
const deepest = 6

// Kind returns [OutlineKind].
func (o *Outline) Kind() Kind { return OutlineKind }

// Play moves the branches, in those ways that the author allows.
func (o *Outline) Play() Play {
	denied := func(id string) bool { return !o.Allows(id) }
	return Play{Way: Move, Moves: slices.DeleteFunc(Moves(), denied), Nested: true}
}

// Start returns the outline as it is at the start.
func (o *Outline) Start() Answer {
	t := make(tree, len(o.Lines))
	for i := range o.Lines {
		t[i] = heading{line: i, level: o.Lines[i].Level}
	}
	return t.answer()
}

// Fits reports whether an answer has each line once, at a level that exists.
func (o *Outline) Fits(a Answer) bool {
	if len(a) != 2*len(o.Lines) {
		return false
	}
	lines := make(Answer, 0, len(o.Lines))
	for _, h := range treeOf(a) {
		if h.level < 1 || h.level > deepest {
			return false
		}
		lines = append(lines, h.line)
	}
	return isPermutation(lines, len(o.Lines))
}

// Rows returns the headings in the order in which they stand.
func (o *Outline) Rows(a Answer) []Row {
	t := treeOf(a)
	rows := make([]Row, len(t))
	for i, h := range t {
		rows[i] = Row{Line: h.line, Text: o.Lines[h.line].Text, Depth: h.level - 1}
	}
	return rows
}

// Options offers the moves that a heading can make where it stands. None of them makes
// a heading skip a level that did not skip one before.
func (o *Outline) Options(a Answer, row int) []Option {
	var options []Option
	for _, id := range Moves() {
		if _, ok := treeOf(a).move(row, id); ok && o.Allows(id) {
			options = append(options, Option{ID: id})
		}
	}
	return options
}

// Apply moves a heading, with all that is below it.
func (o *Outline) Apply(a Answer, row, option int) Answer {
	moved, _ := treeOf(a).move(row, o.Options(a, row)[option].ID)
	return moved.answer()
}

// Allows reports whether the headings may make a move, where they can.
func (o *Outline) Allows(id string) bool { return len(o.Moves) == 0 || slices.Contains(o.Moves, id) }

// Ready is always true: there is an outline from the start.
func (o *Outline) Ready(Answer) bool { return true }

// Judge builds the document that the answer makes and lets the grader's rules judge
// it, as they would judge a file. Wrong are the headings that are out of place, or, where the right
// outline leaves some open, those that a rule finds fault with.
func (o *Outline) Judge(ctx context.Context, a Answer, book *page.Book) (Verdict, error) {
	judged := a
	if o.AnyOrder {
		judged = treeOf(a).sorted(o.right).answer()
	}
	r, said, err := gradeAndSay(ctx, o.document(judged), o.rubric(), book)
	if err != nil {
		return Verdict{}, err
	}
	v := Verdict{Right: r.Passed}
	var wrong []int
	switch {
	case v.Right:
	case len(o.right) == len(o.Lines):
		wrong = o.misplaced(a, treeOf(judged))
	default:
		wrong = o.blamed(a, r)
	}
	for _, row := range wrong {
		v.Reasons = append(v.Reasons, Reason{Row: row, Why: o.why(a, row)})
	}
	if !v.Right && len(wrong) == 0 {
		v.Reasons = append(v.Reasons, Reason{Row: -1, Why: said})
	}
	for row := range treeOf(a) {
		if !slices.Contains(wrong, row) {
			v.Reasons = append(v.Reasons, Reason{Row: row, Right: true, Why: o.why(a, row)})
		}
	}
	return v, nil
}

func (o *Outline) why(a Answer, row int) string { return o.Lines[treeOf(a)[row].line].Why }

// blamed returns the rows that the rules find fault with, in the order in which the
// rules say it, each once.
func (o *Outline) blamed(a Answer, r *report.Report) []int {
	rows := o.Rows(a)
	var blamed []int
	for i := range r.Checks {
		for _, f := range r.Checks[i].Findings {
			row := f.Place.Paragraph - 1
			if o.Title != "" {
				row--
			}
			if f.Case == "missing" {
				// It is there, but neither in its place nor at its level: the place of the
				// finding is where it should stand.
				row = slices.IndexFunc(rows, func(r Row) bool { return o.meant(f.Want, r.Text) })
			}
			if f.Severity == rule.Error && row >= 0 && row < len(rows) && !slices.Contains(blamed, row) {
				blamed = append(blamed, row)
			}
		}
	}
	return blamed
}

// meant reports whether a text is what a finding wants: the first text of an item of the
// right outline, or another that the item takes.
func (o *Outline) meant(want any, text string) (meant bool) {
	each(o.outline, 1, func(item *rule.Item, _ int) {
		if !item.Wildcard() && document.Printable(item.Texts[0]) == want && named(item, text) {
			meant = true
		}
	})
	return meant
}

// Outline returns what a machine reads in the answer.
func (o *Outline) Outline(a Answer) []Entry {
	var entries []Entry
	if o.Title != "" {
		entries = append(entries, Entry{Title: true, Text: o.Title})
	}
	for _, h := range treeOf(a) {
		entries = append(entries, Entry{Level: h.level, Text: o.Lines[h.line].Text})
	}
	return entries
}

func (o *Outline) check() *Fault {
	lines := listOf("lines", "line", o.Lines, func(l *OutlineLine) words { return words{l.Text, l.Why} })
	if fault := lines.check(); fault != nil {
		return fault
	}
	for i := range o.Lines {
		if level := o.Lines[i].Level; level < 1 || level > deepest {
			return atLine("lines", "line", i, "level", ErrLevel)
		}
	}
	// What the rules take for the same heading cannot be told apart either.
	if fault := lines.unique(spelling.Same); fault != nil {
		return fault
	}
	for i, id := range o.Moves {
		if !slices.Contains(Moves(), id) || slices.Contains(o.Moves[:i], id) {
			return atLine("moves", "move", i, "", about(id, ErrMove))
		}
	}
	return o.checkWant()
}
