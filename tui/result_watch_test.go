package tui

import (
	"errors"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/address"
	"jourdain/tui/documents"
	"jourdain/tui/screen"
)

// The file is looked at beside the loop, which hears of it only when there is news: when
// it was saved, when it is away and when it is there again.
func TestAFileIsWatchedBesideTheLoop(t *testing.T) {
	folder := t.TempDir()
	services := testServices(t, folder)
	services.Every = time.Microsecond
	looks := make(chan documents.Stamp)
	away := make(chan error)
	services.Look = func(string) (documents.Stamp, error) {
		select {
		case stamp := <-looks:
			return stamp, nil
		case err := <-away:
			return documents.Stamp{}, err
		}
	}
	session, err := NewSession(services, screen.Setup{Voice: address.Polite.In("fr")}, false)
	if err != nil {
		t.Fatal(err)
	}
	session.Start()
	p := &player{t: t, folder: folder}
	p.app = NewApp(session, 80, 24, false)
	// The commands run beside the test, as they do beside the loop.
	heard := make(chan tea.Msg, 100)
	var beside func(cmd tea.Cmd)
	beside = func(cmd tea.Cmd) {
		if cmd == nil {
			return
		}
		go func() {
			switch msg := cmd().(type) {
			case nil:
			case tea.BatchMsg:
				for _, c := range msg {
					beside(c)
				}
			default:
				heard <- msg
			}
		}()
	}
	next := func() {
		t.Helper()
		select {
		case msg := <-heard:
			beside(session.Update(msg))
		case <-time.After(time.Minute):
			t.Fatal("nothing is heard of the file")
		}
	}
	first, second := documents.Stamp{Size: 1}, documents.Stamp{Size: 2}
	path := p.write("a.md", "# A\n\nSome words that are long enough.\n")
	beside(session.Update(screen.Ask{To: screen.Route{Name: screen.ResultScreen, File: path}}))
	looks <- first
	next() // the result
	for range 50 {
		looks <- first
	}
	if len(heard) > 0 {
		t.Fatalf("of a file that stays as it is, one hears %v", <-heard)
	}
	looks <- second
	next() // another stamp
	looks <- second
	next()          // the same again: it is read
	looks <- second // by the reading itself
	next()          // the result
	for range missed {
		away <- errors.New("away")
		next()
	}
	for range 50 {
		away <- errors.New("away")
	}
	if len(heard) > 0 {
		t.Errorf("of a file that stays away, one hears %v", <-heard)
	}
	looks <- second
	next() // it is there again
	session.Update(screen.Ask{How: screen.Pop})
	select { // one look may be under way
	case looks <- second:
	case <-time.After(100 * time.Millisecond):
	}
	select {
	case looks <- second:
		t.Error("a file is watched although nobody looks at its result")
	case <-time.After(100 * time.Millisecond):
	}
}

// missed is how many looks in a row do not find a file before that is said.
const missed = 2
