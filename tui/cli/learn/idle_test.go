package learn

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/address"
	"jourdain/grader/document"
	"jourdain/grader/spent"
	"jourdain/lessons"
	"jourdain/lessons/progress"
	"jourdain/tui"
	"jourdain/tui/cli/budget"
	"jourdain/tui/cli/display"
	"jourdain/tui/cli/tutor"
	"jourdain/tui/documents"
	"jourdain/tui/screen"
	"jourdain/tui/tuitest"
)

// seats is how many tutors are idle at once.
const seats = 200

// at is a tutor that goes to a screen as soon as it has begun.
type at struct {
	*tui.App
	where screen.Route
}

func (a at) Init() tea.Cmd {
	return tea.Sequence(a.App.Init(), func() tea.Msg { return screen.Ask{To: a.where} })
}

// seat plays a tutor on pipes until ctx ends, with a folder of its own.
func seat(ctx context.Context, b *testing.B, course *lessons.Course, folder string, where screen.Route) {
	services := tutor.Services(course, progress.Memory(), documents.New(documents.Options{Documents: folder}), budget.New(budget.Usual))
	services.Warm = func() {}
	session, err := tui.NewSession(services, screen.Setup{Voice: address.Polite.In("en")}, false)
	if err != nil {
		b.Error(err)
		return
	}
	in, keys, err := os.Pipe()
	if err != nil {
		b.Error(err)
		return
	}
	drawn, out, err := os.Pipe()
	if err != nil {
		b.Error(err)
		return
	}
	go func() { _, _ = io.Copy(io.Discard, drawn) }()
	app := at{tui.NewApp(session, 80, 24, false), where}
	if err := display.Play(ctx, app, display.Line{In: in, Out: out, Env: []string{"TERM=xterm-256color"}, Width: 80, Height: 24}); err != nil && ctx.Err() == nil {
		b.Error(err)
	}
	for _, end := range []*os.File{keys, out, in, drawn} {
		_ = end.Close()
	}
	_ = session.Finish()
}

// BenchmarkIdle measures what a room of tutors costs in which nobody does anything, in percent
// of one core:
//
//	go test ./tui/cli/learn -run '^$' -bench Idle -benchtime 30x
//
// An iteration is a second.
func BenchmarkIdle(b *testing.B) {
	course := tuitest.Course(b)
	lesson := course.Lessons[0]
	work := lesson.Works()[0]
	for _, s := range []struct {
		name  string
		where screen.Route
	}{
		{"home", screen.Route{Name: screen.HomeScreen}},
		{"card", screen.Route{Name: screen.LessonScreen, Lesson: lesson.ID}},
		{"brief", screen.Route{Name: screen.BriefScreen, Lesson: lesson.ID, Work: work.ID}},
		{"submit", screen.Route{Name: screen.SubmitScreen, Lesson: lesson.ID, Work: work.ID}},
		{"result", screen.Route{Name: screen.ResultScreen, Lesson: lesson.ID, Work: work.ID}},
	} {
		b.Run(s.name, func(b *testing.B) {
			ctx, stop := context.WithCancel(b.Context())
			folder := b.TempDir()
			var running sync.WaitGroup
			for n := range seats {
				own := filepath.Join(folder, fmt.Sprint(n))
				if err := os.Mkdir(own, 0o700); err != nil {
					b.Fatal(err)
				}
				given, err := tutor.Give(ctx, documents.New(documents.Options{Documents: own}), work.Texts["en"], document.ODT)
				if err != nil {
					b.Fatal(err)
				}
				where := s.where
				if where.Name == screen.ResultScreen {
					where.File = given.Path
				}
				running.Go(func() { seat(ctx, b, course, own, where) })
			}
			settle()
			b.ResetTimer()
			before, begun := spent.Time(), time.Now()
			for range b.N {
				time.Sleep(time.Second)
			}
			b.ReportMetric(100*float64(spent.Time()-before)/float64(time.Since(begun)), "%-of-a-core")
			b.ReportMetric(0, "ns/op")
			stop()
			running.Wait()
		})
	}
}

// settle waits until little is done any more.
func settle() {
	for range 60 {
		before := spent.Time()
		time.Sleep(2 * time.Second)
		if spent.Time()-before < 600*time.Millisecond {
			break
		}
	}
	runtime.GC()
	time.Sleep(3 * time.Second)
}
