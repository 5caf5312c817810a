package grade

import (
	"jourdain/grader/report"
	"jourdain/tui/cli/collect"
	"jourdain/tui/cli/pages"
)

// keepsMarks says which marks that a teacher gave by hand this run would take back unsaid: those on
// pages that it writes again, where --keep names no earlier results.
func (o *gradeOptions) keepsMarks(work *collect.Pile) error {
	if o.desk.keep != "" {
		return nil
	}
	var folders []string
	if o.desk.sheets != "" {
		folders = append(folders, o.desk.sheets)
	}
	if o.format == htmlFormat && goesIntoFolder(o.output, work) {
		folders = append(folders, o.output)
	}
	for _, dir := range folders {
		marked, err := pages.Carrying(dir, report.ByHandMeta)
		if err != nil {
			return cannotOpen(o.Console, dir, err)
		}
		var said []string
		for _, m := range marked {
			said = append(said, o.Say("cli.kept.on-page", "File", m.Page, "Mark", m.Content))
		}
		if len(said) > 0 {
			return o.Problem("cli.kept.forgotten", "Count", len(said), "Folder", dir, "Marks", named(o.Console, said, len(said)))
		}
	}
	return nil
}
