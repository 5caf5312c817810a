package grade

import (
	"io"
	"strings"
	"unicode/utf8"

	"jourdain/grader/report"
	"jourdain/tui/cli/console"
)

// textSink writes reports to read, one below the other, and at the end the class on
// one page.
type textSink struct {
	con   *console.Console
	w     io.Writer
	begun bool
}

func (s *textSink) add(w *report.Worded) error {
	switch {
	case w.Unreadable != nil:
		return s.tell(s.con.Say("cli.grade.unread", "File", w.File) + "\n  " + w.Unreadable.Message + "\n")
	case w.Outline != "":
		return s.tell(w.Outline)
	default:
		return s.tell(report.Text(w, s.con.Words))
	}
}

// tell writes a part. Between two parts there is an empty line.
func (s *textSink) tell(said string) error {
	if s.begun {
		said = "\n" + said
	}
	s.begun = true
	return console.Show(s.w, said)
}

func (s *textSink) end(c *class) error {
	if err := s.tell(c.text()); err != nil {
		return err
	}
	if said := c.alikeText(); said != "" {
		return s.tell(said)
	}
	return nil
}

// text returns the class as a table to read: how many did how, then a line for each.
func (c *class) text() string {
	var b strings.Builder
	b.WriteString(c.headline() + "\n\n")
	sign, mark := 0, 0
	for i := range c.rows {
		sign = max(sign, utf8.RuneCountInString(c.sign(&c.rows[i])))
		mark = max(mark, utf8.RuneCountInString(c.score(&c.rows[i])))
	}
	for i := range c.rows {
		r := &c.rows[i]
		line := "  " + console.Pad(c.sign(r), sign) + " "
		if mark > 0 {
			line += console.Pad(c.score(r), mark) + "  "
		}
		b.WriteString(line + r.file + "\n")
	}
	return b.String()
}

// headline counts the class: "30 documents: 24 pass, 5 have something to mend, …".
func (c *class) headline() string {
	var counts [unread + 1]int
	for i := range c.rows {
		counts[c.rows[i].outcome]++
	}
	var parts []string
	for outcome, key := range [unread + 1]string{
		"cli.class.passed", "cli.class.unmet", "cli.class.clean", "cli.class.found", "cli.class.astray", "cli.class.unread",
	} {
		if n := counts[outcome]; n > 0 {
			parts = append(parts, c.con.Say(key, "Count", n))
		}
	}
	return c.con.Say("cli.class.headline", "Count", len(c.rows), "Parts", strings.Join(parts, c.con.Say("cli.outline.comma")))
}

// sign returns the mark at the beginning of a row.
func (c *class) sign(r *row) string {
	switch r.outcome {
	case passed, clean:
		return c.con.Say("mark.ok")
	case unread:
		return c.con.Say("mark.skipped")
	default:
		return c.con.Say("mark.todo")
	}
}

// score returns what stands for a piece of work in a row: its mark, else its points; ""
// where there are none.
func (c *class) score(r *row) string {
	switch {
	case r.outcome == astray:
		return ""
	case r.scale > 0:
		return report.OutOf(float64(r.mark), float64(r.scale), c.con.Words)
	case r.of > 0:
		return report.OutOf(float64(r.points), float64(r.of), c.con.Words)
	default:
		return ""
	}
}
