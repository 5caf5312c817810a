package practice

import (
	"jourdain/lessons/activity"
	"jourdain/tui/machine"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// machineReads shows what a machine would read in the answer.
func machineReads(env screen.Env, entries []activity.Entry) *screen.Column {
	w := env.Words
	c := &screen.Column{Title: w.Say("machine.reads"), Empty: w.Say("machine.none-headings")}
	outline := &machine.Outline{}
	for _, e := range entries {
		switch {
		case e.Title:
			c.Lines = append(c.Lines, outline.Title(w, e.Text, 0))
		case e.Level > 0:
			c.Lines = append(c.Lines, outline.Heading(w, e.Text, e.Level))
		case e.Unknown:
			c.Lines = append(c.Lines, screen.Line{Text: w.Say("practice.unknown")})
		case e.Role != "":
			c.Lines = append(c.Lines, part(w, e, outline.Under()))
		default:
			c.Lines = append(c.Lines, screen.Line{Text: w.Say("practice.paragraphs", "Count", e.Paragraphs), Depth: outline.Under()})
		}
	}
	return c
}

// part is the line for a part that is neither a heading nor plain text: an item has
// its bullet or its number, under the heading above; by ear its words say what it is.
func part(w *text.Words, e activity.Entry, under int) screen.Line {
	bare := bare(e.Text)
	switch e.Role {
	case "item":
		return screen.Line{Text: w.Say("practice.bullet", "Text", e.Text, "Bare", bare), Depth: under}
	case "sub-item":
		return screen.Line{Text: w.Say("practice.sub-bullet", "Text", e.Text, "Bare", bare), Depth: under + 1}
	case "step":
		return screen.Line{Text: w.Say("practice.step", "Number", e.Number, "Text", e.Text, "Bare", bare), Depth: under}
	default:
		return screen.Line{Text: e.Text, Aside: w.Say("role." + e.Role + ".key"), Depth: under}
	}
}
