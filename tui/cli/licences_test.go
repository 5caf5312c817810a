package cli_test

import (
	"strings"
	"testing"
)

// The licences of the modules, of Go and of the data of Unicode can be read; that none is
// missing is tested where they are made.
func TestLicencesCanBeRead(t *testing.T) {
	got := run(t, "fr", "", "licences")
	if got.status != 0 || got.err != "" {
		t.Fatalf("status %d: %s", got.status, got.err)
	}
	for _, words := range []string{"\nmodernc.org/sqlite v", "\nGo (", "\nUnicode (", "Copyright 2009 The Go Authors", "UNICODE LICENSE V3", "PERMISSION NOTICE"} {
		if !strings.Contains(got.out, words) {
			t.Errorf("there is no %q", words)
		}
	}
	if american := run(t, "en", "", "licenses"); american.out != got.out {
		t.Error("the American spelling gives something else")
	}
}
