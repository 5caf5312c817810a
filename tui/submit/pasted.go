package submit

import (
	"context"
	"errors"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/document"
	"jourdain/tui/documents"
	"jourdain/tui/screen"
)

// pasted takes what was pasted: the address of a file, which is shown before it is handed in, or a
// text, which becomes a file. On a public terminal there is no program to copy a text from, and what
// can be pasted there may be of the person before: it hands nothing in.
func (s *Submit) pasted(env screen.Env, pasted string) screen.Effect {
	s.giveUp()
	switch {
	case s.writing:
		return s.write(env, s.typed+pasted)
	case env.Public || !documents.IsText(pasted):
		s.typing, s.typed = true, pasted
	case env.Plain:
		s.writing, s.typed = true, pasted+"\n" // a line of it, and the rest comes line by line
	default:
		return s.write(env, pasted)
	}
	return screen.Effect{}
}

// written brings the file that a text has become.
type written struct {
	path  string
	err   error
	asked int // as [Submit] had it when the text was pasted
}

// write makes a file of a text, which gets the name of the work and replaces none.
func (s *Submit) write(env screen.Env, pasted string) screen.Effect {
	s.typing, s.writing, s.typed = false, false, ""
	name := env.Words.Say("submit.text-name")
	if s.work != nil && s.work.Texts[env.Lang()].File != "" {
		name = s.work.Texts[env.Lang()].File
	}
	s.say("submit.text-saving")
	find, asked := s.Find, s.asked
	return screen.Do(func(context.Context) tea.Msg {
		path, err := find.Save(name, ".md", documents.Pasted(pasted))
		return written{path: path, err: err, asked: asked}
	})
}

// handWritten hands in the file of a text, unless something else was done since.
func (s *Submit) handWritten(w written) screen.Effect {
	switch {
	case w.asked != s.asked:
		return screen.Effect{}
	case errors.Is(w.err, documents.ErrFull):
		s.say("submit.text-full")
		return screen.Effect{}
	case w.err != nil:
		s.say("submit.text-unwritable")
		return screen.Effect{}
	}
	where := s.result(w.path)
	where.Written = s.Find.PlaceOf(w.path)
	return screen.Replace(where)
}

// input is the line that is asked for, or the lines; nil for none.
func (s *Submit) input(env screen.Env) *screen.Input {
	w := env.Words
	switch {
	case s.writing && s.typed != "":
		return &screen.Input{Label: w.Say("submit.text-rest"), Lines: true}
	case s.writing:
		return &screen.Input{Label: w.Say("submit.text-label"), Lines: env.Plain}
	case s.typing:
		return &screen.Input{Label: w.Say("submit.type-label"), Value: document.Printable(s.typed)}
	}
	return nil
}
