package result

import (
	tea "charm.land/bubbletea/v2"

	"jourdain/grader/rules/page"
	"jourdain/tui/screen"
)

// tools lists the tools of a page of howto.
func tools(skill *page.Skill) []screen.Row {
	var rows []screen.Row
	for _, tool := range page.Tools() {
		if section, ok := skill.How[tool]; ok {
			rows = append(rows, screen.Row{ID: toolPref + string(tool), Label: section.Tool})
		}
	}
	return rows
}

// with makes a tool the learner's own.
func with(env screen.Env, tool page.Tool) screen.Effect {
	setup := env.Setup()
	setup.Tool = tool
	return screen.Change(setup)
}

// Howto says how to do one thing in the learner's tool.
type Howto struct{ skill string }

// NewHowto makes a page of howto.
func NewHowto(skill string) *Howto { return &Howto{skill: skill} }

// Init does nothing.
func (h *Howto) Init(screen.Env) screen.Effect { return screen.Effect{} }

// Update changes the tool.
func (h *Howto) Update(env screen.Env, msg tea.Msg) screen.Effect {
	chosen, ok := msg.(screen.Chosen)
	if !ok {
		return screen.Effect{}
	}
	if chosen.ID == backID {
		return screen.Leave()
	}
	for _, tool := range page.Tools() {
		if chosen.ID == toolPref+string(tool) {
			return with(env, tool)
		}
	}
	return screen.Effect{}
}

const backID = "back"

// Page says how, for the learner's tool, and offers the others.
func (h *Howto) Page(env screen.Env) screen.Page {
	w := env.Words
	p := screen.Page{Where: w.Say("howto.where"), Enter: w.Say("keys.choose")}
	skill := env.Book.Skill(h.skill)
	if skill == nil {
		return p
	}
	p.Title = skill.Title
	section, known := skill.How[env.Settings.Tool]
	if known {
		p.Parts = []screen.Part{screen.Caption{Text: section.Tool}, screen.Prose{Markdown: section.Body}}
		p.Rows, p.Back = []screen.Row{{ID: backID, Label: w.Say("howto.back")}}, backID
	} else {
		p.Parts = []screen.Part{screen.Note{Text: w.Say("howto.choose")}}
	}
	for _, row := range tools(skill) {
		if row.ID != toolPref+string(env.Settings.Tool) {
			row.Group = w.Say("howto.others")
			if !known {
				row.Group = ""
			}
			p.Rows = append(p.Rows, row)
		}
	}
	p.Turn = string(env.Settings.Tool)
	return p
}
