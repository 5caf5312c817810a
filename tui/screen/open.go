package screen

import (
	"context"
	"path/filepath"
	"strings"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/document"
	"jourdain/tui/text"
)

// Open opens a file in the learner's own program for it; nil where that cannot be. The error
// says that there is no such program, or that it did not open.
type Open func(path string) error

// Opened says what came of opening a file.
type Opened struct {
	Path string
	Err  error
}

// Effect opens a file, and brings [Opened].
func (o Open) Effect(path string) Effect {
	return Do(func(context.Context) tea.Msg { return Opened{path, o(path)} })
}

// Note says what came of it: a program takes a while to show itself.
func (o Opened) Note(w *text.Words) Note {
	note := Note{Text: w.Say("open.opening", "File", FileName(o.Path)), News: true}
	if o.Err != nil {
		note.Mark, note.Text = Todo, w.Say("brief.not-opened", "File", FileName(o.Path), "Markdown", IsMarkdown(o.Path))
	}
	return note
}

// FileName returns the name of a file as it may be shown.
func FileName(path string) string { return document.Printable(filepath.Base(path)) }

// IsMarkdown reports whether a file is in Markdown by its name: a text editor opens it.
func IsMarkdown(path string) bool { return strings.EqualFold(filepath.Ext(path), ".md") }

// Guide says, for the page of help, how one goes from the tutor to one's own program and comes
// back. The path is that of the file to work in; "" where it is not known.
func (e Env) Guide(path string) string {
	return e.Words.Say("help.guide", "Path", document.Printable(path), "Markdown", IsMarkdown(path), "Desktop", e.Desktop)
}
