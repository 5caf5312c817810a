package display

import (
	"fmt"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"
)

// counter is a model that counts what it hears, and how often it is asked what it shows.
type counter struct{ heard, shown int }

func (c *counter) Init() tea.Cmd { return nil }

func (c *counter) Update(tea.Msg) (tea.Model, tea.Cmd) {
	c.heard++
	return c, nil
}

func (c *counter) View() tea.View {
	c.shown++
	v := tea.NewView(fmt.Sprintf("heard: %d", c.heard))
	v.Cursor = tea.NewCursor(1, 0)
	return v
}

// stage is a display whose clock the test moves, and all that it writes.
type stage struct {
	*display
	model *counter
	out   strings.Builder
	clock time.Time
	sent  chan tea.Msg
}

func newStage(t *testing.T) *stage {
	t.Helper()
	s := &stage{model: &counter{}, clock: time.Date(2026, 11, 23, 14, 2, 0, 0, time.UTC), sent: make(chan tea.Msg, 1)}
	s.display = &display{
		model: s.model, canvas: newCanvas(&s.out, nil, colorprofile.TrueColor, 80, 24), now: func() time.Time { return s.clock },
		send: func(msg tea.Msg) { s.sent <- msg },
	}
	s.Init()
	s.View()
	return s
}

// hear does what the loop does with a message.
func (s *stage) hear(msg tea.Msg) {
	s.Update(msg)
	s.View()
}

// What is typed after a while is drawn at once; what comes sooner than the next frame is
// drawn with it, once, however much it is.
func TestItIsDrawnAtOnceAndAtMostSixtyTimesASecond(t *testing.T) {
	s := newStage(t)
	s.clock = s.clock.Add(time.Minute)
	s.hear("a key")
	if s.model.shown != 2 || !strings.HasSuffix(s.out.String(), "1\x1b[1;2H\x1b[?25h") {
		t.Fatalf("after a key, it was drawn %d times: %q", s.model.shown, s.out.String())
	}
	for range 100_000 {
		s.hear("a pasted letter")
	}
	if s.model.shown != 2 {
		t.Errorf("within a frame, it was drawn %d times", s.model.shown)
	}
	s.clock = s.clock.Add(frame)
	select {
	case msg := <-s.sent:
		s.hear(msg)
	case <-time.After(time.Minute):
		t.Fatal("nothing says that it is time to draw")
	}
	if s.model.shown != 3 || !strings.Contains(ansi.Strip(s.out.String()), "00001") {
		t.Errorf("then it was drawn %d times: %q", s.model.shown, s.out.String())
	}
	if len(s.sent) > 0 {
		t.Error("it is drawn again although nothing has changed")
	}
}

// What does not change is not written again.
func TestWhatIsShownIsNotWrittenAgain(t *testing.T) {
	s := newStage(t)
	s.clock = s.clock.Add(time.Minute)
	s.model.heard-- // so that it shows the same
	before := s.out.Len()
	s.hear("a key")
	if s.model.shown != 2 || s.out.Len() != before {
		t.Errorf("it was drawn %d times, and this was written: %q", s.model.shown, s.out.String()[before:])
	}
	s.clock = s.clock.Add(time.Minute)
	s.hear(sizeMsg{Width: 60, Height: 20})
	if !strings.Contains(s.out.String()[before:], "heard: 1") {
		t.Errorf("after another size of the window, this was written: %q", s.out.String()[before:])
	}
}

// The size of the window is the terminal's: what Bubble Tea takes for it is not heard.
func TestOnlyTheTerminalSaysItsSize(t *testing.T) {
	s := newStage(t)
	s.hear(tea.WindowSizeMsg{})
	if s.model.heard != 0 || s.canvas.cells.Width() != 80 {
		t.Errorf("a size of nothing is heard, and the screen is %d wide", s.canvas.cells.Width())
	}
}
