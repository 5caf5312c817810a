package display

import (
	"bytes"
	"context"
	"io"
	"runtime"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	uv "github.com/charmbracelet/ultraviolet"
	"github.com/charmbracelet/x/ansi"
)

// echo is a model that shows the last thing that it has heard.
type echo struct{ said string }

func (e *echo) Init() tea.Cmd { return nil }

func (e *echo) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	switch msg := msg.(type) {
	case tea.KeyPressMsg:
		e.said = "key " + msg.String()
		if msg.String() == "q" {
			return e, tea.Quit
		}
	case tea.WindowSizeMsg:
		e.said = strings.Repeat("-", msg.Width)
	}
	return e, nil
}

func (e *echo) View() tea.View { return tea.NewView(e.said) }

// far is the other end of a line.
type far struct {
	keys  *io.PipeWriter
	sizes chan uv.Event
	drawn chan string
	ended chan error
}

// playFar plays a model at the end of a line until ctx ends.
func playFar(ctx context.Context, model tea.Model) *far {
	in, keys := io.Pipe()
	read, out := io.Pipe()
	f := &far{keys: keys, sizes: make(chan uv.Event), drawn: make(chan string, 100), ended: make(chan error, 1)}
	go func() {
		for p := make([]byte, 1<<16); ; {
			n, err := read.Read(p)
			if err != nil {
				close(f.drawn)
				return
			}
			f.drawn <- string(bytes.Clone(p[:n]))
		}
	}()
	go func() {
		err := Play(ctx, model, Line{In: in, Out: out, Env: []string{"TERM=xterm-256color"}, Width: 80, Height: 24, Sizes: f.sizes})
		_ = in.Close()
		_ = out.Close()
		f.ended <- err
	}()
	return f
}

// see waits until something was drawn.
func (f *far) see(t *testing.T, want string) {
	t.Helper()
	var all strings.Builder
	for !strings.Contains(ansi.Strip(all.String()), want) {
		select {
		case s, ok := <-f.drawn:
			if !ok {
				t.Fatalf("it has ended, and %q was not drawn: %q", want, all.String())
			}
			all.WriteString(s)
		case <-time.After(time.Minute):
			t.Fatalf("%q is not drawn: %q", want, all.String())
		}
	}
}

// A model is played at the other end of a line: keys, sizes, and the terminal as it was in
// the end.
func TestAModelIsPlayedAtTheOtherEndOfALine(t *testing.T) {
	f := playFar(t.Context(), &echo{})
	if _, err := io.WriteString(f.keys, "a"); err != nil {
		t.Fatal(err)
	}
	f.see(t, "key a")
	f.sizes <- uv.WindowSizeEvent{Width: 33, Height: 10}
	f.see(t, strings.Repeat("-", 33))
	if _, err := io.WriteString(f.keys, "q"); err != nil {
		t.Fatal(err)
	}
	var last strings.Builder
	for s := range f.drawn {
		last.WriteString(s)
	}
	if err := <-f.ended; err != nil || !strings.Contains(last.String(), "\x1b[?1049l") {
		t.Errorf("it ended with %v, and wrote %q", err, last.String())
	}
}

// A line whose time is over ends, although nobody types anything.
func TestALineEndsWithItsContext(t *testing.T) {
	ctx, end := context.WithCancel(t.Context())
	f := playFar(ctx, &echo{said: "here"})
	f.see(t, "here")
	end()
	select {
	case err := <-f.ended:
		if err != nil {
			t.Error(err)
		}
	case <-time.After(time.Minute):
		t.Fatal("it goes on")
	}
}

// An idle tutor is not woken: Bubble Tea looks for something to draw no more once the loop
// has begun.
func TestTheLoopIsLeftAlone(t *testing.T) {
	ctx, end := context.WithCancel(t.Context())
	defer end()
	f := playFar(ctx, &echo{said: "here"})
	f.see(t, "here")
	for deadline := time.Now().Add(time.Minute); tickers(); time.Sleep(10 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatal("a ticker of Bubble Tea goes on")
		}
	}
}

// tickers reports whether a goroutine of Bubble Tea waits for a ticker.
func tickers() bool {
	all := make([]byte, 1<<20)
	return strings.Contains(string(all[:runtime.Stack(all, true)]), "startRenderer.func1")
}
