package cli_test

import (
	"strings"
	"testing"

	"jourdain/tui/cli/clitest"
)

// The licences of the modules, of Go and of the data of Unicode can be read; that none is
// missing is tested where they are made.
func TestLicencesCanBeRead(t *testing.T) {
	got := clitest.Run(t, "fr", "", "licences")
	if got.Status != 0 || got.Err != "" {
		t.Fatalf("status %d: %s", got.Status, got.Err)
	}
	for _, words := range []string{"\nmodernc.org/sqlite v", "\nGo (", "\nUnicode (", "Copyright 2009 The Go Authors", "UNICODE LICENSE V3", "PERMISSION NOTICE"} {
		if !strings.Contains(got.Out, words) {
			t.Errorf("there is no %q", words)
		}
	}
	if american := clitest.Run(t, "en", "", "licenses"); american.Out != got.Out {
		t.Error("the American spelling gives something else")
	}
}
