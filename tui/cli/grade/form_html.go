package grade

import (
	"io"

	"jourdain/grader/report"
	"jourdain/tui/cli/console"
)

// htmlPages writes a page for each document, and one for the class.
type htmlPages struct{ con *console.Console }

func (h *htmlPages) page(w io.Writer, r *report.Worded, name string) error {
	if r.Unreadable != nil {
		return nil
	}
	back := ""
	if name != "" {
		back = indexPage
	}
	return report.HTML(w, r, h.con.Words, back)
}

func (h *htmlPages) index(w io.Writer, c *class) error {
	return c.whole().HTML(w, h.con.Words)
}
