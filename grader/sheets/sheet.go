package sheets

import (
	"io"
	"slices"
	"strings"

	"jourdain/grader/report"
	"jourdain/grader/rules/page"
)

// Sheet is what one pupil gets.
type Sheet struct {
	Task
	Pupil Pupil
	// Report is in the pupil's language; nil for work that was not judged.
	Report *report.Worded
	// Copy is the file that says all the rest, where one is handed back too: the document with
	// its findings as comments. "" for none.
	Copy string
}

// HTML writes the sheet: one file that needs no other, no script and no network, and one side
// of A4 on paper, with as much of what is to be done as there is room for. The words and the
// book are in the pupil's language and say how the pupil is spoken to.
func (s *Sheet) HTML(w io.Writer, words Words, book *page.Book) error {
	v, err := s.view(words, book)
	if err != nil {
		return err
	}
	return write(w, "sheet.tmpl", v)
}

// view makes ready what the templates see.
func (s *Sheet) view(words Words, book *page.Book) (*sheetView, error) {
	v := sheetView{Sheet: s, said: said{words}}
	if s.judged() {
		v.Criteria = criteriaOf(s.Report.Checks)
		v.Rights, _ = s.Report.Rights()
		if err := v.choose(book); err != nil {
			return nil, err
		}
	} else if err := v.handIn(book); err != nil {
		return nil, err
	}
	return &v, nil
}

// judged reports whether there is a report to show.
func (s *Sheet) judged() bool { return s.Pupil.State == Graded && s.Report != nil }

// tool returns the program that the document is mended in: who writes Markdown does so in no
// word processor.
func (s *Sheet) tool() page.Tool {
	if s.Report != nil && string(s.Report.Format) == string(page.Markdown) {
		return page.Markdown
	}
	return s.Tool
}

// criteriaOf returns the checks that the table of a sheet shows: all that were to be made now.
func criteriaOf(checks []report.WordedCheck) []report.WordedCheck {
	var list []report.WordedCheck
	for i := range checks {
		if checks[i].Status != report.Later {
			list = append(list, checks[i])
		}
	}
	return list
}

// sheetView is what the template of a sheet sees.
type sheetView struct {
	*Sheet
	said

	Criteria []report.WordedCheck
	Rights   []string
	Todo     []todo
	More     int    // things to do that found no room
	Advice   string // what to do where nothing was judged
	How      *how   // how to do that; nil for nothing
}

// Headline is what the sheet begins with: whose it is.
func (v sheetView) Headline() string {
	if v.Pupil.Name != "" {
		return v.Pupil.Name
	}
	return v.words.Say("sheet.your-work")
}

// Mark says the mark, or the points where there is no mark; "" for neither.
func (v sheetView) Mark() string {
	switch {
	case v.Pupil.Mark != nil && v.Scale > 0:
		return report.OutOf(*v.Pupil.Mark, float64(v.Scale), v.words)
	case v.Scale == 0 && v.judged() && v.Report.Of > 0:
		return report.OutOf(v.Report.Points, v.Report.Of, v.words)
	default:
		return ""
	}
}

// ByHand is the mark that a teacher gave by hand, for the head of the page; "" for none.
func (v sheetView) ByHand() string {
	if v.Pupil.Change == nil || v.Pupil.Mark == nil {
		return ""
	}
	return report.OutOf(*v.Pupil.Mark, float64(v.Scale), v.words)
}

// MarkKey names what the mark is.
func (v sheetView) MarkKey() string {
	if v.Scale > 0 {
		return "sheet.mark"
	}
	return "sheet.points"
}

// Facts are the lines below the name: the class and the work, then the document, then what is
// said of when it came and of the mark.
func (v sheetView) Facts() []string {
	var facts []string
	add := func(said string) {
		if said != "" {
			facts = append(facts, said)
		}
	}
	add(joined(v.Pupil.Class, v.Title, day(v.Date, "sheet.date", v.words)))
	if v.Pupil.File != "" {
		add(v.words.Say("sheet.file", "File", base(v.Pupil.File)))
	}
	if n := len(v.Pupil.Others); n > 0 {
		add(v.words.Say("sheet.newest", "Count", n))
	}
	add(report.LateBy(v.Pupil.Late, "sheet.late-", v.words))
	if c := v.Pupil.Change; c != nil {
		add(changed(c, v.Scale, v.words))
	}
	return facts
}

