package numeral_test

import (
	"strings"
	"testing"

	"jourdain/grader/numeral"
)

// TestShort holds that a text around numbers has an end, and that no character is cut in two.
func TestShort(t *testing.T) {
	for text, want := range map[string]string{
		"":                            "",
		"Chapitre":                    "Chapitre",
		strings.Repeat("a", 65):       strings.Repeat("a", 64),
		"a" + strings.Repeat("é", 32): "a" + strings.Repeat("é", 31),
	} {
		if got := numeral.Short(text); got != want {
			t.Errorf("%q: %q, want %q", text, got, want)
		}
	}
}
