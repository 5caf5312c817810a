package tui

import (
	"context"
	"errors"
	"io"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/address"
	"jourdain/lessons/progress"
	"jourdain/tui/plain"
	"jourdain/tui/screen"
)

// public is a player at a public terminal, whose clock the test moves.
type public struct {
	*player
	clock time.Time
	begun int
}

const (
	publicIdle = 5 * time.Minute
	publicWarn = 30 * time.Second
)

func newPublic(t *testing.T) *public {
	t.Helper()
	folder := t.TempDir()
	services := testServices(t, folder)
	services.Venue = AtPublicTerminal
	return publicOf(t, services, folder)
}

// publicOf serves one person after the other with services that a test has prepared.
func publicOf(t *testing.T, services Services, folder string) *public {
	t.Helper()
	p := &public{player: playerOf(t, services, folder, "fr", 80, 24), clock: time.Date(2026, 11, 23, 14, 2, 0, 0, time.UTC)}
	p.app.ServePublic(Public{Begin: func() (*Session, error) {
		p.begun++
		services.Progress = progress.Memory()
		return NewSession(services, screen.Setup{Voice: address.Polite.In("fr")}, false)
	}, Idle: publicIdle, Warn: publicWarn}, func() time.Time { return p.clock })
	p.app.guard.tick = func(time.Duration, func(time.Time) tea.Msg) tea.Cmd { return nil }
	return p
}

// wait lets time go by with nobody there. What comes of it is the app's state: the
// command would only wait for the next second, and read a progress that is empty.
func (p *public) wait(d time.Duration) {
	p.t.Helper()
	p.clock = p.clock.Add(d)
	p.app.Update(idleMsg{}) // its command would only wait
	p.app.View()
}

func TestWhoGoesAwayIsAskedAndThenLeft(t *testing.T) {
	p := newPublic(t)
	p.press("down", "enter") // the course
	before := p.screen()
	p.wait(publicIdle - time.Second)
	if p.screen() != before {
		t.Errorf("the screen changed while nobody was idle for long:\n%s", p.screen())
	}
	p.wait(time.Second)
	p.wantSees("Êtes-vous encore là ?")
	p.press("x")
	if p.screen() != before {
		t.Errorf("after a key, the screen is not as it was:\n%s", p.screen())
	}
	p.wait(publicIdle)
	p.wait(publicWarn - time.Second)
	p.wantSees("Êtes-vous encore là ?")
	if p.begun != 0 {
		t.Fatal("somebody was sent away before the time that was promised")
	}
	p.wait(time.Second)
	if p.begun != 1 || !p.sees("Bonjour.") {
		t.Errorf("%d began, and the screen is\n%s", p.begun, p.screen())
	}
	// Nobody is asked at the welcome screen where nobody did anything.
	p.wait(3 * publicIdle)
	if p.begun != 1 || !p.sees("Bonjour.") {
		t.Errorf("with nobody there, %d began, and the screen is\n%s", p.begun, p.screen())
	}
}

// What was being typed is still there when the person comes back in time.
func TestTheQuestionKeepsWhatIsBeingTyped(t *testing.T) {
	p := newPublic(t)
	p.send(screen.Ask{To: screen.Route{Name: screen.SubmitScreen}})
	p.send(screen.Chosen{ID: "type"})
	p.press("/media/MAM")
	p.wait(publicIdle)
	p.wantSees("Êtes-vous encore là ?")
	p.press("enter")
	p.wantSees("/media/MAM")
	p.press("IE")
	p.wantSees("/media/MAMIE")
}

func TestLeavingIsForTheNextPerson(t *testing.T) {
	p := newPublic(t)
	p.press("l") // English
	p.wantSees("Choose a lesson")
	p.set(func(s *screen.Setup) { s.Voice.Form, s.Praise = address.Familiar, screen.WithoutPraise })
	p.send(tea.KeyPressMsg{Code: 'c', Mod: tea.ModCtrl})
	if p.begun != 1 || !p.sees("Choisir une leçon") {
		t.Errorf("%d began, and the screen is\n%s", p.begun, p.screen())
	}
	if left := p.app.session.Env().Setup(); left != (screen.Setup{Voice: address.Polite.In("fr")}) {
		t.Errorf("the next person has the settings of the one before: %v", left)
	}
	if p.app.session.Env().Public == false {
		t.Error("the screens do not know that the terminal is public")
	}
}

func TestATerminalThatCannotBeginAnewEnds(t *testing.T) {
	p := newPublic(t)
	broken := errors.New("the disk is gone")
	p.app.guard.Begin = func() (*Session, error) { return nil, broken }
	p.send(screen.Ask{How: screen.Quit})
	if !errors.Is(p.app.Err(), broken) {
		t.Errorf("the error is %v", p.app.Err())
	}
}

// The line mode serves one person after the other too, and takes away what was said.
func TestTheLineModeServesOnePersonAfterTheOther(t *testing.T) {
	for name, test := range map[string]struct {
		typed string
		idle  time.Duration
		stays bool // nothing more is typed, and the input stays open
	}{
		"who leaves":    {typed: "q\n", idle: time.Hour},
		"who goes away": {typed: "2\n", idle: 30 * time.Millisecond, stays: true},
	} {
		t.Run(name, func(t *testing.T) {
			in, typing := io.Pipe()
			begun := make(chan int, 10)
			n := 0
			folder := t.TempDir()
			serve := plain.Public{Begin: func() (plain.Session, error) {
				n++
				begun <- n
				return NewSession(testServices(t, folder), screen.Setup{Voice: address.Polite.In("fr")}, true)
			}, Idle: test.idle, Warn: test.idle, Wipe: "<wiped>"}
			var said strings.Builder
			ended := make(chan error, 1)
			go func() { ended <- plain.RunPublic(context.Background(), serve, in, &said) }()
			<-begun
			if _, err := io.WriteString(typing, test.typed); err != nil {
				t.Fatal(err)
			}
			<-begun // the next person
			_ = typing.Close()
			if err := <-ended; err != nil {
				t.Fatal(err)
			}
			if !strings.Contains(said.String(), "<wiped>") {
				t.Errorf("what was said is not taken away:\n%s", said.String())
			}
			if asked := strings.Contains(said.String(), "Êtes-vous encore là"); asked != test.stays {
				t.Errorf("asked whether someone is there: %v", asked)
			}
		})
	}
}
