package grade

import (
	"bytes"
	"context"
	"fmt"
	"slices"
	"strings"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/likeness"
	"jourdain/grader/report"
	"jourdain/grader/sheets"
	"jourdain/lessons"
	"jourdain/lessons/starter"
	"jourdain/tui/cli/collect"
	"jourdain/tui/cli/console"
	"jourdain/tui/cli/input"
	"jourdain/tui/cli/pages"
	"jourdain/tui/cli/teacher"
)

// class is what is kept of several files: a line of each, not the reports.
type class struct {
	con     *console.Console
	rows    []row
	persons bool // a row is a person, and not only a file
	whose   sheets.Whose
	desk    *desk
	// table is the class with what each did of each thing that was asked; nil where the form has
	// no use for it.
	table *sheets.Class
	links []string // the pages of the entries; nil where there are none
	alike likeness.Class
}

// row is one file of a class. Of a class of any size every row is kept, so it holds
// numbers, which become words only when they are printed.
type row struct {
	file       string
	pupil      string  // "" for a file that was named by itself
	older      int32   // files of theirs that do not count
	typed      bool    // into Moodle, and not the document that was asked for
	unknown    bool    // nobody of the list is certainly meant
	points, of float32 // quarters are exact in it
	mark       float64 // where scale is not 0
	scale      int32
	stands     string // what does not follow from the document; "" for nothing
	outcome    outcome
}

func rowOf(w *report.Worded) row {
	r := row{file: w.File, pupil: w.Pupil, older: int32(len(w.Older)), points: float32(w.Points), of: float32(w.Of), outcome: outcomeOf(w)}
	r.typed = w.State == report.TypedWork
	if w.Withheld {
		r.of = 0
	}
	if w.Mark != nil {
		r.mark, r.scale = *w.Mark, int32(w.Scale)
	}
	return r
}

// outcome is how a piece of work ended.
type outcome int

const (
	passed outcome = iota
	unmet
	clean  // nothing was required, and nothing certain was found
	faulty // nothing was required, and something was found
	astray // not the document that was asked for
	unread
	damaged
	hollow  // a file without a byte
	foreign // of a kind that is not read
	nothing // nothing was handed in
	outcomes
)

// newClass makes room for a class.
func newClass(o *gradeOptions, d *desk, work *collect.Pile) (*class, error) {
	size := len(work.Entries)
	c := &class{con: o.Console, rows: make([]row, 0, size), persons: work.Persons, desk: d}
	c.alike.Grow(size)
	if !work.Many || !tabled(o.format) {
		return c, nil
	}
	task, err := o.task()
	if err != nil {
		return nil, err
	}
	c.table = &sheets.Class{Task: task, Name: className(work)}
	if o.format == htmlFormat {
		c.links = pages.Names(owners(work), pageEnding, indexPage)
	}
	return c, nil
}

// className returns the class that all pupils of a list are in; "" for none and for several.
func className(work *collect.Pile) string {
	name := ""
	for i := range work.Entries {
		switch p := work.Entries[i].Listed; {
		case p == nil || p.Class == name:
		case name != "":
			return ""
		default:
			name = p.Class
		}
	}
	return name
}

// add keeps what the class needs of the result of an entry, which is at a place among all. A file
// that was named before is no second file.
func (c *class) add(result *judged, e *collect.Entry, at int) {
	w := result.worded
	r := rowOf(w)
	r.unknown, r.stands = e.Unknown, c.desk.standing.note(w)
	c.rows = append(c.rows, r)
	c.whose.Add(e.Unknown, e.File != "")
	if result.printed && !e.Again {
		c.alike.Add(w.File, result.print)
	}
	if c.table != nil {
		p := c.desk.pupil(e, result, nil)
		if c.links != nil && w.Unreadable == nil {
			p.Sheet = c.links[at]
		}
		c.table.Add(p, w)
	}
	if c.desk.worksheet != nil {
		c.desk.marks = append(c.desk.marks, markOf(e, w, c.con.Words))
	}
}

func outcomeOf(w *report.Worded) outcome {
	switch {
	case w.Unreadable != nil:
		return outcomeFor(w.State)
	case w.Wrong != "":
		return astray
	case w.Requires() && w.Passed:
		return passed
	case w.Requires():
		return unmet
	}
	for i := range w.Checks {
		if w.Checks[i].Status == report.Failed {
			return faulty
		}
	}
	return clean
}

