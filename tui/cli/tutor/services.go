package tutor

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime/debug"
	"time"

	"github.com/adrg/xdg"

	"jourdain/grader/document"
	"jourdain/lessons"
	"jourdain/lessons/certificate"
	"jourdain/lessons/progress"
	"jourdain/lessons/starter"
	"jourdain/tui"
	"jourdain/tui/cli/budget"
	"jourdain/tui/documents"
	"jourdain/tui/takeaway"
)

// Services builds what the screens need of a learner whose documents a finder finds, and which are
// judged under a watch.
func Services(course *lessons.Course, store progress.Store, finder *documents.Finder, watch *budget.Watch) tui.Services {
	return tui.Services{
		Course: course, Progress: store, Finder: found{finder}, Look: documents.Look, Beside: finder.Beside, Now: time.Now,
		Give: func(ctx context.Context, work *lessons.Work, lang string, format document.Format) (documents.Document, error) {
			return Give(ctx, finder, work.Texts[lang], format)
		},
		Judge:    judge{watch}.path,
		Pause:    func() { time.Sleep(betweenLooks) },
		Every:    lookEvery,
		Warm:     func() { warm(course) },
		Takeaway: takeawayServices(course, store, finder),
	}
}

// tidy is by how many percent what is in memory may grow before it is cleared up.
const tidy = 20

// warm reads the lessons. There may be many tutors on one host, each of which does little
// most of the time: what was needed to read them is given back at once, and from now on
// memory is spared rather than time, which the first screen has needed.
func warm(course *lessons.Course) {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(tidy)
	}
	course.Warm()
	debug.FreeOSMemory()
}

// Give writes a starting file, and the pictures that stand beside it, where the learner
// finds them.
func Give(ctx context.Context, finder *documents.Finder, text *lessons.WorkText, format document.Format) (documents.Document, error) {
	var b bytes.Buffer
	if err := starter.Write(&b, format, text.Starter); err != nil {
		return documents.Document{}, fmt.Errorf("starting file: %w", err)
	}
	pictures, err := starter.Files(format, text.Starter)
	if err != nil {
		return documents.Document{}, fmt.Errorf("starting file: %w", err)
	}
	if err := ctx.Err(); err != nil {
		return documents.Document{}, fmt.Errorf("starting file: %w", err) // who asked for it has left
	}
	path, err := finder.Save(text.File, endings()[format], b.Bytes())
	for name, content := range pictures {
		if err == nil {
			err = finder.SaveBeside(path, name, content)
		}
	}
	return documents.Document{Path: path, Name: filepath.Base(path), Place: finder.PlaceOf(path)}, err
}

// takeawayServices builds what the screens need for who goes on elsewhere.
func takeawayServices(course *lessons.Course, store progress.Store, finder *documents.Finder) takeaway.Services {
	return takeaway.Services{
		Course: course, Store: store, Folders: finder.Folders, SaveIn: finder.SaveIn, Now: time.Now,
		Certify: func(w io.Writer, format document.Format, lang, name, date string, done func(string) bool, left func(string) int) error {
			c := certificate.Certificate{Name: name, Date: date, Course: course, Done: done, Left: left}
			return c.Write(w, format, lang)
		},
	}
}

// found is the finder of documents as the screens know it.
type found struct{ *documents.Finder }

// Path turns what a person typed or pasted into a path.
func (found) Path(ctx context.Context, typed string) string {
	here, err := os.Getwd()
	if err != nil {
		here = xdg.Home
	}
	return documents.Path(ctx, typed, xdg.Home, here)
}

// endings are the endings of the files of each format.
func endings() map[document.Format]string {
	return map[document.Format]string{document.ODT: ".odt", document.DOCX: ".docx", document.Markdown: ".md"}
}

// betweenLooks is the time between two looks at a file that is being saved.
const betweenLooks = time.Second

// lookEvery is the time between two looks at a file on the full screen. A saved file is
// read again after the second look that finds it saved: two seconds after it was saved
// at most, with the time that the reading takes; after five minutes without news, and as
// long as nobody touches a key, four.
const lookEvery = 800 * time.Millisecond
