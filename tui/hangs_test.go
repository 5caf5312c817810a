package tui

import (
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/address"
	"jourdain/lessons/activity"
	"jourdain/tui/documents"
	"jourdain/tui/screen"
	"jourdain/tui/tuitest"
)

// stop is how long a test waits for what should come at once.
const stop = 10 * time.Second

// loop runs the commands of a session beside each other, as the real loop does, until
// something is so.
func loop(t *testing.T, s *Session, until func() bool, cmds ...tea.Cmd) {
	t.Helper()
	l := newLooper(t, s)
	for _, cmd := range cmds {
		l.run(cmd)
	}
	l.until(until)
}

// looper runs the commands of a session beside each other. What they say is heard while something is
// waited for.
type looper struct {
	t        *testing.T
	session  *Session
	messages chan tea.Msg
}

func newLooper(t *testing.T, s *Session) *looper {
	return &looper{t: t, session: s, messages: make(chan tea.Msg)}
}

func (l *looper) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	go func() {
		select {
		case l.messages <- cmd():
		case <-l.t.Context().Done():
		}
	}()
}

// until hears what the commands say until something is so.
func (l *looper) until(is func() bool) {
	l.t.Helper()
	late := time.After(stop)
	for !is() {
		select {
		case msg := <-l.messages:
			if batch, ok := msg.(tea.BatchMsg); ok {
				for _, cmd := range batch {
					l.run(cmd)
				}
			} else if msg != nil {
				l.run(l.session.Update(msg))
			}
		case <-late:
			l.t.Fatal("it does not come")
		}
	}
}

// While a drive that hangs is looked for, the code is there, what is done is kept, and
// leaving waits for nothing.
func TestADriveThatHangsHoldsNothingUp(t *testing.T) {
	services := kindsServices(t, t.TempDir())
	store := services.Progress
	over := make(chan struct{})
	t.Cleanup(func() { close(over) })
	services.Takeaway.Folders = func() []documents.Folder {
		<-over
		return nil
	}
	if err := store.Reach(t.Context(), tuitest.KindsLesson, 1); err != nil {
		t.Fatal(err)
	}
	s, err := NewSession(services, screen.Setup{Voice: address.Polite.In("fr")}, false)
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range []screen.Name{screen.TakeawayScreen, screen.CertificateScreen} {
		read := func() bool { return len(s.router.stack) > 1 && len(s.Page().Parts) > 1 }
		loop(t, s, read, s.Start(), s.Update(screen.Ask{To: screen.Route{Name: name}}))
	}
	step := findKind(t, activity.SortKind)
	kept := func() bool {
		l, err := store.Lesson(t.Context(), tuitest.KindsLesson)
		return err == nil && l.Step == step
	}
	loop(t, s, kept, s.Update(screen.Ask{To: s.Env().Step(tuitest.Kinds(t).Lesson(tuitest.KindsLesson), step)}))
	if err := s.Finish(); err != nil {
		t.Errorf("leaving: %v", err)
	}
}

// Leaving does not wait without end for a disk that does not answer either.
func TestLeavingEndsOnADiskThatHangs(t *testing.T) {
	services := kindsServices(t, t.TempDir())
	over := make(chan struct{})
	t.Cleanup(func() { close(over) })
	s, err := NewSession(services, screen.Setup{Voice: address.Polite.In("fr")}, false)
	if err != nil {
		t.Fatal(err)
	}
	s.leaving = 10 * time.Millisecond
	s.line.join(func() tea.Msg {
		<-over
		return nil
	})
	if err := s.Finish(); err != ErrHangs {
		t.Errorf("leaving gives %v", err)
	}
}
