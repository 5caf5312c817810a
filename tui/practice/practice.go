package practice

import (
	"context"
	"slices"
	"strconv"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/rules/page"
	"jourdain/lessons"
	"jourdain/lessons/activity"
	"jourdain/lessons/progress"
	"jourdain/tui/screen"
)

// Practice plays one activity.
type Practice struct {
	where
	store  progress.Store
	record record

	answer  activity.Answer
	past    []activity.Answer // to undo
	line    int               // the line to work on, by its place in the lesson
	mode    mode
	turn    int               // of the mode: how often it was set
	sent    int               // how often the selection was sent to the line to work on
	verdict *activity.Verdict // of the answer as it is; nil before it is judged
	last    left              // what the last verdict found, where it was more than the line that it named
	judged  int               // how often an answer was judged
	missed  int               // how many of them were wrong in a row
	hinted  bool
	solved  bool // it was right before it was opened, and nothing was judged since
	just    just
}

// mode is what is shown of the activity.
type mode uint8

const (
	linesMode   mode = iota // the lines
	optionsMode             // what can be done with the line last worked on
	verdictMode             // that the answer is right
	reasonsMode             // why a right answer is right, line by line
)

// just is what the last thing that was chosen has done, to be told once.
type just struct {
	hinted bool   // the hint was asked for
	undone bool   // something was taken back
	judged bool   // the answer was judged, and is not right
	again  bool   // it was judged before, and nothing has changed since
	early  bool   // there is nothing to judge yet
	stuck  string // the move that the line cannot make; "" for none
	done   bool   // something has become of a line
	filled bool   // by that the last line without an answer has one
	line   int    // the line that it was, or that something was taken back from
}

// New makes the screen of a step that is an activity, as its route asks for it.
func New(lesson *lessons.Lesson, route screen.Route, store progress.Store, now func() time.Time) *Practice {
	record := record{store: store, now: now, exercise: progress.Exercise{Lesson: lesson.ID, Step: route.Step}}
	where := where{lesson: lesson, step: route.Step, alone: route.Alone, series: route.Series}
	return &Practice{where: where, store: store, record: record, line: noLine}
}

const (
	checkID   = "check"
	hintID    = "hint"
	nextID    = "next"
	againID   = "again"
	afreshID  = "afresh"
	whyID     = "why"
	verdictID = "verdict"
	rowsID    = "rows"
	rowPrefix = "row-"
)

// noLine is the line to work on before there was one, and anyMove the move of a line that can make
// none.
const (
	noLine  = -1
	anyMove = "any"
)

// kept brings the answer as it was left, and the verdict on it where it was found right; nil where it
// was not, or was never judged.
type kept struct {
	answer activity.Answer
	right  *activity.Verdict
}

// judged brings the verdict on an answer.
type judged struct {
	answer  activity.Answer
	verdict activity.Verdict
}

// settled is a verdict to be shown: how the exercise went is kept.
type settled judged

// Init keeps where the learner is, and finds the answer as it was left. What is practised again
// begins without one.
func (p *Practice) Init(env screen.Env) screen.Effect {
	if p.again() {
		return screen.Effect{}
	}
	a, book, record := p.activity(env), env.Book, p.record
	return screen.InOrder(func() tea.Msg {
		ctx := context.Background()
		// What cannot be kept is no reason to stop: the first screen says so.
		if !p.alone {
			_ = p.store.Reach(ctx, p.lesson.ID, p.step)
		}
		answer, err := p.store.Answer(ctx, p.lesson.ID, p.step)
		if err != nil {
			return nil
		}
		if !record.wentWell(ctx) {
			return kept{answer: answer}
		}
		return kept{answer: answer, right: rightly(ctx, a, answer, book)}
	})
}

// rightly returns the verdict on an answer that was kept; nil where it is not right, or not one
// of the activity any more.
func rightly(ctx context.Context, a activity.Activity, answer activity.Answer, book *page.Book) *activity.Verdict {
	if !a.Fits(answer) || !a.Ready(answer) {
		return nil
	}
	v, err := a.Judge(ctx, answer, book)
	if err != nil || !v.Right {
		return nil
	}
	return &v
}

