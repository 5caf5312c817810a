package lesson

import (
	"context"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/document"
	"jourdain/lessons"
	"jourdain/tui/documents"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// Finder finds the learner's documents.
type Finder interface {
	// Recent returns at most so many documents that can be graded, the newest first, among some of
	// other formats.
	Recent(ctx context.Context, most int) []documents.Document
	// Look says what a file is like on the disk; the error is the system's.
	Look(path string) (documents.Stamp, error)
	// PlaceOf says in which place a path is.
	PlaceOf(path string) documents.Place
}

const (
	// sought is among how many documents the file to work in is looked for.
	sought = 50
	// patience is how long.
	patience = 2 * time.Second
)

// mine brings the file that the learner works in for a work.
type mine struct {
	work  *lessons.Work
	path  string
	place documents.Place
}

// seek looks for the file that the learner works in, unless it is known: the one that was handed
// in last, or else the newest that has the name of the starting file. On a public terminal that
// may be the file of somebody else.
func (b *Brief) seek(env screen.Env) screen.Effect {
	if b.file != "" {
		return screen.Effect{}
	}
	work, last, find, public := b.work, b.kept[b.work.ID].File, b.Find, env.Public
	return screen.Seek(func(ctx context.Context) tea.Msg {
		ctx, cancel := context.WithTimeout(ctx, patience)
		defer cancel()
		if last != "" {
			if _, err := find.Look(last); err == nil {
				return mine{work, last, find.PlaceOf(last)}
			}
		}
		if work.Own || public {
			return nil
		}
		for _, d := range find.Recent(ctx, sought) {
			for _, text := range work.Texts {
				if d.Rejected == "" && documents.IsCopy(d.Name, text.File) {
					return mine{work, d.Path, d.Place}
				}
			}
		}
		return nil
	})
}

// found takes the file that was found, and says where it is.
func (b *Brief) found(m mine) {
	if b.file != "" || m.work != b.work {
		return // another one was given, or another work is shown
	}
	b.file = m.path
	b.where = func(w *text.Words) screen.Note {
		where := w.Say("place."+string(m.place.Kind)+".in", "Label", document.Printable(m.place.Label))
		return screen.Note{Text: w.Say("brief.mine", "File", screen.FileName(m.path), "Where", where, "Markdown", screen.IsMarkdown(m.path))}
	}
}

// opening offers to open the file.
func (b *Brief) opening(w *text.Words) string {
	return w.Say("brief.open", "File", screen.FileName(b.file), "Markdown", screen.IsMarkdown(b.file))
}

// pasted hands in the document whose address was pasted here, or the text.
func (b *Brief) pasted(env screen.Env, typed string) screen.Effect {
	if documents.IsText(typed) && env.Public || !documents.IsText(typed) && !documents.IsAddress(typed) {
		return screen.Effect{}
	}
	return screen.Go(screen.Route{Name: screen.SubmitScreen, Lesson: b.lesson.ID, Work: b.work.ID, File: b.file, Typed: typed})
}
