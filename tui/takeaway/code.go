package takeaway

import (
	"context"
	"errors"
	"strings"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/document"
	"jourdain/lessons"
	"jourdain/lessons/progress"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// Code asks for a code, and takes up what it carries.
type Code struct {
	Services
	typing bool
	typed  string
	near   string // the code that may have been meant; "" for none
	err    error
	same   bool                       // another code was wrong in the same way
	done   map[string]progress.Lesson // all that is done, once a code was taken up; nil before
}

// NewCode makes the screen, which asks at once.
func NewCode(s Services) *Code { return &Code{Services: s, typing: true} }

const (
	typeID = "type"
	nearID = "near"
	goID   = "go"
	onID   = "on"
)

// restored brings all that is done, once a code is taken up.
type restored struct{ done map[string]progress.Lesson }

// Init does nothing: the page asks.
func (c *Code) Init(screen.Env) screen.Effect { return screen.Effect{} }

// Update reads what is typed.
func (c *Code) Update(env screen.Env, msg tea.Msg) screen.Effect {
	switch msg := msg.(type) {
	case screen.Entered:
		return c.read(msg.Text)
	case screen.Pasted:
		return c.read(msg.Text)
	case screen.Cancelled:
		c.typing = false
		if c.typed == "" {
			return screen.Leave()
		}
	case restored:
		c.done = msg.done
	case screen.Chosen:
		switch msg.ID {
		case typeID:
			c.typing = true
		case nearID:
			return c.read(c.near)
		case onID:
			if c.done != nil {
				lesson, kept := c.goingOn(env)
				return screen.Replace(env.Step(lesson, kept.Step))
			}
		case goID:
			return screen.Replace(screen.Route{Name: screen.CourseScreen})
		}
	}
	return screen.Effect{}
}

// read takes up what a code carries. A whole line may hold it, as the file on a stick
// has it.
func (c *Code) read(typed string) screen.Effect {
	c.typed, c.typing, c.near = typed, false, ""
	done, err := progress.ReadCode(c.ids(), after(typed))
	c.same = c.err != nil && err != nil && c.err.Error() == err.Error()
	if c.err = err; err != nil {
		c.near = progress.Suggest(c.ids(), after(typed))
		return screen.Effect{}
	}
	return screen.InOrder(func() tea.Msg {
		// What cannot be kept is in force all the same, until the end: the session says so.
		_ = c.Store.Restore(context.Background(), done)
		// What was done here before stays, and may be more than the code knows.
		if all, _ := c.Store.Lessons(context.Background()); len(all) > 0 {
			return restored{done: all}
		}
		return restored{done: done}
	})
}

// goingOn returns the lesson to go on with, and what was done in it.
func (c *Code) goingOn(env screen.Env) (*lessons.Lesson, progress.Lesson) {
	return screen.GoingOn(c.Course.InOrder(env.Settings.Track), c.done)
}

// after returns what stands behind a colon, if there is one.
func after(line string) string { return line[strings.LastIndexByte(line, ':')+1:] }

// Page asks for the code, or says what came of it.
func (c *Code) Page(env screen.Env) screen.Page {
	w := env.Words
	p := screen.Page{Head: screen.Head{Trail: "Jourdain"}, Title: w.Say("code.title"), Enter: screen.Enter{Verb: w.Say("keys.choose")}}
	switch {
	case c.typing:
		p.Input = &screen.Input{Label: w.Say("code.ask"), Value: document.Printable(c.typed)}
		return p
	case c.done != nil && c.err == nil:
		p.Parts = []screen.Part{screen.Note{Mark: screen.OK, Text: w.Say("code.taken", "Count", finished(c.done)), Worded: true}}
		if lesson, _ := c.goingOn(env); !c.done[lesson.ID].Passed {
			p.Rows = []screen.Row{{
				ID: onID, Label: w.Say("home.continue", "Number", lesson.Number, "Title", lesson.Title(env.Voice())), Enter: w.Say("keys.open"),
			}}
		}
		p.Rows = append(p.Rows, screen.Row{ID: goID, Label: w.Say("code.go"), Enter: w.Say("keys.open")})
		p.Selection.Turn = "taken"
		return p
	}
	p.Selection.Turn = "wrong"
	said := wrong(w, c.err, c.near)
	if c.same {
		said = w.Say("code.same", "Why", said)
	}
	p.Parts = []screen.Part{screen.Note{Mark: screen.Todo, Text: said, News: true}}
	if c.near != "" {
		p.Rows = append(p.Rows, screen.Row{ID: nearID, Label: w.Say("code.near", "Code", c.near)})
	}
	p.Rows = append(p.Rows, screen.Row{ID: typeID, Label: w.Say("code.again")})
	return p
}

// wrong says what is wrong with a code, and what to do.
func wrong(w *text.Words, err error, near string) string {
	switch {
	case errors.Is(err, progress.ErrCodeLetter):
		return w.Say("code.letter")
	case errors.Is(err, progress.ErrCodeLength):
		return w.Say("code.length")
	case errors.Is(err, progress.ErrCodeWrong) && near != "":
		return w.Say("code.nearly")
	default:
		return w.Say("code.wrong")
	}
}
