package widget

import (
	"strings"

	"jourdain/lessons/activity"
	"jourdain/tui/screen"
	"jourdain/tui/text"
)

// ink draws the signs of invisible marks among words.
func (p *Painter) ink(s string) string { return Ink(p.Words, s, p.Letters) }

// Ink draws the signs of invisible marks among words: letters asks for words in
// brackets, for a terminal that has no such signs among its glyphs.
func Ink(words *text.Words, s string, letters bool) string {
	isSign := func(r rune) bool {
		_, ok := screen.SignOf(r)
		return ok
	}
	if !strings.ContainsFunc(s, isSign) {
		return s
	}
	var b strings.Builder
	runes := []rune(s)
	for i := 0; i < len(runes); {
		sign, ok := screen.SignOf(runes[i])
		if !ok {
			b.WriteRune(runes[i])
			i++
			continue
		}
		count := 1
		for i+count < len(runes) && runes[i+count] == runes[i] {
			count++
		}
		b.WriteString(glyphs(words, sign, count, letters))
		i += count
	}
	return b.String()
}

// glyphs draws marks of one kind in a row.
func glyphs(words *text.Words, sign activity.Sign, count int, letters bool) string {
	if letters {
		return words.Say("sign."+string(sign)+".letters", "Count", count)
	}
	return strings.Repeat(words.Say("sign."+string(sign)), count)
}

// legend says what the signs are, where they are drawn. It is needed in a small window too: nothing
// else there says it.
func (p *Painter) legend(b *Body, l screen.Legend) {
	if p.Letters {
		return
	}
	var names []string
	for _, sign := range l.Signs {
		if sign == activity.PageSign {
			continue // its sign is its name
		}
		names = append(names, p.Words.Say("sign."+string(sign))+noBreak+p.Words.Say("sign."+string(sign)+".said", "Count", 1, "Number", ""))
	}
	if len(names) == 0 {
		return
	}
	b.gap()
	b.add(-1, paint(p.Theme.Verb, wrap(strings.Join(names, legendGap), p.textWidth()))...)
}

// legendGap is what stands between two signs with their names, and noBreak between a
// sign and its name.
const (
	legendGap = "   "
	noBreak   = "\u00A0"
)
