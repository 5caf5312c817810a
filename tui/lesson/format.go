package lesson

import (
	"slices"
	"strings"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/tui/screen"
)

// format returns the format in which the starting file is given: that of the file that the learner
// works in, who takes it again as it was, else the one that is proposed.
func (b *Brief) format(env screen.Env) document.Format {
	if format := grader.FormatOf(b.file); slices.Contains(screen.StartingFormats(), format) {
		return format
	}
	return env.Settings.StartingFormat()
}

// chooseFormat gives the starting file in a format that was chosen, which is proposed from now on,
// and reports whether a row was one.
func (b *Brief) chooseFormat(env screen.Env, id string) (screen.Effect, bool) {
	name, isFormat := strings.CutPrefix(id, formatID)
	format := document.Format(name)
	if !isFormat || !slices.Contains(screen.StartingFormats(), format) {
		return screen.Effect{}, false
	}
	b.formats = false
	setup := env.Setup()
	setup.Format = format
	return screen.Both(screen.Change(setup), b.writeFile(env.Lang(), format)), true
}

// formatsPage lists the other formats of the starting file.
func (b *Brief) formatsPage(env screen.Env) screen.Page {
	w := env.Words
	p := screen.Page{
		Head:  screen.Head{Trail: w.Say("lesson.where", "Number", b.lesson.Number, "Title", env.Text(b.lesson).Title)},
		Title: w.Say("brief.formats-title"), Words: b.words(env),
		Parts: []screen.Part{screen.Note{Text: w.Say("brief.formats-about")}},
		Enter: screen.Enter{Verb: w.Say("keys.choose")}, Selection: screen.Selection{Turn: "formats"}, Back: screen.Back{ID: closeID},
	}
	for _, format := range screen.StartingFormats() {
		if format != b.format(env) {
			p.Rows = append(p.Rows, screen.Row{ID: formatID + string(format), Label: w.Say("brief.format-" + string(format))})
		}
	}
	p.Rows = append(p.Rows, screen.Row{ID: closeID, Label: w.Say("brief.how-close"), Apart: true, Enter: w.Say("keys.back")})
	return p
}
