package settings

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"jourdain/lessons"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// Settings lists what can be set; choosing a row asks which value.
type Settings struct {
	langs  []string
	tracks []*lessons.Track
	asking *setting     // the one whose values are shown; nil for the list
	before screen.Setup // what was in force when the values were first shown
	last   *setting     // the one whose values were shown last; nil for none
	news   string       // the key of what became of it: changedKey, sameKey, or "" for nothing
}

// New makes the screen, with the languages and the tracks that can be chosen.
func New(langs []string, tracks []*lessons.Track) *Settings {
	return &Settings{langs: langs, tracks: tracks}
}

// What became of a setting.
const (
	changedKey = "settings.changed" // it was changed, and that can be undone
	sameKey    = "settings.same"    // it is as it was
)

const (
	valueID = "value-"
	backID  = "back"
)

// Init does nothing.
func (s *Settings) Init(screen.Env) screen.Effect { return screen.Effect{} }

// Update asks for a value, tries it out, keeps it or puts the former one back.
func (s *Settings) Update(env screen.Env, msg tea.Msg) screen.Effect {
	switch msg := msg.(type) {
	case screen.Selected:
		if setup, ok := s.with(env, msg.ID); ok {
			return screen.Try(setup)
		}
	case screen.Chosen:
		if s.asking == nil {
			return s.open(env, msg.ID)
		}
		if setup, ok := s.with(env, msg.ID); ok {
			return s.keep(env, setup)
		}
	}
	return screen.Effect{}
}

// open shows the values of a setting, or undoes what was changed last.
func (s *Settings) open(env screen.Env, id string) screen.Effect {
	if id == screen.UndoID && s.news == changedKey {
		s.news = sameKey
		return screen.Change(s.before)
	}
	for _, one := range s.all(env) {
		if one.id == id {
			s.asking, s.last, s.before, s.news = one, one, env.Setup(), ""
		}
	}
	return screen.Effect{}
}

// with returns the settings as a row makes them; not ok for a row that is no value.
func (s *Settings) with(env screen.Env, row string) (screen.Setup, bool) {
	value, isValue := strings.CutPrefix(row, valueID)
	switch {
	case s.asking == nil:
		return screen.Setup{}, false
	case isValue:
		setup := env.Setup()
		s.asking.set(&setup, value)
		return setup, true
	}
	return s.before, row == backID
}

// keep goes back to the list with settings that may be new.
func (s *Settings) keep(env screen.Env, setup screen.Setup) screen.Effect {
	s.asking, s.news = nil, changedKey
	if s.now(env, s.last, setup) == s.now(env, s.last, s.before) {
		s.news, setup = sameKey, s.before
	}
	return screen.Change(setup)
}

// Page lists the settings, or the values of one.
func (s *Settings) Page(env screen.Env) screen.Page {
	w := env.Words
	p := screen.Page{Head: screen.Head{Trail: w.Say("settings.where")}, Enter: screen.Enter{Verb: w.Say("keys.choose")}}
	if s.asking != nil {
		s.values(env, &p)
		return p
	}
	if s.last != nil && s.news != "" {
		p.Selection.Row = s.last.id
		p.Parts = []screen.Part{screen.Note{News: true, Text: w.Say(
			s.news, "Setting", w.Say("settings."+s.last.id), "Value", s.now(env, s.last, env.Setup()),
		)}}
	}
	if s.news == changedKey {
		p.Actions = []screen.Action{{
			ID: screen.UndoID, Key: "z", Label: w.Say("settings.undo"),
			Help: w.Say("settings.undo-long", "Value", s.now(env, s.last, s.before)),
		}}
	}
	for _, one := range s.all(env) {
		p.Rows = append(p.Rows, screen.Row{ID: one.id, Label: w.Say("settings." + one.id), Aside: s.now(env, one, env.Setup())})
	}
	return p
}

// values shows the values of the setting that is asked for.
func (s *Settings) values(env screen.Env, p *screen.Page) {
	w, one := env.Words, s.asking
	p.Title, p.Selection.Turn, p.Back.ID = w.Say("settings."+one.id), one.id, backID
	if about, ok := w.Find("settings."+one.id+"-about", "Praise", env.Praised("practice.right", "praise.right")); ok {
		p.Parts = append(p.Parts, screen.Note{Text: about, News: true})
	}
	if p.Selection.Tries = one.seen; one.seen {
		p.Enter.Verb, p.Back.Verb = w.Say("settings.keep"), w.Say("settings.as-before")
	}
	seen := one.seen && !env.Plain
	if seen {
		p.After = []screen.Part{screen.Note{Text: w.Say("settings.try"), IfRoom: true}}
	}
	now, former := one.get(env.Setup()), one.get(s.before)
	for _, value := range one.values {
		row := screen.Row{ID: valueID + value, Label: s.label(env, one, value), Mark: screen.Off}
		if value == now {
			row.Mark = screen.On
		}
		if value == former {
			p.Selection.Row = row.ID
			if seen {
				row.Aside = w.Say("settings.former")
			}
		}
		p.Rows = append(p.Rows, row)
	}
	p.Rows = append(p.Rows, screen.Row{ID: backID, Label: w.Say("settings.nothing"), Enter: w.Say("keys.choose"), Apart: true})
}

// now says the value of a setting.
func (s *Settings) now(env screen.Env, one *setting, setup screen.Setup) string {
	value := one.get(setup)
	if value == "" {
		return env.Words.Say("settings.unset")
	}
	return s.label(env, one, value)
}

// label says a value in words. The course has those of the tracks, and a language says itself
// what it is called.
func (s *Settings) label(env screen.Env, one *setting, value string) string {
	if one.id == languageID {
		return text.Name(value)
	}
	if one.id != trackID {
		return env.Words.Say("settings." + one.id + "-" + value)
	}
	for _, track := range s.tracks {
		if track.ID == value {
			title := track.Title(env.Voice())
			return title
		}
	}
	return env.Words.Say("course.all")
}
