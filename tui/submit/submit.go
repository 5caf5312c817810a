package submit

import (
	"context"
	"errors"
	"io/fs"
	"path/filepath"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/document"
	"jourdain/lessons"
	"jourdain/lessons/progress"
	"jourdain/tui/beside"
	"jourdain/tui/documents"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// Submit asks for the document to hand in.
type Submit struct {
	work *lessons.Work // nil for a document outside the lessons
	Services
	last   string               // the file that was last worked on in this work; "" for none
	recent []documents.Document // all that were found
	whole  bool                 // all of them are listed
	looked bool
	typing bool
	// writing is set while a text is written line by line, which begins with what was typed.
	writing bool
	typed   string
	asked   int // tells the addresses apart that were typed
	// said is what has come of the last address or name; nil for nothing.
	said func(*text.Words) string
	// newer is a newer file beside the one that was last worked on, which is the same document;
	// its path is "" for none.
	newer documents.Document
}

// Services are what the screen needs besides its work.
type Services struct {
	Find  Finder
	Store progress.Store
	Now   func() time.Time
	// Beside looks at what lies beside the file that was last worked on.
	Beside beside.Services
}

// Finder finds documents.
type Finder interface {
	// Recent returns at most so many documents that can be graded, the newest first, among some of
	// other formats.
	Recent(ctx context.Context, most int) []documents.Document
	// Path turns what a person typed or pasted into a path; "" for nothing, or when the
	// context ends.
	Path(ctx context.Context, typed string) string
	// Look says what a file is like on the disk; the error is the system's.
	Look(path string) (documents.Stamp, error)
	// PlaceOf says in which place a path is.
	PlaceOf(path string) documents.Place
	// Save writes a new file where the learner can find it, and returns its path; the errors are
	// those of [documents.Finder.Save].
	Save(name, ending string, content []byte) (path string, err error)
}

// New makes the screen. The work is nil for a document outside the lessons. The route says
// which file was worked on, and what was pasted on another screen.
func New(work *lessons.Work, s Services, route screen.Route) *Submit {
	return &Submit{Services: s, work: work, last: route.File, typing: route.Typed != "", typed: route.Typed}
}

const (
	typeID  = "type"
	againID = "again"
	moreID  = "more"
	howID   = "how"
	textID  = "text"
	// most is how many documents that are read are listed at first.
	most = 9
	// sought is how many are looked for: a whole course gives seventeen.
	sought = 60
	// patience is how long to look for documents before showing those found.
	patience = 2 * time.Second
)

// resolved brings the path that a person meant by an address.
type resolved struct {
	path    string
	missing bool
	asked   int // as [Submit] had it when the address was typed
}

// resolve finds out which file a person meant: one of the list, by its name, or another, which
// takes looks at the disk.
func (s *Submit) resolve(typed string) screen.Effect {
	s.giveUp()
	s.typing, s.typed = false, typed
	if documents.IsWeb(typed) {
		s.say("submit.web")
		return screen.Effect{}
	}
	if !documents.IsAddress(typed) {
		switch named := documents.Named(s.recent, typed); len(named) {
		case 0:
		case 1:
			return s.hand(named[0].Path)
		default:
			s.say("submit.several", "Count", len(named), "File", document.Printable(named[0].Name))
			return screen.Effect{}
		}
	}
	s.say("submit.seeking")
	find, asked := s.Find, s.asked
	return screen.Seek(func(ctx context.Context) tea.Msg {
		path := find.Path(ctx, typed)
		_, err := find.Look(path)
		return resolved{path: path, missing: errors.Is(err, fs.ErrNotExist), asked: asked}
	})
}

// say says what has come of an address.
func (s *Submit) say(key string, values ...any) {
	s.said = func(w *text.Words) string { return w.Say(key, values...) }
}

// worked brings the file that was handed in last.
type worked struct{ file string }

// found brings the documents.
type found struct{ recent []documents.Document }

// Init looks for documents: first for the one that was last worked on.
func (s *Submit) Init(env screen.Env) screen.Effect {
	effect := s.look(env)
	if s.last == "" && s.work != nil {
		store, lesson, work := s.Store, s.work.Lesson().ID, s.work.ID
		effect = screen.InOrder(func() tea.Msg {
			works, _ := store.Works(context.Background(), lesson) // what cannot be read was not done
			return worked{works[work].File}
		})
	}
	switch {
	case s.typing && documents.IsText(s.typed):
		s.typing = false
		return screen.Both(effect, s.pasted(env, s.typed))
	case env.Plain && s.typing: // there the line is whole already
		return screen.Both(effect, s.resolve(s.typed))
	}
	return effect
}

// Update hears which document was chosen.
func (s *Submit) Update(env screen.Env, msg tea.Msg) screen.Effect {
	switch msg := msg.(type) {
	case worked:
		s.last = msg.file
		return s.look(env)
	case found:
		s.recent, s.looked, s.newer = msg.recent, true, documents.Document{}
		return s.lookBeside(env.Lang())
	case goneOn:
		s.newer = msg.file
	case screen.Resumed:
		return s.look(env)
	case screen.Pasted:
		return s.pasted(env, msg.Text)
	case written:
		return s.handWritten(msg)
	case screen.Cancelled:
		s.typing, s.writing = false, false
	case screen.Entered:
		if s.writing {
			return s.write(env, msg.Text)
		}
		return s.resolve(msg.Text)
	case resolved:
		return s.handResolved(msg)
	case screen.Chosen:
		s.giveUp()
		return s.choose(env, msg.ID)
	}
	return screen.Effect{}
}

// handResolved hands in the file of an address, unless another one was typed since.
func (s *Submit) handResolved(r resolved) screen.Effect {
	if r.asked != s.asked {
		return screen.Effect{}
	}
	s.said = nil
	switch {
	case r.path == "":
	case r.missing:
		missing, name := &document.Unreadable{Reason: document.Missing}, filepath.Base(r.path)
		if len(s.recent) == 0 {
			s.say("submit.missing", "File", document.Printable(name))
			return screen.Effect{}
		}
		s.said = func(w *text.Words) string { return w.Unreadable(missing, name) }
	default:
		return s.hand(r.path)
	}
	return screen.Effect{}
}

// giveUp no longer wants the file whose address was typed: something else was done since.
func (s *Submit) giveUp() {
	s.said = nil
	s.asked++
}

func (s *Submit) choose(env screen.Env, id string) screen.Effect {
	switch id {
	case typeID:
		s.typing, s.typed = true, ""
	case textID:
		s.writing, s.typed = true, ""
	case screen.YesID:
		return s.hand(s.newer.Path)
	case againID:
		s.looked = false
		return s.look(env)
	case moreID:
		s.whole = true
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
func (s *Submit) hand(path string) screen.Effect { return screen.Replace(s.result(path)) }

// result is where the result of a document is shown.
func (s *Submit) result(path string) screen.Route {
	where := screen.Route{Name: screen.ResultScreen, File: path}
	if s.work != nil {
		where.Lesson, where.Work = s.work.Lesson().ID, s.work.ID
	}
	return where
}
