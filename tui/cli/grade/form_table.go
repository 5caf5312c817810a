package grade

import (
	"bytes"
	"io"

	"jourdain/grader/report"
	"jourdain/grader/sheets"
	"jourdain/tui/cli/collect"
	"jourdain/tui/cli/console"
)

// The forms of a result that are a table for a spreadsheet, in the words and with the numbers of
// the language. The form csv is for programs, and is the same in every language.
const (
	tableFormat = "table"
	odsFormat   = "ods"
)

// inTable returns the create of a form that is a table of everybody. One document is a class of one.
func inTable(write func(c *sheets.Class, w io.Writer, words sheets.Words) error) func(*console.Console, string, *collect.Pile, func(io.Writer, sink) error) error {
	return func(con *console.Console, output string, work *collect.Pile, results func(io.Writer, sink) error) error {
		work.Many = true
		return con.Create(output, func(w io.Writer) error {
			return results(w, &tableSink{con: con, w: w, write: write})
		})
	}
}

// inSpreadsheet is inTable for a file that no terminal can show.
func inSpreadsheet(con *console.Console, output string, work *collect.Pile, results func(io.Writer, sink) error) error {
	if (output == "" || output == console.Standard) && console.IsTerminal(con.Out) {
		return con.Problem("cli.error.spreadsheet-terminal")
	}
	return inTable((*sheets.Class).ODS)(con, output, work, results)
}

// tableSink writes a table of the class. What is about several documents together is no row, and
// goes to standard error.
type tableSink struct {
	con   *console.Console
	w     io.Writer
	write func(c *sheets.Class, w io.Writer, words sheets.Words) error
}

func (s *tableSink) add(*report.Worded) error { return nil } // the class has it

func (s *tableSink) end(c *class) error {
	var whole bytes.Buffer
	if err := s.write(c.whole(), &whole, s.con.Words); err != nil {
		return err
	}
	if _, err := s.w.Write(whole.Bytes()); err != nil {
		return err
	}
	if said := c.alikeText(); said != "" {
		s.con.Complain(said)
	}
	return nil
}
