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
