package cli

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"jourdain/grader"
	"jourdain/grader/document"
	"jourdain/grader/report"
	"jourdain/lessons"
	"jourdain/lessons/progress"
	"jourdain/tui"
	"jourdain/tui/documents"
	"jourdain/tui/plain"
	"jourdain/tui/screen"
	"jourdain/tui/takeaway"
)

// KioskOptions is what the command line says of a public terminal.
type KioskOptions struct {
	// Documents are the only folders that documents are read from. The first holds the
	// session's own folder.
	Documents []string
	// Idle is how long nobody does anything before the tutor asks whether someone is
	// there.
	Idle time.Duration
}

// kioskWarning is how long the tutor then waits for any key. WCAG 2.2 asks for 20
// seconds at least (2.2.1).
const kioskWarning = 30 * time.Second

// sessionFolder is the folder, below the first of the documents, where one person's
// starting files are. It is wiped before and after each person.
const sessionFolder = "Jourdain"

// kiosk is a public terminal: nothing of one person is left for the next.
type kiosk struct {
	o       TutorOptions
	course  *lessons.Course
	session string // the session's own folder
	finder  *documents.Finder
	plain   bool
}

func newKiosk(o TutorOptions, course *lessons.Course, lineByLine bool) *kiosk {
	session := filepath.Join(o.Kiosk.Documents[0], sessionFolder)
	only := append([]string{session}, o.Kiosk.Documents...)
	return &kiosk{
		o: o, course: course, session: session, plain: lineByLine,
		finder: documents.New(documents.Options{Documents: session, Drives: documents.Defaults().Drives, Only: only, Unlisted: takeaway.IsCodeFile()}),
	}
}

// begin wipes what the person before has left, and begins anew.
func (k *kiosk) begin() (*tui.Session, error) {
	if err := k.wipe(); err != nil {
		return nil, err
	}
	if err := os.Mkdir(k.session, 0o700); err != nil {
		return nil, fmt.Errorf("kiosk: %w", err)
	}
	services := tutorServices(k.course, progress.Memory(), k.finder)
	services.Public, services.Points = true, k.o.Points
	services.Judge = k.judge
	services.Takeaway.Folders = k.drives
	return tui.NewSession(services, k.o.Lang, k.o.begin(screen.Settings{}), k.plain)
}

// drives gives the drives that a person may take something away on. What is written in
// another folder would be wiped, or stay for the next person to see.
func (k *kiosk) drives() []documents.Folder {
	return slices.DeleteFunc(k.finder.Folders(), func(f documents.Folder) bool { return f.Place.Kind != documents.OnDrive })
}

// wipe takes away the session's folder with all that is in it, and nothing that a link
// in it leads to.
func (k *kiosk) wipe() error {
	root, err := os.OpenRoot(filepath.Dir(k.session))
	if err != nil {
		return fmt.Errorf("kiosk: %w", err)
	}
	defer func() { _ = root.Close() }()
	if err := root.RemoveAll(filepath.Base(k.session)); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("kiosk: %w", err)
	}
	return nil
}

// judge judges a document below the allowed folders.
func (k *kiosk) judge(ctx context.Context, path string, work *lessons.Work, lang string) (*document.Document, *report.Report, error) {
	root, rel, err := k.finder.Enter(path)
	switch {
	case errors.Is(err, documents.ErrOutside):
		return nil, nil, &document.Unreadable{Reason: document.Outside}
	case err != nil:
		return nil, nil, &document.Unreadable{Reason: document.Unknown, Err: err}
	}
	defer func() { _ = root.Close() }()
	open := func(ctx context.Context) (*document.Document, error) { return grader.OpenIn(ctx, root, rel) }
	return judgeOpened(ctx, open, path, work, lang)
}

// runKiosk serves one person after the other until the system ends the program. What
// the last one has left is wiped then too.
func runKiosk(ctx context.Context, o TutorOptions, course *lessons.Course) (err error) {
	lineByLine := o.Plain || wantsLines(o)
	k := newKiosk(o, course, lineByLine)
	defer func() { err = errors.Join(err, k.wipe()) }()
	if lineByLine {
		return plain.RunPublic(ctx, plain.Public{
			Begin: func() (plain.Session, error) { return k.begin() },
			Idle:  o.Kiosk.Idle, Warn: kioskWarning, Wipe: wiped(o),
		}, o.In, lineOutput(o.Out))
	}
	session, err := k.begin()
	if err != nil {
		return err
	}
	return fullScreen(ctx, session, o, &tui.Public{Begin: k.begin, Idle: o.Kiosk.Idle, Warn: kioskWarning})
}

// wiped gives what takes the words of a conversation from a terminal: the sequences
// that clear it and what was rolled out of sight, or, where it knows none, many lines.
func wiped(o TutorOptions) string {
	if o.Env("TERM") != "dumb" && isTerminal(o.Out) {
		return "\x1b[H\x1b[2J\x1b[3J"
	}
	lines := make([]byte, 60)
	for i := range lines {
		lines[i] = '\n'
	}
	return string(lines)
}
