package theme

import (
	"image/color"
	"strings"

	glamour "charm.land/glamour/v2/ansi"
	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"jourdain/tui/screen"
)

// Theme says how each piece of the screen looks.
type Theme struct {
	Trail    lipgloss.Style // where one is, at the top
	Status   lipgloss.Style // what may change by itself, at the top's other end
	Title    lipgloss.Style
	Caption  lipgloss.Style // a short line above what it introduces
	Group    lipgloss.Style // the heading of some rows
	Selected lipgloss.Style // the row that Enter chooses
	Loud     lipgloss.Style // words made to look like a heading
	Faint    lipgloss.Style // what cannot be taken as it is
	Key      lipgloss.Style // a key to press
	Verb     lipgloss.Style // what the key does
	marks    map[screen.Mark]lipgloss.Style
	// base is how text looks that has no look of its own; its colours are nil for the
	// terminal's own.
	base pair
}

// pair is a colour for letters and one for what is behind them. A colour for letters
// alone could not be read on every terminal: nobody knows what is behind them there.
type pair struct{ letters, behind color.Color }

func (p pair) on(style lipgloss.Style) lipgloss.Style {
	return style.Foreground(p.letters).Background(p.behind)
}

// The colours, of the 256 that most terminals have. Where there are sixteen, the
// nearest of those is taken, and each pair is still one of a dark and a bright colour.
const (
	black  = ansi.IndexedColor(16)  // #000000
	navy   = ansi.IndexedColor(17)  // #00005f
	green  = ansi.IndexedColor(83)  // #5fff5f
	plum   = ansi.IndexedColor(54)  // #5f0087
	violet = ansi.IndexedColor(91)  // #8700af
	cyan   = ansi.IndexedColor(87)  // #5fffff
	mint   = ansi.IndexedColor(121) // #87ffaf
	sky    = ansi.IndexedColor(123) // #87ffff
	yellow = ansi.IndexedColor(227) // #ffff5f
	cream  = ansi.IndexedColor(230) // #ffffd7
	white  = ansi.IndexedColor(231) // #ffffff
)

// New returns the theme for a look.
func New(look screen.Look) Theme {
	plain := lipgloss.NewStyle()
	bold := plain.Bold(true)
	t := Theme{
		Trail: bold, Status: plain, Title: bold, Caption: plain.Underline(true), Group: bold, Selected: plain.Reverse(true),
		Loud: bold, Faint: plain.Faint(true), Key: bold, Verb: plain,
		marks: map[screen.Mark]lipgloss.Style{screen.Todo: bold, screen.On: bold, screen.Begun: bold},
	}
	switch look {
	case screen.NoColorLook:
	case screen.ContrastLook:
		t.contrast()
	case screen.WarmLook:
		t.warm()
	default:
		t.colour()
	}
	return t
}

// colour adds colours to what the terminal has.
func (t *Theme) colour() {
	plain := lipgloss.NewStyle()
	bar := pair{white, navy}
	t.Trail, t.Status = bar.on(plain.Bold(true)), bar.on(plain)
	t.sign(pair{black, green}, screen.OK, screen.Done)
	t.sign(pair{black, yellow}, screen.Todo)
	t.sign(pair{black, cyan}, screen.Question, screen.Begun)
}

// warm paints everything in black on cream, like a page, with plum and violet for what heads
// something.
func (t *Theme) warm() {
	plain := lipgloss.NewStyle()
	t.paint(pair{black, cream})
	bar := pair{cream, plum}
	t.Trail, t.Status = bar.on(plain.Bold(true)), bar.on(plain)
	t.Title, t.Group = pair{plum, cream}.on(t.Title), pair{violet, cream}.on(t.Group)
	t.Key = pair{black, sky}.on(plain.Bold(true))
	t.Selected = pair{cream, violet}.on(plain.Bold(true))
	t.sign(pair{black, mint}, screen.OK, screen.Done)
	t.sign(pair{black, yellow}, screen.Todo)
	t.sign(pair{black, sky}, screen.Question, screen.Begun)
}

// paint gives what has no colours of its own those of a page.
func (t *Theme) paint(base pair) {
	t.base = base
	for _, style := range []*lipgloss.Style{&t.Title, &t.Caption, &t.Group, &t.Loud, &t.Verb} {
		*style = base.on(*style)
	}
	t.Faint = base.on(lipgloss.NewStyle()) // how faint is too faint on such a page is not known: its words say it
}

// contrast paints everything in white on black, and what matters in black on yellow.
func (t *Theme) contrast() {
	t.paint(pair{white, black})
	loud := pair{black, yellow}
	t.Trail, t.Status = pair{black, white}.on(t.Trail), pair{black, white}.on(t.Status)
	t.Key = pair{yellow, black}.on(t.Key)
	t.Selected = loud.on(lipgloss.NewStyle().Bold(true))
	t.sign(loud, screen.Todo)
}

func (t *Theme) sign(p pair, marks ...screen.Mark) {
	for _, m := range marks {
		t.marks[m] = p.on(lipgloss.NewStyle().Bold(m == screen.Todo))
	}
}

// Fill returns a line of so many columns in the colours of the theme, where it has its
// own: whatever has no look of its own in the line has the base's.
func (t *Theme) Fill(line string, width int) string {
	if t.base.letters == nil {
		return line
	}
	base := ansi.NewStyle().ForegroundColor(t.base.letters).BackgroundColor(t.base.behind).String()
	for _, reset := range []string{"\x1b[m", "\x1b[0m"} {
		line = strings.ReplaceAll(line, reset, ansi.ResetStyle+base)
	}
	return base + line + strings.Repeat(" ", max(width-ansi.StringWidth(line), 0)) + ansi.ResetStyle
}

// Mark returns how a mark looks.
func (t *Theme) Mark(m screen.Mark) lipgloss.Style {
	if style, ok := t.marks[m]; ok {
		return style
	}
	return lipgloss.NewStyle()
}

// Markdown returns the same looks for text in Markdown.
func (t *Theme) Markdown() glamour.StyleConfig {
	yes := true
	none := uint(0)
	two := uint(2)
	bold := glamour.StylePrimitive{Bold: &yes}
	heading := glamour.StyleBlock{StylePrimitive: bold}
	bar := "  "
	style := glamour.StyleConfig{
		Document:    glamour.StyleBlock{Margin: &none},
		BlockQuote:  glamour.StyleBlock{Indent: &two, IndentToken: &bar},
		List:        glamour.StyleList{LevelIndent: 2},
		Heading:     heading,
		H1:          heading,
		H2:          heading,
		H3:          heading,
		H4:          heading,
		H5:          heading,
		H6:          heading,
		Emph:        bold,
		Strong:      bold,
		LinkText:    glamour.StylePrimitive{Underline: &yes}, // a word of the glossary: nothing else is underlined
		Item:        glamour.StylePrimitive{BlockPrefix: "- "},
		Enumeration: glamour.StylePrimitive{BlockPrefix: ". "},
		CodeBlock:   glamour.StyleCodeBlock{StyleBlock: glamour.StyleBlock{Indent: &two}},
		Code:        glamour.StyleBlock{StylePrimitive: bold},
	}
	return style
}
