package cli_test

import (
	"bytes"
	"context"
	"testing"

	"jourdain/tui/cli"
	"jourdain/tui/cli/clitest"
	"jourdain/tui/cli/console"
)

func TestMain(m *testing.M) { clitest.Main(m) }

func TestScripts(t *testing.T) {
	t.Parallel()
	clitest.Scripts(t)
}

// TestInterruption holds that Ctrl+C ends the command with one sentence, however
// much was still to come.
func TestInterruption(t *testing.T) {
	t.Parallel()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	file := clitest.Write(t, "a.md", []byte("# A\n"))
	rubric := clitest.Write(t, "mine.yaml", []byte("checks: [{rule: matches-model}]\n"))
	for _, args := range [][]string{
		{"grade", file, file, file}, {"grade", "--model", file, file}, {"rubric", "--try", file, rubric}, {"lessons", "check", "--deeds"},
	} {
		var out, problems bytes.Buffer
		status := cli.Main(ctx, console.Process{
			Args: append([]string{"--lang", "en"}, args...), Out: &out, Err: &problems,
			Env: func(string) string { return "" },
		})
		if status != 2 || out.Len() > 0 || problems.String() != "You stopped the check before the end.\n" {
			t.Errorf("%q: status %d, %q, %q", args, status, out.String(), problems.String())
		}
	}
}
