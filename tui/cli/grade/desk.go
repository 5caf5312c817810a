package grade

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"jourdain/grader/rules/page"
	"jourdain/lessons"
	"jourdain/tui/cli/collect"
	"jourdain/tui/cli/console"
	"jourdain/tui/cli/moodle"
	"jourdain/tui/cli/roster"
)

// deskOptions is what the command line says of a class and of what goes back to it.
type deskOptions struct {
	roster, worksheet string // files that are read
	feedback, sheets  string // a file and a folder that are written
	tool              string
	keep, due         string // earlier results, and when the work was due
	anonymous         bool
	annotate          bool
}

// flags adds the options to the verb.
func (d *deskOptions) flags(cmd *cobra.Command, con *console.Console) {
	cmd.Flags().StringVar(&d.roster, "roster", "", con.Words.Say("cli.grade.roster"))
	cmd.Flags().BoolVar(&d.anonymous, "anonymous", false, con.Words.Say("cli.grade.anonymous"))
	cmd.Flags().StringVar(&d.sheets, "sheets", "", con.Words.Say("cli.grade.sheets"))
	cmd.Flags().BoolVar(&d.annotate, "annotate", false, con.Words.Say("cli.grade.annotate"))
	cmd.Flags().StringVar(&d.tool, "tool", "", con.Words.Say("cli.grade.tool"))
	cmd.Flags().StringVar(&d.worksheet, "worksheet", "", con.Words.Say("cli.grade.worksheet"))
	cmd.Flags().StringVar(&d.feedback, "feedback", "", con.Words.Say("cli.grade.feedback"))
	cmd.Flags().StringVar(&d.keep, "keep", "", con.Words.Say("cli.grade.keep"))
	cmd.Flags().StringVar(&d.due, "due", "", con.Words.Say("cli.grade.due"))
	console.Complete(cmd, map[string]cobra.CompletionFunc{"tool": console.FixedWords(toolNames()...), "sheets": console.CompleteFolders})
}

// papers are the teacher's own files, and what is written: none of it is work.
func (o *gradeOptions) papers() []string {
	d := &o.desk
	own := []string{d.roster, d.worksheet, d.feedback, d.sheets, d.keep, o.rubric}
	for _, file := range collect.NamedIn(o.rubric) {
		if o.model == "" || file != console.Absolute(o.model) {
			own = append(own, file)
		}
	}
	return own
}

// desk is what a teacher has on the desk besides the work.
type desk struct {
	options *gradeOptions
	list    *roster.Roster // nil without one
	// names are the pseudonyms of all, and veil takes names out of texts; nil where names stand.
	veil      *roster.Veil
	worksheet *moodle.Worksheet // nil without one
	notes     []string          // what the list has that its teacher should know, a sentence each
	// loose are sentences about work that nobody of the list has certainly handed in.
	loose []string
	// doubted is set where the list or the lesson may be the wrong one: nothing goes back to pupils.
	doubted bool
	out     *handouts
	copies  *copies
	marks   []moodle.Mark // for the worksheet
	// standing is what does not follow from the documents.
	standing standing
}

// newDesk reads what is on the desk, before anything is judged.
func (o *gradeOptions) newDesk() (*desk, error) {
	d := &desk{options: o}
	switch c := &o.desk; {
	case c.anonymous && (c.worksheet != "" || c.feedback != ""):
		return nil, o.Problem("cli.error.anonymous-moodle")
	case c.worksheet != "" && o.lesson == "" && o.rubric == "" && o.model == "":
		return nil, o.Problem("cli.error.worksheet-no-points")
	case c.tool != "" && !slices.Contains(toolNames(), c.tool):
		return nil, o.Problem("cli.error.tool", "Value", c.tool, "Known", strings.Join(toolNames(), ", "))
	}
	if err := d.readList(); err != nil {
		return nil, err
	}
	if file := o.desk.worksheet; file != "" {
		sheet, err := moodle.ReadWorksheet(file)
		if err != nil {
			return nil, o.said(err)
		}
		d.worksheet = sheet
	}
	return d, d.newStanding()
}

