package plain

import (
	"cmp"
	"context"
	"io"
	"strings"

	"jourdain/grader/document"
	"jourdain/tui/screen"
)

// Talk plays a session where each answer comes by itself and what was said stays to be read: on a
// page with a form. Nothing waits between two answers.
type Talk struct {
	d    *dialogue
	turn Turn
}

// Turn is what is said from an answer to the next question.
type Turn struct {
	// Title is the name of the page, where the answer has led to another one.
	Title string
	Lines []Line
	// Ask is the question; "" once the learner has left.
	Ask string
	// Typed is set where the page asks for something to be typed, and not for a choice.
	Typed bool
	// Text is set where that is a text of several lines.
	Text bool
}

// Line is a line of a [Turn].
type Line struct {
	Text   string
	Number int  // the answer that chooses it; 0 for what is no choice
	Heads  bool // it announces the lines after it
}

// Begin begins a talk, and returns its first turn.
func Begin(ctx context.Context, s Session) (*Talk, Turn) {
	t := &Talk{d: &dialogue{session: s, out: io.Discard}}
	t.d.note = func(line Line) {
		if line.Text != "" {
			t.turn.Lines = append(t.turn.Lines, line)
		}
	}
	t.d.run(ctx, s.Start())
	return t, t.next(ctx)
}

// Answer takes an answer, which is one line but for a text, and returns the turn after it. It is not to
// be called again before it has returned.
func (t *Talk) Answer(ctx context.Context, answer string) Turn {
	d := t.d
	if in := d.page.Input; in != nil && in.Lines {
		d.run(ctx, d.session.Update(textAnswer(answer)))
		return t.next(ctx)
	}
	switch line, heard, _ := fitting(strings.ReplaceAll(answer, "\n", " ")); heard {
	case tooLong:
		d.run(ctx, d.session.Update(screen.TooLong{}))
	default:
		d.run(ctx, d.receive(line))
	}
	return t.next(ctx)
}

// next says what there is now.
func (t *Talk) next(ctx context.Context) Turn {
	d := t.d
	if d.session.Done() || d.away {
		d.say(d.session.Env().Words.Say("plain.bye"))
		return t.take()
	}
	before := d.place
	again := d.all
	d.run(ctx, d.session.Update(screen.Poll{}))
	d.speak()
	t.turn.Ask, t.turn.Typed = document.Printable(d.turn.ask), d.page.Input != nil
	if in := d.page.Input; in != nil && in.Lines {
		t.turn.Ask, t.turn.Text = document.Printable(d.session.Env().Words.Say("plain.type-text")), true
	}
	if d.place != before || again {
		t.turn.Title = document.Printable(cmp.Or(d.page.Title, d.page.Head.Trail))
	}
	return t.take()
}

// take returns what was said, whose title is not said twice.
func (t *Talk) take() Turn {
	turn := t.turn
	t.turn = Turn{}
	for i, line := range turn.Lines {
		if line.Text == turn.Title && line.Number == 0 {
			turn.Lines = append(turn.Lines[:i:i], turn.Lines[i+1:]...)
			break
		}
	}
	return turn
}
