package shell

import (
	"context"
	"fmt"
	"io"
	"testing"
	"time"

	"jourdain/tui/cli/display"
	"jourdain/tui/serve"
	"jourdain/tui/text"
)

// shown is a page of a class that waits for a line, and says what it was.
type shown struct{}

func (shown) Screen(ctx context.Context, class string, w *text.Words, line display.Line) error {
	return shown{}.Lines(ctx, class, w, line.In, line.Out)
}

func (shown) Lines(_ context.Context, class string, w *text.Words, in io.Reader, out io.Writer) error {
	_, _ = fmt.Fprintf(out, "the page of %s, in %s", class, w.Lang())
	key := make([]byte, 1)
	if _, err := in.Read(key); err != nil {
		return err
	}
	_, _ = fmt.Fprintf(out, "the key was %s", key)
	return nil
}

// waits is a page of a class that waits for the end of its context.
type waits struct{}

func (waits) Screen(ctx context.Context, class string, w *text.Words, line display.Line) error {
	return waits{}.Lines(ctx, class, w, line.In, line.Out)
}

func (waits) Lines(ctx context.Context, class string, _ *text.Words, _ io.Reader, out io.Writer) error {
	_, _ = fmt.Fprintf(out, "the page of %s", class)
	<-ctx.Done()
	return nil
}

// When the server closes, a teacher who looks at the class is told.
func TestTheServerClosesBeforeATeacher(t *testing.T) {
	s := open(t, func(o *Options, _ *serve.Options) { o.Watch = waits{} })
	teacher := (&visitor{t: t, school: s, user: "5B", secrets: []string{"chalk"}}).enter()
	pages := []*play{sit(t, teacher, "xterm", 80, 24), sit(t, teacher, "", 80, 24)}
	for _, p := range pages {
		p.seen.wait(t, "the page of 5B")
	}
	if err := s.host.Close(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, p := range pages {
		p.seen.wait(t, "The class server is closing.")
		if got := p.status(t); got != broken {
			t.Errorf("it ends with %d", got)
		}
	}
}

// A teacher sees the page of their class, with a terminal and without one, for as long as they want:
// who looks at it presses no key.
func TestATeacherLooksAtTheClass(t *testing.T) {
	const idle = 50 * time.Millisecond
	s := open(t, func(o *Options, _ *serve.Options) { o.Watch, o.Limits.Idle = shown{}, idle })
	teacher := (&visitor{t: t, school: s, user: "5B", secrets: []string{"chalk"}}).enter()
	for _, term := range []string{"xterm", ""} {
		p := sit(t, teacher, term, 80, 24)
		p.seen.wait(t, "the page of 5B, in en")
		time.Sleep(4 * idle)
		p.press(t, "k\n")
		p.seen.wait(t, "the key was k")
		if got := p.status(t); got != ended {
			t.Errorf("it ends with %d", got)
		}
	}
}
