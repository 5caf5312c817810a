package grade

import (
	"cmp"
	"errors"
	"os"
	"slices"
	"strings"
	"time"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/tui/cli/collect"
	"jourdain/tui/cli/console"
	"jourdain/tui/cli/due"
	"jourdain/tui/cli/kept"
)

// standing is what of a class's results does not follow from the documents: the marks that its
// teacher gave by hand, and by when the work was due.
type standing struct {
	options *gradeOptions
	book    *kept.Book     // nil without earlier results
	of      []*kept.Change // of the entries; nil for none
	due     *due.Date      // nil where nothing was due
	dates   dates
	since   map[report.Since][]string // whose marks stand although something has changed
	late    int
	// withheld are those whose marks their teacher has taken out.
	withheld []string
	from     map[report.DateSource]int
	undated  []string // those whose date is not known
}

// newStanding reads the earlier results and the date, before anything is judged.
func (d *desk) newStanding() error {
	o := d.options
	s := &d.standing
	*s = standing{options: o, since: map[report.Since][]string{}, from: map[report.DateSource]int{}, dates: datesOf(d.worksheet)}
	if o.desk.due != "" {
		date, err := due.Parse(o.desk.due, o.Words, time.Local)
		var u *due.Unclear
		if errors.As(err, &u) {
			return console.Sentence(u.Say(o.Words))
		}
		s.due = &date
		o.Complain(s.dueLine()[0])
	}
	if o.desk.keep == "" {
		return nil
	}
	return s.read(o.desk.keep)
}

// read reads the earlier results.
func (s *standing) read(name string) error {
	o := s.options
	if o.output != "" && o.output != console.Standard && sameFile(o.output, name) {
		return o.Problem("cli.kept.same-file", "File", name)
	}
	book, err := kept.Read(name, o.scale)
	switch {
	case errors.Is(err, os.ErrNotExist):
		return o.Problem("cli.error.missing", "File", name)
	case err != nil:
		return s.refuse(err)
	}
	s.book = book
	switch n := book.Given(); {
	case n > 0:
		o.Complain(o.Say("cli.kept.count", "Count", n, "File", name))
	case len(book.Changes) == 0:
		o.Complain(o.Say("cli.kept.none", "File", name))
	}
	return nil
}

func sameFile(a, b string) bool {
	one, err := os.Stat(a)
	other, also := os.Stat(b)
	return err == nil && also == nil && os.SameFile(one, other) || console.Absolute(a) == console.Absolute(b)
}

// mostFaults is how many faults of earlier results are told one by one.
const mostFaults = 20

// refuse says all that is wrong in the earlier results, and that nothing was done.
func (s *standing) refuse(err error) error {
	o, name := s.options, s.options.desk.keep
	var r *kept.Refused
	if !errors.As(err, &r) {
		return o.Problem("cli.kept.closed", "File", name, "Detail", err.Error())
	}
	for i := range r.Faults[:min(len(r.Faults), mostFaults)] {
		f := &r.Faults[i]
		said := f.Say(o.Words)
		if f.Line == 0 {
			o.Complain(o.Say("cli.kept.said", "File", name, "Said", said))
		} else {
			o.Complain(o.Say("cli.kept.said-line", "File", name, "Line", f.Line, "Said", said))
		}
	}
	if more := len(r.Faults) - mostFaults; more > 0 {
		o.Complain(o.Say("cli.kept.more", "Count", more, "File", name))
	}
	return o.Problem("cli.kept.stopped", "File", name)
}

// whose says who the entries are, for the marks that stand.
func whose(work *collect.Pile) []kept.Whose {
	all := make([]kept.Whose, len(work.Entries))
	for i := range work.Entries {
		e := &work.Entries[i]
		w := kept.Whose{Keys: []string{e.Identity}, Names: []string{document.Printable(cmp.Or(e.Pupil, e.Name()))}}
		if e.File != "" {
			w.Files = []string{document.Printable(e.Name())}
		}
		if e.Listed != nil {
			w.Names, w.Class = append(w.Names, document.Printable(e.Listed.Name())), document.Printable(e.Listed.Class)
		}
		all[i] = w
	}
	return all
}

// match finds whose the marks are that were given by hand. named are the entries as they were
// called before pseudonyms stood for names. Who has no work any more gets a row all the same: the
// mark is not lost; nobody says then that they are on the list of the class, where there is one.
func (s *standing) match(work *collect.Pile, named []kept.Whose, listed bool) error {
	if s.book == nil {
		return nil
	}
	now := whose(work)
	for i := range now {
		now[i].Keys, now[i].Names = append(now[i].Keys, named[i].Keys...), append(now[i].Names, named[i].Names...)
		now[i].Files = append(now[i].Files, named[i].Files...)
	}
	of, gone, err := s.book.Match(now)
	if err != nil {
		return s.refuse(err)
	}
	s.of = of
	gone = slices.DeleteFunc(gone, func(c *kept.Change) bool { return c.Withheld })
	o := s.options
	switch {
	case len(gone) == 0:
	case !work.Many:
		o.Complain(o.Say("cli.kept.others", "Count", len(gone), "File", s.book.Name))
	case o.desk.anonymous:
		o.Complain(o.Say("cli.kept.gone-hidden", "Count", len(gone), "File", s.book.Name))
	default:
		for _, c := range gone {
			o.Complain(o.Say("cli.kept.gone", "Pupil", c.Name(), "Line", c.Line, "File", s.book.Name))
			work.Entries = append(work.Entries, collect.Entry{Whose: collect.Whose{
				Pupil: c.Name(), Person: true, Identity: cmp.Or(c.Key, "kept:"+c.Name()), Unknown: listed,
			}})
			s.of = append(s.of, c)
		}
	}
	return nil
}