// Points says the points of a check: "2,5/4"; a dash without any.
func (v sheetView) Points(c report.WordedCheck) string {
	if c.Of == 0 {
		return none
	}
	return report.OutOf(c.Points, c.Of, v.words)
}

// Share says what part of the points a check has, or how it ended where there are none.
func (v sheetView) Share(c report.WordedCheck) string {
	switch {
	case c.Status == report.Skipped && !c.Left: // what another check says better was checked, and has its points
		return v.words.Say("sheet.unchecked")
	case c.Status == report.Nothing:
		return v.words.Say("sheet.nothing-there")
	case c.Of > 0:
		return percent(c.Points/c.Of, v.words)
	case c.Status == report.Failed:
		return v.words.Say("sheet.to-mend")
	case isQuestion(&c), c.Status == report.Skipped: // the other check asks or says so
		return v.words.Say("sheet.to-check")
	default:
		return v.words.Say("sheet.good")
	}
}

// Partly reports whether something that is right has not all its points: the sheet says why.
func (v sheetView) Partly() bool {
	return slices.ContainsFunc(v.Criteria, func(c report.WordedCheck) bool {
		return c.Status == report.Passed && c.Points < c.Of
	})
}

// Missed reports whether a line of the table is one of those to look at.
func (v sheetView) Missed(c report.WordedCheck) bool { return missed(&c) }

// base returns the last part of a path: where the teacher keeps the work is not the pupil's
// business.
func base(file string) string { return file[strings.LastIndexAny(file, `/\`)+1:] }

// mostUnchecked is how many lines are told of what was not checked.
const mostUnchecked = 3

// Unchecked says what was asked for and could not be checked, and why; the first lines of it.
func (v sheetView) Unchecked() []string {
	var lines []string
	for i := range v.Criteria {
		c := &v.Criteria[i]
		absent := missed(c) && c.Status != report.Failed || c.Status == report.Skipped && c.Required && !c.Left
		if absent && len(lines) < mostUnchecked {
			lines = append(lines, v.words.Say("report.skipped-line", "Title", c.Title, "Message", c.Message))
		}
	}
	return lines
}

// Total says all points, and the share of them; both "" without points.
func (v sheetView) Total() []string {
	if v.Report.Of == 0 {
		return nil
	}
	return []string{report.OutOf(v.Report.Points, v.Report.Of, v.words), percent(v.Report.Points/v.Report.Of, v.words)}
}

// Dense reports whether the table needs small letters to stay on the page.
func (v sheetView) Dense() bool { return tableHeight(v.Criteria, false) > tableRoom }

// Rest says how much more there is to do, and where to find it; "" for nothing.
func (v sheetView) Rest() string {
	switch {
	case v.More == 0:
		return ""
	case v.Copy != "":
		return v.words.Say("sheet.more-in", "Count", v.More, "File", base(v.Copy))
	default:
		return v.words.Say("sheet.more", "Count", v.More)
	}
}

// handIn says what to do where nothing was judged.
func (v *sheetView) handIn(book *page.Book) error {
	p := &v.Pupil
	switch {
	case p.Why != "":
		v.Advice = p.Why
	case p.State != Typed && v.Report != nil && v.Report.Instead != "":
		v.Advice = v.Report.Instead
	case p.State == OtherFormat && p.Kind != "":
		v.Advice = v.words.Say("sheet.advice-kind", "Kind", p.Kind)
	default:
		v.Advice = v.words.Say("sheet.advice-" + string(p.State))
	}
	if p.State != OtherFormat && p.State != Damaged {
		return nil
	}
	var err error
	v.How, err = howTo(saveSkill, v.Tool, book, v.words)
	return err
}

// saveSkill is the page of howto that says how a document is saved in a format that is read.
const saveSkill = "save-as-odt"
