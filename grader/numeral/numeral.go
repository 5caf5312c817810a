package numeral

import (
	"strconv"
	"strings"
)

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