// outcomeFor returns the outcome of what was not judged.
func outcomeFor(state report.State) outcome {
	switch state {
	case report.DamagedFile:
		return damaged
	case report.EmptyWork:
		return hollow
	case report.OtherFormat:
		return foreign
	case report.NotHanded:
		return nothing
	case report.Graded, report.AnotherWork, report.TypedWork, report.UnreadFile:
	}
	return unread
}

// whole returns the class with what its teacher should know besides.
func (c *class) whole() *sheets.Class {
	c.table.Notes, c.table.Reasons = c.alikeLines(), c.con.Say("cli.alike.reasons")
	if len(c.table.Notes) == 0 {
		c.table.Reasons = ""
	}
	for _, g := range c.alike.Groups() {
		c.table.Resemble(g.Files)
	}
	c.table.Notes = slices.Concat(c.desk.standing.dueLine(), c.desk.standing.lines(), c.table.Notes)
	c.table.Loose = append(slices.Clone(c.desk.loose), c.desk.notes...)
	return c.table
}

// mostGroups is how many groups of files that are the same are told one by one.
const mostGroups = 50

// alikeText says which files are the same, and that there may be a good reason; ""
// when all are different.
func (c *class) alikeText() string {
	lines := c.alikeLines()
	if len(lines) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString(c.con.Say("cli.alike.title") + "\n")
	for _, line := range lines {
		b.WriteString("  - " + line + "\n")
	}
	b.WriteString(c.con.Say("cli.alike.reasons") + "\n")
	return b.String()
}

// alikeLines says of each group of files how far they are the same, and what they share.
func (c *class) alikeLines() []string {
	var lines []string
	groups := c.alike.Groups()
	for i := range groups[:min(len(groups), mostGroups)] {
		g := &groups[i]
		quote := ""
		if g.Quote != "" {
			quote = c.con.Say("report.quote", "Text", g.Quote)
		}
		lines = append(lines, c.con.Say("cli.alike."+string(g.Kind), "Files", list(c.con, g.Files), "Count", g.Words,
			"Many", len(g.Files) > 2, "Text", quote))
	}
	if more := len(groups) - mostGroups; more > 0 {
		lines = append(lines, c.con.Say("cli.alike.more", "Count", more))
	}
	return lines
}

// mostNames is how many names a sentence holds: those of a class.
const mostNames = 30

// list names files in a sentence: « a », « b » and « c ».
func list(con *console.Console, files []string) string {
	var quoted []string
	for _, file := range files[:min(len(files), mostNames)] {
		quoted = append(quoted, con.Say("report.quote", "Text", file))
	}
	return named(con, quoted, len(files))
}

// named joins names, of so many, in a sentence.
func named(con *console.Console, names []string, of int) string {
	shown := slices.Clone(names[:min(len(names), mostNames)])
	if more := of - mostNames; more > 0 {
		shown = append(shown, con.Say("cli.list.more", "Count", more))
	}
	return con.Words.List(shown)
}

// given returns what the learners of a lesson were given: the starting file and the
// solution, which is what the work is to become, in each language; so is a model.
// Without either it is nothing.
func (o *gradeOptions) given(ctx context.Context, m *teacher.Model) (*likeness.Given, error) {
	switch {
	case m != nil:
		return m.Given(), nil
	case o.lesson == "":
		return likeness.NewGiven(), nil
	}
	lesson, err := o.course.Lesson(o.lesson)
	if err != nil {
		return nil, err
	}
	var docs []*document.Document
	var files [][]byte
	for _, source := range sources(lesson) {
		doc, err := grader.Read(ctx, input.InputName, bytes.NewReader(source), int64(len(source)))
		if err != nil {
			return nil, fmt.Errorf("starting file of %s: %w", o.lesson, err)
		}
		var packed bytes.Buffer
		if err := starter.Write(&packed, document.ODT, source); err != nil {
			return nil, fmt.Errorf("starting file of %s: %w", o.lesson, err)
		}
		docs, files = append(docs, doc), append(files, packed.Bytes(), source)
	}
	known := likeness.NewGiven(docs...)
	for _, file := range files {
		known.AddFile(file)
	}
	return known, nil
}

// sources returns the texts of a lesson's starting files and of their solutions.
func sources(lesson *lessons.Lesson) [][]byte {
	var all [][]byte
	for _, work := range lesson.Works() {
		for _, lang := range lesson.Languages() {
			t := work.Texts[lang]
			for _, source := range [][]byte{t.Starter, t.Solution} {
				if len(source) > 0 {
					all = append(all, source)
				}
			}
		}
	}
	return all
}
