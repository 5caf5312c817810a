package marker

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// script is what a number is written in.
type script uint8

const (
	figures script = iota + 1 // the digits of any script, which mean the same
	romans
	latin
	greek
	cyrillic
	hebrew
	arabic
	han
	rings
)

// longestRoman is how many bytes a Roman number, or a letter, has at most.
const longestRoman = 6

// digitValue returns what a digit of any script is worth: the ten of each stand in a row from
// 0 to 9 (Unicode 16, 4.6).
func digitValue(r rune) int {
	if r < utf8.RuneSelf {
		return int(r - '0')
	}
	zero := r
	for r-zero < 9 && unicode.IsDigit(zero-1) {
		zero--
	}
	return int(r - zero)
}

// The letters of each script in the order in which lists count with them.
var alphabets = [...]struct {
	script  script
	letters []rune
}{
	{latin, []rune("abcdefghijklmnopqrstuvwxyz")},
	{greek, []rune("αβγδεζηθικλμνξοπρστυφχψω")},
	{cyrillic, []rune("абвгдежзиклмнопрстуфхцчшщэюя")},
	{hebrew, []rune("אבגדהוזחטיכלמנסעפצקרשת")},
	{arabic, []rune("أبجدهوزحطيكلمنسعفصقرشتثخذضظغ")},
}

func letterValue(r rune) value {
	small := unicode.ToLower(r)
	if small >= 'a' && small <= 'z' {
		return value{latin, int(small-'a') + 1}
	}
	for i := range alphabets {
		for n, letter := range alphabets[i].letters {
			if letter == small {
				return value{alphabets[i].script, n + 1}
			}
		}
	}
	return value{}
}

// romanValue reads a Roman number up to 39, all in small letters or all in capitals; none for
// what is not written as one.
func romanValue(word string) value {
	if r, size := utf8.DecodeRuneInString(word); size == len(word) && size > 1 {
		switch { // one sign for the whole number: Ⅳ, ⅳ
		case r >= 'Ⅰ' && r <= 'Ⅻ':
			return value{romans, int(r-'Ⅰ') + 1}
		case r >= 'ⅰ' && r <= 'ⅻ':
			return value{romans, int(r-'ⅰ') + 1}
		}
		return value{}
	}
	if strings.Trim(word, "ivx") != "" && strings.Trim(word, "IVX") != "" {
		return value{}
	}
	small := strings.ToLower(word)
	for n := 1; n < 40; n++ {
		if small == strings.Repeat("x", n/10)+romanUnits[n%10] {
			return value{romans, n}
		}
	}
	return value{}
}

var romanUnits = [...]string{"", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"}

const hanFigures = "一二三四五六七八九"

func isCJKNumeral(r rune) bool { return r == '十' || strings.ContainsRune(hanFigures, r) }

// hanOf reads a Chinese number up to 99: 二十一.
func hanOf(text string) (m Mark, rest string, ok bool) {
	tens, units, rest := 0, 0, text
	for rest != "" {
		r, size := utf8.DecodeRuneInString(rest)
		if !isCJKNumeral(r) {
			break
		}
		if r == '十' {
			tens, units = max(units, 1), 0
		} else {
			units = strings.IndexRune(hanFigures, r)/len("一") + 1
		}
		rest = rest[size:]
	}
	m = Mark{Kind: Number, Sign: "一"}
	m.values[0] = value{han, 10*tens + units}
	return m, rest, len(text)-len(rest) <= 3*len("一")
}

// rows are the numbers and letters in circles, in brackets or with a full stop, by the first
// and the last of each row.
var rows = [...]struct {
	first, last rune
	from        int
}{
	{'①', '⑳', 1},
	{'⑴', '⒇', 1},
	{'⒈', '⒛', 1},
	{'⒜', '⒵', 1},
	{'Ⓐ', 'Ⓩ', 1},
	{'ⓐ', 'ⓩ', 1},
	{'㉑', '㉟', 21},
	{'❶', '❿', 1},
	{'➀', '➉', 1},
	{'➊', '➓', 1},
	{'⓵', '⓾', 1},
	{'㊀', '㊉', 1},
	{'㈠', '㈩', 1},
	{'🄰', '🅉', 1},
	{'🅰', '🆉', 1},
}

// circledOf reads a number that has its mark in itself, a keycap among them.
func circledOf(text string) (m Mark, rest string, ok bool) {
	r, size := utf8.DecodeRuneInString(text)
	m = Mark{Kind: Number, Sign: Circled}
	if r >= '0' && r <= '9' {
		rest, ok = strings.CutPrefix(strings.TrimLeft(text[size:], variants), string(keycap))
		m.values[0] = value{rings, int(r - '0')}
		return m, rest, ok
	}
	if r < '①' {
		return Mark{}, "", false
	}
	for i := range rows {
		if r >= rows[i].first && r <= rows[i].last {
			m.values[0] = value{rings, int(r-rows[i].first) + rows[i].from}
			return m, strings.TrimLeft(text[size:], variants), true
		}
	}
	return Mark{}, "", false
}
