package lesson

import (
	"strings"

	"jourdain/grader/rules/page"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// toolID stands before the word of a tool.
const toolID = "tool-"

// tools asks for the learner's tool, where their own document is only shown: that is before the
// first time that they have to do something with it. Nobody who has told is asked again.
func (b *Brief) tools(env screen.Env) []screen.Row {
	if env.Settings.Tool != "" || !b.work.Own || b.work.Marked() {
		return nil
	}
	var rows []screen.Row
	for _, tool := range page.Tools() {
		rows = append(rows, screen.Row{
			ID: toolID + string(tool), Label: env.Words.Say("settings.tool-" + string(tool)),
			Group: env.Words.Say("brief.tool"), Enter: env.Words.Say("keys.choose"),
		})
	}
	return rows
}

// chooseTool keeps the learner's tool, and reports whether a row was one.
func (b *Brief) chooseTool(env screen.Env, id string) (screen.Effect, bool) {
	word, isTool := strings.CutPrefix(id, toolID)
	if !isTool {
		return screen.Effect{}, false
	}
	setup := env.Setup()
	setup.Tool = page.Tool(word)
	b.said = func(w *text.Words) screen.Note {
		return screen.Note{Text: w.Say("howto.remembered", "Tool", w.Say("settings.tool-"+word)), News: true}
	}
	return screen.Change(setup), true
}
