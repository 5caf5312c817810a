package quote_test

import (
	"testing"

	"jourdain/grader/quote"
)

func TestInner(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"none", "How to find us", "How to find us"},
		{"English", "“How to find us”, alone on its line", "‘How to find us’, alone on its line"},
		{"French", "le mot «\u00A0chat\u00A0»", "le mot ‘chat’"},
		{"one that was cut", "“In my day we had no…", "‘In my day we had no…"},
		{"an apostrophe stays", "Stan’s “ducks”", "Stan’s ‘ducks’"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			if got := quote.Inner(tt.text, "‘", "’"); got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}
