package grade

import (
	"io"

	"jourdain/grader/report"
	"jourdain/tui/cli/console"
)

// csvSink writes a row for each file. What is about several files together is no row,
// and goes to standard error.
type csvSink struct {
	con  *console.Console
	w    io.Writer
	rows *report.CSV
}

func (s *csvSink) add(w *report.Worded) error {
	if s.rows == nil {
		rows, err := report.NewCSV(s.w)
		if err != nil {
			return err
		}
		s.rows = rows
	}
	return s.rows.Add(w)
}

func (s *csvSink) end(c *class) error {
	if s.rows != nil {
		if err := s.rows.End(); err != nil {
			return err
		}
	}
	if said := c.alikeText(); said != "" {
		s.con.Complain(said)
	}
	return nil
}
