package rules

import (
	"strings"
	"testing"
)

// Lines behind a dash or a hyphen are things, and not what people say.
func TestTypedThings(t *testing.T) {
	long := "A" + strings.Repeat(" a", longThing-1)
	for _, tt := range []struct {
		texts        string
		hyphen, dash bool
	}{
		{"the flour|the butter", true, true},
		{"12 eggs|the flour", true, true},
		{"« the flour »|“the butter”", true, true},
		{"the flour|Butter", false, false},
		{"the flour|the butter|Sugar", true, false},
		{"Flour|Butter", false, false},
		{"Flour|Butter|Sugar", true, false},
		{"Flour|Butter|Sugar.", false, false},
		{"the flour|the butter|the sugar.", true, true},
		{"the flour.|the butter|the sugar.|the salt", false, false},
		{"Flour|Butter|" + long, true, false},
		{"Flour|Butter|" + long + " a", false, false},
	} {
		texts := strings.Split(tt.texts, "|")
		if got := areThings(texts, false); got != tt.hyphen {
			t.Errorf("behind hyphens, %q are things: %v, want %v", texts, got, tt.hyphen)
		}
		if got := areThings(texts, true); got != tt.dash {
			t.Errorf("behind dashes, %q are things: %v, want %v", texts, got, tt.dash)
		}
	}
}
