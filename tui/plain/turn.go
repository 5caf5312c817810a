package plain

import (
	"context"
	"maps"
	"reflect"
	"strings"

	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// mostLines is how many lines a turn has at most, its question among them. Who wants more asks
// for it: nobody keeps more in mind who cannot look back.
const mostLines = 12

// fewLines is how many lines of a turn are worth a turn of their own, so that a list of
// choices behind them is not torn apart.
const fewLines = 4

// turn is what is to be said up to the next question.
type turn struct {
	lines   []spokenLine
	choices int // where the choices begin among the lines
	ask     string
	short   bool // not all the choices are said again

	said  map[string]bool // what was said since one came to the page
	heard map[int]string  // the choices as they were last said there, by their numbers
}

// begin begins another page: nothing of it was said.
func (t *turn) begin() { t.said, t.heard = map[string]bool{}, map[int]string{} }

// spokenLine is a line to say, and what it is remembered by once it was said; "" for nothing.
type spokenLine struct {
	text, once string
	number     int  // of the choice that it is; 0 for none
	heads      bool // it announces the line after it
}

// add adds what is said each time; "" adds nothing.
func (t *turn) add(text string) {
	if text == "" {
		return
	}
	for line := range strings.SplitSeq(text, "\n") {
		t.lines = append(t.lines, spokenLine{text: line})
	}
}

// next takes the lines of the next turn: as many as a turn may have, or all.
func (t *turn) next(all bool) []spokenLine {
	n := len(t.lines)
	switch {
	case all || n < mostLines:
	case t.choices >= fewLines && t.choices < mostLines:
		n = t.choices
	default:
		n = mostLines - 1
	}
	for n > 1 && n < len(t.lines) && t.lines[n-1].heads {
		n--
	}
	now := t.lines[:n:n]
	t.lines, t.choices = t.lines[n:], max(t.choices-n, 0)
	return now
}

// once says what was not said since one came to this page.
func (t *turn) once(text string) {
	if text == "" || t.said[text] {
		return
	}
	t.said[text] = true
	for line := range strings.SplitSeq(text, "\n") {
		t.lines = append(t.lines, spokenLine{text: line, once: text})
	}
}

// headed says, once, some lines under their heading.
func (t *turn) headed(title string, lines []string) {
	first := len(t.lines)
	t.once(title + "\n" + strings.Join(lines, "\n"))
	if len(t.lines) > first+1 {
		t.lines[first].heads = true
	}
}

// drop forgets the rest of a turn that one did not wait for: it is said another time.
func (t *turn) drop() {
	for _, line := range t.lines {
		delete(t.said, line.once)
	}
	*t = turn{said: t.said, heard: t.heard}
}

// sayTurn says as much of the turn as one turn may have, and asks: whether to read on, as long
// as there is more.
func (d *dialogue) sayTurn(all bool) {
	all, d.whole = all || d.whole || d.note != nil, false
	for _, line := range d.turn.next(all) {
		line.say(d)
		if line.number > 0 {
			d.turn.heard[line.number] = line.text
		}
	}
	if rest := len(d.turn.lines); rest > 0 {
		d.ask(d.session.Env().Words.Say("plain.more", "Count", rest))
		return
	}
	d.ask(d.turn.ask)
}

// readsOn says the rest of a turn, or more of it, where an answer asks for that. What has changed
// meanwhile is said instead.
func (d *dialogue) readsOn(ctx context.Context, answer string) bool {
	all := d.session.Env().Words.Means("all", strings.ToLower(answer))
	if len(d.turn.lines) == 0 || answer != "" && !all {
		return false
	}
	d.run(ctx, d.session.Update(screen.Poll{}))
	if reflect.DeepEqual(d.session.Page(), d.page) {
		d.sayTurn(all)
	} else {
		d.speak()
	}
	return true
}

// few reports whether only a few of the choices are others than those that were heard at their
// numbers: a list of which only the rest is said has holes, and nobody fills them by heart.
func (t *turn) few(w *text.Words, choices []choice) bool {
	others := 0
	for i := range choices {
		if t.heard[i+1] != choices[i].said(w, i+1) {
			others++
		}
	}
	return 4*others < len(choices)
}

// said returns how a choice is said with its number.
func (c *choice) said(w *text.Words, number int) string {
	return w.Say("plain.choice", "Number", number, "Label", c.label)
}

// tellChoices adds the choices to the turn. Where they have no room in it, and a few of them are
// new, those that were said since one came here, with the same words, are not said again.
func (d *dialogue) tellChoices() {
	w := d.session.Env().Words
	d.turn.choices = len(d.turn.lines)
	tooMany := d.note == nil && len(d.turn.lines)+len(d.choices) >= mostLines && d.turn.few(w, d.choices)
	maps.DeleteFunc(d.turn.heard, func(n int, _ string) bool { return n > len(d.choices) })
	group := ""
	for i := range d.choices {
		c := &d.choices[i]
		said := c.said(w, i+1)
		if tooMany && d.turn.heard[i+1] == said {
			d.turn.short = true
			continue
		}
		if c.group != group {
			group = c.group
			if title := heading(w, group); title != "" {
				d.turn.lines = append(d.turn.lines, spokenLine{text: title, heads: true})
			}
		}
		d.turn.lines = append(d.turn.lines, spokenLine{text: said, number: i + 1})
	}
}
