package marker

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"jourdain/grader/lexicon"
)

// names are the words that count steps and the like: what has such a name can be an item as
// well as a heading.
var names = sync.OnceValue(func() map[string]bool { return lexicon.Set("step-names") })

// ordinals are what stands behind the number of "1re étape", "2nd step".
var ordinals = sync.OnceValue(func() []string { return lexicon.Words("number-endings") })

// namedOf reads "Étape 1 :", "Step 1." and "1re étape :".
func namedOf(text string) (m Mark, rest string, ok bool) {
	r := firstRune(text)
	switch {
	case unicode.IsLetter(r):
		return wordFirst(text)
	case r >= '1' && r <= '9':
		return ordinalFirst(text)
	default:
		return Mark{}, "", false
	}
}

func wordFirst(text string) (m Mark, rest string, ok bool) {
	word, rest := leadingWord(text)
	if word == "" {
		return Mark{}, "", false
	}
	rest = strings.TrimLeft(rest, " \u00A0\u202F")
	m, rest, ok = bodyOf(rest)
	if !ok || m.Kind != Number && m.Kind != Capital {
		return Mark{}, "", false
	}
	m.Kind, m.Sign = Named, word
	return closeNamed(m, rest)
}

func ordinalFirst(text string) (m Mark, rest string, ok bool) {
	m, rest, ok = digitsOf(text)
	if !ok || m.Kind != Number {
		return Mark{}, "", false
	}
	behind := ""
	for _, ending := range ordinals() {
		if strings.HasPrefix(rest, ending+" ") || strings.HasPrefix(rest, ending+"\u00A0") {
			behind = ending
			break
		}
	}
	if behind == "" {
		return Mark{}, "", false
	}
	word, rest := leadingWord(strings.TrimLeft(rest[len(behind):], " \u00A0"))
	m.Kind, m.Sign = Named, "1 "+word
	if word == "" {
		return Mark{}, "", false
	}
	return closeNamed(m, rest)
}

// closeNamed takes off the colon, the full stop or the dash behind the name.
func closeNamed(m Mark, rest string) (Mark, string, bool) {
	rest = strings.TrimLeft(rest, " \u00A0\u202F")
	for _, sign := range [...]string{":", ".", "-", "–", "—", ")"} {
		if behind, ok := strings.CutPrefix(rest, sign); ok {
			return m, behind, true
		}
	}
	return Mark{}, "", false
}

// longestName is how many bytes one of the words has at most.
const longestName = 24

// leadingWord returns one of the words at the beginning of a text, in small letters; "" for
// none.
func leadingWord(text string) (word, rest string) {
	end := 0
	for end < len(text) && end <= longestName {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !unicode.IsLetter(r) {
			break
		}
		end += size
	}
	if behind := strings.TrimLeft(text[end:], " \u00A0\u202F"); behind == "" || unicode.IsLower(firstRune(behind)) {
		return "", text
	}
	if word = strings.ToLower(text[:end]); !names()[word] {
		return "", text
	}
	return word, text[end:]
}
