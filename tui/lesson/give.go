package lesson

import (
	"context"
	"errors"
	"path/filepath"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/document"
	"jourdain/lessons"
	"jourdain/tui/documents"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// Give writes the starting file of a work where the learner can find it, and says
// where that is.
type Give func(ctx context.Context, work *lessons.Work, lang string, format document.Format) (documents.Document, error)

// given brings the starting file.
type given struct {
	work *lessons.Work
	file documents.Document
	err  error
}

func (b *Brief) writeFile(lang string, format document.Format) screen.Effect {
	if b.busy {
		return screen.Effect{}
	}
	b.busy = true
	work, give := b.work, b.Give
	return screen.Do(func(ctx context.Context) tea.Msg {
		file, err := give(ctx, work, lang, format)
		return given{work: work, file: file, err: err}
	})
}

// givenNote says where the file is, or why it could not be written. Who had a file of that
// name already has worked in it: that one is as it was, and they hear so.
func givenNote(env screen.Env, g given) func(*text.Words) screen.Note {
	name, path := document.Printable(g.file.Name), document.Printable(g.file.Path)
	former := ""
	if first := g.work.Texts[env.Lang()].File + filepath.Ext(g.file.Name); first != g.file.Name {
		former = document.Printable(first)
	}
	return func(w *text.Words) screen.Note {
		switch {
		case errors.Is(g.err, documents.ErrFull) && env.Public:
			return screen.Note{Text: w.Say("brief.full-public")} // there is nothing of theirs that they could remove
		case errors.Is(g.err, documents.ErrFull):
			return screen.Note{Text: w.Say("brief.full")}
		case g.err != nil:
			return screen.Note{Text: w.Say("brief.unwritable")}
		case g.file.Place.Kind == documents.InDocuments:
			return screen.Note{Mark: screen.OK, Text: w.Say("brief.given-documents", "File", name, "Former", former, "Markdown", screen.IsMarkdown(name)), Worded: true, News: true}
		case g.file.Place.Kind == documents.InSession:
			around := document.Printable(filepath.Base(filepath.Dir(filepath.Dir(g.file.Path))))
			return screen.Note{Mark: screen.OK, Text: w.Say("brief.given-session", "File", name, "Folder", document.Printable(g.file.Place.Label), "Around", around, "Former", former, "Markdown", screen.IsMarkdown(name)), Worded: true, News: true}
		default:
			return screen.Note{Mark: screen.OK, Text: w.Say("brief.given", "Path", path, "Former", former, "Markdown", screen.IsMarkdown(name)), Worded: true, News: true}
		}
	}
}
