package tui

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/address"
	"jourdain/tui/documents"
	"jourdain/tui/screen"
)

// Whoever comes back to the tutor and touches a key has the file looked at then, however
// long it would be to the next look; not for each key.
func TestTheFirstKeyAfterAWhileHasTheFileLookedAt(t *testing.T) {
	services := testServices(t, t.TempDir())
	services.Every = time.Hour
	looks := make(chan string, 100)
	services.Look = func(path string) (documents.Stamp, error) {
		looks <- path
		return documents.Stamp{Size: 1}, nil
	}
	session, err := NewSession(services, screen.Setup{Voice: address.Polite.In("en")}, false)
	if err != nil {
		t.Fatal(err)
	}
	session.Start()
	p := &player{t: t, folder: t.TempDir()}
	path := p.write("a.md", "# A\n\nSome words that are long enough.\n")
	app := NewApp(session, 80, 24, false)
	clock := app.lull.since
	app.now = func() time.Time { return clock }
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
	press := func() {
		_, cmd := app.Update(tea.KeyPressMsg{Code: tea.KeyDown})
		beside(cmd)
	}
	next := func() {
		t.Helper()
		select {
		case <-looks:
		case <-time.After(time.Minute):
			t.Fatal("the file is not looked at")
		}
	}
	_, cmd := app.Update(screen.Ask{To: screen.Route{Name: screen.ResultScreen, File: path}})
	beside(cmd)
	next() // the reading
	select {
	case msg := <-heard:
		_, cmd := app.Update(msg)
		beside(cmd)
	case <-time.After(time.Minute):
		t.Fatal("there is no result")
	}
	clock = clock.Add(time.Minute)
	press()
	next()
	for range 20 {
		press()
	}
	select {
	case <-looks:
		t.Error("the file is looked at for each key")
	case <-time.After(50 * time.Millisecond):
	}
}
