package submit

import (
	"context"

	tea "charm.land/bubbletea/v2"

	"jourdain/tui/beside"
	"jourdain/tui/documents"
	"jourdain/tui/screen"
)

// goneOn brings the newer file beside the one that was last worked on.
type goneOn struct{ file documents.Document }

// lookBeside looks whether the learner has gone on in another file than the one that was last
// worked on, before that one is handed in.
func (s *Submit) lookBeside(lang string) screen.Effect {
	if s.work == nil || len(s.recent) == 0 || s.recent[0].Path != s.last {
		return screen.Effect{}
	}
	o := beside.Original{Path: s.last, Saved: s.recent[0].Modified, Work: s.work, Lang: lang}
	services := s.Beside
	return screen.Seek(func(ctx context.Context) tea.Msg {
		if o.Work.Own {
			o.Doc, _, _ = services.Judge(ctx, o.Path, o.Work, lang) // without it, no likeness is found
		}
		return goneOn{beside.New(services).Newer(ctx, o)}
	})
}

// offer names the newer file, and takes one key for it.
func (s *Submit) offer(env screen.Env, p *screen.Page) {
	if s.newer.Path == "" {
		return
	}
	w, name := env.Words, screen.FileName(s.newer.Path)
	p.Parts = append(p.Parts, screen.Note{
		Mark: screen.Question, Worded: true, Text: w.Say("beside.newer", "Other", name, "File", screen.FileName(s.last)),
	})
	p.Actions = append(p.Actions, screen.Action{ID: screen.YesID, Key: w.Say("beside.press"), Label: w.Say("beside.key"), Help: w.Say("beside.read", "File", name)})
}
