package tui

import (
	"fmt"
	"math/rand/v2"
	"os"
	"strings"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"jourdain/grader/thorough"
	"jourdain/tui/screen"
)

// strokes are what a person may do who does not know what they do.
func strokes() []tea.Msg {
	var all []tea.Msg
	for _, code := range []rune{
		tea.KeyEnter, tea.KeyEscape, tea.KeyUp, tea.KeyDown, tea.KeyLeft, tea.KeyRight, tea.KeyPgDown, tea.KeyPgUp, tea.KeyHome,
		tea.KeyEnd, tea.KeyF1, tea.KeyTab, tea.KeyBackspace, tea.KeyDelete, tea.KeySpace,
	} {
		all = append(all, tea.KeyPressMsg{Code: code})
	}
	for _, r := range "?123456789&é\"'(-è_çàabfilmnoprtuvxyz+-/.~" {
		all = append(all, tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return append(all,
		tea.PasteMsg{Content: "'/nowhere/un fichier.odt'"}, tea.PasteMsg{Content: "\x1b]0;x\a\u202e"},
		tea.MouseClickMsg{X: 10, Y: 8, Button: tea.MouseLeft}, tea.MouseClickMsg{X: 3, Y: 22, Button: tea.MouseLeft},
		tea.MouseWheelMsg{X: 10, Y: 8, Button: tea.MouseWheelDown}, tea.MouseWheelMsg{Button: tea.MouseWheelUp},
		tea.WindowSizeMsg{Width: 40, Height: 12}, tea.WindowSizeMsg{Width: 120, Height: 40}, tea.WindowSizeMsg{Width: 80, Height: 24},
		tea.WindowSizeMsg{Width: 7, Height: 2}, tea.WindowSizeMsg{}, screen.Poll{},
	)
}

// Whatever is typed on whatever screen, the tutor goes on, every line fits into the
// window, and Esc leads to the first screen. With JOURDAIN_RANDOM=1m it types for so
// long on each screen.
func TestTypingAtRandomNeverGetsStuck(t *testing.T) {
	onlyDraws(t)
	few := thorough.Or(150, 30)
	long, err := time.ParseDuration(os.Getenv("JOURDAIN_RANDOM"))
	if err != nil {
		long = 0
	}
	for i, s := range scenes() {
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			r := rand.New(rand.NewPCG(uint64(i), 7))
			all := strokes()
			p := s.player(t, []string{"fr", "en"}[i%2], 80, 24)
			s.play(p)
			var typed []string
			end := time.Now().Add(long)
			for n := 0; n < few || time.Now().Before(end); n++ {
				msg := all[r.IntN(len(all))]
				typed = append(typed, fmt.Sprintf("%v", msg))
				p.send(msg)
				if p.app.session.Done() {
					p = s.player(t, "fr", 80, 24)
					s.play(p)
				}
				p.wantFits(typed)
			}
			p.send(tea.WindowSizeMsg{Width: 80, Height: 24})
			for range 40 {
				p.press("esc")
			}
			if page := p.app.page(); !page.Back.Last {
				t.Fatalf("Esc does not lead to the first screen after %q:\n%s", tail(typed), p.screen())
			}
		})
	}
}

// wantFits holds that the screen is as large as the window, and no larger.
func (p *player) wantFits(typed []string) {
	p.t.Helper()
	if p.app.painter.TooSmall() {
		return
	}
	lines := strings.Split(strings.TrimSuffix(p.screen(), "\n"), "\n")
	if len(lines) != p.app.height {
		p.t.Fatalf("%d lines in a window of %d after %q:\n%s", len(lines), p.app.height, tail(typed), p.screen())
	}
	for _, line := range lines {
		if n := len([]rune(line)); n > p.app.width {
			p.t.Fatalf("%d columns in a window of %d after %q:\n%s", n, p.app.width, tail(typed), line)
		}
	}
}

// tail returns the last of what was typed, enough to find the fault.
func tail(typed []string) []string { return typed[max(0, len(typed)-12):] }
