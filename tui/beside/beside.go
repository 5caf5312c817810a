package beside

import (
	"context"
	"path/filepath"
	"strings"
	"time"

	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/lessons"
	"jourdain/tui/documents"
)

// Services are what looks at the disk.
type Services struct {
	// List returns the documents in the folder of a file that were saved after a time and are
	// read, the newest first.
	List func(ctx context.Context, path string, since time.Time) []documents.Document
	// Look says what a file is like on the disk; the error is the system's.
	Look func(path string) (documents.Stamp, error)
	// Judge reads a document and judges it. Only the document counts here.
	Judge func(ctx context.Context, path string, work *lessons.Work, lang string) (*document.Document, *report.Report, error)
	// Pause waits between two looks at a file that may still be written; nil for no time at all.
	Pause func()
}

// Original is the file that others are compared with.
type Original struct {
	Path  string
	Saved time.Time          // when it was saved last
	Doc   *document.Document // nil where it could not be read
	Work  *lessons.Work      // what it is handed in for; nil outside the lessons
	Lang  string             // of the learner
}

// Watch looks for newer files beside one. It remembers those that it has read, and belongs to
// one goroutine at a time. Make one with [New].
type Watch struct {
	Services
	read map[file]bool // whether a file, as it was saved then, is the original under another name
}

// file is a file as it was at one moment.
type file struct {
	path  string
	stamp documents.Stamp
}

// New makes a watch.
func New(s Services) *Watch {
	if s.Pause == nil {
		s.Pause = func() {}
	}
	return &Watch{Services: s, read: map[file]bool{}}
}

// Newer returns the newest document beside a file that is the same document and was saved later;
// its path is "" where there is none.
func (w *Watch) Newer(ctx context.Context, o Original) documents.Document {
	if w.List == nil || o.Saved.IsZero() {
		return documents.Document{}
	}
	for _, d := range w.List(ctx, o.Path, o.Saved) {
		if ctx.Err() == nil && w.isSame(ctx, d.Path, &o) {
			return d
		}
	}
	return documents.Document{}
}

// isSame reports whether a file is the original under another name. One that changes between
// two looks is not whole yet.
func (w *Watch) isSame(ctx context.Context, path string, o *Original) bool {
	stamp, err := w.Look(path)
	if err != nil {
		return false
	}
	f := file{path, stamp}
	if same, known := w.read[f]; known {
		return same
	}
	w.Pause()
	if again, err := w.Look(path); err != nil || again != stamp || ctx.Err() != nil {
		return false
	}
	doc, _, err := w.Judge(ctx, path, o.Work, o.Lang)
	if ctx.Err() != nil {
		return false
	}
	same := err == nil && o.goesOnIn(doc, path)
	w.read[f] = same
	return same
}

// goesOnIn reports whether a document goes on with the original. A file that could not be read
// has no words to compare: then those of the work's starting file count, and where there are none
// either, that the file has the name of the original with another ending, as one gets it by doing
// what the learner was just asked to do.
func (o *Original) goesOnIn(doc *document.Document, path string) bool {
	lesson := o.Work != nil && !o.Work.Own
	switch {
	case lesson && o.Work.Untouched(doc):
		return false // another starting file was taken
	case o.Doc != nil:
		return lessons.GoesOn(o.Doc, doc)
	case lesson:
		return o.Work.Begun(doc)
	default:
		return stem(path) == stem(o.Path)
	}
}

func stem(path string) string { return strings.TrimSuffix(path, filepath.Ext(path)) }
