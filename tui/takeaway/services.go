package takeaway

import (
	"context"
	"errors"
	"io"
	"io/fs"
	"strconv"
	"strings"
	"time"

	tea "charm.land/bubbletea/v2"

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
	// Folders returns the folders where something can be written for the learner to keep.
	Folders func() []documents.Folder
	// SaveIn writes a new file in one of them and returns its path.
	SaveIn func(folder, name, ending string, content []byte) (string, error)
	// Certify writes the certificate of the finished lessons, with how many exercises of each are
	// left.
	Certify func(w io.Writer, format document.Format, lang, name, date string, done func(id string) bool, left func(id string) int) error
	Now     func() time.Time
}

// ids returns the ids of the course's lessons in their order.
func (s *Services) ids() []string {
	ids := make([]string, len(s.Course.Lessons))
	for i, l := range s.Course.Lessons {
		ids[i] = l.ID
	}
	return ids
}

// loaded brings what the learner has done.
type loaded struct {
	done      map[string]progress.Lesson
	exercises map[progress.Exercise]progress.Practised
}

// looked brings the folders there are.
type looked struct{ folders []documents.Folder }

// keeper is what the screens share that write something for the learner: what was done,
// the folders there are, and where it was written last.
type keeper struct {
	Services
	loaded *loaded
	looked *looked
	saved  *saved
}

// receive keeps what a command brings; it reports whether the message was one.
func (k *keeper) receive(msg tea.Msg) bool {
	switch msg := msg.(type) {
	case loaded:
		k.loaded = &msg
	case looked:
		k.looked = &msg
	case saved:
		k.saved = &msg
	default:
		return false
	}
	return true
}

// read reads what the learner has done, and looks for the folders beside it: a drive that
// hangs keeps nobody from what is kept on the disk.
func (k *keeper) read() screen.Effect {
	store, folders := k.Store, k.Folders
	return screen.Both(
		screen.InOrder(func() tea.Msg {
			// What cannot be read was never done; what is not kept is said on the first screen.
			done, _ := store.Lessons(context.Background())
			exercises, _ := store.Exercises(context.Background())
			return loaded{done: done, exercises: exercises}
		}),
		screen.Later(func() tea.Msg { return looked{folders: folders()} }),
	)
}

// turn tells apart what was read, so that the rows that come are shown from the first.
func (k *keeper) turn() string {
	switch {
	case k.loaded == nil:
		return "reading"
	case k.looked == nil:
		return "read"
	default:
		return "looked"
	}
}

// looking says that the folders are being looked for.
func (k *keeper) looking(w *text.Words) []screen.Part {
	if k.looked != nil {
		return nil
	}
	return []screen.Part{screen.Note{Text: w.Say("takeaway.looking")}}
}

// folderPref stands before the number of a folder in the id of its row.
const folderPref = "folder-"

// rows offers the folders. The key is that of the rows' words.
func (k *keeper) rows(w *text.Words, key string) []screen.Row {
	var rows []screen.Row
	if k.looked == nil {
		return nil
	}
	for i, f := range k.looked.folders {
		rows = append(rows, screen.Row{ID: folderPref + strconv.Itoa(i), Label: w.Say(key, "Where", folderName(w, f))})
	}
	return rows
}

// folder returns the folder whose row was chosen; false for another row.
func (k *keeper) folder(id string) (documents.Folder, bool) {
	n, err := strconv.Atoi(strings.TrimPrefix(id, folderPref))
	if err != nil || k.loaded == nil || k.looked == nil || n < 0 || n >= len(k.looked.folders) {
		return documents.Folder{}, false
	}
	return k.looked.folders[n], true
}

// write writes something in a folder, under a name without its ending.
func (k *keeper) write(folder documents.Folder, name, ending string, content func() ([]byte, error)) screen.Effect {
	return screen.Do(func(ctx context.Context) tea.Msg {
		written, err := content()
		if err != nil {
			return saved{folder: folder, err: err}
		}
		if ctx.Err() != nil {
			return nil // who asked for it has left
		}
		path, err := k.SaveIn(folder.Path, name, ending, written)
		return saved{folder: folder, path: path, err: err}
	})
}

// saved brings where a file was written.
type saved struct {
	folder documents.Folder
	path   string
	err    error
}

// savedNote says where a file is, or why it could not be written.
func savedNote(w *text.Words, s saved) screen.Note {
	where := folderName(w, s.folder)
	switch {
	case errors.Is(s.err, documents.ErrHangs):
		return screen.Note{Mark: screen.Todo, Text: w.Say("takeaway.hangs", "Where", where)}
	case errors.Is(s.err, fs.ErrNotExist):
		return screen.Note{Mark: screen.Todo, Text: w.Say("takeaway.gone", "Where", where)}
	case errors.Is(s.err, documents.ErrFull):
		return screen.Note{Mark: screen.Todo, Text: w.Say("takeaway.full", "Where", where)}
	case s.err != nil:
		return screen.Note{Mark: screen.Todo, Text: w.Say("takeaway.unwritable", "Where", where)}
	default:
		return screen.Note{Mark: screen.OK, Text: w.Say("takeaway.saved", "File", name(s.path), "Where", inFolder(w, s.folder)), Worded: true, News: true}
	}
}

func folderName(w *text.Words, f documents.Folder) string {
	return w.Say("place."+string(f.Place.Kind), "Label", document.Printable(f.Place.Label))
}

// inFolder says where something in a folder is, as a part of a sentence.
func inFolder(w *text.Words, f documents.Folder) string {
	return w.Say("place."+string(f.Place.Kind)+".in", "Label", document.Printable(f.Place.Label))
}

// date returns a day in words: "24 novembre 2026".
func date(w *text.Words, at time.Time) string {
	day := w.Say("when.date", "Day", at.Day(), "Month", w.Say("when.month-"+at.Month().String()))
	return w.Say("when.year", "Date", day, "Year", at.Format("2006"))
}