// Update hears what was chosen.
func (p *Practice) Update(env screen.Env, msg tea.Msg) screen.Effect {
	a := p.activity(env)
	switch msg := msg.(type) {
	case kept:
		if p.answer != nil {
			break
		}
		if p.answer, p.verdict = msg.answer, msg.right; msg.right != nil {
			p.solved = true
			p.show(verdictMode)
		}
	case judged:
		if slices.Equal(msg.answer, p.answer) {
			return screen.Both(p.record.judged(p.answer, msg.verdict), screen.Acknowledge(env, settled(msg)))
		}
	case settled:
		if slices.Equal(msg.answer, p.answer) {
			p.takeVerdict(a, msg.verdict)
		}
	case screen.Chosen:
		p.answer = p.current(a)
		return p.choose(env, a, msg)
	}
	return screen.Effect{}
}

// Wrong returns how many wrong answers there were in a row.
func (p *Practice) Wrong() int { return p.missed }

// takeVerdict takes the verdict. A right answer has a page of its own; of any other one is told
// above its lines, which stay as they are.
func (p *Practice) takeVerdict(a activity.Activity, v activity.Verdict) {
	p.just.judged, p.just.again = !v.Right, p.verdict != nil && !p.verdict.Right && !atOnce(a)
	p.verdict, p.solved, p.last = &v, false, left{}
	p.judged++
	if v.Right {
		p.missed = 0
		p.show(verdictMode)
		return
	}
	first := v.Reasons[0]
	named := !first.Open && first.Row >= 0
	// One goes on at the line that is called wrong. To go to one that is still to be found would
	// give it away.
	if p.mode != linesMode {
		p.show(linesMode)
	}
	if named {
		p.line = a.Rows(p.current(a))[first.Row].Line
		p.sent++
	}
	if isWrong(v) {
		p.missed++
	}
}

// current returns the answer as it is. One that the activity cannot have, because its
// author has changed it or because the language is another one, counts for nothing.
func (p *Practice) current(a activity.Activity) activity.Answer {
	if !a.Fits(p.answer) {
		return a.Start()
	}
	return p.answer
}

// row returns where the line last worked on stands now.
func (p *Practice) row(a activity.Activity) int {
	isLine := func(r activity.Row) bool { return r.Line == p.line }
	return max(slices.IndexFunc(a.Rows(p.current(a)), isLine), 0)
}

func (p *Practice) choose(env screen.Env, a activity.Activity, c screen.Chosen) screen.Effect {
	p.just = just{hinted: c.ID == hintID}
	switch c.ID {
	case hintID:
		p.hinted = env.Plain || !p.hinted // what was said cannot be hidden, but said again
		return screen.Effect{}
	case screen.UndoID:
		return p.undo(env, a)
	case checkID:
		return p.judge(env, a)
	case whyID:
		p.show(reasonsMode)
		return screen.Effect{}
	case verdictID:
		p.show(verdictMode)
		return screen.Effect{}
	case againID:
		p.seen++
		p.show(linesMode)
		return screen.Effect{}
	case afreshID:
		return p.beginAnew(a)
	case rowsID:
		p.show(linesMode)
		return screen.Effect{}
	case nextID:
		return p.goOn(env)
	case screen.PreviousID:
		return screen.Replace(env.Step(p.lesson, p.step-1))
	}
	if line, ok := lineOf(c.ID); ok {
		return p.open(env, a, line)
	}
	if c.Row != "" {
		line, ok := keyed(a, p.answer, c.Row, p.row(a))
		if !ok || p.mode == optionsMode {
			return screen.Effect{} // the key of a line does nothing with a row that is none
		}
		if p.line = line; c.Row == checkID {
			p.sent++ // the learner is led to the line, and sees what the key does
		}
	}
	return p.applyOption(env, a, c.ID)
}

// show begins another mode: its page is shown from its beginning.
func (p *Practice) show(m mode) {
	p.mode = m
	p.turn++
}

func rowID(line int) string { return rowPrefix + strconv.Itoa(line) }

func lineOf(id string) (int, bool) {
	if len(id) <= len(rowPrefix) || id[:len(rowPrefix)] != rowPrefix {
		return 0, false
	}
	line, err := strconv.Atoi(id[len(rowPrefix):])
	return line, err == nil
}
