package tui

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"jourdain/grader/thorough"
	"jourdain/lessons/activity"
)

// marked says of the lines above and below those in sight that there are some: by a sign on
// the screen.
func (p *player) marked() (above, below bool) {
	p.t.Helper()
	lines := strings.Split(p.screen(), "\n")
	if p.app.height < 20 {
		up, down := "↑", "↓"
		if p.app.letters {
			up, down = "^", "v"
		}
		return strings.HasSuffix(lines[1], up), strings.HasSuffix(lines[p.app.frame.Height], down)
	}
	more := func(line, key string) bool {
		return strings.HasSuffix(strings.TrimSpace(line), p.app.session.Env().Words.Say(key)) && strings.ContainsAny(line, ".…")
	}
	return more(lines[1], "keys.beginning"), more(lines[2+p.app.frame.Height], "keys.rest")
}

// Whatever is out of sight is marked, the cursor stands on the selected row or where one
// reads, and every line comes into sight by going down, and by going up again.
func TestWhatIsOutOfSightIsMarked(t *testing.T) {
	onlyDraws(t)
	for i, s := range scenes() {
		for _, size := range thorough.Share([][2]int{{80, 24}, {40, 12}}, 2, i) {
			t.Run(fmt.Sprintf("%s %dx%d", s.name, size[0], size[1]), func(t *testing.T) {
				t.Parallel()
				p := s.player(t, "fr", size[0], size[1])
				s.play(p)
				if p.app.typing.on || p.app.asked() {
					t.Skip("one types, or any key goes on")
				}
				seen := map[string]bool{}
				for _, key := range []string{"up", "down", "up"} {
					for range 60 {
						v, frame := p.app.viewer(), &p.app.frame
						for i := v.Top; i < min(v.Top+frame.Height, len(frame.Body.Lines)); i++ {
							seen[unselected(frame.Body.Lines[i])] = true
						}
						above, below := p.marked()
						if above != (v.Top > 0) || below != v.More(&frame.Body, frame.Height) {
							t.Fatalf("after %s: marked above %v, below %v:\n%s", key, above, below, p.screen())
						}
						if page := p.app.page(); len(page.Rows) > 0 && p.app.View().Cursor == nil {
							t.Fatalf("after %s the cursor is hidden:\n%s", key, p.screen())
						}
						selected, top := v.Selected, v.Top
						if p.press(key); v.Selected == selected && v.Top == top {
							break
						}
					}
				}
				for i, line := range p.app.frame.Body.Lines {
					if line := unselected(line); !seen[line] && !p.isDetail(i) {
						t.Errorf("going up and down never shows %q", line)
					}
				}
			})
		}
	}
}

// unselected returns a line without what shows that it is selected.
func unselected(line string) string { return strings.TrimLeft(ansi.Strip(line), "> ") }

// isDetail reports whether a line stands where something is said of the selected row, which
// in a short window is below all of them.
func (p *player) isDetail(line int) bool {
	page := p.app.page()
	return len(page.Rows) > 0 && page.Rows[0].Detail != "" && line > slices.Max(rowLines(p.app.frame.Body.Row))
}

// rowLines returns the lines that belong to a row.
func rowLines(rows []int) (lines []int) {
	for line, row := range rows {
		if row >= 0 {
			lines = append(lines, line)
		}
	}
	return lines
}

// Below the last row one reads on, and the row stays in sight as long as it can.
func TestTheSelectedRowStaysInSight(t *testing.T) {
	p := newKindsPlayer(t, "fr", 40, 12)
	p.open(activity.OutlineKind)
	for range 20 {
		p.press("down")
		if v := p.app.viewer(); v.Selected == len(p.app.page().Rows)-1 && v.Sees(&p.app.frame.Body, p.app.frame.Height) {
			break
		}
	}
	p.wantSees("> Vérifier ma réponse")
	p.press("down")
	p.wantSees("Ce que la machine lit")
	p.wantSees("> Vérifier ma réponse")
}
