package grade

import (
	"errors"
	"io/fs"
	"os"
	"strings"

	"jourdain/tui/cli/collect"
	"jourdain/tui/cli/console"
)

// forClass reports whether more than the screen depends on whose work is there: a list says who
// handed in nothing, and what was written before is written over.
func (o *gradeOptions) forClass() bool {
	return o.desk.roster != "" || len(o.back()) > 0 || o.format == htmlFormat && o.output != "" && o.output != console.Standard
}

// back returns the files and folders that go back to pupils or into Moodle.
func (o *gradeOptions) back() []string {
	var files []string
	for _, name := range []string{o.desk.sheets, o.desk.feedback, o.desk.worksheet} {
		if name != "" {
			files = append(files, name)
		}
	}
	return files
}

// prepare says what is wrong in what was named, and takes a lesson's title for its name.
func (o *gradeOptions) prepare(named []string) error {
	if o.lesson != "" && o.rubric == "" && o.model == "" { // otherwise it is said that they do not go together
		lesson, err := o.course.Lesson(o.lesson)
		if err != nil {
			return err
		}
		o.lesson = lesson.ID
	}
	if file := o.parted(named); file != "" {
		return o.Problem("cli.grade.quotes", "File", file)
	}
	return o.missing(named)
}

// parted returns the name of something that is there, and whose words stand apart on the command
// line because it has spaces and no quotation marks; "" for none. The first word may be an option's.
func (o *gradeOptions) parted(named []string) string {
	firsts := []string{""}
	for _, file := range []string{o.desk.roster, o.desk.worksheet, o.desk.keep, o.rubric, o.model} {
		if file != "" && !console.IsThere(file) {
			firsts = append(firsts, file)
		}
	}
	for _, first := range firsts {
		for i := range named {
			whole := first
			for _, word := range named[i:] {
				if console.IsThere(word) {
					break
				}
				whole = strings.TrimPrefix(whole+" "+word, " ")
				if whole != word && console.IsThere(whole) {
					return whole
				}
			}
		}
	}
	return ""
}

// missing says which of the things that were named are not there. Without them a class would be
// told that it has handed in nothing.
func (o *gradeOptions) missing(named []string) error {
	if !o.forClass() {
		return nil
	}
	var gone []string
	for _, name := range named {
		if _, err := os.Stat(name); name != console.Standard && errors.Is(err, fs.ErrNotExist) {
			gone = append(gone, name)
		}
	}
	if len(gone) == 0 {
		return nil
	}
	return o.Problem("cli.grade.named-missing", "Count", len(gone), "Files", list(o.Console, gone))
}

// bare says that folders or a whole class hold no work. named is what was asked to be graded.
func (d *desk) bare(work *collect.Pile, named []string) error {
	o := d.options
	if len(work.Empty) > 0 && o.forClass() {
		return o.Problem("cli.grade.named-empty", "Count", len(work.Empty), "Files", list(o.Console, work.Empty))
	}
	if d.list == nil {
		return nil
	}
	claimed, loose, likely := counted(work)
	switch {
	case claimed > 0 || likely > 0:
		return nil
	case loose == 0:
		return o.Problem("cli.grade.named-empty", "Count", len(named), "Files", list(o.Console, named))
	default:
		return o.Problem("cli.grade.nobodys", "Count", loose, "File", o.desk.roster)
	}
}

// counted counts the work that is certainly somebody's of the list, that which is not, and of this
// what could be somebody's. A folder that could not be read may hold work.
func counted(work *collect.Pile) (claimed, loose, likely int) {
	for i := range work.Entries {
		switch e := &work.Entries[i]; {
		case e.File == "" && !e.Closed:
		case !e.Unknown:
			claimed++
		default:
			loose++
			if len(e.Maybe) > 0 {
				likely++
			}
		}
	}
	return claimed, loose, likely
}

// mostLoose is how many sentences about work that is nobody's are told of a list that is doubted.
const mostLoose = 3

// fewest is of how much work at least a list or a lesson is doubted: of less, chance says nothing.
const fewest = 3

// doubtList says that the list may be that of another class: most work is nobody's on it, or most
// of its pupils have nothing while as much lies there that is nobody's. A pupil of another class
// who is called as one of the list is would have their work then.
func (d *desk) doubtList(work *collect.Pile) {
	claimed, loose, likely := counted(work)
	absent := len(d.list.Pupils) - claimed
	strange := loose - likely
	if strange < fewest || loose <= claimed && (absent <= claimed || strange < absent) {
		return
	}
	o := d.options
	d.doubted = true
	o.Complain(o.Say("cli.grade.other-list", "Count", loose, "All", claimed+loose, "File", o.desk.roster))
	d.tellHeld()
}

// doubtLesson says that the lesson may be another: most that was handed in is not the document
// that it asks for.
func (d *desk) doubtLesson(c *class) {
	astrays, judgedOnes := 0, 0
	for i := range c.rows {
		switch c.rows[i].outcome {
		case astray:
			if !c.rows[i].typed {
				astrays++
			}
			judgedOnes++
		case passed, unmet, clean, faulty:
			judgedOnes++
		case unread, damaged, hollow, foreign, nothing, outcomes:
		}
	}
	if d.doubted || astrays < fewest || 2*astrays <= judgedOnes {
		return
	}
	o := d.options
	d.doubted = true
	key := "cli.grade.other-lesson"
	if o.lesson == "" {
		key = "cli.grade.other-rubric"
	}
	o.Complain(o.Say(key, "Count", astrays, "All", judgedOnes, "Lesson", o.lesson))
	d.tellHeld()
}

// tellHeld says what is not written because of a doubt.
func (d *desk) tellHeld() {
	o := d.options
	o.Settle(console.Failed)
	if files := o.back(); len(files) > 0 {
		o.Complain(o.Say("cli.grade.held-back", "Count", len(files), "Files", list(o.Console, files)))
	}
}

// shortened returns the first of the sentences about work that is nobody's, and how many more
// there are, where the list is doubted.
func (d *desk) shortened(loose []string) []string {
	more := len(loose) - mostLoose
	if !d.doubted || more < 2 {
		return loose
	}
	return append(loose[:mostLoose:mostLoose], d.options.Say("cli.grade.nobody-more", "Count", more))
}
