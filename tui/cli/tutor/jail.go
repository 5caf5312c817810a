package tutor

import (
	"context"
	"errors"
	"io/fs"
	"slices"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/lessons"
	"jourdain/lessons/progress"
	"jourdain/tui"
	"jourdain/tui/cli/budget"
	"jourdain/tui/documents"
	"jourdain/tui/documents/workspace"
)

// Jailed builds what the screens need of a person who reads and writes only below the folders that
// a finder is allowed ([documents.Options].Only), and takes things away only on a drive. What is judged
// at the same time shares a watch.
func Jailed(course *lessons.Course, store progress.Store, finder *documents.Finder, watch *budget.Watch) tui.Services {
	j := jail{finder, judge{watch}}
	services := Services(course, store, finder, watch)
	services.Judge, services.Look = j.below, j.Look
	services.Takeaway.Folders = j.drives
	return services
}

// jail is what a person may do with documents who is not let out of some folders.
type jail struct {
	*documents.Finder
	judge
}

// drives returns the drives that a person may take something away on. What is written in
// another folder would be wiped, or stay for the next person to see.
func (j jail) drives() []documents.Folder {
	return slices.DeleteFunc(j.Folders(), func(f documents.Folder) bool { return f.Place.Kind != documents.OnDrive })
}

// below judges a document below the allowed folders.
func (j jail) below(ctx context.Context, path string, work *lessons.Work, lang string) (*document.Document, *report.Report, error) {
	root, name, err := j.Enter(path)
	switch {
	case errors.Is(err, documents.ErrOutside), errors.Is(err, workspace.ErrMoved):
		return nil, nil, &document.Unreadable{Reason: document.Outside}
	case errors.Is(err, fs.ErrNotExist):
		return nil, nil, &document.Unreadable{Reason: document.Missing, Err: err}
	case errors.Is(err, fs.ErrPermission):
		return nil, nil, &document.Unreadable{Reason: document.Forbidden, Err: err}
	case err != nil:
		return nil, nil, &document.Unreadable{Reason: document.Unknown, Err: err}
	}
	defer func() { _ = root.Close() }()
	open := func(ctx context.Context) (*document.Document, error) { return grader.OpenIn(ctx, root, name) }
	return j.opened(ctx, open, path, work, lang)
}
