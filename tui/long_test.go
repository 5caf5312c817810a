package tui

import (
	"context"
	"io"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/address"
	"jourdain/tui/plain"
	"jourdain/tui/screen"
)

const longFrench = "C’est trop long\u00a0: vous pouvez taper ou coller 2000\u00a0caractères au plus."

// A line that is typed or pasted has a length, and who goes beyond it reads so, in every
// field and where no field is. What was in the field stays.
func TestWhatIsTypedHasALength(t *testing.T) {
	fields := map[string]func(*player){
		"an address": func(p *player) {
			p.send(screen.Ask{To: screen.Route{Name: screen.SubmitScreen}})
			p.send(screen.Chosen{ID: "type"})
		},
		"a code": func(p *player) { p.send(screen.Ask{To: screen.Route{Name: screen.CodeScreen}}) },
		"a name": func(p *player) {
			p.send(screen.Ask{To: screen.Route{Name: screen.CertificateScreen}})
			p.send(screen.Chosen{ID: "name"})
		},
	}
	for name, open := range fields {
		for _, size := range []struct{ width, height int }{{80, 24}, {40, 12}} {
			p := newPlayer(t, "fr", size.width, size.height)
			open(p)
			p.press("abc")
			p.send(tea.PasteMsg{Content: strings.Repeat("a/", 8000)})
			p.wantSees(longFrench)
			p.wantSees("> abc")
			p.send(tea.PasteMsg{Content: strings.Repeat("é", screen.MostTyped-3)})
			p.press("z")
			if got := p.app.typing.input.Value(); len([]rune(got)) != screen.MostTyped || !strings.HasPrefix(got, "abcé") {
				t.Errorf("%s: in the field are %d letters", name, len([]rune(got)))
			}
			p.wantSees(longFrench)
			p.press("esc")
			if p.sees("trop long") {
				t.Errorf("%s: it is said of what was given up:\n%s", name, p.screen())
			}
		}
	}
	p := newPlayer(t, "fr", 80, 24)
	p.send(screen.Ask{To: screen.Route{Name: screen.SubmitScreen}})
	p.send(tea.PasteMsg{Content: strings.Repeat("a/", 8000)})
	p.wantSees(longFrench)
	p.choose("Écrire ou coller")
	if p.sees("trop long") || p.app.typing.input.Value() != "" {
		t.Errorf("in the field is %q, and the screen is\n%s", p.app.typing.input.Value(), p.screen())
	}
}

// The line mode says so too, also of a line without an end, and asks again.
func TestALineModeAnswerHasALength(t *testing.T) {
	for _, size := range []int{screen.MostTyped + 1, 400_000} {
		session, err := NewSession(testServices(t, t.TempDir()), screen.Setup{Voice: address.Polite.In("fr")}, true)
		if err != nil {
			t.Fatal(err)
		}
		long := strings.Repeat("a", size)
		var said strings.Builder
		if err := plain.Run(context.Background(), session, strings.NewReader(long+"\n3\n1\n"+long+"\n"+long), &said); err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(said.String(), longFrench); n != 3 {
			t.Errorf("it is said %d times:\n%s", n, said.String())
		}
		if strings.Contains(said.String(), "aaaa") {
			t.Error("the long answer is said again")
		}
	}
}

// No key asks another program for the clipboard: the terminal pastes by itself.
func TestNoKeyReadsTheClipboard(t *testing.T) {
	p := newPlayer(t, "fr", 80, 24)
	p.send(screen.Ask{To: screen.Route{Name: screen.CodeScreen}})
	for _, code := range "abcdefghijklmnopqrstuvwxyz" {
		for _, mod := range []tea.KeyMod{tea.ModCtrl, tea.ModAlt, tea.ModCtrl | tea.ModShift, tea.ModMeta, tea.ModSuper} {
			if code == 'c' && mod == tea.ModCtrl {
				continue // it ends the tutor
			}
			if _, cmd := p.app.Update(tea.KeyPressMsg{Code: code, Mod: mod}); cmd != nil {
				t.Errorf("the key %s asks for something", tea.KeyPressMsg{Code: code, Mod: mod})
			}
		}
	}
}

// keyboard is one on which a line was begun, or not.
type keyboard struct{ begun bool }

func (k *keyboard) Forget()     { k.begun = false }
func (k *keyboard) Begun() bool { return k.begun }

// Where nobody has answered, nobody is asked whether they are there, unless they have
// begun to type: then what they typed is wiped too.
func TestTheLineModeAsksNobodyWhereNobodyIs(t *testing.T) {
	for _, begun := range []bool{false, true} {
		in, typing := io.Pipe()
		sessions := make(chan *Session, 10)
		keys := &keyboard{begun: begun}
		folder := t.TempDir()
		serve := plain.Public{Begin: func() (plain.Session, error) {
			s, err := NewSession(testServices(t, folder), screen.Setup{Voice: address.Polite.In("fr")}, true)
			sessions <- s
			return s, err
		}, Idle: 200 * time.Millisecond, Warn: 200 * time.Millisecond, Keyboard: keys}
		said, heard := &strings.Builder{}, make(chan error, 1)
		ctx, stop := context.WithCancel(context.Background())
		go func() { heard <- plain.RunPublic(ctx, serve, in, said) }()
		<-sessions
		if begun {
			<-sessions // the next one
		} else {
			time.Sleep(3 * serve.Idle)
		}
		stop()
		if err := <-heard; err != nil {
			t.Fatal(err)
		}
		_ = typing.Close()
		if asked := strings.Contains(said.String(), "Êtes-vous encore là"); asked != begun {
			t.Errorf("a line is begun: %v; they are asked: %v", begun, asked)
		}
		if more := len(sessions); more > 0 {
			t.Errorf("%d more began where nobody was", more)
		}
	}
}
