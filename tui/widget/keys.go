package widget

import (
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

// footer is the keys that do something on a page, as they stand at its foot.
type footer struct {
	p    *Painter
	page *screen.Page
	v    *Viewer
	f    *Frame // as far as it is drawn
}

// lines draws the keys, and returns the zones that a click reaches.
func (b *footer) lines() ([]string, []Zone) {
	hints, room := b.hints(), b.p.Width-2*b.p.margin()
	if b.p.short() {
		line, zones := b.line(fit(hints, 1, room))
		return []string{line}, zones
	}
	lines := []string{""}
	var all []Zone
	rest := fit(hints, 2, room)
	for range 2 {
		n := onLine(rest, room)
		line, zones := b.line(rest[:n])
		for _, z := range zones {
			z.Y = len(lines)
			all = append(all, z)
		}
		lines = append(lines, line)
		rest = rest[n:]
	}
	return lines, all
}

// hints returns the keys of a page, in the order in which they are shown.
func (b *footer) hints() []hint {
	var hints []hint
	p, page, v, words := b.p, b.page, b.v, b.p.Words
	add := func(key, label string, rank int) {
		hints = append(hints, hint{Key: key, Shown: KeyName(words, key, p.Letters), Label: label, rank: rank})
	}
	if page.Input != nil {
		add("enter", words.Say("keys.accept"), 0)
		add("esc", words.Say("keys.cancel"), 1)
		return hints
	}
	away := b.away()
	if len(page.Rows) > 1 && (away == "" || v.held || v.skips(page, &b.f.Body, b.f.Height)) {
		add("arrows", words.Say("keys.choose"), 4)
	}
	if verb := b.enter(away); verb != "" {
		add("enter", verb, 0)
	}
	var own []screen.Action
	if v.Selected < len(page.Rows) && away == "" {
		own = page.Rows[v.Selected].Actions
	}
	for i, a := range slices.Concat(own, page.RowActions, page.Actions) {
		label := b.label(a)
		if last := len(hints) - 1; label != "" && last >= 0 && hints[last].Label == label {
			hints[last].Shown += " " + KeyName(words, a.Key, p.Letters)
		} else if label != "" {
			rank := 5 + i
			if a.Wide {
				rank = 2 // it is the only way to what has no room here
			}
			add(a.Key, label, rank)
		}
	}
	if !page.NoHelp {
		add("?", b.helpVerb(), 1)
	}
	if last := len(hints) - 1; !page.Back.Last && last >= 0 && hints[last].Label == words.Say("keys.back") {
		hints[last].Shown += " " + KeyName(words, "esc", p.Letters)
	} else if key, verb, rank := b.leaving(); key != "" {
		add(key, verb, rank)
	}
	return hints
}

// away returns the verb for Enter while the selected row, or the end of a page without rows, is
// out of sight: one reads on to it or goes back up to it before anything is chosen; "" when
// it is in sight.
func (b *footer) away() string {
	page, v, f := b.page, b.v, b.f
	switch {
	case len(page.Rows) > 0 && v.passed(&f.Body) && !v.held:
		return b.p.Words.Say("keys.climb")
	case v.More(&f.Body, f.Height) && (len(page.Rows) == 0 || v.held || !v.Sees(&f.Body, f.Height) || v.skips(page, &f.Body, f.Height)):
		return b.p.Words.Say("keys.more")
	default:
		return ""
	}
}

// enter returns the verb for Enter: where one reads on, that; where no row can be chosen before
// one goes to it, none.
func (b *footer) enter(away string) string {
	if away == "" && !b.v.held {
		return enterVerb(b.page, b.v.Selected)
	}
	return away
}

// label returns the label of an action's key; "" where the key is not named: what it would
// show is there already.
func (b *footer) label(a screen.Action) string {
	switch {
	case a.Wide && b.f.Body.whole:
		return ""
	case b.p.short() && a.GroupLabel != "":
		return a.GroupLabel
	default:
		return a.Label
	}
}

// leaving returns the key that leaves a page, its verb and its rank; "" for none.
func (b *footer) leaving() (key, verb string, rank int) {
	page := b.page
	switch {
	case page.Back.Leave != "":
		return "q", page.Back.Leave, 2
	case page.Back.Last:
		return "", "", 0
	case page.Back.Verb != "":
		return "esc", page.Back.Verb, 0 // it does what one would not guess
	default:
		return "esc", b.p.Words.Say("keys.back"), 3
	}
}

// helpVerb says what help is on the page: where words are explained, these too.
func (b *footer) helpVerb() string {
	p := b.p
	switch {
	case len(b.page.Words) == 0:
		return p.Words.Say("keys.help")
	case p.narrow():
		return p.Words.Say("keys.words")
	default:
		return p.Words.Say("keys.words-and-help")
	}
}

// enterVerb says what Enter does with the selected row, or on the page; "" for nothing.
func enterVerb(page *screen.Page, selected int) string {
	if len(page.Rows) == 0 && page.Enter.ID == "" {
		return ""
	}
	if selected < len(page.Rows) && page.Rows[selected].Enter != "" {
		return page.Rows[selected].Enter
	}
	return page.Enter.Verb
}

// KeyName returns a key as it is written on a keyboard; letters asks for a name
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

// onLine returns how many of the hints fit on one line of width columns.
func onLine(hints []hint, width int) int {
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

// fit leaves out the hints that matter least until the rest fits on some lines of width
// columns. The help page lists them all.
func fit(hints []hint, lines, width int) []hint {
	for len(hints) > 1 {
		rest := hints
		for range lines {
			rest = rest[onLine(rest, width):]
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

// line draws hints on one line.
func (b *footer) line(hints []hint) (string, []Zone) {
	p := b.p
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
