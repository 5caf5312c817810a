package marker

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// The signs, by what they are worth. The last ones of each line stand in the private use
// area, where Word and LibreOffice put the signs of the fonts Symbol and Wingdings.
const (
	bullets = "•∙·‣⁃⦁◦▪▫◾◽◼◻■●⚫⚬⬤▶►▸▷➢➤◆◇♦❖⬥⬧" + "\uF0B7\uF0A7\uF0D8\uF076\uF06E\uF06C\uF09F\uF09E\uF075\uF077\uF02D\uF0BE\uF0A2"
	boxes   = "□☐☑☒❏❑❒❐○◯" + "\uF06F\uF071\uF072\uF0A8\uF0FE\uF0FD\uF0A3\uF0A1\uF078"
	senses  = "✓✔✗✘✕✖→⇒➔➜➝➞➡➨⇨↳★☆✪✦✱✶♣♠♥☞☛+" + "\uF0FC\uF0FB\uF0E0\uF0E8\uF0F0\uF0AB\uF0B2\uF0AA"
	dashes  = "-‐‑–—―−"
)

// signOf reads a sign at the beginning of a text.
func signOf(text string) (m Mark, rest string, ok bool) {
	r, size := utf8.DecodeRuneInString(text)
	rest = text[size:]
	if r < utf8.RuneSelf {
		return asciiSign(text)
	}
	switch {
	case strings.ContainsRune(bullets, r):
		m = Mark{Kind: Bullet, Sign: string(r)}
	case strings.ContainsRune(dashes, r):
		m = Mark{Kind: Dash, Sign: dashSign(r)}
	case strings.ContainsRune(boxes, r):
		m = Mark{Kind: Box, Sign: boxSign}
	case strings.ContainsRune(senses, r), r >= '\uE000' && r <= '\uF8FF':
		m = Mark{Kind: Sense, Sign: string(r)}
	case r == '∗':
		m = Mark{Kind: Star, Sign: "*"}
	case r == 'Ø' || r == '§' || r == 'ü':
		m = Mark{Kind: Sense, Sign: string(r)} // of Wingdings, whose font was lost
	default:
		return emojiOf(text)
	}
	return m, strings.TrimLeft(rest, variants), true
}

// boxSign stands for all boxes: those of one form are ticked or empty.
const boxSign = "□"

// asciiSign reads a sign of the keyboard.
func asciiSign(text string) (m Mark, rest string, ok bool) {
	switch text[0] {
	case '-', '=':
		if arrow := leadingArrow(text); arrow != "" {
			return Mark{Kind: Sense, Sign: "→"}, text[len(arrow):], true
		}
		return Mark{Kind: Dash, Sign: "-"}, text[1:], text[0] == '-'
	case '*':
		return Mark{Kind: Star, Sign: "*"}, text[1:], true
	case 'o':
		// A small "o" is a bullet of typewriters, and a word in some languages.
		return Mark{Kind: Star, Sign: "o"}, text[1:], unicode.IsSpace(firstRune(text[1:]))
	case '[':
		for _, box := range [...]string{"[ ]", "[]", "[x]", "[X]"} {
			if rest, found := strings.CutPrefix(text, box); found {
				return Mark{Kind: Box, Sign: boxSign}, rest, true
			}
		}
		return Mark{}, "", false
	case '+':
		return Mark{Kind: Sense, Sign: "+"}, text[1:], len(text) > 1 && text[1] == ' '
	default:
		return Mark{}, "", false
	}
}

// leadingArrow returns an arrow made of signs: "->", "=>", "-->".
func leadingArrow(text string) string {
	end := strings.IndexByte(text, '>')
	if end < 1 || end > 3 || strings.Trim(text[:end], "-=") != "" {
		return ""
	}
	return text[:end+1]
}

func dashSign(r rune) string {
	switch r {
	case '—', '―':
		return "—"
	case '–':
		return "–"
	default:
		return "-"
	}
}
