package machine

import (
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// deepest is how far a line is indented at most, in steps: what is deeper needs the room
// for its words.
const deepest = 4

// Outline says headings one after the other, each with its level. The zero value is ready.
type Outline struct {
	above int // the level of the heading before; 0 before the first
}

// Heading says the next heading: its words, its level, and whether it is at fault because it
// has no words or skips a level. As a rule sees it, the first heading skips none, and an
// empty one is nothing that the next could be under.
func (o *Outline) Heading(w *text.Words, words string, level int) screen.Line {
	line := screen.Line{Text: words, Aside: w.Say("machine.level", "Level", level), Depth: min(max(level-1, 0), deepest)}
	if words == "" {
		line.Text = w.Say("machine.empty")
		return faulty(w, line)
	}
	missing := o.above + 1
	o.above = level
	if missing == 1 || level <= missing {
		return line
	}
	line.Aside = w.Say("machine.skipped", "Level", level, "Missing", missing)
	line.Said = w.Say("machine.skipped-said", "Level", level, "Missing", missing)
	return faulty(w, line)
}

// Under returns the depth of what stands under the heading that was said last.
func (o *Outline) Under() int { return min(o.above, deepest) }

// Title says the title of a document. It has a level where a heading is the title: what is
// under it begins one level lower. The level is 0 for none.
func (o *Outline) Title(w *text.Words, words string, level int) screen.Line {
	if level == 0 {
		return screen.Line{Text: words, Aside: w.Say("machine.title")}
	}
	line := o.Heading(w, words, level)
	line.Aside = w.Say("machine.title-level", "Level", level)
	return line
}

// Lookalike says what is read in a line that only looks like a heading: no more than text.
func Lookalike(w *text.Words) screen.Line {
	return faulty(w, screen.Line{Text: w.Say("machine.text"), Said: w.Say("machine.lookalike-said")})
}

// faulty marks a line for the eye. The line mode says the words only.
func faulty(w *text.Words, line screen.Line) screen.Line {
	line.Lead, line.Mark = w.Say("machine.fault"), screen.Todo
	return line
}
