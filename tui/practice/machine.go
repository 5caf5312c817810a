package practice

import (
	"jourdain/lessons/activity"
	"jourdain/tui/screen"
)

// machine shows what a machine would read in the answer.
func machine(env screen.Env, entries []activity.Entry) *screen.Column {
	w := env.Words
	c := &screen.Column{Title: w.Say("result.machine"), Empty: w.Say("result.no-heading")}
	numbers := &screen.Numbering{}
	above := 0 // the level of the heading before
	for _, e := range entries {
		switch {
		case e.Title:
			c.Lines = append(c.Lines, screen.Line{Text: e.Text, Aside: w.Say("result.title-word")})
		case e.Level > 0:
			if above > 0 && e.Level > above+1 {
				c.Lines = append(c.Lines, missing(env, above+1))
			}
			above = e.Level
			c.Lines = append(c.Lines, screen.Line{Lead: numbers.Next(e.Level), Text: e.Text})
		case e.Unknown && env.Plain:
		case e.Unknown:
			c.Lines = append(c.Lines, screen.Line{Lead: w.Say("role.none")})
		case e.Role != "":
			c.Lines = append(c.Lines, part(env, e))
		default:
			c.Lines = append(c.Lines, screen.Line{Text: w.Say("practice.paragraphs", "Count", e.Paragraphs), Depth: 1})
		}
	}
	return c
}

// missing is the line for a level that is skipped.
func missing(env screen.Env, level int) screen.Line {
	line := screen.Line{Text: env.Words.Say("practice.skipped", "Level", level), Mark: screen.Todo}
	if !env.Plain {
		line.Lead = env.Words.Say("role.none")
	}
	return line
}

// part is the line for a part that is neither a heading nor plain text: an item has
// its bullet or its number, and the line mode says what it is.
func part(env screen.Env, e activity.Entry) screen.Line {
	w := env.Words
	if env.Plain {
		return screen.Line{Text: e.Text, Aside: w.Say("role." + e.Role + ".key")}
	}
	switch e.Role {
	case "item":
		return screen.Line{Text: w.Say("practice.bullet", "Text", e.Text), Depth: 1}
	case "sub-item":
		return screen.Line{Text: w.Say("practice.bullet", "Text", e.Text), Depth: 2}
	case "step":
		return screen.Line{Text: w.Say("practice.step", "Number", e.Number, "Text", e.Text), Depth: 1}
	default:
		return screen.Line{Text: e.Text, Aside: w.Say("role." + e.Role + ".key"), Depth: 1}
	}
}