// toolNames returns the programs that the sheets can speak of.
func toolNames() []string {
	var names []string
	for _, tool := range page.Tools() {
		names = append(names, string(tool))
	}
	return names
}

// said puts an error of Moodle's files into words.
func (o *gradeOptions) said(err error) error {
	var p *moodle.Problem
	if errors.As(err, &p) {
		return console.Sentence(p.Say(o.Words))
	}
	return err
}

// readList reads the list of the class, and says what is wrong in it and what of it is dropped.
func (d *desk) readList() error {
	o, name := d.options, d.options.desk.roster
	if name == "" {
		return nil
	}
	file, err := os.Open(name)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return o.Problem("cli.error.missing", "File", name)
	case err != nil:
		return o.Problem("cli.error.roster-closed", "File", name, "Detail", err.Error())
	}
	defer func() { _ = file.Close() }() // it was only read
	list, err := roster.Read(file)
	var refused *roster.Refused
	switch {
	case errors.As(err, &refused):
		return console.Sentence(d.ofList(&refused.Fault))
	case err != nil:
		return o.Problem("cli.error.roster-closed", "File", name, "Detail", err.Error())
	}
	d.list = list
	for i := range list.Faults {
		d.notes = append(d.notes, d.ofList(&list.Faults[i]))
	}
	if said := list.SayDropped(o.Words); said != "" {
		d.notes = append(d.notes, o.Say("cli.roster.said", "File", name, "Said", said))
	}
	for _, note := range d.notes {
		o.Complain(note)
	}
	return nil
}

// ofList says a fault of the list, with its place.
func (d *desk) ofList(f *roster.Fault) string {
	o := d.options
	if f.Line == 0 {
		return o.Say("cli.roster.said", "File", o.desk.roster, "Said", f.Say(o.Words))
	}
	return o.Say("cli.roster.said-line", "File", o.desk.roster, "Line", f.Line, "Said", f.Say(o.Words))
}

// claim says who the work is from, by the list and by pseudonyms. named is what was asked to be
// graded; the error says that there is no work of the class in it.
func (d *desk) claim(work *collect.Pile, named []string) error {
	o := d.options
	if d.list != nil {
		ignored, err := o.titles()
		if err != nil {
			return err
		}
		work.Claim(d.list, ignored...)
	}
	if err := d.bare(work, named); err != nil {
		return err
	}
	if d.list != nil {
		d.doubtList(work)
	}
	called := whose(work)
	if o.desk.anonymous {
		if err := d.hide(work); err != nil {
			return err
		}
		called = shuffle(work, called)
	}
	for i := range work.Entries {
		if e := &work.Entries[i]; e.Unknown {
			h := handed(e, nil)
			d.loose = append(d.loose, unclaimed(o.Console, h.Pupil, h.Maybe))
		}
	}
	d.loose = d.shortened(d.loose)
	for _, download := range work.Downloads {
		for _, said := range download.Say(o.Words) {
			d.loose = append(d.loose, d.clean(said))
		}
	}
	return d.standing.match(work, called, d.list != nil)
}

// unclaimed says of work that nobody of the list has certainly handed it in.
func unclaimed(con *console.Console, pupil string, maybe []string) string {
	if len(maybe) == 0 {
		return con.Say("cli.grade.nobody", "Pupil", pupil)
	}
	return con.Say("cli.grade.maybe", "Pupil", pupil, "Count", len(maybe), "Names", con.Words.List(maybe))
}

// titles returns what the work is called, whose words are nobody's name.
func (o *gradeOptions) titles() ([]string, error) {
	if o.lesson == "" {
		return nil, nil
	}
	lesson, err := o.course.Lesson(o.lesson)
	if err != nil {
		return nil, err
	}
	return titlesOf(lesson), nil
}

func titlesOf(lesson *lessons.Lesson) []string {
	all := []string{lesson.ID}
	for _, cover := range lesson.Covers {
		all = append(all, cover.Title)
	}
	return all
}
