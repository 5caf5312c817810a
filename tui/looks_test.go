package tui

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"jourdain/grader/thorough"
	"jourdain/tui/screen"
)

// lookedAt are the scenes whose looks are kept: each has something that the others have not.
func lookedAt() []string {
	return []string{
		"home", "course", "card-2", "settings-look", "kind-mark", "kind-hunt", "kind-sort-wrong", "kind-sort-why", "result-failed",
		"result-passed", "code-nearly", "public-idle",
	}
}

// The looks of some scenes are as they were when someone read them: each piece of a line
// stands behind the name of its look, <bold>, <black-on-green>.
func TestLooksAreAsTheyWereRead(t *testing.T) {
	for _, s := range scenes() {
		if !slices.Contains(lookedAt(), s.name) {
			continue
		}
		t.Run(s.name, func(t *testing.T) {
			t.Parallel()
			read := openGoldens(t, "looks", s.name)
			for _, look := range screen.Looks() {
				t.Run(string(look), func(t *testing.T) {
					p := s.player(t, "fr", 80, 24)
					s.play(p)
					read.holds(t, string(look), tagged(p.look(look)))
				})
			}
			read.write(t)
		})
	}
}

// look draws what is on the screen in a look.
func (p *player) look(look screen.Look) string {
	p.t.Helper()
	p.app.session.env.Settings.Look = look
	return p.app.View().Content
}

// tagged writes the looks of a screen in words: pieces of one look stand together, and
// what is white on black is, in the contrasted look, ordinary text. Blank lines are left
// out.
func tagged(drawn string) string {
	var b strings.Builder
	for line := range strings.SplitSeq(drawn, "\n") {
		if strings.TrimSpace(ansi.Strip(line)) == "" {
			continue
		}
		said := ""
		for _, run := range runs(line) {
			if look := run.name(); look != "" && strings.TrimSpace(run.text) != "" {
				said += "<" + look + ">" + run.text + "</>"
			} else {
				said += run.text
			}
		}
		b.WriteString(strings.TrimRight(together(said), " ") + "\n")
	}
	return b.String()
}

var between = regexp.MustCompile(`<([^<>/]+)>([^<>]*)</>( ?)<([^<>/]+)>`)

// together joins pieces that have one look.
func together(said string) string {
	for at := 0; ; {
		match := between.FindStringSubmatchIndex(said[at:])
		if match == nil {
			return said
		}
		text := func(i int) string { return said[at+match[2*i] : at+match[2*i+1]] }
		if text(1) != text(4) || text(1) != "underline" {
			at += match[5] // the end of the first piece
			continue
		}
		said = said[:at+match[0]] + "<" + text(1) + ">" + text(2) + text(3) + said[at+match[1]:]
	}
}

// name says a look in words; "" for that of ordinary text.
func (r run) name() string {
	colours := map[string]string{
		"#000000": "black", "#00005f": "navy", "#5fff5f": "green", "#5fffff": "cyan", "#ffff5f": "yellow", "#ffffff": "white",
		"#5f0087": "plum", "#8700af": "violet", "#87ffaf": "mint", "#87ffff": "sky", "#ffffd7": "cream",
	}
	var parts []string
	for name, has := range map[string]bool{"bold": r.bold, "reverse": r.reverse, "underline": r.under} {
		if has {
			parts = append(parts, name)
		}
	}
	slices.Sort(parts)
	if look := colours[r.color] + "-on-" + colours[r.behind]; r.color != "" && look != "white-on-black" && look != "black-on-cream" {
		parts = append(parts, colours[r.color]+"-on-"+colours[r.behind])
	}
	return strings.Join(parts, " ")
}

var coloured = regexp.MustCompile(`\x1b\[[0-9;]*?(?:3[0-8]|4[0-8]|9[0-7]|10[0-7])[0-9;]*m`)

// Whatever the look and the window, the words are the same, the selected row bears a sign,
// colours come in pairs, and without colours there is none.
func TestNothingIsSaidByColourAlone(t *testing.T) {
	onlyDraws(t)
	for i, s := range scenes() {
		for _, size := range thorough.Share(sizes(), 3, i) {
			t.Run(fmt.Sprintf("%s %dx%d", s.name, size[0], size[1]), func(t *testing.T) {
				t.Parallel()
				p := s.player(t, "fr", size[0], size[1])
				s.play(p)
				words := bare(p.look(screen.NormalLook))
				for _, look := range screen.Looks() {
					drawn := p.look(look)
					// The settings say which look is chosen.
					if got := bare(drawn); got != words && !strings.Contains(s.name, "settings") {
						t.Errorf("%s says\n%s\nand the usual look\n%s", look, got, words)
					}
					if look == screen.NoColorLook && coloured.MatchString(drawn) {
						t.Errorf("without colours, there is %q", coloured.FindString(drawn))
					}
					for line := range strings.SplitSeq(drawn, "\n") {
						for _, run := range runs(line) {
							if (run.color == "") != (run.behind == "") {
								t.Errorf("%s: %q has a colour alone", look, run.text)
							}
						}
					}
				}
				inSight := p.app.viewer().Sees(&p.app.frame.Body, p.app.frame.Height)
				if v := p.app.View(); v.Cursor != nil && len(p.app.page().Rows) > 0 && inSight {
					if line := strings.Split(words, "\n")[v.Cursor.Y]; !strings.HasPrefix(strings.TrimSpace(line), ">") {
						t.Errorf("no sign before the selected row: %q", line)
					}
				}
			})
		}
	}
}

// bare returns the words of a screen.
func bare(drawn string) string {
	lines := strings.Split(ansi.Strip(drawn), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return strings.Join(lines, "\n")
}

// glyphs are those that the fonts of the Linux console for Western languages have, of the
// 512 that it can show: what Latin-1 and Latin-9 have, and the signs of print.
func glyphs(r rune) bool {
	return r == '\n' || r >= ' ' && r < 0x7F || r >= 0xA0 && r <= 0xFF || strings.ContainsRune("ŒœŠšŸŽž€–—‘’‚“”„†‡•…‰‹›™", r)
}

// On the Linux console every letter and every sign has a glyph.
func TestTheLinuxConsoleHasEveryGlyph(t *testing.T) {
	onlyDraws(t)
	for i, s := range scenes() {
		for _, lang := range thorough.Share([]string{"fr", "en"}, 2, i) {
			t.Run(lang+" "+s.name, func(t *testing.T) {
				t.Parallel()
				p := s.player(t, lang, 80, 24)
				p.app.letters = true
				p.app.painter = nil
				s.play(p)
				for _, r := range bare(p.app.View().Content) {
					if !glyphs(r) {
						t.Errorf("%q (%U) has no glyph:\n%s", r, r, p.screen())
						break
					}
				}
			})
		}
	}
}
