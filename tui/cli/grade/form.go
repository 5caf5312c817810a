package grade

import (
	"io"

	"jourdain/grader/report"
	"jourdain/grader/sheets"
	"jourdain/tui/cli/collect"
	"jourdain/tui/cli/console"
)

// The forms of a result.
const (
	csvFormat  = "csv"
	htmlFormat = "html"
)

// sink takes results in the order of the files and writes them in one form.
type sink interface {
	// add takes a report, or a file that could not be judged ([report.Worded.Unreadable]).
	add(w *report.Worded) error
	// end is called after the last of several, with what is known of the class.
	end(c *class) error
}

// form is a form of results.
type form struct {
	name string
	// create opens what -o names, calls write with a sink on it and closes it. The
	// writer that write gets is where the results go.
	create func(con *console.Console, output string, work *collect.Pile, write func(io.Writer, sink) error) error
}

// forms are the forms that grade knows, in the order of the help. A new one is a line
// here.
func forms() []form {
	return []form{
		{console.TextFormat, inOne(func(con *console.Console, w io.Writer, work *collect.Pile) sink {
			return &textSink{con: con, w: w, persons: work.Persons}
		})},
		{console.JSONFormat, inOne(func(con *console.Console, w io.Writer, _ *collect.Pile) sink { return &jsonSink{con: con, w: w} })},
		{csvFormat, inOne(func(con *console.Console, w io.Writer, _ *collect.Pile) sink { return &csvSink{con: con, w: w} })},
		{tableFormat, inTable((*sheets.Class).CSV)},
		{odsFormat, inSpreadsheet},
		{htmlFormat, inFolder(func(con *console.Console) paged { return &htmlPages{con: con} })},
	}
}

// inOne returns the create of a form whose results all go into one file.
func inOne(open func(*console.Console, io.Writer, *collect.Pile) sink) func(*console.Console, string, *collect.Pile, func(io.Writer, sink) error) error {
	return func(con *console.Console, output string, work *collect.Pile, write func(io.Writer, sink) error) error {
		return con.Create(output, func(w io.Writer) error { return write(w, open(con, w, work)) })
	}
}

// formNames returns the names of the forms.
func formNames() []string {
	var names []string
	for _, f := range forms() {
		names = append(names, f.name)
	}
	return names
}

// tabled reports whether a form shows what each did of each thing that was asked.
func tabled(name string) bool {
	return name == htmlFormat || name == tableFormat || name == odsFormat
}

// tellsBeside reports whether a form says of each result which files lie beside it.
func tellsBeside(name string) bool { return name == console.TextFormat || name == console.JSONFormat }

// findForm finds a form by its name.
func findForm(con *console.Console, name string) (form, error) {
	for _, f := range forms() {
		if f.name == name {
			return f, nil
		}
	}
	return form{}, con.OneOf(name, formNames()...)
}

// jsonSink writes one object a line. What is about several files together is no such
// object, and goes to standard error.
type jsonSink struct {
	con *console.Console
	w   io.Writer
}

func (s *jsonSink) add(w *report.Worded) error { return report.JSON(s.w, w) }

func (s *jsonSink) end(c *class) error {
	if said := c.alikeText(); said != "" {
		s.con.Complain(said)
	}
	return nil
}
