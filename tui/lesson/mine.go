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

// mine brings the file that the learner works in for a work; its path is "" for none.
type mine struct {
	work  *lessons.Work
	path  string
	place documents.Place
}

// seek looks for the file that the learner works in, unless it is known: the one that was handed
// in last, or else the newest that has the name of the starting file and was made from it. Several
// lessons give files of one name, and a learner has letters of their own: what does not have the
// words of the work is not the file to work in. On a public terminal the name may be that of a file
// of somebody else.
func (b *Brief) seek(env screen.Env) screen.Effect {
	if b.file != "" {
		return screen.Effect{}
	}
	work, last, find, public, lang := b.work, b.kept[b.work.ID].File, b.Find, env.Public, env.Lang()
	return screen.Seek(func(ctx context.Context) tea.Msg {
		ctx, cancel := context.WithTimeout(ctx, patience)
		defer cancel()
		if last != "" {
			// What cannot be read at the moment is still the file that was handed in.
			if _, err := find.Look(last); err == nil && b.read(ctx, last, work, lang) != another {
				return mine{work, last, find.PlaceOf(last)}
			}
		}
		if work.Own || public {
			return mine{work: work}
		}
		for _, d := range find.Recent(ctx, sought) {
			if isNamed(d, work) && b.read(ctx, d.Path, work, lang) == begun {
				return mine{work, d.Path, d.Place}
			}
		}
		return mine{work: work}
	})
}

// isNamed reports whether a document has the name of a starting file of a work.
func isNamed(d documents.Document, work *lessons.Work) bool {
	for _, text := range work.Texts {
		if d.Rejected == "" && documents.IsCopy(d.Name, text.File) {
			return true
		}
	}
	return false
}

// content is what a document is to a work by its words.
type content uint8

const (
	unread  content = iota
	begun           // the work's own, as far as it is done
	another         // of another work, or of the learner's own
)

// read says what a document is to a work.
func (b *Brief) read(ctx context.Context, path string, work *lessons.Work, lang string) content {
	switch doc, _, err := b.Judge(ctx, path, work, lang); {
	case err != nil:
		return unread
	case work.Foreign(doc):
		return another
	default:
		return begun
	}
}

// found takes the file that was found, and says where it is. Where there is none, the starting
// file is given to who has asked for it.
func (b *Brief) found(env screen.Env, m mine) screen.Effect {
	if b.file != "" || m.work != b.work {
		return screen.Effect{} // another one was given, or another work is shown
	}
	take := b.take && !b.work.Own
	b.take = false
	if m.path == "" {
		if take {
			return b.writeFile(env.Lang(), b.format(env))
		}
		return screen.Effect{}
	}
	b.file = m.path
	b.where = func(w *text.Words) screen.Note {
		where := w.Say("place."+string(m.place.Kind)+".in", "Label", document.Printable(m.place.Label))
		key := "brief.mine"
		if !m.work.Marked() {
			key = "brief.shown" // nothing is to be changed in it
		}
		return screen.Note{Text: w.Say(key, "File", screen.FileName(m.path), "Where", where, "Markdown", screen.IsMarkdown(m.path))}
	}
	return screen.Effect{}
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
