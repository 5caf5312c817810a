package sheets

import (
	"cmp"
	"io"
	"math"
	"net/url"
	"slices"
	"strings"

	"jourdain/grader/cells"
	"jourdain/grader/report"
)

// mostHelp is how many pupils the page names who need help first: those whom somebody can see
// in one lesson.
const mostHelp = 8

// HTML writes the page of the class: one file that needs no other but the sheets that it leads
// to, no script and no network. Nothing of it is as wide as the window forces it to be, but for
// the table of everybody, which scrolls by itself; on paper it is A4 on its side.
func (c *Class) HTML(w io.Writer, words Words) error {
	return write(w, "class.tmpl", classView{Class: c, said: said{words}})
}

// classView is what the template of a class sees.
type classView struct {
	*Class
	said
}

// Headline names the class and the work.
func (v classView) Headline() string {
	if v.Name != "" {
		return v.Name
	}
	return v.words.Say("report.html-class-title")
}

// Facts are the lines below the name: the work and the day; how many did what; the figures.
func (v classView) Facts() []string {
	facts := []string{joined(v.Title, day(v.Date, "sheet.class-date", v.words)), v.count()}
	if m := v.Marks(); m.Count > 0 {
		facts = append(facts, v.figures("sheet.marks", m, float64(v.Scale), v.marked()))
	} else if p := v.points(); p.Count > 0 {
		facts = append(facts, v.figures("sheet.all-points", p, v.most(), v.judged()))
	}
	return filled(facts)
}

// figures says a mean and a median, and of what: how many there are, and how many of the rows that
// they are of are files without a pupil.
func (v classView) figures(key string, f Figures, of float64, rows []*Row) string {
	return v.words.Say(key, "Count", f.Count, "Loose", whoseOf(rows).Files, "Mean", report.OutOf(rounded(f.Mean), of, v.words), "Median", report.OutOf(rounded(f.Median), of, v.words))
}

// most returns the most points that anybody could have.
func (v classView) most() float64 {
	most := 0.0
	for _, r := range v.judged() {
		most = max(most, r.Of)
	}
	return most
}

// count says how many there are, and what became of their work.
func (v classView) count() string {
	counts := map[State]int{}
	for i := range v.rows {
		counts[v.rows[i].State]++
	}
	var parts []string
	for _, state := range []State{Graded, Nothing, OtherFormat, Empty, Another, Typed, Damaged} {
		if n := counts[state]; n > 0 {
			parts = append(parts, v.words.Say("sheet.count-"+string(state), "Count", n))
		}
	}
	return v.words.Say("sheet.count", "Pupils", whoseOf(v.Rows()).Say(v.words), "Parts", v.words.List(parts))
}

// Help returns who needs help first, as many as a teacher can see at once.
func (v classView) Help() []*Row {
	list := v.helpFirst()
	return list[:min(len(list), mostHelp)]
}

// Unjudged returns those whose work was not judged.
func (v classView) Unjudged() []*Row { return v.unjudged() }

// Judged reports whether somebody's work was judged.
func (v classView) Judged(r *Row) bool { return r.State == Graded }

// Link returns the address of somebody's sheet; "" for none.
func (v classView) Link(r *Row) string { return (&url.URL{Path: r.Sheet}).String() }

// Score says the mark, else the points; a dash for neither.
func (v classView) Score(r *Row) string {
	switch {
	case r.Mark != nil && v.Scale > 0:
		return report.OutOf(*r.Mark, float64(v.Scale), v.words)
	case v.Scale == 0 && r.Of > 0:
		return report.OutOf(r.Points, r.Of, v.words)
	default:
		return none
	}
}

// Reached says the points of somebody; a dash for none.
func (v classView) Reached(r *Row) string {
	if r.Of == 0 {
		return none
	}
	return report.OutOf(r.Points, r.Of, v.words)
}

// State says what became of somebody's work, in a few words.
func (v classView) State(r *Row) string { return state(&r.Pupil, v.words) }

// state says what became of somebody's work, in a few words.
func state(p *Pupil, words Words) string {
	if p.State == OtherFormat && p.Kind != "" {
		return words.Say("sheet.state-kind", "Kind", p.Kind)
	}
	return words.Say("sheet.state-" + string(p.State))
}

// Asked returns the criteria, the one that most missed first.
func (v classView) Asked() []numbered {
	var list []numbered
	for i := range v.criteria {
		list = append(list, numbered{Number: i + 1, Criterion: v.criteria[i]})
	}
	slices.SortStableFunc(list, func(a, b numbered) int { return cmp.Compare(b.Missed, a.Missed) })
	return list
}

