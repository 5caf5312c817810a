package practice

import (
	"context"
	"strconv"

	tea "charm.land/bubbletea/v2"

	"jourdain/lessons"
	"jourdain/lessons/activity"
	"jourdain/lessons/progress"
	"jourdain/tui/screen"
)

// Practice plays one activity.
type Practice struct {
	lesson *lessons.Lesson
	step   int
	store  progress.Store

	answer  activity.Answer
	past    []activity.Answer // to undo
	row     int               // the row last worked on
	turn    int               // changes when the page is another one
	asking  bool              // the options of the row are being asked
	hinted  bool
	verdict *activity.Verdict
}

// New makes the screen of a step that is an activity.
func New(lesson *lessons.Lesson, step int, store progress.Store) *Practice {
	return &Practice{lesson: lesson, step: step, store: store}
}

const (
	checkID    = "check"
	hintID     = "hint"
	nextID     = "next"
	againID    = "again"
	rowsID     = "rows"
	previousID = "previous"
	rowPrefix  = "row-"
)

// kept brings the answer as it was left.
type kept struct{ answer activity.Answer }

// judged brings the verdict.
type judged struct{ verdict activity.Verdict }

// Init keeps where the learner is, and finds the answer as it was left.
func (p *Practice) Init(screen.Env) screen.Effect {
	return screen.Later(func() tea.Msg {
		ctx := context.Background()
		// What cannot be kept is no reason to stop: the first screen says so.
		_ = progress.Reach(ctx, p.store, p.lesson.ID, p.step)
		answer, err := p.store.Answer(ctx, p.lesson.ID, p.step)
		if err != nil {
			return nil
		}
		return kept{answer: answer}
	})
}

// Update hears what was chosen.
func (p *Practice) Update(env screen.Env, msg tea.Msg) screen.Effect {
	a := p.activity(env)
	switch msg := msg.(type) {
	case kept:
		if len(msg.answer) == len(a.Start()) && p.answer == nil {
			p.answer = msg.answer
		}
	case judged:
		p.verdict = &msg.verdict
		p.turn++
	case screen.Chosen:
		if p.answer == nil {
			p.answer = a.Start()
		}
		return p.choose(env, a, msg)
	}
	return screen.Effect{}
}

func (p *Practice) choose(env screen.Env, a activity.Activity, c screen.Chosen) screen.Effect {
	switch c.ID {
	case hintID:
		p.hinted = !p.hinted
		return screen.Effect{}
	case screen.UndoID:
		return p.undo()
	case checkID:
		return p.judge(env, a)
	case againID, rowsID:
		p.verdict, p.asking = nil, false
		p.turn++
		return screen.Effect{}
	case nextID:
		return screen.Replace(screen.Step(p.lesson, p.step+1, env.Lang()))
	case previousID:
		return screen.Replace(screen.Step(p.lesson, p.step-1, env.Lang()))
	}
	if row, ok := rowOf(c.ID); ok {
		return p.open(env, a, row)
	}
	if row, ok := rowOf(c.Row); ok && !p.asking {
		p.row = row
	}
	return p.take(env, a, c.ID)
}

// open does with a row what Enter means there: the only option, or the question
// which of them.
func (p *Practice) open(env screen.Env, a activity.Activity, row int) screen.Effect {
	p.row = row
	options := a.Options(p.answer, row)
	switch len(options) {
	case 0:
		return screen.Effect{}
	case 1:
		return p.take(env, a, options[0].ID)
	}
	p.asking = true
	p.turn++
	return screen.Effect{}
}

// take applies an option to the row.
func (p *Practice) take(env screen.Env, a activity.Activity, option string) screen.Effect {
	for i, o := range a.Options(p.answer, p.row) {
		if o.ID != option {
			continue
		}
		p.past = append(p.past, p.answer)
		p.answer = a.Apply(p.answer, p.row, i)
		if p.asking {
			p.advance(env, a)
		}
		if atOnce(a) {
			return screen.Both(p.keep(), p.judge(env, a))
		}
		return p.keep()
	}
	return screen.Effect{}
}

// advance goes to the next row after one was asked. In the line mode the rows
// without an answer are asked one after the other.
func (p *Practice) advance(env screen.Env, a activity.Activity) {
	rows := a.Rows(p.answer)
	p.row = min(p.row+1, len(rows)-1)
	p.asking = env.Plain && rows[p.row].State == ""
	p.turn++
}

// atOnce says whether choosing is answering: one right option among several.
func atOnce(a activity.Activity) bool {
	c, ok := a.(*activity.Choose)
	return ok && !c.Several()
}

func (p *Practice) undo() screen.Effect {
	if n := len(p.past); n > 0 {
		p.answer, p.past = p.past[n-1], p.past[:n-1]
		return p.keep()
	}
	return screen.Effect{}
}

func (p *Practice) keep() screen.Effect {
	lesson, step, answer := p.lesson.ID, p.step, p.answer
	return screen.Later(func() tea.Msg {
		_ = p.store.SaveAnswer(context.Background(), lesson, step, answer)
		return nil
	})
}

func (p *Practice) judge(env screen.Env, a activity.Activity) screen.Effect {
	answer, book := p.answer, env.Book
	if !a.Ready(answer) {
		return screen.Effect{}
	}
	return screen.Later(func() tea.Msg {
		verdict, err := a.Judge(context.Background(), answer, book)
		if err != nil {
			// A lesson that the loader accepted is always judged; to stay here is the
			// least surprising end for what cannot happen.
			return nil
		}
		return judged{verdict: verdict}
	})
}

func (p *Practice) activity(env screen.Env) activity.Activity {
	return p.lesson.Text(env.Lang()).Steps[p.step].Activity
}

func rowID(row int) string { return rowPrefix + strconv.Itoa(row) }

func rowOf(id string) (int, bool) {
	if len(id) <= len(rowPrefix) || id[:len(rowPrefix)] != rowPrefix {
		return 0, false
	}
	row, err := strconv.Atoi(id[len(rowPrefix):])
	return row, err == nil
}
