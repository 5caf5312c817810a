package result

import (
	tea "charm.land/bubbletea/v2"

	"jourdain/grader/rules/page"
	"jourdain/grader/rules/rule"
	"jourdain/tui/screen"
)

// Rule is the page of a rule: what it is about, why, and how to mend it.
type Rule struct{ id rule.ID }

// NewRule makes the page of a rule.
func NewRule(id rule.ID) *Rule { return &Rule{id: id} }

const toolPref = "tool-"

// Init does nothing.
func (r *Rule) Init(screen.Env) screen.Effect { return screen.Effect{} }

// Update shows how to mend it with a tool, and remembers the tool.
func (r *Rule) Update(env screen.Env, msg tea.Msg) screen.Effect {
	chosen, ok := msg.(screen.Chosen)
	p := env.Book.Page(r.id)
	if !ok || p == nil {
		return screen.Effect{}
	}
	return howto(env, chosen.ID, p.Skill)
}

// with makes a tool the learner's own.
func with(env screen.Env, tool page.Tool) screen.Effect {
	setup := env.Setup()
	setup.Tool = tool
	return screen.Change(setup)
}

// howto goes to a page of howto for the tool that was chosen.
func howto(env screen.Env, id, skill string) screen.Effect {
	for _, tool := range page.Tools() {
		if id == toolPref+string(tool) {
			return screen.Both(
				with(env, tool),
				screen.Go(screen.Where{Name: screen.HowtoScreen, Skill: skill}),
			)
		}
	}
	return screen.Effect{}
}

// Page shows the rule's page, and asks for the tool.
func (r *Rule) Page(env screen.Env) screen.Page {
	w := env.Words
	p := screen.Page{Where: w.Say("rule.where"), Enter: w.Say("keys.open")}
	about := env.Book.Page(r.id)
	if about == nil {
		return p
	}
	p.Title = about.Title
	p.Parts = []screen.Part{screen.Note{Text: about.Why}, screen.Prose{Markdown: about.Body}}
	if skill := env.Book.Skill(about.Skill); skill != nil {
		p.Parts = append(p.Parts, screen.Caption{Text: w.Say("howto.which", "Skill", skill.Title)})
		p.Rows, p.Focus = tools(env, skill)
	}
	return p
}

// tools lists the tools of a page of howto; the one that the learner uses is
// selected.
func tools(env screen.Env, skill *page.Skill) (rows []screen.Row, focus string) {
	for _, tool := range page.Tools() {
		if section, ok := skill.How[tool]; ok {
			rows = append(rows, screen.Row{ID: toolPref + string(tool), Label: section.Tool})
		}
	}
	return rows, toolPref + string(env.Settings.Tool)
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
		p.Rows = []screen.Row{{ID: backID, Label: w.Say("howto.back")}}
	} else {
		p.Parts = []screen.Part{screen.Note{Text: w.Say("howto.choose")}}
	}
	for _, row := range first(tools(env, skill)) {
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

func first[A, B any](a A, _ B) A { return a }
