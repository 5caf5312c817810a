package grade

import (
	"strings"

	"jourdain/grader"
	"jourdain/grader/report"
	"jourdain/tui/cli/console"
	"jourdain/tui/machine"
	"jourdain/tui/screen"
)

// outlineText returns what a machine reads in a file as text to read: the headings
// with their levels, then what stands elsewhere, what only looks like a heading, and what the
// reader noticed.
func outlineText(con *console.Console, o *grader.OutlineReport) string {
	var b strings.Builder
	b.WriteString(o.File + "\n")
	if o.Title != "" {
		b.WriteString(con.Say("cli.outline.title", "Title", o.Title) + "\n")
	}
	part := func(key string, lines []string) {
		if len(lines) > 0 {
			b.WriteString("\n" + con.Say(key) + "\n" + strings.Join(lines, "\n") + "\n")
		}
	}
	part("cli.outline.headings", headingLines(con, o.Headings))
	part("cli.outline.elsewhere", elsewhereLines(con, o.Elsewhere))
	part("cli.outline.lookalikes", lookalikeLines(con, o.Lookalikes))
	part("cli.outline.warnings", warningLines(con, o))
	return b.String()
}

// headingLines returns the outline, each heading with its level, as it is said by ear. What is
// at fault is marked.
func headingLines(con *console.Console, headings []grader.OutlineHeading) []string {
	if len(headings) == 0 {
		return []string{"  " + con.Say("cli.outline.none")}
	}
	var outline machine.Outline
	var out []string
	for i := range headings {
		h := &headings[i]
		line := outline.Heading(con.Words, h.Text, h.Level)
		read := line.Said
		if read == "" {
			read = line.Aside
		}
		said := con.Say("plain.pair", "Seen", line.Text, "Read", read)
		if line.Mark == screen.Todo {
			said = con.Say("mark.todo") + " " + said
		}
		out = append(out, "  "+strings.Repeat("  ", line.Depth)+said)
	}
	return out
}

func elsewhereLines(con *console.Console, headings []grader.OutlineElsewhere) []string {
	out := make([]string, len(headings))
	for i, h := range headings {
		where := con.Say("cli.outline.where-" + h.Where)
		out[i] = "  - " + con.Say("cli.outline.elsewhere-line", "Where", where, "Text", h.Text)
	}
	return out
}

func lookalikeLines(con *console.Console, lookalikes []grader.OutlineLookalike) []string {
	out := make([]string, len(lookalikes))
	for i := range lookalikes {
		l := &lookalikes[i]
		because := make([]string, len(l.Because))
		for j, reason := range l.Because {
			because[j] = con.Say("cli.outline.because-" + reason)
		}
		out[i] = "  " + con.Say("mark.todo") + " " + con.Say("cli.outline.lookalike-line", "Text", l.Text,
			"Place", report.Where(con.Words, l.Paragraph, l.Line), "Because", strings.Join(because, con.Say("cli.outline.comma")))
	}
	return out
}

func warningLines(con *console.Console, o *grader.OutlineReport) []string {
	out := make([]string, len(o.Warnings))
	for i, w := range o.Warnings {
		out[i] = "  - " + con.Say("cli.outline.warning-"+string(w))
	}
	return out
}
