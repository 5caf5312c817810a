package grade

import (
	"errors"
	"io/fs"
	"os"

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
