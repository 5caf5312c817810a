package plain

import (
	"context"
	"io"
	"sync"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/address"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// judging is a session that judges something for as long as nobody closes it.
type judging struct {
	words *text.Words
	begun chan<- struct{}
	once  sync.Once
	left  chan struct{}
}

func (j *judging) Start() tea.Cmd {
	return func() tea.Msg {
		j.begun <- struct{}{}
		<-j.left
		return nil
	}
}
func (j *judging) Env() screen.Env        { return screen.Env{Words: j.words} }
func (j *judging) Page() screen.Page      { return screen.Page{} }
func (j *judging) Update(tea.Msg) tea.Cmd { return nil }
func (j *judging) Done() bool             { return false }
func (j *judging) Close()                 { j.once.Do(func() { close(j.left) }) }

// While a document is judged, the line mode of a public terminal notices that nobody is there,
// and begins anew; and it hears the end of the program, which ends all. Either ends the judgement.
func TestAJudgementIsEnded(t *testing.T) {
	words, err := text.Open(address.Polite.In("fr"))
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	begun, sessions := make(chan struct{}), make(chan *judging, 2)
	public := Public{Idle: time.Millisecond, Warn: time.Millisecond, Begin: func() (Session, error) {
		j := &judging{words: words, begun: begun, left: make(chan struct{})}
		select {
		case sessions <- j:
		default:
		}
		return j, nil
	}}
	over := make(chan error)
	in, typing := io.Pipe()
	defer typing.Close()
	go func() { over <- RunPublic(ctx, public, in, io.Discard) }()
	<-begun // the first one
	<-begun // nobody was there, and it began anew
	<-(<-sessions).left
	cancel()
	second := <-sessions
	for {
		select {
		case <-begun: // of one that began before the end was heard
		case err := <-over:
			if err != nil {
				t.Error(err)
			}
			<-second.left
			return
		case <-time.After(time.Minute):
			t.Fatal("it goes on")
		}
	}
}
