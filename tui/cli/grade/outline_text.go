package grade

import (
	"strconv"
	"strings"

	"jourdain/grader"
	"jourdain/grader/report"
	"jourdain/tui/cli/console"
)

// outlineText returns what a machine reads in a file as text to read: the numbered
// headings, then what stands elsewhere, what only looks like a heading, and what the
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

// headingLines returns the outline, numbered as a table of contents would be. A level
// that was skipped counts as 0: "1.0.1".
func headingLines(con *console.Console, headings []grader.OutlineHeading) []string {
	if len(headings) == 0 {
		return []string{"  " + con.Say("cli.outline.none")}
	}
	var count []int
	var out []string
	for i := range headings {
		h := &headings[i]
		for len(count) < h.Level {
			count = append(count, 0)
		}
		count = count[:h.Level]
		count[h.Level-1]++
		text := h.Text
		if h.Empty {
			text = con.Say("cli.outline.empty")
		}
		out = append(out, strings.Repeat("  ", h.Level)+number(count)+"  "+text)
	}
	return out
}

func number(count []int) string {
	parts := make([]string, len(count))
	for i, n := range count {
		parts[i] = strconv.Itoa(n)
	}
	return strings.Join(parts, ".")
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
