package sheets

import (
	"slices"

	"jourdain/grader/report"
	"jourdain/grader/rules/rule"
)

// Class is the results of a class, for its teacher. Make it with its words, then add
// everybody in the order in which they are to stand.
type Class struct {
	Task
	Name string // of the class; "" for none or several
	// Notes say what the teacher may want to know besides, a sentence each, without effect on
	// the marks: documents that resemble each other. Reasons says why they may mean nothing.
	Notes   []string
	Reasons string
	// Loose says of each file that nobody could be found for where it is, a sentence each.
	Loose []string

	criteria []Criterion
	rows     []Row
	index    map[rule.ID]int // of the criteria
}

// Criterion is a rule that the work was asked to keep.
type Criterion struct {
	Rule       rule.ID
	Title, Why string
	Of         float64 // the most points that anybody could have; 0 for none
	Required   bool
	Missed     int // by how many
}

// Row is what is kept of one pupil.
type Row struct {
	Pupil
	Points, Of float64
	// Cells are as the criteria of the class; there may be fewer, where the last ones are only
	// of later pupils.
	Cells  []Cell
	First  string // what to do first, in the language of the class; "" for nothing
	Missed int    // criteria that were not met
	// Alike is set where the notes of the class say that the document resembles another. It is for
	// the teacher, and stands on no sheet.
	Alike bool
}

// Cell is how one pupil met one criterion.
type Cell struct {
	Status report.Status // "" for a criterion that is not theirs
	Missed bool
	// Asks is set for what passed and somebody has to look at.
	Asks   bool
	Points float64
	Of     float64
}

// missed reports whether something that was to be there is not, or is not as it was to be.
func missed(c *report.WordedCheck) bool {
	return c.Status == report.Failed || c.Status == report.Nothing && c.Required && c.Of > 0
}

// Add takes a pupil into the class, with their report in the class's language; nil for work
// that was not judged. Of the report numbers are kept, and a sentence.
func (c *Class) Add(p *Pupil, w *report.Worded) {
	row := Row{Pupil: *p}
	if w != nil && p.State == Graded {
		row.Points, row.Of, row.First = w.Points, w.Of, w.FirstToDo()
		c.judge(&row, w.Checks)
	}
	c.rows = append(c.rows, row)
}

// Resemble takes note of the files that the notes of the class say to be alike.
func (c *Class) Resemble(files []string) {
	for i := range c.rows {
		r := &c.rows[i]
		r.Alike = r.Alike || r.File != "" && slices.Contains(files, r.File)
	}
}

// judge puts the checks of a report under the criteria.
func (c *Class) judge(row *Row, checks []report.WordedCheck) {
	for i := range checks {
		check := &checks[i]
		if check.Status == report.Later {
			continue
		}
		at := c.criterion(check)
		for len(row.Cells) <= at {
			row.Cells = append(row.Cells, Cell{})
		}
		row.Cells[at] = Cell{Status: check.Status, Asks: isQuestion(check), Points: check.Points, Of: check.Of}
		criterion := &c.criteria[at]
		criterion.Of = max(criterion.Of, check.Of)
		if missed(check) {
			row.Cells[at].Missed = true
			row.Missed++
			criterion.Missed++
		}
	}
}

// criterion returns where the criterion of a check stands, which may be new.
func (c *Class) criterion(check *report.WordedCheck) int {
	at, ok := c.index[check.Rule]
	if !ok {
		if c.index == nil {
			c.index = map[rule.ID]int{}
		}
		at = len(c.criteria)
		c.index[check.Rule] = at
		c.criteria = append(c.criteria, Criterion{Rule: check.Rule, Title: check.Title, Why: check.Why, Required: check.Required})
	}
	return at
}