// stand puts into a result what does not follow from the document.
func (d *desk) stand(i int, e *collect.Entry, result *judged) {
	s, w := &d.standing, result.worded
	w.Digest = result.digest
	if e.Pupil != "" {
		w.Key = document.Printable(e.Identity)
	}
	switch {
	case s.of == nil || s.of[i] == nil:
	case s.of[i].Withheld:
		s.withhold(e, result)
	default:
		c := s.of[i].In(w.Digest, w.Mark)
		if e.File == "" && (s.of[i].Digest != "" || s.of[i].Then != nil) {
			c.Since = report.GoneSince
		}
		c.Reason, c.By = d.clean(document.Printable(c.Reason)), d.clean(document.Printable(c.By))
		report.Give(w, c, s.book.Scale)
		s.since[c.Since] = append(s.since[c.Since], cmp.Or(w.Pupil, w.File))
	}
	if s.due == nil || e.File == "" {
		return
	}
	w.Due = s.due.Judge(s.dates.of(e))
	if w.Due.State == report.Late {
		s.late++
	}
	if s.from[w.Due.From]++; w.Due.State == report.DateUnknown {
		s.undated = append(s.undated, cmp.Or(w.Pupil, w.File))
	}
}

// withhold takes the mark of some work away.
func (s *standing) withhold(e *collect.Entry, result *judged) {
	w := result.worded
	if e.File == "" || w.Wrong != "" || w.Unreadable != nil {
		return
	}
	report.Withhold(w, s.book.Scale)
	if result.own != nil {
		report.Withhold(result.own, s.book.Scale)
	}
	s.withheld = append(s.withheld, cmp.Or(w.Pupil, w.File))
}

// dueLine says by when the work was due; nothing where it was not.
func (s *standing) dueLine() []string {
	if s.due == nil {
		return nil
	}
	return []string{s.options.Say("cli.grade.due-is", "Date", s.due.Say(s.options.Words))}
}

// lines say of the class what stands: nothing of it is about the marks of the rules.
func (s *standing) lines() []string {
	o := s.options
	var lines []string
	for _, since := range []report.Since{report.FileSince, report.PointsSince} {
		if names := s.since[since]; len(names) > 0 {
			lines = append(lines, o.Say("cli.kept.since-"+string(since), "Count", len(names), "Names", list(o.Console, names)))
		}
	}
	if n := len(s.withheld); n > 0 {
		lines = append(lines, o.Say("cli.kept.withheld", "Count", n, "File", s.book.Name, "Names", list(o.Console, s.withheld)))
	}
	if s.due == nil {
		return lines
	}
	lines = append(lines, o.Say("cli.grade.due-sum", "Late", s.late,
		"Moodle", s.from[report.MoodleDate], "Files", s.from[report.FileDate], "Unknown", len(s.undated)))
	if len(s.undated) > 0 {
		lines = append(lines, o.Say("cli.grade.due-unknown", "Names", list(o.Console, s.undated)))
	}
	if s.from[report.FileDate] > 0 {
		lines = append(lines, o.Say("cli.grade.due-files"))
	}
	return lines
}

// note says in a few words what stands of a result, for its row; "" for nothing.
func (s *standing) note(w *report.Worded) string {
	o := s.options
	var notes []string
	if c := w.Changed; c != nil {
		note := o.Say("cli.kept.note-given")
		if c.Was != nil {
			note = o.Say("cli.kept.note-changed", "Was", report.OutOf(*c.Was, float64(w.Scale), o.Words))
		}
		if c.Reason != "" {
			note = o.Say("cli.kept.note-reason", "Note", note, "Reason", c.Reason)
		}
		notes = append(notes, note)
	}
	if w.Withheld {
		notes = append(notes, o.Say("cli.kept.note-withheld"))
	}
	if w.Due != nil && w.Due.State == report.Late {
		notes = append(notes, o.Say("cli.kept.note-late"))
	}
	if w.Due != nil && w.Due.State == report.DateUnknown {
		notes = append(notes, o.Say("cli.kept.note-date"))
	}
	if len(notes) == 0 {
		return ""
	}
	return strings.Join(notes, o.Say("cli.outline.comma"))
}
