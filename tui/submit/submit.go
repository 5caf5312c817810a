package submit

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/document"
	"jourdain/lessons"
	"jourdain/tui/documents"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// Submit asks for the document to hand in.
type Submit struct {
	work   *lessons.Work // nil for a document outside the lessons
	find   Finder
	recent []documents.Document
	looked bool
	typing bool
	typed  string
	asked  int  // tells the addresses apart that were typed
	seeks  bool // the file of the last one is looked for
	web    bool // the last one is on the Internet
	now    func() time.Time
}

// Finder finds documents.
type Finder interface {
	// Recent returns at most so many documents that can be graded, the newest first.
	Recent(ctx context.Context, most int) []documents.Document
	// Path turns what a person typed or pasted into a path; "" for nothing, or when the
	// context ends.
	Path(ctx context.Context, typed string) string
}

// New makes the screen. The work is nil for a document outside the lessons.
func New(work *lessons.Work, find Finder, now func() time.Time) *Submit {
	return &Submit{work: work, find: find, now: now}
}

const (
	typeID  = "type"
	againID = "again"
	howID   = "how"
	// most is how many documents are listed.
	most = 9
	// patience is how long to look for documents before showing those found.
	patience = 2 * time.Second
)

// resolved brings the path that a person meant by an address.
type resolved struct {
	path  string
	asked int // as [Submit] had it when the address was typed
}

// resolve finds out which file a person meant, which takes looks at the disk.
func (s *Submit) resolve(typed string) screen.Effect {
	s.giveUp()
	s.typing, s.typed = false, typed
	if s.web = documents.IsWeb(typed); s.web {
		return screen.Effect{}
	}
	s.seeks = true
	find, asked := s.find, s.asked
	return screen.Seek(func(ctx context.Context) tea.Msg { return resolved{path: find.Path(ctx, typed), asked: asked} })
}

// found brings the documents.
type found struct{ recent []documents.Document }

// Init looks for documents.
func (s *Submit) Init(screen.Env) screen.Effect { return s.look() }

func (s *Submit) look() screen.Effect {
	find := s.find
	return screen.Seek(func(ctx context.Context) tea.Msg {
		ctx, cancel := context.WithTimeout(ctx, patience)
		defer cancel()
		return found{recent: find.Recent(ctx, most)}
	})
}

// Update hears which document was chosen.
func (s *Submit) Update(_ screen.Env, msg tea.Msg) screen.Effect {
	switch msg := msg.(type) {
	case found:
		s.recent, s.looked = msg.recent, true
	case screen.Resumed:
		return s.look()
	case screen.Pasted:
		s.giveUp()
		s.typing, s.typed = true, msg.Text
	case screen.Cancelled:
		s.typing = false
	case screen.Entered:
		return s.resolve(msg.Text)
	case resolved:
		if msg.asked != s.asked {
			break // another one was typed since
		}
		if s.seeks = false; msg.path != "" {
			return s.hand(msg.path)
		}
	case screen.Chosen:
		s.giveUp()
		return s.choose(msg.ID)
	}
	return screen.Effect{}
}

// giveUp no longer wants the file whose address was typed: something else was done since.
func (s *Submit) giveUp() {
	s.seeks, s.web = false, false
	s.asked++
}

func (s *Submit) choose(id string) screen.Effect {
	switch id {
	case typeID:
		s.typing = true
	case againID:
		s.looked = false
		return s.look()
	case howID:
		return screen.Go(screen.Route{Name: screen.HowtoScreen, Skill: "save-as-odt"})
	default:
		for _, d := range s.recent {
			if d.Path == id {
				return s.hand(d.Path)
			}
		}
	}
	return screen.Effect{}
}

// hand shows the result of a document.
func (s *Submit) hand(path string) screen.Effect {
	where := screen.Route{Name: screen.ResultScreen, File: path}
	if s.work != nil {
		where.Lesson, where.Work = s.work.Lesson().ID, s.work.ID
	}
	return screen.Replace(where)
}

// Page lists the documents.
func (s *Submit) Page(env screen.Env) screen.Page {
	w := env.Words
	var p screen.Page
	switch {
	case s.work == nil:
		p.Head.Trail, p.Enter.Verb = w.Say("submit.where-free"), w.Say("submit.check")
	case !s.work.Marked():
		p.Head.Trail, p.Enter.Verb = w.Say("submit.where-show", "Number", s.work.Lesson().Number), w.Say("submit.show")
	default:
		p.Head.Trail, p.Enter.Verb = w.Say("submit.where", "Number", s.work.Lesson().Number), w.Say("submit.hand-in")
	}
	if s.typing {
		p.Input = &screen.Input{Label: w.Say("submit.type-label"), Value: document.Printable(s.typed)}
		return p
	}
	p.Parts = []screen.Part{screen.Note{Text: s.advice(env)}}
	if s.looked {
		p.Selection.Turn = "found" // the newest document is selected, not the row that was there before
	}
	for _, d := range s.recent {
		p.Rows = append(p.Rows, screen.Row{
			ID: d.Path, Label: document.Printable(d.Name),
			Aside: w.Say("submit.aside", "Place", place(w, d.Place), "When", w.When(d.Modified, s.now())),
		})
	}
	p.Rows = append(p.Rows, screen.Row{ID: typeID, Label: w.Say("submit.type"), Enter: w.Say("keys.choose")})
	p.Actions = []screen.Action{
		{ID: againID, Key: "r", Label: w.Say("submit.again")},
		{ID: howID, Key: "f", Label: w.Say("submit.how")},
	}
	return p
}

func (s *Submit) advice(env screen.Env) string {
	switch {
	case s.web:
		return env.Words.Say("submit.web")
	case s.seeks:
		return env.Words.Say("submit.seeking")
	case !s.looked:
		return env.Words.Say("submit.looking")
	case len(s.recent) == 0:
		return env.Words.Say("submit.nothing")
	case s.work != nil && s.work.Own:
		return env.Words.Say("submit.choose-own")
	default:
		return env.Words.Say("submit.choose")
	}
}

// place says where a document is.
func place(w *text.Words, p documents.Place) string {
	return w.Say("place."+string(p.Kind), "Label", document.Printable(p.Label))
}
