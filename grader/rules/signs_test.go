package rules

import "testing"

// The bytes of words and of numbers are those of ASCII.
func TestBytesOfWords(t *testing.T) {
	for i := range 256 {
		c := byte(i)
		digit := i < 128 && hasDigit(string(rune(i)))
		if isDigit(c) != digit {
			t.Errorf("%q is a digit: %v", c, isDigit(c))
		}
		if want := digit || i == '_' || i < 128 && hasLetter(string(rune(i))); isWordByte(c) != want {
			t.Errorf("%q is of a word: %v, want %v", c, isWordByte(c), want)
		}
	}
}
