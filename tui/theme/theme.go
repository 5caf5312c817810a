package theme

import (
	"charm.land/glamour/v2/ansi"
	"charm.land/lipgloss/v2"

	"jourdain/tui/screen"
)

// Theme says how each piece of the screen looks.
type Theme struct {
	Where    lipgloss.Style // where one is, at the top
	Status   lipgloss.Style
	Title    lipgloss.Style
	Caption  lipgloss.Style // a short line above what it introduces
	Group    lipgloss.Style // the heading of some rows
	Selected lipgloss.Style // the row that Enter chooses
	Loud     lipgloss.Style // words made to look like a heading
	Key      lipgloss.Style // a key to press
	Verb     lipgloss.Style // what the key does
	Rule     lipgloss.Style // a line across the screen
	marks    map[screen.Mark]lipgloss.Style
	accent   string
}

// New gives the theme for a look.
func New(look screen.Look) Theme {
	plain := lipgloss.NewStyle()
	bold := plain.Bold(true)
	t := Theme{
		Where: bold, Status: plain, Title: bold, Caption: plain.Underline(true), Group: bold, Selected: plain.Reverse(true),
		Loud: bold, Key: bold, Verb: plain, Rule: plain,
		marks: map[screen.Mark]lipgloss.Style{screen.Todo: bold, screen.On: bold, screen.Begun: bold},
	}
	switch look {
	case screen.NoColorLook:
	case screen.ContrastLook:
		t.Title, t.Where = bold.Underline(true), bold.Underline(true)
		t.Selected = bold.Reverse(true)
	default:
		t.accent = "6"
		t.Where, t.Key = bold.Foreground(lipgloss.Cyan), bold.Foreground(lipgloss.Cyan)
		t.marks[screen.OK] = plain.Foreground(lipgloss.Green)
		t.marks[screen.Done] = plain.Foreground(lipgloss.Green)
		t.marks[screen.Todo] = bold.Foreground(lipgloss.Yellow)
		t.marks[screen.Question] = plain.Foreground(lipgloss.Yellow)
	}
	return t
}

// Mark gives how a mark looks.
func (t *Theme) Mark(m screen.Mark) lipgloss.Style {
	if style, ok := t.marks[m]; ok {
		return style
	}
	return lipgloss.NewStyle()
}

// Markdown gives the same looks for text in Markdown.
func (t *Theme) Markdown() ansi.StyleConfig {
	yes := true
	none := uint(0)
	two := uint(2)
	bold := ansi.StylePrimitive{Bold: &yes}
	heading := ansi.StyleBlock{StylePrimitive: bold}
	bar := "  "
	style := ansi.StyleConfig{
		Document:    ansi.StyleBlock{Margin: &none},
		BlockQuote:  ansi.StyleBlock{Indent: &two, IndentToken: &bar},
		List:        ansi.StyleList{LevelIndent: 2},
		Heading:     heading,
		H1:          heading,
		H2:          heading,
		H3:          heading,
		H4:          heading,
		H5:          heading,
		H6:          heading,
		Emph:        ansi.StylePrimitive{Underline: &yes},
		Strong:      bold,
		Item:        ansi.StylePrimitive{BlockPrefix: "- "},
		Enumeration: ansi.StylePrimitive{BlockPrefix: ". "},
		CodeBlock:   ansi.StyleCodeBlock{StyleBlock: ansi.StyleBlock{Indent: &two}},
		Code:        ansi.StyleBlock{StylePrimitive: bold},
	}
	if t.accent != "" {
		style.Heading.Color = &t.accent
		style.Code.Color = &t.accent
	}
	return style
}
