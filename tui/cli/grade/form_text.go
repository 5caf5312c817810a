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
	// persons says that a result is a person's, and not only a file.
	persons bool
}

func (s *textSink) add(w *report.Worded) error {
	from := s.from(w)
	switch {
	case w.State == report.NotHanded:
		return s.tell(w.Unreadable.Message + "\n" + s.standing(w))
	case w.Unreadable != nil:
		return s.tell(from + s.con.Say("cli.grade.unread", "File", w.File) + "\n  " + w.Unreadable.Message + "\n" + s.standing(w))
	case w.Outline != "":
		return s.tell(from + s.standing(w) + w.Outline)
	default:
		return s.tell(from + report.Text(w, s.con.Words))
	}
}

// standing says what stands of work that has no report.
func (s *textSink) standing(w *report.Worded) string {
	var said strings.Builder
	for _, line := range report.StandingLines(w, s.con.Words) {
		said.WriteString(line + "\n")
	}
	return said.String()
}

// from says of a pupil's work what a file's name does not: who it is from, and what of theirs
// does not count.
func (s *textSink) from(w *report.Worded) string {
	var said string
	if s.persons && w.Pupil != "" {
		said = w.Pupil + "\n"
	}
	if w.Unknown {
		said += unclaimed(s.con, w.Pupil, w.Maybe) + "\n"
	}
	if len(w.Older) > 0 {
		said += s.con.Say("cli.grade.older", "Count", len(w.Older), "File", w.File, "Files", list(s.con, w.Older)) + "\n"
	}
	if len(w.Beside) > 0 {
		said += s.con.Say("cli.grade.beside", "Count", len(w.Beside), "Files", list(s.con, w.Beside)) + "\n"
	}
	return said
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
		b.WriteString(line + c.label(r) + "\n")
	}
	return b.String()
}

// label returns what a row is about, and what is to be known of it besides.
func (c *class) label(r *row) string {
	said := r.file
	var notes []string
	switch {
	case r.pupil != "" && r.outcome == nothing:
		said = r.pupil
	case r.pupil != "" && c.persons:
		said = c.con.Say("cli.class.who", "Pupil", r.pupil, "File", r.file)
	}
	if key, ok := map[outcome]string{
		nothing: "cli.class.note-nothing", foreign: "cli.class.note-foreign", hollow: "cli.class.note-hollow",
		damaged: "cli.class.note-damaged", unread: "cli.class.note-unread",
	}[r.outcome]; ok && r.pupil != "" {
		notes = append(notes, c.con.Say(key))
	}
	if r.typed {
		notes = append(notes, c.con.Say("cli.class.note-typed"))
	}
	if r.unknown {
		notes = append(notes, c.con.Say("cli.class.note-unknown"))
	}
	if r.older > 0 {
		notes = append(notes, c.con.Say("cli.class.note-older", "Count", int(r.older)))
	}
	if r.stands != "" {
		notes = append(notes, r.stands)
	}
	if len(notes) == 0 {
		return said
	}
	return c.con.Say("cli.class.note", "Who", said, "Note", strings.Join(notes, c.con.Say("cli.outline.comma")))
}

// headline counts the class: "30 documents: 24 pass, 5 have something to mend, …".
func (c *class) headline() string {
	var counts [outcomes]int
	for i := range c.rows {
		counts[c.rows[i].outcome]++
	}
	var parts []string
	for outcome, key := range [outcomes]string{
		"cli.class.passed", "cli.class.unmet", "cli.class.clean", "cli.class.found", "cli.class.astray", "cli.class.unread",
		"cli.class.damaged", "cli.class.hollow", "cli.class.foreign", "cli.class.nothing",
	} {
		if n := counts[outcome]; n > 0 {
			parts = append(parts, c.con.Say(key, "Count", n))
		}
	}
	all := strings.Join(parts, c.con.Say("cli.outline.comma"))
	if c.persons {
		return c.con.Say("cli.class.pupils", "Pupils", c.whose.Say(c.con.Words), "Parts", all)
	}
	return c.con.Say("cli.class.headline", "Count", len(c.rows), "Parts", all)
}

// sign returns the mark at the beginning of a row.
func (c *class) sign(r *row) string {
	switch r.outcome {
	case passed, clean:
		return c.con.Say("mark.ok")
	case unread, damaged, hollow, foreign, nothing:
		return c.con.Say("mark.skipped")
	default:
		return c.con.Say("mark.todo")
	}
}

// score returns what stands for a piece of work in a row: its mark, else its points; ""
// where there are none.
func (c *class) score(r *row) string {
	switch {
	case r.scale > 0:
		return report.OutOf(r.mark, float64(r.scale), c.con.Words)
	case r.outcome >= astray:
		return ""
	case r.of > 0:
		return report.OutOf(float64(r.points), float64(r.of), c.con.Words)
	default:
		return ""
	}
}
