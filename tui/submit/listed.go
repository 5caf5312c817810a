package submit

import (
	"context"
	"path/filepath"
	"slices"

	tea "charm.land/bubbletea/v2"

	"jourdain/lessons"
	"jourdain/tui/documents"
	"jourdain/tui/screen"
)

func (s *Submit) look(env screen.Env) screen.Effect {
	find, last, work, lang := s.Find, s.last, s.work, env.Lang()
	return screen.Seek(func(ctx context.Context) tea.Msg {
		ctx, cancel := context.WithTimeout(ctx, patience)
		defer cancel()
		list := find.Recent(ctx, sought)
		if work != nil && work.Own {
			list = s.ownFirst(ctx, list, lang)
		}
		return found{recent: first(find, last, list)}
	})
}

// listed returns the documents that are listed: the first ones, with those of other formats among
// them, until all are asked for.
func (s *Submit) listed() []documents.Document {
	read := 0
	for i := range s.recent {
		if s.recent[i].Rejected != "" {
			continue
		}
		if read++; read > most && !s.whole {
			return s.recent[:i]
		}
	}
	return s.recent
}

// ownFirst returns a list with the documents first that were not made from starting files, for a
// work that asks for one of the learner's own.
func (s *Submit) ownFirst(ctx context.Context, list []documents.Document, lang string) []documents.Document {
	var own, ours []documents.Document
	for _, d := range list {
		if s.isMade(ctx, d, lang) {
			ours = append(ours, d)
		} else {
			own = append(own, d)
		}
	}
	return append(own, ours...)
}

// isMade reports whether a document was made from a starting file of the course: it has the name
// of one, and its words, unless it cannot be read now. A learner has a letter of their own.
func (s *Submit) isMade(ctx context.Context, d documents.Document, lang string) bool {
	works := s.work.Starting(d.Name, documents.IsCopy)
	if len(works) == 0 || s.Beside.Judge == nil {
		return len(works) > 0
	}
	doc, _, err := s.Beside.Judge(ctx, d.Path, s.work, lang)
	return err != nil || slices.ContainsFunc(works, func(w *lessons.Work) bool { return w.Begun(doc) })
}

// first returns a list with the file that was last worked on before the others, where it still is.
func first(find Finder, last string, list []documents.Document) []documents.Document {
	if last == "" {
		return list
	}
	for i, d := range list {
		if d.Path == last {
			return append([]documents.Document{d}, append(list[:i:i], list[i+1:]...)...)
		}
	}
	stamp, err := find.Look(last)
	if err != nil {
		return list
	}
	d := documents.Document{Path: last, Name: filepath.Base(last), Place: find.PlaceOf(last), Modified: stamp.Modified}
	return append([]documents.Document{d}, list...)
}
