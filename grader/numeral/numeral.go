package numeral

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// maxText is how many bytes of the text around a number are kept.
const maxText = 64

// Short returns the beginning of a text that stands around numbers, up to 64 bytes and in whole
// characters: a document of little size may have half a million headings with one such text.
func Short(text string) string {
	if len(text) <= maxText {
		return text
	}
	end := maxText
	for end > 0 && !utf8.RuneStart(text[end]) {
		end--
	}
	return text[:end]
}

// Letter writes a number as a letter, from 'a' or 'A' on; what comes after the 26th has it twice,
// and so on, up to four times. A number below 1 is decimal.
func Letter(first rune, n int) string {
	if n < 1 {
		return strconv.Itoa(n)
	}
	return strings.Repeat(string(first+rune((n-1)%26)), min((n-1)/26+1, 4))
}

// Roman writes a number as a Roman one in capitals; one that is none of 1 to 3,999 is decimal.
func Roman(n int) string {
	if n < 1 || n > 3_999 {
		return strconv.Itoa(n)
	}
	var b strings.Builder
	for _, sign := range [...]struct {
		value int
		text  string
	}{
		{1000, "M"},
		{900, "CM"},
		{500, "D"},
		{400, "CD"},
		{100, "C"},
		{90, "XC"},
		{50, "L"},
		{40, "XL"},
		{10, "X"},
		{9, "IX"},
		{5, "V"},
		{4, "IV"},
		{1, "I"},
	} {
		for ; n >= sign.value; n -= sign.value {
			b.WriteString(sign.text)
		}
	}
	return b.String()
}
