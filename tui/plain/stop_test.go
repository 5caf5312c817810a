package plain

import (
	"context"
	"io"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// judging is a session that judges something for as long as one waits.
type judging struct {
	words *text.Words
	begun chan struct{}
	once  sync.Once
	left  chan struct{}
}

func (j *judging) Start() tea.Cmd {
	return func() tea.Msg {
		close(j.begun)
		<-j.left
		return nil
	}
}
func (j *judging) Env() screen.Env        { return screen.Env{Words: j.words} }
func (j *judging) Page() screen.Page      { return screen.Page{} }
func (j *judging) Update(tea.Msg) tea.Cmd { return nil }
func (j *judging) Done() bool             { return false }
func (j *judging) Leave()                 { j.once.Do(func() { close(j.left) }) }

// While a document is judged the line mode hears the end of the program, and on a public
// terminal it notices that nobody is there: either ends the judgement.
func TestAJudgementIsEnded(t *testing.T) {
	words, err := text.Open("fr")
	if err != nil {
		t.Fatal(err)
	}
	for name, public := range map[string]Public{
		"the program ends": {},
		"nobody is there":  {Idle: time.Millisecond, Warn: time.Millisecond},
	} {
		t.Run(name, func(t *testing.T) {
			ctx, cancel := context.WithCancel(t.Context())
			defer cancel()
			s := &judging{words: words, begun: make(chan struct{}), left: make(chan struct{})}
			if public.Idle == 0 {
				go func() { <-s.begun; cancel() }()
			}
			d := &dialogue{session: s, out: io.Discard}
			over := make(chan bool)
			go func() {
				is, err := d.converse(ctx, answers{lines: make(chan string), failed: make(chan error, 1)}, public)
				if err != nil {
					t.Error(err)
				}
				over <- is
			}()
			select {
			case is := <-over:
				if is != (public.Idle == 0) {
					t.Errorf("over is %v", is)
				}
			case <-time.After(time.Minute):
				t.Fatal("it goes on")
			}
			<-s.left
		})
	}
}
