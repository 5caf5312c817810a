package tuitest

import (
	"context"
	"io"
	"os"
	"path/filepath"
	"time"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/lessons"
	"jourdain/lessons/certificate"
	"jourdain/lessons/progress"
	"jourdain/tui/documents"
	"jourdain/tui/takeaway"
)

// Now is the time at which every test plays: 14:02.
func Now() time.Time { return time.Date(2026, 11, 23, 14, 2, 0, 0, time.UTC) }

// Folder is a learner's folder: it finds the documents in it, and takes the
// starting files.
type Folder string

// Recent returns all that is in the folder.
func (f Folder) Recent(context.Context, int) []documents.Document {
	entries, err := os.ReadDir(string(f))
	if err != nil {
		return nil
	}
	var found []documents.Document
	for _, e := range entries {
		d := f.document(e.Name())
		d.Rejected = grader.Rejects(d.Name)
		d.Modified = Now().Add(-2 * time.Minute)
		found = append(found, d)
	}
	return found
}

// Path turns what a person typed into a path.
func (f Folder) Path(ctx context.Context, typed string) string {
	return documents.Path(ctx, typed, string(f), string(f))
}

// Look says what a file is like on the disk.
func (f Folder) Look(path string) (documents.Stamp, error) { return documents.Look(path) }

// PlaceOf says that every file is in Documents.
func (f Folder) PlaceOf(string) documents.Place { return documents.Place{Kind: documents.InDocuments} }

// Save writes a file.
func (f Folder) Save(name, ending string, content []byte) (string, error) {
	return documents.New(documents.Options{Documents: string(f)}).Save(name, ending, content)
}

// Give writes the starting file of a work, in Markdown whatever is asked.
func (f Folder) Give(_ context.Context, work *lessons.Work, lang string, _ document.Format) (documents.Document, error) {
	finder := documents.New(documents.Options{Documents: string(f)})
	path, err := finder.Save(work.Texts[lang].File, ".md", work.Texts[lang].Starter)
	return f.document(filepath.Base(path)), err
}

func (f Folder) document(name string) documents.Document {
	return documents.Document{
		Path: filepath.Join(string(f), name), Name: name, Place: documents.Place{Kind: documents.InDocuments},
	}
}

// Takeaway returns the services of who goes on elsewhere, with the folder as a stick
// named MAMIE.
func (f Folder) Takeaway(course *lessons.Course, store progress.Store) takeaway.Services {
	finder := documents.New(documents.Options{Drives: []string{string(f)}})
	stick := documents.Folder{Path: string(f), Place: documents.Place{Kind: documents.OnDrive, Label: "MAMIE"}}
	return takeaway.Services{
		Course: course, Store: store, SaveIn: finder.SaveIn, Now: Now,
		Folders: func() []documents.Folder { return []documents.Folder{stick} },
		Certify: func(w io.Writer, format document.Format, lang, name, date string, done func(string) bool, left func(string) int) error {
			c := certificate.Certificate{Name: name, Date: date, Course: course, Done: done, Left: left}
			return c.Write(w, format, lang)
		},
	}
}

// Judge judges a document by a work of a lesson, or, without one, by all the rules.
func Judge(ctx context.Context, path string, work *lessons.Work, lang string) (*document.Document, *report.Report, error) {
	doc, err := grader.Open(ctx, path)
	if err != nil {
		return nil, nil, err
	}
	var r *report.Report
	if work == nil {
		r, err = grader.Grade(ctx, doc, grader.Everything())
	} else {
		r, err = work.GradeAlternative(ctx, doc, lang)
	}
	return doc, r, err
}
