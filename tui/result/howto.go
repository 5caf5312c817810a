package result

import (
	"cmp"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/document"
	"jourdain/grader/rules/page"
	"jourdain/tui/screen"
)

// toolFor returns the tool in which the document that was handed in is mended: the format of a
// file says whether that is a word processor. "" where it has to be asked.
func (r *Result) toolFor(own page.Tool) page.Tool {
	if r.inMarkdown() {
		return page.Markdown
	}
	for _, tool := range []page.Tool{r.tool, own} {
		if tool != "" && tool != page.Markdown {
			return tool
		}
	}
	return ""
}

func (r *Result) inMarkdown() bool {
	return r.outcome.doc != nil && r.outcome.doc.Format == document.Markdown
}

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

// with makes a tool the learner's own, when they have none yet. Who looks at the page of
// another tool keeps theirs.
func with(env screen.Env, tool page.Tool) screen.Effect {
	if env.Settings.Tool != "" {
		return screen.Effect{}
	}
	setup := env.Setup()
	setup.Tool = tool
	return screen.Change(setup)
}

// remembered says that a tool is now the learner's own.
func remembered(env screen.Env, tool page.Tool) screen.Note {
	name := env.Words.Say("settings.tool-" + string(tool))
	return screen.Note{Text: env.Words.Say("howto.remembered", "Tool", name), News: true}
}

// Howto says how to do one thing in the learner's tool.
type Howto struct {
	skill string
	file  string    // the one to work in; "" for none
	tool  page.Tool // the one that is looked at; "" for the learner's own
	first bool      // it was just made the learner's own, who said so
}

// NewHowto makes a page of howto, for the file that one works in; "" for none.
func NewHowto(skill, file string) *Howto { return &Howto{skill: skill, file: file} }

// shown returns the tool whose steps are shown: the one that is looked at, else the learner's own
// where it writes the format of the file that they work in. A file in Markdown is mended as Markdown,
// and no other is. "" where it has to be asked.
func (h *Howto) shown(own page.Tool, skill *page.Skill) page.Tool {
	_, inMarkdown := skill.How[page.Markdown]
	switch {
	case h.tool != "" || h.file == "":
		return cmp.Or(h.tool, own)
	case screen.IsMarkdown(h.file) && inMarkdown:
		return page.Markdown
	case own == page.Markdown:
		return ""
	default:
		return own
	}
}

// Init does nothing.
func (h *Howto) Init(screen.Env) screen.Effect { return screen.Effect{} }

// Update shows how with another tool.
func (h *Howto) Update(env screen.Env, msg tea.Msg) screen.Effect {
	chosen, ok := msg.(screen.Chosen)
	if !ok {
		return screen.Effect{}
	}
	if chosen.ID == backID {
		return screen.Leave()
	}
	if chosen.ID == mineID {
		h.first = true
		if skill := env.Book.Skill(h.skill); skill != nil {
			h.tool = h.shown(env.Settings.Tool, skill)
		}
		return with(env, h.tool)
	}
	for _, tool := range page.Tools() {
		if chosen.ID == toolPref+string(tool) {
			h.tool, h.first = tool, false
		}
	}
	return screen.Effect{}
}

const (
	backID = "back"
	mineID = "mine"
)

// Page says how, for the learner's tool, and offers the others. To look at one chooses none:
// who has none yet can say that it is theirs.
func (h *Howto) Page(env screen.Env) screen.Page {
	w := env.Words
	p := screen.Page{Head: screen.Head{Trail: w.Say("howto.where")}, Enter: screen.Enter{Verb: w.Say("keys.choose")}}
	skill := env.Book.Skill(h.skill)
	if skill == nil {
		return p
	}
	p.Title = skill.Title
	tool := h.shown(env.Settings.Tool, skill)
	section, known := skill.How[tool]
	if known {
		if h.first {
			p.Parts = []screen.Part{remembered(env, tool)}
		}
		p.Parts = append(p.Parts, screen.Caption{Text: section.Tool}, screen.Prose{Markdown: section.Body})
		p.Rows, p.Back.ID = []screen.Row{{ID: backID, Label: w.Say("howto.back")}}, backID
		if env.Settings.Tool == "" {
			p.Rows = append(p.Rows, screen.Row{ID: mineID, Label: w.Say("howto.mine", "Tool", w.Say("settings.tool-"+string(tool)))})
		}
	} else {
		p.Parts = []screen.Part{screen.Note{Text: w.Say("howto.choose")}}
	}
	for _, row := range tools(skill) {
		if row.ID != toolPref+string(tool) {
			row.Group = w.Say("howto.others")
			if !known {
				row.Group = ""
			}
			p.Rows = append(p.Rows, row)
		}
	}
	if p.Selection.Turn = string(tool); h.first {
		p.Selection.Turn += "-" + mineID // the row that was chosen is gone, and the one after it is of another tool
	}
	return p
}
