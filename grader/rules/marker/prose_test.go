package marker

import (
	"strings"
	"testing"
)

// What the quick look lets go begins with no mark: every line that one can put together of what
// matters to the one is judged alike by the other.
func TestProseHasNoMark(t *testing.T) {
	pieces := []string{"", "a", "o", "i", "xi", "A", "La", "Été", "étape", "Step", "Étape", "second", "1", "1.", ".", ")", ":", "-", "(", "Ø", "一", "Ⅳ", "Vr̈"}
	gaps := []string{"", " ", "\u00A0", "\t", "  "}
	prose := 0
	for _, a := range pieces {
		for _, b := range pieces {
			for _, c := range pieces {
				for _, gap := range gaps {
					for _, second := range gaps {
						line := strings.TrimSpace(a + gap + b + second + c + " pommes")
						if !isProse(line) {
							continue
						}
						prose++
						if m, ok := markOf(line, line); ok {
							t.Errorf("%q begins with a mark: %+v", line, m)
						}
					}
				}
			}
		}
	}
	if prose < 1_000 {
		t.Errorf("only %d lines were let go", prose)
	}
	for _, number := range []string{"1", "12", "1900", "123456"} {
		if m, ok := markOf(number, number); ok || !isFigures(number) {
			t.Errorf("%q begins with a mark: %+v", number, m)
		}
	}
	if isProse("o pommes") || isFigures("1.") || isProse("A. Martin") {
		t.Error("a mark is taken for words")
	}
}
