package marker

import "unicode/utf8"

const (
	// variants choose between a sign and its picture (Unicode 16, 23.4).
	variants = "\uFE0E\uFE0F"
	joiner   = '\u200D'
	keycap   = '\u20E3'
)

// emojiOf reads a picture: one with all that changes its colour or is joined to it.
func emojiOf(text string) (m Mark, rest string, ok bool) {
	r, size := utf8.DecodeRuneInString(text)
	if !isEmoji(r) {
		return Mark{}, "", false
	}
	end, join := size, false
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !join && !extendsEmoji(r) {
			break
		}
		join = r == joiner
		end += size
	}
	return Mark{Kind: Emoji, Sign: text[:end]}, text[end:], true
}

// extendsEmoji reports whether a character belongs to the picture before it.
func extendsEmoji(r rune) bool {
	return r == '\uFE0E' || r == '\uFE0F' || r == joiner || r == keycap ||
		r >= 0x1F3FB && r <= 0x1F3FF || r >= 0x1F1E6 && r <= 0x1F1FF || r >= 0xE0020 && r <= 0xE007F
}

func isEmoji(r rune) bool {
	switch {
	case r >= 0x2776 && r <= 0x2793: // figures in circles
		return false
	case r >= 0x1F000 && r <= 0x1FAFF:
		return r < 0x1F100 || r > 0x1F1AD // letters and figures in frames
	case r >= 0x2600 && r <= 0x27BF, r >= 0x23E9 && r <= 0x23FA, r >= 0x2B05 && r <= 0x2B55:
		return true
	default:
		return r == 0x231A || r == 0x231B || r == 0x3030
	}
}
