package widget

import (
	"cmp"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// hint is a key and what it does, as they are shown.
type hint struct {
	Key   string // as it is pressed: "enter"; "" for several keys at once
	Shown string // as it is written: "Entrée"
	Label string
	// rank says which hints stay when there is no room: the lowest go last.
	rank int
}

// footerHeight is the lines that the keys take, and the empty one above them.
func (p *Painter) footerHeight() int {
	if p.short() {
		return 1
	}
	return 3
}

// headerHeight is the lines that say where one is, and the empty one below them.
func (p *Painter) headerHeight() int {
	if p.short() {
		return 1
	}
	return 2
}

// footer draws the keys that do something here.
func (p *Painter) footer(page *screen.Page, v *Viewer, f *Frame) ([]string, []Zone) {
	hints := p.hints(page, v, f)
	if p.short() {
		line, zones := p.hintLine(p.fit(hints, 1))
		return []string{line}, zones
	}
	lines := []string{""}
	var all []Zone
	rest := p.fit(hints, 2)
	for range 2 {
		n := p.room(rest)
		line, zones := p.hintLine(rest[:n])
		for _, z := range zones {
			z.Y = len(lines)
			all = append(all, z)
		}
		lines = append(lines, line)
		rest = rest[n:]
	}
	return lines, all
}

// hints gives the keys of a page, in the order in which they are shown.
func (p *Painter) hints(page *screen.Page, v *Viewer, f *Frame) []hint {
	var hints []hint
	words := p.Words
	add := func(key, label string, rank int) {
		hints = append(hints, hint{Key: key, Shown: KeyName(words, key, p.Letters), Label: label, rank: rank})
	}
	away := p.away(page, v, f)
	switch {
	case page.Input != nil:
		add("enter", words.Say("keys.accept"), 0)
		add("esc", words.Say("keys.cancel"), 1)
		return hints
	case len(page.Rows) > 1 && away == "":
		add("arrows", words.Say("keys.choose"), 4)
	}
	if verb := cmp.Or(away, enterVerb(page, v.Selected)); verb != "" {
		add("enter", verb, 0)
	}
	var own []screen.Action
	if v.Selected < len(page.Rows) && away == "" {
		own = page.Rows[v.Selected].Actions
	}
	for i, a := range slices.Concat(own, page.RowActions, page.Actions) {
		label := p.label(a, f)
		if last := len(hints) - 1; label != "" && last >= 0 && hints[last].Label == label {
			hints[last].Shown += " " + KeyName(words, a.Key, p.Letters)
		} else if label != "" {
			add(a.Key, label, 5+i)
		}
	}
	if !page.Bare {
		add("?", p.helpVerb(page), 1)
	}
	if last := len(hints) - 1; !page.Last && last >= 0 && hints[last].Label == words.Say("keys.back") {
		hints[last].Shown += " " + KeyName(words, "esc", p.Letters)
	} else if key, verb, rank := p.leaving(page); key != "" {
		add(key, verb, rank)
	}
	return hints
}

// away gives the verb for Enter while the selected row, or the end of a page without rows, is
// out of sight: one reads on to it or goes back up to it before anything is chosen; "" when
// it is in sight.
func (p *Painter) away(page *screen.Page, v *Viewer, f *Frame) string {
	switch {
	case len(page.Rows) > 0 && v.passed(&f.Body):
		return p.Words.Say("keys.climb")
	case v.More(&f.Body, f.Height) && (len(page.Rows) == 0 || !v.Sees(&f.Body, f.Height)):
		return p.Words.Say("keys.more")
	default:
		return ""
	}
}

// label gives the label of an action's key; "" where the key is not named: what it would
// show is there already.
func (p *Painter) label(a screen.Action, f *Frame) string {
	switch {
	case a.Wide && f.Body.whole:
		return ""
	case p.short() && a.Among != "":
		return a.Among
	default:
		return a.Label
	}
}

// leaving gives the key that leaves a page, its verb and its rank; "" for none.
func (p *Painter) leaving(page *screen.Page) (key, verb string, rank int) {
	switch {
	case page.Leave != "":
		return "q", page.Leave, 2
	case page.Last:
		return "", "", 0
	case page.BackVerb != "":
		return "esc", page.BackVerb, 0 // it does what one would not guess
	default:
		return "esc", p.Words.Say("keys.back"), 3
	}
}

// helpVerb says what help is on the page: where words are explained, these too.
func (p *Painter) helpVerb(page *screen.Page) string {
	switch {
	case len(page.Words) == 0:
		return p.Words.Say("keys.help")
	case p.narrow():
		return p.Words.Say("keys.words")
	default:
		return p.Words.Say("keys.words-and-help")
	}
}

// enterVerb says what Enter does with the selected row, or on the page; "" for nothing.
func enterVerb(page *screen.Page, selected int) string {
	if len(page.Rows) == 0 && page.Next == "" {
		return ""
	}
	if selected < len(page.Rows) && page.Rows[selected].Enter != "" {
		return page.Rows[selected].Enter
	}
	return page.Enter
}

// KeyName gives a key as it is written on a keyboard; letters asks for a name
// without arrows.
func KeyName(words *text.Words, key string, letters bool) string {
	if letters {
		if name, ok := words.Find("key." + key + ".letters"); ok {
			return name
		}
	}
	if name, ok := words.Find("key." + key); ok {
		return name
	}
	return key
}

// hintGap is the columns between two hints.
const hintGap = 3

func (h *hint) width() int { return ansi.StringWidth(h.Shown) + 1 + ansi.StringWidth(h.Label) }

// room gives how many of the hints fit on one line.
func (p *Painter) room(hints []hint) int {
	width := p.Width - 2*p.margin()
	for i := range hints {
		if i > 0 {
			width -= hintGap
		}
		if width -= hints[i].width(); width < 0 {
			return i
		}
	}
	return len(hints)
}

// fit leaves out the hints that matter least until the rest fits on some lines.
// The help page lists them all.
func (p *Painter) fit(hints []hint, lines int) []hint {
	for len(hints) > 1 {
		rest := hints
		for range lines {
			rest = rest[p.room(rest):]
		}
		if len(rest) == 0 {
			break
		}
		worst := 0
		for i := range hints {
			if hints[i].rank >= hints[worst].rank {
				worst = i
			}
		}
		hints = append(hints[:worst:worst], hints[worst+1:]...)
	}
	return hints
}

func (p *Painter) hintLine(hints []hint) (string, []Zone) {
	var line strings.Builder
	line.WriteString(strings.Repeat(" ", p.margin()))
	x := p.margin()
	var zones []Zone
	for i := range hints {
		if i > 0 {
			line.WriteString(strings.Repeat(" ", hintGap))
			x += hintGap
		}
		h := &hints[i]
		line.WriteString(p.Theme.Key.Render(h.Shown) + " " + p.Theme.Verb.Render(h.Label))
		zones = append(zones, Zone{From: x, To: x + h.width(), Row: -1, Key: h.Key})
		x += h.width()
	}
	return line.String(), zones
}

// keyList draws keys with what they do, one a line.
func (p *Painter) keyList(list []screen.Action) []string {
	column := 0
	for _, a := range list {
		column = max(column, ansi.StringWidth(KeyName(p.Words, a.Key, p.Letters)))
	}
	var lines []string
	for _, a := range list {
		name := KeyName(p.Words, a.Key, p.Letters)
		for i, line := range wrap(a.Label, p.textWidth()-column-2) {
			if i > 0 {
				name = ""
			}
			lines = append(lines, p.Theme.Key.Render(pad(name, column))+"  "+line)
		}
	}
	return lines
}
