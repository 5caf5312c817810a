package grade

import (
	"io"

	"jourdain/grader/report"
	"jourdain/grader/sheets"
	"jourdain/tui/cli/collect"
	"jourdain/tui/cli/console"
)

// tableSink writes a row for everybody, once all are known. What is about several files together
// is no row, and goes to standard error.
type tableSink struct {
	con   *console.Console
	w     io.Writer
	write func(*sheets.Class, io.Writer, sheets.Words) error
}

// tableOf opens a table that is written in one way.
func tableOf(write func(*sheets.Class, io.Writer, sheets.Words) error) func(*console.Console, io.Writer, *collect.Pile) sink {
	return func(con *console.Console, w io.Writer, _ *collect.Pile) sink {
		return &tableSink{con: con, w: w, write: write}
	}
}

func (s *tableSink) add(*report.Worded) error { return nil }

func (s *tableSink) end(c *class) error {
	if err := s.write(c.whole(), s.w, s.con.Words); err != nil {
		return err
	}
	if said := c.alikeText(); said != "" {
		s.con.Complain(said)
	}
	return nil
}
