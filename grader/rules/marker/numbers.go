package marker

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// longestPath is how many numbers the number of a clause has at most.
const longestPath = 5

// Circled is the sign of the numbers and letters in a circle or with a mark of their own.
const Circled = "①"

// numberOf reads a number, and the mark that must stand behind it.
func numberOf(text string) (m Mark, rest string, ok bool) {
	if m, rest, ok = circledOf(text); ok {
		return m, rest, true
	}
	open, body := "", text
	for _, bracket := range [...]string{"(", "[", "（"} {
		if rest, found := strings.CutPrefix(text, bracket); found {
			open, body = bracket, rest
		}
	}
	m, body, ok = bodyOf(body)
	if !ok {
		return Mark{}, "", false
	}
	behind := markBehind(body, open, m.Kind)
	if behind == "" && m.Kind != Clause {
		return Mark{}, "", false
	}
	rest = body[len(behind):]
	behind = strings.TrimLeftFunc(behind, unicode.IsSpace)
	m.Sign = open + m.Sign + behind
	return m, rest, m.mayStandBefore(rest, behind)
}

// markBehind returns what stands between a number and the gap: a bracket, a full stop, a
// degree sign; "" when there is nothing that makes it a mark.
func markBehind(text, open string, kind Kind) string {
	if open != "" {
		for _, mark := range [...]string{")", "]", "）"} {
			if strings.HasPrefix(text, mark) {
				return mark
			}
		}
		return ""
	}
	for _, mark := range [...]string{".-", ".)", "°)", "-)", ")", ".", "°", "º", "/", "、", "．", "）", "。"} {
		if strings.HasPrefix(text, mark) {
			return mark
		}
	}
	if kind != Number {
		return ""
	}
	for _, mark := range [...]string{"-", "–", "—", ":"} {
		at := len(text) - len(strings.TrimLeft(text, " \u00A0\u202F"))
		if strings.HasPrefix(text[at:], mark) && (at > 0 || mark != "—") {
			return text[:at+len(mark)]
		}
	}
	return ""
}

// mayStandBefore keeps out what only looks like a number with a mark: "1 - 0" is a score,
// "1/ 2" a fraction, "20° C" a temperature, "1:30" an hour.
func (m *Mark) mayStandBefore(rest, behind string) bool {
	bare := strings.TrimLeftFunc(rest, unicode.IsSpace)
	first := firstRune(bare)
	switch behind {
	case "-", "–", "—", ":", "/":
		return len(bare) < len(rest) && !unicode.IsDigit(first)
	case "°", "º":
		second := firstRune(bare[min(1, len(bare)):])
		return (first != 'C' && first != 'F') || unicode.IsLetter(second)
	case "":
		return len(bare) < len(rest) && (unicode.IsUpper(first) || strings.HasPrefix(rest, "\t"))
	default:
		return true
	}
}

// bodyOf reads the number itself: figures, the number of a clause, one letter, a Roman
// number.
func bodyOf(text string) (m Mark, rest string, ok bool) {
	r := firstRune(text)
	switch {
	case unicode.IsDigit(r):
		return digitsOf(text)
	case isCJKNumeral(r):
		return hanOf(text)
	case unicode.IsLetter(r), r >= 'Ⅰ' && r <= 'ⅿ':
		return letterOf(text)
	default:
		return Mark{}, "", false
	}
}

// mostDigits is how many figures the number of an item has at most: a year is none.
const mostDigits = 2

// digitsOf reads "1", "12" and "1.2.3".
func digitsOf(text string) (m Mark, rest string, ok bool) {
	rest = text
	for m.depth < longestPath {
		number, digits, size := 0, 0, 0
		for _, r := range rest {
			if !unicode.IsDigit(r) {
				break
			}
			number = 10*number + digitValue(r)
			digits++
			size += utf8.RuneLen(r)
			if digits > mostDigits {
				return Mark{}, "", false
			}
		}
		m.path[m.depth], rest = number, rest[size:]
		m.depth++
		if len(rest) < 2 || rest[0] != '.' || !unicode.IsDigit(firstRune(rest[1:])) {
			break
		}
		rest = rest[1:]
	}
	if m.depth > 1 {
		m.Kind, m.Sign = Clause, "1.1"
		return m, rest, m.depth < longestPath
	}
	m.Kind, m.Sign = Number, "1"
	m.values[0] = value{figures, m.path[0]}
	return m, rest, true
}

// letterOf reads one letter or a Roman number.
func letterOf(text string) (m Mark, rest string, ok bool) {
	end := 0
	for _, r := range text {
		if !unicode.IsLetter(r) && (r < 'Ⅰ' || r > 'ⅿ') {
			break
		}
		end += utf8.RuneLen(r)
		if end > longestRoman {
			return Mark{}, "", false
		}
	}
	word, rest := text[:end], text[end:]
	r, size := utf8.DecodeRuneInString(word)
	if size == len(word) {
		m.values[0] = letterValue(r)
	}
	m.values[1] = romanValue(word)
	if m.values[0].number == 0 && m.values[1].number == 0 {
		return Mark{}, "", false
	}
	m.Kind, m.Sign = Letter, "a"
	if unicode.IsUpper(r) || r >= 'Ⅰ' && r <= 'Ⅿ' {
		m.Kind, m.Sign = Capital, "A"
	}
	return m, rest, true
}
