package grade

import (
	"fmt"
	"strings"
	"testing"

	"jourdain/grader/address"
	"jourdain/tui/cli/console"
	"jourdain/tui/text"
)

// A sentence names as many files as a class has, and counts those that are left.
func TestListNamesAClass(t *testing.T) {
	words, err := text.Open(address.Polite.In("en"))
	if err != nil {
		t.Fatal(err)
	}
	con := console.New(console.Process{}, words)
	files := make([]string, mostNames+2)
	for i := range files {
		files[i] = fmt.Sprintf("%d.odt", i+1)
	}
	for n, end := range map[int]string{
		mostNames:     "“29.odt” and “30.odt”",
		mostNames + 1: "“30.odt” and 1 other",
		mostNames + 2: "“30.odt” and 2 others",
	} {
		if got := list(con, files[:n]); !strings.HasPrefix(got, "“1.odt”, “2.odt”, ") || !strings.HasSuffix(got, end) {
			t.Errorf("%d files: %s", n, got)
		}
	}
}
