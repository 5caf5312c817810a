// Package settings is the screen where a learner chooses the language, the track, the
// look and the word processor they use.
package settings

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/rules/page"
	"jourdain/lessons"
	"jourdain/tui/screen"
)

// Settings lists what can be set; choosing a row asks which value.
type Settings struct {
	langs  []string
	tracks []*lessons.Track
	asking string // the setting whose values are shown; "" for the list
}

// New makes the screen, with the languages and the tracks that can be chosen.
func New(langs []string, tracks []*lessons.Track) *Settings {
	return &Settings{langs: langs, tracks: tracks}
}

const (
	langID  = "language"
	lookID  = "look"
	toolID  = "tool"
	trackID = "track"
	valueID = "value-"
	backID  = "back"
)

// Init does nothing.
func (s *Settings) Init(screen.Env) screen.Effect { return screen.Effect{} }

// Update asks for a value, or changes the setting at once.
func (s *Settings) Update(_ screen.Env, msg tea.Msg) screen.Effect {
	chosen, ok := msg.(screen.Chosen)
	if !ok {
		return screen.Effect{}
	}
	value, isValue := strings.CutPrefix(chosen.ID, valueID)
	setting := s.asking
	switch {
	case chosen.ID == backID:
		s.asking = ""
		return screen.Effect{}
	case !isValue:
		s.asking = chosen.ID
		return screen.Effect{}
	}
	s.asking = ""
	switch setting {
	case langID:
		return screen.Change(screen.Changed{Lang: value})
	case lookID:
		return screen.Change(screen.Changed{Look: screen.Look(value)})
	case toolID:
		return screen.Change(screen.Changed{Tool: page.Tool(value)})
	case trackID:
		return screen.Change(screen.Changed{Track: value})
	}
	return screen.Effect{}
}

// Page lists the settings, or the values of one.
func (s *Settings) Page(env screen.Env) screen.Page {
	w := env.Words
	p := screen.Page{Where: w.Say("settings.where"), Enter: w.Say("keys.choose"), Turn: s.asking}
	if s.asking != "" {
		p.Title, p.Back = w.Say("settings."+s.asking), backID
		p.Rows, p.Focus = s.values(env)
		p.Rows = append(p.Rows, screen.Row{ID: backID, Label: w.Say("settings.keep")})
		return p
	}
	for _, id := range []string{langID, trackID, toolID, lookID} {
		if id == trackID && len(s.tracks) == 0 {
			continue
		}
		p.Rows = append(p.Rows, screen.Row{ID: id, Label: w.Say("settings." + id), Aside: s.now(env, id)})
	}
	return p
}

func (s *Settings) values(env screen.Env) (rows []screen.Row, focus string) {
	for _, value := range s.choices(s.asking) {
		row := screen.Row{ID: valueID + value, Label: s.label(env, s.asking, value), Mark: screen.Off}
		if value == s.current(env, s.asking) {
			row.Mark, focus = screen.On, row.ID
		}
		rows = append(rows, row)
	}
	return rows, focus
}

func (s *Settings) choices(setting string) []string {
	switch setting {
	case langID:
		return s.langs
	case lookID:
		return []string{string(screen.NormalLook), string(screen.ContrastLook), string(screen.NoColorLook)}
	case trackID:
		var ids []string
		for _, track := range s.tracks {
			ids = append(ids, track.ID)
		}
		return append(ids, screen.AllLessons)
	default:
		var tools []string
		for _, tool := range page.Tools() {
			tools = append(tools, string(tool))
		}
		return tools
	}
}

func (s *Settings) current(env screen.Env, setting string) string {
	switch setting {
	case langID:
		return env.Lang()
	case lookID:
		if env.Settings.Look == "" {
			return string(screen.NormalLook)
		}
		return string(env.Settings.Look)
	case trackID:
		return env.Settings.Track
	default:
		return string(env.Settings.Tool)
	}
}

func (s *Settings) now(env screen.Env, setting string) string {
	value := s.current(env, setting)
	if value == "" {
		return env.Words.Say("settings.unset")
	}
	return s.label(env, setting, value)
}

// label says a value in words. The course has those of the tracks.
func (s *Settings) label(env screen.Env, setting, value string) string {
	if setting == trackID {
		for _, track := range s.tracks {
			if track.ID == value {
				return track.Title[env.Lang()]
			}
		}
		return env.Words.Say("course.all")
	}
	return env.Words.Say("settings." + setting + "-" + value)
}
