package grade

import (
	"errors"
	"time"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/tui/cli/collect"
	"jourdain/tui/cli/console"
)

// errNothing is the error of a pupil who handed in nothing.
var errNothing = errors.New("nothing was handed in")

// handed says who a result is from; w may be nil.
func handed(e *collect.Entry, w *report.Worded) report.Handed {
	h := report.Handed{Pupil: document.Printable(e.Pupil), Unknown: e.Unknown, Older: printable(e.Older), Beside: printable(e.Beside)}
	for _, p := range e.Maybe {
		h.Maybe = append(h.Maybe, document.Printable(p.Name()))
	}
	if e.Listed != nil {
		h.Class = document.Printable(e.Listed.Class)
	}
	if e.Handed > 0 {
		h.In = time.Unix(e.Handed, 0).Format(time.RFC3339)
	}
	switch {
	case e.Typed && w != nil && w.Wrong == report.Another:
		h.State = report.TypedWork
	case e.File != "":
		// The result says what became of it.
	case e.Closed:
		h.State = report.UnreadFile
	default:
		h.State = report.NotHanded
	}
	return h
}

func printable(texts []string) []string {
	var safe []string
	for _, text := range texts {
		safe = append(safe, document.Printable(text))
	}
	return safe
}

// unread returns the place among the results of what could not be judged.
func (o *gradeOptions) unread(e *collect.Entry, err error) *report.Worded {
	file := e.Folder
	var why report.Unread
	switch {
	case e.File != "":
		file, why = e.Name(), o.input.Unread(err, e.Name())
		if e.Pupil != "" {
			why = o.input.UnreadOf(err, e.Name())
		}
	case e.Closed:
		why = report.Unread{Reason: document.Forbidden, Message: o.Say("cli.error.folder-closed", "File", file)}
	default:
		why = report.Unread{Reason: document.Missing, Message: o.Say("cli.grade.nothing", "Pupil", e.Pupil)}
	}
	return report.NotRead(file, o.lesson, o.Words.Lang(), why)
}

// verdict returns the exit status of one result. What nobody asked to be judged changes none.
func verdict(w *report.Worded, e *collect.Entry) int {
	switch {
	case w.Unreadable != nil && !e.Asked:
		return console.Done
	case w.Unreadable != nil:
		return console.Failed
	case !w.Passed:
		return console.Unmet
	default:
		return console.Done
	}
}

// interrupted says that the person ended the run, and what became of what was to be written.
func (o *gradeOptions) interrupted() error {
	var files []string
	for _, name := range []string{o.output, o.desk.sheets, o.desk.feedback} {
		if name != "" && name != console.Standard {
			files = append(files, name)
		}
	}
	if o.desk.worksheet != "" {
		files = append(files, o.desk.worksheet)
	}
	if len(files) == 0 {
		return o.Problem("cli.error.interrupted")
	}
	return o.Problem("cli.error.interrupted-unwritten", "Count", len(files), "Files", list(o.Console, files))
}