// numbered is a criterion and its number, from 1, by which the columns are named.
type numbered struct {
	Number int
	Criterion
}

// Missed says how many missed a criterion, of how many.
func (v classView) Missed(n numbered) string {
	return v.words.Say("sheet.of", "Number", n.Missed, "Of", len(v.judged()))
}

// Average says the mean share of the points of a criterion; a dash without points.
func (v classView) Average(n numbered) string {
	f := v.pointsOf(n.Number - 1)
	if f.Count == 0 || n.Of == 0 {
		return none
	}
	return percent(f.Mean/n.Of, v.words)
}

// box is a cell of the table of everybody.
type box struct {
	Text, Unseen string // Unseen is said and not shown
	Short        bool
}

// Boxes returns the cells of one row.
func (v classView) Boxes(r *Row) []box {
	boxes := make([]box, len(v.criteria))
	for i := range boxes {
		cell := r.cell(i)
		switch b := &boxes[i]; {
		case cell.Status == "" || cell.Of == 0 && cell.Status == report.Nothing:
			*b = box{Text: none}
		case cell.Of > 0:
			*b = box{Text: v.Number(cell.Points), Short: cell.Missed}
		case cell.Status == report.Skipped:
			*b = box{Text: none, Unseen: v.words.Say("sheet.unchecked")}
		case cell.Missed:
			*b = box{Text: "✗", Unseen: v.words.Say("sheet.to-mend"), Short: true}
		case cell.Asks:
			*b = box{Text: "?", Unseen: v.words.Say("sheet.to-check")}
		default:
			*b = box{Text: "✓", Unseen: v.words.Say("sheet.good")}
		}
	}
	return boxes
}

// Number writes a number as the language does, to the hundredth.
func (v classView) Number(n float64) string { return cells.Said(rounded(n), v.words) }

// summary is a row below the table: a name, the marks, the points, and each criterion.
type summary struct {
	Title, Mark, Points string
	Cells               []string
}

// Summaries returns the mean and the median; nil where there are neither marks nor points.
func (v classView) Summaries() []summary {
	marks, points := v.Marks(), v.points()
	if marks.Count+points.Count == 0 {
		return nil
	}
	say := func(f Figures, pick func(Figures) float64) string {
		if f.Count == 0 {
			return none
		}
		return v.Number(pick(f))
	}
	var list []summary
	for _, line := range totals() {
		s := summary{Title: v.words.Say(line.key), Mark: say(marks, line.pick), Points: say(points, line.pick)}
		for i := range v.criteria {
			s.Cells = append(s.Cells, say(v.pointsOf(i), line.pick))
		}
		list = append(list, s)
	}
	return list
}

// Remarks says of each who has any what there is to know besides.
func (v classView) Remarks() []remark {
	var list []remark
	for i := range v.rows {
		if said := remarks(&v.rows[i], v.Scale, v.words); len(said) > 0 {
			list = append(list, remark{Row: &v.rows[i], Text: strings.Join(said, " ")})
		}
	}
	return list
}

// named is what a name on the page is made of.
type named struct {
	View classView
	Row  *Row
}

// remark is what there is to know of somebody.
type remark struct {
	*Row
	Text string
}

// remarks says what there is to know of somebody besides: not on the roster, files that did
// not count, late, a mark that was changed, a document that resembles another.
func remarks(p *Row, scale int, words Words) []string {
	var said []string
	if p.Unknown {
		said = append(said, words.Say("sheet.unknown"))
	}
	if n := len(p.Others); n > 0 {
		said = append(said, words.Say("sheet.not-counted", "Count", n, "Files", words.List(quoted(p.Others, words))))
	}
	said = append(said, report.LateBy(p.Late, "sheet.by-", words))
	if p.Undated {
		said = append(said, words.Say("report.due-unknown"))
	}
	if p.Change != nil {
		said = append(said, changed(p.Change, scale, words))
	}
	if p.Alike {
		said = append(said, words.Say("sheet.alike"))
	}
	return filled(said)
}

// quoted puts texts between quotation marks.
func quoted(texts []string, words Words) []string {
	var list []string
	for _, text := range texts {
		list = append(list, words.Say("report.quote", "Text", text))
	}
	return list
}

// rounded returns a number to the hundredth.
func rounded(n float64) float64 { return math.Round(100*n) / 100 }
