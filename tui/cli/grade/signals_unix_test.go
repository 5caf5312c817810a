//go:build unix

package grade_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
	"syscall"
	"testing"

	"jourdain/tui/cli"
	"jourdain/tui/cli/console"
)

// A closed terminal and a request to end leave nothing half-written, as Ctrl+C does.
func TestSignalsLeaveNothingBehind(t *testing.T) {
	t.Chdir(t.TempDir())
	if err := os.Mkdir("class", 0o700); err != nil {
		t.Fatal(err)
	}
	for i := range 400 {
		if err := os.WriteFile(filepath.Join("class", fmt.Sprintf("%d.md", i)), []byte("# A\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	if err := os.WriteFile(filepath.Join("class", "1.odt"), []byte("broken"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, s := range []syscall.Signal{syscall.SIGHUP, syscall.SIGTERM, syscall.SIGINT} {
		came := make(chan os.Signal, 1)
		signal.Notify(came, s) // whatever the program does of it, the test goes on
		sent := false
		problems := &cutLine{line: "1.odt", cut: func() {
			if !sent {
				sent = true
				if err := syscall.Kill(os.Getpid(), s); err != nil {
					t.Error(err)
				}
				<-came
			}
		}}
		status := cli.Main(context.Background(), console.Process{
			Args: []string{"grade", "--lang", "en", "class", "--format", "json", "-o", "new.json", "--sheets", "sheets"},
			Out:  &bytes.Buffer{}, Err: problems, Env: func(string) string { return "" },
		})
		signal.Stop(came)
		if status != 2 || !strings.Contains(problems.String(), "You stopped the check before the end: nothing was written into ") {
			t.Errorf("%v: status %d, %q", s, status, problems)
		}
		if here, err := os.ReadDir("."); err != nil || len(here) != 1 {
			t.Errorf("%v: beside the class: %v, %v", s, here, err)
		}
	}
}
