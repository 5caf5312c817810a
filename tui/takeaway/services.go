package takeaway

import (
	"context"
	"errors"
	"io"
	"time"

	"jourdain/grader/document"
	"jourdain/lessons"
	"jourdain/lessons/progress"
	"jourdain/tui/documents"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// Services are what the screens need.
type Services struct {
	Course *lessons.Course
	Store  progress.Store
	// Folders gives the folders where something can be written for the learner to keep.
	Folders func() []documents.Folder
	// SaveIn writes a new file in one of them and gives its path.
	SaveIn func(folder, name, ending string, content []byte) (string, error)
	// Certify writes the certificate of the finished lessons.
	Certify func(w io.Writer, format document.Format, lang, name, date string, done func(id string) bool) error
	Now     func() time.Time
}

// ids gives the ids of the course's lessons in their order.
func (s *Services) ids() []string {
	ids := make([]string, len(s.Course.Lessons))
	for i, l := range s.Course.Lessons {
		ids[i] = l.ID
	}
	return ids
}

// loaded brings what the learner has done, and the folders there are.
type loaded struct {
	done    map[string]progress.Lesson
	folders []documents.Folder
}

func (s *Services) load() loaded {
	done, err := s.Store.Lessons(context.Background())
	if err != nil && done == nil {
		done = map[string]progress.Lesson{}
	}
	return loaded{done: done, folders: s.Folders()}
}

// saved brings where a file was written.
type saved struct {
	folder documents.Folder
	path   string
	err    error
}

// told says where a file is, or why it could not be written.
func told(w *text.Words, s saved) screen.Note {
	where := folderName(w, s.folder)
	switch {
	case errors.Is(s.err, documents.ErrFull):
		return screen.Note{Mark: screen.Todo, Text: w.Say("takeaway.full", "Where", where)}
	case s.err != nil:
		return screen.Note{Mark: screen.Todo, Text: w.Say("takeaway.unwritable", "Where", where)}
	default:
		return screen.Note{Mark: screen.OK, Text: w.Say("takeaway.saved", "File", name(s.path), "Where", where)}
	}
}

func folderName(w *text.Words, f documents.Folder) string {
	return w.Say("place."+string(f.Place.Kind), "Label", document.Printable(f.Place.Label))
}

// date gives a day in words: "24 novembre 2026".
func date(w *text.Words, at time.Time) string {
	day := w.Say("when.date", "Day", at.Day(), "Month", w.Say("when.month-"+at.Month().String()))
	return w.Say("when.year", "Date", day, "Year", at.Format("2006"))
}
