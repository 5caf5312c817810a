package watch

import (
	"context"
	"fmt"
	"io"
	"slices"
	"sync"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/lessons"
	"jourdain/lessons/classroom"
	"jourdain/tui"
	"jourdain/tui/cli/display"
	"jourdain/tui/plain"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// Watch shows classes to their teachers. It may be used by several goroutines at the same time.
type Watch struct {
	classes classroom.Store
	course  *lessons.Course
	now     func() time.Time
	every   time.Duration

	mu    sync.Mutex
	rooms map[string]*room
}

// New returns a watch over the classes of a store, whose learners follow a course.
func New(classes classroom.Store, course *lessons.Course) *Watch {
	return &Watch{classes: classes, course: course, now: time.Now, every: often, rooms: map[string]*room{}}
}

// enter begins to watch a class until ctx ends.
func (w *Watch) enter(ctx context.Context, code string) *room {
	w.mu.Lock()
	defer w.mu.Unlock()
	r := w.rooms[code]
	if r == nil {
		looking, stop := context.WithCancel(context.Background())
		r = &room{classes: w.classes, code: code, now: w.now, changed: make(chan struct{}), stop: stop}
		w.rooms[code] = r
		go r.follow(looking, w.every)
	}
	r.held++
	context.AfterFunc(ctx, func() { w.leave(r) })
	return r
}

// leave ends one look at a class; nobody looks after the last.
func (w *Watch) leave(r *room) {
	w.mu.Lock()
	defer w.mu.Unlock()
	if r.held--; r.held == 0 {
		r.stop()
		delete(w.rooms, r.code)
	}
}

// session begins a session at the page of a class, which is left when ctx ends.
func (w *Watch) session(ctx context.Context, code string, words *text.Words, plain bool) (*tui.Session, *page, error) {
	setup := screen.Setup{Voice: words.Voice()}
	p := &page{room: w.enter(ctx, code), course: w.course, now: w.now}
	s, err := tui.NewPlace(p, w.course, setup, plain)
	if err != nil {
		return nil, nil, fmt.Errorf("watch: %w", err)
	}
	context.AfterFunc(ctx, s.Close)
	return s, p, nil
}

// Model returns the page of a class for the full screen of a terminal of this size, in the language
// of these words, until ctx ends. Letters is set for a terminal without arrows among its glyphs.
func (w *Watch) Model(ctx context.Context, code string, words *text.Words, width, height int, letters bool) (tea.Model, error) {
	s, _, err := w.session(ctx, code, words, false)
	if err != nil {
		return nil, err
	}
	return tui.NewApp(s, width, height, letters), nil
}

// Screen plays the page of a class on the full screen of a terminal, until the teacher leaves or
// ctx ends.
func (w *Watch) Screen(ctx context.Context, code string, words *text.Words, line display.Line) error {
	ctx, leave := context.WithCancel(ctx)
	defer leave()
	model, err := w.Model(ctx, code, words, line.Width, line.Height, slices.Contains(line.Env, "TERM=linux"))
	if err != nil {
		return err
	}
	return display.Play(ctx, model, line) //nolint:wrapcheck // it says where it comes from
}

// Lines plays the page of a class line by line, as [Watch.Screen].
func (w *Watch) Lines(ctx context.Context, code string, words *text.Words, in io.Reader, out io.Writer) error {
	ctx, leave := context.WithCancel(ctx)
	defer leave()
	s, _, err := w.session(ctx, code, words, true)
	if err != nil {
		return err
	}
	return plain.Run(ctx, s, in, out) //nolint:wrapcheck // it says where it comes from
}
