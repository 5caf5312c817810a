// Package settings is the screen where a learner chooses the language, the look
// and the word processor they use.
package settings

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/rules/page"
	"jourdain/tui/screen"
)

// Settings lists what can be set; choosing a row asks which value.
type Settings struct {
	langs  []string
	asking string // the setting whose values are shown; "" for the list
}

// New makes the screen, with the languages that can be chosen.
func New(langs []string) *Settings { return &Settings{langs: langs} }

const (
	langID  = "language"
	lookID  = "look"
	toolID  = "tool"
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
	for _, id := range []string{langID, toolID, lookID} {
		p.Rows = append(p.Rows, screen.Row{ID: id, Label: w.Say("settings." + id), Aside: s.now(env, id)})
	}
	return p
}

func (s *Settings) values(env screen.Env) (rows []screen.Row, focus string) {
	for _, value := range s.choices(s.asking) {
		row := screen.Row{ID: valueID + value, Label: env.Words.Say("settings." + s.asking + "-" + value), Mark: screen.Off}
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
	default:
		return string(env.Settings.Tool)
	}
}

func (s *Settings) now(env screen.Env, setting string) string {
	value := s.current(env, setting)
	if value == "" {
		return env.Words.Say("settings.unset")
	}
	return env.Words.Say("settings." + setting + "-" + value)
}
