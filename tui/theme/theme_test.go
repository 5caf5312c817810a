package theme

import (
	"fmt"
	"image/color"
	"math"
	"reflect"
	"strings"
	"testing"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/colorprofile"
	"github.com/charmbracelet/x/ansi"

	"jourdain/tui/screen"
)

// palettes are the sixteen colours as terminals that have no more of them show them:
// the Linux console's, xterm's, and those of the console of Windows.
func palettes() map[string][16]uint32 {
	return map[string][16]uint32{
		"linux": {
			0x000000, 0xAA0000, 0x00AA00, 0xAA5500, 0x0000AA, 0xAA00AA, 0x00AAAA, 0xAAAAAA,
			0x555555, 0xFF5555, 0x55FF55, 0xFFFF55, 0x5555FF, 0xFF55FF, 0x55FFFF, 0xFFFFFF,
		},
		"xterm": {
			0x000000, 0xCD0000, 0x00CD00, 0xCDCD00, 0x0000EE, 0xCD00CD, 0x00CDCD, 0xE5E5E5,
			0x7F7F7F, 0xFF0000, 0x00FF00, 0xFFFF00, 0x5C5CFF, 0xFF00FF, 0x00FFFF, 0xFFFFFF,
		},
		"windows": {
			0x0C0C0C, 0xC50F1F, 0x13A10E, 0xC19C00, 0x0037DA, 0x881798, 0x3A96DD, 0xCCCCCC,
			0x767676, 0xE74856, 0x16C60C, 0xF9F1A5, 0x3B78FF, 0xB4009E, 0x61D6D6, 0xF2F2F2,
		},
	}
}

// luminance is the relative luminance of WCAG 2.2.
func luminance(c color.Color) float64 {
	linear := func(v uint32) float64 {
		s := float64(v) / 0xFFFF
		if s <= 0.04045 {
			return s / 12.92
		}
		return math.Pow((s+0.055)/1.055, 2.4)
	}
	r, g, b, _ := c.RGBA()
	return 0.2126*linear(r) + 0.7152*linear(g) + 0.0722*linear(b)
}

// contrast is the contrast ratio of WCAG 2.2, from 1 to 21.
func contrast(a, b color.Color) float64 {
	x, y := luminance(a), luminance(b)
	return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

func TestContrastIsThatOfWCAG(t *testing.T) {
	for _, test := range []struct {
		a, b uint8
		want float64
	}{{16, 231, 21}, {231, 231, 1}} {
		if got := contrast(ansi.IndexedColor(test.a), ansi.IndexedColor(test.b)); math.Abs(got-test.want) > 0.01 {
			t.Errorf("contrast(%d, %d) = %v, want %v", test.a, test.b, got, test.want)
		}
	}
}

// styles returns every style of a theme, by name.
func styles(theme *Theme) map[string]lipgloss.Style {
	all := map[string]lipgloss.Style{}
	value := reflect.ValueOf(*theme)
	for i := range value.NumField() {
		if style, ok := value.Field(i).Interface, value.Type().Field(i).IsExported(); ok {
			all[value.Type().Field(i).Name] = style().(lipgloss.Style)
		}
	}
	for mark, style := range theme.marks {
		all["mark "+mark.Name()] = style
	}
	all["base"] = theme.base.on(lipgloss.NewStyle())
	return all
}

// A look that has no colours of its own here would silently be the normal one.
func TestEachLookIsItsOwn(t *testing.T) {
	for i, look := range screen.Looks() {
		for _, other := range screen.Looks()[:i] {
			if reflect.DeepEqual(New(look), New(other)) {
				t.Errorf("%s looks as %s does: give it its colours in New", look, other)
			}
		}
	}
}

// WCAG 2.2 asks for 7 to 1 at its level AAA (1.4.6). A colour for letters alone would
// have no contrast that anybody knows.
func TestEveryPairOfColoursCanBeRead(t *testing.T) {
	const least = 7
	measured := 0
	for _, look := range screen.Looks() {
		theme := New(look)
		for name, style := range styles(&theme) {
			letters, behind := style.GetForeground(), style.GetBackground()
			_, own := letters.(lipgloss.NoColor)
			_, ownBehind := behind.(lipgloss.NoColor)
			if own != ownBehind {
				t.Errorf("%s, %s: the letters have a colour of ours and what is behind them has not, or the reverse", look, name)
			}
			if own || ownBehind {
				continue
			}
			if look == screen.NoColorLook {
				t.Errorf("%s has colours in the look without", name)
			}
			measured++
			if got := contrast(letters, behind); got < least {
				t.Errorf("%s, %s: %.1f to 1", look, name, got)
			}
			for terminal, palette := range palettes() {
				a, b := shown(palette, letters), shown(palette, behind)
				if got := contrast(a, b); got < least {
					t.Errorf("%s, %s, with the sixteen colours of %s: %.1f to 1", look, name, terminal, got)
				}
			}
		}
	}
	if measured < 30 {
		t.Errorf("only %d pairs were measured", measured)
	}
}

// shown returns a colour as a terminal with a palette of sixteen shows it.
func shown(palette [16]uint32, c color.Color) color.Color {
	v := palette[colorprofile.ANSI.Convert(c).(ansi.BasicColor)]
	return color.RGBA{R: uint8(v >> 16), G: uint8(v >> 8), B: uint8(v), A: 0xFF}
}

// In the high contrast nothing is left to the terminal's own colours, whatever a line
// is made of.
func TestTheHighContrastFillsTheLine(t *testing.T) {
	theme := New(screen.ContrastLook)
	line := "ab" + theme.Selected.Render("cd") + "ef" + lipgloss.NewStyle().Bold(true).Render("gh") + "ij"
	filled := theme.Fill(line, 20)
	if got := ansi.StringWidth(filled); got != 20 {
		t.Errorf("%d columns, want 20", got)
	}
	painted, base := "", fmt.Sprintf("\x1b[38;5;%d;48;5;%dm", white, black)
	if !strings.HasPrefix(filled, base) {
		t.Errorf("the line begins %q, want %q", filled[:min(20, len(filled))], base)
	}
	for piece := range strings.SplitSeq(filled, ansi.ResetStyle) {
		if piece != "" && !strings.HasPrefix(piece, base) {
			t.Errorf("%q has the terminal's own colours", piece)
		}
		painted += piece
	}
	if ansi.Strip(painted) != "abcdefghij"+strings.Repeat(" ", 10) {
		t.Errorf("the words are %q", ansi.Strip(painted))
	}
	if normal := New(screen.NormalLook); normal.Fill(line, 20) != line {
		t.Error("the normal look fills lines")
	}
}
