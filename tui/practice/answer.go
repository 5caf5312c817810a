package practice

import (
	"context"
	"slices"

	tea "charm.land/bubbletea/v2"

	"jourdain/lessons/activity"
	"jourdain/tui/screen"
)

// open does with a line what Enter means there: the only option, or the question which
// of them. A line that can be moved is always asked about.
func (p *Practice) open(env screen.Env, a activity.Activity, line int) screen.Effect {
	p.line = line
	options := a.Options(p.answer, p.row(a))
	switch {
	case len(options) == 0:
		p.just.stuck = anyMove
		return screen.Effect{}
	case len(options) == 1 && !moves(a):
		return p.applyOption(env, a, options[0].ID)
	}
	p.show(optionsMode)
	return screen.Effect{}
}

// keyed returns the line that a key is for, and false for none: that of the selected row. Where that
// is the row that has the answer checked, it is the first line without an answer, else the one last
// worked on: no key is lost there.
func keyed(a activity.Activity, answer activity.Answer, selected string, last int) (line int, ok bool) {
	if selected != checkID {
		return lineOf(selected)
	}
	rows, row := a.Rows(answer), -1
	if a.Play().Way == activity.Fill {
		row = slices.IndexFunc(rows, func(r activity.Row) bool { return r.State == "" })
	}
	if row < 0 {
		row = last
	}
	return rows[row].Line, true
}

// applyOption applies an option to the line.
func (p *Practice) applyOption(env screen.Env, a activity.Activity, option string) screen.Effect {
	row := p.row(a)
	isOption := func(o activity.Option) bool { return o.ID == option }
	i := slices.IndexFunc(a.Options(p.answer, row), isOption)
	if i < 0 {
		if moves(a) {
			p.just.stuck = option
		}
		return screen.Effect{}
	}
	before := p.answer
	p.answer = a.Apply(before, row, i)
	p.just.filled = !filled(a, before) && filled(a, p.answer)
	p.just.done, p.just.line = true, p.line
	if !slices.Equal(before, p.answer) {
		p.changed(a)
	}
	// Where choosing is answering there is nothing to take back: one chooses again.
	if !atOnce(a) && !slices.Equal(before, p.answer) {
		p.past = append(p.past, before)
	}
	if p.mode == optionsMode {
		p.advance(env, a, row)
	}
	if p.mode == linesMode && p.just.filled {
		p.sent++ // what is left is to have it checked; who then corrects a line stays among the lines
	}
	if atOnce(a) {
		return screen.Both(p.keep(), p.judge(env, a))
	}
	return p.keep()
}

// advance goes on after a row was asked: to the next one, or, where lines are moved,
// with the same one. In the line mode the rows without an answer are asked one after
// the other, and a line is moved until one goes back.
func (p *Practice) advance(env screen.Env, a activity.Activity, row int) {
	if moves(a) && env.Plain {
		return
	}
	p.show(linesMode)
	if moves(a) {
		return
	}
	rows := a.Rows(p.answer)
	next := rows[min(row+1, len(rows)-1)]
	p.line = next.Line
	if env.Plain && next.State == "" {
		p.show(optionsMode)
	}
}

// filled reports whether each line has been given something, where each is to be.
func filled(a activity.Activity, answer activity.Answer) bool {
	return a.Play().Way == activity.Fill &&
		!slices.ContainsFunc(a.Rows(answer), func(r activity.Row) bool { return r.State == "" })
}

// atOnce reports whether choosing is answering: one right option among several.
func atOnce(a activity.Activity) bool { return a.Play().Way == activity.Pick }

// moves reports whether the lines of an activity change their places.
func moves(a activity.Activity) bool { return a.Play().Way == activity.Move }

// undo takes back what was done last. The line it was done to is the one to work on, and the full
// screen shows it among the others: another one may have been asked about.
func (p *Practice) undo(env screen.Env, a activity.Activity) screen.Effect {
	n := len(p.past)
	if n == 0 {
		return screen.Effect{}
	}
	before := p.past[n-1]
	p.past = p.past[:n-1]
	if !a.Fits(before) {
		return screen.Effect{}
	}
	p.just.undone = true
	if !moves(a) {
		for line := range before {
			if before[line] != p.answer[line] {
				p.line = line
			}
		}
	}
	p.just.line = p.line
	p.answer = before
	p.changed(a)
	if p.sent++; p.mode == optionsMode && !moves(a) && !env.Plain {
		p.show(linesMode)
	}
	return p.keep()
}

// beginAnew takes all that was answered away, which can be undone.
func (p *Practice) beginAnew(a activity.Activity) screen.Effect {
	if !atOnce(a) {
		p.past = append(p.past, p.answer)
	}
	p.answer, p.verdict, p.last, p.hinted, p.line = a.Start(), nil, left{}, false, noLine
	p.seen++
	p.show(linesMode)
	return p.keep()
}

// changed takes back the verdict, which was on another answer. How many lines it found stays known.
func (p *Practice) changed(a activity.Activity) {
	if p.verdict != nil && !p.verdict.Right && !atOnce(a) {
		p.last = found(a, p.verdict.Reasons)
	}
	p.verdict = nil
}

// keep keeps the answer, but for one of an exercise that is practised again: that of the lesson
// stays until it is right here.
func (p *Practice) keep() screen.Effect {
	if p.again() {
		return screen.Effect{}
	}
	return p.record.save(p.answer)
}

func (p *Practice) judge(env screen.Env, a activity.Activity) screen.Effect {
	answer, book := p.answer, env.Book
	if !a.Ready(answer) {
		p.just.early = true
		return screen.Effect{}
	}
	return screen.Seek(func(ctx context.Context) tea.Msg {
		verdict, err := a.Judge(ctx, answer, book)
		if err != nil {
			// A lesson that the loader accepted is always judged; to stay here is the
			// least surprising end for what cannot happen.
			return nil
		}
		return judged{answer: answer, verdict: verdict}
	})
}
